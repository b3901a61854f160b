# SPDX-License-Identifier: MIT
"""Has files of areas of the user's own read, as days of control data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.kit.work_queue import Work
from ui.readers.reading import Stopped

if TYPE_CHECKING:
    from maps.http.faults import Cancelled
    from maps.importing.layers import Import


def read_layers(work: Work, path: Path, cancelled: Cancelled) -> Import:
    """Returns what a reader finds in a file. Raises MapError, BriefingError; ImportCancelled once it is not wanted."""
    from maps.importing.findings import ImportCancelled
    from maps.importing.layers import check_wanted

    work.read.reading.name = path.name
    try:
        found: Import = work.read("areas", path, None, heard=lambda *_numbers: check_wanted(cancelled))
    except Stopped:
        raise ImportCancelled from None
    return found

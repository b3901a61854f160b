# SPDX-License-Identifier: MIT
"""What readers do for days of control data: read files of areas of the user's own, and measure many days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.errors import BriefingError
from briefing.sentences import mark
from ui.kit.background import Background
from ui.kit.work_queue import Work
from ui.readers.held import HeldReader
from ui.readers.reader_process import UnexpectedInReader
from ui.readers.reading import Read, Reading, Stopped

if TYPE_CHECKING:
    from maps.ground import Ground
    from maps.http.faults import Cancelled
    from maps.importing.layers import Import
    from maps.timeline.day_cache import DayCache
    from maps.timeline.day_files import DayHead
    from maps.timeline.sizes import DaySizes, Helper

WORTH: Final = 100
"""Days that take longer to measure than readers to begin."""


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


@contextmanager
def measuring_readers(background: Background, cache: DayCache, ground: Ground, days: int) -> Iterator[Sequence[Helper]]:
    """While so many days are measured: a reader for each processor to help with it; none where that is not worth it.

    Threads of the window's process would share one lock with it.
    """
    from maps.timeline.sizes import MOST_THREADS

    held = [HeldReader(background.readers, "begin_sizes", cache.folder, ground.layer)
            for _ in range(MOST_THREADS if days >= WORTH else 0)]
    try:
        yield [partial(_sizes, each, Read(Reading(mark("sizes")), background.readers.ask)) for each in held]
    finally:
        for each in held:
            each.close()


def _sizes(held: HeldReader, read: Read, heads: Sequence[DayHead]) -> dict[str, DaySizes]:
    """What a reader measures; nothing where it cannot, so that the days are measured here."""
    try:
        found: dict[str, DaySizes] = held.do(read, "sizes", list(heads))
    except (BriefingError, UnexpectedInReader):
        return {}
    return found

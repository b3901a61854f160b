# SPDX-License-Identifier: MIT
"""Measures days of control data, in a reader: beside the window's process, whose threads share one lock."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from maps.areas import AreaLayer
from maps.ground import Ground
from maps.timeline.day_cache import CacheError, DayCache
from maps.timeline.day_files import DayHead
from maps.timeline.sizes import DaySizes, measured
from ui.readers.messages import Heard


@cache
def _held() -> dict[str, tuple[DayCache, Ground]]:
    """What this reader measures, and by what."""
    return {}


def begin_sizes(folder: Path, layer: AreaLayer, _report: Heard) -> None:
    """From now on measures days of a folder, by the borders of a layer."""
    _held()["days"] = DayCache(folder), Ground(layer)


def sizes(heads: Sequence[DayHead], report: Heard) -> dict[str, DaySizes]:
    """Measures days, by their ground; those that cannot be read are left out."""
    days, ground = _held()["days"]
    found = {}
    for number, head in enumerate(heads, 1):
        try:
            found[head.content] = measured(days.read(head.provider, head.day), ground)
        except CacheError:
            continue  # the program finds it damaged, too, and says so
        report(number, len(heads))
    return found

# SPDX-License-Identifier: MIT
"""Has many days measured by readers, one for each processor, so that the window's process goes on undisturbed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from briefing.errors import BriefingError
from briefing.sentences import mark
from ui.kit.background import Background
from ui.readers.held import HeldReader
from ui.readers.reader_process import UnexpectedInReader
from ui.readers.reading import Read, Reading

if TYPE_CHECKING:
    from maps.ground import Ground
    from maps.timeline.day_cache import DayCache
    from maps.timeline.day_files import DayHead
    from maps.timeline.sizes import DaySizes, Helper

WORTH: Final = 100
"""Days that take longer to measure than readers to begin."""


@contextmanager
def measuring_readers(background: Background, cache: DayCache, ground: Ground, days: int) -> Iterator[Sequence[Helper]]:
    """While so many days are measured: those who help with it, none where it is not worth it."""
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

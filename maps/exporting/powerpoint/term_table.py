# SPDX-License-Identifier: MIT
"""The slides of all terms as a table: who would give what, the people, the share under occupation, the line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maps.exporting.handout import HEADS, Handout
from maps.exporting.powerpoint.slide_sources import Entry, Page

if TYPE_CHECKING:
    from maps.exporting.powerpoint.slide_boxes import Surface

Rows = list[tuple[str, ...]]
MOST_ROWS: Final = 8
"""Terms on a slide."""
COLUMN_SHARES: Final = (0.29, 0.18, 0.17, 0.13, 0.12, 0.11)
TABLE_TYPE: Final = 28
_MARGIN, _TOP, _ROW = 66, 240, 76


def term_pages(handout: Handout) -> list[tuple[Page, Rows]]:
    """Returns the pages with their rows, the heads first; none where no term may be shown with what it would mean."""
    terms = [each for each in handout.proposals if each.cells]
    heads = (handout.words["term"], *(handout.words[each] for each in HEADS))
    found = []
    for some in (terms[at:at + MOST_ROWS] for at in range(0, len(terms), MOST_ROWS)):
        page = Page(heading=handout.words["proposals"], entries=(Entry(text="", small=some[0].basis),))
        found.append((page, [heads, *((each.title, *each.cells) for each in some)]))
    return found


def table_place(surface: Surface, rows: int) -> tuple[float, float, float, float]:
    """Returns left, top, width and least height of a table, in pixels of the slide's screen."""
    return _MARGIN, _TOP, surface.width - 2 * _MARGIN, _ROW * rows

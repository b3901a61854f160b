# SPDX-License-Identifier: MIT
"""The example in the templates, and how it is known again when a table is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from briefing.sentences import mark
from briefing.sheets.cells import Cell
from briefing.tables.columns import COLUMNS

_EXAMPLE: Final = {
    "kind": "position", "side": "other", "publishers": "The Wire → The Paper", "url": "https://paper.example/story",
    "published": "2024-11-20", "areas": "Line of contact",
}
_SAID_EXAMPLE: Final = {
    "text": mark("The line of contact could be the basis of a ceasefire."), "theme": mark("Line of contact"),
    "speaker": mark("Two officials"), "title": mark("A story"), "locator": mark("paragraph 5"),
    "note": mark("An example: write over it."),
}


def example_row(said: Callable[[str], str] = str) -> list[str]:
    """Returns the example's cells in the order of the columns; ``said`` translates its texts."""
    row = {**_EXAMPLE, **{column: said(text) for column, text in _SAID_EXAMPLE.items()}}
    return [row.get(column, "") for column in COLUMNS]


def is_example(cells: dict[str, Cell], said: Callable[[str], str] = str) -> bool:
    """Checks whether a row is the example with its text and speaker as they were, in English or as ``said``."""
    return all(column in cells and cells[column].text in (_SAID_EXAMPLE[column], said(_SAID_EXAMPLE[column]))
               for column in ("text", "speaker"))

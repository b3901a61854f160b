# SPDX-License-Identifier: MIT
"""Cells that hold one of a few words."""

from __future__ import annotations

from briefing.errors import shortened
from briefing.sentences import Sentence, sentence
from briefing.sheets.cells import Cell


def chosen(cells: dict[str, Cell], column: str, choices: tuple[str, ...]) -> tuple[str | None, Sentence | None]:
    """Returns the choice a cell names, and what is wrong with it; neither for an empty cell."""
    cell = cells.get(column)
    text = " ".join(cell.text.split()).casefold() if cell else ""
    found = next((choice for choice in choices if choice.casefold() == text), None)
    if not text or found is not None:
        return found, None
    return None, sentence("“{text}” is none of {choices}", text=shortened(text), choices=", ".join(choices))

# SPDX-License-Identifier: MIT
"""Cells that hold one of a few words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from briefing.errors import shortened
from briefing.sentences import Sentence, sentence
from briefing.sheets.cells import Cell


def chosen(cells: dict[str, Cell], column: str, choices: tuple[str, ...],
           others: Mapping[str, str] = MappingProxyType({})) -> tuple[str | None, Sentence | None]:
    """Returns the choice a cell names, and what is wrong with it; neither for an empty cell.

    ``others`` are further words for choices.
    """
    cell = cells.get(column)
    text = " ".join(cell.text.split()).casefold() if cell else ""
    found = next((choice for choice in choices if choice.casefold() == text), others.get(text))
    if not text or found is not None:
        return found, None
    return None, sentence("“{text}” is none of {choices}", text=shortened(text), choices=", ".join(choices))

# SPDX-License-Identifier: MIT
"""Where a table's header is, and which column holds what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

import msgspec

from briefing.errors import shortened
from briefing.sheets.cells import Row, Sheet, column_name
from briefing.tables.columns import MEANINGS
from briefing.tables.headings import folded, guessed_columns, known_headings

DayOrder = Literal["day first", "month first"]
DecimalSign = Literal[".", ","]

_SEARCHED_ROWS: Final = 50
"""Rows in which the header is looked for; exports have at most some twenty lines of titles above it."""


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """The user's choices of how a sheet's rows are understood; None leaves one to the program.

    ``header_row`` is the number of the header's row, 0 for a table that has none.
    ``columns`` gives what columns hold by their index from 0, "" for nothing. ``remembered`` gives it by headings, for
    each header whose columns the user chose before, by its ``signature``.
    """

    header_row: int | None = None
    columns: Mapping[int, str] | None = None
    remembered: Mapping[str, Mapping[str, str]] | None = None
    decimal: DecimalSign | None = None
    day_order: DayOrder | None = None
    takes_hidden: bool = False


class Column(msgspec.Struct, frozen=True):
    """A column of the table: its index from 0, its heading, what it holds ("" for nothing), and an example."""

    index: int
    heading: str
    meaning: str
    example: str
    filled: int
    is_hidden: bool = False

    @property
    def name(self) -> str:
        """The heading, or the column's letters where it has none."""
        return shortened(self.heading) if self.heading else column_name(self.index)


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """The header's row number, 0 for none, the columns, and the rows below the header."""

    header_row: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    width: int
    """How many columns the header has, up to the last that is not empty."""


def laid_out(sheet: Sheet, choices: Choices) -> Layout:
    """Returns where the header is and what the columns hold, by the choices or by what is most likely."""
    shown = [row for row in sheet.rows if choices.takes_hidden or not row.is_hidden]
    if not shown:
        return Layout(header_row=0, columns=(), rows=(), width=0)
    header = _header(shown, choices.header_row)
    below = tuple(row for row in sheet.rows if row.number > header.number)
    hidden = frozenset() if choices.takes_hidden else sheet.hidden_columns
    headings = {index: " ".join(cell.text.split()) for index, cell in sorted(header.cells.items())}
    meanings = _meanings(headings, below, hidden, choices)
    columns = _columns(headings, below, meanings, hidden)
    width = max(header.cells) + 1 if header.cells else max(row.width for row in shown)
    return Layout(header_row=header.number, columns=columns, rows=below, width=width)


def _header(rows: Sequence[Row], chosen: int | None) -> Row:
    """Returns the chosen row (without cells for none); else the one with most known headings, or the first wide one."""
    if chosen is not None:
        return next((row for row in rows if row.number == chosen), Row(0, {}, 0))
    searched = rows[:_SEARCHED_ROWS]
    best = max(searched, key=_headings_in)
    return best if _headings_in(best) else _first_wide(searched)


def _headings_in(row: Row) -> int:
    return known_headings(cell.text for cell in row.cells.values())


def _first_wide(rows: Sequence[Row]) -> Row:
    """Returns the first row that has as many cells as most rows do, so that it is no title."""
    usual = sorted(len(row.cells) for row in rows)[len(rows) // 2]
    return next((row for row in rows if len(row.cells) >= usual), rows[0])


def _meanings(headings: Mapping[int, str], rows: Sequence[Row], hidden: frozenset[int],
              choices: Choices) -> Mapping[int, str]:
    shown = {index: heading for index, heading in headings.items() if index not in hidden}
    if choices.columns is not None:
        return choices.columns
    guessed = guessed_columns(shown, rows)
    remembered = (choices.remembered or {}).get(signature(shown.values()))
    if remembered is None:
        return guessed
    return {index: meaning for index, heading in shown.items()
            if (meaning := remembered.get(folded(heading), "")) in MEANINGS}


def signature(headings: Iterable[str]) -> str:
    """Returns what tells a header from others: its headings, in any order."""
    return "|".join(sorted({folded(heading) for heading in headings} - {""}))


def remembering(layout: Layout) -> tuple[str, dict[str, str]]:
    """Returns a header's signature, and what its columns hold by their headings, to be remembered."""
    shown = [column for column in layout.columns if column.heading and not column.is_hidden]
    return signature(column.heading for column in shown), {folded(column.heading): column.meaning for column in shown}


def _columns(headings: Mapping[int, str], rows: Sequence[Row], meanings: Mapping[int, str],
             hidden: frozenset[int]) -> tuple[Column, ...]:
    filled: dict[int, int] = {}
    examples: dict[int, str] = {}
    for row in rows:
        for index, cell in row.cells.items():
            filled[index] = filled.get(index, 0) + 1
            if index not in examples:
                examples[index] = shortened(cell.text)
    return tuple(
        Column(index, headings.get(index, ""), meanings.get(index, ""), examples.get(index, ""), filled.get(index, 0),
               index in hidden)
        for index in sorted({*headings, *filled}))

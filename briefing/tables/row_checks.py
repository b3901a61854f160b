# SPDX-License-Identifier: MIT
"""What of a sheet's rows can be used: not what is hidden, has no column, or is a formula without a result."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import limits
from briefing.errors import shortened
from briefing.sentences import Sentence, sentence
from briefing.sheets.cells import Cell, Row, Sheet, column_name
from briefing.tables.columns import REPEATABLE
from briefing.tables.layout import Choices, Column, Layout
from briefing.tables.problems import Problems

_MOST_NAMED = 5


class RowChecks:
    """Gives the cells of rows by what they hold, and tells what is left out."""

    def __init__(self, sheet: Sheet, layout: Layout, choices: Choices, used: Sequence[Column],
                 problems: Problems) -> None:
        self._sheet = sheet
        self._layout = layout
        self._takes_hidden = choices.takes_hidden
        self._used = used
        self._problems = problems
        self._last = max([layout.width - 1, *(column.index for column in used)])
        self._headings = {column.meaning: column.heading.casefold() for column in used}
        self._repeats = sum(column.meaning == REPEATABLE for column in used) > 1
        self.shown_rows = [row for row in layout.rows if choices.takes_hidden or not row.is_hidden]
        self._hidden_rows = [row.number for row in layout.rows if row.is_hidden and not choices.takes_hidden]

    def usable(self, row: Row) -> dict[str, Cell]:
        """Returns a row's cells by what they hold; empty for a row that only repeats the header."""
        found: dict[str, Cell] = {}
        cells = row.cells
        for column in self._used:
            cell = cells.get(column.index)
            if cell is not None and self._has_value(cell, column):
                found[column.meaning] = self._joined(found, cell, column) if self._repeats else cell
        if found and all(cell.text.casefold() == self._headings[meaning] for meaning, cell in found.items()):
            self._problems.add("", sentence("the row repeats the header: left out"))
            return {}
        self._tell_beyond(row)
        return found

    def _has_value(self, cell: Cell, column: Column) -> bool:
        if cell.kind == "no result":
            self._problems.add(column.meaning, sentence(
                "a formula without a result: left out; open the table in a spreadsheet program and save it"))
            return False
        if cell.kind == "error":
            self._problems.add(column.meaning, sentence("the formula's result is the error {text}: left out",
                                                        text=shortened(cell.text)))
            return False
        return True

    def _joined(self, found: dict[str, Cell], cell: Cell, column: Column) -> Cell:
        """Returns the note of several columns, each line with its heading."""
        if column.meaning != REPEATABLE:
            return cell
        line = f"{column.name}: {cell.text}"
        before = found.get(REPEATABLE)
        return Cell(f"{before.text}\n{line}"[: limits.MAX_PROSE] if before else line)

    def _tell_beyond(self, row: Row) -> None:
        """Tells of cells past the header's last column."""
        if row.width <= self._last + 1:
            return
        beyond = [index for index in row.cells if index > self._last]
        if beyond:
            self._problems.add("", sentence(
                "the row has {cells} cells, the header {headings}: the others are left out",
                cells=max(beyond) + 1, headings=self._layout.width))

    def notes(self) -> tuple[Sentence, ...]:
        """Returns what is said of the sheet as a whole."""
        found = []
        if self._hidden_rows:
            found.append(sentence("Hidden rows are left out: {rows}.", rows=_named(self._hidden_rows)))
        hidden = [column.name for column in self._layout.columns if column.is_hidden and column.filled]
        if hidden:
            found.append(sentence("Hidden columns are left out: {columns}.", columns=_named(hidden)))
        within = [f"{column_name(column.index)} ({column.filled})" for column in self._layout.columns
                  if not column.heading and not column.meaning and not column.is_hidden
                  and column.index <= self._last]
        if within:
            found.append(sentence("Columns without a heading are left out: {columns}.", columns=_named(within)))
        if self._sheet.left_out:
            found.append(sentence("Columns past the first {most} are left out: {number}.",
                                  most=limits.MAX_TABLE_COLUMNS, number=self._sheet.left_out))
        return tuple(found)


def _named(things: Sequence[object]) -> str:
    """Returns the first few, and how many there are more: "3, 4, 5 (+ 12)"."""
    shown = ", ".join(str(each) for each in things[:_MOST_NAMED])
    more = len(things) - _MOST_NAMED
    return f"{shown} (+ {more:,})" if more > 0 else shown

# SPDX-License-Identifier: MIT
"""Makes a briefing of a table: one statement a row, the header naming what the columns hold.

Only ``text`` is required. What is not taken as it is written is reported by row and column.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from briefing import limits
from briefing.errors import NotABriefing, shortened
from briefing.model import Briefing, Statement
from briefing.sentences import Sentence, sentence
from briefing.sheets.cells import Cell, Row, Sheet
from briefing.sheets.delimited import too_long
from briefing.sheets.watch import Watch, nobody
from briefing.tables.amounts import decimal_sign
from briefing.tables.columns import COLUMNS, DAYS, NUMBERS
from briefing.tables.days import day_order
from briefing.tables.examples import is_example
from briefing.tables.figures import Figures
from briefing.tables.layout import Choices, Column, Layout, laid_out
from briefing.tables.people import SourceKey
from briefing.tables.places import NO_TOWNS, Towns
from briefing.tables.problems import Problem, Problems
from briefing.tables.row_checks import RowChecks
from briefing.tables.statement_ids import Content, statement_ids
from briefing.tables.statement_rows import RowReader, made

__all__ = ["COLUMNS", "Choices", "Problem", "TableReading", "preview", "read_table"]

_WATCHED_ROWS: Final = 500
_MOST_QUESTIONED: Final = 3


class TableReading(msgspec.Struct, frozen=True, kw_only=True):
    """The briefing made from a table, and what of the table is not in it as it is written.

    ``rows`` are the numbers of the rows that the statements come from. ``doubtful_numbers`` and ``doubtful_days`` are
    cells that could mean two things until the user chooses. ``fault`` says why there is no statement, if there is none.
    """

    briefing: Briefing
    problems: tuple[Problem, ...]
    unknown_columns: tuple[str, ...]
    notes: tuple[Sentence, ...] = ()
    layout: Layout
    rows: tuple[int, ...] = ()
    doubtful_numbers: tuple[str, ...] = ()
    doubtful_days: tuple[str, ...] = ()
    fault: Sentence | None = None


def read_table(rows: Sheet | Iterable[Sequence[str]], name: str, day: datetime.date, control_layer: str,
               areas: Mapping[str, str], choices: Choices | None = None, *, towns: Towns = NO_TOWNS) -> TableReading:
    """Returns the briefing made from these rows; ``areas`` gives the id for every case-folded area name and id.

    ``towns`` are the towns that become places where a row names them.

    Raises NotABriefing if no column holds the statements, or there are too many rows.
    """
    sheet = rows if isinstance(rows, Sheet) else _sheet_of(rows)
    reading = preview(sheet, name, day, control_layer, areas, choices or Choices(), towns=towns)
    if not reading.layout.columns:
        raise NotABriefing(name, sentence("the table is empty"), remedy=sentence("start from the template"))
    if "text" not in (column.meaning for column in reading.layout.columns):
        raise NotABriefing(name, sentence("no column holds the statements"),
                           where=sentence("row {row}", row=reading.layout.header_row),
                           remedy=sentence("name the columns as the template does"))
    return reading


def preview(sheet: Sheet, name: str, day: datetime.date, control_layer: str, areas: Mapping[str, str],
            choices: Choices, *, towns: Towns = NO_TOWNS, said: Callable[[str], str] = str,
            watch: Watch = nobody) -> TableReading:
    """Returns what these choices make of a sheet; without a column of statements, a reading without statements.

    ``said`` translates the template's example, which is left out. Raises NotABriefing for too many rows;
    TableCancelled.
    """
    layout = laid_out(sheet, choices)
    work = _Work(sheet, layout, choices, areas, towns, said)
    work.take_rows(name, watch)
    return work.reading(name, day, control_layer)


def _sheet_of(rows: Iterable[Sequence[str]]) -> Sheet:
    kept = []
    for number, row in enumerate(rows, start=1):
        cells = {index: Cell(text) for index, cell in enumerate(row) if (text := str(cell).replace("\0", "").strip())}
        if cells:
            kept.append(Row(number, cells, len(row)))
    return Sheet(rows=tuple(kept))


class _Work:
    """Takes the rows of a sheet one after another."""

    def __init__(self, sheet: Sheet, layout: Layout, choices: Choices, areas: Mapping[str, str], towns: Towns,
                 said: Callable[[str], str]) -> None:
        self._layout = layout
        self._said = said
        self._used = [column for column in layout.columns if column.meaning and (
            choices.takes_hidden or not column.is_hidden)]
        self._problems = Problems({column.meaning: column.name for column in reversed(self._used)})
        self._checks = RowChecks(sheet, layout, choices, self._used, self._problems)
        proved = {each: decimal_sign(self._texts(each)) for each in NUMBERS}
        orders = {each: choices.day_order or day_order(self._texts(each)) for each in DAYS}
        self._figures = Figures(self._problems, choices.decimal, proved)
        self._reader = RowReader(self._problems, self._figures, areas, orders, towns)
        self._made: list[tuple[dict[str, Any], tuple[SourceKey, ...]]] = []
        self._contents: list[Content] = []
        self._first_rows: dict[Content, int] = {}
        self._rows: list[int] = []

    def _texts(self, meaning: str) -> list[str]:
        """Returns the texts of a column in the rows that are taken."""
        indexes = [column.index for column in self._used if column.meaning == meaning]
        return [row.cells[index].text for row in self._checks.shown_rows for index in indexes
                if index in row.cells and row.cells[index].kind == "text"]

    def take_rows(self, name: str, watch: Watch) -> None:
        if not any(column.meaning == "text" for column in self._used):
            return
        for count, row in enumerate(self._checks.shown_rows):
            if count % _WATCHED_ROWS == 0:
                watch(count)
            self._problems.row = row.number
            cells = self._checks.usable(row)
            if cells and not self._skips(cells):
                if len(self._rows) >= limits.MAX_STATEMENTS:
                    raise too_long(name)
                self._take(row.number, cells)

    def _take(self, number: int, cells: dict[str, Cell]) -> None:
        fields, chain, content = self._reader.statement(cells)
        first = self._first_rows.setdefault(content, number)
        if first != number:
            self._problems.add("", sentence("the same statement as in row {row}: both are taken", row=first))
        self._made.append((fields, chain))
        self._contents.append(content)
        self._rows.append(number)

    def _skips(self, cells: dict[str, Cell]) -> bool:
        if "text" not in cells:
            if not cells.keys() <= {"kind", "side"}:
                self._problems.add("text", sentence("the row has no text: left out"))
            return True
        if is_example(cells, self._said):
            self._problems.add("", sentence("the template's example: left out"))
            return True
        return False

    def reading(self, name: str, day: datetime.date, control_layer: str) -> TableReading:
        sources = self._reader.sources.with_ids()
        ids = statement_ids(self._contents)
        statements: tuple[Statement, ...] = tuple(
            made(fields, tuple(sources[key].id for key in chain), identifier)
            for (fields, chain), identifier in zip(self._made, ids, strict=True))
        title = name.rsplit(".", 1)[0][: limits.MAX_LINE] or name
        briefing = Briefing(title=title, date=day, control_layer=control_layer, sources=tuple(sources.values()),
                            speakers=tuple(self._reader.speakers.found.values()), statements=statements,
                            own_areas=tuple(self._reader.places.found.values()))
        return TableReading(
            briefing=briefing, problems=tuple(self._problems.found), layout=self._layout, rows=tuple(self._rows),
            unknown_columns=tuple(_unused(self._layout.columns)), notes=self._checks.notes(),
            doubtful_numbers=tuple(self._figures.doubtful[:_MOST_QUESTIONED]),
            doubtful_days=tuple(self._reader.doubtful_days[:_MOST_QUESTIONED]), fault=self._fault(statements))

    def _fault(self, statements: tuple[Statement, ...]) -> Sentence | None:
        if statements:
            return None
        if not self._layout.columns:
            return sentence("The sheet is empty.")
        if not any(column.meaning == "text" for column in self._used):
            return sentence("Choose which column holds the statements.")
        return sentence("No row has a statement.")


def _unused(columns: Iterable[Column]) -> Iterable[str]:
    """Yields the names of columns with a heading that the briefing has nothing of."""
    return (shortened(column.heading) for column in columns
            if column.heading and not column.meaning and not column.is_hidden)

# SPDX-License-Identifier: MIT
"""The cells, rows and sheets of a table, the same for CSV files and spreadsheets."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

Form = Literal["csv", "xlsx"]
CellKind = Literal["text", "number", "day", "logical", "error", "no result"]
"""What a cell holds; "no result" is a formula that no program has calculated."""


class Cell(msgspec.Struct, frozen=True, gc=False):
    """One cell that is not empty.

    ``text`` is the value as shown, ``number`` a spreadsheet's number (of a percent format in percent), ``day`` its
    day and time. ``link`` is the web address behind the cell. ``merged_from`` is the row in which a merged cell's
    value is written, else 0.
    """

    text: str
    kind: CellKind = "text"
    number: float | None = None
    day: datetime.datetime | None = None
    is_percent: bool = False
    link: str = ""
    merged_from: int = 0


class Row(msgspec.Struct, frozen=True):
    """One row: its number from 1, as spreadsheets count, its cells by column from 0, and how many cells it has."""

    number: int
    cells: dict[int, Cell]
    width: int
    is_hidden: bool = False


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """The rows that are not empty, and the columns that are hidden. ``left_out`` counts columns past the limit."""

    name: str = ""
    rows: tuple[Row, ...] = ()
    hidden_columns: frozenset[int] = frozenset()
    left_out: int = 0


class SheetName(msgspec.Struct, frozen=True):
    """A sheet of a workbook."""

    name: str
    is_hidden: bool = False


class FileChoices(msgspec.Struct, frozen=True, kw_only=True):
    """The user's choices of how a file is read; "" leaves one to the program."""

    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""


class TableFile(msgspec.Struct, frozen=True, kw_only=True):
    """A table file with the sheet that was read.

    ``is_encoding_sure`` is false where the bytes fit several encodings. ``damaged`` counts characters that
    could not be decoded.
    """

    name: str
    form: Form
    sheet: Sheet
    sheets: tuple[SheetName, ...] = ()
    encoding: str = ""
    is_encoding_sure: bool = True
    damaged: int = 0
    delimiter: str = ""


def column_name(index: int) -> str:
    """Returns a column's letters as spreadsheets have them: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, place = divmod(index - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters

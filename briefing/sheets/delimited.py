# SPDX-License-Identifier: MIT
"""Reads CSV from any program: its encoding, its delimiter, and its rows."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from briefing import limits
from briefing.errors import NotABriefing
from briefing.sentences import numeral, sentence
from briefing.sheets.cells import Cell, FileChoices, Row, Sheet, TableFile
from briefing.sheets.decoding import decode
from briefing.sheets.disarming import as_meant
from briefing.sheets.watch import Watch

DELIMITERS: Final = (",", ";", "\t", "|")
_SEP: Final = re.compile(r"sep=([^\r\n])\r?\n", re.IGNORECASE)
_TRIED_ROWS: Final = 40
_WATCHED_ROWS: Final = 500

Known = Callable[[list[str]], int]
"""Returns how much a row is like a header: 0 if none of its cells is a known heading."""


def read_delimited(data: bytes, name: str, choices: FileChoices, known: Known, watch: Watch) -> TableFile:
    """Reads a CSV file. Raises NotABriefing where it is no table; TableCancelled."""
    decoded = decode(data, choices.encoding)
    watch(0)
    text = decoded.text.replace("\0", "")
    stated = _SEP.match(text)
    if stated:
        text = text[stated.end() :]
    delimiter = choices.delimiter or (stated.group(1) if stated else _best_delimiter(text, known))
    sheet = _sheet(text, delimiter, name, watch)
    return TableFile(name=name, form="csv", sheet=sheet, encoding=decoded.encoding, is_encoding_sure=decoded.is_sure,
                     damaged=decoded.damaged, delimiter=delimiter)


def _best_delimiter(text: str, known: Known) -> str:
    """Returns the delimiter that makes most known headings, then most rows of one width."""
    head = "\n".join(itertools.islice(_lines(text), _TRIED_ROWS))

    def worth(delimiter: str) -> tuple[int, int, int]:
        try:
            rows = [row for row in _rows(head, delimiter) if any(row)]
        except csv.Error:
            return 0, 0, 0
        headings = max((known(row) for row in rows), default=0)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        alike = max(widths.values(), default=0)
        return headings, alike, max(widths, default=0)

    return max(DELIMITERS, key=worth)


def _lines(text: str) -> Iterator[str]:
    return (line.rstrip("\r\n") for line in io.StringIO(text[:200_000]))


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=delimiter != "\t")


def _sheet(text: str, delimiter: str, name: str, watch: Watch) -> Sheet:
    rows: list[Row] = []
    left_out = number = 0
    try:
        for number, row in enumerate(_rows(text, delimiter), start=1):
            if number % _WATCHED_ROWS == 0:
                watch(number)
            left_out = max(left_out, len(row) - limits.MAX_TABLE_COLUMNS)
            cells = {index: Cell(kept) for index, cell in enumerate(row[: limits.MAX_TABLE_COLUMNS])
                     if (kept := as_meant(cell.strip()))}
            if cells:
                rows.append(Row(number, cells, len(row)))
            if len(rows) > limits.MAX_TABLE_ROWS:
                raise too_long(name)
    except csv.Error as error:
        raise NotABriefing(name, sentence("this is not a table ({fault})", fault=str(error)),
                           where=sentence("row {row}", row=number + 1),
                           remedy=sentence("save it again as CSV")) from None
    return Sheet(rows=tuple(rows), left_out=max(left_out, 0))


def too_long(name: str) -> NotABriefing:
    """Returns the error for a table of too many rows."""
    return NotABriefing(name, sentence("the table has more than {most} rows", most=numeral(limits.MAX_STATEMENTS)),
                        remedy=sentence("divide it into several briefings"))

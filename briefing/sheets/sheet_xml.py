# SPDX-License-Identifier: MIT
"""Reads one sheet of a workbook in a single pass over its XML (ECMA-376 part 1, 18.3)."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from briefing import limits
from briefing.sheets.cells import Cell, Row, Sheet
from briefing.sheets.number_formats import Style, day_cell, number_cell
from briefing.sheets.sheet_extras import SheetExtras, spread, with_links
from briefing.sheets.watch import Watch
from briefing.sheets.xml_stream import local, stream
from briefing.structs import whole_text

_DIGITS: Final = "0123456789"
_LINK_FORMULA: Final = re.compile(r'^\s*HYPERLINK\(\s*"([^"]*)"(?:\s*[,;]\s*"([^"]*)")?', re.IGNORECASE)
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_NO_STYLE: Final = Style()
_WATCHED_ROWS: Final = 500


class TooLarge(Exception):
    """The sheet has more rows or cells than are read."""


class _Names(dict[str, str]):
    """Names without namespace by names with it, each taken apart once."""

    def __missing__(self, tag: str) -> str:
        name = self[tag] = local(tag)
        return name


class SheetReader:
    """Makes rows of a sheet's elements. The handlers are called a million times, so they do the least they can."""

    def __init__(self, strings: Sequence[str], styles: Sequence[Style], watch: Watch, *, from_1904: bool) -> None:
        self._strings = [_text_cell(text) for text in strings]
        self._styles = styles
        self._watch = watch
        self._from_1904 = from_1904
        self._names = _Names()
        self._columns: dict[str, int] = {}
        self.rows: list[Row] = []
        self.extras = SheetExtras()
        self._count = self._left_out = 0
        self._row: dict[int, Cell] = {}
        self._number = 0
        self._is_hidden = False
        self._column = -1
        self._cell: dict[str, str] = {}
        self._reads = ""
        self._in_phonetic = False
        self._value = self._formula = self._inline = ""
        self._has_formula = False

    def read(self, pieces: Iterable[bytes], links: Mapping[str, str], name: str) -> Sheet:
        """Reads the whole sheet. Raises BrokenXml, TooLarge, TableCancelled."""
        stream(pieces, self._start, self._text, self._end)
        rows = with_links(self.rows, self.extras.links(links))
        return Sheet(name=name, rows=tuple(spread(rows, self.extras.merges, self._refuse)),
                     hidden_columns=frozenset(self.extras.hidden_columns), left_out=self._left_out)

    @staticmethod
    def _refuse() -> None:
        raise TooLarge

    # Handlers

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = self._names[tag]
        if name == "c":
            self._cell = attributes
            self._value = self._formula = self._inline = ""
            self._has_formula = False
        elif name == "v" or name == "t":
            self._reads = "" if self._in_phonetic else name
        elif name != "is":
            self._start_other(name, attributes)

    def _start_other(self, name: str, attributes: dict[str, str]) -> None:
        if name == "f":
            self._reads = name
            self._has_formula = True
        elif name == "row":
            self._begin_row(attributes)
        elif name == "rPh":
            self._in_phonetic = True
        else:
            self.extras.start(name, attributes)

    def _text(self, text: str) -> None:
        if not self._reads:
            return
        if self._reads == "v":
            self._value += text
        elif self._reads == "t":
            self._inline += text
        else:
            self._formula += text

    def _end(self, tag: str) -> None:
        name = self._names[tag]
        if name == "c":
            self._end_cell()
        elif name == "v" or name == "t" or name == "f":
            self._reads = ""
        elif name == "row":
            if self._row:
                self.rows.append(Row(self._number, self._row, max(self._row) + 1, self._is_hidden))
            if len(self.rows) > limits.MAX_TABLE_ROWS:
                raise TooLarge
        elif name == "rPh":
            self._in_phonetic = False

    # Rows and cells

    def _begin_row(self, attributes: dict[str, str]) -> None:
        stated = attributes.get("r", "")
        self._number = int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 9 else self._number + 1
        if self._number % _WATCHED_ROWS == 0:
            self._watch(self._number)
        self._row = {}
        self._column = -1
        self._is_hidden = self.extras.is_row_hidden(attributes)

    def _end_cell(self) -> None:
        reference = self._cell.get("r")
        column = self._column + 1 if reference is None else self._index(reference)
        self._column = column
        cell = self._made()
        if cell is None:
            return
        if column >= limits.MAX_TABLE_COLUMNS:
            self._left_out = max(self._left_out, column + 1 - limits.MAX_TABLE_COLUMNS)
            return
        self._row[column] = cell
        self._count += 1
        if self._count > limits.MAX_TABLE_CELLS:
            raise TooLarge

    def _index(self, reference: str) -> int:
        letters = reference.rstrip(_DIGITS)
        index = self._columns.get(letters)
        if index is None:
            index = self._columns[letters] = column_index(letters)
        return index

    def _made(self) -> Cell | None:
        kind = self._cell.get("t", "n")
        if self._has_formula and self._formula.lstrip()[:9].upper() == "HYPERLINK":
            return self._of_link()
        if self._has_formula and not self._value.strip() and kind != "str":  # "str" without a value is an empty text
            return Cell(f"={self._formula}", "no result")
        if kind == "s":
            return self._string(self._value)
        if kind == "inlineStr":
            return _text_cell(self._inline)
        return self._of_number() if kind == "n" else _OTHERS.get(kind, _text_cell)(self._value)

    def _string(self, value: str) -> Cell | None:
        number = int(value) if value.isascii() and value.isdigit() and len(value) < 9 else len(self._strings)
        return self._strings[number] if number < len(self._strings) else None

    def _of_number(self) -> Cell | None:
        if not self._value:
            return None
        try:
            number = float(self._value)
        except ValueError:
            return _text_cell(self._value)
        style = self._cell.get("s", "")
        made = int(style) if style.isdigit() and len(style) < 9 else -1
        chosen = self._styles[made] if 0 <= made < len(self._styles) else _NO_STYLE
        return number_cell(number, chosen, from_1904=self._from_1904) if math.isfinite(number) else None

    def _of_link(self) -> Cell | None:
        """A link's formula holds its address and its words, where both are written out."""
        shown = self._string(self._value) if self._cell.get("t") == "s" else _text_cell(self._value)
        link = _LINK_FORMULA.match(self._formula)
        if link is None:
            return shown or Cell(f"={self._formula}", "no result")
        words = shown.text if shown else link.group(2) or link.group(1)
        return Cell(" ".join(words.split()), link=link.group(1).strip())


def _unescaped(text: str) -> str:
    """Returns a text without the workbook's own way of writing characters (22.9.2.19): _x000D_, _x005F_ for "_"."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: whole_text(chr(int(found[1], 16))).replace("\r", ""), text)


def _text_cell(text: str) -> Cell | None:
    kept = _unescaped(text).replace("\0", "").strip()
    return Cell(kept) if kept else None


def _iso_day(text: str) -> Cell | None:
    try:
        return day_cell(datetime.datetime.fromisoformat(text.rstrip("Z")).replace(tzinfo=None))
    except ValueError:
        return _text_cell(text)


_OTHERS: Final[Mapping[str, Callable[[str], Cell | None]]] = {
    "b": lambda value: Cell("TRUE" if value.strip() == "1" else "FALSE", "logical"),
    "e": lambda value: Cell(value, "error"),
    "d": _iso_day,
}


def column_index(letters: str) -> int:
    """Returns a column's index from its letters: A is 0. Letters that are none give the last column there can be."""
    index = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z" or index > limits.MAX_TABLE_COLUMNS * 26:
            return limits.MAX_TABLE_COLUMNS * 26
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1 if index else limits.MAX_TABLE_COLUMNS * 26

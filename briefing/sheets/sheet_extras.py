# SPDX-License-Identifier: MIT
"""What a sheet holds beside its cells: hidden rows and columns, merged cells, links."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from briefing import limits
from briefing.sheets.cells import Row

_CELL: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_MOST_LISTED: Final = 200_000
_MOST_LINKED: Final = 1_000
"""Rows that one link lies behind."""


class Block(NamedTuple):
    """A block of cells: its first and last row from 1, and its first and last column from 0."""

    top: int
    bottom: int
    left: int
    right: int


def block_of(reference: str) -> Block | None:
    """Returns the block of a reference such as A2:A4; None if it is none."""
    corners = _CELL.findall(reference)
    if not 1 <= len(corners) <= 2:
        return None
    columns = [_index(letters) for letters, _row in corners]
    rows = [int(row) for _letters, row in corners]
    return Block(min(rows), max(rows), min(columns), max(columns))


def _index(letters: str) -> int:
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


class SheetExtras:
    """Collects these elements while a sheet is read."""

    def __init__(self) -> None:
        self.hidden_columns: set[int] = set()
        self.merges: list[Block] = []
        self._links: list[tuple[Block, str, str]] = []
        self._rows_are_hidden = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Takes the start of an element."""
        if name == "col":
            self._take_column(attributes)
        elif name == "mergeCell" and len(self.merges) < _MOST_LISTED:
            block = block_of(attributes.get("ref", ""))
            if block is not None and block.bottom > block.top:
                self.merges.append(block)
        elif name == "hyperlink" and len(self._links) < _MOST_LISTED:
            block = block_of(attributes.get("ref", ""))
            key = next((value for each, value in attributes.items() if each.endswith("}id")), "")
            if block is not None and key:
                self._links.append((block, key, attributes.get("location", "")))
        elif name == "sheetFormatPr":
            self._rows_are_hidden = _is_true(attributes.get("zeroHeight"))

    def _take_column(self, attributes: Mapping[str, str]) -> None:
        if _is_true(attributes.get("hidden")) or _is_nought(attributes.get("width")):
            first, last = attributes.get("min", ""), attributes.get("max", "")
            if first.isdigit() and last.isdigit() and len(first) < 9 and len(last) < 9:
                self.hidden_columns.update(range(int(first) - 1, min(int(last), limits.MAX_TABLE_COLUMNS)))

    def is_row_hidden(self, attributes: Mapping[str, str]) -> bool:
        """Returns whether a row with these attributes is hidden, by hand, by a filter or by its height."""
        return (_is_true(attributes.get("hidden")) or _is_nought(attributes.get("ht"))
                or (self._rows_are_hidden and "ht" not in attributes))

    def links(self, targets: Mapping[str, str]) -> dict[tuple[int, int], str]:
        """Returns the web addresses behind cells, by row and column; ``targets`` gives addresses by their ids."""
        found: dict[tuple[int, int], str] = {}
        for block, key, location in self._links:
            target = targets.get(key, "")
            if target and location and "#" not in target:
                target = f"{target}#{location}"
            rows = min(block.bottom, block.top + _MOST_LINKED) - block.top + 1
            if target and len(found) < _MOST_LISTED:
                found.update({(block.top + down, block.left): target for down in range(rows)})
        return found


def with_links(rows: Iterable[Row], links: Mapping[tuple[int, int], str]) -> list[Row]:
    """Returns the rows with the links in their cells."""
    made = list(rows)
    if not links:
        return made
    at = {row.number: row for row in made}
    for (number, column), link in links.items():
        row = at.get(number)
        if row is not None and column in row.cells:
            row.cells[column] = msgspec.structs.replace(row.cells[column], link=link)
    return made


def spread(rows: Sequence[Row], merges: Sequence[Block], refuse: Callable[[], None]) -> Sequence[Row]:
    """Writes the value of a merged cell into every row that it covers, in its first column."""
    numbers = [row.number for row in rows]
    steps = 0
    for block in merges:
        first = bisect.bisect_left(numbers, block.top)
        if first == len(rows) or numbers[first] != block.top or block.left not in rows[first].cells:
            continue
        cell = msgspec.structs.replace(rows[first].cells[block.left], merged_from=block.top)
        for row in rows[first + 1 : bisect.bisect_right(numbers, block.bottom)]:
            steps += 1
            row.cells.setdefault(block.left, cell)
        if steps > limits.MAX_TABLE_CELLS:
            refuse()
    return rows


def _is_true(text: str | None) -> bool:
    return text in ("1", "true")


def _is_nought(text: str | None) -> bool:
    return text is not None and text.strip("0.") == "" and text != ""

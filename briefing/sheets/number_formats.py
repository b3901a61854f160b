# SPDX-License-Identifier: MIT
"""What a spreadsheet's number formats say of a number: a day, a share in percent, or neither."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from briefing.sheets.cells import Cell
from briefing.sheets.xml_stream import Element

_DAY_FORMATS: Final = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_PERCENT_FORMATS: Final = frozenset({9, 10})  # ECMA-376 part 1, 18.8.30
_QUOTED: Final = re.compile(r'"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|_.|\*.', re.IGNORECASE)
_DAY_LETTERS: Final = re.compile(r"[dmyhs]|[дмгч](?=[./ ])", re.IGNORECASE)
_EPOCH: Final = datetime.datetime(1899, 12, 30)
_EPOCH_1904: Final = datetime.datetime(1904, 1, 1)
_FALSE_LEAP_DAY: Final = 60
"""The day that Excel counts though 1900 was no leap year."""
_LAST_SERIAL: Final = 2_958_466  # the end of the year 9999


class Style(NamedTuple):
    """What a cell's format makes of its number."""

    is_day: bool = False
    is_percent: bool = False


def styles_of(elements: Iterable[Element]) -> list[Style]:
    """Returns the styles of a workbook's cells from its part ``styles.xml``."""
    codes: dict[int, str] = {}
    styles: list[Style] = []
    inside = ""
    for name, attributes in elements:
        if name in ("cellXfs", "cellStyleXfs", "dxfs", "cellStyles"):
            inside = name
        elif name == "numFmt":
            codes[_whole(attributes.get("numFmtId", ""))] = attributes.get("formatCode", "")
        elif name == "xf" and inside == "cellXfs":
            number = _whole(attributes.get("numFmtId", ""))
            styles.append(_of_code(codes[number]) if number in codes else _of_number(number))
    return styles


def _of_number(number: int) -> Style:
    return Style(number in _DAY_FORMATS, number in _PERCENT_FORMATS)


def _of_code(code: str) -> Style:
    plain = _QUOTED.sub("", code.partition(";")[0])
    if "%" in plain:
        return Style(is_percent=True)
    return Style(is_day=plain.lower() != "general" and bool(_DAY_LETTERS.search(plain)))


def number_cell(number: float, style: Style, *, from_1904: bool = False) -> Cell:
    """Returns the cell for a number in this style."""
    if style.is_percent:
        percent = round(number * 100, 10)
        return Cell(f"{plain(percent)} %", "number", number=percent, is_percent=True)
    if style.is_day and 1 <= number < _LAST_SERIAL:
        with contextlib.suppress(OverflowError):  # beyond the year 9999
            return day_cell(day_of_serial(number, from_1904=from_1904))
    return Cell(plain(number), "number", number=number)


def day_cell(day: datetime.datetime) -> Cell:
    """Returns the cell for a day, with its time if there is one."""
    text = day.date().isoformat() if day.time() == datetime.time() else day.isoformat(" ", "seconds")
    return Cell(text, "day", day=day)


def day_of_serial(serial: float, *, from_1904: bool = False) -> datetime.datetime:
    """Returns the day of a spreadsheet's number for it, to the second."""
    if from_1904:
        start = _EPOCH_1904
    else:
        start = _EPOCH
        serial += 1 if serial < _FALSE_LEAP_DAY else 0
    return start + datetime.timedelta(seconds=round(serial * 86_400))


def plain(number: float) -> str:
    """Returns a number in as few digits as spreadsheets show: 650, 12.5."""
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return f"{number:.15g}"


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1

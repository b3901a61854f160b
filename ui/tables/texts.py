# SPDX-License-Identifier: MIT
"""What the table dialog says: what columns hold, what was found, and what is not used as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.sentences import mark
from ui.kit.texts import counted, numeral, say, tr

if TYPE_CHECKING:
    from briefing.sheets.cells import TableFile
    from briefing.tables.problems import Problem
    from briefing.tables.table import TableReading

MEANINGS: Final = {
    "text": mark("Statement"), "kind": mark("Kind"), "theme": mark("Theme"), "speaker": mark("Speaker"),
    "role": mark("Speaker's office"), "side": mark("Speaker's side"), "publishers": mark("Publishers"),
    "title": mark("Title of the source"), "url": mark("Web address"), "published": mark("Day published"),
    "locator": mark("Place in the source"), "said": mark("Day said"), "areas": mark("Areas"),
    "happened": mark("When it happened"), "place": mark("Place"), "latitude": mark("Latitude"),
    "longitude": mark("Longitude"),
    "quantity": mark("Figure: quantity"), "comparison": mark("Figure: comparison"), "value": mark("Figure: number"),
    "upper": mark("Figure: upper end"), "unit": mark("Figure: unit"), "since": mark("Figure: first day"),
    "until": mark("Figure: last day"), "note": mark("Note"), "id": mark("Id of the row"),
}
ENCODINGS: Final = {
    "utf-8": mark("Unicode (UTF-8)"), "utf-16-le": mark("Unicode (UTF-16)"),
    "utf-16-be": mark("Unicode (UTF-16, big-endian)"), "windows-1251": mark("Cyrillic (Windows-1251)"),
    "koi8-u": mark("Cyrillic (KOI8-U)"), "cp866": mark("Cyrillic (DOS 866)"),
    "windows-1252": mark("Western (Windows-1252)"), "windows-1250": mark("Central European (Windows-1250)"),
}
DELIMITERS: Final = {
    ",": mark("Commas"), ";": mark("Semicolons"), "\t": mark("Tabs"), "|": mark("Vertical bars"),
}
DECIMALS: Final = {"": mark("As the column shows"), ".": mark("Point: 18.5"), ",": mark("Comma: 18,5")}
DAY_ORDERS: Final = {
    "": mark("As the column shows"), "day first": mark("Day first: 31/12"), "month first": mark("Month first: 12/31"),
}
_MOST_LISTED: Final = 1_000
_MOST_NAMED: Final = 6


def meaning_text(meaning: str) -> str:
    """Returns what a column holds, in words."""
    return tr(MEANINGS[meaning]) if meaning in MEANINGS else tr("not used")


def encoding_text(encoding: str) -> str:
    """Returns an encoding's name."""
    return tr(ENCODINGS[encoding]) if encoding in ENCODINGS else encoding


def delimiter_text(delimiter: str) -> str:
    """Returns a delimiter in words; an unusual one as it is."""
    return tr(DELIMITERS[delimiter]) if delimiter in DELIMITERS else delimiter


def found_text(reading: TableReading) -> str:
    """Returns what the table makes."""
    if reading.fault is not None:
        return tr("No statement yet.")
    briefing = reading.briefing
    found = [(len(briefing.statements), mark("statement"), mark("statements")),
             (len(briefing.speakers), mark("speaker"), mark("speakers")),
             (len(briefing.sources), mark("source"), mark("sources"))]
    return tr("The table makes a briefing of {found}.").format(
        found=", ".join(counted(number, one, many) for number, one, many in found if number))


def questions(file: TableFile, reading: TableReading) -> list[str]:
    """Returns what the user should decide."""
    asked = []
    if reading.doubtful_numbers:
        asked.append(tr("Numbers such as {examples} could mean two things: choose the decimal sign.").format(
            examples=_quoted(reading.doubtful_numbers)))
    if reading.doubtful_days:
        asked.append(tr("Days such as {examples} could mean two things: choose the order of day and month.").format(
            examples=_quoted(reading.doubtful_days)))
    if not file.is_encoding_sure:
        asked.append(tr("The letters are read as {encoding}; if they look wrong, choose another encoding.").format(
            encoding=encoding_text(file.encoding)))
    if file.damaged:
        asked.append(tr("{characters} cannot be read in this encoding: choose another.").format(
            characters=counted(file.damaged, mark("character"), mark("characters"))))
    return asked


def unused_lines(file: TableFile, reading: TableReading) -> tuple[list[str], int]:
    """Returns a line for everything that is not used as it is written, as many as are shown, and how many there are."""
    lines = [say(note) for note in reading.notes]
    others = [each for each in file.sheets if each.name != file.sheet.name]
    for hidden, pattern in ((False, tr("Other sheets are not read: {names}.")),
                            (True, tr("Hidden sheets are not read: {names}."))):
        names = [each.name for each in others if each.is_hidden == hidden]
        if names:
            lines.append(pattern.format(names=_some([f"“{name}”" for name in names])))
    columns = [f"“{name}”" for name in reading.unknown_columns]
    if columns:
        pattern = tr("Column {names} is not used.") if len(columns) == 1 else tr(
            "{count} columns are not used: {names}.")
        lines.append(pattern.format(names=_some(columns), count=len(columns)))
    sheet = file.sheet.name if len(file.sheets) > 1 else ""
    lines += [problem_text(each, sheet) for each in reading.problems[:_MOST_LISTED]]
    more = max(len(reading.problems) - _MOST_LISTED, 0)
    count = len(lines) + more
    return lines + ([tr("and {more} more").format(more=numeral(more))] if more else []), count


def _some(names: list[str]) -> str:
    """Returns the first few names, and how many there are more: "A, B (+ 12)"."""
    more = f" (+ {len(names) - _MOST_NAMED})" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


def problem_text(problem: Problem, sheet: str) -> str:
    """Returns "Row 3, areas: …", with the sheet where there are several."""
    values = {"sheet": sheet, "row": problem.row, "column": problem.column, "reason": say(problem.reason)}
    if sheet:
        pattern = tr("Sheet “{sheet}”, row {row}, {column}: {reason}") if problem.column else tr(
            "Sheet “{sheet}”, row {row}: {reason}")
    else:
        pattern = tr("Row {row}, {column}: {reason}") if problem.column else tr("Row {row}: {reason}")
    return pattern.format(**values)


def _quoted(examples: tuple[str, ...]) -> str:
    return ", ".join(f"“{each[:40]}”" for each in examples)

# SPDX-License-Identifier: MIT
"""Table files: reads CSV from any program and XLSX, and writes templates to start from.

The only module that imports openpyxl. XLSX is a zip of XML: the zip is checked first, and openpyxl
reads the XML through defusedxml, which refuses XML attacks.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from briefing import limits
from briefing.errors import NotABriefing, UnreadableFile, cannot_be_read
from briefing.files.zip_guard import MAGIC, ZipRules, guarded_zip
from briefing.sentences import mark, sentence
from briefing.snapshots.page_encoding import decoded
from briefing.tables.table import COLUMNS

XLSX_SUFFIX: Final = ".xlsx"
MOST_COLUMNS: Final = 40
"""Columns of a table that are read."""

_RULES: Final = ZipRules(sentence("a table"), limits.MAX_FILE_BYTES, 2_000,
    sentence("save only the rows that are needed"), limits.MAX_UNPACKED_BYTES)
_DELIMITERS: Final = ",;\t"
_EXAMPLE: Final = {
    "kind": "position", "side": "other", "publishers": "The Wire → The Paper", "url": "https://paper.example/story",
    "published": "2024-11-20", "areas": "Line of contact",
}
_SAID_EXAMPLE: Final = {
    "text": mark("The line of contact could be the basis of a ceasefire."), "theme": mark("Line of contact"),
    "speaker": mark("Two officials"), "title": mark("A story"), "locator": mark("paragraph 5"),
    "note": mark("An example: write over it."),
}


def rows_of(path: Path) -> Iterator[Sequence[str]]:
    """Yields the rows of a table's first sheet, as text; BriefingError if it cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
    except (OSError, ValueError) as error:
        raise cannot_be_read(path.name, error) from None
    if head == MAGIC:
        return _xlsx_rows(path)
    return _csv_rows(path)


def csv_template(said: Callable[[str], str] = str) -> bytes:
    """Returns a CSV file with the header and an example, in UTF-8 with the byte order mark that spreadsheets need.

    ``said`` translates the example; the header is the same in all languages.
    """
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow(COLUMNS)
    writer.writerow(_example(said))
    return b"\xef\xbb\xbf" + made.getvalue().encode("utf-8")


def xlsx_template(said: Callable[[str], str] = str) -> bytes:
    """Returns an XLSX file with the header and an example, and a second sheet that describes the columns.

    ``said`` translates these texts; the header is the same in all languages.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    sheet.title = said(mark("Statements"))
    sheet.append(list(COLUMNS))
    sheet.append(_example(said))
    for column_number, column in enumerate(COLUMNS, start=1):
        sheet.cell(1, column_number).font = Font(bold=True)
        sheet.column_dimensions[sheet.cell(1, column_number).column_letter].width = 48 if column == "text" else 18
    sheet.freeze_panes = "B2"
    about = book.create_sheet(said(mark("Columns")))
    for column, text in COLUMNS.items():
        about.append([column, said(text)])
        about.cell(about.max_row, 1).font = Font(bold=True)
        about.cell(about.max_row, 2).alignment = Alignment(wrap_text=True)
    about.column_dimensions["A"].width, about.column_dimensions["B"].width = 16, 90
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _example(said: Callable[[str], str]) -> list[str]:
    """Returns the example's cells in the order of the columns."""
    row = {**_EXAMPLE, **{column: said(text) for column, text in _SAID_EXAMPLE.items()}}
    return [row.get(column, "") for column in COLUMNS]


def _csv_rows(path: Path) -> Iterator[Sequence[str]]:
    try:
        if path.stat().st_size > limits.MAX_FILE_BYTES:
            raise UnreadableFile(path.name, sentence("the table is larger than {most} MB",
                most=limits.MAX_FILE_BYTES // 1_000_000), remedy=sentence("save only the rows that are needed"))
        text = decoded(path.read_bytes())
    except OSError as error:
        raise cannot_be_read(path.name, error) from None
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        for row in csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter):
            yield row[:MOST_COLUMNS]
    except csv.Error as error:
        raise NotABriefing(path.name, sentence("this is not a table ({fault})", fault=str(error)),
            remedy=sentence("save it again as CSV")) from None


def _xlsx_rows(path: Path) -> Iterator[Sequence[str]]:
    with guarded_zip(path, _RULES):  # checked before another reader opens it
        pass
    import zipfile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    # A SyntaxError means broken XML, a ValueError XML that defusedxml refuses.
    refused = (InvalidFileException, SyntaxError, KeyError, ValueError, TypeError, AttributeError, IndexError,
               zipfile.BadZipFile, OSError, EOFError)
    try:
        # From memory: openpyxl leaves the handle of a file it cannot read open.
        book = load_workbook(io.BytesIO(path.read_bytes()), read_only=True, data_only=True, keep_links=False)
        try:
            sheet = book.worksheets[0]
            for row in sheet.iter_rows(max_col=MOST_COLUMNS, max_row=limits.MAX_STATEMENTS + 2, values_only=True):
                yield [_cell(value) for value in row]
        finally:
            book.close()
    except refused:
        raise NotABriefing(path.name, sentence("this is not a table that can be read"),
                           remedy=sentence("save it again as XLSX or CSV")) from None


def _cell(value: Any) -> str:
    """Returns a cell as text: dates in ISO form, whole numbers without a decimal point."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)

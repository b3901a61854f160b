# SPDX-License-Identifier: MIT
"""Templates of tables to start from, as CSV and XLSX. The only module that imports openpyxl."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Final

from briefing.sentences import mark
from briefing.tables.columns import COLUMNS
from briefing.tables.examples import example_row

XLSX_SUFFIX: Final = ".xlsx"


def csv_template(said: Callable[[str], str] = str) -> bytes:
    """Returns a CSV file with the header and an example, in UTF-8 with the byte order mark that spreadsheets need.

    ``said`` translates the example; the header is the same in all languages.
    """
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow(COLUMNS)
    writer.writerow(example_row(said))
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
    sheet.append(example_row(said))
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

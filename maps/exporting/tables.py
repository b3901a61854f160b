# SPDX-License-Identifier: MIT
"""Statements as CSV and as XLSX, in the columns that the program reads.

No cell can be run: in CSV what looks like a formula comes after an apostrophe, in XLSX every text is stored as text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from briefing.sentences import sentence
from briefing.sheets.disarming import disarmed
from briefing.structs import changed
from briefing.tables.table_rows import HEADER, Cell, number_text, table_rows
from maps.errors import MapError
from maps.exporting.handout import ExportSettings, Handout
from maps.exporting.passing_on import GROUND, passed_on
from maps.exporting.plain import legal, one_line
from maps.exporting.zips import packed_again

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SIZES_HEADER: Final = ("day", "observer", "area", "name", "km2", "margin_km2", "credit")
_WIDE: Final = {"text": 60, "title": 36, "url": 36, "note": 36, "areas": 30, "publishers": 30, "speaker": 26}
_ESCAPE: Final = re.compile("_x(?=[0-9A-Fa-f]{4}_)")
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_MOST_CELL: Final = 32_767
"""Characters of a cell in XLSX."""
_UNFIT: Final = re.compile(r"[\[\]:*?/\\]")


def write_csv(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the statements as CSV: UTF-8 with the byte order mark that spreadsheets need."""
    return _as_csv(HEADER, _rows(handout))


def _as_csv(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow(header)
    for row in rows:
        writer.writerow([disarmed(legal(cell)) if isinstance(cell, str) else number_text(cell) for cell in row])
    return b"\xef\xbb\xbf" + made.getvalue().encode("utf-8")


def write_sizes(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns sizes over time as CSV: of the map's areas of control, then of the days that were measured.

    Raises MapError where the terms leave none.
    """
    whose = handout.layer.observer or next((each.observer for each in handout.terms), "")
    rows: list[list[Cell]] = [
        [area.as_of or "", whose, area.id, area.label, area.area_km2 or 0.0,
         "" if area.margin_km2 is None else area.margin_km2, handout.credits]
        for area in passed_on(handout) if area.kind not in GROUND and area.area_km2 is not None]
    rows += [[each.day.isoformat(), each.observer, each.region, each.name, each.km2, "", each.credit]
             for each in handout.sizes]
    if not rows:
        raise MapError(sentence("There are no sizes that may be passed on, so no file was written."))
    return _as_csv(SIZES_HEADER, rows)


def write_xlsx(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the statements as XLSX, with the sources on a second sheet."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    words = handout.words
    sheet.title = _sheet_name(words["statements"], "Statements")
    _fill(sheet, HEADER, _rows(handout), [_WIDE.get(column, 14) for column in HEADER], handout.marking)
    sources = book.create_sheet(_sheet_name(words["sources"], "Sources"))
    _fill(sources, ("number", "citation", "url", "first_hand", "sha256"),
          [[source.number, source.citation, source.url, str(source.is_first_hand).lower(), source.sha256]
           for source in handout.sources], (9, 90, 50, 12, 70), handout.marking)
    about = book.properties
    about.title, about.creator = _text(one_line(handout.title, 255)), _text(words.get("made_with", ""))
    about.category = _text(one_line(handout.marking, 255)) or None
    about.description = _text(one_line(f"{handout.as_of} · {handout.credits}", 255))
    about.created = handout.made.replace(tzinfo=None, microsecond=0)
    made = io.BytesIO()
    book.save(made)
    when = handout.made.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return packed_again(made.getvalue(), lambda name, data: (
        _MODIFIED.sub(rb"\g<1>" + when, data) if name == "docProps/core.xml" else data))


def _rows(handout: Handout) -> list[list[Cell]]:
    """Returns the rows; the notes are the speaker's, and go along only if they are wanted."""
    briefing = handout.briefing
    if not handout.with_notes:
        briefing = changed(briefing, statements=tuple(changed(each, note=None) for each in briefing.statements))
    return table_rows(briefing, {area.id: (area.label, area.id, area.label_uk) for area in handout.layer})


def _fill(sheet: Worksheet, header: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[int],
          marking: str) -> None:
    from openpyxl.styles import Alignment, Font

    top = Alignment(vertical="top", wrap_text=True)
    for row_number, row in enumerate((header, *rows), start=1):
        for column_number, value in enumerate(row, start=1):
            if value == "":
                continue
            cell = sheet.cell(row_number, column_number)
            if isinstance(value, str):
                cell.value = _text(value)
                cell.data_type = "s"
            else:
                cell.value = value
            cell.alignment = top
            if row_number == 1:
                cell.font = Font(bold=True)
    for column_number, width in enumerate(widths, start=1):
        sheet.column_dimensions[sheet.cell(1, column_number).column_letter].width = width
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    if marking.strip():
        sheet.oddHeader.center.text = one_line(legal(marking), 100).replace("&", "&&")


def _text(text: str) -> str:
    """Returns a text as XLSX stores it: what looks like its own way of escaping is escaped."""
    return _ESCAPE.sub("_x005F_x", legal(text))[:_MOST_CELL]


def _sheet_name(name: str, otherwise: str) -> str:
    return _UNFIT.sub(" ", legal(name)).strip(" '")[:30] or otherwise

# SPDX-License-Identifier: MIT
"""Reads tables in tests: from rows, from bytes, and from workbooks made of parts."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefing.model import Source
from briefing.sheets.cells import FileChoices
from briefing.tables.reading import read_file
from briefing.tables.table import Choices, TableReading, preview, read_table

DAY = datetime.date(2024, 11, 20)
NAMES = {"donetsk oblast": "donetsk", "донецька область": "donetsk", "crimea": "crimea", "occupied": "occupied"}
DATA = Path(__file__).parents[2] / "data" / "tables"
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def read(rows: Sequence[Sequence[str]], **choices: object) -> TableReading:
    return read_table(rows, "table.csv", DAY, "2024-11-20", NAMES, Choices(**choices))  # type: ignore[arg-type]


def one(cells: Mapping[str, str], **choices: object) -> TableReading:
    return read([list(cells), list(cells.values())], **choices)


def read_path(path: Path, how: FileChoices | None = None, **choices: object) -> TableReading:
    file = read_file(path, how)
    return preview(file.sheet, path.name, DAY, "2024-11-20", NAMES, Choices(**choices))  # type: ignore[arg-type]


def reported(reading: TableReading) -> list[tuple[int, str]]:
    """Returns row and column of each problem."""
    return [(problem.row, problem.column) for problem in reading.problems]


def reasons(reading: TableReading) -> str:
    return "\n".join(f"{problem.row} {problem.column}: {problem.reason}" for problem in reading.problems)


def last_source(reading: TableReading, place: int = 0) -> Source:
    return reading.briefing.chain_of(reading.briefing.statements[place])[-1]


def workbook(path: Path, sheets: Mapping[str, str], *, states: Mapping[str, str] | None = None, styles: str = "",
             strings: Sequence[str] = (), book: str = "", links: Mapping[str, str] | None = None) -> Path:
    """Writes a workbook of these sheets, each given by the XML inside its worksheet element."""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" state="{(states or {}).get(name, "visible")}" r:id="r{number}"/>'
        for number, name in enumerate(sheets, start=1))
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATION}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(sheets) + 1))
    relations += "".join(f'<Relationship Id="{kind}" Type="{_RELATION}/{kind}" Target="{kind}.xml"/>'
                         for kind in ("styles", "sharedStrings"))
    outside = "".join(f'<Relationship Id="{key}" Type="{_RELATION}/hyperlink" TargetMode="External" Target="{url}"/>'
                      for key, url in (links or {}).items())
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_RELATION}">{book}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{relations}</Relationships>",
        "xl/styles.xml": f"<styleSheet {_MAIN}>{styles}</styleSheet>",
        "xl/sharedStrings.xml": f"<sst {_MAIN}>{''.join(f'<si>{each}</si>' for each in strings)}</sst>",
        "xl/worksheets/_rels/sheet1.xml.rels": f"<Relationships>{outside}</Relationships>",
    }
    for number, inside in enumerate(sheets.values(), start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet {_MAIN} xmlns:r="{_RELATION}">{inside}</worksheet>')
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    path.write_bytes(made.getvalue())
    return path


def row(number: int, *cells: str, hidden: bool = False) -> str:
    """Returns a row of cells, each given as text or as XML."""
    inside = "".join(
        cell if cell.startswith("<") else f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
        for place, cell in enumerate(cells) if cell)
    return f'<row r="{number}" hidden="{int(hidden)}">{inside}</row>'


def rows(*lines: str) -> str:
    return f"<sheetData>{''.join(lines)}</sheetData>"

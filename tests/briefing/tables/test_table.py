# SPDX-License-Identifier: MIT
"""Tables of statements: what is understood becomes a briefing, the rest is reported with its row and column."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import limits
from briefing.consistency import check_consistency
from briefing.errors import BriefingError, NotABriefing, UnreadableFile
from briefing.files.document import parse_briefing, write_briefing
from briefing.ids import is_own
from briefing.model import Figure
from briefing.tables.reading import rows_of
from briefing.tables.table import COLUMNS, read_table
from briefing.tables.templates import csv_template, xlsx_template
from tests.briefing.examples import AREAS
from tests.briefing.tables.reading_tables import DAY, NAMES, one, read


def test_a_full_row_is_understood() -> None:
    found = one({
        "Text": "The line may move.", "KIND": "Position", "speaker": "Olena Kovalenko", "role": "Mayor",
        "side": "Ukraine", "publishers": "The Wire → The Paper", "title": "Story", "url": "https://paper.example/x",
        "published": "2024-11-19", "locator": "paragraph 5", "said": "2024-11-18", "areas": "Donetsk  Oblast; crimea",
        "quantity": "area", "comparison": "more than", "value": "110,000", "note": "By telephone.", "theme": "Line"})
    assert found.problems == () and found.unknown_columns == ()
    briefing = found.briefing
    (statement,) = briefing.statements
    assert (statement.kind, statement.theme) == ("position", "Line")
    assert statement.id.startswith("olena-kovalenko-") and is_own(statement.id)
    assert briefing.speaker_of(statement).name == "Olena Kovalenko"
    assert [source.publisher for source in briefing.chain_of(statement)] == ["The Wire", "The Paper"]
    assert [source.first_hand for source in briefing.chain_of(statement)] == [False, True]
    assert briefing.chain_of(statement)[1].published == datetime.date(2024, 11, 19)
    assert statement.areas == ("donetsk", "crimea")
    assert statement.figure == Figure(quantity="area", unit="km2", comparison="more than", value=110000)


def test_speakers_and_sources_of_one_name_are_one() -> None:
    found = read([["text", "speaker", "publishers"], ["One.", "Two officials", "Wire -> Paper"],
                  ["Two.", "two  officials", "wire → paper"], ["Three.", "", "Paper"]])
    assert len(found.briefing.speakers) == 1 and len(found.briefing.sources) == 2
    assert [len(each.via) for each in found.briefing.statements] == [2, 2, 1]


@pytest.mark.parametrize(("cells", "column"), [
    ({"kind": "rumour"}, "kind"), ({"published": "19.11", "publishers": "Paper"}, "published"),
    ({"said": "soon"}, "said"), ({"areas": "Atlantis"}, "areas"), ({"value": "many"}, "value"),
    ({"value": "10", "comparison": "between"}, "upper"), ({"value": "110", "quantity": "occupied share"}, "value"),
    ({"url": "javascript:alert(1)"}, "url"), ({"side": "both", "speaker": "X"}, "side")])
def test_what_is_not_understood_is_reported_and_the_row_taken(cells: Mapping[str, str], column: str) -> None:
    found = one({"text": "Something.", **cells})
    assert [(problem.row, problem.column) for problem in found.problems] == [(2, column)]
    assert len(found.briefing.statements) == 1


@pytest.mark.parametrize(("column", "word"), [("quantity", "share"), ("comparison", "roughly")])
def test_a_number_never_comes_to_mean_something_else(column: str, word: str) -> None:
    found = one({"text": "18 percent of it.", "value": "18", "kind": "figure", column: word})
    assert [problem.column for problem in found.problems] == [column]
    assert "figure left out" in str(found.problems[0].reason)
    assert found.briefing.statements[0].figure is None and found.briefing.statements[0].kind == "figure"


def test_unknown_columns_are_reported() -> None:
    assert one({"text": "x", "mood": "y"}).unknown_columns == ("mood",)


@pytest.mark.parametrize("rows", [[], [["", ""]], [["kind", "theme"], ["claim", "x"]]])
def test_a_table_without_texts_is_refused(rows: list[list[str]]) -> None:
    with pytest.raises(NotABriefing, match=r"^table\.csv"):
        read(rows)


@given(st.lists(st.lists(st.text(max_size=20), max_size=len(COLUMNS)), max_size=5))
def test_any_cells_make_a_briefing_that_opens(rows: list[list[str]]) -> None:
    found = read([list(COLUMNS), *rows])
    check_consistency(found.briefing, "test", AREAS)
    if all(each.isprintable() for row in rows for each in row):
        assert parse_briefing(write_briefing(found.briefing), "t.json", AREAS) == found.briefing


# Files

@pytest.mark.parametrize("name", ["template.csv", "template.xlsx"])
def test_the_templates_example_is_left_out(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(csv_template() if name.endswith("csv") else xlsx_template())
    found = read_table(rows_of(tmp_path / name), name, DAY, "2024-11-20", {"line of contact": "crimea"})
    assert found.unknown_columns == () and found.briefing.statements == ()
    assert [(problem.row, str(problem.reason)) for problem in found.problems] == [
        (2, "the template's example: left out")]


def test_the_same_statement_twice_is_reported() -> None:
    found = read([["text", "speaker"], ["x", "A"], ["x", "B"], ["x", "A"]])
    assert [(problem.row, str(problem.reason)) for problem in found.problems] == [
        (4, "the same statement as in row 2: both are taken")]
    assert len({each.id for each in found.briefing.statements}) == 3


def test_a_row_is_not_taken_for_the_header() -> None:
    found = read([["aussage", "art"], ["x", "claim"], ["y", "figure"]], columns={0: "text", 1: "kind"})
    assert [(each.text, each.kind) for each in found.briefing.statements] == [("x", "claim"), ("y", "figure")]


def test_a_table_without_a_header_is_taken_from_its_first_row() -> None:
    sheet = [["The bridge is closed.", "A"], ["The bridge is open.", "B"]]
    with pytest.raises(NotABriefing, match="no column holds the statements"):
        read(sheet)
    found = read(sheet, header_row=0, columns={0: "text", 1: "speaker"})
    assert [each.text for each in found.briefing.statements] == ["The bridge is closed.", "The bridge is open."]
    assert [(column.name, column.meaning) for column in found.layout.columns] == [("A", "text"), ("B", "speaker")]


def test_parts_of_a_figure_without_its_number_are_reported() -> None:
    found = read([["text", "value", "upper", "quantity"], ["x", "", "5", "area"], ["y", "many", "5", ""]])
    assert [(each.row, each.column) for each in found.problems] == [(2, "quantity"), (2, "upper"), (3, "value")]


def test_rows_with_only_a_kind_are_no_statements() -> None:
    found = read([["text", "kind", "side"], ["x", "claim", ""], ["", "claim", ""], ["", "figure", "other"]])
    assert len(found.briefing.statements) == 1 and found.problems == ()


def test_an_example_that_was_written_over_is_a_statement(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(csv_template().replace(b"Two officials", b"Three officials"))
    assert len(read_table(rows_of(tmp_path / "t.csv"), "t.csv", DAY, "layer", {}).briefing.statements) == 1


@pytest.mark.parametrize(("encoding", "delimiter"), [
    ("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t"), ("windows-1251", ";")])
def test_tables_of_every_usual_form_are_read(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [["text", "areas"], ["Лінія, що рухається", "Донецька область"]]
    text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    (tmp_path / "table.csv").write_bytes(text.encode(encoding))
    found = read_table(rows_of(tmp_path / "table.csv"), "table.csv", DAY, "2024-11-20", NAMES)
    assert [(each.text, each.areas) for each in found.briefing.statements] == [("Лінія, що рухається", ("donetsk",))]


def test_dates_and_numbers_of_a_spreadsheet_are_read_as_such(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["text", "said", "value"])
    book.active.append(["x", datetime.datetime(2024, 11, 18), 650.0])
    book.save(tmp_path / "table.xlsx")
    found = read_table(rows_of(tmp_path / "table.xlsx"), "table.xlsx", DAY, "2024-11-20", NAMES)
    assert found.problems == ()
    assert found.briefing.statements[0].said == datetime.date(2024, 11, 18)
    assert found.briefing.statements[0].figure.value == 650


def xlsx_with(tmp_path: Path, member: str, data: bytes) -> Path:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx_template())) as good, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in good.namelist():
            bad.writestr(name, data if name == member else good.read(name))
    path = tmp_path / "bad.xlsx"
    path.write_bytes(made.getvalue())
    return path


BOMB = (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "' + b"a" * 1000 + b'">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 50) for n in range(6))
        + b']><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>'
        + b"<c t='inlineStr'><is><t>&g;</t></is></c></row></sheetData></worksheet>")


@pytest.mark.parametrize(("member", "data"), [
    ("xl/worksheets/sheet1.xml", BOMB), ("xl/workbook.xml", BOMB), ("xl/styles.xml", BOMB),
    ("xl/worksheets/sheet1.xml", b"<worksheet"), ("xl/workbook.xml", b""), ("[Content_Types].xml", b"x")])
def test_spreadsheets_that_mean_harm_are_one_sentence(tmp_path: Path, member: str, data: bytes) -> None:
    path = xlsx_with(tmp_path, member, data)
    with pytest.raises(BriefingError) as refused:
        read_table(rows_of(path), path.name, DAY, "2024-11-20", NAMES)
    assert str(refused.value).startswith("bad.xlsx")


def test_a_spreadsheet_of_zeros_and_no_file_at_all_are_refused(tmp_path: Path) -> None:
    path = xlsx_with(tmp_path, "xl/worksheets/sheet1.xml", bytes(limits.MAX_UNPACKED_BYTES))
    for each in (path, tmp_path / "missing.csv", tmp_path):
        with pytest.raises(UnreadableFile):
            rows_of(each)

# SPDX-License-Identifier: MIT
"""Cells of workbooks: formats, merged and hidden cells, formulas, links, and workbooks that mean harm."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import limits
from briefing.consistency import check_consistency
from briefing.errors import BriefingError
from briefing.sheets.cells import FileChoices
from briefing.sheets.watch import TableCancelled
from briefing.tables.reading import read_file
from tests.briefing.tables.reading_tables import DATA, last_source, read_path, reasons, reported, row, rows, workbook

FORMATS = {164: "0.0&quot;d&quot;", 165: "dd/mm/yy", 166: "0.0%;[Red]-0.0%"}
STYLES = "<numFmts>{}</numFmts><cellXfs>{}</cellXfs>".format(
    "".join(f'<numFmt numFmtId="{number}" formatCode="{code}"/>' for number, code in FORMATS.items()),
    "".join(f'<xf numFmtId="{number}"/>' for number in (0, 9, 14, *FORMATS)))


def number(reference: str, value: float, style: int = 0) -> str:
    return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'


def cells(path: Path, **choices: object) -> dict[int, tuple[str, str]]:
    """Returns text and kind of the cells of the second row."""
    found = read_file(path, FileChoices(**choices))  # type: ignore[arg-type]
    return {index: (cell.text, cell.kind) for index, cell in found.sheet.rows[1].cells.items()}


def test_formats_say_what_a_number_is(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", {"S": rows(row(1, "text"), row(
        2, number("A2", 650.0), number("B2", 0.185, 1), number("C2", 45616, 2), number("D2", 5, 3),
        number("E2", 45616.5, 4), number("F2", 0.5, 5), '<c r="G2" t="b"><v>1</v></c>',
        '<c r="H2" t="e"><v>#REF!</v></c>',
        '<c r="I2" t="str"><f>A1&amp;""</f><v></v></c>', '<c r="J2"><f>1+1</f></c>',
        '<c r="K2" t="d"><v>2024-11-20T00:00:00</v></c>'))}, styles=STYLES)
    assert cells(path) == {
        0: ("650", "number"), 1: ("18.5 %", "number"), 2: ("2024-11-20", "day"), 3: ("5", "number"),
        4: ("2024-11-20 12:00:00", "day"), 5: ("50 %", "number"), 6: ("TRUE", "logical"), 7: ("#REF!", "error"),
        9: ("=1+1", "no result"), 10: ("2024-11-20", "day")}


def test_days_count_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", {"S": rows(row(1, "text"), row(2, number("A2", 44154, 2)))}, styles=STYLES,
                    book='<workbookPr date1904="1"/>')
    assert cells(path)[0] == ("2024-11-20", "day")


def test_a_serial_number_in_a_column_of_days_is_reported(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", {"S": rows(row(1, "text", "said", "value"), row(
        2, "x", number("B2", 45616), number("C2", 45616, 2)))}, styles=STYLES)
    found = read_path(path)
    assert found.briefing.statements[0].said == datetime.date(2024, 11, 20)
    assert reported(found) == [(2, "value"), (2, "said")] and "not a number" in reasons(found)


def test_shared_texts_are_joined_from_their_runs(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", {"S": rows(row(1, "text"), row(2, '<c r="A2" t="s"><v>1</v></c>'))}, strings=(
        "<t>other</t>", "<r><t>The </t></r><r><t>bridge.</t></r><rPh><t>reading</t></rPh>"))
    assert cells(path)[0] == ("The bridge.", "text")


def test_merged_cells_go_down_but_not_sideways(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", {"S": rows(
        row(1, "text", "speaker", "role", "theme"), row(2, "One.", "A"), row(3, "Two."), row(4, "Three."))
        + '<mergeCells><mergeCell ref="B2:C3"/></mergeCells>'})
    found = read_path(path)
    assert [each.speaker is not None for each in found.briefing.statements] == [True, True, False]
    assert [each.role for each in found.briefing.speakers] == [None]


def test_hidden_columns_and_sheets_are_left_out_and_reported(tmp_path: Path) -> None:
    shown = '<cols><col min="2" max="2" hidden="1"/></cols>' + rows(row(1, "text", "note"), row(2, "x", "secret"))
    path = workbook(tmp_path / "t.xlsx", {"Old": rows(row(1, "text"), row(2, "old")), "New": shown},
                    states={"Old": "hidden"})
    found = read_path(path)
    assert [(each.text, each.note) for each in found.briefing.statements] == [("x", None)]
    assert [str(note) for note in found.notes] == ["Hidden columns are left out: note."]
    assert [(each.name, each.is_hidden) for each in read_file(path).sheets] == [("Old", True), ("New", False)]
    assert read_path(path, FileChoices(sheet="Old")).briefing.statements[0].text == "old"


def test_links_are_taken_from_cells_and_formulas(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", {"S": rows(
        row(1, "text", "title", "url"), row(2, "One.", "Story"),
        row(3, "Two.", "", '<c r="C3" t="str"><f>HYPERLINK("https://example.org/2","post")</f><v>post</v></c>'),
        row(4, "Three.", "", '<c r="C4"><f>HYPERLINK("https://example.org/3")</f></c>'),
        row(5, "Four.", "", "https://example.org/4"), row(6, "Five.", "", "post"), row(7, "Six.", "", "post"))
        + '<hyperlinks><hyperlink ref="B2" r:id="h1"/><hyperlink ref="C5" r:id="h2"/>'
        '<hyperlink ref="C6:C7" r:id="h3" location="c"/></hyperlinks>'}, links={
            "h3": "https://example.org/5", "h1": "https://example.org/1", "h2": "https://other.example/4"})
    found = read_path(path)
    assert [last_source(found, place).url for place in range(4)] == [
        f"https://example.org/{number}" for number in (1, 2, 3, 4)]
    assert [last_source(found, place).url for place in (4, 5)] == ["https://example.org/5#c"] * 2
    assert reasons(found) == ("5 url: the link behind the address leads to https://other.example/4: "
                              "the address shown is taken")


def test_a_header_that_is_repeated_is_reported(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", {"S": rows(
        row(1, "text", "speaker"), row(2, "One.", "A"), row(3, "Text", "Speaker"), row(4, "Two.", "A"))})
    found = read_path(path)
    assert [each.text for each in found.briefing.statements] == ["One.", "Two."]
    assert reasons(found) == "3 : the row repeats the header: left out"


@pytest.mark.parametrize("inside", [
    rows(*(row(number, "x") for number in range(1, limits.MAX_TABLE_ROWS + 3))),
    rows('<row r="1"><c r="A99999999999"/><c r="ZZZZ1" t="inlineStr"><is><t>x</t></is></c><c t="s"><v>99</v></c></row>',
         '<row r="x"><c r="!!"><v>nan</v></c></row>', row(2, "text"))
    + '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="::"/></mergeCells>'
    + '<hyperlinks><hyperlink ref="A1:" r:id="none"/></hyperlinks>'])
def test_odd_sheets_are_read_or_refused_in_one_sentence(tmp_path: Path, inside: str) -> None:
    try:
        read_path(workbook(tmp_path / "t.xlsx", {"S": inside}))
    except BriefingError as refused:
        assert str(refused).startswith("t.xlsx: the table has more than")


@pytest.mark.parametrize(("name", "data", "said"), [
    ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old spreadsheet (XLS), or one with a password")])
def test_other_spreadsheets_are_named(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(BriefingError) as refused:
        read_file(tmp_path / name)
    assert said in str(refused.value)


def test_a_broken_part_is_named_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(BriefingError) as refused:
        read_file(workbook(tmp_path / "t.xlsx", {"S": rows(row(1, "text")) + "<open>"}))
    assert str(refused.value).startswith("t.xlsx, xl/worksheets/sheet1.xml, line 1, column ")
    (tmp_path / "t.csv").write_bytes(b"text\nx\n" + b"y" * 200_000)
    with pytest.raises(BriefingError) as refused:
        read_file(tmp_path / "t.csv")
    assert str(refused.value).startswith("t.csv, row 3: this is not a table")


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", {"S": rows(*(row(number, "text") for number in range(1, 2_000)))})
    seen: list[int] = []

    def watch(number: int) -> None:
        seen.append(number)
        if number >= 1_000:
            raise TableCancelled

    with pytest.raises(TableCancelled):
        read_file(path, FileChoices(), watch)
    assert seen == [0, 500, 1_000]


@given(st.data())
def test_broken_workbooks_are_read_or_refused_in_one_sentence(tmp_path_factory: pytest.TempPathFactory,
                                                              data: st.DataObject) -> None:
    path = tmp_path_factory.getbasetemp() / "broken.xlsx"
    source = data.draw(st.sampled_from(sorted(DATA.glob("*.xlsx"))))
    with zipfile.ZipFile(source) as good:
        parts = {name: good.read(name) for name in good.namelist() if "theme" not in name}
    name = data.draw(st.sampled_from(sorted(parts)))
    place = data.draw(st.integers(0, len(parts[name]) - 1))
    pieces = (b"", b"9", b"-1", b"<", b'"', b"\x00", "є".encode(), b"A0", b"<f/>", b"1e999", b"99999999999999999999")
    piece = data.draw(st.sampled_from(pieces))
    parts[name] = parts[name][:place] + piece + parts[name][place + data.draw(st.integers(0, 3)) :]
    with zipfile.ZipFile(path, "w") as bad:
        for each, content in parts.items():
            bad.writestr(each, content)
    try:
        read_path(path)
    except BriefingError as refused:
        assert str(refused).startswith("broken.xlsx")


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: f"text,value,said,url\n{text}".encode()))
def test_any_bytes_are_read_or_refused_in_one_sentence(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(data)
    try:
        check_consistency(read_path(path).briefing, "any.csv", ())
    except BriefingError as refused:
        assert str(refused).startswith("any.csv")

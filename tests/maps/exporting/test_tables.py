# SPDX-License-Identifier: MIT
"""Tables of statements: the program's own reader finds the same statements, and no cell can be run."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable
from pathlib import Path

import msgspec
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Briefing, Figure, Statement
from briefing.sheets.disarming import as_meant, disarmed
from briefing.tables.reading import read_file
from briefing.tables.table import TableReading, read_table
from briefing.tables.table_rows import HEADER, number_text
from maps.areas import AreaLayer
from maps.errors import MapError
from maps.exporting.handout import Handout, SizeOfDay
from maps.exporting.plain import legal
from maps.exporting.tables import write_csv, write_sizes, write_xlsx
from tests.exporting_examples import (
    MARKUP,
    SETTINGS,
    default_handout,
    handout_of,
    hostile_handout,
    naughty_handout,
    saved,
    small_handout,
    with_text,
)
from tests.maps.exporting.packages import check_package

FORMS: list[tuple[Callable[..., bytes], str]] = [(write_csv, "table.csv"), (write_xlsx, "table.xlsx")]
both = pytest.mark.parametrize(("form", "name"), FORMS, ids=["csv", "xlsx"])


def read_back(data: bytes, name: str, handout: Handout, folder: Path) -> TableReading:
    areas: dict[str, str] = {}
    for area in handout.layer:
        for said in (area.id, area.label, area.label_uk):
            areas.setdefault(" ".join(said.split()).casefold(), area.id)
    file = read_file(saved(data, folder, name))
    return read_table(file.sheet, name, handout.date, "2024-11-20", areas)


def in_table(briefing: Briefing, statement: Statement) -> dict[str, object]:
    """Returns what a table holds of a statement."""
    speaker, chain = briefing.speaker_of(statement), briefing.chain_of(statement)
    last = chain[-1] if chain else None
    return {
        "text": legal(statement.text).strip(), "kind": statement.kind, "areas": statement.areas,
        "theme": statement.theme, "locator": statement.locator, "said": statement.said, "note": statement.note,
        "figure": statement.figure, "speaker": (speaker.name, speaker.role, speaker.side) if speaker else None,
        "publishers": [source.publisher for source in chain],
        "last": (last.title, last.url, last.published) if last else None,
    }


@both
@pytest.mark.parametrize("make", [default_handout, small_handout], ids=["default", "small"])
def test_reading_gives_the_same_statements(form: Callable[..., bytes], name: str, make: Callable[[], Handout],
                                           tmp_path: Path) -> None:
    handout = make()
    reading = read_back(form(handout, SETTINGS), name, handout, tmp_path)
    briefing = handout.briefing
    assert len(reading.briefing.statements) == len(briefing.statements)
    for was, now in zip(briefing.statements, reading.briefing.statements, strict=True):
        assert in_table(reading.briefing, now) == in_table(briefing, was)
    assert not reading.unknown_columns
    assert all("kept as two" in str(problem.reason) for problem in reading.problems), reading.problems


@both
def test_ids_stay_when_the_table_is_written_and_read_twice(form: Callable[..., bytes], name: str,
                                                           tmp_path: Path) -> None:
    handout = default_handout()
    data = form(handout, SETTINGS)
    first, second = (read_back(data, name, handout, tmp_path).briefing.statements for _ in range(2))
    assert [each.id for each in first] == [each.id for each in second]
    assert all(was.id in now.id for was, now in zip(handout.briefing.statements, first, strict=True))


@both
def test_naughty_strings_come_back(form: Callable[..., bytes], name: str, tmp_path: Path) -> None:
    handout = naughty_handout()
    wanted = [legal(each.text).strip() for each in handout.briefing.statements]
    reading = read_back(form(handout, SETTINGS), name, handout, tmp_path)
    assert [each.text.strip() for each in reading.briefing.statements] == [each for each in wanted if each]


@both
def test_what_looks_like_a_formula_is_no_formula_and_comes_back(form: Callable[..., bytes], name: str,
                                                                tmp_path: Path) -> None:
    texts = ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''=1", "'quoted'", "=HYPERLINK(\"http://x\")", "＝1", "_x0041_",
             "_x000D_", "a _x005F_ b", "1e400", "TRUE", "2024-11-20", "  =1+1"]
    handout = small_handout()
    first = handout.briefing.statements[0]
    statements = tuple(msgspec.structs.replace(first, id=str(place), text=text, theme=text)
                       for place, text in enumerate(texts))
    handout = msgspec.structs.replace(handout, briefing=msgspec.structs.replace(
        handout.briefing, statements=statements))
    data = form(handout, SETTINGS)
    found = read_back(data, name, handout, tmp_path).briefing.statements
    assert [each.text.strip() for each in found] == [each.strip() for each in texts]
    assert [(each.theme or "").strip() for each in found] == [each.strip() for each in texts]
    if name.endswith("csv"):
        cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row]
        assert not [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@＝＋－＠") and cell]
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(data))["Statements"]
        assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20))
def test_disarming_is_undone_by_reading(text: str) -> None:
    assert as_meant(disarmed(text)) == text
    assert disarmed(text).lstrip()[:1] not in tuple("=+-@") or not text.lstrip()


@pytest.mark.parametrize(("value", "upper", "comparison"), [
    (650.0, None, "about"), (0.125, None, "exactly"), (120.375, 130.625, "between"), (1e12, None, "less than"),
    (1234.5, None, "about"), (18.5, 20.0, "between"), (0.3, None, "about"), (110383.123, None, "about")])
@both
def test_numbers_are_the_same_and_never_two(form: Callable[..., bytes], name: str, value: float, upper: float | None,
                                            comparison: str, tmp_path: Path) -> None:
    handout = small_handout()
    figure = Figure(quantity="area", unit="km2", comparison=comparison, value=value, upper=upper)
    statement = msgspec.structs.replace(handout.briefing.statements[1], figure=figure)
    handout = msgspec.structs.replace(handout, briefing=msgspec.structs.replace(
        handout.briefing, statements=(statement,)))
    reading = read_back(form(handout, SETTINGS), name, handout, tmp_path)
    assert reading.briefing.statements[0].figure == figure
    assert not reading.doubtful_numbers


@settings(max_examples=200)
@given(st.floats(0, 1e12))
def test_a_number_as_text_is_the_number(value: float) -> None:
    text = number_text(value)
    assert float(text) == pytest.approx(value, abs=1e-12)
    assert "e" not in text and len(text.partition(".")[2]) != 3


def test_areas_are_named_so_that_they_are_found_again(tmp_path: Path) -> None:
    handout = small_handout()
    square = handout.briefing.own_areas[0]
    names = {"a;b": "One; two", "Crimea": "Bridgehead", "donetsk-2": "Donetsk Oblast", "plain": "  Wide   name "}
    own = tuple({**square, "id": area_id, "properties": {"label": label}} for area_id, label in names.items())
    statement = msgspec.structs.replace(handout.briefing.statements[0], areas=("donetsk", "donetsk-2", "plain"))
    handout = handout_of(msgspec.structs.replace(handout.briefing, own_areas=own, statements=(statement,), sequence=()))
    reading = read_back(write_csv(handout, SETTINGS), "table.csv", handout, tmp_path)
    assert reading.briefing.statements[0].areas == ("donetsk", "donetsk-2", "plain")


def test_a_publisher_cannot_divide_a_chain(tmp_path: Path) -> None:
    handout = small_handout()
    wire, paper = handout.briefing.sources
    sources = (msgspec.structs.replace(wire, publisher="East -> West → News"),
               msgspec.structs.replace(paper, publisher=""))
    handout = msgspec.structs.replace(handout, briefing=msgspec.structs.replace(handout.briefing, sources=sources))
    reading = read_back(write_csv(handout, SETTINGS), "table.csv", handout, tmp_path)
    chain = reading.briefing.chain_of(reading.briefing.statements[0])
    assert [source.publisher for source in chain] == ["East › West › News", "paper.example"]
    assert chain[-1].url == "https://paper.example/story"


def test_the_workbook_has_the_sources_and_is_sound() -> None:
    data = write_xlsx(small_handout(marking="A & B"), SETTINGS)
    check_package(data)
    assert data == write_xlsx(small_handout(marking="A & B"), SETTINGS)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Statements", "Sources"]
    assert [cell.value for cell in book["Statements"][1]] == list(HEADER)
    wire, paper = [[cell.value for cell in row] for row in book["Sources"].iter_rows(min_row=2)]
    assert wire[3] == "false" and "not read at first hand" in wire[1]
    assert paper[2:] == ["https://paper.example/story", "true", "ab" * 32]
    assert book["Statements"].oddHeader.center.text == "A && B"


@pytest.mark.parametrize("text", ["\x00\x1b\ud800\ufffe", MARKUP, "]]>", "x" * 40_000, "[]:*?/\\'"],
                         ids=lambda text: ascii(text)[:12])
def test_no_text_breaks_a_table(text: str) -> None:
    handout = with_text(text)
    check_package(write_xlsx(handout, SETTINGS))
    openpyxl.load_workbook(io.BytesIO(write_xlsx(handout, SETTINGS)))
    write_csv(handout, SETTINGS).decode("utf-8-sig")


def test_markup_comes_back_as_it_was(tmp_path: Path) -> None:
    handout = hostile_handout()
    for form, name in FORMS:
        reading = read_back(form(handout, SETTINGS), name, handout, tmp_path)
        assert {each.text for each in reading.briefing.statements} == {MARKUP}


def test_sizes_are_of_control_alone_with_day_observer_and_credit() -> None:
    row = SizeOfDay(day=datetime.date(2024, 11, 1), observer="=Mine", region="donetsk", name="Donetsk Oblast", km2=1.5,
                    credit="© Mine")
    made = small_handout(sizes=(row,))
    read = list(csv.DictReader(io.StringIO(write_sizes(made, SETTINGS).decode("utf-8-sig"))))
    occupied = made.layer["occupied"]
    found = next(each for each in read if each["area"] == "occupied")
    assert float(found["km2"]) == pytest.approx(occupied.area_km2) and found["day"] == occupied.as_of
    assert found["credit"] == made.credits and found["observer"]
    assert not any(each["area"] in ("ukraine", "bridgehead") for each in read)
    assert read[-1] == {"day": "2024-11-01", "observer": "'=Mine", "area": "donetsk", "name": "Donetsk Oblast",
                        "km2": "1.5", "margin_km2": "", "credit": "© Mine"}


def test_no_size_that_may_go_is_one_sentence() -> None:
    made = small_handout(terms=())
    with pytest.raises(MapError, match="no sizes that may be passed on"):
        write_sizes(msgspec.structs.replace(made, layer=AreaLayer(made.layer, "Someone")), SETTINGS)

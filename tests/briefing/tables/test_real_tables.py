# SPDX-License-Identifier: MIT
"""Tables as people really have them: each gives what it says, or says what is left out."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from briefing.model import Happening
from briefing.sheets.cells import FileChoices
from tests.briefing.tables.reading_tables import DATA, last_source, read_path, reasons, reported


def test_a_share_in_a_percent_format_is_a_share_in_percent() -> None:
    found = read_path(DATA / "xlsx_percent_cell.xlsx")
    figure = found.briefing.statements[0].figure
    assert (figure.quantity, figure.unit, figure.value) == ("share of Ukraine", "percent", 18)
    assert found.problems == ()


def test_speakers_with_one_name_and_two_sides_are_two() -> None:
    found = read_path(DATA / "csv_same_speaker_name_two_sides.csv")
    assert [(each.name, each.role, each.side) for each in found.briefing.speakers] == [
        ("Ministry of Defence", "in the north", "russia"), ("Ministry of Defence", "in the south", "ukraine")]
    assert len({each.id for each in found.briefing.statements}) == 2
    assert reasons(found) == "3 speaker: another role or side than in row 2: kept as two speakers"


def test_merged_cells_hold_for_all_their_rows() -> None:
    found = read_path(DATA / "xlsx_merged_speaker.xlsx")
    briefing = found.briefing
    assert [(each.text, briefing.speaker_of(each).name, each.theme, briefing.chain_of(each)[0].publisher)
            for each in briefing.statements] == [
        (f"Statement {number}.", "Spokesman A", "Bridges", "The Wire") for number in range(3)]


def test_cells_beyond_the_header_are_reported() -> None:
    found = read_path(DATA / "csv_row_longer_than_header.csv")
    assert reasons(found) == "2 : the row has 4 cells, the header 2: the others are left out"


def test_numbers_are_read_in_european_spellings_and_doubts_are_reported() -> None:
    found = read_path(DATA / "csv_numbers_european.csv")
    assert [each.figure.value for each in found.briefing.statements] == [
        18_000, 18_500.75, 1_500, 18_000, 18_000, 650, 110_391, 1_234_567]
    assert reported(found) == [(2, "value"), (4, "value")]
    assert "“1.500” is read as 1,500, but could be 1.5" in reasons(found)
    assert found.doubtful_numbers == ("18.000", "1.500")
    chosen = read_path(DATA / "csv_numbers_european.csv", decimal=".")
    assert [each.figure.value for each in chosen.briefing.statements][:3] == [18, 18_500.75, 1.5]
    assert chosen.problems == () and chosen.doubtful_numbers == ()


def test_hidden_rows_are_left_out_and_reported() -> None:
    found = read_path(DATA / "xlsx_hidden_row.xlsx")
    assert [each.text for each in found.briefing.statements] == ["Shown."]
    assert [str(note) for note in found.notes] == ["Hidden rows are left out: 3."]
    assert len(read_path(DATA / "xlsx_hidden_row.xlsx", takes_hidden=True).briefing.statements) == 2


def test_formulas_that_no_program_calculated_are_reported() -> None:
    found = read_path(DATA / "xlsx_formulas_never_calculated.xlsx")
    assert reported(found) == [(2, "speaker"), (2, "value")]
    assert "a formula without a result" in reasons(found)


def test_rows_without_a_text_are_reported() -> None:
    found = read_path(DATA / "csv_rows_without_text.csv")
    assert [each.text for each in found.briefing.statements] == ["The bridge is closed."]
    assert reasons(found) == "3 text: the row has no text: left out\n4 text: the row has no text: left out"


def test_days_are_read_day_first() -> None:
    found = read_path(DATA / "csv_dates_day_first.csv")
    assert found.briefing.statements[0].said == datetime.date(2024, 11, 20)
    assert last_source(found).published == datetime.date(2024, 11, 21)
    assert found.problems == ()


def test_a_day_that_is_another_one_in_kyiv_is_reported() -> None:
    found = read_path(DATA / "csv_dates_with_zone.csv")
    assert found.briefing.statements[0].said == datetime.date(2024, 11, 20)
    assert last_source(found).published == datetime.date(2024, 11, 20)
    assert reasons(found).startswith("2 said: “2024-11-20T23:30:00Z” is 2024-11-21 in Kyiv")
    assert len(found.problems) == 1


def test_the_delimiter_that_a_first_line_states_is_used() -> None:
    (statement,) = read_path(DATA / "csv_sep_line.csv").briefing.statements
    assert statement.text == "The bridge is closed."


def test_western_letters_are_distinguished_from_cyrillic_ones(tmp_path: Path) -> None:
    path = tmp_path / "french.csv"
    path.write_bytes("text;speaker\nLe pont est fermé, dit-il à l’été.;Émile B\n".encode("windows-1252"))
    found = read_path(path)
    assert found.briefing.statements[0].text == "Le pont est fermé, dit-il à l’été."
    assert found.briefing.speakers[0].name == "Émile B"
    other = read_path(path, FileChoices(encoding="windows-1251"))
    assert other.briefing.statements[0].text.startswith("Le pont est fermй")


def test_a_title_above_the_header_is_no_header() -> None:
    found = read_path(DATA / "csv_title_row_above_header.csv")
    assert found.layout.header_row == 3
    assert [each.text for each in found.briefing.statements] == ["The bridge is closed."]


def test_a_header_in_ukrainian_is_understood() -> None:
    found = read_path(DATA / "csv_header_ukrainian.csv")
    (statement,) = found.briefing.statements
    assert (statement.text, statement.said) == ("Міст закрито.", datetime.date(2024, 11, 20))
    assert found.briefing.speakers[0].name == "Речник А"
    assert last_source(found).publisher == "Газета"


def test_events_of_acled_are_understood() -> None:
    found = read_path(DATA / "csv_acled_like.csv")
    (statement,) = found.briefing.statements
    assert statement.text == "On 20 November 2024, made-up forces shelled Madeupka."
    assert (statement.said, statement.theme) == (None, "Explosions/Remote violence")
    assert statement.happened == Happening(day=datetime.date(2024, 11, 20))
    (place,) = found.briefing.own_areas
    assert statement.areas == (place["id"],) and place["properties"]["label"] == "Madeupka"
    assert place["geometry"] == {"type": "Point", "coordinates": [37.1, 48.1]}
    assert last_source(found).publisher == "The Wire; The Paper"
    assert found.unknown_columns == ("year",)
    assert {(problem.row, problem.column) for problem in found.problems} == {(2, "source"), (2, "admin1")}


def test_events_of_geoconfirmed_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("id,date,name,description,source,geolocation,latitude,longitude\n"
                    "a-17,2024-11-20,Bridge,The bridge was hit.,https://x.com/a/1,https://x.com/b/2,48.1,37.1\n")
    found = read_path(path)
    (statement,) = found.briefing.statements
    assert (statement.text, statement.happened) == ("The bridge was hit.", Happening(day=datetime.date(2024, 11, 20)))
    assert [each["properties"]["label"] for each in found.briefing.own_areas] == ["Bridge"]
    assert (last_source(found).url, last_source(found).title) == ("https://x.com/a/1", "Bridge")
    assert statement.note == "https://x.com/b/2"


def test_a_table_of_many_columns_is_read_to_its_last(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(",".join([*(f"c{number}" for number in range(450)), "text", "said"]) + "\n"
                    + "," * 450 + "The bridge is closed.,2024-11-20\n")
    found = read_path(path)
    assert [(each.text, each.said) for each in found.briefing.statements] == [
        ("The bridge is closed.", datetime.date(2024, 11, 20))]
    path.write_text(",".join(["text", *(f"c{number}" for number in range(600))]) + "\nx" + ",y" * 600 + "\n")
    assert "Columns past the first 500 are left out: 101." in [str(note) for note in read_path(path).notes]


def test_signs_in_names_of_publishers_stay() -> None:
    found = read_path(DATA / "csv_publishers_with_semicolon_and_gt.csv")
    assert [last_source(found, place).publisher for place in range(3)] == ["Channel <A>", "News > Sport", "A | B"]
    assert reported(found) == [(3, "publishers"), (4, "publishers")]


def test_the_address_behind_a_word_is_taken() -> None:
    assert last_source(read_path(DATA / "xlsx_hyperlink_behind_word.xlsx")).url == "https://example.org/post/1"


def test_addresses_without_https_are_taken() -> None:
    found = read_path(DATA / "csv_addresses.csv")
    urls = [chain[0].url if (chain := found.briefing.chain_of(each)) else None for each in found.briefing.statements]
    assert urls == ["https://uk.example/стаття/міст?x=1", "https://приклад.укр/1", "https://t.me/example/1",
                    "https://www.example.org/1", "HTTPS://EXAMPLE.ORG/A", None,
                    "https://web.archive.org/web/20241120000000/https://example.org/1"]
    assert reported(found) == [(7, "url")]


@pytest.mark.parametrize("path", sorted(DATA.iterdir()), ids=lambda path: path.name)
def test_a_table_read_twice_gives_the_same_briefing(path: Path) -> None:
    assert read_path(path).briefing == read_path(path).briefing

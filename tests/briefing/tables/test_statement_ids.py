# SPDX-License-Identifier: MIT
"""The same table taken twice gives changes and no doubles."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.ids import is_own
from briefing.merging import compare
from briefing.tables.table import TableReading
from tests.briefing.tables.reading_tables import read

HEADER = ["text", "speaker", "url", "locator", "role"]
ROWS = [["The bridge is closed.", "A", "https://example.org/1", "paragraph 1", "Mayor"],
        ["The bridge is open.", "B", "https://example.org/1", "paragraph 2", ""],
        ["We hold it.", "A", "", "", "Mayor"],
        ["We hold it.", "B", "", "", ""]]


def changes(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Returns how many statements a second version of a table adds, and how many things it changes."""
    first, second = (read([HEADER, *rows]).briefing for rows in (before, after))
    merge = compare(first, second)
    return len(merge.added["statement"]), len([each for each in merge.conflicts if each.thing == "statement"])


def ids(reading: TableReading) -> list[str]:
    return [each.id for each in reading.briefing.statements]


def test_every_id_is_one_that_nobody_else_makes() -> None:
    briefing = read([HEADER, *ROWS]).briefing
    made = [each.id for each in (*briefing.statements, *briefing.speakers, *briefing.sources)]
    assert len(made) == 4 + 2 + 1 and len(set(made)) == len(made)
    assert all(map(is_own, made))


def test_the_same_table_has_no_changes_also_in_another_order() -> None:
    assert changes(ROWS, ROWS) == (0, 0)
    assert changes(ROWS, ROWS[::-1]) == (0, 0)


def test_a_corrected_text_of_a_cited_statement_is_a_change() -> None:
    corrected = [["The bridge is shut.", *ROWS[0][1:]], *ROWS[1:]]
    assert changes(ROWS, corrected) == (0, 1)


def test_a_corrected_address_of_an_uncited_statement_is_a_change_of_its_own() -> None:
    assert changes(ROWS[2:], [[*ROWS[2][:4], "Deputy mayor"], ROWS[3]]) == (0, 1)


def test_another_row_is_one_more_statement() -> None:
    assert changes(ROWS[:3], ROWS) == (1, 0)


def test_rows_of_one_place_are_told_apart_by_their_texts() -> None:
    twice = [[text, "A", "https://example.org/1", "", ""] for text in ("One.", "Two.", "Two.")]
    found = read([HEADER, *twice])
    assert len(set(ids(found))) == 3
    assert ids(read([HEADER, *twice[1:]])) == ids(found)[1:]


def test_a_column_of_ids_decides() -> None:
    rows = [["id", "text", "speaker"], ["XXX1", "The bridge is closed.", "A"], ["2", "Open.", "A"]]
    found = ids(read(rows))
    assert [each.rpartition("-")[0] for each in found] == ["xxx1", "2"]
    assert ids(read([rows[0], ["XXX1", "Other.", "B"], ["2", "Other.", "A"]])) == found
    assert ids(read([rows[0], rows[1], ["2", "Other.", "B"]]))[1] != found[1], "a mere number names nothing"


def test_one_address_stays_one_source_when_its_title_is_corrected() -> None:
    first, second = (read([["text", "url", "title"], ["x", "https://example.org/1", title]]).briefing
                     for title in ("A stroy", "A story"))
    assert first.sources[0].id == second.sources[0].id and first.sources != second.sources


def test_sources_differ_where_title_address_or_day_do() -> None:
    header = ["text", "publishers", "title", "url", "published"]
    rows = [["a", "Paper", "Story", "https://example.org/1", "2024-11-20"],
            ["b", "Paper", "Story", "https://example.org/1", "2024-11-21"],
            ["c", "paper", "story", "https://example.org/1", "2024-11-20"],
            ["d", "Paper", "Story", "https://example.org/2", "2024-11-20"],
            ["e", "Paper", "Other story", "https://example.org/3", "2024-11-20"]]
    found = read([header, *rows])
    chains = [each.via for each in found.briefing.statements]
    assert len(found.briefing.sources) == 4 and chains[0] == chains[2]
    assert [(each.row, str(each.reason)) for each in found.problems] == [
        (row, "another title, address or day than the source in row 2: kept as two sources") for row in (3, 5)]


def test_numbers_of_two_tables_without_speakers_are_not_the_same_statements() -> None:
    first, second = (ids(read([["id", "text"], ["1", one], ["2", two]])) for one, two in (
        ("The bridge is closed.", "A town holds."), ("Rain is expected.", "Trains run.")))
    assert not set(first) & set(second)

# SPDX-License-Identifier: MIT
"""Figures beside what observers in hand measure: one sentence on the card, a row for each in the drawer."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtWidgets import QLabel

from briefing.check import check
from briefing.editing import put_statement
from briefing.model import Figure
from maps.figures.asking import ObservedFigure, ObservedKey, figure_key
from maps.measure import Measurement
from tests.corpora import PROJECT
from ui.files.open_briefing import OpenBriefing
from ui.languages import current
from ui.reading.card_contents import card_contents
from ui.reading.check_table import CheckTable
from ui.reading.drawer_texts import area_lines, arithmetic_lines
from ui.reading.observed_texts import check_rows, observers_sentence
from ui.reading.source_drawer import SourceDrawer

DAY = datetime.date(2024, 11, 20)


def spaced(lines: list[str]) -> list[str]:
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def key_of(opened: OpenBriefing, name: str = "kursk-area") -> ObservedKey:
    key = opened.observed_key(opened.briefing.statement(name))
    assert key is not None
    return key


def with_observers(opened: OpenBriefing) -> OpenBriefing:
    key = key_of(opened)
    owl = ObservedFigure("Project Owl", (DAY,), check(key.figure, 549.2))
    deepstate = ObservedFigure("DeepStateMap.Live", (datetime.date(2024, 11, 19),),
                               check(key.figure, 568.9 + 114.7, 114.7), 229.4)
    return opened.with_observed({key: (owl, deepstate)})


def test_the_card_has_one_sentence_and_the_table_a_row_for_each(opened: OpenBriefing) -> None:
    known = with_observers(opened)
    kursk = known.briefing.statement("kursk-area")
    said = "2 observers: 549 to 798 km²; stated about 650 km²"
    assert spaced([observers_sentence(known, kursk)]) == [said]
    assert spaced(list(card_contents(known, kursk).notes))[1] == said
    rows = [[spaced([text])[0] for text in row] for row in check_rows(known, kursk)]
    assert rows == [
        ["the built-in layer, 20 Nov 2024", "560 ± 10 km²", "−89.9 km²", "14 % less than stated"],
        ["Project Owl, 20 Nov 2024", "549 km²", "−101 km²", "16 % less than stated"],
        ["DeepStateMap.Live, 19 Nov 2024", "569 km² held, 229 km² unknown, so 569 to 798 km²", "−81.1 to +148 km²",
         "too close to tell"]]


def test_what_an_observer_measures_has_its_margin_in_the_table(opened: OpenBriefing) -> None:
    key = key_of(opened)
    sure = ObservedFigure("Project Owl", (DAY,), check(key.figure, 549.2, 12))
    unsure = ObservedFigure("DeepStateMap.Live", (DAY,), check(key.figure, 568.9 + 114.7, 114.7 + 12), 229.4)
    known = opened.with_observed({key: (sure, unsure)})
    rows = [spaced([row[1]])[0] for row in check_rows(known, known.briefing.statement("kursk-area"))]
    assert rows[1:] == ["549 ± 12 km²", "569 ± 12 km² held, 229 km² unknown, so 569 to 798 km²"]


def test_one_observer_is_named(opened: OpenBriefing) -> None:
    key = key_of(opened)
    known = opened.with_observed({key: (ObservedFigure("Project Owl", (DAY,), check(key.figure, 549.2)),)})
    assert spaced([observers_sentence(known, known.briefing.statement("kursk-area"))]) == [
        "Project Owl, 20 Nov 2024: 549 km²; stated about 650 km²"]


def test_the_drawer_shows_the_table(opened: OpenBriefing, qtbot: object) -> None:
    drawer = SourceDrawer()
    known = with_observers(opened)
    drawer.show_statement(known, known.briefing.statement("kursk-area"))
    table = drawer.findChild(CheckTable)
    assert table is not None and len(table.findChildren(QLabel)) == 3 + 3 * 3
    drawer.show_statement(opened, opened.briefing.statement("kursk-area"))
    assert drawer.widget().findChild(CheckTable) is None
    drawer.deleteLater()


def test_observers_are_asked_of_ground_that_they_tell_of(opened: OpenBriefing) -> None:
    asked = {each.id for each in opened.briefing.statements if opened.observed_key(each) is not None}
    assert {"kursk-area", "seized-area", "a-fifth", "share-of-four-oblasts"} <= asked
    assert all(opened.briefing.statement(each).figure is not None for each in asked)
    assert observers_sentence(opened, opened.briefing.statement("kursk-area")) == ""


def test_what_observers_measure_outlasts_edits_and_other_ground(opened: OpenBriefing) -> None:
    known = with_observers(opened)
    edited = known.edited(msgspec.structs.replace(known.briefing, title="Another"))
    assert edited.observed == known.observed == known.on(known.shipped).observed


def test_a_figure_that_takes_a_while_is_being_measured_and_then_there(opened: OpenBriefing) -> None:
    figure = Figure(quantity="length", unit="mi", comparison="about", value=600)
    line = msgspec.structs.replace(opened.briefing.statement("kursk-area"), figure=figure, areas=("line-of-contact",))
    waiting = opened.edited(put_statement(opened.briefing, line))
    assert "Being measured …" in card_contents(waiting, line).notes
    assert arithmetic_lines(waiting, line) == ["Being measured …"]
    made = Measurement(935.08, "km", (), ground=("line-of-contact",))
    there = waiting.with_measures({figure_key(figure, line.areas): made})
    assert "map measures 935 km (581 mi) · consistent" in card_contents(there, line).notes
    assert "600 mi × 1.60934 = 966 km." in arithmetic_lines(there, line)
    assert there.edited(msgspec.structs.replace(there.briefing, title="Another")).checked(line) is not None


def test_a_change_says_whose_days_it_lies_between(opened: OpenBriefing) -> None:
    since, until = datetime.date(2024, 11, 1), datetime.date(2024, 11, 30)
    figure = Figure(quantity="growth", unit="km2", comparison="about", value=574, since=since, until=until)
    taken = msgspec.structs.replace(opened.briefing.statement("kursk-area"), figure=figure, areas=("occupied",))
    made = Measurement(600.0, "km2", (), days=(since, until), by="Project Owl")
    there = opened.edited(put_statement(opened.briefing, taken)).with_measures(
        {figure_key(figure, taken.areas): made})
    assert spaced([card_contents(there, taken).notes[0]]) == [
        "map measures 600 km² · consistent · Project Owl, 1 Nov 2024 to 30 Nov 2024"]


def test_a_share_is_given_of_the_official_area_too(opened: OpenBriefing) -> None:
    (fifth,) = [line for line in spaced(arithmetic_lines(opened, opened.briefing.statement("a-fifth")))
                if "official" in line]
    assert fifth.startswith("Of the official area, 603,540 km² (State Statistics Service of Ukraine, second-hand)")
    assert "18.3 %" in fifth and "consistent" in fifth
    (four,) = [line for line in spaced(arithmetic_lines(opened, opened.briefing.statement("share-of-four-oblasts")))
               if "official" in line]
    assert "108,842 km²" in four
    kursk = arithmetic_lines(opened, opened.briefing.statement("kursk-area"))
    assert not [line for line in kursk if "official" in line]
    lines = area_lines(opened, opened.briefing.statement("claim-four-oblasts"))
    assert any("official area 28,461 km²" in line for line in spaced(lines))


@pytest.fixture
def ukrainian() -> Iterator[None]:
    current.begin(PROJECT / "resources" / "translations", "uk")
    yield
    current.begin(PROJECT / "resources" / "translations", "en")


def test_both_ends_of_a_range_are_written_as_the_language_writes_numbers(
    opened: OpenBriefing, ukrainian: None,
) -> None:
    key = key_of(opened)
    known = opened.with_observed({key: (
        ObservedFigure("Owl", (DAY,), check(key.figure, 1_234.6)),
        ObservedFigure("Deep", (DAY,), check(key.figure, 44.5, 4.0), 8.0))})
    kursk = known.briefing.statement("kursk-area")
    assert "від 40,5 до 1 235 км²" in spaced([observers_sentence(known, kursk)])[0]
    deep = spaced(list(check_rows(known, kursk)[-1]))
    assert "від 40,5 до 48,5 км²" in deep[1] and deep[2].startswith("від −610 до −602"), deep

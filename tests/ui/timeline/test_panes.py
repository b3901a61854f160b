# SPDX-License-Identifier: MIT
"""The panes about days: playing, sizes, comparison, agreement, and the words they use."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from maps.timeline.agreement import Saying, Shares
from maps.timeline.comparing import Change
from maps.timeline.doubtful_days import Doubt
from maps.timeline.sizes import DaySizes
from tests.made_days import FIRST, days_after
from ui.files.open_briefing import OpenBriefing
from ui.kit.texts import km2
from ui.timeline.agreement_pane import AgreementPane
from ui.timeline.compare_pane import ComparePane
from ui.timeline.compare_words import ComparedWords
from ui.timeline.day_questions import DayQuestions
from ui.timeline.stated_figures import stated_figures
from ui.timeline.texts import doubt_text, saying_text, shares_text, short_region
from ui.timeline.time_pane import TimePane

DAYS = tuple(days_after(FIRST, 4))


def sizes(base: float) -> dict[datetime.date, DaySizes]:
    return {day: DaySizes(base + number, {"donetsk": base / 2, "crimea": base / 4}, None if base > 150 else 50.0, None)
            for number, day in enumerate(DAYS)}


@pytest.fixture
def time_pane(qtbot: QtBot) -> TimePane:
    names = ("day_shipped", "sizes", "compare", "agreement", "control_data", "day_back", "day_on")
    pane = TimePane({name: QAction(name) for name in names})
    qtbot.addWidget(pane)
    pane.bar.show_days({"a": DAYS}, {"a": "A"})
    pane.bar.go_to(("a", DAYS[0]))
    pane.show()
    looks = count()
    pane._clock._now = lambda: next(looks) * 0.0175  # a little over half a day, and it is looked at twice a day
    return pane


def test_playing_goes_through_the_days_and_stops_at_the_last(qtbot: QtBot, time_pane: TimePane) -> None:
    shown: list[datetime.date] = []
    time_pane.bar.chosen.connect(lambda _provider, day: shown.append(day))
    time_pane.speed.setCurrentIndex(3)
    QTest.mouseClick(time_pane.play, Qt.MouseButton.LeftButton)
    assert time_pane.is_playing and time_pane.play.text() == "Pause"
    qtbot.waitUntil(lambda: not time_pane.is_playing)
    assert shown == list(DAYS[1:]) and time_pane.play.text() == "Play"
    QTest.mouseClick(time_pane.play, Qt.MouseButton.LeftButton)
    assert shown[-1] == DAYS[0], "from the last day it begins anew"
    QTest.mouseClick(time_pane.play, Qt.MouseButton.LeftButton)
    assert not time_pane.is_playing


def test_playing_stops_at_a_day_that_cannot_be_shown(qtbot: QtBot, time_pane: TimePane) -> None:
    here = ("a", DAYS[0])
    time_pane.bar.chosen.connect(lambda _provider, _day: time_pane.bar.go_to(here))
    time_pane.speed.setCurrentIndex(3)
    QTest.mouseClick(time_pane.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not time_pane.is_playing)
    assert time_pane.bar.observer_day == here


def test_doubtful_days_are_named_and_played_only_when_asked(qtbot: QtBot, time_pane: TimePane) -> None:
    assert not time_pane.doubtful_too.isVisible() and not time_pane.doubt.isVisible()
    time_pane.show_doubtful({"a": {DAYS[1]: "doubtful: 0 km² in Luhansk Oblast, 26,000 around it"}})
    assert time_pane.doubtful_too.isVisible() and not time_pane.doubtful_too.isChecked()
    time_pane.go_to(("a", DAYS[1]))
    assert time_pane.doubt.isVisible() and "Luhansk" in time_pane.doubt.text()
    shown: list[datetime.date] = []
    time_pane.bar.chosen.connect(lambda _provider, day: shown.append(day))
    time_pane.speed.setCurrentIndex(3)
    for also, expected in ((False, [DAYS[2], DAYS[3]]), (True, [DAYS[1], DAYS[2], DAYS[3]])):
        time_pane.go_to(("a", DAYS[0]))
        assert not time_pane.doubt.isVisible()
        time_pane.doubtful_too.setChecked(also)
        shown.clear()
        QTest.mouseClick(time_pane.play, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not time_pane.is_playing)
        assert shown == expected
    time_pane.show_doubtful({})
    assert not time_pane.doubtful_too.isVisible()


def test_what_runs_is_said_and_can_be_cancelled(qtbot: QtBot, time_pane: TimePane) -> None:
    assert not time_pane.cancel.isVisible()
    time_pane.show_progress("Measuring the days …", 3, 10)
    assert time_pane.progress.value() == 3 and time_pane.said.text() == "Measuring the days …"
    with qtbot.waitSignal(time_pane.cancelled):
        QTest.mouseClick(time_pane.cancel, Qt.MouseButton.LeftButton)
    time_pane.show_progress("", 0, 0)
    assert not time_pane.cancel.isVisible()


def test_figures_in_square_kilometres_about_one_region_are_marks(opened: OpenBriefing) -> None:
    figures = stated_figures(opened)
    assert figures and all(figure.low <= figure.high and figure.high > 100 for figure in figures)
    assert {figure.region for figure in figures} <= {"occupied", "crimea", "kursk", "luhansk", "donetsk",
                                                     "zaporizhzhia", "kherson", "kharkiv", "mykolaiv"}


def test_days_to_compare_are_those_in_hand_at_or_before_the_ones_written(qtbot: QtBot) -> None:
    pane = ComparePane()
    qtbot.addWidget(pane)
    pane.show_days({"a": DAYS, "b": DAYS[2:]}, {"a": "A", "b": "B"})
    pane.set_days(("a", DAYS[0]), ("b", datetime.date(2025, 1, 1)))
    assert pane.chosen_days() == (("a", DAYS[0]), ("b", DAYS[3]))
    pane.set_days(("a", DAYS[0]), ("b", DAYS[1]))
    assert pane.chosen_days() is None
    pane._ask()
    assert "on this computer" in pane.said.text()


def test_a_comparison_is_a_table_and_a_list_of_places(
    qtbot: QtBot, questions: DayQuestions, own: str, finish: Callable[[], None],
) -> None:
    pane = ComparePane()
    qtbot.addWidget(pane)
    found: list = []  # type: ignore[type-arg]
    questions.compare((own, FIRST), (own, FIRST + datetime.timedelta(days=4)), found.append)
    finish()
    pane.show_comparison(found[0], ComparedWords(), "en")
    table = pane.regions
    rows = {table.index(row, 0).data(): [table.index(row, column).data() for column in (1, 2, 3)]
            for row in range(table.rowCount())}
    assert rows["Donetsk"][0] == km2(found[0].gained.regions["donetsk"])
    assert rows["Donetsk"][1] == "0 km²" and rows["Donetsk"][2].startswith("+")
    assert rows["Held in Kursk"] == ["0 km²", "0 km²", "±0 km²"]
    changes = [pane.changes.model().index(row, 0).data() for row in range(pane.changes.model().rowCount())]
    assert changes and all(" near " in each for each in changes)
    assert pane.swipe.isEnabled()


def test_agreement_needs_two_observers(qtbot: QtBot) -> None:
    pane = AgreementPane()
    qtbot.addWidget(pane)
    pane.show_disagreement(None, ["A (1 Nov 2024)"])
    assert "two are needed" in pane.sum.text() and not pane.layer.isEnabled()
    pane.show_disagreement(None, [])
    assert "No observer" in pane.sum.text()


def test_what_a_doubtful_day_lacks_in_words() -> None:
    said = doubt_text([Doubt("luhansk", 0.0, 26_000.4), Doubt("crimea", 12.0, 27_000.0)])
    assert said == "doubtful: 0 km² in Luhansk Oblast, 26,000 around it; 12 km² in Crimea, 27,000 around it"


def test_sizes_and_shares_in_words() -> None:
    day = datetime.date(2024, 11, 1)
    assert km2(110_392.4) == "110,392 km²" and km2(-6.34, signed=True) == "−6.3 km²"
    change = Change("gained", 6.3, None, "donetsk", (37.0, 48.0), (0, 0, 0, 0), None)  # type: ignore[arg-type]
    assert ComparedWords().change(change, "en") == "+6.3 km² · Donetsk Oblast"
    assert short_region("donetsk") == "Donetsk"
    assert saying_text(Saying("owl", day, "not said"), "Owl").endswith("says nothing of this place")
    shares = Shares("owl", day, 100.0, 0.77, 0.02, 0.0, 0.0)
    assert shares_text(shares, "Owl").endswith("77 % occupied, 2.0 % not known, 21 % not occupied")

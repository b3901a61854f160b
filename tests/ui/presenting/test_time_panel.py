# SPDX-License-Identifier: MIT
"""Elapsed time and target: what it says, and when it turns amber and red."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing.presenting.stopwatch import Stopwatch
from ui.presenting import time_panel
from ui.presenting.time_panel import TimePanel
from ui.window.settings import MOST_MINUTES


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(time_panel, "time", made)
    return made


@pytest.fixture
def panel_of(qtbot: QtBot, clock: Clock) -> Callable[[int], TimePanel]:
    def make(minutes: int) -> TimePanel:
        made = TimePanel(minutes)
        qtbot.addWidget(made)
        made.set_stopwatch(Stopwatch().started(clock.now))
        return made

    return make


PanelOf = Callable[[int], TimePanel]


def at(panel: TimePanel, clock: Clock, seconds: float) -> tuple[str, str, str]:
    """(elapsed, remark, urgency) after a time from the start."""
    clock.now = 1000.0 + seconds
    panel.refresh()
    assert panel.elapsed.property("urgency") == panel.remark.property("urgency")
    return panel.elapsed.text(), panel.remark.text(), panel.elapsed.property("urgency")


@pytest.mark.parametrize(("seconds", "expected"), [
    (0, ("0:00", "20:00 left", "calm")), (61.9, ("1:01", "18:58 left", "calm")),
    (1079, ("17:59", "2:01 left", "calm")), (1081, ("18:01", "1:59 left", "amber")),
    (1199, ("19:59", "0:01 left", "amber")), (1200, ("20:00", "0:00 left", "red")),
    (1275, ("21:15", "1:15 over", "red")), (4000, ("1:06:40", "46:40 over", "red"))])
def test_twenty_minutes(panel_of: PanelOf, clock: Clock, seconds: float, expected: tuple[str, str, str]) -> None:
    assert at(panel_of(20), clock, seconds) == expected


def test_without_a_target_it_is_calm_and_counts(panel_of: PanelOf, clock: Clock) -> None:
    panel = panel_of(0)
    assert at(panel, clock, 90_000) == ("25:00:00", "", "calm")
    assert panel.minutes.text() == "no time limit"


def test_paused_says_so_and_stops(panel_of: PanelOf, clock: Clock) -> None:
    panel = panel_of(1)
    panel.set_stopwatch(Stopwatch().started(clock.now).paused(clock.now + 70))
    assert at(panel, clock, 500) == ("1:10", "paused", "red")


def test_another_target_counts_at_once(qtbot: QtBot, panel_of: PanelOf, clock: Clock) -> None:
    panel = panel_of(20)
    at(panel, clock, 120)
    with qtbot.waitSignal(panel.minutesChanged) as emitted:
        panel.minutes.setValue(1)
    assert emitted.args == [1]
    assert (panel.remark.text(), panel.elapsed.property("urgency")) == ("1:00 over", "red")
    panel.minutes.setValue(10_000)
    assert panel.minutes.value() == MOST_MINUTES and panel.elapsed.property("urgency") == "calm"


def test_it_goes_on_by_itself(qtbot: QtBot, panel_of: PanelOf, clock: Clock) -> None:
    panel = panel_of(20)
    clock.now += 42
    qtbot.waitUntil(lambda: panel.elapsed.text() == "0:42")
    assert panel.clock.text(), "and the clock of the day is there"


def test_typing_a_target(panel_of: PanelOf) -> None:
    panel = panel_of(0)
    panel.minutes.selectAll()
    QTest.keyClicks(panel.minutes, "45")
    QTest.keyClick(panel.minutes, Qt.Key.Key_Return)
    assert panel.minutes.value() == 45 and panel.minutes.text() == "45 min"

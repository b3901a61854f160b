# SPDX-License-Identifier: MIT
"""The clock by which days play keeps its speed, however late it is looked at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.charts.play_clock import PlayClock


class Hand:
    """A clock whose time is set by hand, and what fell due by it."""

    def __init__(self, parent: QObject) -> None:
        self.seconds = 100.0
        self.due: list[int] = []
        self.clock = PlayClock(parent, lambda: self.seconds)
        self.clock.due.connect(self.due.append)

    def look(self, after: float) -> None:
        self.seconds = 100.0 + after
        self.clock.look()


@pytest.fixture
def hand(qtbot: QtBot) -> Iterator[Hand]:
    parent = QObject()
    made = Hand(parent)
    yield made
    made.clock.stop()


def test_every_day_is_due_when_its_time_has_come(hand: Hand) -> None:
    hand.clock.start(30)
    assert hand.clock.is_on
    for number in range(1, 91):
        hand.look(number / 30 + 0.004)
    assert hand.due == [1] * 90


def test_after_a_delay_the_days_that_were_missed_are_skipped(hand: Hand) -> None:
    hand.clock.start(10)
    for after in (0.05, 0.11, 0.48, 0.51, 1.02):
        hand.look(after)
    assert hand.due == [1, 3, 1, 5], "too early nothing is due; in a second ten days are, as ever"


def test_another_speed_holds_from_now_on_and_only_while_it_is_on(hand: Hand) -> None:
    hand.clock.set_speed(5)
    assert not hand.clock.is_on
    hand.clock.start(10)
    hand.look(0.35)
    hand.clock.set_speed(2)
    hand.look(0.80)
    hand.look(0.86)
    assert hand.due == [3, 1]
    hand.clock.stop()
    assert not hand.clock.is_on

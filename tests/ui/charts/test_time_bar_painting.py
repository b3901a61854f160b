# SPDX-License-Identifier: MIT
"""The time bar with many days: what it looks at while it paints."""

from __future__ import annotations

import datetime
from unittest.mock import PropertyMock

import pytest
from pytestqt.qtbot import QtBot

from ui.charts.time_bar import TimeBar
from ui.charts.time_bar_picture import Places

FIRST = datetime.date(2022, 9, 12)


def test_the_span_is_not_looked_for_anew_for_every_mark(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bar = TimeBar()
    qtbot.addWidget(bar)
    bar.resize(1_200, bar.height())
    days = tuple(FIRST + datetime.timedelta(days=number) for number in range(800))
    bar.show_days({"owl": days}, {"owl": "Owl"})
    bar.go_to(("owl", days[400]))
    span = PropertyMock(return_value=bar.span)
    monkeypatch.setattr(TimeBar, "span", span)
    bar.grab()
    assert 0 < span.call_count < 100


@pytest.mark.parametrize("core", [
    (datetime.date(2022, 9, 1), datetime.date(2024, 12, 31)), (datetime.date(1954, 2, 19), datetime.date(2030, 1, 1))])
def test_many_days_at_once_are_where_each_of_them_is(core: tuple[datetime.date, datetime.date]) -> None:
    first, last = datetime.date(1954, 2, 19), datetime.date(2030, 1, 1)
    places = Places(1_200, (first, last), core)
    many = (FIRST + datetime.timedelta(days=number) for number in range(900))
    days = [first, datetime.date(1991, 8, 24), *many, last]
    assert places.xs_of(days) == [places.x_of(day) for day in days] and places.xs_of([]) == []

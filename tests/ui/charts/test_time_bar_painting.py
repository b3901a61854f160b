# SPDX-License-Identifier: MIT
"""The time bar with many days: what it looks at while it paints."""

from __future__ import annotations

import datetime
from unittest.mock import PropertyMock

import pytest
from pytestqt.qtbot import QtBot

from ui.charts.time_bar import TimeBar

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

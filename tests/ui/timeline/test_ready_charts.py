# SPDX-License-Identifier: MIT
"""What the first chart needs is imported while nothing else is going on."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.timeline import ready_charts
from ui.timeline.day_library import DayLibrary
from ui.timeline.ready_charts import ReadyCharts


def test_the_modules_of_the_chart_are_imported_once_the_library_rests(
        qtbot: QtBot, library: DayLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    imported: list[str] = []
    monkeypatch.setattr(ready_charts, "import_module", imported.append)
    charts = ReadyCharts(library)
    library.work.add("something", lambda _work: None, lambda _result: None)
    charts._next()
    assert imported == [], "something is running"
    qtbot.waitUntil(lambda: not library.is_busy)
    charts.begin()
    qtbot.waitUntil(lambda: not charts._timer.isActive())
    assert imported == list(ready_charts._MODULES)
    charts.begin()
    assert not charts._timer.isActive()

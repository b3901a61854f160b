# SPDX-License-Identifier: MIT
"""The layout of control data over time in small windows: nothing overlaps, and the map keeps its share."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.end2end.days_in_hand import DAYS, add_days, control_of, own_of, rest
from tests.end2end.driver import Driver, wait_until
from tests.made_days import write_days
from ui.kit.side_pane import SidePane


@pytest.fixture
def small(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    """A small laptop's window with an observer in hand and the time bar open."""
    driver = new_window()
    driver.window.resize(1280, 720)
    add_days(driver, write_days(tmp_path / "Own", DAYS))
    driver.window.commands["time_bar"].trigger()
    driver.settle()
    return driver


def open_pane(driver: Driver, name: str) -> SidePane:
    control = control_of(driver)
    driver.window.commands[name].trigger()
    if name == "compare" and control.comparing is not None:
        pane = control.comparing.pane
        pane.set_days((own_of(driver), DAYS[0]), (own_of(driver), DAYS[-1]))
        pane.compare.click()
        wait_until(lambda: driver.report()["time"]["parts"], "the parts are on the map")
    rest(control.library)
    driver.settle()
    return next(each for each in driver.window.panes.open if isinstance(each, SidePane))


def place_of(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("name", ["sizes", "compare", "agreement"])
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1000, 520)])
def test_nothing_in_a_pane_lies_over_anything_else(small: Driver, name: str, width: int, height: int) -> None:
    small.window.resize(width, height)
    pane = open_pane(small, name)
    body = pane.body.parentWidget()
    parts = [part for part in body.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
             if part.isVisible()]
    assert len(parts) >= 4
    for one, other in combinations(parts, 2):
        assert not place_of(one, body).intersects(place_of(other, body)), f"{one} and {other}"
    assert all(place_of(part, body).right() <= body.width() for part in parts)


@pytest.mark.parametrize("name", ["sizes", "compare", "agreement"])
def test_the_map_keeps_its_share_beside_a_pane(small: Driver, name: str) -> None:
    pane = open_pane(small, name)
    assert small.window.map_frame.width() >= small.window.width() // 3 - 10
    assert small.window.map_frame.height() >= small.window.height() * 2 // 3
    assert pane.width() >= 360
    time_pane = control_of(small).pane
    assert time_pane is not None and time_pane.width() == small.window.width()


@pytest.mark.parametrize("beside", ["compare", "sources"])
def test_f6_reaches_the_pane_and_the_time_bar_too(small: Driver, beside: str) -> None:
    small.window.commands[beside].trigger()
    (pane,) = (each for each in small.window.panes.open if each is not control_of(small).pane)
    parts = [small.sidebar, small.map, pane, control_of(small).pane]
    small.sidebar.setFocus()
    visited = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(next(i for i, part in enumerate(parts)
                            if part is not None and (part is focused or part.isAncestorOf(focused))))
        small.press(Qt.Key.Key_F6)
    assert visited == [0, 1, 2, 3, 0]


def outline_width(driver: Driver) -> float:
    driver.settle()
    return float(driver.evaluate("lineOfContact.areas.outlineWidth(lineOfContact.areas.byId.get('occupied'))"))


def test_an_outline_over_parts_that_differ_is_a_fine_one(small: Driver) -> None:
    small.sidebar.select(next(each.id for each in small.opened.briefing.statements if each.areas == ("occupied",)))
    pane = open_pane(small, "compare")
    small.window.commands["day_shipped"].trigger()
    wait_until(lambda: small.report()["time"]["parts"] is None, "they are gone")
    small.look_at(37.5, 48, 7)
    bold = outline_width(small)
    pane.compare.click()
    wait_until(lambda: small.report()["time"]["parts"], "the parts are on the map again")
    small.look_at(37.5, 48, 7)
    assert outline_width(small) < bold * 0.8

# SPDX-License-Identifier: MIT
"""The process that draws the map dies or hangs: the map is back in the same state, or says so."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from tests.end2end.driver import Driver, received, wait_until
from ui.map.try_again import TryAgainPanel
from ui.map.web_watch import MOST_UNANSWERED, Heartbeat

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in other ways")


def kill(window: Driver) -> None:
    """Kills the render process, and waits until the program notices."""
    page = window.map.page
    assert page is not None
    pid = page.renderProcessPid()
    with received(page.renderProcessTerminated) as ends:
        os.kill(pid, signal.SIGKILL)
        wait_until(lambda: ends, "the death is noticed")


def shown(window: Driver) -> dict[str, Any]:
    """Returns the state that has to be restored for the user."""
    report = window.report()
    return {
        "outlined": {each["id"] for each in report["areas"] if each["outlined"]},
        "dimmed": {each["id"] for each in report["areas"] if each["dimmed"]},
        "theme": report["theme"],
        "zoom": round(report["zoom"], 3),
        "labels": set(report["labels"]),
        "centre": [round(each, 3) for each in report["centre"]],
        "kyiv": "Київ" in report["towns"],
        "stamp": window.evaluate("document.querySelector('.stamp').textContent"),
        "names": window.evaluate("lineOfContact.texts"),
    }


def test_a_killed_one_is_back_in_the_same_state(new_window: Callable[..., Driver]) -> None:
    window = new_window()
    window.window.set_theme("dark")
    window.window.commands["place_names"].trigger()
    window.sidebar.select("no-return")
    window.look_at(31, 50, 7)
    before = shown(window)
    assert before["kyiv"] and before["theme"] == "dark"
    kill(window)
    wait_until(lambda: window.map.is_ready, "the map is back")
    window.settle()
    wait_until(lambda: shown(window) == before, "everything is as it was")
    assert "started again" in window.message
    assert window.window.messages.property("quiet")


def test_what_is_chosen_while_it_is_away_is_shown_when_it_is_back(new_window: Callable[..., Driver]) -> None:
    window = new_window()
    kill(window)
    assert not window.map.is_ready
    window.sidebar.select("crimea-closed")
    window.window.set_theme("dark")
    wait_until(lambda: window.map.is_ready, "the map is back")
    assert window.outlined() == {"crimea"}
    assert window.report()["theme"] == "dark"


def test_a_briefings_own_areas_are_back_too(new_window: Callable[..., Driver], own_areas_briefing: Any) -> None:
    window = new_window()
    window.controllers.files.open(own_areas_briefing)
    wait_until(lambda: "bridgehead" in window.opened.layer, "the briefing is open")
    window.reading.choose_area("bridgehead")
    assert window.outlined() == {"bridgehead"}
    kill(window)
    wait_until(lambda: window.map.is_ready, "the map is back")
    wait_until(lambda: window.outlined() == {"bridgehead"}, "the area is outlined again")


def test_a_hung_one_is_ended_and_back(new_window: Callable[..., Driver]) -> None:
    window = new_window()
    window.sidebar.select("crimea-closed")
    window.settle()
    window.run("while (true);")
    with received(window.map.ready) as ready:
        wait_until(lambda: ready, "the map is back")
    window.settle()
    assert window.outlined() == {"crimea"}


def test_what_the_page_before_was_asked_is_not_held_against_the_next(new_window: Callable[..., Driver]) -> None:
    window = new_window()
    heart = window.map.findChild(Heartbeat)
    page = window.map.page
    assert heart is not None and page is not None
    with received(heart.silent) as silent, received(window.map.ready) as ready:
        for _ in range(MOST_UNANSWERED):
            heart._beat()
        page.strayed.emit(QUrl("about:blank"))
        wait_until(lambda: ready, "the map is loaded again")
        heart._beat()
    assert silent == []


def test_after_three_in_a_minute_it_is_asked_for(new_window: Callable[..., Driver]) -> None:
    window = new_window()
    window.sidebar.select("crimea-closed")
    for _ in range(2):
        kill(window)
        wait_until(lambda: window.map.is_ready, "the map is back")
    kill(window)
    panel = window.map.findChild(TryAgainPanel)
    assert panel is not None
    wait_until(panel.isVisible, "the panel is shown")
    assert "three times within a minute" in panel.label.text()
    assert panel.label.textFormat() == Qt.TextFormat.PlainText
    assert window.map.page is None
    window.sidebar.select("no-return")
    assert len(window.sidebar.shown) == 23, "the statements stay usable"
    QTest.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    wait_until(lambda: window.map.is_ready, "the map is back")
    assert window.outlined() == {"occupied"}
    assert window.map.findChild(TryAgainPanel) is None
    kill(window)
    wait_until(lambda: window.map.is_ready, "the count began again")


def test_a_page_whose_policy_does_not_hold_shows_no_map(new_window: Callable[..., Driver]) -> None:
    window = new_window()
    window.map.bridge.heard("pageReady", '{"inlineScriptRan": true}')
    panel = window.map.findChild(TryAgainPanel)
    assert panel is not None and "safety check failed" in panel.label.text()
    assert window.map.page is None
    assert not window.map.is_ready


@pytest.mark.parametrize("reported", ["{}", '{"inlineScriptRan": null}', '{"inlineScriptRan": 0}'])
def test_a_page_that_does_not_tell_counts_as_one_whose_policy_does_not_hold(
    new_window: Callable[..., Driver], reported: str
) -> None:
    window = new_window()
    window.map.bridge.heard("pageReady", reported)
    assert window.map.page is None

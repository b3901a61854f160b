# SPDX-License-Identifier: MIT
"""What a page that starts anew is told."""

from __future__ import annotations

import json

from ui.map.map_state import LASTING, MapState

STEP = json.dumps({"number": 3, "areas": ["crimea"], "camera": None, "fly": True, "free": []})


def test_the_last_of_every_lasting_call_in_the_order_a_page_needs() -> None:
    state = MapState()
    state.told("showAreas", ["crimea"], True)
    state.told("setTheme", "light")
    state.told("setTheme", "dark")
    state.told("setMotion", False)
    state.told("loadOwnAreas", 3)
    names = [name for name, _ in state.replay()]
    assert names == [name for name in LASTING if name in ("setMotion", "setTheme", "loadOwnAreas", "showAreas")]
    assert dict(state.replay())["setTheme"] == ("dark",)


def test_areas_are_told_after_the_ground_they_are_on() -> None:
    for earlier in ("setMotion", "setAreaTexts", "loadOwnAreas", "setView"):
        assert LASTING.index(earlier) < LASTING.index("showAreas")


def test_a_view_that_came_to_rest_is_gone_back_to_without_a_flight() -> None:
    state = MapState()
    state.told("showAreas", ["crimea"], True)
    assert dict(state.replay())["showAreas"] == (["crimea"], True), "the first page may fly"
    state.told("setView", 34.0, 45.0, 8.0)
    calls = dict(state.replay())
    assert calls["setView"] == (34.0, 45.0, 8.0)
    assert calls["showAreas"] == (["crimea"], False)


def told_step() -> MapState:
    state = MapState()
    state.told("showAreas", ["kursk-oblast"], True)
    state.told("setView", 34.0, 45.0, 8.0)
    state.told("showStep", STEP)
    return state


def test_a_step_takes_the_place_of_what_was_shown_and_comes_back_without_a_flight() -> None:
    calls = told_step().replay()
    assert [name for name, _ in calls] == ["showStep"]
    assert json.loads(str(calls[0][1][0])) == {**json.loads(STEP), "fly": False}


def test_a_step_s_own_view_is_framed_anew_but_where_the_briefer_had_gone_is_gone_back_to() -> None:
    state = told_step()
    state.rested(33.0, 46.0, 7.0)
    assert "setView" not in dict(state.replay())
    state.told("setView", 31.0, 49.0, 7.5)
    state.rested(31.1, 49.0, 7.5)
    state.told("showAreas", ["occupied"], False)
    assert [(name, arguments) for name, arguments in state.replay() if name != "showStep"] == [
        ("setView", (31.1, 49.0, 7.5)), ("showAreas", (["occupied"], False))]
    assert next(name for name, _ in state.replay()) == "showStep", "the step goes first"


def test_without_a_step_every_rest_is_remembered() -> None:
    state = MapState()
    state.rested(33.0, 46.0, 7.0)
    assert dict(state.replay())["setView"] == (33.0, 46.0, 7.0)


def test_passing_calls_wait_once_and_come_last() -> None:
    state = MapState()
    state.wait("goHome")
    state.wait("askDrawn", 7)
    state.told("setTheme", "dark")
    assert state.replay() == [("setTheme", ("dark",)), ("goHome", ()), ("askDrawn", (7,))]
    assert state.replay() == [("setTheme", ("dark",))]


def test_nothing_told_nothing_replayed() -> None:
    assert MapState().replay() == []


def test_every_lasting_call_is_a_signal_of_the_bridge() -> None:
    from ui.map.bridge import MapBridge

    bridge = MapBridge()
    assert all(hasattr(getattr(bridge, name.split()[0]), "emit") for name in LASTING)

# SPDX-License-Identifier: MIT
"""The messages between program and page, and what a restarted page receives."""

from __future__ import annotations

import re

from pytestqt.qtbot import QtBot

from tests.corpora import PROJECT
from ui.map.bridge import KeptCalls, MapBridge
from ui.map.map_calls import _LASTING_ORDER, MapCalls, page_calls, page_name
from ui.map.map_view import MapView

ORDER = _LASTING_ORDER
STEP = {"number": 3, "areas": ["crimea"], "camera": None, "fly": True, "free": []}
AREAS = {"ids": ["crimea"], "fly": True}
VIEW = {"lon": 34.0, "lat": 45.0, "zoom": 8.0}


def head_of_the_script() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The calls and the events that the top of map.js lists, with the names of their values."""
    head = (PROJECT / "resources" / "web" / "map.js").read_text("utf-8").split("// No data is ever", 1)[0]
    calls, events = head.split("// Messages from the page", 1)
    found = r"^//   ([a-z]\w+) \{(.*?)\}(?= |$)"
    return (
        {name: set(re.findall(r"\w+", values)) for name, values in re.findall(found, calls, re.MULTILINE)},
        {name: set(re.findall(r"\w+", values)) for name, values in re.findall(found, events, re.MULTILINE)},
    )


def script_calls() -> set[str]:
    """The entries of ``calls`` in the page's script."""
    text = (PROJECT / "resources" / "web" / "map.js").read_text("utf-8")
    body = text.split("  calls() {", 1)[1].split("    };", 1)[0]
    return set(re.findall(r"^      (\w+):", body, re.MULTILINE))


def script_events() -> set[str]:
    """The names of all events of the page's scripts."""
    web = PROJECT / "resources" / "web"
    return {name for path in web.glob("*.js") for name in re.findall(r'tell\("(\w+)"', path.read_text("utf-8"))}


def test_the_list_of_calls_is_that_of_both_sides() -> None:
    listed, _events = head_of_the_script()
    assert set(listed) == page_calls() == script_calls()


def test_the_list_of_events_is_that_of_both_sides(qtbot: QtBot) -> None:
    view = MapView()
    qtbot.addWidget(view)
    _calls, listed = head_of_the_script()
    assert listed == {name: set(values) for name, values in view.events.items()}
    assert set(listed) == script_events()


def test_every_lasting_call_has_its_place_in_the_order() -> None:
    assert {page_name(name) for name in vars(MapCalls)} >= set(ORDER)


def test_a_call_crosses_as_its_name_and_its_values(qtbot: QtBot) -> None:
    bridge, crossed = MapBridge(), []
    bridge.call.connect(lambda name, text: crossed.append((name, text)))
    bridge.send("showAreas", AREAS)
    assert crossed == [("showAreas", '{"ids": ["crimea"], "fly": true}')]


def test_what_is_no_object_is_no_event(qtbot: QtBot) -> None:
    bridge, events = MapBridge(), []
    bridge.said.connect(lambda name, value: events.append((name, value)))
    for text in ("", "[]", "3", "{", '"drawn"'):
        bridge.heard("drawn", text)
    bridge.heard("drawn", '{"token": 4}')
    assert events == [("drawn", {"token": 4})]


def test_an_unknown_event_does_nothing(qtbot: QtBot) -> None:
    view = MapView()
    qtbot.addWidget(view)
    view.bridge.heard("formatDisk", "{}")


# What a new page receives


def test_the_last_of_every_lasting_call_in_the_order_a_page_needs() -> None:
    kept = KeptCalls(ORDER)
    for name, value in (("showAreas", AREAS), ("setTheme", {"name": "light"}), ("setTheme", {"name": "dark"}),
                        ("setMotion", {"on": False}), ("loadOwnAreas", {"version": 3})):
        kept.keep(name, value)
    names = [name for name, _ in kept.replay()]
    assert names == [name for name in ORDER if name in ("setMotion", "setTheme", "loadOwnAreas", "showAreas")]
    assert dict(kept.replay())["setTheme"] == {"name": "dark"}


def test_areas_are_shown_after_the_ground_they_are_on() -> None:
    for earlier in ("setMotion", "setAreaTexts", "loadOwnAreas", "setView"):
        assert ORDER.index(earlier) < ORDER.index("showAreas")


def test_each_slot_s_pack_is_kept() -> None:
    kept = KeptCalls(ORDER)
    for slot, version in ((1, 1), (0, 1), (1, 2)):
        kept.keep("loadPack", {"slot": slot, "version": version}, slot)
    assert sorted((value["slot"], value["version"]) for _, value in kept.replay()) == [(0, 1), (1, 2)]


def test_a_view_that_came_to_rest_is_gone_back_to_without_a_flight() -> None:
    kept = KeptCalls(ORDER)
    kept.keep("showAreas", AREAS)
    assert dict(kept.replay())["showAreas"] == AREAS, "the first page may fly"
    kept.keep("setView", VIEW)
    calls = dict(kept.replay())
    assert calls["setView"] == VIEW
    assert calls["showAreas"] == {"ids": ["crimea"], "fly": False}


def with_step() -> KeptCalls:
    kept = KeptCalls(ORDER)
    kept.keep("showAreas", {"ids": ["kursk-oblast"], "fly": True})
    kept.keep("setView", VIEW)
    kept.keep("showStep", STEP)
    return kept


def test_a_step_takes_the_place_of_what_was_shown_and_comes_back_without_a_flight() -> None:
    assert with_step().replay() == [("showStep", {**STEP, "fly": False})]


def test_a_step_s_own_view_is_framed_again_but_where_the_briefer_had_gone_is_gone_back_to() -> None:
    kept = with_step()
    kept.rested(33.0, 46.0, 7.0)
    assert "setView" not in dict(kept.replay())
    kept.keep("setView", {"lon": 31.0, "lat": 49.0, "zoom": 7.5})
    kept.rested(31.1, 49.0, 7.5)
    kept.keep("showAreas", {"ids": ["occupied"], "fly": False})
    calls = kept.replay()
    assert calls[1:] == [
        ("setView", {"lon": 31.1, "lat": 49.0, "zoom": 7.5}), ("showAreas", {"ids": ["occupied"], "fly": False})]
    assert calls[0][0] == "showStep", "the step goes first"


def test_without_a_step_every_rest_is_kept() -> None:
    kept = KeptCalls(ORDER)
    kept.rested(33.0, 46.0, 7.0)
    assert dict(kept.replay())["setView"] == {"lon": 33.0, "lat": 46.0, "zoom": 7.0}


def test_passing_calls_wait_once_and_come_last() -> None:
    kept = KeptCalls(ORDER)
    kept.wait("goHome", {})
    kept.wait("reportDrawn", {"token": 7})
    kept.keep("setTheme", {"name": "dark"})
    assert kept.replay() == [("setTheme", {"name": "dark"}), ("goHome", {}), ("reportDrawn", {"token": 7})]
    assert kept.replay() == [("setTheme", {"name": "dark"})]


def test_nothing_kept_nothing_replayed() -> None:
    assert KeptCalls(ORDER).replay() == []

# SPDX-License-Identifier: MIT
"""A file that is no briefing: one sentence with file, position and reason, and the open briefing stays open."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest

from briefing.limits import MAX_FILE_BYTES
from tests.briefing.examples import document
from tests.corpora import geojson_files, json_files
from tests.end2end.driver import Driver, wait_until


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    made = document()
    change(made)
    return json.dumps(made).encode()


def dangling_area(made: dict[str, Any]) -> None:
    made["statements"][0]["areas"] = ["atlantis"]


def dangling_source(made: dict[str, Any]) -> None:
    made["statements"][0]["via"] = ["herald"]


def repeated_id(made: dict[str, Any]) -> None:
    made["statements"][1]["id"] = "first"


def newer_and_not_understood(made: dict[str, Any]) -> None:
    made["version"] = 99
    made["statements"][0]["kind"] = "forecast"


def long_text(made: dict[str, Any]) -> None:
    made["statements"][0]["text"] = "x" * 50_000


BAD = {
    "not json": (b'{"format": ', "line 1"),
    "no bytes": (b"", "line 1"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", ""),
    "another form": (b'{"type": "FeatureCollection", "features": []}', "format"),
    "newer version": (changed(newer_and_not_understood), "version"),
    "dangling area": (changed(dangling_area), "statements[0].areas[0]"),
    "dangling source": (changed(dangling_source), "statements[0].via[0]"),
    "duplicate id": (changed(repeated_id), "statements[1].id"),
    "a long text": (changed(long_text), "statements[0].text"),
    "an unknown field": (changed(lambda made: made.update(colour="red")), "colour"),
    "50 MB": (b'{"title": "' + b"x" * 50_000_000 + b'"}', "MB"),
}


def refused(window: Driver, path: Path) -> str:
    """Returns the sentence with which a file was refused."""
    title, shown, selected = window.opened.briefing.title, window.sidebar.shown, window.sidebar.selected
    window.window.messages.dismiss()
    window.controllers.files.open(path)
    wait_until(lambda: window.message and not window.window.messages.property("quiet"), "the file is refused")
    assert window.opened.briefing.title == title
    assert window.sidebar.shown == shown
    assert window.sidebar.selected == selected
    sentence = window.message
    assert sentence.endswith(".") and "\n" not in sentence
    return sentence


@pytest.mark.parametrize("what", BAD)
def test_a_bad_briefing_is_refused_with_its_place_and_the_one_before_stays(
    window: Driver, tmp_path: Path, what: str
) -> None:
    data, place = BAD[what]
    path = tmp_path / "bad.json"
    path.write_bytes(data)
    window.sidebar.select("crimea-closed")
    sentence = refused(window, path)
    assert sentence.startswith("bad.json")
    assert place in sentence
    assert window.outlined() == {"crimea"}
    window.sidebar.select("")


def test_the_limit_is_below_what_is_tried_here() -> None:
    assert MAX_FILE_BYTES < 50_000_000


@pytest.mark.parametrize("kind", ["missing", "a folder"])
def test_what_cannot_be_read_is_reported(window: Driver, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "nothing.json"
    if kind == "a folder":
        path.mkdir()
    assert refused(window, path).startswith("nothing.json")


def test_every_file_that_is_not_json_is_refused_in_the_window(window: Driver) -> None:
    for path in json_files("n"):
        assert refused(window, path).startswith(path.name[:40]), path.name


def test_valid_json_that_is_no_briefing_is_refused_as_such(window: Driver) -> None:
    for path in json_files("y")[:30]:
        assert path.name in refused(window, path)


def test_bad_geojson_as_own_areas_is_refused_with_its_place(window: Driver, tmp_path: Path) -> None:
    for path in geojson_files("bad"):
        try:
            areas = json.loads(path.read_text("utf-8"))
        except ValueError:
            continue
        made = document()
        made["areas"] = areas
        target = tmp_path / "areas.json"
        target.write_text(json.dumps(made), "utf-8")
        assert "areas" in refused(window, target), path.name


def test_a_sentence_can_be_dismissed_and_a_good_file_takes_it_away(
    new_window: Callable[..., Driver], tmp_path: Path, own_areas_briefing: Path
) -> None:
    window = new_window()
    bad = tmp_path / "bad.json"
    bad.write_text("{", "utf-8")
    refused(window, bad)
    QTest.mouseClick(window.window.messages.dismiss_button, _left())
    assert window.message == ""
    refused(window, bad)
    window.controllers.files.open(own_areas_briefing)
    wait_until(lambda: window.opened.briefing.title == "A briefing", "the good file is open")
    assert window.message == ""


def test_a_dropped_file_opens(new_window: Callable[..., Driver], own_areas_briefing: Path) -> None:
    window = new_window()
    window.window.filesDropped.emit([str(own_areas_briefing)])
    wait_until(lambda: window.opened.briefing.title == "A briefing", "the file is open")
    window.reading.choose_area("bridgehead")
    wait_until(lambda: window.outlined() == {"bridgehead"}, "its own area is on the map")
    window.controllers.files.open(None)
    wait_until(lambda: len(window.sidebar.shown) == 23, "the default one is back")
    wait_until(lambda: "bridgehead" not in [each["id"] for each in window.report()["areas"]], "its area is gone")


def _left() -> Any:
    from PySide6.QtCore import Qt

    return Qt.MouseButton.LeftButton

# SPDX-License-Identifier: MIT
"""The words of the map's furniture: since when ground is occupied, as far as the data on show tells; the credits."""

from __future__ import annotations

import datetime
from dataclasses import replace

from maps.areas import read_control_layer
from maps.control_day import TAKEN
from tests.corpora import PROJECT
from ui.map.map_texts import area_texts, furniture, stage_stamp
from ui.map.shown_day import ShownDay

LAYER = read_control_layer(PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson")


def legend(shown: ShownDay | None) -> dict[str, str]:
    found = furniture(LAYER, shown)["legend"]
    assert isinstance(found, dict)
    return {entry["swatch"]: entry["text"] for entry in found["entries"]}


def test_the_shipped_layer_tells_2014_from_2022() -> None:
    words = legend(None)
    assert (words["occupied"], words["crimea"]) == ("Occupied since 2022", "Occupied since 2014")


def test_where_the_observers_differ_is_of_the_shipped_layer_alone() -> None:
    assert legend(None)["band"] == "Where the observers differ"
    assert "band" not in legend(ShownDay("owl", "Owl", datetime.date(2024, 11, 1), "Owl", 0, 1, ("occupied", "kursk")))


def test_sizes_on_the_map_have_their_margin() -> None:
    texts = area_texts(LAYER, "en")
    assert texts["occupied-donetsk"]["size"] == "17,252 ± 120 km²"
    assert texts["crimea"]["size"] == "27,096 km²"


def test_an_observers_day_tells_2014_apart_too_and_one_of_an_earlier_version_crimea_alone() -> None:
    day = ShownDay("owl", "Owl", datetime.date(2024, 11, 1), "Owl", 0, 1)
    words, before = legend(day), legend(replace(day, tells_2014_parts=False))
    assert (words["occupied"], words["crimea"]) == ("Occupied since 2022", "Occupied since 2014")
    assert (before["occupied"], before["crimea"]) == ("Occupied", "Crimea, occupied since 2014")


def test_a_licence_is_not_broken_over_two_lines() -> None:
    assert str(furniture(LAYER, None)["credits"]).split(" ")[-1] == "CC\u00a0BY\u00a04.0"


def test_a_doubtful_day_is_named_so_wherever_its_day_stands() -> None:
    sure = ShownDay("owl", "Owl", datetime.date(2024, 11, 1), "Owl", 0, 1)
    doubtful = replace(sure, is_doubtful=True)
    said = furniture(LAYER, doubtful)
    assert isinstance(said["legend"], dict)
    for text in (said["stamp"], said["legend"]["title"], stage_stamp(LAYER, doubtful)):
        assert "doubtful" in str(text)
    assert "doubtful" not in f"{furniture(LAYER, sure)} {stage_stamp(LAYER, sure)}"


def test_the_pin_names_observer_and_day_on_both_sides() -> None:
    day = datetime.date(2024, 11, 20)
    shown = ShownDay(provider="own-a", name="Own", day=day, attribution="Own", slot=1, version=1)
    words = [str(dict(furniture(LAYER, on_map, None, file_day, name)["pin"])["text"]).replace("\xa0", " ")
            for on_map, file_day, name in (
                (shown, ("shipped", day), ""), (shown, ("own-b", day), "Other"), (shown, (TAKEN, day), "Own"),
                (None, ("own-a", day), "Own"))]
    assert words == [
        "The map shows Own, 20 Nov 2024; the file shows the built-in layer, 20 Nov 2024. "
        "Pin the map's day to the briefing instead",
        "The map shows Own, 20 Nov 2024; the file shows Other, 20 Nov 2024. Pin the map's day to the briefing instead",
        "The map shows Own, 20 Nov 2024; the file shows Own, in the briefing, 20 Nov 2024. "
        "Pin the map's day to the briefing instead",
        "The map shows the built-in layer, 20 Nov 2024; the file shows Own, 20 Nov 2024. "
        "Unpin it, and show the built-in layer instead",
    ]

# SPDX-License-Identifier: MIT
"""Chosen features become own areas that a briefing accepts; names and dates are found and cleaned."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from briefing import limits
from briefing.files.document import parse_briefing
from briefing.ids import is_own
from maps.areas import AreaLayer
from maps.importing.again import imported_again, with_known_names
from maps.importing.area_colours import nearest_colour
from maps.importing.files.reading import read_pasted
from maps.importing.labels import as_of_in, clean, date_of, name_in
from maps.importing.own_features import own_features, slug
from maps.own_areas import with_own_areas
from tests.briefing.examples import AREAS, document
from tests.hostile import MARKUP, shown_strings
from tests.maps.importing.making import collection, square

DAY = datetime.date(2024, 11, 20)


def named(*names: str) -> list[dict[str, object]]:
    return [
        {"type": "Feature", "properties": {"name": name}, "geometry": square(30.0 + number)}
        for number, name in enumerate(names)
    ]


def test_features_are_own_areas_a_briefing_takes() -> None:
    made = read_pasted(collection(*named("Pokrovsk", "Pokrovsk", "Куп'янськ", MARKUP, *shown_strings())))
    own = own_features(made.features, {"pokrovsk"}, source="Observer, 20 November", as_of=DAY, approximate=False)
    first, second, third = (each["id"] for each in own[:3])
    assert [each.rpartition("-")[0] for each in (first, second, third)] == ["pokrovsk", "pokrovsk", "kupiansk"]
    assert first != second
    assert all(is_own(each["id"]) for each in own)
    assert own[0]["properties"] == {
        "label": "Pokrovsk",
        "as_of": "2024-11-20",
        "approximate": False,
        "sources": ["Observer, 20 November"],
    }
    whole = document()
    whole["areas"]["features"] += own
    briefing = parse_briefing(json.dumps(whole).encode(), "x.json", AREAS)
    ids = [*AREAS, *(each["id"] for each in briefing.own_areas)]
    assert len(set(ids)) == len(ids) > len(own)
    layer = with_own_areas(AreaLayer([]), own)
    assert layer[first].area_km2 == pytest.approx(made.features[0].size.area_km2)
    assert layer[first].as_of == "2024-11-20"


def test_a_feature_s_own_date_goes_before_the_given_one() -> None:
    feature = {"type": "Feature", "properties": {"name": "a", "date": "2024-11-19T23:00:00Z"}, "geometry": square()}
    own = own_features(read_pasted(collection(feature, square(30))).features, as_of=DAY)
    assert [each["properties"]["as_of"] for each in own] == ["2024-11-19", "2024-11-20"]
    bare = own_features(read_pasted(collection(square())).features)
    assert bare[0]["properties"] == {"label": "area 0", "approximate": True}


def test_ids_are_plain_short_and_new() -> None:
    assert slug("Район 5: Бахмут / Артёмовск") == "raion-5-bakhmut-artiomovsk"
    assert slug("Łódź — Œuvre") == "lodz-uvre" or slug("Łódź — Œuvre").isascii()
    assert slug("  ..  ") == slug("") == slug("日本") == "area"
    assert len(slug("long " * 100)) <= limits.MAX_ID - 10


@pytest.mark.parametrize(
    ("properties", "name"),
    [
        ({"ADM1_EN": "Donetska", "NAME": "Donetsk"}, "Donetsk"),
        ({"code": 5, "text": "First words"}, "First words"),
        ({"code": 5}, ""),
        ({"name": None, "title": "T"}, "T"),
        ({"name": 12}, "12"),
        ({"name": True}, ""),
        ({"id": 7}, "7"),
        ({"Название": "Курск"}, "Курск"),
        ({"name": " a\n\tb\x00 "}, "a b"),
        ({"name": ["x"]}, ""),
    ],
)
def test_names_are_found_among_properties(properties: dict[str, object], name: str) -> None:
    assert name_in(properties) == name


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-11-20", DAY),
        ("2024/11/20 10:00", DAY),
        ("20241120", DAY),
        (20241120, DAY),
        ("20.11.2024", DAY),
        (DAY, DAY),
        (datetime.datetime(2024, 11, 20, 5, tzinfo=datetime.UTC), DAY),
        ("1732060800", None),
        ("soon", None),
        (None, None),
        (True, None),
        ("2024-13-01", None),
        ("31.02.2024", None),
        (2.5, None),
        ("0001-01-01", None),
    ],
)
def test_dates_are_read_where_they_are_dates(value: object, day: datetime.date | None) -> None:
    assert date_of(value) == day
    assert as_of_in({"other": "2020-01-01", "Date": value}) == day


def test_labels_hold_one_line() -> None:
    assert clean("a\u2028b\u202ec\r\nd") == "a b c d"
    assert len(clean("x" * 10_000)) == limits.MAX_LINE


DETAILS = {"name": "Zone", "description": "<b>Claimed</b> & held", "source": "The Wire", "url": "https://example.org/1",
           "fill": "#f00", "date": "2024-11-20"}


def feature_of(**properties: object) -> dict[str, object]:
    return {"type": "Feature", "properties": properties, "geometry": square()}


def test_notes_sources_addresses_and_colours_come_along() -> None:
    (area,) = own_features(read_pasted(collection(feature_of(**DETAILS))).features, source="Observer", file="a.geojson")
    assert area["properties"] == {
        "label": "Zone", "as_of": "2024-11-20", "approximate": True, "sources": ["Observer", "The Wire"],
        "note": "Claimed & held", "url": "https://example.org/1", "file_colour": "#ff0000", "colour": "ochre",
        "imported_from": {"file": "a.geojson", "layer": "Pasted GeoJSON", "feature": "Zone"}}
    whole = document()
    whole["areas"]["features"] += [area]
    (*_, kept) = parse_briefing(json.dumps(whole).encode(), "x.json", AREAS).own_areas
    assert kept["properties"] == area["properties"]


@pytest.mark.parametrize(("colour", "nearest"), [
    ("#ff0000", "ochre"), ("#ffa500", "ochre"), ("#00ff00", "green"), ("#00a0a0", "teal"), ("#0000ff", "violet"),
    ("#800080", "violet"), ("#888888", "grey"), ("#000000", "grey"), ("#ffffff", "grey"), ("#ff0040", "ochre")])
def test_the_nearest_of_the_maps_colours_is_taken(colour: str, nearest: str) -> None:
    assert nearest_colour(colour) == nearest


def again(before: list[dict[str, object]], now: list[dict[str, object]]) -> tuple[list[dict[str, object]], Any]:
    """The areas that came from a file, and how the file compares with them later."""
    own = own_features(read_pasted(collection(*before)).features, file="a.geojson")
    return own, imported_again(read_pasted(collection(*now)), "a.geojson", own)


def test_a_file_taken_again_replaces_what_came_from_it_and_keeps_ids() -> None:
    before = [feature_of(name="Same"), feature_of(name="Moved"), feature_of(name="Gone")]
    moved = {**feature_of(name="Moved"), "geometry": square(38)}
    own, found = again(before, [moved, feature_of(name="Same"), feature_of(name="New")])
    assert (found.new, len(found.changed), found.unchanged) == (1, 1, 1)
    assert [each["id"] for each in found.gone] == [own[2]["id"]]
    own[1]["properties"] |= {"label": "My own name", "label_uk": "Моя назва", "colour": "teal", "approximate": False}
    made = with_known_names(read_pasted(collection(moved, feature_of(name="New"))), found)
    replaced = own_features(made.features, file="a.geojson", replaced=found.known)
    assert replaced[0]["id"] == own[1]["id"]
    assert replaced[0]["geometry"]["coordinates"] == square(38)["coordinates"]
    about = replaced[0]["properties"]
    assert (about["label"], about["label_uk"], about["colour"]) == ("My own name", "Моя назва", "teal")
    assert about["approximate"] is False
    assert replaced[1]["id"] not in [each["id"] for each in own]


def test_features_are_known_again_by_their_keys_and_twins_by_their_order() -> None:
    before = [{**feature_of(name="Old name"), "id": 7}, feature_of(name="Twin"), {**feature_of(name="Twin"),
              "geometry": square(35)}]
    _, found = again(before, [{**before[0], "properties": {"name": "New name"}}, *before[1:]])
    assert {origin[1] for origin in found.known} == {"7", "Twin", "Twin (2)"}
    assert not found.changed
    assert not found.gone


def test_what_the_user_wrote_of_a_taken_area_stays() -> None:
    (area,) = own_features(read_pasted(collection(feature_of(**DETAILS))).features, file="a.geojson")
    area["properties"] |= {"note": "My long note", "sources": ["Mine"], "url": "https://mine.example/1",
                           "colour": "teal"}
    now = read_pasted(collection(feature_of(**{**DETAILS, "as_of": "2024-11-25"})))
    found = imported_again(now, "a.geojson", [area])
    assert found is not None and len(found.changed) == 1, "the date is another"
    (replaced,) = own_features(now.features, file="a.geojson", replaced=found.known)
    about = replaced["properties"]
    assert (about["note"], about["sources"], about["url"], about["colour"]) == (
        "My long note", ["Mine"], "https://mine.example/1", "teal")
    assert about["as_of"] == "2024-11-25"


def test_keys_are_unique_whatever_the_names_are() -> None:
    made = read_pasted(collection(feature_of(name="Twin"), {**feature_of(name="Twin"), "geometry": square(35)}, {
        **feature_of(name="Twin (2)"), "geometry": square(38)}))
    keys = [each.details.key for each in made.features]
    assert len(set(keys)) == 3
    own = own_features(made.features, file="a.geojson")
    found = imported_again(made, "a.geojson", own)
    assert found is not None and not found.changed
    again_ = own_features(made.features, file="a.geojson", replaced=found.known)
    assert [(each["id"], each["geometry"]) for each in again_] == [(each["id"], each["geometry"]) for each in own]


def test_areas_of_other_files_or_by_hand_are_none_of_this() -> None:
    own, found = again([feature_of(name="a")], [feature_of(name="b")])
    assert (found.new, len(found.known), len(found.gone)) == (1, 0, 1)
    made = read_pasted(collection(feature_of(name="a")))
    assert imported_again(made, "b.geojson", own) is None
    broken = [{"id": "x", "properties": {"imported_from": value}} for value in (5, {"file": 1}, ["a"], None)]
    assert imported_again(made, "a.geojson", broken) is None

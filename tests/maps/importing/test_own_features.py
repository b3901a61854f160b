# SPDX-License-Identifier: MIT
"""Chosen features become own areas that a briefing accepts; names and dates are found and cleaned."""

from __future__ import annotations

import datetime
import json

import pytest

from briefing import limits
from briefing.files.document import parse_briefing
from maps.areas import AreaLayer
from maps.importing.files.reading import read_pasted
from maps.importing.labels import as_of_in, clean, date_of, name_in
from maps.importing.own_features import own_features, slug, unused
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
    assert [each["id"] for each in own[:3]] == ["pokrovsk-2", "pokrovsk-3", "kupiansk"]
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
    assert layer["pokrovsk-2"].area_km2 == pytest.approx(made.features[0].size.area_km2)
    assert layer["pokrovsk-2"].as_of == "2024-11-20"


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
    assert unused("a", {"a", "a-2", "a-3"}) == "a-4"


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

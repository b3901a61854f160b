# SPDX-License-Identifier: MIT
"""The committed base map: complete, small, without gaps, and with the expected names."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
import shapely
from shapely.geometry import LineString, MultiLineString, Point, box, shape
from shapely.geometry.base import BaseGeometry

from maps.build.basemap import FOLDER
from maps.build.control import AREAS_PATH, PAIRS_PATH
from maps.build.romanisation import romanised
from maps.exporting.base_map import read_level
from maps.extent import EXTENT

LEVELS = ("level-5", "level-7", "level-9")
MOST_BYTES = 6_000_000
RIVERS = {
    "Dnipro", "Siverskyi Donets", "Don", "Desna", "Southern Bug", "Dniester", "Seym", "Psel",
}  # fmt: skip
MID_KAKHOVKA, MID_KREMENCHUK, MID_KYIV_RESERVOIR = (34.2, 47.45), (32.5, 49.3), (30.5, 50.9)
SIMFEROPOL, SEVASTOPOL, KYIV = (34.11, 44.96), (33.6, 44.6), (30.52, 50.45)
MOSCOW, MID_BLACK_SEA, MID_AZOV = (37.6, 55.75), (33.0, 43.8), (36.6, 46.0)
PEREKOP, KERCH_STRAIT = box(33.4, 45.9, 34.2, 46.3), box(36.3, 44.9, 37.0, 45.6)
WARSAW_REGION_LINES = box(19.5, 51.5, 22.0, 53.0)

Level = dict[str, Any]


Line = list[tuple[float, float]]


def level_of(name: str) -> Level:
    """A level's rings and lines by layer, in degrees."""
    read = read_level(name)
    lines_of = {layer: [[*map(tuple, line.tolist())] for part in parts for line in part.lines]
                for layer, parts in read.items()}
    borders = [{"of": of, "line": line} for of, layer in (("ukraine", "ukraineBorders"), ("other", "otherBorders"))
               for line in lines_of[layer]]
    rivers = [{**part.about, "line": line}
              for part, line in zip(read["rivers"], lines_of["rivers"], strict=True)]
    return {"layers": {
        **{layer: {"rings": lines_of[layer]} for layer in ("land", "ukraine", "lakes")},
        "rivers": {"lines": rivers}, "borders": {"lines": borders}, "oblasts": {"lines": lines_of["oblasts"]}}}


def filled(level: Level, layer: str) -> BaseGeometry:
    """Returns the ground that a layer's rings cover by the even-odd rule."""
    rings = [LineString(ring) for ring in level["layers"][layer]["rings"]]
    return shapely.build_area(shapely.multilinestrings(rings))


def lines(level: Level, layer: str) -> MultiLineString:
    items = level["layers"][layer]["lines"]
    return MultiLineString(
        [item["line"] if isinstance(item, dict) else item for item in items]
    )


@pytest.fixture(scope="module", params=LEVELS)
def level(request: pytest.FixtureRequest) -> Any:
    return level_of(request.param)


@pytest.fixture(scope="module")
def finest() -> Any:
    return level_of("level-9")


@pytest.fixture(scope="module")
def places() -> Any:
    """Returns cities and towns together, as the page joins them."""
    cities = json.loads((FOLDER / "cities.json").read_bytes())
    towns = json.loads((FOLDER / "towns.json").read_bytes())
    return {**cities, "towns": [*cities["towns"], *towns["towns"]]}


@pytest.fixture(scope="module")
def named(places: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Towns by English name; of namesakes the one that appears first."""
    return {town["en"]: town for town in reversed(places["towns"])}


def test_together_at_most_six_megabytes() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= MOST_BYTES


def test_every_position_is_within_the_extent(level: Level) -> None:
    west, south, east, north = EXTENT
    for layer in level["layers"].values():
        for item in layer.get("rings", layer.get("lines")):
            for lon, lat in item["line"] if isinstance(item, dict) else item:
                assert west <= lon <= east
                assert south <= lat <= north


def test_rings_are_closed(level: Level) -> None:
    for layer in ("land", "ukraine", "lakes"):
        for ring in level["layers"][layer]["rings"]:
            assert ring[0] == ring[-1]
            assert len(ring) >= 4


def test_land_and_sea(level: Level) -> None:
    land = filled(level, "land")
    assert all(land.contains(Point(place)) for place in (KYIV, SIMFEROPOL, MOSCOW))
    assert not any(land.contains(Point(place)) for place in (MID_BLACK_SEA, MID_AZOV))


def test_crimea_is_within_ukraine(level: Level) -> None:
    ukraine = filled(level, "ukraine")
    assert all(ukraine.contains(Point(place)) for place in (KYIV, SIMFEROPOL, SEVASTOPOL))
    assert not ukraine.contains(Point(MOSCOW))


def test_no_border_at_perekop_nor_in_the_kerch_strait(level: Level) -> None:
    borders = lines(level, "borders")
    assert not borders.intersects(PEREKOP)
    assert not borders.intersects(KERCH_STRAIT)
    assert lines(level, "oblasts").intersects(PEREKOP), "an oblast line of Ukraine runs there"


def test_kakhovka_is_dry_and_the_other_reservoirs_are_not(level: Level) -> None:
    lakes = filled(level, "lakes")
    assert not lakes.contains(Point(MID_KAKHOVKA))
    assert lakes.contains(Point(MID_KREMENCHUK))
    assert lakes.contains(Point(MID_KYIV_RESERVOIR))


def test_dnipro_still_runs_through_the_kakhovka_basin(level: Level) -> None:
    rivers = level["layers"]["rivers"]["lines"]
    dnipro = MultiLineString([item["line"] for item in rivers if item["en"] == "Dnipro"])
    assert dnipro.distance(Point(MID_KAKHOVKA)) < 0.2


def test_rivers_are_there_in_both_languages(level: Level) -> None:
    rivers = level["layers"]["rivers"]["lines"]
    assert {item["en"] for item in rivers} >= RIVERS
    assert all(item["uk"] for item in rivers if item["en"] in RIVERS)
    assert {1, 2} <= {item["rank"] for item in rivers} <= {1, 2, 3}


def test_every_border_is_drawn_once(level: Level) -> None:
    seen: Counter[tuple[Any, ...]] = Counter()
    for layer in ("borders", "oblasts"):
        for line in lines(level, layer).geoms:
            seen.update(tuple(sorted(pair)) for pair in pairwise(line.coords))
    assert [edge for edge, times in seen.items() if times > 1] == []


def test_fills_end_where_the_lines_run(level: Level) -> None:
    outline = filled(level, "ukraine").boundary
    drawn = shapely.union_all([lines(level, "borders"), filled(level, "land").boundary])
    assert outline.difference(drawn).length == pytest.approx(0, abs=1e-9)


def test_borders_of_ukraine_are_marked(level: Level) -> None:
    ukraine = filled(level, "ukraine").boundary
    for item in level["layers"]["borders"]["lines"]:
        middle = LineString(item["line"]).interpolate(0.5, normalized=True)
        assert (ukraine.distance(middle) < 1e-9) == (item["of"] == "ukraine")


def test_oblast_lines_only_of_three_countries(level: Level) -> None:
    oblasts = lines(level, "oblasts")
    assert oblasts.intersects(box(34.0, 48.5, 36.0, 50.0)), "Ukraine"
    assert oblasts.intersects(box(35.5, 51.0, 38.0, 53.0)), "Russia"
    assert oblasts.intersects(box(26.0, 52.5, 29.0, 54.5)), "Belarus"
    assert not oblasts.intersects(WARSAW_REGION_LINES)


def test_finest_level_has_the_control_layers_borders(finest: Level) -> None:
    areas = json.loads(AREAS_PATH.read_bytes())["features"]
    ukraine = next(shape(item["geometry"]) for item in areas if item["id"] == "ukraine")
    apart = filled(finest, "ukraine").symmetric_difference(ukraine).area
    assert apart / ukraine.area < 1e-6


def test_detail_grows_with_the_level() -> None:
    sizes = [(FOLDER / f"{name}.bin").stat().st_size for name in LEVELS]
    assert sizes == sorted(sizes)


@pytest.mark.parametrize(
    ("en", "uk", "rank"),
    [
        ("Kyiv", "Київ", 1),
        ("Kharkiv", "Харків", 1),
        ("Odesa", "Одеса", 1),
        ("Dnipro", "Дніпро", 1),
        ("Donetsk", "Донецьк", 1),
        ("Moscow", "Москва", 1),
        ("Minsk", "Мінськ", 1),
        ("Chișinău", "Кишинів", 1),
        ("Warsaw", "Варшава", 1),
        ("Rostov-on-Don", "Ростов-на-Дону", 1),
        ("Luhansk", "Луганськ", 2),
        ("Mykolaiv", "Миколаїв", 2),
        ("Zaporizhzhia", "Запоріжжя", 2),
        ("Kherson", "Херсон", 2),
        ("Simferopol", "Сімферополь", 2),
        ("Sevastopol", "Севастополь", 2),
        ("Kursk", "Курськ", 2),
        ("Bakhmut", "Бахмут", 3),
        ("Mariupol", "Маріуполь", 2),
        ("Sloviansk", "Слов’янськ", 3),
        ("Sudzha", "Суджа", 3),
        ("Chasiv Yar", "Часів Яр", 3),
        ("Chystiakove", "Чистякове", 3),
        ("Bahacheve", "Багачеве", 3),
        ("Huliaipole", "Гуляйполе", 3),
    ],
)
def test_known_towns(named: dict[str, Any], en: str, uk: str, rank: int) -> None:
    assert named[en]["uk"] == uk
    assert named[en]["rank"] == rank


def test_towns_are_sorted_so_that_the_greater_label_wins(places: dict[str, Any]) -> None:
    ranks = [town["rank"] for town in places["towns"]]
    assert ranks == sorted(ranks)
    assert set(ranks) == {1, 2, 3, 4}
    assert len({town["id"] for town in places["towns"]}) == len(ranks)


def test_ukrainian_towns_have_no_russian_names(places: dict[str, Any]) -> None:
    ours = [town for town in places["towns"] if town["country"] == "UA"]
    russian = {
        "Kiev", "Kharkov", "Odessa", "Lvov", "Lugansk", "Nikolaev", "Zaporozhye", "Chernigov",
        "Rovno", "Dnepropetrovsk", "Krivoy Rog", "Artemovsk", "Slavyansk", "Artyomovsk",
    }  # fmt: skip
    assert not russian & {town["en"] for town in ours}
    assert [town["en"] for town in ours if re.search(r"(skiy|skoye|aya|oye)\b", town["en"])] == []
    assert [town["uk"] for town in ours if re.search("[ыэёъ]", town["uk"] or "")] == []
    assert [town["uk"] for town in ours if re.search(r"[сц]к\b", town["uk"] or "")] == []


def test_every_ukrainian_town_but_a_few_hamlets_has_its_ukrainian_name(
    places: dict[str, Any],
) -> None:
    unnamed = [t for t in places["towns"] if t["country"] == "UA" and not t["uk"]]
    assert len(unnamed) <= 30
    assert {town["rank"] for town in unnamed} <= {4}


def test_crimea_is_in_ukraine_by_country_code(places: dict[str, Any]) -> None:
    areas = json.loads(AREAS_PATH.read_bytes())["features"]
    crimea = next(shape(item["geometry"]) for item in areas if item["id"] == "crimea")
    inside = [t for t in places["towns"] if crimea.contains(Point(t["lon"], t["lat"]))]
    assert len(inside) > 50
    assert {town["country"] for town in inside} == {"UA"}


def test_settlements_of_the_line_are_on_the_map(places: dict[str, Any]) -> None:
    shown = {town["id"] for town in places["towns"]}
    with PAIRS_PATH.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert {int(row["held_geonameid"]), int(row["occupied_geonameid"])} <= shown


def test_every_ukrainian_town_is_romanised_by_one_rule(places: dict[str, Any]) -> None:
    ours = [town for town in places["towns"] if town["country"] == "UA" and town["uk"]]
    assert [town["en"] for town in ours if romanised(town["uk"]) != town["en"]] == []


def test_waters_are_named_in_both_languages(places: dict[str, Any]) -> None:
    waters = {water["en"]: water for water in places["waters"]}
    assert waters["Black Sea"]["uk"] == "Чорне море"
    assert {"Sea of Azov", "Sivash", "Kremenchuk Reservoir", "Dnipro"} <= set(waters)
    assert "Kakhovka Reservoir" not in waters
    assert {water["kind"] for water in places["waters"]} == {"sea", "lake", "river"}


def test_water_names_are_on_their_water(finest: Level, places: dict[str, Any]) -> None:
    land, lakes = filled(finest, "land"), filled(finest, "lakes")
    rivers = finest["layers"]["rivers"]["lines"]
    for water in places["waters"]:
        place = Point(water["lon"], water["lat"])
        if water["kind"] == "sea":
            assert not land.contains(place), water["en"]
        elif water["kind"] == "lake":
            assert lakes.distance(place) < 0.05, water["en"]
        else:
            courses = [item["line"] for item in rivers if item["en"] == water["en"]]
            assert MultiLineString(courses).distance(place) < 0.05, water["en"]

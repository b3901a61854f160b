# SPDX-License-Identifier: MIT
"""Selects GeoNames settlements for the map, with their names and the zoom at which they appear."""

from __future__ import annotations

import csv
import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from maps.build import romanisation
from maps.geodesy import KM_PER_DEGREE

DATA = Path(__file__).resolve().parent / "data"
CITIES_ABROAD = DATA / "cities_abroad.csv"
CORRECTIONS = DATA / "corrections.csv"
CITY_DISTRICTS = DATA / "city_districts.csv"

UKRAINE, RUSSIA = "UA", "RU"
CENTRES = frozenset(
    {
        "Cherkasy", "Chernihiv", "Chernivtsi", "Ivano-Frankivsk", "Kherson", "Khmelnytskyi",
        "Kropyvnytskyi", "Kryvyi Rih", "Luhansk", "Lutsk", "Lviv", "Mariupol", "Mykolaiv",
        "Poltava", "Rivne", "Sevastopol", "Simferopol", "Sumy", "Ternopil", "Uzhhorod",
        "Vinnytsia", "Zaporizhzhia", "Zhytomyr",
    }
)  # fmt: skip
"""Capitals of Ukraine's first-level units, with the two greatest other cities."""
LEAST_CAPITAL = 50_000
"""Inhabitants that distinguish a region's capital from a namesake (there are two Mykolaivs)."""
FIRST_CITIES = frozenset({"Kyiv", "Kharkiv", "Odesa", "Dnipro", "Donetsk"})

BORDER_BELT = 0.75
"""Degrees beyond Ukraine's border with Russia within which small towns and villages are named too."""
LEAST_NAMED = 1_000
"""Least inhabitants of a village on the map; half of that in the regions that the line crosses."""
LEAST_TOWN = 12_000
CITY_DISTRICT = re.compile(r"(?: quarter| masyv| kvartaly|масив|квартал)$|\bрайон\b", re.I)
SUBURB_REACH_KM = 9.0
"""How far a city of a million reaches: settlements nearer to its centre are parts of it."""
SAME_PLACE_KM = 6.0


@dataclass(frozen=True)
class Town:
    """A settlement on the map; rank 1 appears first when zooming in, 4 last."""

    id: int
    en: str
    uk: str | None
    lon: float
    lat: float
    rank: int
    country: str
    population: int


@dataclass(frozen=True)
class Surroundings:
    """The geography needed for the selection: Ukraine, Crimea, the regions of the line, the names in the facts."""

    ukraine: BaseGeometry
    crimea: BaseGeometry
    near_the_line: BaseGeometry
    names_by_id: Mapping[int, tuple[str, float, float]]


def towns_of(data: bytes, around: Surroundings) -> list[Town]:
    """Returns the map's towns, by rank, then population, then id. ``data`` is GeoNames' JSON."""
    entries = {int(entry["geonameid"]): entry for entry in json.loads(data).values()}
    shapely.prepare(around.ukraine)
    shapely.prepare(around.near_the_line)
    towns = _ukrainian(entries, around) + _in_the_belt(entries, around) + _abroad(entries)
    chosen = _without_suburbs(towns, set(around.names_by_id))
    return sorted(chosen, key=lambda town: (town.rank, -town.population, town.id))


def counted(data: bytes, around: Surroundings) -> list[Town]:
    """Returns the settlements of Ukraine, and of Russia's border belt, whose people are counted: of 1,000 and more.

    What lies in the reach of a larger city is taken as a district of it, which that city counts. By population, then
    id.
    """
    entries = {int(entry["geonameid"]): entry for entry in json.loads(data).values()}
    shapely.prepare(around.ukraine)
    belt = around.ukraine.buffer(BORDER_BELT)
    shapely.prepare(belt)
    found: list[Town] = []
    for id_, entry in entries.items():
        position = Point(entry["longitude"], entry["latitude"])
        country = str(entry["countrycode"])
        is_ours = country == UKRAINE or around.crimea.contains(position)
        if int(entry["population"]) < LEAST_NAMED or _is_city_district(id_, entry) or not (
                is_ours or (country == RUSSIA and belt.contains(position))):
            continue
        found.append(Town(id_, str(entry["name"]), None, position.x, position.y, 4, country, int(entry["population"])))
    return _without_suburbs(found, set())


def names_in_facts(path: Path) -> dict[int, tuple[str, float, float]]:
    """Reads name, longitude and latitude of the settlements along the line, by GeoNames id."""
    found: dict[int, tuple[str, float, float]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for side, column in (("held", "held_by_ukraine"), ("occupied", "occupied")):
                name = re.sub("['’]", "", row[column])
                position = (float(row[f"{side}_lon"]), float(row[f"{side}_lat"]))
                found[int(row[f"{side}_geonameid"])] = (name, *position)
    return found


def _ukrainian(entries: Mapping[int, dict[str, Any]], around: Surroundings) -> list[Town]:
    corrected = {int(row["geonameid"]): row for row in _table(CORRECTIONS)}
    towns = []
    for id_, entry in entries.items():
        position = Point(entry["longitude"], entry["latitude"])
        ours = entry["countrycode"] == UKRAINE or around.crimea.contains(position)
        if not ours or (id_ not in around.names_by_id and _is_city_district(id_, entry)):
            continue
        town = _ukrainian_town(id_, entry, corrected.get(id_, {}), around)
        least = LEAST_NAMED / 2 if around.near_the_line.contains(position) else LEAST_NAMED
        if town.population >= least or id_ in around.names_by_id:
            towns.append(town)
    absent = set(around.names_by_id) - set(entries)
    return towns + [_from_facts(id_, around) for id_ in sorted(absent)]


def _is_city_district(id_: int, entry: Mapping[str, Any]) -> bool:
    listed = {int(row["geonameid"]) for row in _table(CITY_DISTRICTS)}
    names = (entry["name"], *entry["alternatenames"])
    return id_ in listed or any(CITY_DISTRICT.search(name) for name in names)


def _ukrainian_town(
    id_: int, entry: Mapping[str, Any], corrected: Mapping[str, str], around: Surroundings
) -> Town:
    latin = str(entry["name"])
    uk = corrected.get("uk") or romanisation.ukrainian_name(latin, entry["alternatenames"])
    en = corrected.get("en") or (
        romanisation.romanised(uk) if uk else romanisation.kept_latin(latin)
    )
    population = int(entry["population"])
    lon, lat = float(entry["longitude"]), float(entry["latitude"])
    return Town(id_, en, uk, lon, lat, _rank(en, population), UKRAINE, population)


def _from_facts(id_: int, around: Surroundings) -> Town:
    name, lon, lat = around.names_by_id[id_]
    return Town(id_, romanisation.kept_latin(name), None, lon, lat, 4, UKRAINE, 0)


def _rank(en: str, population: int) -> int:
    if population >= LEAST_CAPITAL and en in FIRST_CITIES:
        return 1
    if population >= LEAST_CAPITAL and en in CENTRES:
        return 2
    return 3 if population >= LEAST_TOWN else 4


def _in_the_belt(entries: Mapping[int, dict[str, Any]], around: Surroundings) -> list[Town]:
    listed = {int(row["geonameid"]) for row in _table(CITIES_ABROAD)}
    belt = around.ukraine.buffer(BORDER_BELT)
    shapely.prepare(belt)
    towns = []
    for id_, entry in entries.items():
        position = Point(entry["longitude"], entry["latitude"])
        if entry["countrycode"] != RUSSIA or id_ in listed or entry["population"] < LEAST_NAMED / 2:
            continue
        if belt.contains(position) and not around.ukraine.contains(position):
            towns.append(_russian_town(id_, entry))
    return towns


def _russian_town(id_: int, entry: Mapping[str, Any]) -> Town:
    plain = re.sub("['’]", "", str(entry["name"])).replace("ë", "yo").replace("Ë", "Yo")
    en = re.sub(r"[iy]y\b", "y", plain)
    uk = romanisation.surely_ukrainian_name(entry["alternatenames"])
    population = int(entry["population"])
    rank = 3 if population >= 2 * LEAST_TOWN else 4
    lon, lat = float(entry["longitude"]), float(entry["latitude"])
    return Town(id_, en, uk, lon, lat, rank, RUSSIA, population)


def _abroad(entries: Mapping[int, dict[str, Any]]) -> list[Town]:
    towns = []
    for row in _table(CITIES_ABROAD):
        id_ = int(row["geonameid"])
        entry = entries[id_]
        lon, lat = float(entry["longitude"]), float(entry["latitude"])
        population, country = int(entry["population"]), str(entry["countrycode"])
        towns.append(
            Town(id_, row["en"], row["uk"] or None, lon, lat, int(row["rank"]), country, population)
        )
    return towns


def _without_suburbs(towns: Sequence[Town], kept: set[int]) -> list[Town]:
    """Returns the towns without city districts, which GeoNames lists like towns, and duplicates."""
    greatest_first = sorted(towns, key=lambda town: (-town.population, town.rank, town.id))
    chosen: list[Town] = []
    for town in greatest_first:
        near = (other for other in chosen if abs(other.lat - town.lat) < 0.2)
        if town.id in kept or not any(_covers(other, town) for other in near):
            chosen.append(town)
    return chosen


def _covers(city: Town, town: Town) -> bool:
    apart = _distance_km(city, town)
    reach = SUBURB_REACH_KM * math.sqrt(city.population / 1_000_000) if town.rank > 2 else 0
    return apart < reach or (apart < SAME_PLACE_KM and town.en == city.en)


def _distance_km(one: Town, other: Town) -> float:
    east = (one.lon - other.lon) * math.cos(math.radians(one.lat))
    return KM_PER_DEGREE * math.hypot(east, one.lat - other.lat)


@cache
def _table(path: Path) -> tuple[dict[str, str], ...]:
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))

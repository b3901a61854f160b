# SPDX-License-Identifier: MIT
"""The base map's names: towns in four ranks, seas, lakes and rivers, in English and Ukrainian."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from maps.build.settlements import DATA, Town

FORMAT_VERSION = 1
WATERS = DATA / "waters.csv"
CAPITALS = DATA / "capitals.csv"
DECIMALS = 4
"""Decimals of a degree, about ten metres: the precision of settlements' positions."""


LAST_CITY_RANK = 2
"""Ranks up to this one are shown at low zooms, so they are in the file that is read first."""


def city_file(towns: Iterable[Town], waters: Path = WATERS) -> dict[str, Any]:
    """Returns the file that is read first: cities, and seas, lakes and rivers.

    Towns are in the order in which their labels are placed.
    """
    capitals = {int(row["geonameid"]) for row in _rows(CAPITALS)}
    cities = [town for town in towns if town.rank <= LAST_CITY_RANK]
    return {
        "version": FORMAT_VERSION,
        "towns": [_town(town) | ({"capital": True} if town.id in capitals else {}) for town in cities],
        "waters": [_water(row) for row in _rows(waters)],
    }


def town_file(towns: Iterable[Town]) -> dict[str, Any]:
    """Returns the file for closer views: every smaller town."""
    return {
        "version": FORMAT_VERSION,
        "towns": [_town(town) for town in towns if town.rank > LAST_CITY_RANK],
    }


def people_file(towns: Iterable[Town]) -> dict[str, Any]:
    """Returns the settlements whose people are counted: GeoNames' id, longitude, latitude, people."""
    return {"version": FORMAT_VERSION, "settlements": [
        [town.id, round(town.lon, DECIMALS), round(town.lat, DECIMALS), town.population] for town in towns]}


def _town(town: Town) -> dict[str, Any]:
    return {
        "id": town.id,
        "en": town.en,
        "uk": town.uk,
        "lon": round(town.lon, DECIMALS),
        "lat": round(town.lat, DECIMALS),
        "rank": town.rank,
        "country": town.country,
    }


def _water(row: dict[str, str]) -> dict[str, Any]:
    return {
        "en": row["en"],
        "uk": row["uk"],
        "lon": float(row["lon"]),
        "lat": float(row["lat"]),
        "kind": row["kind"],
        "rank": int(row["rank"]),
    }


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

# SPDX-License-Identifier: MIT
"""Reads the facts of the control layer: waypoints, settlement pairs along the line, rings of the pockets."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from maps.errors import MapError

Waypoint = tuple[float, float]


@dataclass(frozen=True)
class Place:
    """A named settlement, [lon, lat] in degrees, and whether it was occupied."""

    name: str
    lon: float
    lat: float
    occupied: bool


@dataclass(frozen=True)
class Surveyed:
    """A waypoint [lon, lat] in degrees half way between two observers, and how many km apart they are there."""

    lon: float
    lat: float
    apart_km: float


def read_waypoints(path: Path) -> list[Surveyed]:
    """The waypoints of the line, in order. Raises MapError naming the row that cannot be read."""
    columns = ("lon", "lat", "apart_km")
    return [Surveyed(*(_number(row, column, path) for column in columns)) for row in _rows(path)]


def read_places(path: Path) -> list[Place]:
    """The settlements of the pairs, each once. Raises MapError naming the row that cannot be read."""
    places: dict[str, Place] = {}
    for row in _rows(path):
        for side, column in (("held", "held_by_ukraine"), ("occupied", "occupied")):
            lon, lat = _number(row, f"{side}_lon", path), _number(row, f"{side}_lat", path)
            places[row[f"{side}_geonameid"]] = Place(row[column], lon, lat, side == "occupied")
    return list(places.values())


def read_sides(path: Path) -> list[Place]:
    """More settlements, and on which side each was. Raises MapError naming the row that cannot be read."""
    return [
        Place(row["name"], _number(row, "lon", path), _number(row, "lat", path), row["side"] == "occupied")
        for row in _rows(path)
    ]


def read_pairs(path: Path) -> list[Waypoint]:
    """Waypoints [lon, lat] in degrees where the line crosses each pair's segment, in order.

    ``fraction`` runs from 0 at the settlement held by Ukraine to 1 at the occupied one.
    Raises MapError naming the row that cannot be read.
    """
    return [_waypoint(row, path) for row in _rows(path)]


def read_pockets(path: Path) -> dict[str, list[Waypoint]]:
    """Reads the rings [lon, lat] in degrees by the pocket's name. Raises MapError naming the bad row."""
    rings: dict[str, list[Waypoint]] = {}
    for row in _rows(path):
        rings.setdefault(row["pocket"], []).append(
            (_number(row, "lon", path), _number(row, "lat", path))
        )
    return rings


def _waypoint(row: dict[str, str], path: Path) -> Waypoint:
    fraction = _number(row, "fraction", path)
    held_lon, held_lat = _number(row, "held_lon", path), _number(row, "held_lat", path)
    occupied_lon = _number(row, "occupied_lon", path)
    occupied_lat = _number(row, "occupied_lat", path)
    return (
        held_lon + fraction * (occupied_lon - held_lon),
        held_lat + fraction * (occupied_lat - held_lat),
    )


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except OSError as error:
        raise MapError(f"{path.name} cannot be read ({error.strerror}); restore it.") from error


def _number(row: dict[str, str], column: str, path: Path) -> float:
    try:
        return float(row[column])
    except (KeyError, TypeError, ValueError) as error:
        raise MapError(
            f"{path.name}, row {row.get('seq', '?')}: “{column}” is not a number; correct the row."
        ) from error

# SPDX-License-Identifier: MIT
"""Reads lists of dated points as web services for events write them: objects with a latitude and a longitude."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec
from msgspec import Raw

from maps.importing.collecting import FeatureCollector
from maps.importing.geojson.json_checks import FAULTS

_LATS: Final = ("latitude", "lat")
_LONS: Final = ("longitude", "lon", "lng", "long")
_NAMES: Final = ("title", "name", "location", "place")
_SAMPLE: Final = 5
_OBJECT: Final = msgspec.json.Decoder(dict[str, Any])


def is_point_list(items: Sequence[Raw]) -> bool:
    """Checks whether most of the first items of an array are objects that have a latitude and a longitude."""
    found = [_object(each) for each in items[:_SAMPLE]]
    return sum(each is not None and _position(each) is not None for each in found) * 2 > len(found)


def read_point_list(items: Sequence[Raw], collector: FeatureCollector, layer: str) -> None:
    """Hands each object to the collector as a point; one without a position is reported."""
    for index, raw in enumerate(items):
        collector.begin()
        about = _object(raw)
        position = _position(about) if about is not None else None
        if about is None or position is None:
            collector.drop("null geometry", f"[{index}]")
            continue
        collector.positions(1)
        parts = collector.parts()
        parts.point(*position)
        plain = {name: _plain(value) for name, value in about.items()}
        name = next((str(plain[each]) for each in _NAMES if plain.get(each)), "")
        collector.feature(parts, layer, name=name, properties=plain)


def _object(raw: Raw) -> dict[str, Any] | None:
    try:
        return _OBJECT.decode(raw)
    except FAULTS:
        return None


def _position(about: Mapping[str, Any]) -> tuple[float, float] | None:
    """Returns (lon, lat); None where one of them is no number, or infinite."""
    lower = {name.casefold(): value for name, value in about.items()}
    ends = [next((lower[name] for name in names if name in lower), None) for names in (_LONS, _LATS)]
    try:
        lon, lat = (float(each) for each in ends if isinstance(each, (int, float, str)) and not isinstance(each, bool))
    except (ValueError, OverflowError):
        return None
    return (lon, lat) if math.isfinite(lon) and math.isfinite(lat) else None


def _plain(value: object) -> object:
    """Returns a list of texts, such as addresses of sources, as one text."""
    if isinstance(value, list):
        return " ".join(str(each) for each in value if isinstance(each, (str, int, float)))
    return value

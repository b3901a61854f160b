# SPDX-License-Identifier: MIT
"""Reads a briefing's own areas and places from its GeoJSON features, and writes them for the map's page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from briefing import limits
from briefing.places import is_symbol_code
from briefing.sentences import sentence
from maps.areas import COLOURS, LINES, OWN, PLACE, POINT, POLYGONS, Area, AreaLayer, Size
from maps.geodesy import circle
from maps.geojson_findings import GeoJsonError, element, member, one_of
from maps.geojson_reading import Feature, read_object


def with_own_areas(
    layer: AreaLayer, features: Sequence[Mapping[str, Any]], name: str = "briefing", *,
    known: Sequence[tuple[Mapping[str, Any], Area]] = (),
) -> AreaLayer:
    """Returns a layer with a briefing's own areas on top; ``name`` is the briefing's file.

    Their geometries are checked at once, their sizes measured when first needed. For features that
    are the same objects as in ``known``, the areas are reused.
    Raises GeoJsonError with the path in the briefing.
    """
    made = {id(feature): area for feature, area in known}
    areas = [made.get(id(feature)) or _own_area(_read(feature, name, number), name)
             for number, feature in enumerate(features)]
    return AreaLayer([*layer, *areas], layer.observer)


def page_features(features: Iterable[Mapping[str, Any]]) -> bytes:
    """Returns own areas as GeoJSON on one line, for the map's page: a place with a radius has its ``circle`` beside."""
    return msgspec.json.encode({"type": "FeatureCollection", "features": [_for_page(each) for each in features]})


def _for_page(feature: Mapping[str, Any]) -> Mapping[str, Any]:
    if feature["geometry"]["type"] != POINT:
        return feature
    radius = _radius(feature["properties"])
    lon, lat = feature["geometry"]["coordinates"][:2]
    return feature if radius is None else {**feature, "circle": circle(lon, lat, radius)}


def position_count(features: Iterable[Mapping[str, Any]]) -> int:
    """Returns how many positions the outlines of own areas have together."""
    return sum(_length(feature["geometry"]["coordinates"]) for feature in features)


def _length(coordinates: Sequence[Any]) -> int:
    if not coordinates or not isinstance(coordinates[0], (list, tuple)):
        return 1
    if not isinstance(coordinates[0][0], (list, tuple)):
        return len(coordinates)
    return sum(map(_length, coordinates))


def _read(feature: Mapping[str, Any], name: str, number: int) -> Feature:
    (read,) = read_object(feature, name, element("areas.features", number)).features
    return read


def _own_area(feature: Feature, name: str) -> Area:
    geometry = feature.geometry
    if geometry is None or geometry["type"] not in (*POLYGONS, *LINES, POINT):
        raise GeoJsonError(name, sentence("an area has to be polygons, lines or one point"), where=member(feature.path,
            "geometry"), remedy=sentence("draw it as one of {kinds}", kinds=one_of((*POLYGONS, *LINES, POINT))))
    about = feature.properties
    where = _place(geometry, about) if geometry["type"] == POINT else {"kind": OWN, "geometry": geometry}
    label = str(about.get("label", feature.id))
    as_of = about.get("as_of")
    return Area(
        id=str(feature.id),
        label=label,
        label_uk=str(about.get("label_uk") or label),
        as_of=None if as_of is None else str(as_of),
        approximate=about.get("approximate") is not False,
        sources=tuple(str(source) for source in about.get("sources") or ()),
        parts=(),
        within=None,
        colour=colour if (colour := about.get("colour")) in COLOURS else COLOURS[0],
        note=_text(about, "note", limits.MAX_PROSE),
        url=_text(about, "url", limits.MAX_URL),
        **where,
    )


def _place(geometry: Mapping[str, Any], about: Mapping[str, Any]) -> dict[str, Any]:
    """Returns what is special of a place: no size is claimed of it, for its circle is no outline of anything."""
    lon, lat = geometry["coordinates"][:2]
    radius = _radius(about)
    ground = geometry if radius is None else {"type": "Polygon", "coordinates": [list(circle(lon, lat, radius))]}
    return {"kind": PLACE, "geometry": ground, "point": (lon, lat), "radius_km": radius,
            "symbol": code if is_symbol_code(code := about.get("symbol")) else "",
            "stated_size": Size(None, None)}


def _radius(about: Mapping[str, Any]) -> float | None:
    radius = about.get("radius_km")
    is_one = isinstance(radius, (int, float)) and not isinstance(radius, bool) and 0 < radius <= limits.MAX_RADIUS
    return float(radius) if is_one and radius is not None else None


def _text(about: Mapping[str, Any], name: str, most: int) -> str:
    """Returns a property's text, cut to what is shown; "" where it is none: files may hold anything under its name."""
    value = about.get(name)
    return value[:most] if isinstance(value, str) else ""

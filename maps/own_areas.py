# SPDX-License-Identifier: MIT
"""The areas a briefing brings along, read from its GeoJSON features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from maps.areas import LINES, OWN, POLYGONS, Area
from maps.geojson_findings import GeoJsonError, member, one_of
from maps.geojson_reading import Feature, read_object


def read_own_areas(features: Sequence[Mapping[str, Any]], name: str) -> list[Area]:
    """The areas in these features; ``name`` is the briefing's file.

    Their sizes are measured when first asked for. Raises GeoJsonError with the place in the briefing.
    """
    collection = {"type": "FeatureCollection", "features": list(features)}
    return [_own_area(feature, name) for feature in read_object(collection, name, "areas").features]


def _own_area(feature: Feature, name: str) -> Area:
    geometry = feature.geometry
    if geometry is None or geometry["type"] not in (*POLYGONS, *LINES):
        raise GeoJsonError(
            name,
            "an area has to be polygons or lines",
            place=member(feature.place, "geometry"),
            remedy=f"draw it as one of {one_of((*POLYGONS, *LINES))}",
        )
    about = feature.properties
    label = str(about.get("label", feature.id))
    as_of = about.get("as_of")
    return Area(
        id=str(feature.id),
        label=label,
        label_uk=str(about.get("label_uk") or label),
        kind=OWN,
        as_of=None if as_of is None else str(as_of),
        approximate=about.get("approximate") is not False,
        sources=tuple(str(source) for source in about.get("sources") or ()),
        parts=(),
        within=None,
        geometry=geometry,
    )

# SPDX-License-Identifier: MIT
"""A layer written in the form of the shipped control layer's file: one feature to a line, [lon, lat] in degrees."""

from __future__ import annotations

from typing import Any, Final
from weakref import WeakKeyDictionary

from maps.areas import Area, AreaLayer
from maps.geojson_writing import feature_collection

_WRITTEN: Final[WeakKeyDictionary[AreaLayer, bytes]] = WeakKeyDictionary()


def layer_geojson(layer: AreaLayer) -> bytes:
    """A layer as a GeoJSON FeatureCollection with its bounding box, UTF-8, ending in a line break.

    Sizes are km² and km; those not stated are measured now. The shipped layer gives the bytes of its file.
    Takes 40 ms for a day of 130 kB, and nothing the next time: whoever makes a layer in the background can have it
    written there, too, so that the window does not wait when the map asks for it.
    """
    written = _WRITTEN.get(layer)
    if written is None:
        written = _WRITTEN[layer] = feature_collection([_feature(area) for area in layer])
    return written


def _feature(area: Area) -> dict[str, Any]:
    properties = {
        "label": area.label, "label_uk": area.label_uk, "kind": area.kind, "area_km2": area.area_km2,
        "margin_km2": area.margin_km2, "length_km": area.length_km, "as_of": area.as_of,
        "approximate": area.approximate, "sources": list(area.sources), "parts": list(area.parts),
        "within": area.within,
    }  # fmt: skip
    return {"type": "Feature", "id": area.id, "properties": properties, "geometry": area.geometry}

# SPDX-License-Identifier: MIT
"""Extracts the units that the control layer needs: ``python -m maps.build.extract``.

Writes ``resources/control/units.geojson``, small enough to be committed, so that the control layer
can be built again without the packages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from shapely.geometry import MultiPolygon, Polygon

from maps.build import arcs as arc_building
from maps.build.arcs import Arc
from maps.build.command import run
from maps.build.grid import geojson_area
from maps.build.inputs import ADMIN_1, ROOT, read_input
from maps.build.natural_earth import RUSSIA, UKRAINE, Unit, read_units
from maps.build.sources import Built
from maps.geojson_writing import feature_collection

UNITS_PATH = ROOT / "resources" / "control" / "units.geojson"
KURSK_CODE = "RU-KRS"
RUSSIA_CODE = "RU"
RUSSIA_TOLERANCE = 0.005
"""Degrees by which Russia's outline is simplified away from Ukraine: a pixel at zoom 8."""

NOTES = (
    "Natural Earth files Crimea (UA-43) and Sevastopol (UA-40) under Russia; here they are "
    "Ukraine's (UN General Assembly resolution 68/262), and Russia's outline does not hold them.",
    "Positions are rounded to 5 decimals; Russia's outline ends at the map's extent and is "
    "simplified to 0.005° where it does not run along Ukraine.",
)


def build() -> Built:
    """Builds the units file and records what it was made from."""
    units = read_units(read_input(ADMIN_1))
    chosen = {
        unit.code: unit.area for unit in units if unit.country == UKRAINE or unit.code == KURSK_CODE
    }
    chosen[RUSSIA_CODE] = russia_outline(units)
    features = [_feature(code, chosen[code]) for code in sorted(chosen)]
    return Built({UNITS_PATH: feature_collection(features)}, (ADMIN_1,), notes=NOTES)


def russia_outline(units: Iterable[Unit]) -> Polygon | MultiPolygon:
    """Returns Russia within the extent: exact along Ukraine, simplified along coasts and other borders."""
    arcs = arc_building.arcs_of(_by_country(units))
    outline = arc_building.around(arcs, [RUSSIA])
    reduced = arc_building.simplified(outline, _russia_tolerance)
    return arc_building.area(arc_building.rings(reduced))


def _russia_tolerance(arc: Arc) -> float:
    return 0.0 if UKRAINE in arc.owners else RUSSIA_TOLERANCE


def _by_country(units: Iterable[Unit]) -> Mapping[str, MultiPolygon]:
    parts: dict[str, list[Polygon]] = {}
    for unit in units:
        parts.setdefault(unit.country, []).extend(_polygons(unit.area))
    return {country: MultiPolygon(pieces) for country, pieces in parts.items()}


def _polygons(area: Polygon | MultiPolygon) -> list[Polygon]:
    return [area] if isinstance(area, Polygon) else list(area.geoms)


def _feature(code: str, area: Polygon | MultiPolygon) -> dict[str, Any]:
    return {"type": "Feature", "id": code, "properties": {}, "geometry": geojson_area(area)}


def main(arguments: list[str] | None = None) -> int:
    """Builds, or compares with ``--check``; returns the exit status."""
    return run("extract", build, arguments)


if __name__ == "__main__":
    raise SystemExit(main())

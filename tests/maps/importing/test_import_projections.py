# SPDX-License-Identifier: MIT
"""Projected coordinates are converted to WGS 84, checked with figures that do not come from the projection library."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from maps.importing.files.reading import read_layers, read_pasted
from maps.importing.findings import AreaImportError
from maps.importing.layers import Import
from maps.importing.projections import known_crs
from tests.maps.importing.making import collection, square, written, zipped, zipped_shapefile

WGS84 = (6_378_137.0, 1 / 298.257223563)
KRASSOVSKY = (6_378_245.0, 1 / 298.3)


def meridian_arc(lat: float, ellipsoid: tuple[float, float]) -> float:
    """Returns metres along a meridian from the equator, by summation."""
    radius, flattening = ellipsoid
    squared = flattening * (2 - flattening)
    angles = (np.arange(100_000) + 0.5) * math.radians(lat) / 100_000
    steps = radius * (1 - squared) / (1 - squared * np.sin(angles) ** 2) ** 1.5
    return float(steps.sum() * math.radians(lat) / 100_000)


def corner_of(made: Import) -> tuple[float, float]:
    positions = shapely.get_coordinates(made.features[0].shape)
    lon, lat = positions[positions.sum(axis=1).argmin()]
    return float(lon), float(lat)


def southwest_corner(path: Path) -> tuple[float, float]:
    made = read_layers(path)
    assert [note.kind for note in made.notes] == ["reprojected"]
    return corner_of(made)


def files(folder: Path, corner: tuple[float, float], crs: str) -> list[Path]:
    """A square of 10 km by its south-west corner, as Shapefile and as GeoPackage."""
    x, y = corner
    shape = shapely.box(x, y, x + 10_000, y + 10_000)
    return [zipped_shapefile(folder, "zipped", [shape], crs=crs), written(folder / "a.gpkg", [shape], "GPKG", crs=crs)]


def test_utm(tmp_path: Path) -> None:
    """On its middle meridian a UTM northing is the meridian's arc times 0.9996."""
    for path in files(tmp_path, (500_000, 0.9996 * meridian_arc(48.5, WGS84)), "EPSG:32636"):
        assert southwest_corner(path) == pytest.approx((33.0, 48.5), abs=2e-6)


def test_web_mercator(tmp_path: Path) -> None:
    x = WGS84[0] * math.radians(37.5)
    y = WGS84[0] * math.asinh(math.tan(math.radians(48.25)))
    for path in files(tmp_path, (x, y), "EPSG:3857"):
        assert southwest_corner(path) == pytest.approx((37.5, 48.25), abs=2e-6)


def test_pulkovo_1942_with_the_shift_of_its_datum(tmp_path: Path) -> None:
    """Gauss-Krüger zone 6: on its middle meridian the northing is the arc; its datum lies some 100 m from WGS 84."""
    for path in files(tmp_path, (6_500_000, meridian_arc(48.5, KRASSOVSKY)), "EPSG:28406"):
        lon, lat = southwest_corner(path)
        east, north = (lon - 33.0) * 111_320 * math.cos(math.radians(48.5)), (lat - 48.5) * 111_200
        assert 50 < math.hypot(east, north) < 200


def test_the_outdated_crs_member_of_geojson_is_understood() -> None:
    x, y = 500_000, 0.9996 * meridian_arc(48.5, WGS84)
    for name in ("urn:ogc:def:crs:EPSG::32636", "EPSG:32636"):
        text = collection(square(x, y, 10_000), crs={"type": "name", "properties": {"name": name}})
        assert corner_of(read_pasted(text)) == pytest.approx((33.0, 48.5), abs=2e-6)
    for name in ("urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326"):
        assert not read_pasted(collection(square(), crs={"type": "name", "properties": {"name": name}})).notes


@pytest.mark.parametrize("crs", ["EPSG:999999", "+proj=pipeline", "/etc/passwd", 5, [[[]]], "EPSG:4978"])
def test_a_reference_system_that_is_not_known_is_refused(crs: Any) -> None:
    text = collection(square(), crs={"type": "name", "properties": {"name": crs}})
    with pytest.raises(AreaImportError, match=r"crs: its reference system .* is not known"):
        read_pasted(text)


def test_a_globe_that_cannot_be_is_not_known() -> None:
    with pytest.raises(ValueError, match="WGS"):
        known_crs('GEOGCS["GCS_WGS_1984",DATUM["D_WGS",SPHEROID["WGS_1984",91,2147483648]],'
                  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]')


def test_a_prj_that_is_not_known_loses_only_its_layer(tmp_path: Path) -> None:
    zipped_shapefile(tmp_path, "a", [shapely.box(37, 48, 38, 49)])
    files = {each.suffix: each.read_bytes() for each in (tmp_path / "a").iterdir()}
    for prj in (b"nonsense", b"GEOCCS[" * 10_000, b'LOCAL_CS["x"]', b"\xff\xfe"):
        members = {f"good{suffix}": data for suffix, data in files.items()}
        members |= {f"bad{suffix}": data for suffix, data in files.items()}
        made = read_layers(zipped(tmp_path / "two.zip", {**members, "bad.prj": prj}))
        assert made.layers == ("good",)
        (note,) = made.notes
        assert note.kind == "unreadable"
        assert "bad.shp" in str(note.values[0])


def test_metres_without_a_reference_system_are_no_degrees() -> None:
    text = json.dumps(square(500_000, 5_000_000, 1000))
    with pytest.raises(AreaImportError, match="coordinates are no degrees; export it again in longitude and latitude"):
        read_pasted(text)

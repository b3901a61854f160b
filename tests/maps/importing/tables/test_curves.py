# SPDX-License-Identifier: MIT
"""Arcs in GeoPackages are stroked within a metre of the true arc, and surfaces of straight lines are plain areas."""

from __future__ import annotations

import math
import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from pyproj import Transformer

from maps.importing.files.reading import read_layers
from maps.importing.findings import AreaImportError
from tests.maps.importing.making import SQUARE, written
from tests.maps.importing.real_life import assert_square, counts, read

LINE, ARCS, COMPOUND, CURVE_POLYGON, MULTI_CURVE, MULTI_SURFACE = 2, 8, 9, 10, 11, 12
RING = [(37.0, 48.0), (37.5, 48.0), (37.5, 48.5), (37.0, 48.5), (37.0, 48.0)]
UTM = "EPSG:32637"


def line(kind: int, positions: list[tuple[float, ...]]) -> bytes:
    numbers = [number for position in positions for number in position]
    code = kind + (1000 if len(positions[0]) == 3 else 0)
    return struct.pack("<BII", 1, code, len(positions)) + struct.pack(f"<{len(numbers)}d", *numbers)


def several(kind: int, *parts: bytes) -> bytes:
    return struct.pack("<BII", 1, kind, len(parts)) + b"".join(parts)


def package(folder: Path, *geometries: bytes, crs: str = "EPSG:4326") -> Path:
    """A GeoPackage whose features have these geometries."""
    many, number = len(geometries), int(crs.partition(":")[2])
    path = written(folder / "a.gpkg", [SQUARE] * many, "GPKG", fields={"name": ["x"] * many}, crs=crs)
    with closing(sqlite3.connect(path)) as database:
        for trigger, in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{trigger}"')
        for row, geometry in enumerate(geometries):
            blob = b"GP\0\x01" + struct.pack("<i", number) + geometry
            database.execute("UPDATE a SET geom = ? WHERE fid = ?", (blob, row + 1))
        database.commit()
    return path


def test_a_surface_of_plain_polygons_is_an_area() -> None:
    made = read("gpkg_multisurface_of_plain_polygons.gpkg")
    assert_square(made)
    assert "stroked" not in counts(made)


@pytest.mark.parametrize("ring", [line(LINE, RING), several(COMPOUND, line(LINE, RING[:3]), line(LINE, RING[2:]))])
def test_a_curve_polygon_of_straight_lines_is_an_area(tmp_path: Path, ring: bytes) -> None:
    surface = several(CURVE_POLYGON, ring)
    made = read_layers(package(tmp_path, surface, several(MULTI_SURFACE, surface)))
    assert [each.vertices for each in made.features] == [5, 5]
    assert [each.size.area_km2 for each in made.features] == pytest.approx([2_064.4] * 2, abs=0.1)
    assert not made.notes


def on_circle(centre: tuple[float, float], radius: float, *degrees: float) -> list[tuple[float, ...]]:
    return [(centre[0] + radius * math.cos(math.radians(each)), centre[1] + radius * math.sin(math.radians(each)))
            for each in degrees]


def farthest_off(shape: Any, centre: tuple[float, float], radius: float) -> float:
    """Returns how many metres the outline leaves the circle, between its positions too."""
    back = Transformer.from_crs("EPSG:4326", UTM, always_xy=True)
    dense = shapely.get_coordinates(shapely.segmentize(shape, 0.0001))
    x, y = back.transform(dense[:, 0], dense[:, 1])
    return float(np.abs(np.hypot(x - centre[0], y - centre[1]) - radius).max())


@pytest.mark.parametrize("radius", [5.0, 1_000.0, 25_000.0, 90_000.0])
def test_a_circle_of_two_arcs_is_within_a_metre_of_the_true_one(tmp_path: Path, radius: float) -> None:
    centre = (500_000.0, 5_350_000.0)
    arcs = line(ARCS, on_circle(centre, radius, 0, 90, 180, 270, 360))
    made = read_layers(package(tmp_path, several(CURVE_POLYGON, arcs), crs=UTM))
    (feature,) = made.features
    assert farthest_off(feature.shape.exterior, centre, radius) < 1
    assert counts(made) == {"stroked": 1, "reprojected": 1}
    if radius >= 1_000:
        # The plane of UTM is 0.04 % too small at its central meridian, so the ground is larger.
        assert feature.size.area_km2 == pytest.approx(math.pi * radius**2 / 1e6 / 0.9996**2, rel=2e-3)


@pytest.mark.parametrize("degrees", [
    (0, 90, 180), (180, 90, 0), (10, 200, 350), (350, 200, 10), (-10, 0, 10), (170, 180, 190)])
def test_an_arc_goes_through_its_middle_whichever_way_it_turns(tmp_path: Path, degrees: tuple[float, ...]) -> None:
    centre, radius = (500_000.0, 5_350_000.0), 10_000.0
    through = on_circle(centre, radius, *degrees)
    made = read_layers(package(tmp_path, line(ARCS, [(*each, 99.0) for each in through]), crs=UTM))
    shape = made.features[0].shape
    assert farthest_off(shape, centre, radius) < 1
    back = Transformer.from_crs(UTM, "EPSG:4326", always_xy=True)
    for each in through:
        assert shapely.distance(shape, shapely.Point(back.transform(*each))) < 1e-5
    swept = abs(degrees[2] - degrees[0])
    assert made.features[0].size.length_km == pytest.approx(math.radians(swept) * 10, rel=1e-3)


def test_whole_circles_lines_and_arcs_after_each_other_and_degrees(tmp_path: Path) -> None:
    whole = line(ARCS, [(37.0, 48.0), (37.2, 48.0), (37.0, 48.0)])
    half = line(ARCS, [(37.0, 48.0), (37.1, 48.1), (37.2, 48.0)])
    joined = several(COMPOUND, half, line(LINE, [(37.2, 48.0), (37.0, 48.0)]))
    straight = line(ARCS, [(37.0, 48.0), (37.1, 48.0), (37.2, 48.0)])
    made = read_layers(package(tmp_path, several(CURVE_POLYGON, whole), several(CURVE_POLYGON, joined),
                               several(MULTI_CURVE, half, straight)))
    first, second, third = made.features
    assert first.shape.area == pytest.approx(math.pi * 0.01, rel=1e-4)
    assert second.shape.area == pytest.approx(math.pi * 0.005, rel=1e-4)
    radii = np.hypot(*(shapely.get_coordinates(first.shape) - [37.1, 48.0]).T)
    chords = np.hypot(*np.diff(shapely.get_coordinates(first.shape), axis=0).T)
    assert np.abs(radii - 0.1).max() < 2e-6
    assert (0.1 - np.sqrt(0.01 - chords**2 / 4)).max() * 111_320 < 1
    assert third.kind == "line"
    assert third.size.length_km is not None


def test_arcs_that_are_none_and_kinds_that_are_not_known_are_reported_with_their_row(tmp_path: Path) -> None:
    broken = line(ARCS, [(37.0, 48.0), (37.1, 48.1)])
    surface = several(15)
    made = read_layers(package(tmp_path, several(CURVE_POLYGON, line(LINE, RING)), broken, surface))
    assert_square(made)
    assert {note.kind: [str(each) for each in note.values] for note in made.notes} == {
        "unreadable": ["a, row 2: an arc has no three positions"], "curved": ["a, row 3"]}


@pytest.mark.parametrize("geometry", [
    several(COMPOUND, several(CURVE_POLYGON, line(LINE, RING))), several(CURVE_POLYGON, line(ARCS, [(0.0, 0.0)] * 3)),
    several(MULTI_SURFACE, b""), b"\x02" + struct.pack("<I2d", 1, 37, 48), struct.pack("<BII", 1, ARCS, 0xFFFFFFFF),
    line(ARCS, [(0.0, 0.0), (1e-300, 1e300), (1.0, float("nan"))]),
    line(ARCS, [(0.0, 0.0), (1.0, 1e-9), (2.0, 0.0)])[:-1]])
def test_curves_that_mean_harm_are_refused(tmp_path: Path, geometry: bytes) -> None:
    with pytest.raises(AreaImportError):
        read_layers(package(tmp_path, geometry))

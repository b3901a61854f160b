# SPDX-License-Identifier: MIT
"""Simplified outlines: within the tolerance, shared edges kept, the error measured correctly."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import shapely
from pyproj import Geod

from maps.importing import distance
from maps.importing.files.reading import read_layers
from maps.importing.findings import ImportCancelled
from maps.importing.layers import ImportedFeature
from maps.importing.simplifying import TOLERANCES, Simplified, is_coverage, simplified, simplified_to, tolerance_for
from tests.corpora import PROJECT

GEOD = Geod(ellps="WGS84")


def feature(shape: Any, kind: str = "polygons", name: str = "a") -> ImportedFeature:
    return ImportedFeature(name, "layer", kind, None, int(shapely.get_num_coordinates(shape)), shape)  # type: ignore[arg-type]


def wavy(count: int = 2_000, lat: float = 48.0, metres: float = 300.0) -> list[tuple[float, float]]:
    """A line along a parallel, its positions up and down by so many metres."""
    chance = np.random.default_rng(7)
    return [
        (round(30 + 4 * number / count, 6), round(lat + chance.uniform(-metres, metres) / 111_200, 6))
        for number in range(count + 1)
    ]


@pytest.fixture(scope="module")
def districts() -> list[ImportedFeature]:
    """Two districts that share a wavy edge."""
    edge = wavy()
    north = shapely.Polygon([*edge, (34.0, 49.0), (30.0, 49.0)])
    south = shapely.Polygon([*edge[::-1], (30.0, 47.0), (34.0, 47.0)])
    return [feature(north, name="north"), feature(south, name="south")]


def check(made: Simplified, before: list[ImportedFeature], tolerance: float) -> None:
    assert made.vertices == sum(each.vertices for each in made.features) < made.vertices_before
    assert made.moved_m <= tolerance + 0.2  # the grid's own 0.1 m
    assert made.km2_before == pytest.approx(sum(each.size.area_km2 or 0 for each in before))
    assert made.km2 == pytest.approx(sum(each.size.area_km2 or 0 for each in made.features))
    assert made.change_km2 == pytest.approx(made.km2 - made.km2_before)
    for each in made.features:
        assert shapely.is_valid(each.shape)
        assert each.vertices == shapely.get_num_coordinates(each.shape)


@pytest.mark.parametrize("tolerance", [50.0, 400.0])
def test_shared_edges_stay_shared(districts: list[ImportedFeature], tolerance: float) -> None:
    made = simplified(districts, tolerance)
    check(made, districts, tolerance)
    assert made.shares_edges
    north, south = (each.shape for each in made.features)
    assert shapely.coverage_is_valid([north, south])
    assert north.intersection(south).geom_type in ("LineString", "MultiLineString")
    assert made.change_km2 == pytest.approx(0, abs=0.01 * made.km2_before)


def test_outlines_apart_are_simplified_one_by_one(districts: list[ImportedFeature]) -> None:
    single = [districts[0], feature(shapely.LineString(wavy(lat=45.0)), "line")]
    made = simplified(single, 700.0)
    check(made, single, 700.0)
    assert not made.shares_edges
    assert made.features[0].vertices < 50
    assert made.features[1].vertices < 50
    assert made.moved_m > 100


def test_the_error_is_the_distance_on_the_ground(districts: list[ImportedFeature]) -> None:
    """Compared with geodesics from every old position to a dense row of new ones."""
    made = simplified([districts[0]], 500.0)
    old = shapely.get_coordinates(districts[0].shape)
    dense = shapely.get_coordinates(shapely.segmentize(made.features[0].shape.boundary, 0.0005))
    farthest = 0.0
    for lon, lat in old[:: len(old) // 200]:
        near = dense[np.abs(dense[:, 0] - lon) < 0.02]
        _, _, metres = GEOD.inv(np.full(len(near), lon), np.full(len(near), lat), near[:, 0], near[:, 1])
        farthest = max(farthest, float(np.min(metres)))
    assert farthest <= made.moved_m * 1.01 + 1
    lone = feature(shapely.LineString([(30, 48), (30.5, 48.003), (31, 48)]), "line")
    _, _, height = GEOD.inv(30.5, 48.003, 30.5, 48.0)
    assert simplified([lone], 1_000.0).moved_m == pytest.approx(height, rel=0.01)


def test_the_tolerance_holds_at_every_latitude() -> None:
    for lat in (0.0, 48.0, 70.0):
        lone = feature(shapely.LineString(wavy(lat=lat)), "line")
        check(simplified([lone], 200.0), [lone], 200.0)


def test_nothing_moves_without_a_tolerance(districts: list[ImportedFeature]) -> None:
    made = simplified(districts, 0.0)
    assert made.features == tuple(districts)
    assert (made.moved_m, made.change_km2, made.change_percent) == (0.0, 0.0, 0.0)


def test_a_tolerance_is_found_for_a_number_of_positions(districts: list[ImportedFeature]) -> None:
    assert tolerance_for(districts, 1_000_000) == 0.0
    assert tolerance_for(districts, 5) is None
    assert simplified_to(districts, 5) is None
    found = tolerance_for(districts, 400)
    assert found in TOLERANCES
    made = simplified_to(districts, 400)
    assert made is not None
    assert made.vertices <= 400
    assert made.tolerance_m >= found
    single = [districts[0]]
    finest = tolerance_for(single, 200)
    assert finest is not None
    assert simplified(single, finest).vertices <= 200
    assert simplified(single, TOLERANCES[TOLERANCES.index(int(finest)) - 1]).vertices > 200


def test_the_committed_oblasts_are_a_coverage_and_stay_one() -> None:
    made = read_layers(PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson")
    assert not is_coverage(made.features)  # aggregates overlap their parts
    oblasts = [each for each in made.features if each.name.endswith("Oblast")]
    assert is_coverage(oblasts)
    coarse = simplified(oblasts, 2_000.0)
    check(coarse, oblasts, 2_000.0)
    assert is_coverage(coarse.features)
    assert math.fabs(coarse.change_percent) < 0.1


def test_a_feature_too_small_for_the_tolerance_keeps_a_shape() -> None:
    small = feature(shapely.Point(37, 48).buffer(0.0001))
    (made,) = simplified([small], 10_000.0).features
    assert made.shape.area > 0
    assert shapely.is_valid(made.shape)


def test_simplifying_can_be_cancelled(districts: list[ImportedFeature]) -> None:
    with pytest.raises(ImportCancelled):
        simplified(districts, 100.0, lambda: True)
    with pytest.raises(ImportCancelled):
        tolerance_for([districts[0]], 10, lambda: True)


def test_long_outlines_are_thinned_first_and_measured_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    angles = np.linspace(0, 2 * np.pi, 60_000, endpoint=False)
    ring = np.column_stack([32 + np.cos(angles), 48 + np.sin(angles)])
    hole = shapely.box(31.9, 47.9, 32.1, 48.1).exterior.coords
    island = shapely.box(34.0, 48.0, 34.001, 48.001)
    whole = feature(shapely.MultiPolygon([shapely.Polygon(ring, [hole]), island]))
    given: list[int] = []
    simplify = shapely.simplify

    def recorded(shape: Any, tolerance: float, preserve_topology: bool = True) -> Any:
        if preserve_topology:
            given.append(int(shapely.get_num_coordinates(shape)))
        return simplify(shape, tolerance, preserve_topology=preserve_topology)

    monkeypatch.setattr(shapely, "simplify", recorded)
    made = simplified([whole], 50.0)
    monkeypatch.undo()
    check(made, [whole], 50.0)
    assert made.vertices < 1_000
    assert max(given) < 10_000  # GEOS takes some 300 bytes for each
    (shape,) = (each.shape for each in made.features)
    assert len(shape.geoms) == 2
    assert sum(len(part.interiors) for part in shape.geoms) == 1
    monkeypatch.setattr(distance, "_PORTION", 37)
    few = [feature(shapely.LineString(wavy(300)), "line")]
    portioned = simplified(few, 300.0).moved_m
    monkeypatch.undo()
    assert portioned == pytest.approx(simplified(few, 300.0).moved_m) != 0

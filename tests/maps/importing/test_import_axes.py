# SPDX-License-Identifier: MIT
"""Swapped axes are noticed and reported, never corrected without asking."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely

from maps.importing.files.reading import read_layers, read_pasted
from maps.importing.layers import Import
from maps.importing.normalising import exchanged
from tests.maps.importing.making import collection, square, zipped_shapefile


def doubted(made: Import) -> bool:
    assert made.looks_swapped == any(note.kind == "swapped" for note in made.notes)
    return made.looks_swapped


@pytest.mark.parametrize(
    ("lon", "lat", "place"),
    [
        (30.5, 50.4, "Kyiv"),
        (37.8, 48.0, "Donetsk"),
        (34.1, 44.9, "Simferopol"),
        (22.3, 48.6, "Uzhhorod"),
        (39.3, 48.5, "Luhansk"),
        (36.2, 51.7, "Kursk"),
        (23.7, 61.5, "Tampere"),
    ],
)
def test_places_on_the_map_are_noticed_when_swapped(lon: float, lat: float, place: str) -> None:
    right = read_pasted(collection(square(lon, lat, 0.2)))
    assert not doubted(right), place
    wrong = read_pasted(collection(square(lat, lon, 0.2)))
    assert doubted(wrong), place
    other = exchanged(wrong)
    assert not doubted(other)
    assert other.is_swapped
    assert other.features[0].shape.bounds == right.features[0].shape.bounds
    assert doubted(exchanged(other))


def test_latitudes_beyond_90_are_noticed() -> None:
    made = read_pasted(collection(square(62.0, 130.0)))  # Yakutsk
    assert doubted(made)
    assert not made.features
    assert exchanged(made).features[0].shape.bounds == (130, 62, 131, 63)


@pytest.mark.parametrize(("lon", "lat"), [(2.3, 48.8), (-74.0, 40.7), (139.7, 35.6), (69.2, 41.3), (0.0, 0.0)])
def test_other_places_of_the_world_are_not_doubted(lon: float, lat: float) -> None:
    assert not doubted(read_pasted(collection(square(lon, lat, 0.2))))


def test_one_feature_out_of_place_makes_no_doubt() -> None:
    assert not doubted(read_pasted(collection(square(48.0, 37.0), square(30.0, 50.0))))
    assert not doubted(read_pasted(collection(square(30.0, 50.0), square(31.0, 50.0), square(40.0, 95.0))))


def test_projected_coordinates_are_exchanged_before_they_are_turned(tmp_path: Path) -> None:
    shape = shapely.box(5_400_000, 600_000, 5_410_000, 610_000)  # northing first
    made = read_layers(zipped_shapefile(tmp_path, "a", [shape], crs="EPSG:32636"))
    assert doubted(made)
    west, south, east, north = exchanged(made).features[0].shape.bounds
    assert 34 < west < east < 35
    assert 48 < south < north < 49


def test_an_exchange_that_makes_no_sense_is_doubted_in_turn() -> None:
    made = read_pasted(collection(square(139.0, 35.0)))
    assert not doubted(made)
    other = exchanged(made)
    assert doubted(other)
    assert not other.features
    assert exchanged(other) == made

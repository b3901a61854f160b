# SPDX-License-Identifier: MIT
"""Errors in a feature are repaired or dropped, and reported; an error in one feature loses no other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import shapely

from maps.importing.files.reading import read_layers, read_pasted
from maps.importing.findings import AreaImportError
from maps.importing.layers import Import, RawFeature, never
from maps.importing.normalising import exchanged, normalised
from tests.maps.importing.making import collection, polygon, square

BOW_TIE = polygon((37, 48), (38, 49), (38, 48), (37, 49), (37, 48))


def kinds(made: Import) -> dict[str, int]:
    return {note.kind: note.count for note in made.notes}


def sound(made: Import) -> None:
    for feature in made.features:
        assert shapely.is_valid(feature.shape)
        assert feature.shape.geom_type in ("Polygon", "MultiPolygon", "LineString", "MultiLineString")


def test_crossing_rings_are_made_valid() -> None:
    made = read_pasted(collection(BOW_TIE, square()))
    sound(made)
    assert kinds(made) == {"crossing": 1}
    assert made.features[0].shape.area == pytest.approx(0.5, abs=1e-6)
    assert made.features[0].shape.geom_type == "MultiPolygon"


def test_only_polygons_are_kept_of_a_repaired_ring() -> None:
    spike = polygon((37, 48), (38, 48), (38, 50), (38, 48), (38, 49), (37, 49), (37, 48))
    made = read_pasted(collection(spike))
    sound(made)
    assert made.features[0].shape.geom_type == "Polygon"
    assert made.features[0].shape.bounds[3] <= 50


def test_null_and_empty_geometries_are_dropped_with_a_count_and_points_are_places() -> None:
    made = read_pasted(
        collection(
            None,
            square(),
            {"type": "Point", "coordinates": [37, 48]},
            {"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]},
            {"type": "Polygon", "coordinates": []},
            {"type": "LineString", "coordinates": [[37, 48]]},
            {"type": "GeometryCollection", "geometries": []},
            {"type": "LineString", "coordinates": [[37, 48], [37, 48]]},
        )
    )
    assert [each.kind for each in made.features] == ["polygons", "point", "point", "point"]
    assert len({each.details.key for each in made.features}) == 4
    assert kinds(made) == {"null geometry": 1, "empty": 4}


def test_collections_are_taken_apart() -> None:
    line = {"type": "LineString", "coordinates": [[37, 48], [38, 48]]}
    inner = {"type": "GeometryCollection", "geometries": [square(40), line]}
    made = read_pasted(collection({"type": "GeometryCollection", "geometries": [square(), inner]}))
    assert [(each.name, each.kind, each.shape.geom_type) for each in made.features] == [
        ("area 0", "polygons", "MultiPolygon"),
        ("area 0", "line", "LineString"),
    ]
    assert kinds(made) == {"taken apart": 1}


def test_heights_are_left_out_and_rings_closed() -> None:
    made = read_pasted(collection(polygon((37, 48, 120), (38, 48, 120), (38, 49, 120))))
    assert kinds(made) == {"heights": 1, "closed": 1}
    assert made.features[0].geometry["coordinates"][0][0] == made.features[0].geometry["coordinates"][0][-1]
    assert made.features[0].vertices == 4


@pytest.mark.parametrize(
    "bad",
    [
        {"type": "Polygon", "coordinates": [[[37, "48"], [38, 48], [38, 49], [37, 48]]]},
        {"type": "Polygon", "coordinates": [[37, 48], [38, 48]]},
        {"type": "Polygon", "coordinates": [1, 2]},
        {"type": "Polygon", "coordinates": {"a": 1}},
        {"type": "Polygon"},
        {"type": "Circle", "coordinates": []},
        {"type": "LineString", "coordinates": [[1], [2]]},
        {"type": "LineString", "coordinates": [list(range(50)), [2, 3]]},
        {"coordinates": []},
        [1, 2],
        "x",
        5,
        True,
    ],
)
def test_one_unreadable_feature_loses_no_other(bad: Any) -> None:
    made = read_pasted(collection(square(), bad))
    assert len(made.features) == 1
    (note,) = made.notes
    assert note.kind == "unreadable"
    assert str(note.values[0]).startswith("features[1]: ")


def test_where_nothing_is_left_the_reason_is_said() -> None:
    for geometry, reason in (
        (None, "it holds no polygons, lines or points"),
        (
            {"type": "Circle"},
            r"none of its features can be read \(first, features\[0\]: the type “Circle” is not known\)",
        ),
        (polygon((200, 95), (201, 95), (201, 96)), r"its coordinates lie off the globe \(latitude to ±90\)"),
    ):
        with pytest.raises(AreaImportError, match=reason):
            read_pasted(collection(geometry))
    with pytest.raises(AreaImportError, match="it holds no polygons, lines or points"):
        read_pasted('{"type": "FeatureCollection", "features": []}')


def test_a_feature_off_the_globe_is_dropped_and_counted() -> None:
    made = read_pasted(collection(square(), square(20, 45), square(37, 89.5), square(500, 5_000)))
    assert len(made.features) == 2
    assert kinds(made) == {"off the globe": 1, "no degrees": 1}


def test_an_outline_across_the_180th_meridian_is_cut_there() -> None:
    chukotka = polygon((178, 65), (-178, 65), (-178, 67), (178, 67), (178, 65))
    counted_on = polygon((178, 65), (182, 65), (182, 67), (178, 67), (178, 65))
    made = read_pasted(collection(chukotka, counted_on, {"type": "LineString", "coordinates": [[179, 60], [-179, 60]]}))
    sound(made)
    assert kinds(made) == {"antimeridian": 3}
    for feature in made.features[:2]:
        assert feature.shape.bounds == (-180, 65, 180, 67)
        assert feature.shape.area == pytest.approx(8)
    assert made.features[2].shape.geom_type == "MultiLineString"
    assert made.features[2].size.length_km == pytest.approx(111.7, abs=0.2)


def test_a_hole_is_cut_with_its_outline() -> None:
    outer = [[170, 60], [-170, 60], [-170, 70], [170, 70], [170, 60]]
    hole = [[-176, 63], [-176, 66], [-174, 66], [-174, 63], [-176, 63]]
    made = read_pasted(collection({"type": "Polygon", "coordinates": [outer, hole]}))
    sound(made)
    assert made.features[0].shape.area == pytest.approx(20 * 10 - 2 * 3)


def test_frames_of_the_world_and_pieces_on_both_sides_stay_as_they_are() -> None:
    world = polygon((-180, -90), (180, -90), (180, 90), (-180, 90), (-180, -90))
    russia = {
        "type": "MultiPolygon",
        "coordinates": [square(178, 65, 2)["coordinates"], square(-180, 65, 2)["coordinates"]],
    }
    made = read_pasted(collection(world, russia))
    assert kinds(made) == {}
    assert [each.shape.area for each in made.features] == pytest.approx([360 * 180, 8])


def test_an_outline_round_a_pole_is_left_and_doubted() -> None:
    ring = [(lon, -70) for lon in range(-180, 180, 10)]
    made = read_pasted(collection(polygon(*ring, ring[0]), square()))
    assert kinds(made)["round a pole"] == 1


def test_outlines_that_coordinates_on_the_grid_would_break_stay_valid() -> None:
    """A sliver narrower than the grid, and one whose sides cross once rounded."""
    sliver = polygon((37, 48), (38, 48.0000001), (38, 48), (37, 48))
    needle = polygon((37, 48), (38, 48), (38, 49), (37.0000004, 48.0000004), (37.0000006, 48.5), (37, 49), (37, 48))
    made = read_pasted(collection(sliver, needle))
    sound(made)
    assert len(made.features) == 1
    assert kinds(made)["empty"] == 1


@pytest.mark.parametrize("points", [3_000, 20_000])
def test_outlines_tangled_beyond_mending_are_dropped_at_once(points: int) -> None:
    import random

    chance = random.Random(1)
    ring = [(30 + 10 * chance.random(), 45 + 5 * chance.random()) for _ in range(points)]
    made = read_pasted(collection(polygon(*ring), square()))
    assert len(made.features) == 1
    assert kinds(made)["tangled"] == 1


def test_repeated_names_of_members_and_foreign_ones_do_no_harm() -> None:
    text = collection(square()).replace(
        '"type": "Feature",', '"type": "Feature", "foreign": {"a": [1]}, "type": "Feature",'
    )
    assert len(read_pasted(text).features) == 1


def test_features_may_be_null() -> None:
    feature = {"type": "Feature", "properties": None, "id": "x7", "geometry": square()}
    made = read_pasted(json.dumps({"type": "FeatureCollection", "features": [None, feature]}))
    assert [each.name for each in made.features] == ["x7"]
    assert kinds(made) == {"null geometry": 1}


def test_a_ring_no_larger_than_the_grids_step_is_left_out() -> None:
    dot = polygon((37, 48), (37 + 4e-7, 48), (37, 48 + 4e-7), (37, 48))
    made = read_pasted(collection(dot, square()))
    sound(made)
    assert len(made.features) == 1 and kinds(made) == {"empty": 1}


def test_what_is_left_out_is_named_with_its_layer() -> None:
    far = {"type": "Feature", "properties": {"name": "Far"}, "geometry": square(37, 120)}
    line = polygon((37, 48), (38, 48), (37, 48), (37, 48))
    flat = {"type": "Feature", "properties": {"name": "Flat"}, "geometry": line}
    made = read_pasted(collection(square(), far, flat, name="Ground"))
    assert {note.kind: [str(value) for value in note.values] for note in made.notes if note.level == "dropped"} == {
        "off the globe": ["Ground, Far"], "empty": ["Ground, Flat"]}


@pytest.mark.parametrize("number", ["NaN", "inf"])
def test_a_track_with_a_coordinate_that_is_no_number_cannot_be_read(tmp_path: Path, number: str) -> None:
    points = "".join(f'<trkpt lat="{lat}" lon="{lon}"/>' for lat, lon in ((47, 37), (48, 37), (48, number), (47, 38)))
    waypoint = f'<wpt lat="47" lon="{number}"><name>C</name></wpt>'
    path = tmp_path / "ways.gpx"
    path.write_text('<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">' + waypoint + "".join(
        f"<trk><name>{name}</name><trkseg>{track}</trkseg></trk>"
        for name, track in (("A", points), ("B", points.replace(number, "38")))) + "</gpx>")
    made = read_layers(path)
    assert [feature.name for feature in made.features] == ["B"]
    assert kinds(made)["unreadable"] == 2


@pytest.mark.filterwarnings("ignore:invalid value encountered:RuntimeWarning")
@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_shape_with_a_coordinate_that_is_no_number_is_not_kept_at_all(number: float) -> None:
    """It could not be handed from the process that reads files to the window without a warning."""
    shapes = {"A": shapely.LineString([(37, 47), (38, number)]), "B": shapely.LineString([(37, 47), (38, 47)])}
    raw = [RawFeature(name, "", "line", None, None, shape) for name, shape in shapes.items()]
    made = normalised("ways.shp", raw, (), never)
    for each in (made, exchanged(made)):
        assert [feature.name for feature in each.features] == [feature.name for feature in each.raw] == ["B"]
        assert kinds(each)["no degrees"] == 1
    assert exchanged(exchanged(made)) == made


@pytest.mark.parametrize("number", ['"NaN"', '"-inf"', "1e400", "1" + "0" * 400, "true"])
def test_a_listed_point_with_a_coordinate_that_is_no_number_has_no_position(number: str) -> None:
    points = [f'{{"title": "{name}", "latitude": {latitude}, "longitude": 37}}'
              for name, latitude in (("A", "47"), ("B", number), ("C", "48"))]
    made = read_pasted(f"[{','.join(points)}]")
    assert [feature.name for feature in made.features] == ["A", "C"]
    assert kinds(made)["null geometry"] == 1

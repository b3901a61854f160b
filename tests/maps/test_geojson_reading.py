# SPDX-License-Identifier: MIT
"""GeoJSON: valid objects are read, invalid ones are refused with a path, the rest is noted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geojson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import limits
from briefing.errors import InFileError
from briefing.files.strict_json import read_json
from maps.errors import MapError
from maps.geojson_findings import GeoJsonError
from maps.geojson_reading import read_object
from tests.corpora import geojson_files, naughty_strings, rfc7946_files

# The linter calls these bad; the standard allows them, so they are read, and noted.
ADVISED_AGAINST = {
    "bad-polygon-interiorring-rhr.geojson": ["winding"],
    "polygon_winding_order.geojson": ["winding"],
    "point-toomany.geojson": ["height"],
    "geometrycollection_nested.geojson": ["nested collection"],
    "geometrycollection_single.geojson": [],
    "excessive_precision_truncated.geojson": [],
}
# The linter calls this good; its latitudes of -107 do not exist.
OFF_THE_GLOBE = "issue82.geojson"
# Shortened examples of the standard's text: without the member "properties" it demands.
SHORTENED = ("example_02_a.geojson", "example_02_c.geojson")

RING = [[30, 50], [31, 50], [31, 51], [30, 51], [30, 50]]


def read(value: object) -> Any:
    return read_object(json.loads(json.dumps(value)), "test.geojson")


def read_file(path: Path) -> Any:
    return read_object(read_json(path.read_bytes(), path.name), path.name)


@pytest.mark.parametrize("path", geojson_files("good"), ids=lambda path: path.name)
def test_good_files_are_read(path: Path) -> None:
    if path.name == OFF_THE_GLOBE:
        with pytest.raises(GeoJsonError, match="off the globe"):
            read_file(path)
    else:
        assert read_file(path).features


@pytest.mark.parametrize("path", geojson_files("bad"), ids=lambda path: path.name)
def test_bad_files_are_refused_with_their_place(path: Path) -> None:
    if path.name in ADVISED_AGAINST:
        notes = read_file(path).notes
        assert [note.kind for note in notes] == ADVISED_AGAINST[path.name]
        return
    with pytest.raises(InFileError) as refused:
        read_file(path)
    assert str(refused.value).startswith(path.name)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("path", rfc7946_files(), ids=lambda path: path.name)
def test_the_examples_of_the_standard(path: Path) -> None:
    if path.name in SHORTENED:
        with pytest.raises(GeoJsonError, match="“properties” is missing"):
            read_file(path)
    else:
        read_file(path)


def feature(geometry: object, **members: object) -> dict[str, object]:
    return {"type": "Feature", "properties": {}, "geometry": geometry, **members}


def collection(*features: object, **members: object) -> dict[str, object]:
    return {"type": "FeatureCollection", "features": list(features), **members}


def polygon(*rings: object) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": list(rings)}


@pytest.mark.parametrize(
    ("value", "place", "reason"),
    [
        ([], None, "a GeoJSON object is needed"),
        ({}, None, "“type” is missing"),
        ({"type": 5}, "type", "has to be text"),
        ({"type": "point", "coordinates": [1, 2]}, "type", "write “Point”"),
        (collection(feature(None), None), "features[1]", "object is needed"),
        (collection({"type": "Point"}), "features[0].type", "write “Feature”"),
        (collection(feature(5)), "features[0].geometry", "object is needed"),
        (
            collection(feature({"type": "Feature"})),
            "features[0].geometry.type",
            "“Feature” is not known here",
        ),
        (feature(None, id=[1]), "id", "text or a number"),
        (feature(None, id=None), "id", "text or a number"),
        (feature(None, id=True), "id", "text or a number"),
        (feature(None, features=[]), "features", "may not have a member"),
        ({**polygon(RING), "properties": {}}, "properties", "may not have a member"),
        (polygon(RING, RING[:-1]), "coordinates[1]", "first and the last position"),
        (polygon(RING[:3]), "coordinates[0]", "four or more positions"),
        (polygon([[30, 50], [131, 95], [31, 51], [30, 50]]), "coordinates[0][1]", "off the globe"),
        (
            collection(feature({"type": "MultiPolygon", "coordinates": [[RING], [[[1]]]]})),
            "features[0].geometry.coordinates[1][0][0]",
            "a longitude and a latitude",
        ),
        ({"type": "LineString", "coordinates": [[1, 2]]}, "coordinates", "two or more"),
        ({"type": "LineString", "coordinates": [[1, 2], [1, "2"]]}, "coordinates[1][1]", "number"),
        ({"type": "Point", "coordinates": [True, 2]}, "coordinates[0]", "has to be a number"),
        ({"type": "Point", "coordinates": [1, None]}, "coordinates[1]", "has to be a number"),
        ({"type": "Point", "coordinates": 5}, "coordinates", "nest the coordinates one level"),
        ({"type": "Point", "coordinates": {}}, "coordinates", "a list is needed"),
        ({"type": "Point"}, None, "“coordinates” is missing"),
        (
            {"type": "GeometryCollection", "geometries": [{"type": "Feature"}]},
            "geometries[0]",
            "has to be a geometry",
        ),
        ({"type": "Point", "coordinates": [1, 2], "bbox": [1, 2, 3]}, "bbox", "four or six"),
        ({"type": "Point", "coordinates": [1, 2], "bbox": [1, 2, 3, "4"]}, "bbox", "numbers"),
        ({"type": "Point", "coordinates": [35, 120]}, "coordinates", "look swapped"),
        ({"type": "Point", "coordinates": [200, 20]}, "coordinates", "off the globe"),
        ({"type": "Point", "coordinates": [3895303.9, 6432000]}, "coordinates", "no degrees"),
        (
            collection(crs={"type": "name", "properties": {"name": "EPSG:3857"}}),
            "crs",
            "other than WGS 84",
        ),
        (collection(crs=None), "crs", "other than WGS 84"),
    ],
)
def test_place_and_reason_are_named(value: object, place: str | None, reason: str) -> None:
    with pytest.raises(GeoJsonError) as refused:
        read(value)
    assert refused.value.where == place
    assert reason in str(refused.value)


@pytest.mark.parametrize("number", ["nan", "-inf", "inf"])
def test_numbers_that_are_not_finite_are_refused(number: str) -> None:
    with pytest.raises(GeoJsonError) as refused:
        read_object({"type": "Point", "coordinates": [1, float(number)]}, "test.geojson")
    assert str(refused.value.where) == "coordinates"


def test_errors_are_the_packages_own() -> None:
    assert issubclass(GeoJsonError, MapError)


def test_what_is_put_right_is_noted_with_place_and_count() -> None:
    backwards = [[*position, 7] for position in reversed(RING)]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    result = read(collection(feature(polygon(backwards), bbox=[30, 50, 31, 51]), crs=crs))
    assert [(note.kind, note.path, note.count) for note in result.notes] == [
        ("crs", "crs", 1),
        ("bbox", "features[0].bbox", 1),
        ("height", "features[0].geometry.coordinates[0][0]", 5),
        ("winding", "features[0].geometry.coordinates[0]", 1),
    ]
    assert result.features[0].geometry == polygon(RING)


def test_holes_are_wound_clockwise() -> None:
    hole = [[30.2, 50.2], [30.8, 50.2], [30.8, 50.8], [30.2, 50.2]]
    result = read(polygon(RING, hole))
    assert result.features[0].geometry["coordinates"] == [RING, hole[::-1]]
    assert read(polygon(RING, hole[::-1])).notes == ()


def test_features_keep_id_and_properties() -> None:
    result = read(collection(feature(None, id="a"), {**feature(None), "properties": None}))
    first, second = result.features
    assert (first.id, first.properties, first.geometry, first.path) == (
        "a",
        {},
        None,
        "features[0]",
    )
    assert second.properties == {} and second.id is None


def test_a_bare_geometry_is_one_feature() -> None:
    (only,) = read({"type": "Point", "coordinates": [30.5, 50.4]}).features
    assert only.geometry == {"type": "Point", "coordinates": [30.5, 50.4]}


def test_empty_coordinates_are_no_geometry() -> None:
    result = read(feature({"type": "MultiPolygon", "coordinates": []}))
    assert result.features[0].geometry is None
    assert [note.kind for note in result.notes] == ["empty geometry"]


def test_positions_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_POSITIONS", 9)
    read(polygon(RING))
    with pytest.raises(GeoJsonError, match=r"coordinates\[1\]\[4\]: .* more than 9 positions"):
        read(polygon(RING, RING))


def test_places_inside_a_larger_document_are_whole() -> None:
    value = collection(feature({"type": "Point", "coordinates": [1, 95]}))
    with pytest.raises(GeoJsonError) as refused:
        read_object(value, "briefing.json", "areas")
    assert refused.value.where == "areas.features[0].geometry.coordinates"


@pytest.mark.parametrize("text", naughty_strings())
def test_texts_are_kept_as_they_are(text: str) -> None:
    (only,) = read({**feature(None, id=text), "properties": {text: text}}).features
    assert only.id == text and only.properties == {text: text}


LON_LAT = st.tuples(st.floats(-180, 180), st.floats(-90, 90)).map(list)
RINGS = st.lists(LON_LAT, min_size=3, max_size=6).map(lambda ring: [*ring, ring[0]])
GEOMETRIES = st.one_of(
    st.fixed_dictionaries({"type": st.just("Point"), "coordinates": LON_LAT}),
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(["LineString", "MultiPoint"]),
            "coordinates": st.lists(LON_LAT, min_size=2, max_size=5),
        }
    ),
    st.fixed_dictionaries(
        {"type": st.just("Polygon"), "coordinates": st.lists(RINGS, min_size=1, max_size=3)}
    ),
)


@given(st.lists(GEOMETRIES, max_size=3))
def test_valid_geometries_are_read_and_stay_valid(geometries: list[object]) -> None:
    result = read(collection(*map(feature, geometries)))
    assert len(result.features) == len(geometries)
    for read_feature in result.features:
        assert geojson.loads(json.dumps(read_feature.geometry)).is_valid


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["Feature", "FeatureCollection", "Polygon", "Point", "GeometryCollection"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["type", "coordinates", "features", "geometries", "geometry", "properties", "bbox"]
            ),
            inner,
        )
    ),
    max_leaves=15,
)


@given(JSON_VALUES)
def test_no_value_raises_anything_but_a_geojson_error(value: object) -> None:
    try:
        read(value)
    except GeoJsonError as refused:
        assert str(refused).startswith("test.geojson")

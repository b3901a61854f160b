# SPDX-License-Identifier: MIT
"""GeoJSON's brothers: TopoJSON, Esri's JSON, sequences, GeoJSON inside something else, and what names what."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
import shapely

from maps.importing.files.reading import read_layers, read_pasted
from maps.importing.findings import AreaImportError
from maps.importing.layers import Import
from tests.maps.importing.making import square
from tests.maps.importing.real_life import KM2, assert_square, counts, read

SQUARE = square(37.0, 48.0, 0.5)
FEATURE = {"type": "Feature", "properties": {"name": "Made-up district"}, "geometry": SQUARE}
COLLECTION = {"type": "FeatureCollection", "features": [FEATURE]}
RINGS = [[[37.0, 48.0], [37.0, 48.5], [37.5, 48.5], [37.5, 48.0], [37.0, 48.0]]]
HOLE = [[37.1, 48.1], [37.2, 48.1], [37.2, 48.2], [37.1, 48.1]]


def pasted(value: Any) -> Import:
    return read_pasted(json.dumps(value))


def places(made: Import) -> dict[str, list[str]]:
    return {note.kind: [str(value) for value in note.values] for note in made.notes}


@pytest.mark.parametrize(("name", "layer"), [("topojson.json", "ground"), ("esri_json_rings.json", "esri_json_rings")])
def test_files_of_other_forms(name: str, layer: str) -> None:
    made = read(name)
    assert_square(made, "Made-up district")
    assert made.layers == (layer,)
    assert not made.notes


# TopoJSON


def topology(**members: Any) -> dict[str, Any]:
    """Two districts that share the arc between them, quantised, the second of which reads it backwards."""
    made = {
        "type": "Topology", "transform": {"scale": [0.001, 0.001], "translate": [37.0, 48.0]},
        "arcs": [[[500, 0], [0, 500]], [[500, 500], [-500, 0], [0, -500], [500, 0]],
                 [[500, 500], [500, 0], [0, -500], [-500, 0]]],
        "objects": {"districts": {"type": "GeometryCollection", "geometries": [
            {"type": "Polygon", "id": "w", "arcs": [[0, 1]], "properties": {"name": "West", "date": "2024-11-20"}},
            {"type": "MultiPolygon", "arcs": [[[~0, 2]]] and [[[2, 0]]], "properties": {"name": "East"}},
            {"type": "Point", "coordinates": [100, 100], "properties": {"name": "Depot"}},
            {"type": None}]},
            "border": {"type": "LineString", "arcs": [~0]}},
    }
    return {**made, **members}


def test_arcs_are_shared_turned_and_unpacked() -> None:
    made = pasted(topology())
    west, east, depot, border = made.features
    assert shapely.equals(west.shape, shapely.box(37, 48, 37.5, 48.5))
    assert shapely.equals(east.shape, shapely.box(37.5, 48, 38, 48.5))
    assert (west.name, west.layer, west.as_of, west.details.key) == (
        "West", "districts", datetime.date(2024, 11, 20), "w")
    assert (border.kind, border.layer) == ("line", "border")
    assert shapely.get_coordinates(border.shape).tolist() == [[37.5, 48.5], [37.5, 48.0]]
    assert (depot.kind, depot.name, depot.geometry["coordinates"]) == ("point", "Depot", [37.1, 48.1])
    assert places(made)["null geometry"] == ["objects.districts.geometries[3]"]


def test_a_topology_with_a_wrong_arc_loses_only_that_feature() -> None:
    objects = {"a": {"type": "Polygon", "arcs": [[0, 1]]}, "b": {"type": "Polygon", "arcs": [[9]]},
               "c": {"type": "Polygon", "arcs": "x"}, "d": {"type": "Circle"}}
    made = pasted(topology(objects=objects))
    assert [each.layer for each in made.features] == ["a"]
    assert places(made)["unreadable"] == [
        "objects.b: it names arc 9, and there are 3", "objects.c: expected `array`, got `str`",
        "objects.d: the type “Circle” is not known"]


@pytest.mark.parametrize("members", [
    {"arcs": 5}, {"objects": []}, {"transform": {"scale": [0]}}, {"arcs": [[[1]]]},
    {"objects": {"a": {"type": "Polygon", "arcs": [[0] * 3_000_000]}}}])
def test_topologies_that_mean_harm_are_refused(members: dict[str, Any]) -> None:
    with pytest.raises(AreaImportError):
        pasted(topology(**members))


# Esri's JSON


def esri(rings: list[Any], wkid: Any = 4326, **members: Any) -> dict[str, Any]:
    return {"geometryType": "esriGeometryPolygon", "spatialReference": {"wkid": wkid},
            "features": [{"attributes": {"NAME": "Made-up district"}, "geometry": {"rings": rings}}], **members}


def test_rings_are_outer_or_holes_by_the_way_they_turn() -> None:
    made = pasted(esri([HOLE, *RINGS, [[38, 48], [38, 48.5], [38.5, 48.5], [38, 48]]]))
    assert shapely.equals(made.features[0].shape, shapely.MultiPolygon([
        shapely.Polygon(RINGS[0], [HOLE]), shapely.Polygon([(38, 48), (38, 48.5), (38.5, 48.5)])]))
    assert_square(pasted(esri([RINGS[0][::-1]])))  # an outer ring in the other order


@pytest.mark.parametrize("reference", [
    {"wkid": 102100, "latestWkid": 3857}, {"wkid": 102100}, {"wkid": 3857}, {"wkid": 102113}])
def test_web_mercator_has_several_ids(reference: dict[str, int]) -> None:
    west, south, east, north = 4118821.158985142, 6106854.834885074, 4174480.90452, 6190443.8090
    ring = [[west, south], [west, north], [east, north], [east, south], [west, south]]
    made = pasted(esri([ring], spatialReference=reference))
    assert made.features[0].size.area_km2 == pytest.approx(KM2, abs=0.5)
    assert places(made)["reprojected"] == ["WGS 84 / Pseudo-Mercator"]


def test_days_in_milliseconds_lines_points_and_single_things() -> None:
    fields = [{"name": "Seen", "type": "esriFieldTypeDate"}]
    features = [{"attributes": {"name": "a", "Seen": 1732060800000}, "geometry": {"rings": RINGS}},
                {"attributes": {"name": "b"}, "geometry": {"paths": [[[37, 48], [37.5, 48.5]]]}},
                {"attributes": {"name": "c"}, "geometry": {"x": 37.2, "y": 48.2}},
                {"attributes": {"name": "d"}, "geometry": {"curveRings": [[[0, 0]]]}}, {"attributes": {"name": "e"}}]
    made = pasted({"features": features, "fields": fields})
    assert [(each.name, each.kind, each.as_of) for each in made.features] == [
        ("a", "polygons", datetime.date(2024, 11, 20)), ("b", "line", None), ("c", "point", None)]
    assert made.features[2].geometry["coordinates"] == [37.2, 48.2]
    assert places(made) == {"curved": ["features[3]"], "null geometry": ["features[4]"]}
    assert_square(pasted({"rings": RINGS, "spatialReference": {"wkid": 4326}}))
    assert_square(pasted({"attributes": {"name": "x"}, "geometry": {"rings": RINGS}}), "x")


def test_a_reference_system_that_is_not_known_is_reported() -> None:
    with pytest.raises(AreaImportError, match="spatialReference: its reference system 99999 is not known"):
        pasted(esri(RINGS, 99999))


def test_layers_of_a_web_map_are_found() -> None:
    web_map = {"operationalLayers": [{"featureCollection": {"layers": [{"featureSet": esri(RINGS)}]}}]}
    assert_square(pasted(web_map), "Made-up district")


# Sequences, and GeoJSON inside something else


@pytest.mark.parametrize("text", [
    "\x1e{0}\n\x1e{0}\n", "{0}\n{0}\n", "{0}\r\n\r\n{0}", "\n\x1e{0}\x1e{0}", "\ufeff{0}\n{1}"])
def test_sequences(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.geojsonl"
    path.write_text(text.replace("{0}", json.dumps(FEATURE)).replace("{1}", json.dumps(SQUARE)))
    made = read_layers(path)
    assert [each.size.area_km2 for each in made.features] == pytest.approx([KM2, KM2], abs=0.1)
    assert made.layers == ("a",)


def test_a_record_that_cannot_be_read_is_reported_with_its_place() -> None:
    lines = [json.dumps(FEATURE), '{"type": "Feature", "geo', '{"type": "Circle"}', json.dumps(COLLECTION)]
    made = read_pasted("\n".join(lines))
    assert len(made.features) == 2
    said = places(made)["unreadable"]
    assert said[0].startswith("line 2: input data was truncated") or said[0].startswith("line 2: ")
    assert said[1] == "line 3: the type “Circle” is not known"


@pytest.mark.parametrize(("value", "where"), [
    ({"id": 1, "map": COLLECTION}, "map"), ({"data": {"result": [FEATURE]}}, "data.result[0]"), ([FEATURE], "[0]"),
    ({"ok": True, "geojson": SQUARE}, "geojson")])
def test_geojson_inside_another_object_is_found_and_reported(value: Any, where: str) -> None:
    made = pasted(value)
    assert_square(made)
    assert places(made) == {"inside": [where]}


@pytest.mark.parametrize("text", [
    "[1, 2]", '{"type": "Topology"}', '{"a": {"type": "Circle"}}', "{}", '{"type": "Feature"}\n{"type": ',
    '{"a": ' * 60 + json.dumps(FEATURE) + "}" * 60, '{"geometryType": 5}', '{"features": [{"attributes": 1}]}'])
def test_json_that_is_none_of_these_stays_refused(text: str) -> None:
    with pytest.raises(AreaImportError):
        read_pasted(text)


# Names and reference systems


def test_a_name_in_three_languages_is_the_english_one() -> None:
    made = read("geojson_trilingual_name.geojson")
    assert_square(made, "Occupied")
    assert made.features[0].full_name == "Зайняте /// Occupied ///"
    kept = pasted({**FEATURE, "properties": {"name": "Зайняте /// Занято"}})
    assert kept.features[0].name == "Зайняте"
    plain = pasted({**FEATURE, "properties": {"name": "A / B"}})
    assert plain.features[0].name == "A / B"


@pytest.mark.parametrize(("href", "reported"), [
    ("http://example.com/crs/42", {"crs link": ["http://example.com/crs/42"]}),
    ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", {}), ("http://spatialreference.org/ref/epsg/4326/proj4/", {}),
    ("https://www.opengis.net/def/crs/EPSG/0/4326", {})])
def test_a_link_to_a_reference_system_is_never_followed(href: str, reported: dict[str, list[str]]) -> None:
    crs = {"type": "link", "properties": {"href": href, "type": "proj4"}}
    made = pasted({**COLLECTION, "crs": crs})
    assert_square(made)
    assert places(made) == reported


def test_a_link_that_names_its_system_is_used() -> None:
    ring = [[4118821.159, 6106854.835], [4174480.905, 6106854.835], [4174480.905, 6190443.809],
            [4118821.159, 6190443.809], [4118821.159, 6106854.835]]
    feature = {**FEATURE, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    crs = {"type": "link", "properties": {"href": "http://spatialreference.org/ref/epsg/3857/"}}
    made = pasted({"type": "FeatureCollection", "features": [feature], "crs": crs})
    assert made.features[0].size.area_km2 == pytest.approx(KM2, abs=0.5)


def test_points_only_are_places() -> None:
    (place,) = read("geojson_points_only.geojson").features
    assert (place.kind, place.name, place.geometry["coordinates"]) == ("point", "Made-up event", [37.2, 48.2])
    assert counts(pasted(COLLECTION)) == {}


def test_lists_of_points_are_read_as_services_for_events_write_them() -> None:
    made = pasted([
        {"id": 7, "title": "Bridge hit", "date": "2024-11-19", "latitude": "48.1", "longitude": "37.1",
         "description": "At night.", "sources": ["https://example.org/1", "https://example.org/2"]},
        {"id": 8, "location": "Depot", "latitude": 48.2, "longitude": 37.2},
        {"id": 9, "latitude": None, "longitude": 5}])
    bridge, depot = made.features
    assert (bridge.kind, bridge.name, bridge.as_of) == ("point", "Bridge hit", datetime.date(2024, 11, 19))
    assert bridge.geometry["coordinates"] == [37.1, 48.1]
    assert (bridge.details.note, bridge.details.url) == ("At night.", "https://example.org/1")
    assert depot.name == "Depot" and places(made)["null geometry"] == ["[2]"]


def test_other_lists_are_no_points() -> None:
    for odd in ([{"lat": True, "lon": 5}], [{"lat": "x", "lon": 1}], [[1, 2]], [{"lon": 1}]):
        with pytest.raises(AreaImportError):
            pasted(odd)

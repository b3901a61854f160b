# SPDX-License-Identifier: MIT
"""Ground that is odd breaks no form: none at all on a day, and an own area at a pole."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from math import isfinite
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest

from maps.areas import AreaLayer
from maps.exporting import geopackage, kml, svg_map, web_page
from maps.exporting.geo import write_geojson
from maps.exporting.handout import Handout
from maps.exporting.on_picture import mercator, pixel, pixels
from maps.exporting.passing_on import passed_on
from maps.exporting.powerpoint import slides
from maps.exporting.svg_steps import write_all
from maps.exporting.web_data import page_data
from tests.exporting_examples import RESOURCES, SETTINGS, handout_of, saved, small_handout

COLOURS = json.loads((RESOURCES / "web" / "colours.json").read_text("utf-8"))
EMPTY = {"type": "MultiPolygon", "coordinates": []}
POLAR = {"type": "Polygon", "coordinates": [[[30, -90], [31, -90], [31, 90], [30, 90], [30, -90]]]}


def with_geometry(kind: str, geometry: dict[str, Any]) -> Handout:
    """The small handout with one geometry for all areas of a kind."""
    made = small_handout()
    layer = AreaLayer(dataclasses.replace(area, geometry=geometry) if area.kind == kind else area
                      for area in made.layer)
    return msgspec.structs.replace(made, layer=layer)


@pytest.mark.parametrize("geometry", [EMPTY, {"type": "Polygon", "coordinates": []}, POLAR],
                         ids=["none", "bare", "pole"])
@pytest.mark.parametrize("kind", ["kursk", "own"])
def test_every_form_of_ground_can_be_written(kind: str, geometry: dict[str, Any], tmp_path: Path) -> None:
    made = with_geometry(kind, geometry)
    ElementTree.fromstring(svg_map.write(made, SETTINGS))
    ElementTree.fromstring(kml.write(made, SETTINGS))
    assert b"NaN" not in web_page.write(made, SETTINGS)
    found = json.loads(write_geojson(made, SETTINGS))["features"]
    assert len(found) == len(made.layer)
    base = sqlite3.connect(saved(geopackage.write(made, SETTINGS), tmp_path, "areas.gpkg"))
    heads = [row[0] for row in base.execute("SELECT geom FROM areas")]
    base.close()
    is_empty = not geometry["coordinates"]
    assert any(head[3] & 0b0001_0000 for head in heads) == is_empty and all(head[:2] == b"GP" for head in heads)


def test_a_pole_is_at_the_map_s_edge() -> None:
    assert isfinite(mercator(-90)) and mercator(-90) == pytest.approx(-0.5, abs=1e-6)
    assert mercator(90) == pytest.approx(0.5, abs=1e-6) and mercator(0) == pytest.approx(0)


def test_a_line_is_where_each_of_its_positions_is() -> None:
    line = [(31.5, -90.0), (0.0, 0.0), (34.25, 48.5, 120.0), (179.9, 90.0)]
    view, size = {"lon": 34.0, "lat": 48.0, "zoom": 6.5}, (1920, 1080)
    assert pixels(line, view, size).tolist() == pytest.approx([pytest.approx(pixel(each, view, size)) for each in line])
    assert pixels([], view, size).shape == (0, 2)


def with_places() -> Handout:
    """The small handout with a bare place and one with ground around it, both chosen by its statements."""
    made = small_handout()
    features = [{"type": "Feature", "id": name, "properties": {"label": name.title(), **about},
                 "geometry": {"type": "Point", "coordinates": [lon, 48.3]}}
                for name, lon, about in (("bare", 37.2, {}), ("wide", 36.1, {"radius_km": 12}))]
    briefing = msgspec.structs.replace(
        made.briefing, own_areas=tuple(features), sequence=(), statements=tuple(
            msgspec.structs.replace(each, areas=("bare", "wide"), figure=None) for each in made.briefing.statements))
    return handout_of(briefing)


def test_places_are_in_every_form_of_ground(tmp_path: Path) -> None:
    made = with_places()
    features = {each["id"]: each["geometry"]["type"] for each in json.loads(write_geojson(made, SETTINGS))["features"]}
    assert (features["bare"], features["wide"]) == ("Point", "Polygon")
    root = ElementTree.fromstring(svg_map.write(made, SETTINGS))
    dots = [area for each in root.iter("{http://www.w3.org/2000/svg}circle") if (area := each.get("data-area"))]
    assert sorted(dots) == ["bare", "wide"]
    tree = ElementTree.fromstring(kml.write(made, SETTINGS))
    assert [each.text for each in tree.iter("{http://www.opengis.net/kml/2.2}Point") for each in each] == ["37.2,48.3"]
    base = sqlite3.connect(saved(geopackage.write(made, SETTINGS), tmp_path, "places.gpkg"))
    assert base.execute("SELECT area_id FROM places").fetchall() == [("bare",)]
    assert ("wide",) in base.execute("SELECT area_id FROM areas").fetchall()
    base.close()
    areas = {each["id"]: each for each in page_data(made, COLOURS)["areas"]}
    assert areas["bare"]["rings"] and areas["wide"]["rings"] and areas["bare"]["kind"] == "own"
    assert write_all(made, SETTINGS) and slides.write(made, SETTINGS)


def test_places_go_where_an_observer_s_areas_may_not() -> None:
    made = with_places()
    closed = msgspec.structs.replace(made, layer=AreaLayer(made.layer, "Someone"), terms=())
    assert {"bare", "wide"} <= {area.id for area in passed_on(closed)}
    assert not [area for area in passed_on(closed) if area.kind == "occupied"]

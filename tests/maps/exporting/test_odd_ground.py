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
from maps.exporting.on_picture import mercator
from tests.exporting_examples import SETTINGS, saved, small_handout

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

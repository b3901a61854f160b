# SPDX-License-Identifier: MIT
"""How sure distances and people along the line of contact are, computed another way on made ground."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from maps.areas import Area, AreaLayer, read_control_layer
from maps.errors import MapError
from maps.figures.measures import measured
from maps.figures.uncertainty import Band, read_band
from maps.measure import Measurement
from maps.shipped import control_file
from maps.terms.people import read_settlements
from tests.corpora import PROJECT

KM = 1 / 111.2
"""Degrees of latitude."""
LINE = shapely.LineString([(30, 48), (31, 48), (32, 48)])
BAND = Band(shapely.box(30, 48 - 2 * KM, 32, 48 + 2 * KM))
OCCUPIED, HELD, AWAY = shapely.box(30, 47, 32, 48), shapely.box(30, 48, 32, 49), shapely.box(30, 46, 32, 46.5)


def made(area_id: str, geometry: BaseGeometry, kind: str) -> Area:
    return replace(Area(area_id, area_id.title(), "", kind, None, True, (), (), None, mapping(geometry)))


LAYER = AreaLayer([
    made("line", LINE, "line"), made("occupied", OCCUPIED, "occupied"), made("held", HELD, "held"),
    made("oblast", shapely.union(OCCUPIED, HELD), "oblast"), made("away", AWAY, "occupied"),
    made("town", shapely.Point(31, 48.5), "place")])


def living(ground: BaseGeometry) -> tuple[int, int]:
    """A village of 1,000 people on each full tenth of a degree of longitude, 1 km north of the line."""
    villages = [shapely.Point(30 + tenth / 10, 48 + KM) for tenth in range(1, 20)]
    inside = [each for each in villages if ground.intersects(each)]
    return len(inside), 1000 * len(inside)


def margin(ids: list[str], quantity: str) -> float | None:
    found = measured(LAYER, ids, quantity, living, BAND)  # type: ignore[arg-type]
    assert isinstance(found, Measurement)
    return found.margin


def test_people_in_the_band_may_live_on_either_side() -> None:
    assert margin(["held"], "people") == margin(["occupied"], "people") == 19_000 / 2
    assert margin(["oblast"], "people") is None, "no line parts it"
    assert margin(["away"], "people") is None, "it ends elsewhere"


def test_a_distance_is_as_sure_as_the_line_where_it_ends() -> None:
    layer = AreaLayer([made("occupied", OCCUPIED, "occupied"), made("place", shapely.box(31, 48.5, 31.1, 48.6), "own")])
    found = measured(layer, ["occupied", "place"], "distance", living, BAND)
    assert isinstance(found, Measurement) and found.margin == pytest.approx(2, rel=0.01)
    drawn = AreaLayer([made("a", OCCUPIED, "own"), made("b", AWAY, "own")])
    own = measured(drawn, ["a", "b"], "distance", living, BAND)
    assert isinstance(own, Measurement) and own.margin is None, "the briefer's own ground ends where it was drawn"


def test_the_shipped_band() -> None:
    file = control_file(PROJECT / "resources")
    layer, band, settlements = read_control_layer(file), read_band(file), read_settlements(PROJECT / "resources")
    found = measured(layer, ["occupied-kherson"], "people", settlements.within, band)
    assert isinstance(found, Measurement) and found.margin is not None and 1_000 < found.margin < found.value / 10


def test_a_band_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    for text in ("", "[]", '{"features": []}', '{"features": [{"geometry": {"type": "Polygon"}}]}'):
        (tmp_path / "band.geojson").write_text(text, "utf-8")
        with pytest.raises(MapError, match=r"band\.geojson cannot be read"):
            read_band(tmp_path / "areas.geojson")

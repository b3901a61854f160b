# SPDX-License-Identifier: MIT
"""Days of control data made for tests, and the real ones of the fixtures if they are present."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from maps.control_day import ControlDay
from maps.ground import GroundKind
from maps.http.faults import Validators
from maps.nearest_town import Towns, read_towns
from maps.providers.day_builder import DayBuilder
from maps.providers.mirror import DeepStateMirror
from maps.providers.owl import ProjectOwl
from maps.providers.protocol import Fetched
from maps.timeline.day_cache import DayCache
from tests.corpora import PROJECT, control_days
from tests.maps.providers.making import DAY, ground

Frame = tuple[float, float, float, float]
MIRROR: tuple[GroundKind, ...] = ("occupied", "occupied-2014")
OWL: tuple[GroundKind, ...] = ("occupied", "occupied-2014", "kursk")


@cache
def towns() -> Towns:
    return read_towns(PROJECT / "resources" / "basemap")


def area(*frames: Frame) -> BaseGeometry:
    return shapely.orient_polygons(shapely.union_all([shapely.box(*frame) for frame in frames]))


def day_of(shapes: dict[GroundKind, BaseGeometry], *, provider: str = "deepstate-mirror", day: datetime.date = DAY,
           tells: tuple[GroundKind, ...] = MIRROR) -> ControlDay:
    return ControlDay(provider, day, shapes, tells)


def keep(cache: DayCache, day: ControlDay) -> None:
    provider = ProjectOwl(ground()) if day.provider == "owl" else DeepStateMirror(ground())
    at = datetime.datetime(2024, 12, 1, tzinfo=datetime.UTC)
    cache.keep(provider, Fetched(day, "http://127.0.0.1/", at, "0" * 64, Validators()))


def real(provider: str, stamp: str) -> ControlDay:
    """Returns a real day by the date in its file's name; skips the test if the fixtures are absent."""
    path = next((path for path in control_days(provider) if stamp in path.stem), None)
    if path is None:
        pytest.skip("the real days do not lie beside the project")
    return _read(provider, path)


@cache
def _read(provider: str, path: Path) -> ControlDay:
    from maps.providers.owl import _DAY as OWL_DAY

    owl = provider == "owlmaps"
    builder = DayBuilder("owl" if owl else "deepstate-mirror", "X", OWL if owl else MIRROR, ground(), lambda: False)
    if owl:
        found = OWL_DAY.decode(path.read_bytes())
        builder.add_rings("occupied", found.areas, lat_first=True)
        builder.add_rings("kursk", found.areas_ua, lat_first=True)
    else:
        builder.add_geojson(path.read_bytes())
    shown = datetime.datetime.strptime(path.stem[-8:], "%Y%m%d").date()
    return builder.made(shown, lambda name: "kursk" if name == "kursk" else "occupied")

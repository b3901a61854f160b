# SPDX-License-Identifier: MIT
"""One ground for the shipped layer and one gazetteer of the base map, for all windows of a test process.

What the ground and its land remember never changes, nor does a gazetteer.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from maps.areas import Area, AreaLayer, read_control_layer
from maps.ground import Ground
from maps.places import Gazetteer, read_gazetteer
from tests.corpora import PROJECT

RESOURCES = PROJECT / "resources"
SHIPPED = RESOURCES / "control" / "2024-11-20" / "areas.geojson"


@pytest.fixture(scope="session", autouse=True)
def shared_ground() -> Iterator[None]:
    """Gives every library of days over the shipped layer the same ground, instead of the same again."""
    shipped = Ground(read_control_layer(SHIPPED))
    areas = _whole(shipped.layer)

    def ground_of(layer: AreaLayer) -> Ground:
        return shipped if _whole(layer) == areas and not layer.observer else Ground(layer)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.timeline.day_library.Ground", ground_of)
        yield


@pytest.fixture(scope="session", autouse=True)
def shared_gazetteer() -> Iterator[None]:
    """Gives every window the places of the base map that were read once, where they are those of the project."""
    of_project = cache(lambda: read_gazetteer(RESOURCES))

    def gazetteer_of(resources: Path) -> Gazetteer:
        return of_project() if resources == RESOURCES else read_gazetteer(resources)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("maps.places.read_gazetteer", gazetteer_of)
        yield


def _whole(layer: AreaLayer) -> list[tuple[Area, object]]:
    """The areas with their geometry, which two areas may differ in and still be equal."""
    return [(area, area.geometry) for area in layer]

# SPDX-License-Identifier: MIT
"""One ground for the shipped layer, for all windows of a test process: what it and its land remember never changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from maps.areas import Area, AreaLayer, read_control_layer
from maps.ground import Ground
from tests.corpora import PROJECT

SHIPPED = PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson"


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


def _whole(layer: AreaLayer) -> list[tuple[Area, object]]:
    """The areas with their geometry, which two areas may differ in and still be equal."""
    return [(area, area.geometry) for area in layer]

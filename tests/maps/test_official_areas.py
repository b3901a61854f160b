# SPDX-License-Identifier: MIT
"""Official areas are beside the map's own: near them, of the whole country the sum of its parts."""

from __future__ import annotations

import pytest

from maps.areas import read_control_layer
from maps.official_areas import official_km2
from tests.corpora import PROJECT

LAYER = read_control_layer(PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson")


@pytest.mark.parametrize("area", ["donetsk", "luhansk", "zaporizhzhia", "kherson", "kharkiv", "mykolaiv", "crimea",
                                  "ukraine"])
def test_they_are_near_the_map_s_own(area: str) -> None:
    official = official_km2([area])
    assert official == pytest.approx(LAYER[area].area_km2, rel=0.09)


def test_together_and_of_what_has_none() -> None:
    assert official_km2(["kherson", "luhansk", "luhansk"]) == 28_461 + 26_684
    assert official_km2(["ukraine"]) == 603_540
    assert official_km2([]) is None and official_km2(["kherson", "occupied"]) is None
    assert official_km2(["ukraine", "kherson"]) is None

# SPDX-License-Identifier: MIT
"""Areas: the shipped layer as it is read, and a briefing's own areas on top."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from maps import areas
from maps.areas import OWN, AreaLayer, read_control_layer
from maps.errors import MapError
from maps.geojson_findings import GeoJsonError
from maps.own_areas import with_own_areas
from tests.corpora import PROJECT

LAYER = PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson"


@pytest.fixture(scope="module")
def layer() -> AreaLayer:
    return read_control_layer(LAYER)


def own(geometry: object, **properties: object) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": "square",
        "properties": {"label": "Square", **properties},
        "geometry": geometry,
    }


SQUARE = {"type": "Polygon", "coordinates": [[[30, 0], [31, 0], [31, 1], [30, 1], [30, 0]]]}
SQUARE_KM2 = 12308.78  # the one-degree cell at the equator: 111.32 km by 110.57 km


def test_the_shipped_layer_is_read_in_order(layer: AreaLayer) -> None:
    assert len(layer) == len(layer.ids) == len(list(layer)) >= 24
    assert layer.ids.index("donetsk") < layer.ids.index("occupied-donetsk")
    crimea = layer["crimea"]
    assert (crimea.label, crimea.label_uk, crimea.kind) == ("Crimea", "Крим", "occupied-2014")
    assert crimea.area_km2 == pytest.approx(27_096, rel=0.001)
    assert crimea.length_km is None
    assert crimea.geometry["type"] in ("Polygon", "MultiPolygon")
    assert "occupied-donetsk" in layer["donetsk"].parts
    assert layer["occupied-donetsk"].within == "donetsk"


def test_a_line_has_a_length_and_an_outline_cut_off_no_size(layer: AreaLayer) -> None:
    line = layer["line-of-contact"]
    assert line.area_km2 is None and line.length_km > 500
    assert layer["russia"].area_km2 is None and layer["russia"].length_km is None


def test_ids_are_looked_up(layer: AreaLayer) -> None:
    assert "crimea" in layer and "atlantis" not in layer and None not in layer
    assert layer.get("atlantis") is None
    with pytest.raises(KeyError):
        layer["atlantis"]


def test_own_areas_are_on_top_and_leave_the_layer_unchanged(layer: AreaLayer) -> None:
    with_own = with_own_areas(layer, [own(SQUARE, as_of="2024-11-01", sources=["A map"])])
    assert with_own.ids == (*layer.ids, "square")
    assert "square" not in layer
    square = with_own["square"]
    assert (square.label, square.label_uk, square.kind) == ("Square", "Square", OWN)
    assert (square.as_of, square.sources, square.approximate) == ("2024-11-01", ("A map",), True)
    assert with_own_areas(layer, []).ids == layer.ids


def test_own_areas_are_measured_once_and_only_when_asked(
    layer: AreaLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = []
    size_of = areas.measured_size

    def counting(geometry: Any) -> areas.Size:
        measured.append(geometry)
        return size_of(geometry)

    monkeypatch.setattr(areas, "measured_size", counting)
    square = with_own_areas(layer, [own(SQUARE)])["square"]
    assert not measured
    assert square.area_km2 == pytest.approx(SQUARE_KM2, rel=1e-4)
    assert square.length_km is None
    assert len(measured) == 1


def test_an_own_line_has_a_length(layer: AreaLayer) -> None:
    line = {"type": "LineString", "coordinates": [[30, 0], [31, 0]]}
    area = with_own_areas(layer, [own(line)])["square"]
    assert area.area_km2 is None
    assert area.length_km == pytest.approx(111.32, rel=1e-4)


def test_a_crossing_outline_is_measured_as_it_is_drawn(layer: AreaLayer) -> None:
    bow_tie = {"type": "Polygon", "coordinates": [[[30, 0], [31, 1], [31, 0], [30, 1], [30, 0]]]}
    area = with_own_areas(layer, [own(bow_tie)])["square"]
    assert area.area_km2 == pytest.approx(SQUARE_KM2 / 2, rel=1e-3)


@pytest.mark.parametrize(
    ("geometry", "place"),
    [
        ({"type": "MultiPoint", "coordinates": [[30, 0]]}, "areas.features[0].geometry"),
        ({"type": "Polygon", "coordinates": []}, "areas.features[0].geometry"),
        (None, "areas.features[0].geometry"),
        (
            {"type": "Polygon", "coordinates": [[[30, 0], [31, 0], [30, 0]]]},
            "areas.features[0].geometry.coordinates[0]",
        ),
    ],
)
def test_own_geometries_are_checked_at_once(layer: AreaLayer, geometry: object, place: str) -> None:
    with pytest.raises(GeoJsonError) as refused:
        with_own_areas(layer, [own(geometry)], "terms.json")
    assert refused.value.where == place
    assert str(refused.value).startswith("terms.json, ")


def test_a_missing_or_broken_layer_is_one_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "areas.geojson"
    with pytest.raises(MapError, match=r"areas\.geojson: the control layer cannot be read"):
        read_control_layer(broken)
    for text in (b"", b"{}", b'{"features": [{"id": 1}]}', b"\xff"):
        broken.write_bytes(text)
        with pytest.raises(MapError, match=r"areas\.geojson: this is not a control layer"):
            read_control_layer(broken)


def test_reading_and_measuring_the_shipped_layer_needs_no_geometry_library() -> None:
    program = (
        "import sys; from pathlib import Path; from maps.areas import read_control_layer;"
        "from maps.measure import measure;"
        f"layer = read_control_layer(Path({str(LAYER)!r}));"
        "assert measure(layer, ['occupied'], 'area').value > 100_000;"
        "assert measure(layer, ['donetsk', 'occupied'], 'share of Ukraine').value > 18;"
        "print(sorted({'shapely', 'pyproj', 'numpy', 'geojson', 'folium'} & set(sys.modules)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "[]"

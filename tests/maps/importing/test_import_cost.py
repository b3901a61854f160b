# SPDX-License-Identifier: MIT
"""Ten million vertices, bombs, and the largest files that are read: memory is measured, and cancelling works."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray

from maps.importing.files.reading import read_layers
from maps.importing.findings import ImportCancelled
from tests.corpora import PROJECT
from tests.maps.importing.making import SQUARE, forged_zip, written, zeros, zipped, zipped_shapefile

MOST_MEGABYTES = 500
VERTICES = 10_000_000

PROBE = """
import json, re, sys, time
from pathlib import Path
import numpy, shapely, pyproj
from maps.importing import normalising, repairing, simplifying
from maps.importing.files import reading
from maps.importing.kml import gpx, kml, xml_layers
from maps.importing.tables import geopackage, shapefiles
from maps.importing.findings import AreaImportError

def megabytes(name):
    return int(re.search(name + r":\\s+(\\d+) kB", Path("/proc/self/status").read_text()).group(1)) / 1024

start, reported = megabytes("VmRSS"), []
for path in sys.argv[1:]:
    try:
        made = reading.read_layers(Path(path))
        reported.append(f"{made.vertices} read")
    except AreaImportError as error:
        reported.append(str(error))
print(json.dumps([megabytes("VmHWM") - start, reported]))
"""


def measured(*paths: Path) -> tuple[float, list[str]]:
    """Returns the peak megabytes above idle while reading these files one after another, and the messages."""
    out = subprocess.run(
        [sys.executable, "-c", PROBE, *map(str, paths)], cwd=PROJECT, check=True, capture_output=True, text=True
    )
    grown, reported = json.loads(out.stdout)
    return grown, reported


def circle(count: int) -> NDArray[np.float64]:
    angles = np.linspace(0, -2 * np.pi, count)
    points = np.column_stack([32 + np.cos(angles), 48 + np.sin(angles)])
    points[-1] = points[0]
    return points


def record(points: NDArray[np.float64]) -> bytes:
    """A .shp of one polygon of one ring."""
    content = struct.pack("<i4d3i", 5, 31, 47, 33, 49, 1, len(points), 0) + points.astype("<f8").tobytes()
    length = (108 + len(content)) // 2
    head = struct.pack(">7i", 9994, 0, 0, 0, 0, 0, length) + struct.pack("<2i8d", 1000, 5, *[0.0] * 8)
    return head + struct.pack(">2i", 1, len(content) // 2) + content


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


@linux
def test_ten_million_vertices_and_bombs_are_refused_in_little_memory(tmp_path: Path) -> None:
    feature = b'{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[['
    (tmp_path / "a.geojson").write_bytes(feature + b"[37,48]," * (VERTICES - 1) + b"[37,48]]]}}")
    kml = b"<kml><Placemark><LineString><coordinates>" + b"37,48\n" * VERTICES
    grown, reported = measured(
        tmp_path / "a.geojson",
        zipped(tmp_path / "a.kmz", {"doc.kml": kml + b"</coordinates></LineString></Placemark></kml>"}),
        zipped(tmp_path / "a.zip", {"a.shp": record(np.full((9_000_000, 2), 37.0))}),
        zipped(tmp_path / "b.zip", {"b.shp": bytes(16 * VERTICES)}),
        forged_zip(tmp_path / "c.zip", [("c.shp", zeros(10), 1_000, 0)]),
    )
    assert [sentence.partition(";")[0] for sentence in reported[:3]] == [
        f"{name}: the file has more than 2,000,000 positions" for name in ("a.geojson", "a.kmz", "a.zip")
    ]
    assert "at most 150 are read" in reported[3]
    assert reported[4].startswith("c.zip: ")
    assert grown < MOST_MEGABYTES


@linux
def test_the_largest_file_that_is_read_takes_less_than_the_limit(tmp_path: Path) -> None:
    shape = circle(1_990_000)
    geometry = {"type": "Polygon", "coordinates": [shape.tolist()]}
    (tmp_path / "a.geojson").write_bytes(msgspec.json.encode(geometry))
    grown, reported = measured(tmp_path / "a.geojson")
    assert reported == ["1990000 read"]
    assert grown < MOST_MEGABYTES


@linux
def test_what_is_no_geometry_takes_little_memory_however_much_there_is(tmp_path: Path) -> None:
    start = b'{"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":['
    paths: list[Path] = []
    for piece in (b"[],", b"1,", b"[1,1,1,1,1,1,1,1,1,1],", b'{"type":"Point"},', b"[[1,2]],"):
        paths.append(tmp_path / f"{len(paths)}.json")
        paths[-1].write_bytes(start + piece * (50_000_000 // len(piece)) + piece.rstrip(b",") + b"]}}")
    grown, reported = measured(*paths)
    assert [sentence[:8] for sentence in reported] == [f"{number}.json: " for number in range(5)]
    assert grown < MOST_MEGABYTES


@linux
def test_what_is_beside_a_shape_takes_little_memory_however_large_it_is(tmp_path: Path) -> None:
    shape = record(np.array([(37.0, 48.0), (37.0, 49.0), (38.0, 49.0), (37.0, 48.0)]))
    head = struct.pack("<4BL2H20x", 3, 124, 11, 20, 1, 65, 60_000)
    table = head + b"NAME".ljust(11, b"\0") + b"C" + bytes(4) + b"\xfe\0" + bytes(14) + b"\r"
    rings = b"<LinearRing><coordinates>1,2</coordinates></LinearRing>" * 250_000
    grown, reported = measured(
        zipped(tmp_path / "a.zip", {"a.shp": shape, "a.dbf": table + b" " * 145_000_000}),
        zipped(tmp_path / "b.zip", {"b.shp": shape, "b.prj": b"\xff" * 145_000_000}),
        zipped(tmp_path / "c.kmz", {"c.kml": b"<kml><Placemark><Polygon>" + rings + b"</Polygon></Placemark></kml>"}),
    )
    assert reported[0] == "4 read"
    assert reported[1].startswith("b.zip: none of its features can be read (first, b.shp: its reference system")
    assert reported[2].startswith("c.kmz: the file has more than 200,000 rings and lines")
    assert grown < MOST_MEGABYTES


def files(folder: Path) -> list[Path]:
    shapes = [SQUARE] * 50
    return [
        written(folder / "a.geojson", shapes, "GeoJSON"),
        written(folder / "a.kml", shapes, "KML"),
        written(folder / "a.gpx", [SQUARE.exterior] * 50, "GPX", kind="LineString", layer="tracks"),
        zipped_shapefile(folder, "a", shapes),
        written(folder / "a.gpkg", shapes, "GPKG"),
    ]


def after(times: int) -> Callable[[], bool]:
    """False so many times, then True."""
    asked = iter(range(times))
    return lambda: next(asked, None) is None


@pytest.mark.parametrize("times", [0, 3, 60, 120])
def test_reading_ends_when_it_is_cancelled(tmp_path: Path, times: int) -> None:
    for path in files(tmp_path):
        with pytest.raises(ImportCancelled):
            read_layers(path, cancelled=after(times))


def test_progress_is_reported() -> None:
    reported: list[tuple[int, int]] = []
    path = PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson"
    made = read_layers(path, progress=lambda features, positions: reported.append((features, positions)))
    assert [features for features, _ in reported] == list(range(1, len(made.features) + 1))
    assert reported[-1][1] > reported[0][1]


def test_a_query_without_end_is_cancelled(tmp_path: Path) -> None:
    """A GeoPackage whose pages form a circle would be read for ever."""
    path = written(tmp_path / "a.gpkg", [SQUARE] * 2_000, "GPKG")
    with pytest.raises(ImportCancelled):
        read_layers(path, cancelled=after(30))

# SPDX-License-Identifier: MIT
"""Files of areas as GDAL writes them, and shapes to put into them."""

from __future__ import annotations

import json
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio.raw
import shapely

SQUARE = shapely.box(37.0, 48.0, 38.0, 49.0)
"""A square degree in Donetsk Oblast."""
SQUARE_KM2 = 8_217.6
LINE = shapely.LineString([(37.0, 48.0), (37.5, 48.5), (38.0, 48.5)])
WITH_HOLE = shapely.Polygon(
    [(34.0, 47.0), (36.0, 47.0), (36.0, 48.0), (34.0, 48.0)], [[(34.5, 47.2), (35.5, 47.2), (35.5, 47.8), (34.5, 47.8)]]
)


def written(
    path: Path,
    shapes: Sequence[Any],
    driver: str,
    *,
    crs: str = "EPSG:4326",
    fields: Mapping[str, list[Any]] | None = None,
    kind: str = "Unknown",
    **options: Any,
) -> Path:
    """A file of these shapes, given in the reference system ``crs``, as GDAL writes it."""
    about = {name: np.array(values, dtype=object) for name, values in (fields or {}).items()}
    pyogrio.raw.write(
        path,
        geometry=np.array(shapely.to_wkb(shapes), dtype=object),
        field_data=list(about.values()),
        fields=np.array(list(about), dtype=object),
        driver=driver,
        crs=crs,
        geometry_type=kind,
        **options,
    )
    return path


def zipped_shapefile(folder: Path, name: str, shapes: Sequence[Any], **options: Any) -> Path:
    """A zip of the files of one Shapefile."""
    made = folder / name
    made.mkdir(exist_ok=True)
    written(made / f"{name}.shp", shapes, "ESRI Shapefile", **{"kind": "Polygon", **options})
    return zipped(folder / f"{name}.zip", {each.name: each.read_bytes() for each in sorted(made.iterdir())})


def zipped(path: Path, members: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", packing, compresslevel=1) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def collection(*geometries: Any, **members: Any) -> str:
    """A FeatureCollection of GeoJSON geometries, or of whole features."""
    features = [
        each
        if isinstance(each, dict) and each.get("type") == "Feature"
        else {"type": "Feature", "properties": {"name": f"area {number}"}, "geometry": each}
        for number, each in enumerate(geometries)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features, **members})


def polygon(*positions: tuple[float, ...]) -> dict[str, Any]:
    """A GeoJSON polygon of one ring."""
    return {"type": "Polygon", "coordinates": [[list(each) for each in positions]]}


def square(west: float = 37.0, south: float = 48.0, side: float = 1.0) -> dict[str, Any]:
    east, north = west + side, south + side
    return polygon((west, south), (east, south), (east, north), (west, north), (west, south))


def forged_zip(path: Path, members: Sequence[tuple[str, bytes, int, int]]) -> Path:
    """Writes a zip of deflated members with forged sizes: name, raw deflate data, stated size, flags."""
    body, directory = bytearray(), bytearray()
    for name, data, size, flags in members:
        encoded = name.encode()
        head = struct.pack("<5H3L2H", 20, flags, 8, 0, 0x21, 0, len(data), size, len(encoded), 0)
        directory += b"PK\x01\x02\x14\x00" + head + struct.pack("<3H2L", 0, 0, 0, 0, len(body)) + encoded
        body += b"PK\x03\x04" + head + encoded + data
    count = min(len(members), 0xFFFF)  # the value that announces a record for larger zips
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)
    path.write_bytes(body + directory + end)
    return path


def zeros(gigabytes: float) -> bytes:
    """Returns raw deflate data of so many gigabytes of zeros, repeating one block."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(10_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * round(gigabytes * 100) + packer.flush()


def shp(*shapes: tuple[int, list[list[tuple[float, float]]]]) -> bytes:
    """A .shp of records: shape type, and its rings or lines."""
    body = b""
    for number, (kind, pieces) in enumerate(shapes):
        points = np.array([position for piece in pieces for position in piece], dtype="<f8").reshape(-1, 2)
        starts = np.cumsum([0, *(len(piece) for piece in pieces)])[:-1].astype("<i4")
        content = (
            struct.pack("<i4d2i", kind, 0, 0, 0, 0, len(pieces), len(points)) + starts.tobytes() + points.tobytes()
        )
        body += struct.pack(">2i", number + 1, len(content) // 2) + content
    length = (100 + len(body)) // 2
    return struct.pack(">7i", 9994, 0, 0, 0, 0, 0, length) + struct.pack("<2i8d", 1000, 5, *[0.0] * 8) + body

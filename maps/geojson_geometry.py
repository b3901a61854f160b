# SPDX-License-Identifier: MIT
"""Reads GeoJSON geometries: positions, lines, rings, polygons and collections of them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any, NoReturn

from briefing import limits
from briefing.errors import quoted
from briefing.sentences import numeral, sentence
from maps.geojson_findings import Findings, element, member, one_of

Position = list[float]
Geometry = dict[str, Any]

SHORTEST_LINE = 2
SHORTEST_RING = 4
FARTHEST_LON = 180
FARTHEST_LAT = 90


class GeometryReader:
    """Reads the geometries of one file into plain [lon, lat] dictionaries, checking each number."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._positions_left = limits.MAX_POSITIONS
        self._read_coordinates: dict[str, Callable[[Any, str], Any]] = {
            "Point": self._point,
            "MultiPoint": self._positions,
            "LineString": self._line,
            "MultiLineString": self._lines,
            "Polygon": self._polygon,
            "MultiPolygon": self._polygons,
        }

    @property
    def types(self) -> tuple[str, ...]:
        """The names that a geometry's ``type`` may have."""
        return (*self._read_coordinates, "GeometryCollection")

    def geometry(self, value: dict[str, Any], path: str, kind: str) -> Geometry | None:
        """Returns the geometry of this type; None if it has no coordinates."""
        if kind == "GeometryCollection":
            return self._collection(value, path)
        coordinates = self._array_member(value, path, "coordinates")
        where = member(path, "coordinates")
        if not coordinates:
            self._findings.note("empty geometry", where)
            return None
        return {"type": kind, "coordinates": self._read_coordinates[kind](coordinates, where)}

    def _collection(self, value: dict[str, Any], path: str) -> Geometry | None:
        geometries = self._array_member(value, path, "geometries")
        read = []
        for index, each in enumerate(geometries):
            where = element(member(path, "geometries"), index)
            kind = each.get("type") if isinstance(each, dict) else None
            if kind not in self.types:
                reason = sentence("every entry of “geometries” has to be a geometry")
                self._findings.refuse(where, reason, sentence("use one of {types}", types=one_of(self.types)))
            if kind == "GeometryCollection":
                self._findings.note("nested collection", where)
            geometry = self.geometry(each, where, kind)
            if geometry is not None:
                read.append(geometry)
        if not read:
            self._findings.note("empty geometry", member(path, "geometries"))
            return None
        return {"type": "GeometryCollection", "geometries": read}

    def _array_member(self, value: dict[str, Any], path: str, name: str) -> list[Any]:
        if name not in value:
            self._findings.refuse(path, sentence("the member “{name}” is missing", name=name), sentence("add it"))
        return self._array(value[name], member(path, name))

    def _array(self, value: Any, path: str) -> list[Any]:  # noqa: RET503 (refusing raises)
        if isinstance(value, list):
            return value
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            reason = sentence("there is a number where a list of positions is needed")
            self._findings.refuse(path, reason, sentence("nest the coordinates one level deeper"))
        self._findings.refuse(path, sentence("a list is needed here"), sentence("correct it there"))

    def _point(self, value: list[Any], path: str) -> Position:
        return self._position(value, path, None)

    def _positions(self, value: Any, path: str) -> list[Position]:
        array = self._array(value, path)
        return [self._position(each, path, index) for index, each in enumerate(array)]

    def _line(self, value: Any, path: str) -> list[Position]:
        positions = self._positions(value, path)
        if len(positions) < SHORTEST_LINE:
            self._findings.refuse(path, sentence("a line needs two or more positions"), sentence("add a position"))
        return positions

    def _lines(self, value: list[Any], path: str) -> list[list[Position]]:
        return [self._line(each, element(path, index)) for index, each in enumerate(value)]

    def _polygons(self, value: list[Any], path: str) -> list[list[list[Position]]]:
        return [self._polygon(each, element(path, index)) for index, each in enumerate(value)]

    def _polygon(self, value: Any, path: str) -> list[list[Position]]:
        rings = self._array(value, path)
        if not rings:
            self._findings.refuse(path, sentence("a polygon needs an outer ring"), sentence("remove it or add one"))
        return [
            self._ring(each, element(path, index), is_hole=index > 0)
            for index, each in enumerate(rings)
        ]

    def _ring(self, value: Any, path: str, *, is_hole: bool) -> list[Position]:
        ring = self._positions(value, path)
        if len(ring) < SHORTEST_RING:
            reason = sentence("a ring needs four or more positions")
            self._findings.refuse(path, reason, sentence("add positions, the last equal to the first"))
        if value[0] != value[-1]:
            reason = sentence("the first and the last position of a ring differ")
            self._findings.refuse(path, reason, sentence("repeat the first position at the end"))
        turn = _twice_signed_area(ring)
        if turn != 0 and (turn < 0) != is_hole:
            self._findings.note("winding", path)
            ring.reverse()
        return ring

    def _position(self, value: Any, path: str, index: int | None) -> Position:
        """Returns the [lon, lat] of a position, without its height."""
        if type(value) is not list or len(value) < 2:
            self._refuse_shape(value, path, index)
        for axis, number in enumerate(value):
            if type(number) is not float and type(number) is not int:
                where = element(_at(path, index), axis)
                self._findings.refuse(where, sentence("each entry of a position has to be a number"))
        lon, lat = value[0], value[1]
        if not (-FARTHEST_LON <= lon <= FARTHEST_LON and -FARTHEST_LAT <= lat <= FARTHEST_LAT):
            self._refuse_off_globe(lon, lat, _at(path, index))
        if len(value) > 2:
            self._findings.note("height", _at(path, index))
        self._positions_left -= 1
        if self._positions_left < 0:
            reason = sentence("the file has more than {most} positions", most=numeral(limits.MAX_POSITIONS))
            self._findings.refuse(_at(path, index), reason, sentence("simplify its outlines"))
        return [lon, lat]

    def _refuse_shape(self, value: Any, path: str, index: int | None) -> NoReturn:
        where = _at(path, index)
        if isinstance(value, list):
            self._findings.refuse(where, sentence("a position needs a longitude and a latitude"))
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            reason = sentence("there is a number where a position is needed")
            self._findings.refuse(where, reason, sentence("nest the coordinates one level deeper"))
        self._findings.refuse(where, sentence("a position has to be a list of numbers"))

    def _refuse_off_globe(self, lon: float, lat: float, path: str) -> NoReturn:
        shown = quoted(f"{lon:g}, {lat:g}")
        if abs(lon) <= FARTHEST_LAT < abs(lat) <= FARTHEST_LON:
            reason = sentence("these coordinates look swapped ({shown} has its latitude beyond 90)", shown=shown)
            self._findings.refuse(path, reason, sentence("write the longitude first, then the latitude"))
        if abs(lon) > 2 * FARTHEST_LON or abs(lat) > 2 * FARTHEST_LAT:
            reason = sentence("{shown} are no degrees", shown=shown)
            remedy = sentence("export the file again in longitude and latitude (WGS 84, EPSG:4326)")
            self._findings.refuse(path, reason, remedy)
        reason = sentence("{shown} lies off the globe (longitude to ±180, latitude to ±90)", shown=shown)
        self._findings.refuse(path, reason)


def _at(path: str, index: int | None) -> str:
    return path if index is None else element(path, index)


def _twice_signed_area(ring: list[Position]) -> float:
    """Returns twice the planar area in square degrees, positive for a ring wound anticlockwise."""
    lon0, lat0 = ring[0]
    total = 0.0
    for (lon1, lat1), (lon2, lat2) in pairwise(ring):
        total += (lon1 - lon0) * (lat2 - lat0) - (lon2 - lon0) * (lat1 - lat0)
    return total

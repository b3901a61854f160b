# SPDX-License-Identifier: MIT
"""Cuts the units along the line of contact into faces that share vertices, and sorts the faces.

Everything happens on the grid: unit borders, the line and the pockets are noded together, so the
parts of a unit add up to the unit exactly.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import shapely
from shapely.geometry import LineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.strtree import STRtree

from maps.build.facts import Waypoint
from maps.build.grid import to_degrees, to_grid
from maps.geodesy import area_km2

Area: TypeAlias = Polygon | MultiPolygon

NORTH_EAST_ENDS: tuple[Waypoint, ...] = ((38.25, 50.3), (38.05, 50.05))
"""Where the line comes from beyond Ukraine's border in the north-east ([lon, lat])."""
SOUTH_WEST_ENDS: tuple[Waypoint, ...] = ((32.3, 46.57), (31.9, 46.6), (31.5, 46.6), (31.2, 46.62))
"""Where the line is carried on to through the estuary and past the Kinburn Spit."""
ROUND_THE_EAST: tuple[Waypoint, ...] = ((31.2, 43.0), (42.0, 43.0), (42.0, 50.3))
"""Closes the occupied side, well outside Ukraine."""
BEFORE_2022_NORTH: tuple[Waypoint, ...] = ((39.85, 48.6), (39.62, 48.587), (39.53, 48.6))
"""Where the line before 24 February 2022 comes from beyond the border in the north-east."""
AZOV_LAT = 46.9
"""Latitude in the Sea of Azov to which that line is carried on, straight to the south."""
BEFORE_2022_EAST = 42.0
"""Longitude, well outside Ukraine, along which that side is closed."""
SLIVER_KM2 = 1.0
"""Smaller pieces that are cut off count as ground of the side around them."""


@dataclass(frozen=True)
class Face:
    """A piece of one unit that no line crosses."""

    unit: str
    area: Polygon


def line_of_contact(waypoints: Sequence[Waypoint]) -> LineString:
    """The line on the grid, carried on at both ends as the facts say."""
    return to_grid(LineString([*NORTH_EAST_ENDS, *waypoints, *SOUTH_WEST_ENDS]))


def occupied_side(line: LineString) -> Polygon:
    """Returns everything on the occupied side of the line, sea and neighbours included."""
    closing = to_grid(LineString(ROUND_THE_EAST))
    return Polygon([*line.coords, *closing.coords])


def occupied_before_2022(waypoints: Sequence[Waypoint]) -> Polygon:
    """All that lies on the occupied side of the line before 24 February 2022, sea and neighbour included."""
    south = (waypoints[-1][0], AZOV_LAT)
    east = ((BEFORE_2022_EAST, AZOV_LAT), (BEFORE_2022_EAST, BEFORE_2022_NORTH[0][1]))
    return to_grid(Polygon([*BEFORE_2022_NORTH, *waypoints, south, *east]))


def faces_of(units: Mapping[str, Area], cuts: Iterable[BaseGeometry]) -> list[Face]:
    """Returns the faces made by the units' borders and the cuts, each with its unit."""
    borders = [area.boundary for area in units.values()]
    network = shapely.union_all([*borders, *cuts], grid_size=1.0)
    pieces = shapely.get_parts(shapely.polygonize([network]))
    tree, names = STRtree(list(units.values())), list(units)
    faces = []
    for piece in pieces:
        for index in tree.query(piece.representative_point(), predicate="within").tolist():
            faces.append(Face(names[index], piece))
    return faces


def join(faces: Iterable[Face]) -> Area:
    """Returns the union of faces."""
    return shapely.coverage_union_all([face.area for face in faces])


def on_side(faces: Sequence[Face], side: BaseGeometry) -> set[int]:
    """Returns the indices of the faces that lie within an area on the grid."""
    shapely.prepare(side)
    return {
        index for index, face in enumerate(faces) if side.contains(face.area.representative_point())
    }


def without_cut_off(faces: Sequence[Face], occupied: set[int], neighbour: BaseGeometry) -> set[int]:
    """Returns the occupied faces after shore that the line cut off from its side has changed sides.

    The line is straight between pairs and in some places leaves a strip of shore on the wrong side.
    A piece that touches only ground of the other side and water belongs to that side. Islands,
    which touch nothing, and ground that borders on the neighbour stay on their side of the line.
    """
    held = set(range(len(faces))) - occupied
    back = _cut_off(faces, occupied, held, neighbour)
    over = _cut_off(faces, held, occupied, neighbour)
    return (occupied - back) | over


def without_slivers(faces: Sequence[Face], occupied: set[int]) -> set[int]:
    """Returns the occupied faces after every cut-off piece of a unit below SLIVER_KM2 has changed sides."""
    changed = set(occupied)
    for unit in sorted({face.unit for face in faces}):
        places = {index for index, face in enumerate(faces) if face.unit == unit}
        inside, outside = places & changed, places - changed
        if inside and outside:
            changed = (changed - _slivers(faces, inside, outside)) | _slivers(
                faces, outside, inside
            )
    return changed


def _slivers(faces: Sequence[Face], side: set[int], other: set[int]) -> set[int]:
    found: set[int] = set()
    opposite = join(faces[index] for index in sorted(other))
    for piece in _pieces(faces, side):
        ground = join(faces[index] for index in sorted(piece))
        if area_km2(to_degrees(ground)) < SLIVER_KM2 and _share_edge(ground, opposite):
            found |= piece
    return found


def _cut_off(
    faces: Sequence[Face], side: set[int], other: set[int], neighbour: BaseGeometry
) -> set[int]:
    """Returns the faces of the side's pieces, except its largest, that only the other side adjoins."""
    opposite = join(faces[index] for index in sorted(other))
    pieces = sorted(
        _pieces(faces, side), key=lambda piece: sum(faces[index].area.area for index in piece)
    )
    found: set[int] = set()
    for piece in pieces[:-1]:
        ground = join(faces[index] for index in sorted(piece))
        if _share_edge(ground, opposite) and not _share_edge(ground, neighbour):
            found |= piece
    return found


def _pieces(faces: Sequence[Face], places: Collection[int]) -> list[set[int]]:
    """Groups the faces into pieces of ground that are connected by edges."""
    grounds = shapely.get_parts(join(faces[index] for index in sorted(places)))
    tree = STRtree(grounds)
    grouped: dict[int, set[int]] = {}
    for index in sorted(places):
        inner = faces[index].area.representative_point()
        grouped.setdefault(int(tree.query(inner, predicate="within")[0]), set()).add(index)
    return list(grouped.values())


def _share_edge(one: BaseGeometry, other: BaseGeometry) -> bool:
    return bool(shapely.length(shapely.intersection(one.boundary, other.boundary)) > 0)

# SPDX-License-Identifier: MIT
"""Borders as arcs: every line between two areas is stored once, simplified once, and joined into rings again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import shapely
from shapely.geometry import LineString, MultiPolygon, Polygon
from shapely.strtree import STRtree

from maps.build.grid import CELLS_PER_DEGREE, Cell, Ring, cells, polygons

LATITUDE_STRETCH = 1.5
"""How much longer a degree of latitude is on the map than one of longitude, at 48° N."""

RING_LEAST = 4
"""Vertices of the smallest ring, a triangle, the first repeated at the end."""
BRANCHLESS = 2

Owners = frozenset[str]
Edge = tuple[Cell, Cell]


@dataclass(frozen=True)
class Arc:
    """A run of vertices on the grid with the same one or two areas on its sides."""

    points: tuple[Cell, ...]
    owners: Owners
    zone: str = ""

    @property
    def is_ring(self) -> bool:
        """Whether the arc ends at its beginning."""
        return self.points[0] == self.points[-1]


def arcs_of(
    areas: Mapping[str, Polygon | MultiPolygon],
    zone_of: Callable[[Cell, Cell], str] = lambda start, end: "",
) -> list[Arc]:
    """Returns the arcs of areas on the grid that share their vertices where they meet.

    ``zone_of`` names the zone of an edge; arcs end where the zone changes, so that each zone can be
    simplified with its own tolerance.
    """
    owners = _edge_owners(areas)
    links = _links(owners)
    keys = {edge: (frozenset(names), zone_of(*edge)) for edge, names in owners.items()}
    nodes = {
        cell
        for cell, neighbours in links.items()
        if len(neighbours) != BRANCHLESS
        or len({keys[_edge(cell, neighbour)] for neighbour in neighbours}) > 1
    }
    return _chains(links, keys, nodes)


def simplified(arcs: Iterable[Arc], tolerance_of: Callable[[Arc], float]) -> list[Arc]:
    """Simplifies the arcs, keeping their ends, so that none crosses another.

    ``tolerance_of`` gives degrees of longitude. Arcs that would cross are simplified again with half
    the tolerance until none does. A ring that would collapse is left out.
    """
    originals = list(arcs)
    tolerances = [tolerance_of(arc) for arc in originals]
    reduced, waiting = list(originals), list(range(len(originals)))
    while waiting:
        for index in waiting:
            reduced[index] = _reduce(originals[index], tolerances[index])
        waiting = [index for index in _crossing(reduced) if tolerances[index]]
        for index in waiting:
            tolerances[index] = _halved(tolerances[index])
    return [arc for arc in reduced if not arc.is_ring or len(arc.points) >= RING_LEAST]


def around(arcs: Iterable[Arc], names: Iterable[str]) -> list[Arc]:
    """Returns the arcs with the named areas on exactly one side: their common outline."""
    wanted = frozenset(names)
    return [arc for arc in arcs if len(arc.owners & wanted) == 1]


def rings(arcs: Iterable[Arc]) -> list[Ring]:
    """Joins an outline's arcs into closed rings, to be filled by the even-odd rule."""
    closed: list[Ring] = []
    waiting: dict[Cell, list[tuple[Cell, ...]]] = defaultdict(list)
    for arc in arcs:
        if arc.is_ring:
            closed.append(list(arc.points))
        else:
            waiting[arc.points[0]].append(arc.points)
            waiting[arc.points[-1]].append(arc.points[::-1])
    for start in sorted(waiting):
        while waiting[start]:
            closed.append(_walk(start, waiting))
    return [ring for ring in closed if len(ring) >= RING_LEAST]


def area(outline: Sequence[Ring]) -> Polygon | MultiPolygon:
    """Returns the area that rings enclose by the even-odd rule."""
    return shapely.build_area(shapely.multilinestrings([LineString(ring) for ring in outline]))


def _edge_owners(areas: Mapping[str, Polygon | MultiPolygon]) -> dict[Edge, set[str]]:
    owners: dict[Edge, set[str]] = defaultdict(set)
    for name, geometry in areas.items():
        for polygon in polygons(geometry):
            for ring in (polygon.exterior, *polygon.interiors):
                points = cells(ring.coords)
                for start, end in pairwise(points):
                    if start != end:
                        owners[_edge(start, end)] ^= {name}
    return {edge: names for edge, names in owners.items() if names}


def _links(edges: Iterable[Edge]) -> dict[Cell, list[Cell]]:
    links: dict[Cell, list[Cell]] = defaultdict(list)
    for start, end in edges:
        links[start].append(end)
        links[end].append(start)
    return links


def _chains(
    links: Mapping[Cell, list[Cell]], keys: dict[Edge, tuple[Owners, str]], nodes: set[Cell]
) -> list[Arc]:
    found: list[Arc] = []
    unused = set(keys)
    for start in (*sorted(nodes), *sorted(links)):
        for neighbour in sorted(links[start]):
            if _edge(start, neighbour) in unused:
                owners, zone = keys[_edge(start, neighbour)]
                found.append(Arc(_follow(start, neighbour, links, nodes, unused), owners, zone))
    return found


def _follow(
    start: Cell,
    towards: Cell,
    links: Mapping[Cell, list[Cell]],
    nodes: set[Cell],
    unused: set[Edge],
) -> tuple[Cell, ...]:
    points = [start, towards]
    unused.discard(_edge(start, towards))
    while points[-1] != start and points[-1] not in nodes:
        ahead = [cell for cell in links[points[-1]] if _edge(points[-1], cell) in unused]
        unused.discard(_edge(points[-1], ahead[0]))
        points.append(ahead[0])
    return tuple(points)


def _walk(start: Cell, waiting: dict[Cell, list[tuple[Cell, ...]]]) -> Ring:
    ring: Ring = [start]
    while len(ring) == 1 or ring[-1] != start:
        points = waiting[ring[-1]].pop()
        waiting[points[-1]].remove(points[::-1])
        ring.extend(points[1:])
    return ring


def _reduce(arc: Arc, tolerance: float) -> Arc:
    if not tolerance:
        return arc
    cells_wide = tolerance * CELLS_PER_DEGREE
    stretched = LineString([(x, y * LATITUDE_STRETCH) for x, y in arc.points])
    kept = stretched.simplify(cells_wide, preserve_topology=False)
    return replace(
        arc, points=tuple((round(x), round(y / LATITUDE_STRETCH)) for x, y in kept.coords)
    )


def _halved(tolerance: float) -> float:
    """Returns half the tolerance, or 0 once it is below a cell of the grid."""
    return tolerance / 2 if tolerance * CELLS_PER_DEGREE > 1 else 0.0


def _crossing(arcs: Sequence[Arc]) -> list[int]:
    """Returns the indices of the arcs that cross another or themselves other than at their ends."""
    lines = [LineString(arc.points) for arc in arcs]
    left, right = STRtree(lines).query(lines, predicate="intersects")
    bad = {index for index, line in enumerate(lines) if not line.is_simple}
    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        if one < other and not _meet_at_ends(arcs[one], arcs[other], lines[one], lines[other]):
            bad |= {one, other}
    return sorted(bad)


def _meet_at_ends(one: Arc, other: Arc, one_line: LineString, other_line: LineString) -> bool:
    shared = {one.points[0], one.points[-1]} & {other.points[0], other.points[-1]}
    met = shapely.get_coordinates(one_line.intersection(other_line))
    return all((round(x), round(y)) in shared for x, y in met.tolist())


def _edge(start: Cell, end: Cell) -> Edge:
    return (start, end) if start < end else (end, start)

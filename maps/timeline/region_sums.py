# SPDX-License-Identifier: MIT
"""Km² by region of ground that changes in few places from day to day: only what differs is measured again.

Where no border is near, a place that changed lies in one region whole, and the size it gained is what lies under its
new edges less what lies under its old ones. Where a border is near, both days' ground is cut out around the place, as
far as all the borders that it meets go, and measured as whole days are. Either way just those edges are exchanged in
the sum that measuring all of it would exchange, so the sums are the same but for the rounding of double precision.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Final

from maps.geodesy import km2_under
from maps.timeline.grid import only_polygons, points_in_degrees

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Points = NDArray[np.float64]
    Shapes = NDArray[np.object_]

Km2ByRegion = dict[str, float]
Box = tuple[float, float, float, float]
"""West, south, east, north on the grid."""

REACH: Final = 3.0
"""Cells within which an edge may be moved by cutting it along a border."""
_MARGIN: Final = 1.5
"""Cells around a window: its sides lie half way between those of the grid, where no vertex can be."""
MOST_RUNS: Final = 240
"""Runs of edges that differ, above which ground is measured as a whole: that is no slower."""


class Edges:
    """Edges of polygons on the grid, shape (n, 4), from x, y to x, y: their ground lies on the left."""

    def __init__(self, shapes: Sequence[BaseGeometry]) -> None:
        import numpy as np
        from shapely import get_coordinates, get_parts, get_rings, orient_polygons

        rings = get_rings(get_parts(orient_polygons(np.array(shapes))))
        points, ring = get_coordinates(rings, return_index=True)
        edges = np.concatenate([points[:-1], points[1:]], axis=1)
        self.edges = edges[ring[:-1] == ring[1:]]

    @cached_property
    def _sides(self) -> tuple[Points, Points, Points, Points]:
        """Of the edges' boxes: west, south, east, north."""
        import numpy as np

        x, y, other_x, other_y = self.edges.T
        return np.minimum(x, other_x), np.minimum(y, other_y), np.maximum(x, other_x), np.maximum(y, other_y)

    def near(self, lines: BaseGeometry) -> Shapes:
        """Returns the edges that come near lines."""
        from shapely import dwithin, linestrings

        west, south, east, north = lines.bounds
        wests, souths, easts, norths = self._sides
        may_be = ((wests <= east + REACH) & (easts >= west - REACH)
                  & (souths <= north + REACH) & (norths >= south - REACH))
        found: Shapes = linestrings(self.edges[may_be].reshape(-1, 2, 2))
        are: Shapes = found[dwithin(lines, found, REACH)]
        return are


class Outlines(Edges):
    """Ground on the grid with its edges."""

    def __init__(self, ground: BaseGeometry) -> None:
        super().__init__([ground])
        self.ground = ground

    @cached_property
    def keys(self) -> list[bytes]:
        """What tells one edge from others."""
        found: list[bytes] = self.edges.view("V32").ravel().tolist()
        return found

    def runs_without(self, other: Outlines) -> list[Points]:
        """Returns the edges that the other ground has not, as runs of points of shape (n, 2)."""
        import numpy as np

        known = set(other.keys)
        new = np.array([number for number, key in enumerate(self.keys) if key not in known], int)
        edges = self.edges[new]
        breaks = np.flatnonzero((np.diff(new) > 1) | (edges[:-1, 2:] != edges[1:, :2]).any(axis=1)) + 1
        return [np.vstack([run[:, :2], run[-1:, 2:]]) for run in np.split(edges, breaks) if len(run)]


@dataclass(frozen=True, eq=False)
class Place:
    """Where two grounds differ: runs of edges that close, those of the one against the other's."""

    lost: tuple[Points, ...] = ()
    gained: tuple[Points, ...] = ()

    @property
    def runs(self) -> tuple[Points, ...]:
        """All runs."""
        return (*self.lost, *self.gained)

    @cached_property
    def km2(self) -> float:
        """Km² gained, less those lost."""
        under = [sum(km2_under(points_in_degrees(run)) for run in runs) for runs in (self.gained, self.lost)]
        return under[0] - under[1]

    @cached_property
    def ends(self) -> frozenset[bytes]:
        """The points where its runs begin and end."""
        return frozenset(run[at].tobytes() for run in self.runs for at in (0, -1))

    def with_place(self, other: Place) -> Place:
        """Returns both as one place."""
        return Place(self.lost + other.lost, self.gained + other.gained)


class Change:
    """From one ground to another that differs from it in few places."""

    def __init__(self, before: Outlines, after: Outlines, places: Sequence[Place]) -> None:
        import numpy as np
        from shapely import bounds, linestrings, multilinestrings

        self.before = before
        self.after = after
        self.places = places
        lines = [linestrings(run) for place in places for run in place.runs]
        of_place = [number for number, place in enumerate(places) for _ in place.runs]
        self.lines: Shapes = multilinestrings(lines, indices=of_place) if lines else np.empty(0, object)
        """All edges that differ, by place."""
        self.bounds = bounds(self.lines)
        self.first = np.array([place.runs[0][0] for place in places]).reshape(-1, 2)
        """A point of each place."""


def change_between(before: Outlines, after: Outlines) -> Change | None:
    """Returns what differs between two grounds; None where it is in too many places."""
    lost, gained = before.runs_without(after), after.runs_without(before)
    if len(lost) + len(gained) > MOST_RUNS:
        return None
    found: list[Place] = []
    for place in (*(Place(lost=(run,)) for run in lost), *(Place(gained=(run,)) for run in gained)):
        joined = [each for each in found if each.ends & place.ends]
        found = [each for each in found if each not in joined]
        for each in joined:
            place = each.with_place(place)
        found.append(place)
    return Change(before, after, found)


@dataclass(frozen=True, eq=False)
class OnGrid:
    """What matters where ground is cut on the grid, which moves edges a little, and with them what they meet.

    ``borders`` are the shapes it is cut by, beside the regions. Within ``reach`` cells of ``outer``, which is prepared,
    more than the edges that differ may change.
    """

    borders: Sequence[BaseGeometry]
    outer: BaseGeometry
    reach: int


class RegionSums:
    """What a change of ground is worth in each region.

    ``regions`` are on the grid without overlap, and prepared: ground that lies in none counts nowhere. ``measure``
    gives the km² by region of ground within a window.
    """

    def __init__(self, regions: Mapping[str, BaseGeometry],
                 measure: Callable[[BaseGeometry, BaseGeometry], Km2ByRegion], on_grid: OnGrid | None = None) -> None:
        import numpy as np
        from shapely import MultiLineString, get_coordinates, get_parts, get_rings, prepare

        rings = get_rings(get_parts(np.array(list(regions.values()))))
        points, ring = get_coordinates(rings, return_index=True)
        self._regions = regions
        self._measure = measure
        self._on_grid = on_grid
        self._borders = MultiLineString(list(rings))
        self._on_rings = points[np.unique(ring, return_index=True)[1]]
        prepare(self._borders)
        self._edges = Edges([*regions.values(), *(on_grid.borders if on_grid is not None else ())])

    def after(self, change: Change, sums: Km2ByRegion) -> Km2ByRegion:
        """Returns the sums of the ground after a change, from those before it."""
        from shapely import box, intersection

        found = defaultdict(float, sums)
        alone, windows = self._sorted(change)
        for name, region in self._regions.items():
            for number in self._within(region, change, alone):
                found[name] += change.places[number].km2
        for window in (box(*each) for each in windows):
            for sign, ground in ((1, change.after.ground), (-1, change.before.ground)):
                for name, km2 in self._measure(window, only_polygons(intersection(ground, window))).items():
                    found[name] += sign * km2
        return dict(found)

    @staticmethod
    def _within(region: BaseGeometry, change: Change, numbers: list[int]) -> list[int]:
        """Which of some places, by number, lie in a region; no border is near them."""
        from shapely import contains_xy

        return list(compress(numbers, contains_xy(region, *change.first[numbers].T)))

    def _sorted(self, change: Change) -> tuple[list[int], list[Box]]:
        """The places that no border is near, by number, and windows around all others, none of which meet."""
        bounds: list[Box] = change.bounds.tolist()
        left, windows = set(range(len(bounds))), list[Box]()
        for number in self._near_borders(change):
            if number not in left:
                continue
            left.remove(number)
            window = self._window(change, number)
            while True:
                more = [each for each in left if _meet(bounds[each], window)]
                met = [each for each in windows if _meet(each, window)]
                if not more and not met:
                    break
                left.difference_update(more)
                windows = [each for each in windows if each not in met]
                window = _around(window, *met, *(self._window(change, each) for each in more))
            windows.append(window)
        return sorted(left), windows

    def _near_borders(self, change: Change) -> list[int]:
        """The places where an edge is near a border, or a whole border may lie between edges, by number."""
        import numpy as np
        from shapely import dwithin

        west, south, east, north = change.bounds.T[:, :, None]
        x, y = self._on_rings.T
        found = ((x >= west) & (x <= east) & (y >= south) & (y <= north)).any(axis=1)
        found |= dwithin(self._borders, change.lines, REACH)
        if self._on_grid is not None:
            found |= dwithin(self._on_grid.outer, change.lines, self._on_grid.reach)
        numbers: list[int] = np.flatnonzero(found).tolist()
        return numbers

    def _window(self, change: Change, number: int) -> Box:
        """What surrounds a place: its sides cut no edge of a border near it, nor on the grid one that meets such."""
        from shapely import MultiLineString, get_parts, total_bounds

        place = change.lines[number]
        edges = [*get_parts(place), *self._edges.near(place)]
        margin = REACH + _MARGIN
        if self._on_grid is not None:
            lines = MultiLineString(edges)
            edges += [*change.before.near(lines), *change.after.near(lines)]
            margin = self._on_grid.reach + _MARGIN
        west, south, east, north = total_bounds(edges).tolist()
        return west - margin, south - margin, east + margin, north + margin


def _around(*boxes: Box) -> Box:
    wests, souths, easts, norths = zip(*boxes, strict=True)
    return min(wests), min(souths), max(easts), max(norths)


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]

# SPDX-License-Identifier: MIT
"""The rule by which slivers along the country's borders change sides, on the grid.

Observers draw the state border, the shores and the borders of oblasts each in their own way. Water and ground outside
our borders are cut off. Where an observer's border lies farther inside than ours, a strip is left between the two that
nobody says is held; where it lies farther out, a strip may be left on the wrong side. The outer boundary is the
country's. What changes sides:

0. Nothing, where the edge of occupied ground near the outer boundary is that boundary, ``SAME_BORDER`` of it or more:
   such a day is drawn on our borders, as the shipped layer is, and every strip in it is meant.
1. A whole piece of ground that is not occupied, between occupied ground and the outer boundary, all of it within
   ``STRIP_DEG`` of that boundary: nothing but the observer's border can leave such a piece.
2. A seam: a whole piece enclosed by occupied ground, nowhere wider than ``COAST_WIDTH_DEG``, all of it within
   ``STRIP_DEG`` of a border between oblasts. Observers that draw region by region leave such gaps.
3. A strip within ``STRIP_DEG`` of the outer boundary and along it (at least ``ALONG`` of its edge is that boundary),
   nowhere wider than ``COAST_WIDTH_DEG`` (an opening of its side, shrunk and grown again by half of that width, leaves
   it out), that adjoins more ground of the other side than of its own. An island, which adjoins neither, goes to the
   nearer. First the strips that are not occupied, then those that are, but for whole pieces.
4. A whole piece of either side smaller than ``CRUMB_CELLS``, which is what drawing and cutting leave: first of all, and
   near the outer boundary once more at the end.

No whole piece of occupied ground changes sides, because it can be a real advance over the border.

What this costs: a freed cape or spit that is nowhere wider than ``COAST_WIDTH_DEG`` (Kinburn has 76 km²), and ground
held by Ukraine in such a strip along the state border beside occupied ground, still count as occupied; an advance
that widens occupied ground along the border by less than that width does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from maps.ground import STRIP_DEG
from maps.timeline.crumbs import CRUMB_CELLS
from maps.timeline.drawn_along import SAME_BORDER as SAME_BORDER
from maps.timeline.drawn_along import Along
from maps.timeline.grid import CELLS, only_polygons
from maps.timeline.region_sums import REACH as _REACH

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

COAST_WIDTH_DEG: Final = 0.024
"""Degrees, 1.8 to 2.7 km: a strip along the border that is nowhere wider comes from two drawings of the same border.
The simplest drawing among the observers leaves out capes and islands of that width."""
ALONG: Final = 0.25
"""The share of a sliver's edge that is the outer boundary. A long strip has half of its edge there; a cape of ground
that meets the border with its tip has next to none."""
WHOLE: Final = 0.8
"""The share of a piece of ground that a strip is, from which on it is the piece: the rest are its rounded corners."""
_STRIP: Final = STRIP_DEG * CELLS
_HALF_WIDTH: Final = COAST_WIDTH_DEG * CELLS / 2
_ROUNDING: Final = 2.0
"""Cells by which a shape grows too far again, so that what an opening loses by its coarse corners is no sliver."""


class Slivers:
    """The rule for one country: its land, and the lines along which seams can lie. Not to be shared by threads."""

    def __init__(self, country: BaseGeometry, borders: Iterable[BaseGeometry]) -> None:
        self._country = country
        self._borders = tuple(borders)

    def border_without_slivers(self, near: BaseGeometry) -> tuple[BaseGeometry, Along]:
        """Returns the taken land of ``zone`` with slivers changed (0, 1, 3, 4), and how much of it (0) is about.

        ``near`` is taken ground within the zone.
        """
        from shapely import boundary, intersection, length

        edge = intersection(boundary(near), self._strip)
        along = Along(float(length(intersection(edge, self._beside_outer))), float(length(edge)))
        return self._at_border(near, along.is_most), along

    def along_after(self, along: Along, lines: NDArray[np.object_]) -> Along:
        """What (0) is about once lines of taken ground's edge have come and gone."""
        return along.after(lines, self.prepared_outer, self._strip)

    def land_of_zone(self, ground: BaseGeometry) -> BaseGeometry:
        """Returns what of ground is land in the zone, cut as ``border_without_slivers`` cuts it."""
        from shapely import intersection

        near = only_polygons(intersection(ground, self.zone, grid_size=1.0))
        return only_polygons(intersection(self.zone_land, near, grid_size=1.0))

    def border_within(self, window: BaseGeometry, ground: BaseGeometry) -> BaseGeometry:
        """Returns ground within a window as ``border_without_slivers`` gives the whole on a day along our borders.

        What the window cuts is no crumb: pieces that matter are farther than ``NEEDLE`` from its sides.
        """
        from shapely import boundary, intersection

        land = only_polygons(intersection(self.zone_land, window, grid_size=1.0))
        return self._crumbs_given(land, self.land_of_zone(ground), self._zone_edge, boundary(window))

    @cached_property
    def outer(self) -> BaseGeometry:
        """The lines of the outer boundary."""
        from shapely import boundary

        return boundary(self._country)

    @cached_property
    def prepared_outer(self) -> BaseGeometry:
        """The same, prepared."""
        from shapely import normalize, prepare

        made = normalize(self.outer)  # a copy, so that cutting ``outer`` itself is as it was
        prepare(made)
        return made

    @cached_property
    def _beside_outer(self) -> BaseGeometry:
        from shapely import buffer

        return buffer(self.outer, _REACH, quad_segs=1)

    @cached_property
    def _strip(self) -> BaseGeometry:
        from shapely import buffer, prepare

        made = buffer(self.outer, _STRIP, quad_segs=2)
        prepare(made)
        return made

    @cached_property
    def zone(self) -> BaseGeometry:
        """What slivers along the outer boundary can depend on; its own edge is far from all of them."""
        from shapely import prepare, set_precision

        made = set_precision(_around(self.outer, 3 * _STRIP), 1.0)
        prepare(made)
        return made

    @cached_property
    def core(self) -> BaseGeometry:
        """The country without the zone."""
        from shapely import difference, prepare

        made = only_polygons(difference(self._country, self.zone, grid_size=1.0))
        prepare(made)
        return made

    @cached_property
    def zone_land(self) -> BaseGeometry:
        """The country within the zone."""
        from shapely import intersection

        return only_polygons(intersection(self._country, self.zone, grid_size=1.0))

    @cached_property
    def _zone_edge(self) -> BaseGeometry:
        """Where the zone ends within the country: a piece that meets it goes on beyond."""
        from shapely import boundary, prepare

        made = boundary(self.core)
        prepare(made)
        return made

    @cached_property
    def seam_zone(self) -> BaseGeometry:
        """All of the country within a strip's width of a border between oblasts, or of what is occupied since 2014."""
        from shapely import boundary, intersection, line_merge, prepare, set_precision, union_all

        borders = line_merge(union_all([boundary(shape) for shape in self._borders]))
        near = set_precision(_around(borders, _STRIP), 1.0)
        made = only_polygons(intersection(near, self._country, grid_size=1.0))
        prepare(made)
        return made

    @cached_property
    def _seam_zone_edge(self) -> BaseGeometry:
        from shapely import boundary, difference, prepare

        made = difference(boundary(self.seam_zone), self._beside_outer)
        prepare(made)
        return made

    def _at_border(self, near: BaseGeometry, drawn_along: bool) -> BaseGeometry:
        """Taken land of the zone, slivers changed (0, 1, 3) and crumbs of either side given to the other (4)."""
        from shapely import difference, intersection, is_empty, union_all

        land, outer, strip = self.zone_land, self.outer, self._strip
        inside = only_polygons(intersection(land, near, grid_size=1.0))
        if is_empty(inside) or drawn_along:
            return self._crumbs_given(land, inside, self._zone_edge)
        outside = only_polygons(difference(land, inside, grid_size=1.0))
        whole = _enclosed(outside, inside, outer, strip)
        rest = difference(outside, union_all(whole), grid_size=1.0)
        added = [*whole, *_strips(rest, inside, outer, strip)]
        inside = only_polygons(union_all([inside, *added], grid_size=1.0))
        outside = only_polygons(difference(outside, union_all(added), grid_size=1.0))
        removed = _parts_of_more(_strips(inside, outside, outer, strip), inside)
        return self._crumbs_given(
            land, only_polygons(difference(inside, union_all(removed), grid_size=1.0)), self._zone_edge)

    def _crumbs_given(self, land: BaseGeometry, inside: BaseGeometry, *cuts: BaseGeometry) -> BaseGeometry:
        """Ground inside land with the crumbs of either side given to the other, but for what goes on beyond a cut."""
        from shapely import MultiPolygon, area, difference, dwithin, get_parts, union

        def is_crumb(parts: Sequence[BaseGeometry]) -> list[bool]:
            return [bool(size < CRUMB_CELLS and not any(dwithin(cut, part, _REACH) for cut in cuts))
                    for size, part in zip(area(parts), parts, strict=True)]

        parts = get_parts(inside)
        inside = MultiPolygon([part for part, crumb in zip(parts, is_crumb(parts), strict=True) if not crumb])
        holes = get_parts(only_polygons(difference(land, inside, grid_size=1.0)))
        crumbs = [hole for hole, crumb in zip(holes, is_crumb(holes), strict=True) if crumb]
        return only_polygons(union(inside, MultiPolygon(crumbs), grid_size=1.0)) if crumbs else inside

    def seams(self, taken: BaseGeometry, border: BaseGeometry) -> BaseGeometry:
        """The whole pieces between taken ground of two oblasts that are seams (2), without what is the border's."""
        from shapely import MultiPolygon, buffer, difference, dwithin, get_parts, is_empty

        gaps = get_parts(only_polygons(difference(self.seam_zone, taken, grid_size=1.0)))
        seams = MultiPolygon([
            gap for gap in gaps
            if dwithin(taken, gap, _REACH) and not dwithin(self._seam_zone_edge, gap, _REACH)
            and is_empty(buffer(gap, -_HALF_WIDTH))])
        return only_polygons(difference(seams, border, grid_size=1.0))


def _around(line: BaseGeometry, width: float) -> BaseGeometry:
    """All that is so near to a line, and a little more, drawn with few corners: exactly it would take seconds."""
    from shapely import buffer, simplify

    return buffer(simplify(line, width / 20), width * 1.1, quad_segs=2)


def _enclosed(side: BaseGeometry, other: BaseGeometry, outer: BaseGeometry, strip: BaseGeometry) -> list[BaseGeometry]:
    """The whole pieces of a side that are slivers at the outer boundary (1)."""
    from shapely import covers, dwithin, get_parts, prepare

    for shape in (outer, other):
        prepare(shape)
    return [piece for piece in get_parts(side)
            if dwithin(other, piece, _REACH) and covers(strip, piece) and dwithin(outer, piece, _REACH)]


def _strips(side: BaseGeometry, other: BaseGeometry, outer: BaseGeometry, strip: BaseGeometry) -> list[BaseGeometry]:
    """The pieces of a side that are slivers along the outer boundary (3)."""
    from shapely import boundary, buffer, difference, get_parts, intersection, prepare

    opened = buffer(buffer(side, -_HALF_WIDTH, quad_segs=2), _HALF_WIDTH + _ROUNDING, quad_segs=4)
    thin = only_polygons(intersection(difference(side, opened, grid_size=1.0), strip, grid_size=1.0))
    prepare(other)
    edge = boundary(other)
    return [piece for piece in get_parts(thin) if _changes_sides(piece, outer, other, edge, opened)]


def _parts_of_more(strips: list[BaseGeometry], side: BaseGeometry) -> list[BaseGeometry]:
    """The strips that are only part of a piece of their side: a whole piece at the border can be a real advance."""
    from shapely import STRtree, get_parts, point_on_surface

    pieces = get_parts(side)
    if not len(strips) or not len(pieces):
        return []
    places = STRtree(pieces).query(point_on_surface(strips), predicate="within").T.tolist()
    whole = {strip for strip, piece in places if strips[strip].area >= WHOLE * pieces[piece].area}
    return [strip for number, strip in enumerate(strips) if number not in whole]


def _changes_sides(piece: BaseGeometry, outer: BaseGeometry, other: BaseGeometry, other_edge: BaseGeometry,
                   own: BaseGeometry) -> bool:
    from shapely import boundary, difference, distance, dwithin, intersection, is_empty, length

    if not dwithin(other, piece, _STRIP):
        return False
    edge = boundary(piece)
    inner = difference(edge, _beside(outer, piece))
    if length(inner) > (1 - ALONG) * length(edge):
        return False
    if is_empty(inner):
        return is_empty(own) or bool(distance(piece, other) < distance(piece, own))
    return bool(length(intersection(inner, _beside(other_edge, piece))) > length(inner) / 2)


def _beside(line: BaseGeometry, piece: BaseGeometry) -> BaseGeometry:
    """All that is within reach of the line near a piece."""
    from shapely import buffer, clip_by_rect

    west, south, east, north = piece.bounds
    margin = 4 * _REACH
    return buffer(clip_by_rect(line, west - margin, south - margin, east + margin, north + margin), _REACH, quad_segs=1)

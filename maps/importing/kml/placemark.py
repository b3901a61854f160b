# SPDX-License-Identifier: MIT
"""One placemark of a KML while it is read."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from briefing.sentences import Text
from maps.importing.details import Details, details_in
from maps.importing.shapes import FEWEST_OF_RING, Parts

if TYPE_CHECKING:
    from maps.importing.shapes import Positions

MOST_PROPERTIES: Final = 200


class Placemark:
    """What is known of one placemark: texts, rings, and what is wrong with it."""

    def __init__(self, parts: Parts, key: str, *, is_hidden: bool) -> None:
        self.parts = parts
        self.key = key
        self.is_hidden = is_hidden
        self.name = ""
        self.description = ""
        self.as_of: datetime.date | None = None
        self.properties: dict[str, object] = {}
        self.property_name = ""
        self.style = ""
        self.colour = ""
        self.outer: list[Positions] = []
        self.inner: list[Positions] = []
        self.geometries = 0
        self.fault: Text = ""

    def put(self, name: str, value: str) -> None:
        """Keeps a property; the first of a name counts."""
        if value and len(self.properties) < MOST_PROPERTIES:
            self.properties.setdefault(name, value)

    @property
    def details(self) -> Details:
        """The placemark's details, without the colour of a style that is defined elsewhere."""
        return details_in(self.properties, description=self.description, colour=self.colour, key=self.key,
                          is_hidden=self.is_hidden)

    def finish_polygon(self) -> None:
        """Makes polygons of the rings collected: an outer ring with its holes, in whatever order they came."""
        outer, inner = self.outer, self.inner
        self.outer, self.inner = [], []
        if not outer:
            outer, inner = inner[:1], inner[1:]
        if len(outer) < 2:
            self.parts.polygon([*outer, *inner])
            return
        for ring, holes in zip(outer, _shared_out(outer, inner), strict=True):
            self.parts.polygon([ring, *holes])


def _shared_out(outer: list[Positions], inner: list[Positions]) -> list[list[Positions]]:
    """Returns the holes of each outer ring: those that begin within it."""
    from shapely import Point, Polygon, STRtree

    grounds = [Polygon(ring) if len(ring) >= FEWEST_OF_RING else Polygon() for ring in outer]
    tree = STRtree(grounds)
    holes: list[list[Positions]] = [[] for _ in outer]
    for hole in inner:
        found = tree.query(Point(hole[0]), predicate="intersects") if len(hole) else []
        holes[int(found[0]) if len(found) else 0].append(hole)
    return holes

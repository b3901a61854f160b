# SPDX-License-Identifier: MIT
"""The settlements of 1,000 people and more, by GeoNames; most numbers are of years before 2022."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from briefing.sentences import sentence
from maps.errors import MapError

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


class Living(NamedTuple):
    """How many settlements there are in some ground, and how many people GeoNames gives for them."""

    settlements: int
    people: int


class _File(msgspec.Struct):
    version: int
    settlements: list[tuple[int, float, float, int]]


_READER = msgspec.json.Decoder(_File)


class Settlements:
    """All settlements; ``id``, longitude, latitude in degrees, people."""

    def __init__(self, rows: list[tuple[int, float, float, int]]) -> None:
        self._rows = rows

    @cached_property
    def _tree(self) -> tuple[object, list[BaseGeometry]]:
        from shapely import STRtree, points

        made = list(points([(lon, lat) for _id, lon, lat, _people in self._rows]))
        return STRtree(made), made

    def within(self, ground: BaseGeometry) -> Living:
        """Returns who lives in a ground, [lon, lat] in degrees."""
        tree, _points = self._tree
        inside = tree.query(ground, predicate="intersects") if not ground.is_empty else ()  # type: ignore[attr-defined]
        people = [self._rows[int(index)][3] for index in inside]
        return Living(len(people), sum(people))


def read_settlements(resources: Path) -> Settlements:
    """Reads the settlements. MapError if the file is missing or damaged."""
    path = resources / "basemap" / "people.json"
    try:
        return Settlements(_READER.decode(path.read_bytes()).settlements)
    except (OSError, msgspec.DecodeError) as error:
        raise MapError(sentence("{file} cannot be read ({reason}); install the program again.",
                                file=path.name, reason=str(error))) from None

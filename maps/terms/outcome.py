# SPDX-License-Identifier: MIT
"""What a term would mean, as plain values: what changes hands by oblast, sizes, people, the line that would remain."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from math import fsum
from typing import TYPE_CHECKING, Any

from briefing.model import Party
from maps.terms.people import Living

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True)
class Passing:
    """Ground within one oblast that ``giver`` would give to the other party.

    ``oblast`` is an area's id, "" for ground in none that the map knows. ``km2`` is geodesic; ``margin_km2`` is how
    much more or less it may be, where observers differ; None where that is not known.
    """

    giver: Party
    oblast: str
    km2: float
    margin_km2: float | None
    living: Living


@dataclass(frozen=True)
class Strip:
    """A buffer: its width in km on either side, and what of it lies on each side of the line."""

    km: float
    held_km2: float
    occupied_km2: float
    living: Living


@dataclass(frozen=True)
class Outcome:
    """A term on the ground of one day of one observer ("" for the shipped layer).

    ``parts`` are shapes in [lon, lat] degrees by the names under which the map draws them: "unchanged" and "gained"
    would be under Russian occupation, "lost" would no longer be; with "kursk-…" the same of ground held in Kursk
    Oblast; "disputed" is a buffer. ``left_out`` are the areas that the map does not have, ``unsaid`` those of which the
    observer of the day says nothing.
    """

    term: str
    observer: str
    day: datetime.date | None
    passing: tuple[Passing, ...]
    occupied_before_km2: float
    occupied_after_km2: float
    ukraine_km2: float
    line_before_km: float
    line_after_km: float
    strip: Strip | None
    left_out: tuple[str, ...]
    unsaid: tuple[str, ...]
    parts: dict[str, BaseGeometry] = field(compare=False, repr=False, default_factory=dict)

    def km2(self, giver: Party) -> float:
        """Returns how much a party would give, in km²."""
        return fsum(each.km2 for each in self.passing if each.giver == giver)

    def margin_km2(self, giver: Party) -> float | None:
        """Returns how much more or less that may be; None where a part of it does not say."""
        margins = [each.margin_km2 for each in self.passing if each.giver == giver]
        known = [each for each in margins if each is not None]
        return fsum(known) or None if len(known) == len(margins) else None

    def living(self, giver: Party) -> Living:
        """Returns who lives in what a party would give."""
        found = [each.living for each in self.passing if each.giver == giver]
        return Living(sum(each.settlements for each in found), sum(each.people for each in found))

    @property
    def share_before(self) -> float:
        """The share of Ukraine under occupation, in percent."""
        return 100 * self.occupied_before_km2 / self.ukraine_km2 if self.ukraine_km2 else 0.0

    @property
    def share_after(self) -> float:
        """The share of Ukraine that would be under occupation, in percent."""
        return 100 * self.occupied_after_km2 / self.ukraine_km2 if self.ukraine_km2 else 0.0

    def bounds(self) -> tuple[float, float, float, float] | None:
        """Returns the rectangle around what would change hands, else around what is occupied, in degrees."""
        shapes = [shape for name in ("gained", "lost", "kursk-lost", "disputed")
                  if (shape := self.parts.get(name)) is not None and not shape.is_empty]
        if not shapes:
            shapes = [shape for shape in (self.parts.get("unchanged"),) if shape is not None and not shape.is_empty]
        boxes = [shape.bounds for shape in shapes]
        if not boxes:
            return None
        return (min(box[0] for box in boxes), min(box[1] for box in boxes), max(box[2] for box in boxes),
                max(box[3] for box in boxes))

    def grounds(self) -> dict[str, PartGround]:
        """Returns the parts as the map's layer of differences takes them."""
        return {name: PartGround(shape) for name, shape in self.parts.items() if not shape.is_empty}


@dataclass(frozen=True)
class PartGround:
    """A part's shape, made into a GeoJSON geometry when it is asked for."""

    shape: BaseGeometry = field(compare=False, repr=False)

    @property
    def geometry(self) -> dict[str, Any] | None:
        """The geometry, [lon, lat] in degrees; None where there is nothing."""
        from maps.control_day import geojson_of

        return geojson_of(self.shape)


class Between:
    """Where the ground that would be occupied differs between two terms; worked out when its geometry is asked for.

    ``part`` is "unchanged" for ground of both, "gained" for that of only the first, "lost" for that of only the second.
    """

    def __init__(self, outcome: Outcome, other: Outcome, part: str) -> None:
        self._outcomes = outcome, other
        self._part = part

    @property
    def geometry(self) -> dict[str, Any] | None:
        """The geometry, [lon, lat] in degrees; None where there is nothing. For the background."""
        from shapely import union_all

        mine, theirs = (union_all([each.parts["unchanged"], each.parts["gained"]]) for each in self._outcomes)
        shape = mine.intersection(theirs) if self._part == "unchanged" else (
            mine.difference(theirs) if self._part == "gained" else theirs.difference(mine))
        return PartGround(shape).geometry

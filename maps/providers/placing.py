# SPDX-License-Identifier: MIT
"""Where ground of a kind can be: what lies elsewhere is left out, and freed ground in Russia is held by Ukraine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from maps.ground import Ground, GroundKind
from maps.importing.axes import REGION
from maps.importing.layers import ImportedFeature
from maps.providers.day_notes import DayNotes

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def placed(verdict: GroundKind | Literal["liberated"], feature: ImportedFeature, ground: Ground,
           notes: DayNotes) -> Iterator[tuple[GroundKind, BaseGeometry]]:
    """The polygons of a feature that lie where its ground can be, each with its kind; ``notes`` has the others.

    Ground that an observer calls liberated is none of the kinds, save where most of it lies in Kursk Oblast: there it
    is held by Ukraine. Unknown ground may be in Ukraine or in Kursk Oblast.
    """
    from shapely import box, get_parts, intersects

    region = box(*REGION)
    for part in get_parts(feature.shape):
        if verdict == "liberated":
            if is_mostly_in_kursk(part, ground):
                yield "kursk", part
            else:
                notes.note("liberated", feature.name)
        elif not intersects(region, part):
            notes.note("far away", _where(part))
        elif not _can_be(verdict, part, ground):
            notes.note("outside", _where(part))
        else:
            yield verdict, part


def may_be_in_kursk(shape: BaseGeometry, ground: Ground) -> bool:
    """Whether the frame of a shape, which may be invalid, meets that of Kursk Oblast; quick, for there are many."""
    west, south, east, north = shape.bounds
    oblast = ground.kursk_oblast.bounds
    return bool(west <= oblast[2] and oblast[0] <= east and south <= oblast[3] and oblast[1] <= north)


def is_mostly_in_kursk(part: BaseGeometry, ground: Ground) -> bool:
    """Whether more than half of a polygon lies in Kursk Oblast: along the border, outlines of others reach into it."""
    from shapely import intersection

    if not ground.kursk_oblast.intersects(part):
        return False
    return bool(intersection(part, ground.shipped("kursk-oblast")).area > part.area / 2)


def _can_be(kind: GroundKind, part: BaseGeometry, ground: Ground) -> bool:
    in_kursk = kind in ("kursk", "unknown") and ground.kursk_oblast.intersects(part)
    return bool(in_kursk or (kind != "kursk" and ground.ukraine.intersects(part)))


def _where(part: BaseGeometry) -> str:
    west, south, east, north = part.bounds
    return f"{(south + north) / 2:.2f}, {(west + east) / 2:.2f}"

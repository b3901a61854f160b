# SPDX-License-Identifier: MIT
"""Where ground of a kind can be: what lies elsewhere is left out, and freed ground in Russia is held by Ukraine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from maps.ground import Ground, GroundKind
from maps.importing.axes import REGION
from maps.importing.layers import ImportedFeature
from maps.providers.day_notes import DayNotes
from maps.shipped import KURSK_OBLAST

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def placed(verdict: GroundKind | Literal["liberated"], feature: ImportedFeature, ground: Ground,
           notes: DayNotes) -> Iterator[tuple[GroundKind, BaseGeometry]]:
    """The polygons of a feature that lie where its ground can be, each with its kind; ``notes`` has the others.

    Ground that an observer calls liberated is none of the kinds, save in Kursk Oblast: there it is held by Ukraine.
    Unknown ground may be in Ukraine or in Kursk Oblast.
    """
    from shapely import box, get_parts, intersects

    region = box(*REGION)
    for part in get_parts(feature.shape):
        if verdict == "liberated":
            held = _held_in_kursk(part, ground)
            if not held:
                notes.note("liberated", feature.full_name)
            yield from (("kursk", each) for each in held)
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


def _held_in_kursk(part: BaseGeometry, ground: Ground) -> list[BaseGeometry]:
    """What of a freed polygon lies in Kursk Oblast and is more than an outline of Sumy Oblast that reaches over.

    Where most of it lies there, all does that the strip along the border allows; else what goes deeper than the strip.
    """
    from shapely import get_parts, intersection, intersects

    if not ground.kursk_oblast.intersects(part):
        return []
    inside = intersection(part, ground.shipped(KURSK_OBLAST))
    if inside.area > part.area / 2:
        whole = part if ground.kursk_oblast.covers(part) else intersection(part, ground.kursk_oblast)
        return [each for each in get_parts(whole) if each.area > 0]
    return [each for each in get_parts(inside) if each.area > 0 and intersects(each, ground.deep_kursk)]


def _can_be(kind: GroundKind, part: BaseGeometry, ground: Ground) -> bool:
    in_kursk = kind in ("kursk", "unknown") and ground.kursk_oblast.intersects(part)
    return bool(in_kursk or (kind != "kursk" and ground.ukraine.intersects(part)))


def _where(part: BaseGeometry) -> str:
    west, south, east, north = part.bounds
    return f"{(south + north) / 2:.2f}, {(west + east) / 2:.2f}"

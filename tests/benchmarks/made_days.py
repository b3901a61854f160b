# SPDX-License-Identifier: MIT
"""Generated days of two observers: the shipped layer with a jagged front line that moves in a few places a day."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from maps.areas import read_control_layer
from maps.control_day import ControlDay, shipped_day
from maps.ground import Ground
from maps.providers.own_files import DatedFolder
from maps.providers.protocol import Fetched
from maps.shipped import SHIPPED_DAY, control_file
from maps.timeline.day_cache import DayCache
from tests.benchmarks.machine import ROOT

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Values = NDArray[np.float64]

@dataclass(frozen=True)
class MadeObserver:
    """An observer's ``count`` days from ``first`` on; ``every_deg`` are the degrees between two vertices."""

    name: str
    first: datetime.date
    count: int
    every_deg: float

    @property
    def days(self) -> list[datetime.date]:
        """Its days, ascending."""
        return [self.first + datetime.timedelta(days=number) for number in range(self.count)]


OBSERVERS: Final = (
    MadeObserver("coarse", datetime.date(2022, 9, 12), 800, 0.0152),
    MadeObserver("fine", datetime.date(2022, 12, 1), 1318, 0.0076))
"""With their vertices a day has about 75 kB as GeoJSON, and about 130 kB."""
DAYS: Final = sum(each.count for each in OBSERVERS)
_INLAND_DEG: Final = 0.06
"""The front line is the outline farther than this from Ukraine's border and from Crimea."""
_PLACES: Final = 12
"""Number of places at which the line moves from one day to the next."""
_REACH: Final = 20
"""Vertices that move together."""


def keep_days(folder: Path) -> dict[str, float]:
    """Keeps the days of all observers in a cache folder; returns the mean size of each one's as GeoJSON in kB."""
    with ProcessPoolExecutor(len(OBSERVERS), get_context("spawn")) as processes:
        sizes = processes.map(keep_days_of, OBSERVERS, [folder] * len(OBSERVERS))
        return {observer.name: size for observer, size in zip(OBSERVERS, sizes, strict=True)}


def keep_days_of(observer: MadeObserver, folder: Path) -> float:
    """Keeps an observer's days in a cache folder; returns their mean size as GeoJSON in kB."""
    ground = Ground(read_control_layer(control_file(ROOT / "resources")))
    provider = DatedFolder(ground, folder / observer.name)
    cache = DayCache(folder)
    at = datetime.datetime.now(datetime.UTC)
    sizes = []
    for day, occupied in zip(observer.days, _fronts(ground, observer.every_deg), strict=False):
        shapes = {**shipped_day(ground, day).shapes, "occupied": occupied}
        made = ControlDay(provider.id, day, shapes, ("occupied", "occupied-2014", "kursk"))
        cache.keep(provider, Fetched(made, "made", at, "0" * 64))
        if day.day == 1:
            sizes.append(len(json.dumps(made.features(), separators=(",", ":"))))
    return sum(sizes) / len(sizes) / 1000


def _fronts(ground: Ground, every_deg: float) -> Iterator[Any]:
    """Occupied ground, day after day."""
    import numpy as np
    from shapely import get_parts, segmentize

    letters = np.random.default_rng(1)
    whole = segmentize(shipped_day(ground, SHIPPED_DAY).shapes["occupied"], every_deg)
    largest, *others = sorted(get_parts(whole), key=lambda part: -part.area)
    rest = [part for part in others if not part.intersects(largest)]
    ring = np.array(largest.exterior.coords)[:-1]
    at_front = np.flatnonzero(_is_front(ground, ring))
    outward = _outward(ring)
    jag = np.zeros(len(ring))
    jag[at_front] = letters.uniform(-0.8, 0.8, len(at_front)) * every_deg
    moved = np.zeros(len(ring))
    bump = np.hanning(2 * _REACH + 1)
    while True:
        for middle in letters.choice(at_front, _PLACES):
            near = (middle + np.arange(-_REACH, _REACH + 1)) % len(ring)
            moved[near] += bump * letters.uniform(-0.5, 0.8) * every_deg
        moved = np.clip(moved, -0.08, 0.12)
        shift = np.where(np.isin(np.arange(len(ring)), at_front), jag + moved, 0.0)
        yield _valid(ring + outward * shift[:, None], rest)


def _is_front(ground: Ground, ring: Values) -> Any:
    from shapely import distance, points, union

    still = union(ground.shipped("ukraine").boundary, ground.shipped("crimea"))
    return distance(points(ring), still) > _INLAND_DEG


def _outward(ring: Values) -> Values:
    """For each vertex the direction away from the ground, as it is on the whole around there."""
    import numpy as np

    along = np.roll(ring, -5, axis=0) - np.roll(ring, 5, axis=0)
    turned = np.column_stack([along[:, 1], -along[:, 0]])
    area = np.sum(ring[:, 0] * np.roll(ring[:, 1], -1) - np.roll(ring[:, 0], -1) * ring[:, 1])
    lengths = np.maximum(np.hypot(turned[:, 0], turned[:, 1]), 1e-9)
    outward: Values = np.sign(area) * turned / lengths[:, None]
    return outward


def _valid(ring: Values, rest: list[Any]) -> Any:
    from shapely import MultiPolygon, Polygon, get_parts, make_valid, orient_polygons, set_precision, union_all

    ground = set_precision(union_all([make_valid(Polygon(ring)), *rest]), 1e-6)
    return orient_polygons(MultiPolygon([part for part in get_parts(ground) if part.geom_type == "Polygon"]))

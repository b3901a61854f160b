# SPDX-License-Identifier: MIT
"""The towns of the base map by name, loaded in the background when they are first needed, and the one clicked last."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, hypot, radians
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from ui.kit.background import Background

if TYPE_CHECKING:
    from briefing.places import Spot
    from maps.places import Gazetteer, Place
    from ui.map.map_view import MapView

_SAME_DEGREES: Final = 0.002
_NEAR_KM: Final = 3.0
_KM_PER_DEGREE: Final = 111.2


class Towns(QObject):
    """Answers with nothing until the gazetteer is there. ``changed`` says that it came."""

    changed = Signal()

    def __init__(self, resources: Path, background: Background, failed: Callable[[str], object]) -> None:
        super().__init__(background)
        self._resources = resources
        self._background = background
        self._failed = failed
        self._is_loading = False
        self._clicked: tuple[float, float] | None = None
        self.gazetteer: Gazetteer | None = None
        """The places of the base map; None until they are loaded."""

    def follow(self, view: MapView) -> None:
        """Knows from now on which town of this map was clicked last."""
        view.pointed.connect(self._pointed)

    def get_ready(self) -> None:
        """Loads the gazetteer and what measures, once; it may be tried again after a failure."""
        if self.gazetteer is None and not self._is_loading:
            self._is_loading = True
            self._background.run(lambda: _load(self._resources), self._loaded, self._not_loaded)

    @property
    def towns(self) -> list[Place]:
        """All towns, the most important first."""
        return [] if self.gazetteer is None else [each for each in self.gazetteer.places if each.kind != "oblast"]

    def spots(self) -> dict[str, Spot]:
        """Returns the towns by name for a table; called in the background, where they may still have to be read."""
        from maps.places import town_spots

        return town_spots(self.gazetteer or _load(self._resources))

    def clicked(self) -> Place | None:
        """Returns the town whose dot or name the last click hit; None where it hit no named town."""
        return None if self._clicked is None else self._nearest(*self._clicked, _SAME_DEGREES)

    def near(self, lon: float, lat: float) -> Place | None:
        """Returns the town within 3 km of a point, the nearest one."""
        return self._nearest(lon, lat, _NEAR_KM / _KM_PER_DEGREE / cos(radians(lat)))

    def _nearest(self, lon: float, lat: float, reach: float) -> Place | None:
        """Returns the nearest town within a reach in degrees of longitude."""
        shrink = 1 / max(0.1, cos(radians(lat)))
        far = [(hypot(each.lon - lon, (each.lat - lat) * shrink), at) for at, each in enumerate(self.towns)
               if abs(each.lon - lon) <= reach and abs(each.lat - lat) <= reach]
        found = min((each for each in far if each[0] <= reach), default=None)
        return None if found is None else self.towns[found[1]]

    def _pointed(self, _lon: float, _lat: float, town: list[float] | None) -> None:
        self._clicked = None if town is None else (town[0], town[1])

    def _loaded(self, gazetteer: Gazetteer) -> None:
        self._is_loading = False
        self.gazetteer = gazetteer
        self.changed.emit()

    def _not_loaded(self, sentence: str) -> None:
        self._is_loading = False
        self._failed(sentence)


def _load(resources: Path) -> Gazetteer:
    from maps.geodesy import distance_km
    from maps.military_grid import to_mgrs
    from maps.places import read_gazetteer

    distance_km((0.0, 0.0), (1.0, 1.0))  # loads what measures, which takes a tenth of a second
    to_mgrs(48.0, 37.0)
    return read_gazetteer(resources)

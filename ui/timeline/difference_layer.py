# SPDX-License-Identifier: MIT
"""The map's layer of what differs: parts in clear fills, or two days or terms with a line between them to swipe.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, Signal

from maps.control_day import ObserverDay
from ui.map.map_look import MapLook
from ui.map.map_view import MapView
from ui.map.page_parts import PageParts
from ui.map.shown_day import Overlay
from ui.timeline.day_questions import DayQuestions

_MOST_KEPT: Final = 4


class Ground(Protocol):
    """What has a GeoJSON geometry, [lon, lat] in degrees; None where there is nothing."""

    @property
    def geometry(self) -> dict[str, Any] | None:
        """Made when it is asked for, which takes a while."""


class DifferenceLayer(QObject):
    """One thing at a time lies over the map; ``replaced`` with who lost it to another."""

    replaced = Signal(str)

    def __init__(self, view: MapView, look: MapLook, questions: DayQuestions, parts: PageParts,
                 parent: QObject) -> None:
        super().__init__(parent)
        self._map = view
        self._look = look
        self._questions = questions
        self._parts = parts
        self._versions: deque[int] = deque()
        """Of the parts that the page had to show last, which it may still be fetching."""
        self.owner = ""

    def show(self, owner: str, grounds: Mapping[str, Ground], overlay: Overlay) -> None:
        """Draws this ground by the names of its parts."""
        self._take(owner)
        self._questions.run("parts", lambda: collection(grounds), lambda made: self._put(owner, made, overlay))

    def swipe_parts(self, owner: str, left: Mapping[str, Ground], right: Mapping[str, Ground],
                    overlay: Overlay) -> None:
        """Draws ground by the names of its parts at either side of a line to swipe."""
        def put(made: tuple[bytes, bytes]) -> None:
            if owner == self.owner:
                self._look.show_overlay(overlay)
                self._show_version(*map(self._parts.give, made))

        self._take(owner)
        self._questions.run("parts", lambda: (collection(left), collection(right)), put)

    def _put(self, owner: str, made: bytes, overlay: Overlay) -> None:
        if owner == self.owner:
            self._look.show_overlay(overlay)
            self._show_version(self._parts.give(made))

    def swipe(self, owner: str, first: ObserverDay, second: ObserverDay, overlay: Overlay) -> None:
        """Shows two days, one at either side of a line."""
        self._take(owner)
        self._show_version(0)
        self._map.show_days([(provider, day.isoformat()) for provider, day in (first, second)])
        self._look.show_overlay(overlay)

    def _take(self, owner: str) -> None:
        before, self.owner = self.owner, owner
        if before and before != owner:
            self.replaced.emit(before)

    def _show_version(self, version: int, other: int = 0) -> None:
        self._map.show_comparison(version, other)
        self._versions.extend((version, other))
        while len(self._versions) > 2 * _MOST_KEPT:
            self._parts.drop(self._versions.popleft())

    def leave(self, owner: str = "") -> None:
        """Takes away what lies over the day shown; with an owner, only what is its own."""
        if self.owner and owner in ("", self.owner):
            before, self.owner = self.owner, ""
            self._show_version(0)
            self._look.show_overlay(None)
            self.replaced.emit(before)


def collection(grounds: Mapping[str, Ground]) -> bytes:
    """In the background: ground as GeoJSON for the map."""
    features: list[dict[str, Any]] = []
    for name, ground in grounds.items():
        geometry = ground.geometry
        if geometry is not None:
            features.append({"type": "Feature", "properties": {"part": name}, "geometry": geometry})
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()

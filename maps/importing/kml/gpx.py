# SPDX-License-Identifier: MIT
"""Reads GPX 1.0 and 1.1: tracks and routes become lines, waypoints points.

Positions are latitude and longitude in WGS 84 by definition.
"""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING, Final

from briefing.sentences import Text, sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.labels import clean, date_of

if TYPE_CHECKING:
    from maps.importing.shapes import Parts, Positions

_MOST_TEXT: Final = 4_000
_LAYERS: Final = {"trk": "tracks", "rte": "routes", "wpt": "waypoints"}
_SAID: Final = ("desc", "cmt", "src")
"""Elements whose text is a note or a source."""
_BATCH: Final = 10_000


class GpxHandler:
    """Hands the tracks, routes and waypoints of a GPX document to a collector while it is parsed."""

    def __init__(self, collector: FeatureCollector) -> None:
        self._collector = collector
        self._path: list[str] = []
        self._text = ""
        self._parts: Parts | None = None
        self._name = ""
        self._about: dict[str, object] = {}
        self._file_day: datetime.date | None = None
        self._day: datetime.date | None = None
        self._fault: Text = ""
        self._batch: list[tuple[float, float]] = []
        self._made: list[Positions] = []
        self._count = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Handles the start of an element."""
        self._path.append(name)
        self._text = ""
        if name in _LAYERS:
            if name == "wpt":  # there may be more than a file may have features; they are bounded as points
                self._collector.check_wanted()
            else:
                self._collector.begin()
            self._count += 1
            self._parts, self._name, self._fault, self._day = self._collector.parts(), "", "", None
            self._about = {}
            if name == "wpt":
                self._waypoint(self._parts, attributes)
        elif name in ("trkpt", "rtept") and self._parts is not None:
            self._point(attributes)
        elif name == "link" and len(self._path) > 1 and self._path[-2] in _LAYERS:
            self._about.setdefault("url", attributes.get("href", "")[:_MOST_TEXT])

    def text(self, text: str) -> None:
        """Handles text within the innermost element."""
        if len(self._text) < _MOST_TEXT:
            self._text += text[:_MOST_TEXT]

    def end(self, name: str) -> None:
        """Handles the end of the innermost element."""
        self._path.pop()
        parent = self._path[-1] if self._path else ""
        if name == "name" and parent in _LAYERS:
            self._name = self._text
        elif name in _SAID and parent in _LAYERS:
            self._about.setdefault(name, self._text)
        elif name == "time" and parent in ("metadata", "gpx"):
            self._file_day = date_of(self._text)
        elif name == "time" and parent in ("trkpt", "rtept", "wpt") and self._day is None:
            self._day = date_of(self._text)
        elif name == "trkseg" and self._parts is not None:
            self._parts.line(self._taken())
        elif name in _LAYERS and self._parts is not None:
            self._finish(self._parts, name)
            self._parts = None
        self._text = ""

    def _waypoint(self, parts: Parts, attributes: dict[str, str]) -> None:
        try:
            parts.point(*_position(attributes))
        except (KeyError, ValueError):
            self._fault = sentence("a point has no position")

    def _point(self, attributes: dict[str, str]) -> None:
        try:
            self._batch.append(_position(attributes))
        except (KeyError, ValueError):
            self._fault = self._fault or sentence("a point has no position")
        if len(self._batch) >= _BATCH:
            self._keep()

    def _keep(self) -> None:
        import numpy as np

        self._collector.positions(len(self._batch))
        self._made.append(np.array(self._batch).reshape(-1, 2))
        self._batch = []

    def _taken(self) -> Positions:
        import numpy as np

        self._keep()
        made: Positions = np.concatenate(self._made)
        self._made = []
        return made

    def _finish(self, parts: Parts, kind: str) -> None:
        if kind == "rte":
            parts.line(self._taken())
        if self._fault:
            self._collector.drop("unreadable", clean(self._name) or f"{kind} {self._count}", self._fault)
        else:
            self._collector.feature(
                parts, _LAYERS[kind], name=self._name, as_of=self._day or self._file_day, properties=self._about)


def _position(attributes: dict[str, str]) -> tuple[float, float]:
    """Returns (lon, lat). Raises KeyError or ValueError where one is missing, no number, or infinite."""
    lon, lat = float(attributes["lon"]), float(attributes["lat"])
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise ValueError
    return lon, lat

# SPDX-License-Identifier: MIT
"""Reads KML 2.2 and 2.3, and the tracks of Google's extension; KMZ is KML in a zip.

Placemarks become features, folders their layers. Linked files are not fetched. Coordinates are
[lon, lat] in WGS 84 by definition.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from briefing import limits
from briefing.sentences import Text, of_error, sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.labels import clean, date_of
from maps.importing.shapes import Parts

if TYPE_CHECKING:
    from maps.importing.shapes import Positions

_MOST_TEXT: Final = 4_000
"""Characters of a name, a date or a value that are kept: a label holds 500."""
_MOST_PROPERTIES: Final = 200
_PIECE: Final = 100_000
_DATES: Final = (("when", "TimeStamp"), ("begin", "TimeSpan"))
_LAYERS: Final = ("Document", "Folder")
_LINKS: Final = ("NetworkLink", "Model", "GroundOverlay")


class Coordinates:
    """Collects positions from text that comes in pieces, so that a long outline is never held as text."""

    def __init__(self, collector: FeatureCollector) -> None:
        self._collector = collector
        self._left = ""
        self._made: list[Positions] = []

    def text(self, text: str) -> None:
        """Adds the next piece of "lon,lat lon,lat,height …"; ValueError if it is no such text."""
        self._left += text
        if len(self._left) > _PIECE:
            cut = max(self._left.rfind(space) for space in " \n\t\r")
            if cut > 0:
                self._read(self._left[:cut])
                self._left = self._left[cut:]
            elif len(self._left) > 2 * _PIECE:
                raise ValueError(sentence("a position has no end"))

    def taken(self) -> Positions:
        """Returns all positions since the last call."""
        import numpy as np

        self._read(self._left)
        made = np.concatenate([np.empty((0, 2)), *self._made])
        self._left, self._made = "", []
        return made

    def _read(self, text: str) -> None:
        import numpy as np

        count, commas = len(text.split()), text.count(",")
        if not count:
            return
        self._collector.positions(count)
        numbers = list(map(float, text.replace(",", " ").split()))
        each = commas // count + 1
        if each not in (2, 3) or len(numbers) != each * count or commas != (each - 1) * count:
            numbers, each = _uneven(text), 3
        made = np.array(numbers).reshape(-1, each)
        if each == 3 and made[:, 2].any():
            self._collector.notes.note("heights")
        self._made.append(made[:, :2])


def _uneven(text: str) -> list[float]:
    """Returns positions of which only some have a height, each with one."""
    made = []
    for each in text.split():
        lon, lat, *height = each.split(",")
        made += [float(lon), float(lat), float(height[0]) if height and height[0] else 0.0]
    return made


class _Placemark:
    """The data of one placemark while it is read."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.name = ""
        self.as_of: datetime.date | None = None
        self.properties: dict[str, object] = {}
        self.rings: list[Positions] = []
        self.track: list[tuple[str, str]] = []
        self.geometries = 0
        self.fault: Text = ""
        self.key = ""


class KmlHandler:
    """Hands the placemarks of a KML document to a collector while it is parsed."""

    def __init__(self, collector: FeatureCollector, layer: str) -> None:
        self._collector = collector
        self._path: list[str] = []
        self._layers = [layer]
        self._text = ""
        self._coordinates = Coordinates(collector)
        self._placemark: _Placemark | None = None
        self._count = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Handles the start of an element."""
        self._path.append(name)
        self._text = ""
        if name == "Placemark" and self._placemark is None:
            self._collector.begin()
            self._count += 1
            self._placemark = _Placemark(self._collector.parts())
        elif name in _LAYERS and self._placemark is None:
            self._layers.append(self._layers[-1])
        elif name in ("Data", "SimpleData") and self._placemark is not None:
            self._placemark.key = attributes.get("name", "")[:_MOST_TEXT]
        elif name in _LINKS:
            self._collector.notes.note("linked")

    def text(self, text: str) -> None:
        """Handles text within the innermost element."""
        mark = self._placemark
        if mark is not None and self._path[-1] == "coordinates":
            self._attempt(mark, lambda: self._coordinates.text(text))
        elif len(self._text) < _MOST_TEXT:
            self._text += text[:_MOST_TEXT]

    def end(self, name: str) -> None:
        """Handles the end of the innermost element."""
        self._path.pop()
        mark = self._placemark
        if name == "Placemark" and mark is not None:
            self._finish(mark)
            self._placemark = None
        elif mark is not None:
            self._attempt(mark, lambda: self._within(mark, name, self._path[-1] if self._path else ""))
        elif name in _LAYERS and len(self._layers) > 1:
            self._layers.pop()
        elif name == "name" and self._path and self._path[-1] in _LAYERS:
            self._layers[-1] = clean(self._text) or self._layers[-1]
        self._text = ""

    def _attempt(self, mark: _Placemark, act: Callable[[], object]) -> None:
        """Runs ``act``; an error in one placemark's numbers drops that placemark, not the file."""
        try:
            act()
        except ValueError as error:
            mark.fault = mark.fault or of_error(error)

    def _within(self, mark: _Placemark, name: str, parent: str) -> None:
        """Handles the end of an element within a placemark, using its text."""
        if name == "name" and parent == "Placemark":
            mark.name = self._text
        elif (name, parent) in _DATES:
            mark.as_of = mark.as_of or date_of(self._text)
        elif name == "SimpleData" or (name == "value" and parent == "Data"):
            if len(mark.properties) < _MOST_PROPERTIES:
                mark.properties.setdefault(mark.key, self._text.strip())
        elif name == "coord" and parent == "Track":
            self._coordinates.text(",".join(self._text.split()[:2]) + " ")
        else:
            self._geometry(mark, name, parent)

    def _geometry(self, mark: _Placemark, name: str, parent: str) -> None:
        if name == "coordinates":
            positions = self._coordinates.taken()
            if parent == "LinearRing":
                mark.rings.append(positions)
                if len(mark.rings) > limits.MAX_IMPORT_PARTS:
                    mark.parts.polygon(mark.rings)  # it refuses this many
            elif parent == "LineString":
                mark.parts.line(positions)
            elif parent == "Point":
                mark.parts.points += 1
        elif name == "LinearRing" and "Polygon" not in self._path and mark.rings:
            mark.parts.line(mark.rings.pop())
        elif name == "Polygon":
            rings, mark.rings = mark.rings, []
            mark.parts.polygon(rings)
        elif name == "Track":
            mark.parts.line(self._coordinates.taken())
        if name in ("Polygon", "LineString", "Point", "Track"):
            mark.geometries += 1

    def _finish(self, mark: _Placemark) -> None:
        if mark.fault:
            self._coordinates = Coordinates(self._collector)
            self._collector.drop("unreadable", clean(mark.name) or f"Placemark {self._count}", mark.fault)
        elif not mark.geometries:
            self._collector.drop("null geometry")
        else:
            self._collector.feature(
                mark.parts, self._layers[-1], name=mark.name, as_of=mark.as_of, properties=mark.properties)

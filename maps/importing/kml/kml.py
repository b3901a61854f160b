# SPDX-License-Identifier: MIT
"""Reads KML 2.2 and 2.3, and the tracks of Google's extension; KMZ is KML in a zip.

Placemarks become features, folders their layers; descriptions, extended data, links, dates and colours come along.
Linked files and pictures are not fetched. Coordinates are [lon, lat] in WGS 84 by definition.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from briefing import limits
from briefing.sentences import Text, of_error, sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.kml.coordinates import Coordinates
from maps.importing.kml.placemark import Placemark
from maps.importing.kml.styles import Styles
from maps.importing.labels import clean, date_of
from maps.importing.plain_text import MOST_HTML

_MOST_TEXT: Final = 4_000
"""Characters of a name, a date or a value that are kept: a label holds 500."""
_DATES: Final = (
    ("when", "TimeStamp"), ("begin", "TimeSpan"), ("end", "TimeSpan"), ("when", "Track"), ("when", "Placemark"))
_LAYERS: Final = ("Document", "Folder")
_LINKS: Final = ("NetworkLink", "Model")
_PICTURES: Final = ("GroundOverlay", "PhotoOverlay")
_BOUNDARIES: Final = ("outerBoundaryIs", "innerBoundaryIs")
_OFF: Final = ("0", "false")


class KmlHandler:
    """Hands the placemarks of a KML document to a collector while it is parsed."""

    def __init__(self, collector: FeatureCollector, layer: str) -> None:
        self._collector = collector
        self._path: list[str] = []
        self._layers = [layer]
        self._hidden = [False]
        self._text = ""
        self._coordinates = Coordinates(collector)
        self._placemark: Placemark | None = None
        self._count = 0
        self._picture = ""
        self._styles = Styles()
        self._styled: list[tuple[int, str]] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Handles the start of an element."""
        self._path.append(name)
        self._text = ""
        self._styles.begin(name, attributes)
        mark = self._placemark
        if mark is not None:
            if name in ("Data", "SimpleData"):
                mark.property_name = attributes.get("name", "")[:_MOST_TEXT]
            elif name == "link":
                mark.put("url", attributes.get("href", "")[:_MOST_TEXT])
        elif name == "Placemark":
            self._collector.begin()
            self._count += 1
            key = attributes.get("id", "")[: limits.MAX_LINE]
            self._placemark = Placemark(self._collector.parts(), key, is_hidden=self._hidden[-1])
        elif name in _LAYERS:
            self._layers.append(self._layers[-1])
            self._hidden.append(self._hidden[-1])
        if name in _LINKS:
            self._collector.notes.note("linked")
        elif name in _PICTURES:
            self._picture = ""

    def text(self, text: str) -> None:
        """Handles text within the innermost element."""
        mark = self._placemark
        most = MOST_HTML if self._path[-1] in ("description", "value", "SimpleData") else _MOST_TEXT
        if mark is not None and self._path[-1] == "coordinates":
            self._attempt(mark, lambda: self._coordinates.text(text))
        elif len(self._text) < most:
            self._text += text[:most]

    def end(self, name: str) -> None:
        """Handles the end of the innermost element."""
        self._path.pop()
        mark = self._placemark
        parent = self._path[-1] if self._path else ""
        colour = self._styles.end(name, parent, self._text)
        if name == "Placemark" and mark is not None:
            self._finish(mark)
            self._placemark = None
        elif mark is not None:
            if colour and parent == "Placemark":
                mark.colour = colour
            self._attempt(mark, lambda: self._within(mark, name, parent))
        else:
            self._outside(name, parent)
        self._text = ""
        if not self._path:
            self._colour_features()

    def _outside(self, name: str, parent: str) -> None:
        """Handles the end of an element that is in no placemark."""
        if name in _LAYERS and len(self._layers) > 1:
            self._layers.pop()
            self._hidden.pop()
        elif name == "name" and parent in _LAYERS:
            self._layers[-1] = clean(self._text) or self._layers[-1]
        elif name == "name" and parent in _PICTURES:
            self._picture = clean(self._text)
        elif name == "visibility" and parent in _LAYERS:
            self._hidden[-1] = self._hidden[-1] or self._text.strip() in _OFF
        elif name in _PICTURES:
            self._collector.notes.note("pictures", self._picture or self._layers[-1])

    def _attempt(self, mark: Placemark, act: Callable[[], object]) -> None:
        """Runs ``act``; an error in one placemark's numbers drops that placemark, not the file."""
        try:
            act()
        except ValueError as error:
            mark.fault = mark.fault or of_error(error)

    def _within(self, mark: Placemark, name: str, parent: str) -> None:
        """Handles the end of an element within a placemark, using its text."""
        if name == "name" and parent in ("Placemark", "author"):
            if parent == "Placemark":
                mark.name = self._text
            else:
                mark.put("author", self._text.strip())
        elif name == "description" and parent == "Placemark":
            mark.description = self._text
        elif name == "visibility" and parent == "Placemark":
            mark.is_hidden = mark.is_hidden or self._text.strip() in _OFF
        elif name == "styleUrl" and parent == "Placemark":
            mark.style = self._text
        elif (name, parent) in _DATES:
            mark.as_of = mark.as_of or date_of(self._text)
        elif name == "SimpleData" or (name == "value" and parent == "Data"):
            mark.put(mark.property_name, self._text.strip())
        elif name == "coord" and parent == "Track":
            self._coordinates.text(",".join(self._text.split()[:2]) + " ")
        else:
            self._geometry(mark, name, parent)

    def _geometry(self, mark: Placemark, name: str, parent: str) -> None:
        if name == "coordinates":
            self._positions(mark, parent)
        elif name == "LinearRing" and "Polygon" not in self._path and parent not in _BOUNDARIES and mark.outer:
            mark.parts.line(mark.outer.pop())
            mark.geometries += 1
        elif name == "Polygon" or (name in _BOUNDARIES and "Polygon" not in self._path):
            mark.finish_polygon()
        elif name == "Track":
            mark.parts.line(self._coordinates.taken())
        if name in ("Polygon", "LineString", "Point", "Track") or (
            name in _BOUNDARIES and "Polygon" not in self._path
        ):
            mark.geometries += 1

    def _positions(self, mark: Placemark, parent: str) -> None:
        positions = self._coordinates.taken()
        if parent == "LinearRing":
            rings = mark.inner if "innerBoundaryIs" in self._path[-3:] else mark.outer
            rings.append(positions)
            if len(mark.outer) + len(mark.inner) > limits.MAX_IMPORT_PARTS:
                mark.finish_polygon()  # it refuses this many
        elif parent == "LineString":
            mark.parts.line(positions)
        elif parent == "Point":
            for x, y in positions[:1].tolist():
                mark.parts.point(x, y)
            if not len(positions):
                mark.parts.empty += 1

    def _finish(self, mark: Placemark) -> None:
        if mark.fault:
            self._coordinates = Coordinates(self._collector)
            self._collector.drop("unreadable", self._place(mark), mark.fault)
        elif not mark.geometries:
            self._collector.drop("null geometry", self._place(mark))
        else:
            first = len(self._collector.features)
            self._collector.feature(
                mark.parts, self._layers[-1], name=mark.name, as_of=mark.as_of, properties=mark.properties,
                details=mark.details)
            if mark.style and not mark.colour:
                self._styled += [(at, mark.style) for at in range(first, len(self._collector.features))]

    def _place(self, mark: Placemark) -> Text:
        """Returns where the placemark is: its layer, and its name or number."""
        name = clean(mark.name) or f"Placemark {self._count}"
        return sentence("{layer}, {name}", layer=self._layers[-1], name=name) if self._layers[-1] else name

    def _colour_features(self) -> None:
        """Gives features the colours of shared styles, which may be defined after them."""
        for at, style in self._styled:
            colour = self._styles.colour(style)
            feature = self._collector.features[at]
            if colour:
                details = replace(feature.details, colour=colour)
                self._collector.features[at] = replace(feature, details=details)

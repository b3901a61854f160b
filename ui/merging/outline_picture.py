# SPDX-License-Identifier: MIT
"""A small map of one version of an area, over the borders of the oblasts around it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.theme import Theme

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""

_HEIGHT: Final = 132
_AROUND: Final = 0.18
"""Of the ground's width, shown on each side."""
_LEAST: Final = 0.02
"""Degrees shown at least, for a short line or a place."""
_DOT: Final = 5
"""Half the width of a place's dot, in pixels."""


class OutlinePicture(QWidget):
    """The map. Two of them with the same ``box`` can be compared."""

    def __init__(self, geometry: Mapping[str, Any], around: Sequence[Mapping[str, Any]], box: Box,
                 theme: Theme) -> None:
        super().__init__()
        self._geometry = geometry
        self._around = around
        self._box = box
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Returns the height of a few lines of text."""
        return QSize(220, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the borders and the area."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.fillRect(frame, QColor(self._theme.card))
            painter.setClipRect(frame)
            painter.setPen(QPen(QColor(self._theme.quiet), 1))
            for geometry in self._around:
                painter.drawPath(self._path(geometry, frame))
            is_line = self._geometry.get("type") in ("LineString", "MultiLineString")
            fill = QColor(self._theme.strong)
            fill.setAlpha(70)
            painter.setBrush(Qt.BrushStyle.NoBrush if is_line else fill)
            painter.setPen(QPen(QColor(self._theme.strong), 2))
            painter.drawPath(self._path(self._geometry, frame))
            painter.setClipping(False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.edge), 1))
            painter.drawRect(frame)

    def _path(self, geometry: Mapping[str, Any], frame: QRectF) -> QPainterPath:
        west, south, east, north = self._box
        narrowing = math.cos(math.radians((south + north) / 2))
        scale = min(frame.width() / ((east - west) * narrowing), frame.height() / (north - south))
        middle_lon, middle_lat = (west + east) / 2, (south + north) / 2
        path = QPainterPath()
        for ring, is_closed in rings(geometry):
            points = [QPointF(frame.center().x() + (lon - middle_lon) * narrowing * scale,
                              frame.center().y() - (lat - middle_lat) * scale) for lon, lat in ring]
            path.addPolygon(QPolygonF(points))
            if len(ring) == 1:
                path.addEllipse(points[0], _DOT, _DOT)
            elif is_closed:
                path.closeSubpath()
        return path


def rings(geometry: Mapping[str, Any]) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """Yields the rings and lines of a GeoJSON geometry, and whether each is a ring."""
    kind, coordinates = geometry.get("type"), geometry.get("coordinates") or []
    if kind == "Point" and coordinates:
        yield [(coordinates[0], coordinates[1])], False
    elif kind == "LineString":
        yield [(each[0], each[1]) for each in coordinates], False
    elif kind in ("MultiLineString", "Polygon"):
        yield from (([(each[0], each[1]) for each in ring], kind == "Polygon") for ring in coordinates)
    elif kind == "MultiPolygon":
        yield from (([(each[0], each[1]) for each in ring], True) for polygon in coordinates for ring in polygon)


def box_around(geometries: Sequence[Mapping[str, Any]]) -> Box | None:
    """Returns the box that shows all of these geometries; None without any place."""
    places = [place for geometry in geometries for ring, _closed in rings(geometry) for place in ring]
    if not places:
        return None
    lons, lats = [lon for lon, _lat in places], [lat for _lon, lat in places]
    around = 3.0 if len(set(places)) == 1 else _AROUND
    width, height = (max(max(each) - min(each), _LEAST) * around for each in (lons, lats))
    return min(lons) - width, min(lats) - height, max(lons) + width, max(lats) + height


def are_near(geometry: Mapping[str, Any], box: Box) -> bool:
    """Checks whether the box around a geometry has a point in common with this box."""
    own = box_around([geometry])
    return own is not None and own[0] <= box[2] and box[0] <= own[2] and own[1] <= box[3] and box[1] <= own[3]

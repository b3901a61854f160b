# SPDX-License-Identifier: MIT
"""Draws or changes an outline on the map, and measures it meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.sentences import mark
from ui.kit.check_boxes import CheckBox
from ui.kit.forms import push_button, side_by_side
from ui.kit.labels import plain_label
from ui.kit.texts import counted, size_text, tr
from ui.map.map_view import MapView

Taker = Callable[[dict[str, Any]], object]


class OutlineDrawing(QObject):
    """Draws one outline at a time. ``changed`` is emitted with every point, ``ended`` when drawing ends."""

    changed = Signal()
    ended = Signal()

    def __init__(self, view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._map = view
        self._take: Taker | None = None
        self._kind = "polygon"
        self._area_id: str | None = None
        self._is_new = True
        self._is_mark = False
        self._points = 0
        self._size = ""
        self._snapping = True
        self.geometry: dict[str, Any] | None = None
        """The outline as GeoJSON, [lon, lat] in degrees; None while it has too few points."""
        view.drawingChanged.connect(self._changed)
        view.drawingFinished.connect(self._finished)
        view.ready.connect(self._start_again)

    @property
    def is_on(self) -> bool:
        """Whether an outline is being drawn."""
        return self._take is not None

    def start(self, kind: str, take: Taker, *, geometry: Mapping[str, Any] | None = None,
              area_id: str | None = None, is_mark: bool = False) -> None:
        """Starts a "polygon", a "line" or a "point", or changes that of an area; ``take`` receives what is finished.

        A mark is drawn over what the map shows, and is taken as it was drawn.
        """
        self._take, self._kind, self._area_id = take, kind, area_id
        self._is_new, self._is_mark = geometry is None, is_mark
        self.geometry = dict(geometry) if geometry is not None else None
        self._points = 0
        self._size = _measured(self.geometry)
        if not is_mark:
            self._map.show_areas([], False)
        self._map.start_drawing(kind, geometry, area_id)
        self._map.set_drawing(size=self._size, snapping=self._snapping)
        self._map.setFocus()
        self.changed.emit()

    def _start_again(self) -> None:
        """Continues the outline on a restarted page."""
        if self.is_on:
            self._map.start_drawing(self._kind, self.geometry, self._area_id)
            self._map.set_drawing(size=self._size, snapping=self._snapping)

    def _changed(self, geometry: dict[str, Any] | None, points: int) -> None:
        if not self.is_on:
            return
        self.geometry, self._points = geometry, points
        self._size = _measured(geometry)
        self._map.set_drawing(size=self._size)
        self.changed.emit()

    def _finished(self, geometry: dict[str, Any]) -> None:
        from maps.area_tools import sound
        from maps.areas import POINT

        take = self._take
        if take is None:
            return
        made = geometry if self._is_mark or geometry["type"] == POINT else sound(geometry)
        self.cancel()
        if made is not None:
            take(made)

    def set_snapping(self, on: bool) -> None:
        """Sets whether points snap to outlines on the map."""
        self._snapping = on
        if self.is_on:
            self._map.set_drawing(snapping=on)

    def finish(self) -> None:
        """Accepts the outline."""
        if self.geometry is not None:
            self._finished(self.geometry)

    def undo(self) -> None:
        """Undoes the last point or move."""
        self._map.edit_drawing("undo")

    def cancel(self) -> None:
        """Cancels the outline without a change."""
        if self.is_on:
            self._take = None
            self._map.stop_drawing()
            self.ended.emit()

    @property
    def description(self) -> str:
        """The instructions, and what the outline measures."""
        if self._kind == "point" and self._is_mark:
            return _and(tr("Click where the text is to stand."), _by_keys())
        if self._kind == "point":
            said = tr("Click where the place is.") if self._is_new else tr(
                "Drag the point, or click where the place is; Done ends.")
            return _and(said, _by_keys())
        if not self._is_new:
            said = tr("Drag the vertices; the small points between make new ones; a right click removes one. {size}"
                      ).format(size=self._size)
            return _and(said, tr("By keys: Space takes up the point nearest to the cross, the arrows move the map, "
                                 "Space puts it down, Delete removes it."))
        if self.geometry is None:
            said = tr("Click on the map, point by point. Alt holds a point off the outlines nearby.")
            return _and(said, _by_keys())
        return tr("{points}, {size}. Enter, a double click or Done ends; Backspace takes a point back.").format(
            points=counted(self._points, mark("point"), mark("points")), size=self._size)


def _by_keys() -> str:
    return tr("By keys: the arrows move the map, Space sets a point at the cross.")


def _and(*sentences: str) -> str:
    return " ".join(sentences)


class DrawingRows(QWidget):
    """What is shown while an outline is drawn: what to do, whether points snap, and how to end."""

    def __init__(self, drawing: OutlineDrawing) -> None:
        super().__init__()
        self._drawing = drawing
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.drawn = plain_label(wrapped=True, note=True)
        self.done = push_button(tr("Done"), drawing.finish)
        self.cancel = push_button(tr("Cancel"), drawing.cancel)
        self.undo_point = push_button(tr("Undo point"), drawing.undo)
        self.snap = CheckBox(tr("Points snap to outlines on the map"))
        self.snap.setChecked(True)
        self.snap.toggled.connect(drawing.set_snapping)
        layout.addWidget(self.drawn)
        layout.addWidget(self.snap)
        layout.addLayout(side_by_side(self.done, self.undo_point, self.cancel))
        drawing.changed.connect(self.refresh)
        drawing.ended.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows what is drawn now; hidden while nothing is."""
        self.setVisible(self._drawing.is_on)
        if self._drawing.is_on:
            self.drawn.setText(self._drawing.description)
            self.done.setEnabled(self._drawing.geometry is not None)


def _measured(geometry: Mapping[str, Any] | None) -> str:
    from maps.areas import measured_size

    if geometry is None:
        return ""
    size = measured_size(geometry)
    return size_text(size.area_km2, size.length_km)

# SPDX-License-Identifier: MIT
"""What the map shows of a distance that is measured over points, and the measuring in the main window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from briefing import quantities
from maps.geodesy import Position
from maps.measuring import Path
from ui.kit.texts import say, tr
from ui.map.map_view import MapView


def length_text(length_km: float) -> str:
    """"31.4 km", and below one kilometre "850 m"."""
    if round(length_km * 1000) < 1000:
        return tr("{metres} m").format(metres=round(length_km * 1000))
    return say(quantities.km(length_km))


def measure_value(path: Path, *, is_open: bool, pointer: Position | None = None) -> dict[str, Any] | None:
    """Returns what the page draws; None for a path without points that is not open."""
    if not path.points and not is_open:
        return None
    lengths = [length_text(each) for each in path.lengths_km]
    if len(path.points) > 1:
        total = lengths[-1]
    else:
        total = tr("Click the next point.") if path.points else tr("Click the first point.")
    return {
        "points": path.points, "line": path.line, "texts": ["", *lengths] if path.points else [], "total": total,
        "said": _said(path), "hint": tr("Enter or a double click ends") if is_open and len(path.points) > 1 else "",
        "isOpen": is_open, "pointer": _to_pointer(path, pointer) if is_open else None,
        "copy": tr("Copy"), "close": tr("End measuring (Esc)"),
    }


def _said(path: Path) -> str:
    """Returns what kind of distance it is, which the room reads, too."""
    if len(path.points) < 3:
        return tr("Straight line on the ellipsoid (WGS 84)")
    return tr("Straight lines on the ellipsoid (WGS 84)")


def _to_pointer(path: Path, pointer: Position | None) -> dict[str, Any] | None:
    if pointer is None or not path.points:
        return None
    leg = Path((path.points[-1], pointer))
    return {"line": leg.line, "text": length_text(path.length_km + leg.length_km)}


class Measuring(QObject):
    """Measures one distance at a time on a map. ``note`` receives what was copied."""

    def __init__(self, view: MapView, note: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._map = view
        self._note = note
        self.path = Path()
        self.is_open = False
        view.measurePointed.connect(self._pointed)
        view.measureEdited.connect(self.edit)

    @property
    def is_on(self) -> bool:
        """Whether a distance is shown or measured."""
        return self.is_open or bool(self.path.points)

    def start(self, at: Position | None = None) -> None:
        """Starts a new distance, from a point if there is one already."""
        self.path, self.is_open = Path((at,) if at is not None else ()), True
        self._map.setFocus()
        self._show()

    def leave(self) -> None:
        """Removes the distance."""
        if self.is_on:
            self.path, self.is_open = Path(), False
            self._show()

    def edit(self, what: str) -> None:
        """Carries out "finish", "undo" (the last point), "copy" or "leave"."""
        if what == "leave":
            self.leave()
        elif what == "copy":
            self.copy()
        elif what == "undo" and self.is_open:
            self.path = self.path.without_last()
            self._show()
        elif what == "finish" and self.is_open:
            self.is_open = False
            if len(self.path.points) < 2:
                self.path = Path()
            self._show()

    def copy(self) -> None:
        """Copies the length, with what it is."""
        if len(self.path.points) > 1:
            said = tr("{length}, {kind}").format(length=length_text(self.path.length_km), kind=_said(self.path))
            QGuiApplication.clipboard().setText(said)
            self._note(tr("Copied: {text}").format(text=said))

    def _pointed(self, lon: float, lat: float, is_set: bool) -> None:
        if not self.is_open:
            return
        if is_set:
            self.path = self.path.with_point((lon, lat))
        self._show(None if is_set else (lon, lat))

    def _show(self, pointer: Position | None = None) -> None:
        self._map.show_measure(measure_value(self.path, is_open=self.is_open, pointer=pointer))

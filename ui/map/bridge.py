# SPDX-License-Identifier: MIT
"""The program's end of the channel to the map page; the protocol stands at the top of map.js."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject, Signal, Slot


class MapBridge(QObject):
    """Signals are calls to the page, slots are calls from it, in the names of the protocol."""

    # To the page
    showAreas = Signal("QStringList", bool)  # type: ignore[arg-type]
    setAreaTexts = Signal(str)
    setFurniture = Signal(str)
    loadOwnAreas = Signal(int)
    setTheme = Signal(str)
    setPlaceNames = Signal(str)
    setLayers = Signal(str)
    setMotion = Signal(bool)
    setView = Signal(float, float, float)
    setStage = Signal(str)
    showStep = Signal(str)
    lookAt = Signal(float, float, float, float)
    goHome = Signal()
    zoomBy = Signal(float)
    dismiss = Signal()
    startDrawing = Signal(str)
    setDrawing = Signal(str)
    editDrawing = Signal(str)
    loadPack = Signal(str)
    showDays = Signal(str)
    showComparison = Signal(int)
    setSwipe = Signal(float)
    frameBounds = Signal(str)
    stopDrawing = Signal()
    askDrawn = Signal(int)
    ping = Signal(int)

    # What the page told, for the program; named apart from the slots the page calls.
    page_ready = Signal(bool)
    page_drawn = Signal(int)
    page_answered = Signal(int)
    area_hovered = Signal(str)
    area_clicked = Signal(str)
    ground_clicked = Signal()
    drawing_changed = Signal(object, int)
    drawing_finished = Signal(object)
    has_swiped = Signal(float)
    has_pointed = Signal(float, float)
    view_changed = Signal(float, float, float)
    view_explored = Signal(int, float, float, float)
    page_troubled = Signal(str)

    @Slot(str)
    def pageReady(self, report: str) -> None:
        """The page hears calls from now on; tells whether an inline script ran in it."""
        self.page_ready.emit(json.loads(report).get("inlineScriptRan") is not False)

    @Slot(int)
    def drawn(self, token: int) -> None:
        """Everything asked before ``askDrawn(token)`` is on the screen."""
        self.page_drawn.emit(token)

    @Slot(int)
    def pong(self, token: int) -> None:
        """The page is alive."""
        self.page_answered.emit(token)

    @Slot(str)
    def areaHovered(self, area_id: str) -> None:
        """The pointer came over an area, or left them all ("")."""
        self.area_hovered.emit(area_id)

    @Slot(str)
    def areaClicked(self, area_id: str) -> None:
        """The user chose an area on the map."""
        self.area_clicked.emit(area_id)

    @Slot()
    def groundClicked(self) -> None:
        """The user clicked where no area is."""
        self.ground_clicked.emit()

    @Slot(str)
    def drawingChanged(self, report: str) -> None:
        """The outline that is drawn has another shape; a geometry of None has too few points yet."""
        told = json.loads(report)
        self.drawing_changed.emit(told["geometry"], told["points"])

    @Slot(str)
    def drawingFinished(self, report: str) -> None:
        """The user ended the outline."""
        self.drawing_finished.emit(json.loads(report)["geometry"])

    @Slot(float, float, float)
    def viewChanged(self, lon: float, lat: float, zoom: float) -> None:
        """The view came to rest here (degrees)."""
        self.view_changed.emit(lon, lat, zoom)

    @Slot(int, float, float, float)
    def explored(self, step: int, lon: float, lat: float, zoom: float) -> None:
        """The user's hand brought the view to rest here (degrees), while this step was on show; 0: none."""
        self.view_explored.emit(step, lon, lat, zoom)

    @Slot(float)
    def swiped(self, share: float) -> None:
        """The user moved the swipe line."""
        self.has_swiped.emit(share)

    @Slot(float, float)
    def pointed(self, lon: float, lat: float) -> None:
        """The user clicked here (degrees)."""
        self.has_pointed.emit(lon, lat)

    @Slot(str)
    def trouble(self, text: str) -> None:
        """Something of the page's own failed."""
        self.page_troubled.emit(text)

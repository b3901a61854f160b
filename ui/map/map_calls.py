# SPDX-License-Identifier: MIT
"""What the map can be told, and what of it a page that starts anew is told again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from ui.map.bridge import MapBridge
from ui.map.map_state import MapState


class MapCalls(QWidget):
    """The map as it is spoken to. Calls may be made at any time; what the page cannot hear yet is kept for it."""

    explored = Signal(float, float, float)
    """(lon, lat, zoom) where the user's own hand brought the view to rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = MapState()
        self._bridge = MapBridge(self)
        self._is_ready = False
        self._theme = "light"
        self._stage = ("desk", 1.0)
        self._token = 0
        self._step = 0
        self._bridge.view_changed.connect(self._state.rested)
        self._bridge.view_explored.connect(self._view_explored)

    @property
    def is_ready(self) -> bool:
        """Whether the page hears calls."""
        return self._is_ready

    def _replay(self) -> None:
        for name, arguments in self._state.replay():
            getattr(self._bridge, name.partition(" ")[0]).emit(*arguments)

    def _view_explored(self, step: int, lon: float, lat: float, zoom: float) -> None:
        """What the hand did on a step that has gone by meanwhile says nothing about the present one."""
        if step == self._step:
            self._state.told("setView", lon, lat, zoom)
            self.explored.emit(lon, lat, zoom)

    def _tell(self, call: str, *arguments: object) -> None:
        """A call whose effect lasts: a page that starts anew is told it again."""
        self._state.told(call, *arguments)
        if self._is_ready:
            getattr(self._bridge, call.partition(" ")[0]).emit(*arguments)

    def _once(self, call: str, *arguments: object) -> None:
        if self._is_ready:
            getattr(self._bridge, call).emit(*arguments)
        else:
            self._state.wait(call, *arguments)

    def show_areas(self, area_ids: list[str], fly: bool = True) -> None:
        """Outlines these areas, dims the rest, and flies there; an empty list ends it."""
        self._tell("showAreas", area_ids, fly)

    def set_area_texts(self, texts: Mapping[str, Mapping[str, str]]) -> None:
        """What each area is called and how big it is: {id: {"name", "size"}}."""
        self._tell("setAreaTexts", json.dumps(texts))

    def set_furniture(self, words: Mapping[str, object]) -> None:
        """The words on the map: legend, stamp, credits, buttons."""
        self._tell("setFurniture", json.dumps(words))

    def load_own_areas(self, version: int) -> None:
        """Has the page fetch the briefing's own areas anew; 0 when it has none."""
        self._tell("loadOwnAreas", version)

    def set_theme(self, name: str, sea: str) -> None:
        """"light" or "dark"; ``sea`` is the colour of the map while it is still empty."""
        background = QColor(sea)
        self._theme = name
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, background)
        self.setPalette(palette)
        self._tell("setTheme", name)

    def set_place_names(self, language: str) -> None:
        """The language of names on the map: "en" or "uk"."""
        self._tell("setPlaceNames", language)

    def set_layers(self, layers: Mapping[str, bool]) -> None:
        """Which of "towns", "rivers", "oblasts" are shown."""
        self._tell("setLayers", json.dumps(layers))

    def set_motion(self, on: bool) -> None:
        """Whether the map may fly and glide."""
        self._tell("setMotion", on)

    # Presenting

    def set_stage(self, role: str, scale: float) -> None:
        """What the map is for: "desk", "audience" or "mirror"; names and lines are ``scale`` times as large."""
        self._stage = (role, scale)
        self._tell("setStage", json.dumps({"role": role, "scale": scale}))

    def show_step(self, areas: Sequence[str], camera: tuple[float, float, float] | None = None,
                  free: Sequence[tuple[float, float, float, float]] = (), fly: bool = True) -> None:
        """Outlines exactly these areas and frames them in the part of the map that is free.

        ``camera``, (lon, lat, zoom), is gone to instead of framing; ``free`` are rectangles (left, top,
        width, height) in pixels of the map. Without areas and camera the whole region is framed.
        """
        self._step += 1
        look = None if camera is None else dict(zip(("lon", "lat", "zoom"), camera, strict=True))
        rooms = [dict(zip(("left", "top", "width", "height"), room, strict=True)) for room in free]
        step = {"number": self._step, "areas": list(areas), "camera": look, "fly": fly, "free": rooms}
        self._tell("showStep", json.dumps(step))

    def look_at(self, lon: float, lat: float, zoom: float, seconds: float = 0) -> None:
        """Flies to a point (degrees) in so many seconds; 0 jumps. A page that starts anew is there at once."""
        self._state.told("setView", lon, lat, zoom)
        if self._is_ready:
            self._bridge.lookAt.emit(lon, lat, zoom, seconds)

    # GpuChoice

    def start_drawing(self, kind: str, geometry: Mapping[str, object] | None = None, skip: str | None = None) -> None:
        """Draws a new "polygon" or "line", or changes the vertices of this one, which is the area ``skip``."""
        self._once("startDrawing", json.dumps({"kind": kind, "geometry": geometry, "skip": skip}))

    def set_drawing(self, *, size: str | None = None, snapping: bool | None = None) -> None:
        """What the outline measures, shown beside the pointer; whether its points snap to outlines on the map."""
        told = {name: value for name, value in (("size", size), ("snapping", snapping)) if value is not None}
        self._once("setDrawing", json.dumps(told))

    def edit_drawing(self, what: str) -> None:
        """"finish", "undo" the last step, or "remove" the chosen vertex."""
        self._once("editDrawing", what)

    def stop_drawing(self) -> None:
        """Leaves the outline as it is."""
        self._once("stopDrawing")

    # Control data over time

    def load_pack(self, provider: str, slot: int, version: int) -> None:
        """Has the page fetch a provider's days anew, from this slot of the site; version 0 drops them."""
        told = {"provider": provider, "slot": slot, "version": version}
        self._tell(f"loadPack {slot}", json.dumps(told))

    def show_days(self, days: Sequence[tuple[str, str]]) -> None:
        """One (provider, ISO day) in place of the shipped layer, two to swipe between, none: the shipped one again."""
        self._tell("showDays", json.dumps([{"provider": provider, "day": day} for provider, day in days]))

    def show_comparison(self, version: int) -> None:
        """Has the page fetch what differs anew, and show it; 0 for nothing."""
        self._tell("showComparison", version)

    def set_swipe(self, share: float) -> None:
        """Where the swipe line stands, as a share of the map's width."""
        self._once("setSwipe", share)

    def frame_bounds(self, bounds: Sequence[float]) -> None:
        """Flies to [west, south, east, north] in degrees."""
        self._once("frameBounds", json.dumps(list(bounds)))

    # Passing calls

    def go_home(self) -> None:
        """Shows the whole region."""
        self._once("goHome")

    def zoom_by(self, levels: float) -> None:
        """Zooms in (positive) or out by so many levels."""
        self._once("zoomBy", levels)

    def dismiss(self) -> None:
        """Closes the chooser of overlapping areas."""
        self._once("dismiss")

    def ask_drawn(self) -> int:
        """Asks the page to say ``drawn(token)`` once all told so far is on the screen."""
        self._token += 1
        self._once("askDrawn", self._token)
        return self._token

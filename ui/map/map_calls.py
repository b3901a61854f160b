# SPDX-License-Identifier: MIT
"""Every call to the map page. A new one is one method here and one entry of ``calls`` in the page's script.

The page's name of a call is its method's name in camel case, and its values are the dictionary that the method
returns. A lasting call is one that a page started anew receives again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Concatenate, Final, ParamSpec, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from ui.map.bridge import KeptCalls, MapBridge, Value

P = ParamSpec("P")
Method = Callable[Concatenate["MapCalls", P], Value]

ZOOM_STEP: Final = 0.7
"""Levels by which one key press or button zooms the map."""
_LASTING_ORDER: Final = (
    "setStage", "setMotion", "setTheme", "setPlaceNames", "setLayers", "setFurniture", "setAreaTexts", "loadAreas",
    "loadOwnAreas", "loadPack", "showDays", "showComparison", "showStep", "setView", "showAreas")
"""In this order a new page receives what lasts: how it looks, its ground, then what is shown of it."""


def page_name(method: str) -> str:
    """A method's name as the page has it: "showAreas" for "show_areas"."""
    first, *others = method.split("_")
    return first + "".join(word.capitalize() for word in others)


def page_call(*, lasting: bool = False, part: str | None = None, waits: bool = True) -> Callable[
        [Method[P]], Callable[Concatenate[MapCalls, P], None]]:
    """Makes a call to the page of a method that returns the call's values.

    A ``lasting`` one is kept for a page started anew; of those that name a ``part``, one for each of its values.
    Another one ``waits`` for the page where there is none yet.
    """

    def decorate(method: Method[P]) -> Callable[Concatenate[MapCalls, P], None]:
        name = page_name(method.__name__)

        @wraps(method)
        def call(self: MapCalls, *args: P.args, **kwargs: P.kwargs) -> None:
            value = method(self, *args, **kwargs)
            if lasting:
                self.kept.keep(name, value, value[part] if part else None)
            if self.is_ready:
                self.bridge.send(name, value)
            elif waits and not lasting:
                self.kept.wait(name, value)

        call.page_call = name  # type: ignore[attr-defined]
        return cast("Callable[Concatenate[MapCalls, P], None]", call)

    return decorate


class MapCalls(QWidget):
    """The map as the program speaks to it. Calls may be made at any time; what has no page yet is kept for it."""

    explored = Signal(float, float, float)
    """(lon, lat, zoom) where the user's own hand brought the view to rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept = KeptCalls(_LASTING_ORDER)
        self.bridge = MapBridge(self)
        self._is_ready = False
        self._theme = "light"
        self._stage = ("desk", 1.0)
        self._token = 0
        self._step = 0

    @property
    def is_ready(self) -> bool:
        """Whether the page takes calls."""
        return self._is_ready

    def _replay(self) -> None:
        for name, value in self.kept.replay():
            self.bridge.send(name, value)

    def _explored(self, step: int, lon: float, lat: float, zoom: float) -> None:
        """A view that the hand made on an earlier step says nothing about the present one."""
        if step == self._step:
            self.kept.keep("setView", {"lon": lon, "lat": lat, "zoom": zoom})
            self.explored.emit(lon, lat, zoom)

    # Ground and words

    @page_call(lasting=True)
    def show_areas(self, area_ids: Sequence[str], fly: bool = True) -> Value:
        """Outlines these areas, dims the rest, and flies there; an empty list ends it."""
        return {"ids": list(area_ids), "fly": fly}

    @page_call(lasting=True)
    def set_area_texts(self, texts: Mapping[str, Mapping[str, str]]) -> Value:
        """What each area is called and how big it is: {id: {"name", "size"}}."""
        return texts

    @page_call(lasting=True)
    def set_furniture(self, words: Mapping[str, object]) -> Value:
        """The words on the map: legend, stamp, credits, buttons."""
        return words

    @page_call(lasting=True)
    def load_areas(self, version: int) -> Value:
        """Has the page fetch the control layer's areas anew: those of another day."""
        return {"version": version}

    @page_call(lasting=True)
    def load_own_areas(self, version: int) -> Value:
        """Has the page fetch the briefing's own areas anew; 0 when it has none."""
        return {"version": version}

    # Look

    @page_call(lasting=True)
    def set_theme(self, name: str, sea: str) -> Value:
        """"light" or "dark"; ``sea`` is the colour of the map while it is still empty."""
        self._theme = name
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(sea))
        self.setPalette(palette)
        return {"name": name}

    @page_call(lasting=True)
    def set_place_names(self, language: str) -> Value:
        """The language of names on the map: "en" or "uk"."""
        return {"language": language}

    @page_call(lasting=True)
    def set_layers(self, layers: Mapping[str, bool]) -> Value:
        """Which of "towns", "rivers", "oblasts" are shown."""
        return layers

    @page_call(lasting=True)
    def set_motion(self, on: bool) -> Value:
        """Whether the map may fly and glide."""
        return {"on": on}

    # Presenting

    @page_call(lasting=True)
    def set_stage(self, role: str, scale: float) -> Value:
        """What the map is for: "desk", "audience" or "mirror"; names and lines are ``scale`` times as large."""
        self._stage = (role, scale)
        return {"role": role, "scale": scale}

    @page_call(lasting=True)
    def show_step(self, areas: Sequence[str], camera: tuple[float, float, float] | None = None,
                  free: Sequence[tuple[float, float, float, float]] = (), fly: bool = True) -> Value:
        """Outlines exactly these areas and frames them in the part of the map that is free.

        ``camera``, (lon, lat, zoom), is gone to instead of framing; ``free`` are rectangles (left, top,
        width, height) in pixels of the map. Without areas and camera the whole region is framed.
        """
        self._step += 1
        look = None if camera is None else dict(zip(("lon", "lat", "zoom"), camera, strict=True))
        boxes = [dict(zip(("left", "top", "width", "height"), box, strict=True)) for box in free]
        return {"number": self._step, "areas": list(areas), "camera": look, "fly": fly, "free": boxes}

    # View

    @page_call(lasting=True)
    def set_view(self, lon: float, lat: float, zoom: float) -> Value:
        """Goes to a point (degrees) at once."""
        return {"lon": lon, "lat": lat, "zoom": zoom}

    @page_call(waits=False)
    def look_at(self, lon: float, lat: float, zoom: float, seconds: float = 0) -> Value:
        """Flies to a point (degrees) in so many seconds; 0 jumps. A page started anew is there at once."""
        self.kept.keep("setView", {"lon": lon, "lat": lat, "zoom": zoom})
        return {"lon": lon, "lat": lat, "zoom": zoom, "seconds": seconds}

    @page_call()
    def frame_bounds(self, bounds: Sequence[float]) -> Value:
        """Flies to [west, south, east, north] in degrees."""
        return {"bounds": list(bounds)}

    @page_call()
    def go_home(self) -> Value:
        """Shows the whole region."""
        return {}

    @page_call()
    def zoom_by(self, levels: float) -> Value:
        """Zooms in (positive) or out by so many levels."""
        return {"levels": levels}

    @page_call()
    def dismiss(self) -> Value:
        """Closes the chooser of overlapping areas."""
        return {}

    # Drawing

    @page_call()
    def start_drawing(self, kind: str, geometry: Mapping[str, object] | None = None, skip: str | None = None) -> Value:
        """Draws a new "polygon" or "line", or changes the vertices of this one, which is the area ``skip``."""
        return {"kind": kind, "geometry": geometry, "skip": skip}

    @page_call()
    def set_drawing(self, *, size: str | None = None, snapping: bool | None = None) -> Value:
        """What the outline measures, shown beside the pointer; whether its points snap to outlines on the map."""
        return {name: value for name, value in (("size", size), ("snapping", snapping)) if value is not None}

    @page_call()
    def edit_drawing(self, what: str) -> Value:
        """"finish", "undo" the last step, or "remove" the chosen vertex."""
        return {"what": what}

    @page_call()
    def stop_drawing(self) -> Value:
        """Leaves the outline as it is."""
        return {}

    # Control data over time

    @page_call(lasting=True, part="slot")
    def load_pack(self, provider: str, slot: int, version: int) -> Value:
        """Has the page fetch a provider's days anew, from this slot of the site; version 0 drops them."""
        return {"provider": provider, "slot": slot, "version": version}

    @page_call(lasting=True)
    def show_days(self, days: Sequence[tuple[str, str]]) -> Value:
        """One (provider, ISO day) in place of the shipped layer, two to swipe between, none: the shipped one again."""
        return {"days": [{"provider": provider, "day": day} for provider, day in days]}

    @page_call(lasting=True)
    def show_comparison(self, version: int) -> Value:
        """Has the page fetch what differs anew, and show it; 0 for nothing."""
        return {"version": version}

    # Signs of life

    def ask_drawn(self) -> int:
        """Asks the page for ``drawn(token)`` once all calls so far are on the screen; gives the token."""
        self._token += 1
        self.report_drawn(self._token)
        return self._token

    @page_call()
    def report_drawn(self, token: int) -> Value:
        """Asks the page for ``drawn(token)`` once all calls so far are on the screen."""
        return {"token": token}

    @page_call(waits=False)
    def ping(self, token: int) -> Value:
        """Asks the page for ``pong(token)``."""
        return {"token": token}


def page_calls() -> set[str]:
    """The page's names of all calls."""
    return {each.page_call for each in vars(MapCalls).values() if hasattr(each, "page_call")}

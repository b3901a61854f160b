# SPDX-License-Identifier: MIT
"""All calls to the map page. A new one needs a method here and an entry of ``calls`` in the page's script.

The page's name of a call is the method's name in camel case; its values are the dictionary that the method
returns. A lasting call is one that a restarted page receives again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, Final, ParamSpec, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from ui.map.bridge import KeptCalls, MapBridge, Value

P = ParamSpec("P")
Method = Callable[Concatenate["MapCalls", P], Value]

Box = tuple[float, float, float, float]
"""Left, top, width and height in pixels of the map."""

@dataclass(frozen=True)
class PictureStep:
    """What a picture shows: a step's areas, its camera (lon, lat, zoom), the boxes that are free and those covered.

    ``texts`` has the name and size of each area, {id: {"name", "size"}}; ``marks`` are as in `show_marks`. One
    ``at_rest`` has the briefing's own areas and places where nothing is chosen, and the day of events, as the window's
    map has them. ``day`` is an observer's (observer, ISO date) in place of the one that the map shows. ``parts`` is the
    version of what differs, as in `show_comparison`; 0 for none.
    """

    areas: tuple[str, ...]
    camera: tuple[float, float, float] | None
    free: tuple[Box, ...]
    covered: tuple[Box, ...]
    texts: Mapping[str, Mapping[str, str]]
    marks: Sequence[Value] = ()
    at_rest: bool = False
    day: tuple[str, str] | None = None
    parts: int = 0


ZOOM_STEP: Final = 0.7
"""Levels by which one key press or button zooms the map."""
_LASTING_ORDER: Final = (
    "setStage", "setMotion", "setTheme", "setPlaceNames", "setLayers", "setFurniture", "setAreaTexts", "loadAreas",
    "loadOwnAreas", "setEvents", "setEventDay", "loadPack", "showDays", "showComparison", "setBackground", "showStep",
    "setView", "showAreas",
    "showMarks", "showMark", "showViews", "showMeasure")
"""In this order a new page receives what lasts: how it looks, its ground, then what is shown of it."""


def page_name(method: str) -> str:
    """Returns the page's name of a method: "showAreas" for "show_areas"."""
    first, *others = method.split("_")
    return first + "".join(word.capitalize() for word in others)


def page_call(*, lasting: bool = False, part: str | None = None, waits: bool = True) -> Callable[
        [Method[P]], Callable[Concatenate[MapCalls, P], None]]:
    """Turns a method that returns a call's values into the call to the page.

    A ``lasting`` call is kept for a restarted page; with a ``part``, one for each value of that parameter.
    Any other call ``waits`` where there is no page yet.
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
    """The map's calls. They may be made at any time; without a page they are kept for it."""

    explored = Signal(float, float, float)
    """(lon, lat, zoom) where the view came to rest after the user moved it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept = KeptCalls(_LASTING_ORDER)
        self.bridge = MapBridge(self)
        self._is_ready = False
        self._theme = "light"
        self._stage = ("window", 1.0)
        self._token = 0
        self._step = 0

    @property
    def is_ready(self) -> bool:
        """Whether the page accepts calls."""
        return self._is_ready

    def _replay(self) -> None:
        for name, value in self.kept.replay():
            self.bridge.send(name, value)

    def _explored(self, step: int, lon: float, lat: float, zoom: float) -> None:
        """Emits ``explored``, unless the user moved the view on an earlier step."""
        if step == self._step:
            self.kept.keep("setView", {"lon": lon, "lat": lat, "zoom": zoom})
            self.explored.emit(lon, lat, zoom)

    # Ground and words

    @page_call(lasting=True)
    def show_areas(self, area_ids: Sequence[str], fly: bool = True) -> Value:
        """Outlines these areas, dims the rest, and flies there; an empty list ends this."""
        return {"ids": list(area_ids), "fly": fly}

    @page_call(lasting=True)
    def set_area_texts(self, texts: Mapping[str, Mapping[str, str]]) -> Value:
        """Sets each area's name and size, as texts: {id: {"name", "size"}}."""
        return texts

    @page_call(lasting=True)
    def set_furniture(self, words: Mapping[str, object]) -> Value:
        """Sets the texts on the map: legend, stamp, credits, buttons."""
        return words

    @page_call(lasting=True)
    def load_areas(self, version: int) -> Value:
        """Has the page fetch the control layer's areas anew: those of another day."""
        return {"version": version}

    @page_call(lasting=True)
    def load_own_areas(self, version: int) -> Value:
        """Makes the page fetch the briefing's own areas again; 0 when there are none."""
        return {"version": version}

    # Look

    @page_call(lasting=True)
    def set_theme(self, name: str, sea: str) -> Value:
        """Sets the theme, a key of ``THEMES``; ``sea`` is the colour of the map while it is empty."""
        self._theme = name
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(sea))
        self.setPalette(palette)
        return {"name": name}

    @page_call(lasting=True)
    def set_place_names(self, language: str) -> Value:
        """Sets the language of names on the map: "en" or "uk"."""
        return {"language": language}

    @page_call(lasting=True)
    def set_layers(self, layers: Mapping[str, bool]) -> Value:
        """Sets which of "towns", "rivers", "oblasts", the "band" along the line, and all "own_areas", are shown."""
        return layers

    @page_call(lasting=True)
    def set_motion(self, on: bool) -> Value:
        """Sets whether the map may fly and glide."""
        return {"on": on}

    @page_call(lasting=True)
    def set_events(self, events: Sequence[tuple[str, int, int]]) -> Value:
        """Sets what happened at places: (area id, first day, last day) in days since 1970."""
        return {"events": events}

    @page_call(lasting=True)
    def set_event_day(self, day: int | None) -> Value:
        """Sets the day that places of events are drawn for, in days since 1970; None: they are drawn for all days."""
        return {"day": day}

    # Presenting

    @page_call(lasting=True)
    def set_stage(self, role: str, scale: float) -> Value:
        """Sets the map's purpose, "window", "audience" or "mirror"; names and lines are ``scale`` times as large."""
        self._stage = (role, scale)
        return {"role": role, "scale": scale}

    @page_call(lasting=True)
    def show_step(self, areas: Sequence[str], camera: tuple[float, float, float] | None = None,
                  free: Sequence[Box] = (), fly: bool = True, covered: Sequence[Box] = ()) -> Value:
        """Outlines exactly these areas and frames them in the part of the map that is free.

        ``camera``, (lon, lat, zoom), replaces the framing; ``free`` are rectangles (left, top, width, height) in
        pixels of the map, and so are ``covered``, under which no name is placed. Without areas and camera the whole
        region is framed.
        """
        self._step += 1
        return {"number": self._step, "fly": fly, **_framed(areas, camera, free, covered)}

    @page_call()
    def make_picture(self, token: int, step: PictureStep, size: tuple[float, float], ratio: float, scale: float,
                     theme: str, bare: bool = False, picture_form: str = "png") -> Value:
        """Asks for ``pictureMade(token)``: a step on a map of this size (pixels), which no screen shows.

        ``ratio`` is the number of device pixels for each; ``scale`` and ``theme`` are as in `set_stage` and
        `set_theme`. A ``bare`` picture has no outlines and names of areas. ``picture_form`` is "png" or "webp".
        """
        return {"token": token, "width": size[0], "height": size[1], "ratio": ratio, "scale": scale, "theme": theme,
                "bare": bare, "form": picture_form,
                **_framed(step.areas, step.camera, step.free, step.covered), "texts": step.texts,
                "marks": list(step.marks), "atRest": step.at_rest, "day": step.day, "parts": step.parts}

    # View

    @page_call(lasting=True)
    def set_view(self, lon: float, lat: float, zoom: float) -> Value:
        """Jumps to a point (degrees)."""
        return {"lon": lon, "lat": lat, "zoom": zoom}

    @page_call(waits=False)
    def look_at(self, lon: float, lat: float, zoom: float, seconds: float = 0) -> Value:
        """Flies to a point (degrees) in a number of seconds; 0 jumps. A restarted page shows it without a flight."""
        self.kept.keep("setView", {"lon": lon, "lat": lat, "zoom": zoom})
        return {"lon": lon, "lat": lat, "zoom": zoom, "seconds": seconds}

    @page_call()
    def frame_bounds(self, bounds: Sequence[float], around: float = 0.6) -> Value:
        """Flies to [west, south, east, north] in degrees, with room at each side: a share of the box."""
        return {"bounds": list(bounds), "around": around}

    @page_call()
    def go_home(self) -> Value:
        """Shows the whole region."""
        return {}

    @page_call()
    def zoom_by(self, levels: float) -> Value:
        """Zooms in (positive) or out by a number of levels."""
        return {"levels": levels}

    @page_call()
    def dismiss(self) -> Value:
        """Closes the chooser of overlapping areas."""
        return {}

    # Drawing

    @page_call()
    def start_drawing(self, kind: str, geometry: Mapping[str, object] | None = None, skip: str | None = None) -> Value:
        """Starts drawing a "polygon" or "line", or changing the vertices of ``geometry``, the area ``skip``."""
        return {"kind": kind, "geometry": geometry, "skip": skip}

    @page_call()
    def set_drawing(self, *, size: str | None = None, snapping: bool | None = None) -> Value:
        """Sets the outline's size shown beside the pointer, and whether its points snap to outlines on the map."""
        return {name: value for name, value in (("size", size), ("snapping", snapping)) if value is not None}

    @page_call()
    def edit_drawing(self, what: str) -> Value:
        """Carries out "finish", "undo" of the last step, or "remove" of the chosen vertex."""
        return {"what": what}

    @page_call()
    def stop_drawing(self) -> Value:
        """Ends the drawing and leaves the outline as it is."""
        return {}

    # Marks

    @page_call(lasting=True)
    def show_marks(self, marks: Sequence[Value]) -> Value:
        """Draws the briefer's marks, as ``ui.map.drawn_marks`` makes them; none: an empty list."""
        return {"marks": list(marks)}

    @page_call(lasting=True)
    def show_mark(self, mark: Value | None) -> Value:
        """Marks a place with a pin: {"lon", "lat", "name", "detail", "close"}, the last being the button's words."""
        return {"mark": mark}

    @page_call(lasting=True)
    def show_views(self, views: Sequence[tuple[float, float, float | None]]) -> Value:
        """Shows where cameras stood, (lon, lat), and where they looked, in degrees from north or None."""
        return {"views": [list(view) for view in views]}

    @page_call(lasting=True)
    def show_measure(self, measure: Value | None) -> Value:
        """Draws a distance over points, with the words that ``ui.map.measuring`` makes; None for none."""
        return {"measure": measure}

    @page_call()
    def make_symbol(self, token: int, code: str, size: int) -> Value:
        """Asks for ``symbolMade(token)``: the picture of a unit symbol, ``size`` pixels large."""
        return {"token": token, "code": code, "size": size}

    # Control data over time

    @page_call(lasting=True, part="slot")
    def load_pack(self, provider: str, slot: int, version: int) -> Value:
        """Makes the page fetch a version of a provider's days from this slot, once; version 0 drops them."""
        return {"provider": provider, "slot": slot, "version": version}

    @page_call(lasting=True)
    def show_days(self, days: Sequence[tuple[str, str]]) -> Value:
        """Shows one (provider, ISO day) instead of the shipped layer, two to swipe between; none: the shipped layer."""
        return {"days": [{"provider": provider, "day": day} for provider, day in days]}

    @page_call(lasting=True)
    def show_comparison(self, version: int, other: int = 0) -> Value:
        """Makes the page fetch this version of what differs (`PageParts`) and show it; 0 for none. Another version lies
        at the right of a line to swipe.
        """
        return {"version": version, "other": other}

    # Background

    @page_call(lasting=True)
    def set_background(self, background: Mapping[str, object]) -> Value:
        """Draws tiles under the data (``SiteSource.background``); version 0 draws the program's own map."""
        return background

    # Signs of life

    def ask_drawn(self) -> int:
        """Asks the page for ``drawn(token)`` once all calls so far are on the screen. Returns the token."""
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
    """Returns the page's names of all calls."""
    return {each.page_call for each in vars(MapCalls).values() if hasattr(each, "page_call")}


def _framed(areas: Sequence[str], camera: tuple[float, float, float] | None, free: Sequence[Box],
            covered: Sequence[Box]) -> dict[str, object]:
    return {"areas": list(areas), "camera": None if camera is None else _look(camera),
            "free": [_named(box) for box in free], "covered": [_named(box) for box in covered]}


def _look(camera: tuple[float, float, float]) -> dict[str, float]:
    return dict(zip(("lon", "lat", "zoom"), camera, strict=True))


def _named(box: Box) -> dict[str, float]:
    return dict(zip(("left", "top", "width", "height"), box, strict=True))

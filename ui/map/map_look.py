# SPDX-License-Identifier: MIT
"""The look of the window's map: control layer, shown day, overlay, language, layers, theme, motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from maps.control_day import ObserverDay, file_day
from maps.shipped import SHIPPED, SHIPPED_DAY
from ui.map.map_texts import area_texts, furniture

if TYPE_CHECKING:
    from briefing.model import Briefing
    from maps.areas import AreaLayer
    from ui.kit.theme import Theme
    from ui.map.map_view import MapView
    from ui.map.shown_day import Overlay, ShownDay
    from ui.map.site_source import SiteSource
    from ui.window.settings import Settings


class MapLook(QObject):
    """Keeps the look of the window's map. ``dayShown`` carries the ``ShownDay``, or None for the shipped layer."""

    dayShown = Signal(object)

    def __init__(self, view: MapView, settings: Settings, site: SiteSource, layer: AreaLayer) -> None:
        super().__init__(view)
        self._view = view
        self._settings = settings
        self._site = site
        self.layer = layer
        self.shipped = self._base = layer
        """The control layer that the program ships."""
        site.set_shipped(layer)
        self.areas_version = 0
        """Counts the control layers that the page was given."""
        self._own_areas: tuple[dict[str, object], ...] = ()
        self._file_day: tuple[ObserverDay, str] = ((SHIPPED, SHIPPED_DAY), "")
        """The day that the briefing's file shows when it is opened, and the name of its observer."""
        self._own_version = 0
        self.day: ShownDay | None = None
        """The day shown in place of the shipped layer."""
        self.overlay: Overlay | None = None
        self._said: tuple[AreaLayer, str, bool] | None = None
        """What the page's texts of areas depend on, as it was when they were sent last."""
        self.motion = True
        """Whether maps may fly and glide."""
        self._text_size = 100
        self._follow_text_size()
        self._send_texts()

    # Ground

    def show_ground(self, briefing: Briefing, base: AreaLayer, layer: AreaLayer) -> None:
        """Shows the ground of a briefing: ``base`` without its own areas, the words of the whole ``layer``."""
        if base is not self._base:
            self._show_base(base)
        if layer is not self.layer:
            self.layer = layer
            self._send_texts()
        if briefing.own_areas is not self._own_areas:
            self._show_own_areas(briefing)
        in_file = (file_day(briefing), briefing.control.name if briefing.control is not None else "")
        if in_file != self._file_day:
            self._file_day = in_file
            self._send_texts()

    def _show_base(self, base: AreaLayer) -> None:
        self._base = base
        self._site.show_areas_of(base)
        self.areas_version += 1
        self._view.load_areas(self.areas_version)

    def _show_own_areas(self, briefing: Briefing) -> None:
        self._own_areas = briefing.own_areas
        self._site.show_own_areas_of(briefing)
        if self._own_areas:
            self._own_version += 1
            self._view.load_own_areas(self._own_version)
        elif self._own_version:
            self._view.load_own_areas(0)

    def show_day(self, shown: ShownDay | None) -> None:
        """Shows an observer's day in place of the shipped control layer; None shows the shipped layer."""
        self.day = shown
        if shown is not None:
            shown.put_on(self._view)
        else:
            self._view.show_days([])
        self._send_texts()
        self.dayShown.emit(shown)

    def show_overlay(self, overlay: Overlay | None) -> None:
        """Uses stamp and legend of an overlay over the control layer; None uses the layer's again."""
        self.overlay = overlay
        self._send_texts()

    def _send_texts(self) -> None:
        is_older = self.day is not None and not self.day.is_of(self.layer)
        is_dated = is_older or self.overlay is not None
        self._view.set_furniture(furniture(self.layer, self.day, self.overlay, *self._file_day))
        said = (self.layer, self._settings.place_names, is_dated)
        if self._said is None or said[0] is not self._said[0] or said[1:] != self._said[1:]:
            self._said = said  # a step to another day changes none of them until its areas are there
            self._view.set_area_texts(area_texts(self.layer, self._settings.place_names, dated=is_dated))

    # Look

    def send_all(self) -> None:
        """Sends the user's choices to the map: language, layers, motion."""
        self._view.set_place_names(self._settings.place_names)
        self._view.set_layers(self._settings.layers)
        self._view.set_motion(self.motion)

    def set_place_names(self, language: str) -> None:
        """Sets the language of names on the map: "en" or "uk"."""
        self._settings.place_names = language
        self._view.set_place_names(language)
        self._send_texts()

    def set_layers(self, layers: dict[str, bool]) -> None:
        """Sets which of the map's layers are shown."""
        self._settings.layers = layers
        self._view.set_layers(layers)

    def set_motion(self, on: bool) -> None:
        """Sets whether maps may fly and glide."""
        self.motion = on
        self._view.set_motion(on)

    def set_theme(self, theme: Theme) -> None:
        """Sets the colours of the map."""
        self._view.set_theme(theme.key, theme.sea)
        self._follow_text_size()

    def _follow_text_size(self) -> None:
        """Makes names and furniture as much larger as the window's text."""
        if self._settings.text_size != self._text_size:
            self._text_size = self._settings.text_size
            self._view.set_stage("window", self._text_size / 100)

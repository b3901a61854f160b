# SPDX-License-Identifier: MIT
"""Provides the site of every map view: the page from the cache, or made by folium in the background."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFile, QIODevice, QObject, Signal

from ui.kit.background import Background
from ui.kit.texts import say
from ui.map.page_parts import PageParts
from ui.start.folders import cache_folder

if TYPE_CHECKING:
    from briefing.model import Briefing
    from maps.areas import AreaLayer
    from maps.backgrounds.tiles import Tiles
    from maps.page.page_cache import MapPage
    from maps.page.page_child import PageChild
    from maps.page.site_file import Found, Site
    from ui.map.later_answers import LaterAnswers
    from ui.map.map_view import MapView

    PageGround = tuple[Briefing | None, AreaLayer | None]
    """The briefing whose own areas a page shows, and its control layer; None for none, and for the shipped one."""

PACK_PATHS: Final = tuple(f"/time-{slot}.pack" for slot in range(8))
"""Where the page fetches packs of days from: a slot for each provider that it can hold at the same time."""
COMPARISON_PATH: Final = "/comparison.json"
"""Where the page fetches what differs from, by its version."""

TILE_PATH: Final = "/background"
"""Where the page fetches a background's tiles from."""

MadeFiles = dict[str, bytes | Path]
"""Files made while the program runs, by the page's path: their bytes, or where they are kept."""


class SiteSource(QObject):
    """Makes the map page's site. ``child`` is a process that is already making the page."""

    backgroundChanged = Signal(object)

    def __init__(self, resources: Path, background: Background, child: PageChild | None = None) -> None:
        super().__init__(background)
        self._resources = resources
        self._background = background
        self._child = child
        self._briefing: Briefing | None = None
        self._shipped: AreaLayer | None = None
        self._areas: AreaLayer | None = None
        self._tiles: Tiles | None = None
        self._tiles_version = 0
        self._credit = ""
        self.is_online = False
        """Whether the tiles under the data come from a network."""
        self._later: LaterAnswers | None = None
        self.made: MadeFiles = {}
        """What the program makes for the page, by path: packs of days."""
        self.parts = PageParts()
        """What differs on the ground, for the pages that show it."""

    def set_shipped(self, layer: AreaLayer) -> None:
        """Sets the layer whose file is given as it is; the page receives it until another is shown."""
        self._shipped = layer

    def show_own_areas_of(self, briefing: Briefing) -> None:
        """Sets the briefing whose own areas the window's page receives."""
        self._briefing = briefing

    def show_areas_of(self, layer: AreaLayer) -> None:
        """From now on the window's page gets these areas when it asks for the control layer's."""
        self._areas = layer

    def _ground(self) -> PageGround:
        return self._briefing, self._areas

    def _layer_areas(self, ground: Callable[[], PageGround]) -> bytes | Path:
        from maps.shipped import control_file

        _, layer = ground()
        if layer is None or layer is self._shipped:
            return control_file(self._resources)
        from maps.layer_geojson import layer_geojson  # not for the first page, which waits for these bytes

        return layer_geojson(layer)

    def serve(self, view: MapView, ground: Callable[[], PageGround] | None = None) -> None:
        """Gives a view its site whenever it asks for it. ``ground``: what it shows in place of the window's ground."""
        view.siteWanted.connect(lambda: self._give(view, ground or self._ground))
        self.backgroundChanged.connect(view.set_background)
        if self._tiles is not None:
            view.set_background(self.background)

    def _give(self, view: MapView, ground: Callable[[], PageGround]) -> None:
        """Gives the view the page from the cache, else one that folium makes in the child or in the background."""
        from maps.errors import MapError
        from maps.page.page_cache import cached_page

        child, self._child = self._child, None
        try:
            page = cached_page(cache_folder())
            if page is None:
                self._background.run(lambda: self._site(self._made(child), ground), view.show_site, view.refuse)
                return
            if child is not None:
                child.end()
            view.show_site(self._site(page, ground))
        except MapError as error:
            view.refuse(say(error))

    @staticmethod
    def _made(child: PageChild | None) -> MapPage:
        """Returns the child's page; where it failed, makes the page here, which also raises the reason if it fails."""
        page = child.page() if child is not None else None
        if page is None:
            page = make_page_for(cache_folder())
        return page

    # Background

    def show_tiles(self, tiles: Tiles | None, credit: str = "", *, is_online: bool = False) -> None:
        """Has every map draw these tiles under its data, with their credit; None draws the program's own map again."""
        self._credit, self.is_online = credit, is_online
        before, self._tiles = self._tiles, tiles
        self._tiles_version += 1
        self.backgroundChanged.emit(self.background)
        if before is None or before is tiles:
            return
        # In a thread of its own: the window does not wait for a tile that is being read, and closing does not wait
        # after the tiles that are asked for, because it is what ends the questions to a network.
        threading.Thread(target=before.close, name="closing", daemon=True).start()

    @property
    def background(self) -> dict[str, object]:
        """What a map receives about the tiles (``MapCalls.set_background``)."""
        if self._tiles is None:
            return {"version": 0, "credit": ""}
        info = self._tiles.info
        return {"version": self._tiles_version, "kind": info.kind, "least": info.least_zoom, "most": info.most_zoom,
                "bounds": list(info.bounds), "dark": info.is_dark, "credit": self._credit}

    def _ask_tile(self, query: str, answer: Callable[[Found], object], is_wanted: Callable[[], bool]) -> None:
        """Reads a tile, VERSION/ZOOM/X/Y, in a thread; None for one of tiles that are no longer shown."""
        from ui.map.later_answers import LaterAnswers

        parts = query.split("/")
        tiles = self._tiles
        fits = len(parts) == 4 and all(part.isascii() and part.isdigit() and len(part) < 9 for part in parts)
        if tiles is None or not fits or int(parts[0]) != self._tiles_version:
            answer(None)
            return
        if self._later is None:
            self._later = LaterAnswers(self._background)
        zoom, x, y = (int(part) for part in parts[1:])
        self._later.ask(partial(_tile, tiles, zoom, x, y), answer, is_wanted)

    def _made_for(self, path: str) -> bytes | Path:
        return self.made.get(path, b"")

    def _site(self, page: MapPage, ground: Callable[[], PageGround]) -> Site:
        from maps.page.site import map_site
        from maps.page.site_file import BINARY, JSON, Served, ServedLater
        from maps.shipped import control_file

        more: Site = {path: Served(BINARY, partial(self._made_for, path)) for path in PACK_PATHS}
        more[COMPARISON_PATH] = ServedLater(self.parts.answer)
        more[TILE_PATH] = ServedLater(self._ask_tile)
        more["/areas.json"] = Served(JSON, partial(self._layer_areas, ground))
        return map_site(
            page, self._resources, control_file(self._resources), lambda: _own_areas(ground()[0]),
            channel_script, more)


def _own_areas(briefing: Briefing | None) -> bytes:
    from maps.own_areas import page_features

    return page_features(briefing.own_areas if briefing is not None else ())


def _tile(tiles: Tiles, zoom: int, x: int, y: int) -> Found:
    from maps.backgrounds.tiles import TilePlace

    place = TilePlace(zoom, x, y)
    return tiles.tile(place) if place.is_in_grid else None


def make_page_for(cache: Path) -> MapPage:
    """Makes the page with folium, and caches it for the next start where the folder can be written."""
    from maps.page.folium_page import make_page
    from maps.page.page_cache import keep_page

    page = make_page()
    keep_page(cache, page)
    return page


def channel_script() -> bytes:
    """Returns the script of QWebChannel, which is part of Qt."""
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise OSError(2, "Qt does not carry its channel script")
    return bytes(file.readAll().data())

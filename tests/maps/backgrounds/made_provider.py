# SPDX-License-Identifier: MIT
"""A provider of tiles on the loopback, with clocks that are set by hand."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from maps.backgrounds.catalogue import OnlineProvider, TileTerms
from maps.backgrounds.online import OnlineTiles
from maps.backgrounds.tile_cache import TileCache
from maps.backgrounds.tiles import WORLD, TileInfo, TilePlace, Tiles
from maps.http.faults import FetchError
from maps.http.limits import HttpLimits
from tests.made_backgrounds import LIME, png
from tests.maps.http.serving import Handler, Server
from tests.patience import GIVE_UP_SECONDS

Open = Callable[[Path], Tiles]
"""Opens a file of tiles, which is closed at the end of the test."""
PLACE = TilePlace(6, 37, 21)
LIMITS = HttpLimits(connect_s=GIVE_UP_SECONDS, read_s=GIVE_UP_SECONDS, whole_s=GIVE_UP_SECONDS, tries=1,
                    most_bytes=1_000_000)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


class Online:
    """A provider on the loopback, its cache, and what it complained about."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server = server
        self.clock = Clock()
        self.now = 0.0
        """The clock of pauses, in seconds."""
        self.cache = TileCache(folder, clock=self.clock)
        self.failures: list[FetchError] = []
        self.tiles = self.made()
        self.path = "/6/37/21.png"

    def made(self) -> OnlineTiles:
        info = TileInfo("Test", "raster", "© Test", 0, 8, WORLD)
        provider = OnlineProvider("test", "Test", info, TileTerms("", ""), lambda place: (
            f"{self.server.base}/{place.zoom}/{place.x}/{place.y}.png"))
        return OnlineTiles(provider, self.cache, self.failures.append, LIMITS, lambda: self.now)

    def shows(self, place: TilePlace = PLACE) -> bytes | None:
        tile = self.tiles.tile(place)
        return None if tile is None else tile.data


class Held:
    """Answers that wait until they are let go; counts how many are waiting and were at the most."""

    def __init__(self, **headers: str) -> None:
        self._headers = headers
        self._lock = threading.Lock()
        self.waiting = self.most = 0
        self.go = threading.Semaphore(0)

    def __call__(self, handler: Handler) -> None:
        with self._lock:
            self.waiting += 1
            self.most = max(self.most, self.waiting)
        self.go.acquire(timeout=GIVE_UP_SECONDS)
        with self._lock:
            self.waiting -= 1
        handler.reply(png(LIME), **self._headers)


def asking(online: Online, place: TilePlace = PLACE) -> int:
    """How many ask for a tile, or wait for another one who does."""
    turn = online.tiles._asking.get(online.tiles._provider.address(place))
    return turn.users if turn is not None else 0

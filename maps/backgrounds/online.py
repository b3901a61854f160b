# SPDX-License-Identifier: MIT
"""Tiles of an online provider: from the cache while they are fresh, else asked for; without a network, stale ones."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from briefing import limits
from maps.backgrounds.catalogue import OnlineProvider
from maps.backgrounds.tile_cache import KeptTile, TileCache
from maps.backgrounds.tiles import Tile, TileInfo, TilePlace, checked_tile
from maps.http import faults as http_faults
from maps.http.client import HttpClient
from maps.http.faults import NETWORK_DOWN, Cancelled, FetchCancelled, FetchError
from maps.http.freshness import NEVER
from maps.http.limits import HttpLimits

CONNECTIONS: Final = 2
"""Requests at the same time: as browsers made them by the standard, and as the policies of tile servers ask."""
PAUSE_SECONDS: Final = 15.0
"""How long nothing is asked for after the network was found to be down."""
TILE_LIMITS: Final = HttpLimits(connect_s=5, read_s=10, whole_s=20, most_bytes=limits.MAX_TILE_BYTES, tries=1)


class OnlineTiles:
    """The tiles of one provider. ``failed`` is called once, from any thread, with the first error in a row."""

    def __init__(self, provider: OnlineProvider, cache: TileCache, failed: Callable[[FetchError], object],
                 http_limits: HttpLimits = TILE_LIMITS) -> None:
        self._provider = provider
        self._cache = cache
        self._failed = failed
        self._clients = [HttpClient(http_limits) for _ in range(CONNECTIONS)]
        self._free = threading.Semaphore(CONNECTIONS)
        self._lock = threading.Lock()
        self._asking: dict[str, threading.Lock] = {}
        self._down_until = 0.0
        self._is_closed = False

    @property
    def info(self) -> TileInfo:
        """What the tiles are."""
        return self._provider.info

    def tile(self, place: TilePlace) -> Tile | None:
        """Returns a tile; None where there is none, or neither cache nor network has it."""
        try:
            return self.fetched(place)
        except (FetchError, FetchCancelled):
            return None

    def is_kept(self, place: TilePlace) -> bool:
        """Whether a fresh tile is in the cache."""
        kept = self._cache.get(self._provider.address(place))
        return kept is not None and kept.is_fresh

    def fetched(self, place: TilePlace, cancelled: Cancelled = http_faults.never) -> Tile | None:
        """Returns a tile, from the network where it has to. Raises FetchError where nothing is kept; FetchCancelled."""
        address = self._provider.address(place)
        kept = self._cache.get(address)
        if kept is not None and kept.is_fresh:
            return checked_tile(kept.data, "raster")
        with self._one_at_a_time(address):
            kept = self._cache.get(address)
            if kept is not None and kept.is_fresh:
                return checked_tile(kept.data, "raster")
            if time.monotonic() < self._down_until or self._is_closed:
                return checked_tile(kept.data, "raster") if kept is not None else None
            try:
                return self._asked(address, kept, cancelled)
            except FetchError as error:
                self._note(error)
                if kept is not None:
                    return checked_tile(kept.data, "raster")
                if error.kind == "gone":  # no tile there, as over the sea
                    return None
                raise

    def _asked(self, address: str, kept: KeptTile | None, cancelled: Cancelled) -> Tile | None:
        with self._client() as client:
            known = kept.known if kept is not None else http_faults.Validators()
            answer = client.get(address, self._provider.name, known=known,
                                cancelled=lambda: cancelled() or self._is_closed)
        self._down_until = 0.0
        if answer.data is None and kept is not None:
            self._cache.renew(address, kept, answer.fresh_s)
            return checked_tile(kept.data, "raster")
        tile = checked_tile(answer.data or b"", "raster")
        if tile is not None and answer.fresh_s != NEVER:
            self._cache.keep(address, tile.data, answer.validators, answer.fresh_s)
        return tile

    def _note(self, error: FetchError) -> None:
        """Asks no more for a while where the network is down, and says so once."""
        if error.kind not in NETWORK_DOWN:
            return
        with self._lock:
            is_first = time.monotonic() >= self._down_until
            self._down_until = time.monotonic() + PAUSE_SECONDS
        if is_first:
            self._failed(error)

    @contextmanager
    def _one_at_a_time(self, address: str) -> Iterator[None]:
        """Lets two views that ask for the same tile share one request."""
        with self._lock:
            lock = self._asking.setdefault(address, threading.Lock())
        try:
            with lock:
                yield
        finally:
            with self._lock:
                self._asking.pop(address, None)

    @contextmanager
    def _client(self) -> Iterator[HttpClient]:
        with self._free:
            with self._lock:
                client = self._clients.pop()
            try:
                yield client
            finally:
                with self._lock:
                    self._clients.append(client)

    def close(self) -> None:
        """Ends what is asked for, and asks no more."""
        self._is_closed = True


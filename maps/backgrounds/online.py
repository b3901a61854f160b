# SPDX-License-Identifier: MIT
"""Tiles of an online provider: from the cache while they are fresh, else asked for; without a network, stale ones."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

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
LONGEST_PAUSE_SECONDS: Final = 3_600.0
"""The longest pause that a server can ask for (Retry-After)."""
TILE_LIMITS: Final = HttpLimits(connect_s=5, read_s=10, whole_s=20, most_bytes=limits.MAX_TILE_BYTES, tries=1)


class OnlineTiles:
    """The tiles of one provider. ``failed`` is called from any thread, with the first error after the last answer."""

    def __init__(self, provider: OnlineProvider, cache: TileCache, failed: Callable[[FetchError], object],
                 http_limits: HttpLimits = TILE_LIMITS, clock: Callable[[], float] = time.monotonic) -> None:
        self._provider = provider
        self._cache = cache
        self._failed = failed
        self._clock = clock
        self._clients = [HttpClient(http_limits) for _ in range(CONNECTIONS)]
        self._free = threading.Semaphore(CONNECTIONS)
        self._lock = threading.Lock()
        self._asking: dict[str, _Turn] = {}
        self._pause = _Pause()
        self._is_closed = False

    @property
    def info(self) -> TileInfo:
        """What the tiles are."""
        return self._provider.info

    def tile(self, place: TilePlace) -> Tile | None:
        """Returns a tile, a stale one where no other can be had; None where there is none."""
        try:
            return self.fetched(place)
        except (FetchError, FetchCancelled):
            return _shown(self._cache.get(self._provider.address(place)))

    def is_kept(self, place: TilePlace, *, or_stale: bool = False) -> bool:
        """Whether a fresh tile is in the cache, or a stale one where that is enough."""
        kept = self._cache.get(self._provider.address(place))
        return kept is not None and (kept.is_fresh or or_stale)

    def fetched(self, place: TilePlace, cancelled: Cancelled = http_faults.never) -> Tile | None:
        """Returns a fresh tile, from the network where it has to; None where the provider has none.

        Raises FetchError where it cannot be had, also while nothing is asked for; FetchCancelled, also once closed.
        """
        address = self._provider.address(place)
        kept = self._cache.get(address)
        if kept is not None and kept.is_fresh:
            return _shown(kept)
        with self._one_at_a_time(address):
            kept = self._cache.get(address)
            if kept is not None and kept.is_fresh:
                return _shown(kept)
            if self._is_closed:
                raise FetchCancelled
            self._pause.check(self._clock())
            try:
                return self._asked(address, kept, cancelled)
            except FetchError as error:
                self._note(error)
                if error.kind == "gone":  # no tile there, as over the sea
                    return _shown(kept)
                raise

    def _asked(self, address: str, kept: KeptTile | None, cancelled: Cancelled) -> Tile | None:
        with self._client() as client:
            known = kept.known if kept is not None else http_faults.Validators()
            answer = client.get(address, self._provider.name, known=known,
                                cancelled=lambda: cancelled() or self._is_closed)
        self._note_answer()
        if answer.data is None and kept is not None:
            self._cache.renew(address, kept, answer.fresh_s)
            return _shown(kept)
        tile = checked_tile(answer.data or b"", "raster")
        if tile is not None and answer.fresh_s != NEVER:
            self._cache.keep(address, tile.data, answer.validators, answer.fresh_s)
        return tile

    def _note(self, error: FetchError) -> None:
        """Asks no more for a while where the network is down, and says so once; as long as a server asks to wait."""
        if error.kind not in NETWORK_DOWN:
            return
        asked_s = min(error.wait_s or 0.0, LONGEST_PAUSE_SECONDS)
        with self._lock:
            before = self._pause
            until = max(before.until, self._clock() + max(PAUSE_SECONDS, asked_s))
            self._pause = _Pause(error, until, is_asked_for=before.is_asked_for or asked_s > 0)
        if before.error is None:
            self._failed(error)

    def _note_answer(self) -> None:
        """Ends a pause, except one that the server asked for and that is not over."""
        with self._lock:
            if not self._pause.is_asked_for or self._clock() >= self._pause.until:
                self._pause = _Pause()

    @contextmanager
    def _one_at_a_time(self, address: str) -> Iterator[None]:
        """Lets views that ask for the same tile share one request."""
        with self._lock:
            turn = self._asking.setdefault(address, _Turn())
            turn.users += 1
        try:
            with turn.lock:
                yield
        finally:
            with self._lock:
                turn.users -= 1
                if not turn.users:
                    del self._asking[address]

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


class _Pause(NamedTuple):
    """Until when nothing is asked for, after which error, and whether the server asked for it; none without one."""

    error: FetchError | None = None
    until: float = 0.0
    is_asked_for: bool = False

    def check(self, now: float) -> None:
        """Raises the error again, as another one, before the pause is over: a raised one holds on to its callers."""
        if self.error is not None and now < self.until:
            error = self.error
            raise FetchError(error.kind, error.who, error.reason, error.remedy, error.wait_s)


class _Turn:
    """Who asks for a tile, one after the other."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.users = 0


def _shown(kept: KeptTile | None) -> Tile | None:
    return checked_tile(kept.data, "raster") if kept is not None else None

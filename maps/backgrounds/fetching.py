# SPDX-License-Identifier: MIT
"""Fetches tiles beforehand, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from maps.backgrounds.online import OnlineTiles
from maps.backgrounds.tiles import TilePlace
from maps.http.faults import NETWORK_DOWN, FetchCancelled, FetchError


class Fetched(NamedTuple):
    """How many tiles are kept now, and how many are not: the provider has none, or they may or can not be kept."""

    there: int
    missing: int


def fetch_all(tiles: OnlineTiles, places: list[TilePlace], is_wanted: Callable[[], bool],
              progress: Callable[[int], object]) -> Fetched:
    """Fetches these tiles until they are no longer wanted, or the background is closed.

    Raises FetchError where the network is down.
    """
    there = missing = 0
    for number, place in enumerate(places):
        if not is_wanted():
            break
        progress(number)
        try:
            came = tiles.fetched(place, lambda: not is_wanted()) is not None and tiles.is_kept(place, or_stale=True)
        except FetchCancelled:
            break
        except FetchError as error:
            if error.kind in NETWORK_DOWN:
                raise
            came = False
        there += came
        missing += not came
    return Fetched(there, missing)

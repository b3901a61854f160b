# SPDX-License-Identifier: MIT
"""DeepStateMap.Live: a list of states by second, each with its features, and the latest one.

Undocumented. ``/api/history/public`` lists ``{id, datetime, createdAt, …}``, the id being seconds since 1970;
``/api/history/<id>/geojson`` is one of them; ``/api/history/last`` is ``{"id": …, "map": FeatureCollection}``.
A day's state is the last one of that day in UTC. The list is the only way from a day to an id. What is marked as
freed in Russia's Kursk Oblast is ground held by Ukraine there; beside it lies ground of unknown status. The list may
be kept back (401, seen in August 2026) while the latest state is handed over.
"""

from __future__ import annotations

import datetime
import math
import time
from contextlib import suppress
from typing import Final

import msgspec
from msgspec import Raw

from briefing.sentences import sentence
from maps.ground import KINDS, Ground, GroundKind
from maps.http.faults import Answer, FetchError, Validators
from maps.providers.answers import ask, decoded, fetched, not_there, unexpected
from maps.providers.day_builder import DayBuilder, Sorter
from maps.providers.deepstate_keys import deepstate_kind
from maps.providers.protocol import UNKNOWN, Asking, Fetched, Terms

ADDRESS: Final = "https://deepstatemap.live"
TERMS: Final = Terms(
    text=sentence(
        "DeepStateMap.Live is made by volunteers in Ukraine. Its terms forbid passing its data on, offering "
        "it through a server of your own, or earning with it without their consent, and ask that it is named "
        "wherever its map is shown. What you fetch stays on this computer; it is credited on the map and "
        "its pictures, and its areas and sizes are left out of exports. Do not ask for the latest state more "
        "often than every half an hour."),
    address="https://deepstatemap.live/license-en.html",
    attribution="© DeepStateMap.Live",
    licence=sentence("The provider's own licence agreement"),
)


_KEPT_BACK: Final = ("status", "gone")
_WITHOUT_LIST: Final = sentence(
    "fetch the newest day, which may still be there, or the days of DeepStateMap.Live (daily mirror)")


class _State(msgspec.Struct):
    id: int


class _Latest(msgspec.Struct):
    id: int
    map: Raw


# Made while the module is imported, which only one thread does (see maps/areas.py).
_LIST: Final = msgspec.json.Decoder(list[_State])
_LATEST: Final = msgspec.json.Decoder(_Latest)


class DeepState:
    """DeepStateMap.Live by day; ``base`` is the server's address without a slash at its end."""

    id = "deepstate"
    name = "DeepStateMap.Live"
    terms = TERMS
    tells: tuple[GroundKind, ...] = KINDS
    pause_s = 1.0
    every_s = 1800.0

    def __init__(self, ground: Ground, base: str = ADDRESS) -> None:
        self._ground = ground
        self._base = base
        self._states: dict[datetime.date, int] = {}
        self._listed_s = -math.inf

    def list_dates(self, asking: Asking) -> tuple[datetime.date, ...]:
        """The days that have at least one state. FetchError of the kind "no list" where the server keeps it back."""
        answer = self._list(asking)
        states = sorted(state.id for state in decoded(_LIST, answer.data or b"", self.name))
        self._listed_s = time.monotonic()
        self._states = {day: state for state in states if (day := day_of_state(state)) is not None}
        return tuple(self._states)

    def _list(self, asking: Asking) -> Answer:
        address = f"{self._base}/api/history/public"
        try:
            return ask(asking, address, self.name)
        except FetchError as fault:
            if fault.kind not in _KEPT_BACK:
                raise
            reason = sentence("the list of its days cannot be had from {address}: {reason}",
                              address=address, reason=fault.reason)
            raise FetchError("no list", self.name, reason, _WITHOUT_LIST) from None

    def fetch(self, day: datetime.date, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Fetches the day's last state, by a list that is not older than ``every_s``: today may get later ones."""
        if day not in self._states or time.monotonic() - self._listed_s > self.every_s:
            self.list_dates(asking)
        if day not in self._states:
            raise not_there(self.name, day)
        answer = ask(asking, f"{self._base}/api/history/{self._states[day]}/geojson", self.name, known)
        if answer.data is None:
            return fetched(answer, None)
        builder = DayBuilder(self.id, self.name, self.tells, self._ground, asking.cancelled)
        return fetched(answer, builder.made(day, gather_state(builder, answer.data, day)))

    def fetch_latest(self, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Fetches the present state, with its day."""
        answer = ask(asking, f"{self._base}/api/history/last", self.name, known)
        if answer.data is None:
            return fetched(answer, None)
        state = decoded(_LATEST, answer.data, self.name).id
        day = day_of_state(state)
        if day is None:
            raise unexpected(self.name, f"id {state}")
        builder = DayBuilder(self.id, self.name, self.tells, self._ground, asking.cancelled)
        return fetched(answer, builder.made(day, gather_state(builder, answer.data, day)))


def gather_state(builder: DayBuilder, data: bytes, _day: datetime.date) -> Sorter:
    """Reads a state: its features, or the answer about the latest one, which holds them."""
    with suppress(msgspec.DecodeError, UnicodeDecodeError, RecursionError):  # only the features, or no state at all
        data = bytes(_LATEST.decode(data).map)
    builder.add_geojson(data)
    return deepstate_kind


def day_of_state(seconds: int) -> datetime.date | None:
    """The day of a state in UTC; None for what is no time since the map was begun."""
    try:
        day = datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()
    except (OverflowError, OSError, ValueError):
        return None
    return day if day >= datetime.date(2022, 2, 24) else None

# SPDX-License-Identifier: MIT
"""The interface of providers of control data, and the data they return."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from briefing.sentences import Sentence, sentence
from maps.control_day import ControlDay
from maps.ground import GroundKind
from maps.http.faults import Cancelled, FetchError, Progress, Validators, never, unheard
from maps.importing.layers import Import

if TYPE_CHECKING:  # it brings the system's network modules, which nothing needs before the user asks
    from maps.http.client import HttpClient

UNKNOWN: Final = Validators()


Layers = Callable[[Path, Cancelled], Import]


def _layers(path: Path, cancelled: Cancelled) -> Import:
    from maps.importing.files.reading import read_layers

    return read_layers(path, cancelled=cancelled, takes_points=False)


@dataclass(frozen=True)
class Terms:
    """A source's terms in the program's own words, to be shown before its first fetch.

    ``address`` is where they are published, or the source's address if it states none; None for the user's own
    files. ``redistributable`` says whether the data may be passed on, in exports and packages, without asking.
    """

    text: Sentence
    address: str | None
    attribution: str
    licence: Sentence
    redistributable: bool = False


@dataclass(frozen=True)
class Asking:
    """What one fetch, of one day or of many, is done with.

    ``cancelled`` is asked often; ``progress`` receives bytes, in the caller's thread. ``layers`` reads a file of areas
    of the user's own: it raises MapError or BriefingError, and ImportCancelled once it is not wanted any more.
    """

    client: HttpClient
    cancelled: Cancelled = never
    progress: Progress = field(default=unheard)
    layers: Layers = _layers


@dataclass(frozen=True)
class Fetched:
    """A day as it was fetched. ``day`` is None if the source says that nothing changed since last time.

    ``sha256`` is the hash of the bytes as the source gave them (of all pages, one after another); ``at`` the time
    of this computer's clock, in UTC; ``commit`` the version of a repository that the day was read from.
    """

    day: ControlDay | None
    address: str
    at: datetime.datetime
    sha256: str
    validators: Validators = UNKNOWN
    commit: str | None = None


class Provider(Protocol):
    """A source of control data."""

    @property
    def id(self) -> str:
        """The name of its folder in the cache: lower-case letters, digits and hyphens."""
        ...

    @property
    def name(self) -> str:
        """Its name in messages and lists."""
        ...

    @property
    def terms(self) -> Terms:
        """The terms to show before its first fetch."""
        ...

    @property
    def tells(self) -> tuple[GroundKind, ...]:
        """The kinds of ground that it reports."""
        ...

    @property
    def pause_s(self) -> float:
        """The pause between two days of a long fetch, in seconds, out of politeness."""
        ...

    @property
    def every_s(self) -> float:
        """How long to wait before its latest day is asked for again, in seconds."""
        ...

    def list_dates(self, asking: Asking) -> tuple[datetime.date, ...]:
        """Returns the days that the source has, ascending. Raises MapError with one sentence, FetchCancelled."""
        ...

    def fetch(self, day: datetime.date, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Fetches one day; ``known`` are the validators of the copy in hand. Raises MapError, FetchCancelled."""
        ...

    def fetch_latest(self, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Fetches the newest day. Raises MapError, FetchCancelled."""
        ...


class ListedLatest:
    """A base for sources whose newest day is the last one they list."""

    def fetch_latest(self: Provider, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Fetches the last day listed; FetchError if none is."""
        days = self.list_dates(asking)
        if not days:
            raise FetchError("gone", self.name, sentence("the source lists no days"), sentence("try again later"))
        return self.fetch(days[-1], asking, known)

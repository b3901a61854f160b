# SPDX-License-Identifier: MIT
"""Project Owl's UA Control Map: one file a day from December 2022, rings as [lat, lon].

``areas`` are occupied, ``areas_ua`` held by Ukraine in Kursk Oblast; ``base.json`` lists the ``dates``. The rest of
a file (front line, geolocated events, units) is not control data and is not read. Some days have no areas at all.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from briefing import limits
from briefing.sentences import mark, sentence
from maps.ground import Ground, GroundKind
from maps.http.faults import FetchError, Validators
from maps.importing.findings import AreaImportError
from maps.providers.answers import ask, decoded, fetched, no_ground
from maps.providers.day_builder import DayBuilder, Sorter
from maps.providers.mirror import compact_date
from maps.providers.protocol import UNKNOWN, Asking, Fetched, ListedLatest, Terms

ADDRESS: Final = "https://raw.githubusercontent.com/owlmaps/map-data/master/data"
TERMS: Final = Terms(
    text=sentence(
        "Project Owl publishes the daily files of its UA Control Map without any licence, so no right to "
        "pass them on was given. What you fetch stays on this computer; Project Owl is credited on the map "
        "and its pictures, and its areas and sizes are left out of exports."),
    address="https://github.com/owlmaps/map-data",
    attribution="Project Owl, UA Control Map",
    licence=sentence("None stated"),
)
_NOT_DIGITS: Final = re.compile(r"\D")
_Position = Annotated[list[float], Meta(min_length=2, max_length=4)]
_Ring = Annotated[list[_Position], Meta(max_length=limits.MAX_IMPORT_POSITIONS)]


class _Base(msgspec.Struct):
    dates: list[str | int]


class _Day(msgspec.Struct):
    areas: list[_Ring]
    areas_ua: list[_Ring] = []


_BASE: Final = msgspec.json.Decoder(_Base)
_DAY: Final = msgspec.json.Decoder(_Day)


class ProjectOwl(ListedLatest):
    """Project Owl's files; ``base`` is their folder's address without a trailing slash."""

    id = "owl"
    name = mark("Project Owl")
    terms = TERMS
    tells: tuple[GroundKind, ...] = ("occupied", "occupied-2014", "kursk")
    pause_s = 0.1
    every_s = 3600.0

    def __init__(self, ground: Ground, base: str = ADDRESS) -> None:
        self._ground = ground
        self._base = base

    def list_dates(self, asking: Asking) -> tuple[datetime.date, ...]:
        """Returns the days in ``base.json``, leaving out entries that are no dates."""
        answer = ask(asking, f"{self._base}/base.json", self.name)
        texts = (_NOT_DIGITS.sub("", str(date)) for date in decoded(_BASE, answer.data or b"", self.name).dates)
        return tuple(sorted({day for text in texts if (day := compact_date(text))}))

    def fetch(self, day: datetime.date, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Fetches the day's file."""
        answer = ask(asking, f"{self._base}/{day:%Y%m%d}.json", self.name, known)
        if answer.data is None:
            return fetched(answer, None)
        builder = DayBuilder(self.id, self.name, self.tells, self._ground, asking.cancelled)
        return fetched(answer, builder.made(day, gather_owl(builder, answer.data, day)))


def gather_owl(builder: DayBuilder, data: bytes, day: datetime.date) -> Sorter:
    """Reads a day's file. FetchError of the kind "no ground" where its areas are empty, as they are on some days."""
    found = decoded(_DAY, data, builder.who)
    if not any(len(ring) > 2 for ring in found.areas):
        raise no_ground(builder.who, day)
    try:
        builder.add_rings("occupied", found.areas, lat_first=True)
        builder.add_rings("kursk", found.areas_ua, lat_first=True)
    except AreaImportError as error:  # more of something than the limits allow
        raise FetchError("invalid", builder.who, error.reason, sentence("choose another day")) from None
    return lambda name: "kursk" if name == "kursk" else "occupied"

# SPDX-License-Identifier: MIT
"""The user's own control data: any GeoJSON address, any file of areas, a folder of dated files.

Features are sorted by their marks: this program's words (occupied, occupied-2014, kursk, unknown) or
DeepStateMap.Live's keys. If no feature has any, all are taken as occupied, and a note says so.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from briefing.errors import on_one_line
from briefing.files.zip_guard import cannot_be_read
from briefing.sentences import sentence
from maps.control_day import ControlDay, DayNoteKind
from maps.errors import MapError
from maps.ground import KINDS, Ground, GroundKind
from maps.http.faults import Cancelled, FetchCancelled, FetchError, Validators
from maps.importing.findings import AreaImportError, ImportCancelled
from maps.importing.labels import date_of
from maps.importing.layers import Import
from maps.importing.reading import SUFFIXES, read_layers
from maps.providers.answers import ask, fetched, not_there, now
from maps.providers.day_builder import DayBuilder
from maps.providers.deepstate_keys import any_kind
from maps.providers.protocol import UNKNOWN, Asking, Fetched, ListedLatest, Terms

FILE_TERMS: Final = Terms(
    text=sentence("Your own file. Whether it may be shown and passed on is for you to know."),
    address=None, attribution="", licence=sentence("Not stated"))
_DATED: Final = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")
MOST_FILES: Final = 10_000
"""Files of a folder that are read: 27 years of days."""


def named_day(name: str) -> datetime.date | None:
    """Returns the date in a file's name: 20241120, 2024-11-20, 2024_11_20; None if there is none, or more than one."""
    found = {day for match in _DATED.finditer(name) if (day := date_of("-".join(match.groups())))}
    return found.pop() if len(found) == 1 else None


class GeoJsonAddress(ListedLatest):
    """One GeoJSON document on the web. Its day is ``day``, else the one that the server states."""

    tells: tuple[GroundKind, ...] = KINDS
    pause_s = 0.0
    every_s = 300.0

    def __init__(self, ground: Ground, address: str, name: str, day: datetime.date | None = None,
                 attribution: str = "") -> None:
        self._ground = ground
        self._address = address
        self._day = day
        self.id = f"address-{hashlib.sha256(address.encode('utf-8', 'replace')).hexdigest()[:12]}"
        self.name = on_one_line(name)
        self.terms = Terms(
            text=sentence("An address you gave. Look there whether its data may be shown and passed on."),
            address=address, attribution=attribution or self.name, licence=sentence("Not stated"))

    def list_dates(self, asking: Asking) -> tuple[datetime.date, ...]:
        """Returns its one day; the document has to be fetched for it unless the day was given."""
        if self._day is not None:
            return (self._day,)
        answer = ask(asking, self._address, self.name)
        return (self._shown(answer.validators),)

    def fetch(self, day: datetime.date, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Fetches the document."""
        answer = ask(asking, self._address, self.name, known)
        if answer.data is None:
            return fetched(answer, None)
        if day != self._shown(answer.validators):
            raise not_there(self.name, day)
        builder = DayBuilder(self.id, self.name, self.tells, self._ground, asking.cancelled)
        builder.add_geojson(answer.data)
        return fetched(answer, _without_absent_kinds(builder.made(day, sorter(builder, builder.names))))

    def _shown(self, validators: Validators) -> datetime.date:
        if self._day is not None:
            return self._day
        try:
            return parsedate_to_datetime(validators.last_modified or "").date()
        except ValueError:
            raise FetchError("invalid", self.name, sentence("the server does not say which day its data is from"),
                             sentence("enter the day yourself")) from None


class DatedFolder(ListedLatest):
    """A folder of files, each with its day in its name; or, with ``day``, a single file."""

    tells: tuple[GroundKind, ...] = KINDS
    terms = FILE_TERMS
    pause_s = 0.0
    every_s = 0.0

    def __init__(self, ground: Ground, path: Path, day: datetime.date | None = None) -> None:
        self._ground = ground
        self._path = path
        self._day = day
        kind = "folder" if day is None else "file"
        self.id = f"{kind}-{hashlib.sha256(str(path).encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
        self.name = on_one_line(path.name)

    def list_dates(self, asking: Asking) -> tuple[datetime.date, ...]:
        """Returns the days in the files' names. MapError if the folder cannot be read."""
        return tuple(sorted(self._files()))

    def fetch(self, day: datetime.date, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Reads the day's file; of several of one day, the last by name."""
        path = self._files().get(day)
        if path is None:
            raise not_there(self.name, day)
        try:
            found = read_layers(path, cancelled=asking.cancelled)
            digest = _hash(path)
        except ImportCancelled:
            raise FetchCancelled from None
        except OSError as error:
            raise MapError(cannot_be_read(path.name, error).sentence) from None
        return Fetched(self._made(day, found, asking.cancelled), path.as_uri(), now(), digest)

    def _made(self, day: datetime.date, found: Import, cancelled: Cancelled) -> ControlDay:
        builder = DayBuilder(self.id, self.name, self.tells, self._ground, cancelled)
        names = [feature.name for feature in (found.features or found.raw)]
        try:
            return _without_absent_kinds(builder.normalised(day, found, sorter(builder, names)))
        except AreaImportError as error:
            raise MapError(error.sentence) from None

    def _files(self) -> dict[datetime.date, Path]:
        if self._day is not None:
            return {self._day: self._path}
        try:
            paths = sorted(self._path.iterdir())[:MOST_FILES]
        except OSError as error:
            raise MapError(cannot_be_read(self._path.name, error).sentence) from None
        dated = ((named_day(path.stem), path) for path in paths if path.suffix.lower() in SUFFIXES)
        return {day: path for day, path in dated if day is not None}


def _without_absent_kinds(day: ControlDay) -> ControlDay:
    """Returns the day as not covering Kursk Oblast or unknown ground, if the file has none."""
    return replace(day, tells=tuple(kind for kind in KINDS if kind in day.shapes or kind.startswith("occupied")))


def sorter(builder: DayBuilder, names: list[str]) -> Callable[[str], GroundKind | DayNoteKind]:
    """Returns a sorter by marks if there are any; else one that takes everything as occupied, with a note."""
    if any(any_kind(name) in KINDS for name in names):
        return lambda name: any_kind(name) or "not control"
    builder.notes.note("unnamed", count=len(names))
    return lambda _name: "occupied"


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

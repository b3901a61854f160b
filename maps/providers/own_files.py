# SPDX-License-Identifier: MIT
"""The user's own control data: any GeoJSON address, any file of areas, a folder of dated files.

Features that carry our own words (occupied, occupied-2014, kursk, unknown) or DeepStateMap.Live's keys are sorted by
them. Where no feature carries any, all are taken as occupied, and a note says so. A file of an observer's own form
(``forms``) is read as that observer's, whatever it is called.
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

from briefing.errors import BriefingError, cannot_be_read, on_one_line
from briefing.files.regular import open_regular
from briefing.sentences import sentence
from maps.control_day import ControlDay, DayNoteKind
from maps.errors import MapError
from maps.ground import KINDS, Ground, GroundKind
from maps.http.faults import Answer, Cancelled, FetchCancelled, FetchError, Validators
from maps.importing.findings import AreaImportError, ImportCancelled
from maps.importing.labels import date_of
from maps.importing.layers import Import
from maps.providers.answers import ask, fetched, not_there, now
from maps.providers.day_builder import DayBuilder
from maps.providers.deepstate_keys import any_kind
from maps.providers.forms import Form, form_of, head_of, json_in, stated_day
from maps.providers.mirror import day_of_name
from maps.providers.own_sources import OwnSource, is_address, terms_of
from maps.providers.protocol import UNKNOWN, Asking, Fetched, ListedLatest, Terms

FILE_TERMS: Final = Terms(
    text=sentence("Your own file. Whether it may be shown and passed on is for you to know."),
    address=None, attribution="", licence=sentence("Not stated"))
_DATED: Final = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")
SUFFIXES: Final = (".geojson", ".json", ".kml", ".kmz", ".gpx", ".zip", ".gpkg")
"""Suffixes of files that hold a day; a folder may have tables and packed files of anything beside them."""
_JSON: Final = (".json", ".geojson")
_LOOKED_AT: Final = 5
"""Files of a folder that are looked into for whose form they have; the first may be no day (Project Owl's list)."""
MOST_FILES: Final = 10_000
"""Files of a folder that are read: 27 years of days."""


def named_day(name: str) -> datetime.date | None:
    """Returns the date in a file's name: 20241120, 2024-11-20, 2024_11_20; None if there is none, or more than one."""
    found = {day for match in _DATED.finditer(name) if (day := date_of("-".join(match.groups())))}
    return found.pop() if len(found) == 1 else None


class _OfAnyForm:
    """What an address and a folder have in common: observers' own forms."""

    id: str
    name: str
    _ground: Ground

    def _of_form(self, form: Form, data: bytes, day: datetime.date, asking: Asking) -> ControlDay:
        builder = DayBuilder(self.id, self.name, form.tells, self._ground, asking.cancelled)
        return builder.made(day, form.gather(builder, data, day))


class GeoJsonAddress(_OfAnyForm, ListedLatest):
    """One GeoJSON document on the web. Its day is ``day``, else the one that the server says it is from."""

    tells: tuple[GroundKind, ...] = KINDS
    pause_s = 0.0
    every_s = 300.0

    def __init__(self, ground: Ground, address: str, name: str, day: datetime.date | None = None,
                 attribution: str = "", terms: str = "", may_go: bool = False) -> None:
        self._ground = ground
        self._address = address
        self._day = day
        self.id = f"address-{hashlib.sha256(address.encode('utf-8', 'replace')).hexdigest()[:12]}"
        self.name = on_one_line(name)
        self.terms = terms_of(
            OwnSource(address, credit=attribution, terms=terms, may_go=may_go),
            sentence("An address you gave. Look there whether its data may be shown and passed on."),
            address, credit=self.name)

    def list_dates(self, asking: Asking) -> tuple[datetime.date, ...]:
        """Returns its one day; the document has to be fetched for it unless the day was given."""
        if self._day is not None:
            return (self._day,)
        return (self._shown(ask(asking, self._address, self.name)),)

    def fetch(self, day: datetime.date, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Fetches the document."""
        answer = ask(asking, self._address, self.name, known)
        if answer.data is None:
            return fetched(answer, None)
        if day != self._shown(answer):
            raise not_there(self.name, day)
        form = form_of(answer.data)
        if form is not None:
            return fetched(answer, self._of_form(form, answer.data, day, asking))
        builder = DayBuilder(self.id, self.name, self.tells, self._ground, asking.cancelled)
        builder.add_geojson(answer.data)
        return fetched(answer, _without_absent_kinds(builder.made(day, sorter(builder, builder.names))))

    def _shown(self, answer: Answer) -> datetime.date:
        stated = self._day or stated_day(answer.data or b"")
        if stated is not None:
            return stated
        try:
            return parsedate_to_datetime(answer.validators.last_modified or "").date()
        except (ValueError, OverflowError):
            raise FetchError("invalid", self.name, sentence("the server does not say which day its data is from"),
                             sentence("enter the day yourself")) from None


class DatedFolder(_OfAnyForm, ListedLatest):
    """A folder of files, each with its day in it or in its name; or one file, whose day may also be given."""

    tells: tuple[GroundKind, ...] = KINDS
    pause_s = 0.0
    every_s = 0.0

    def __init__(self, ground: Ground, path: Path, day: datetime.date | None = None,
                 own: OwnSource | None = None) -> None:
        self._ground = ground
        self._path = path
        self._day = day
        self._is_file = day is not None or (path.suffix.lower() in SUFFIXES and not path.is_dir())
        self._listed: tuple[Asking, dict[datetime.date, Path]] | None = None
        kind = "file" if self._is_file else "folder"
        self.id = f"{kind}-{hashlib.sha256(str(path).encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
        said = own or OwnSource(str(path))
        self.name = on_one_line(said.name or path.name)
        self.terms = terms_of(said, FILE_TERMS.text, None)

    def list_dates(self, asking: Asking) -> tuple[datetime.date, ...]:
        """Returns the days of the files. MapError if the folder cannot be read, or the day of a file is not known."""
        return tuple(sorted(self._files(asking)))

    def fetch(self, day: datetime.date, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Reads the day's file; of several of one day, the last by name."""
        path = self._files(asking).get(day)
        if path is None:
            raise not_there(self.name, day)
        try:
            data = json_in(path)
            form = None if data is None else form_of(data, path.name)
            if form is not None and data is not None:
                made = self._of_form(form, data, day, asking)
                return Fetched(made, path.as_uri(), now(), hashlib.sha256(data).hexdigest())
            found = asking.layers(path, asking.cancelled)
            digest = _hash(path)
        except ImportCancelled:
            raise FetchCancelled from None
        except AreaImportError:
            raise
        except BriefingError as error:
            raise MapError(error.sentence) from None
        except OSError as error:
            raise MapError(cannot_be_read(path.name, error).sentence) from None
        return Fetched(self._made(day, found, asking.cancelled), path.as_uri(), now(), digest)

    def _made(self, day: datetime.date, found: Import, cancelled: Cancelled) -> ControlDay:
        builder = DayBuilder(self.id, self.name, self.tells, self._ground, cancelled)
        names = [feature.full_name for feature in (found.features or found.raw)]
        try:
            return _without_absent_kinds(builder.normalised(day, found, sorter(builder, names)))
        except AreaImportError as error:
            raise MapError(error.sentence) from None

    def _files(self, asking: Asking) -> dict[datetime.date, Path]:
        """The files by day, looked up once for everything asked together: many days are fetched one by one."""
        if self._listed is None or self._listed[0] is not asking:
            try:
                self._listed = asking, self._one_file() if self._is_file else self._folder_files()
            except OSError as error:
                raise MapError(cannot_be_read(self._path.name, error).sentence) from None
        return self._listed[1]

    def _one_file(self) -> dict[datetime.date, Path]:
        if self._day is not None:
            return {self._day: self._path}
        self._path.stat()
        shown = day_of_file(self._path)
        if shown is None:
            raise MapError(sentence(
                "{name}: neither the file nor its name says which day it shows; put the date into its name, such as "
                "2024-11-20.", name=on_one_line(self._path.name)))
        return {shown: self._path}

    def _folder_files(self) -> dict[datetime.date, Path]:
        paths = sorted(self._path.iterdir())[:MOST_FILES]
        dated = ((shown_by(path), path) for path in paths if path.suffix.lower() in SUFFIXES)
        return {day: path for day, path in dated if day is not None}


def _without_absent_kinds(day: ControlDay) -> ControlDay:
    """Returns the day as not covering Kursk Oblast or unknown ground, if the file has none."""
    return replace(day, tells=tuple(kind for kind in KINDS if kind in day.shapes or kind.startswith("occupied")))


def shown_by(path: Path) -> datetime.date | None:
    """The day that the beginning of a file, or its name, says it shows; None where neither does."""
    stated = stated_day(head_of(path)) if path.suffix.lower() in _JSON else None
    return stated or day_of_name(path.name) or named_day(path.stem)


def day_of_file(path: Path) -> datetime.date | None:
    """The same, and what the rest of a file says of its day."""
    try:
        data = json_in(path)
    except OSError:
        data = None
    return stated_day(data or b"") or day_of_name(path.name) or named_day(path.stem)


def form_in(path: Path) -> Form | None:
    """Whose form a file has, or the first dated file of a folder that has any: for whom to name and credit."""
    try:
        paths = sorted(path.iterdir())[:MOST_FILES] if path.is_dir() else [path]
        looked_at = [each for each in paths if each.suffix.lower() in _JSON][:_LOOKED_AT]
        contents = ((json_in(each), each.name) for each in looked_at)
        return next((form for data, name in contents if data is not None and (form := form_of(data, name))), None)
    except OSError:
        return None


def own_provider(ground: Ground, own: OwnSource) -> GeoJsonAddress | DatedFolder:
    """The provider of what the user added: an address, a folder of dated files, or one file."""
    if is_address(own.source):
        name = own.name or own.source.rsplit("/", 1)[-1] or own.source
        return GeoJsonAddress(ground, own.source, name, attribution=own.credit, terms=own.terms,
                              may_go=own.may_go)
    return DatedFolder(ground, Path(own.source), own=own)


def sorter(builder: DayBuilder, names: list[str]) -> Callable[[str], GroundKind | DayNoteKind]:
    """Sorts by marks where there are any; else takes everything as occupied, with a note."""
    if any(any_kind(name) in KINDS for name in names):
        return lambda name: any_kind(name) or "not control"
    builder.notes.note("unnamed", count=len(names))
    return lambda _name: "occupied"


def _hash(path: Path) -> str:
    with open_regular(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

# SPDX-License-Identifier: MIT
"""ISW and Critical Threats' ArcGIS feature services, page by page. Service names change, so they are settings.

A service with a ``date_field`` holds many days (a timelapse): its dates are listed, and a day is asked for by it.
One without holds only the present state: its day is the one on which it was last edited.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlencode

import msgspec

from briefing.errors import shortened
from briefing.sentences import mark, sentence
from maps.ground import Ground, GroundKind
from maps.http.faults import Answer, FetchError, Validators
from maps.providers.answers import ask, decoded, fetched, not_there
from maps.providers.day_builder import DayBuilder, Sorter
from maps.providers.protocol import UNKNOWN, Asking, Fetched, ListedLatest, Terms

ADDRESS: Final = "https://services5.arcgis.com/SaBe5HMtmnbqSWlu/arcgis/rest/services"
TERMS: Final = Terms(
    text=sentence(
        "The Institute for the Study of War and the Critical Threats Project ask for written consent before "
        "their data is used in another mapping system. Fetch it only if you have that consent or need none. "
        "What you fetch stays on this computer; both are credited on the map and its pictures, and their "
        "areas and sizes are left out of exports."),
    address="https://understandingwar.org",
    attribution="Institute for the Study of War and AEI's Critical Threats Project",
    licence=sentence("All rights reserved; written consent asked for"),
)
PAGE: Final = 1_000
MOST_PAGES: Final = 100
"""Far more than a day has; a server that always claims there is more is given up then."""


@dataclass(frozen=True)
class IswService:
    """A layer of a feature service, its kind of ground, and the field that holds the day, if any."""

    service: str
    layer: int = 0
    kind: GroundKind = "occupied"
    date_field: str | None = None


DATE_FIELD: Final = "datetime"
HISTORY: Final = IswService("UkrainianCoTTimelapse_FEB_2022_to_DEC_2024_view", 0, "occupied", DATE_FIELD)


class _Error(msgspec.Struct):
    message: str = ""


class _Flags(msgspec.Struct, rename="camel"):
    exceeded_transfer_limit: bool = False


class _Page(msgspec.Struct, rename="camel"):
    features: list[msgspec.Raw] = []
    exceeded_transfer_limit: bool = False
    properties: _Flags | None = None
    error: _Error | None = None


class _Row(msgspec.Struct):
    attributes: dict[str, int | float | str | None]


class _Rows(msgspec.Struct):
    features: list[_Row] = []
    error: _Error | None = None


class _Editing(msgspec.Struct, rename="camel"):
    last_edit_date: int | None = None
    data_last_edit_date: int | None = None


class _Layer(msgspec.Struct, rename="camel"):
    editing_info: _Editing | None = None
    error: _Error | None = None


_PAGE: Final = msgspec.json.Decoder(_Page)
_ROWS: Final = msgspec.json.Decoder(_Rows)
_LAYER: Final = msgspec.json.Decoder(_Layer)


class Isw(ListedLatest):
    """ISW's data from the given services; ``base`` is their server's address without a trailing slash."""

    id = "isw"
    name = mark("ISW and Critical Threats")
    terms = TERMS
    pause_s = 0.5
    every_s = 3600.0

    def __init__(self, ground: Ground, services: Sequence[IswService] = (HISTORY,), base: str = ADDRESS, *,
                 page: int = PAGE) -> None:
        self._ground = ground
        self._services = tuple(services)
        self._base = base
        self._page = page
        kinds: set[GroundKind] = {service.kind for service in services}
        self.tells: tuple[GroundKind, ...] = tuple(sorted(kinds | {"occupied-2014"}))

    def list_dates(self, asking: Asking) -> tuple[datetime.date, ...]:
        """Returns the days that at least one service has."""
        return tuple(sorted({day for service in self._services for day in self._days(service, asking)}))

    def fetch(self, day: datetime.date, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Fetches the day from every service that has it; pages have no validators, so all are fetched again."""
        names: dict[str, GroundKind] = {}
        builder = DayBuilder(self.id, self.name, self.tells, self._ground, asking.cancelled)
        pages: list[bytes] = []
        answer: Answer | None = None
        for service in self._services:
            names[service.kind] = service.kind
            if service.date_field is None and day not in self._days(service, asking):
                continue
            for answer in self._pages(service, day, asking):
                pages.append(answer.data or b"")
                builder.add_geojson(answer.data or b"", name=service.kind)
        if answer is None:
            raise not_there(self.name, day)
        return fetched(answer, builder.made(day, lambda name: names.get(name, "not control")), *pages)

    def _pages(self, service: IswService, day: datetime.date, asking: Asking) -> list[Answer]:
        where = "1=1" if service.date_field is None else f"{service.date_field} = TIMESTAMP '{day:%Y-%m-%d} 00:00:00'"
        pages: list[Answer] = []
        rows = 0
        while True:
            answer = ask(asking, self._query(service, {
                "where": where, "outFields": service.date_field or "", "outSR": "4326", "f": "geojson",
                "resultOffset": str(rows), "resultRecordCount": str(self._page)}), self.name)
            page = decoded(_PAGE, answer.data or b"", self.name)
            self._check(page.error)
            pages.append(answer)
            rows += len(page.features)
            more = page.exceeded_transfer_limit or (page.properties is not None and
                                                    page.properties.exceeded_transfer_limit)
            if not more or not page.features:
                break
            if len(pages) == MOST_PAGES:
                raise FetchError("invalid", self.name, sentence("the service has more than {most} pages",
                    most=MOST_PAGES), sentence("check the service's name"))
        if not rows:
            raise not_there(self.name, day)
        return pages

    def _days(self, service: IswService, asking: Asking) -> set[datetime.date]:
        if service.date_field is None:
            answer = ask(asking, f"{self._layer(service)}?f=json", self.name)
            layer = decoded(_LAYER, answer.data or b"", self.name)
            self._check(layer.error)
            editing = layer.editing_info or _Editing()
            edited = _day(editing.data_last_edit_date or editing.last_edit_date)
            return {edited} if edited else set()
        answer = ask(asking, self._query(service, {
            "where": "1=1", "outFields": service.date_field, "returnDistinctValues": "true", "returnGeometry": "false",
            "orderByFields": service.date_field, "f": "json"}), self.name)
        found = decoded(_ROWS, answer.data or b"", self.name)
        self._check(found.error)
        days = (_day(row.attributes.get(service.date_field)) for row in found.features)
        return {day for day in days if day}

    def _check(self, error: _Error | None) -> None:
        """Raises FetchError for an error that ArcGIS reports in an answer with the status 200."""
        if error is not None:
            reason = sentence("the service does not answer the question")
            if error.message:
                said = shortened(error.message)
                reason = sentence("the service does not answer the question ({said})", said=said)
            raise FetchError("invalid", self.name, reason,
                sentence("check the service's name in the settings; such names change"))

    def _layer(self, service: IswService) -> str:
        return f"{self._base}/{quote(service.service)}/FeatureServer/{service.layer}"

    def _query(self, service: IswService, options: dict[str, str]) -> str:
        return f"{self._layer(service)}/query?{urlencode(options)}"


class _Dated(msgspec.Struct):
    properties: dict[str, msgspec.Raw]


_DATED: Final = msgspec.json.Decoder(_Dated)
_NUMBER: Final = msgspec.json.Decoder(float)


def gather_page(builder: DayBuilder, data: bytes, day: datetime.date) -> Sorter:
    """Reads the features of this day in a saved page; all of them are occupied. FetchError where it has none."""
    rows = decoded(_PAGE, data, builder.who).features
    wanted = [bytes(row) for row in rows if feature_day(row) == day]
    if not wanted:
        raise not_there(builder.who, day)
    builder.add_geojson(b'{"type":"FeatureCollection","features":[%s]}' % b",".join(wanted), name="occupied")
    return lambda _name: "occupied"


def feature_day(feature: msgspec.Raw | bytes) -> datetime.date | None:
    """The day of a feature of the history, by its field ``datetime``; None for one that has none."""
    try:
        value = _DATED.decode(feature).properties.get(DATE_FIELD)
        return None if value is None else _day(_NUMBER.decode(value))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _day(value: int | float | str | None) -> datetime.date | None:
    """Returns the day of a time in milliseconds since 1970, UTC."""
    if not isinstance(value, int | float):
        return None
    try:
        return datetime.datetime.fromtimestamp(value / 1000, datetime.UTC).date()
    except (OverflowError, OSError, ValueError):
        return None

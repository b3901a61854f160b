# SPDX-License-Identifier: MIT
"""What the search finds beside statements: towns and oblasts, areas, coordinates, each as a row with its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from briefing.folding import INVISIBLE
from briefing.sentences import mark
from maps.coordinates import Order, Reading, decimal_text
from maps.geodesy import Position
from maps.military_grid import to_mgrs
from maps.places import UKRAINE, Place, PlaceKind
from ui.kit.texts import extent_text, numeral, short_date, tr

if TYPE_CHECKING:
    from maps.areas import Area, AreaLayer
    from maps.control_at import ControlAt

Group = Literal["coordinates", "places", "areas"]
Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""

GROUPS: Final[dict[Group, str]] = {
    "coordinates": mark("Coordinates"), "places": mark("Places"), "areas": mark("Areas")}
_KINDS: Final[dict[PlaceKind, str]] = {
    "capital": mark("Capital"), "city": mark("City"), "town": mark("Town"), "village": mark("Small town or village"),
    "oblast": mark("Oblast")}
_ORDERS: Final[dict[Order, str]] = {
    "latitude first": mark("read as latitude, longitude"), "longitude first": mark("read as longitude, latitude")}
_AREA_KINDS: Final = {
    "country": mark("Country"), "oblast": mark("Oblast"), "own": mark("Area of the briefing"),
    "place": mark("Place of the briefing"),
    "line": mark("Line"), "occupied": mark("Occupied ground"), "occupied-2014": mark("Occupied ground"),
    "held": mark("Ground held by Ukraine"), "kursk": mark("Ground held by Ukraine in Kursk Oblast")}
_HOLDERS: Final = {
    "occupied": mark("occupied on {day}, {whose}"), "occupied-2014": mark("occupied since 2014, as of {day}, {whose}"),
    "kursk": mark("held by Ukraine on {day}, {whose}")}
_COUNTRIES: Final = {
    "RU": mark("Russia"), "BY": mark("Belarus"), "PL": mark("Poland"), "RO": mark("Romania"), "MD": mark("Moldova"),
    "HU": mark("Hungary"), "SK": mark("Slovakia"), "TR": mark("Türkiye"), "BG": mark("Bulgaria"),
    "GE": mark("Georgia"), "LT": mark("Lithuania"), "LV": mark("Latvia"), "EE": mark("Estonia"),
    "DE": mark("Germany"), "KZ": mark("Kazakhstan")}
_ZOOMS: Final[dict[PlaceKind, float]] = {"capital": 9.0, "city": 9.0, "town": 9.5, "village": 10.0, "oblast": 9.0}
COORDINATES_ZOOM: Final = 10.0
_MOST_TITLE: Final = 120
_UNSEEN: Final = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029{INVISIBLE}]+")


class PlaceRow(NamedTuple):
    """A row: where it leads, and its words. ``area_id`` is "" for all but areas.

    ``at`` is its point; ``box`` is what the map shows of an oblast. ``is_sure`` is false for a merely similar name.
    ``other`` is the name in Ukrainian where the title is in English.
    """

    group: Group
    title: str
    detail: str
    at: Position = (0.0, 0.0)
    zoom: float = COORDINATES_ZOOM
    box: Box | None = None
    area_id: str = ""
    is_on_map: bool = True
    is_sure: bool = True
    mark_detail: str = ""
    other: str = ""


def one_line(text: str) -> str:
    """Returns a text from a file on one line, short, without characters that turn others round."""
    line = " ".join(_UNSEEN.sub(" ", text).split())
    return line if len(line) <= _MOST_TITLE else line[: _MOST_TITLE - 1] + "…"


def place_row(place: Place, language: str, control: ControlAt | None, *, is_sure: bool) -> PlaceRow:
    """Returns the row of a town or oblast, with who holds it where the day on show tells."""
    name = place.uk if language == "uk" and place.uk else place.en
    if place.kind == "oblast" and not name.startswith(("Crimea", "Крим")):
        name = tr("{name} область").format(name=name) if language == "uk" else tr("{name} Oblast").format(name=name)
    holder = control.kind_at(place.lon, place.lat) if control is not None and place.kind != "oblast" else ""
    held = _held(holder, control.layer) if holder and control is not None else ""
    other = "" if language == "uk" or not place.uk or place.kind == "oblast" else place.uk
    parts = [tr(_KINDS[place.kind]), _whereabouts(place, language), held]
    detail = " · ".join(part for part in parts if part)
    marked = detail
    if held:
        marked = "\n".join([" · ".join(parts[:2]), tr("{held} (approximate)").format(held=held)])
    return PlaceRow("places", name, detail, (place.lon, place.lat), _ZOOMS[place.kind], place.box,
                    is_sure=is_sure, mark_detail=marked, other=other)


def _held(holder: str, layer: AreaLayer) -> str:
    """Returns who holds a place, on which day and by whose data."""
    day = short_date(layer.as_of) if layer.as_of is not None else tr("an unknown date")
    return tr(_HOLDERS[holder]).format(day=day, whose=layer.observer or tr("built-in layer"))


def _whereabouts(place: Place, language: str) -> str:
    if place.oblast:
        oblast = place.oblast_uk if language == "uk" else place.oblast
        if place.oblast == "Crimea":
            return oblast
        return tr("{name} область").format(name=oblast) if language == "uk" else \
            tr("{name} Oblast").format(name=oblast)
    country = "" if place.country == UKRAINE else _COUNTRIES.get(place.country, "")
    return tr(country) if country else ""


def area_row(area: Area, language: str) -> PlaceRow:
    """Returns the row of an area, with its size."""
    name = area.label_uk if language == "uk" and area.label_uk else area.label
    kind = tr(_AREA_KINDS.get(area.kind, _AREA_KINDS["own"]))
    size = extent_text(area) if area.stated_size is not None else ""
    return PlaceRow("areas", one_line(name), " · ".join(part for part in (kind, size) if part), area_id=area.id)


def coordinates_row(reading: Reading) -> PlaceRow:
    """Returns the row of a point that was typed in, with how it was read."""
    square = tr("middle of a square of {metres} m").format(metres=numeral(reading.square_metres)) \
        if reading.square_metres > 1 else ""
    away = "" if reading.is_on_map else tr("outside the map")
    order = tr(_ORDERS[reading.order]) if reading.order in _ORDERS else ""
    grid = to_mgrs(reading.lat, reading.lon)
    return PlaceRow("coordinates", decimal_text(reading.lat, reading.lon),
                    " · ".join(part for part in (away, order, square, grid) if part), (reading.lon, reading.lat),
                    is_on_map=reading.is_on_map, mark_detail=grid)

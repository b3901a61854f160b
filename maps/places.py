# SPDX-License-Identifier: MIT
"""The gazetteer: the base map's towns and oblasts by name, in English and Ukrainian, however they are typed.

Each name has two folded forms. The plain one forgives case, accents and apostrophes; the loose one also what
romanisations and neighbouring languages write differently (Zaporizhzhya, Odessa, Куп'янск). Where neither matches, a
name that differs by one letter is offered as a similar one: Kiev, Kharkov, Lvov.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import msgspec

from briefing.folding import fold
from briefing.places import Spot
from briefing.sentences import sentence
from maps.errors import MapError

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

PlaceKind = Literal["capital", "city", "town", "village", "oblast"]
FILES: Final = ("cities.json", "towns.json")
REGIONS_FILE: Final = "regions.json"
UNITS: Final = ("control", "units.geojson")
"""Outlines of oblasts, in the folder of resources."""
LEAST_QUERY: Final = 2
"""Letters from which on places are searched."""
_LEAST_SIMILAR: Final = 4
_NO_NAME: Final = "\x00"
UKRAINE: Final = "UA"
MOST_QUERY: Final = 80
_CITY_RANK, _TOWN_RANK = 2, 3

# Ukrainian and Russian letters as both their romanisations have them, once the loose form has been made of them.
_LATIN: Final = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "h", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z", "и": "i",
    "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ъ": "", "ы": "i", "э": "e", "ю": "iu",
    "я": "ia", "y": "i", "g": "h", "w": "v", "j": "i"})
_SOFT: Final = re.compile("i+(?=[aeou])|(?<=[aeou])i+")
_TWICE: Final = re.compile(r"(zh|sh|ch|ts|[a-z])\1+")
_NO_LETTER: Final = re.compile(r"[^\w]+")


class Place(NamedTuple):
    """A place that can be found: its names, its position in degrees, and the oblast it lies in ("" if not known).

    ``rank`` is 1 for the largest. ``box`` is what the map shows of an oblast: west, south, east, north in degrees.
    """

    en: str
    uk: str
    lon: float
    lat: float
    kind: PlaceKind
    rank: int
    country: str
    oblast: str = ""
    oblast_uk: str = ""
    box: tuple[float, float, float, float] | None = None


class Match(IntEnum):
    """How well a name matches, best first."""

    EXACT = 0
    BEGINNING = 1
    EXACT_LOOSELY = 2
    WORD = 3
    BEGINNING_LOOSELY = 4
    SIMILAR = 5
    NONE = 6


class _Town(msgspec.Struct):
    en: str
    lon: float
    lat: float
    rank: int
    country: str
    uk: str | None = None
    capital: bool = False


class _Towns(msgspec.Struct):
    towns: list[_Town]


class _Region(msgspec.Struct):
    en: str
    uk: str
    kind: str
    spots: list[float]


class _Regions(msgspec.Struct):
    regions: list[_Region]


class _Unit(msgspec.Struct):
    id: str
    geometry: dict[str, Any]


class _Units(msgspec.Struct):
    features: list[_Unit]


_READ_TOWNS: Final = msgspec.json.Decoder(_Towns)
_READ_REGIONS: Final = msgspec.json.Decoder(_Regions)
_READ_UNITS: Final = msgspec.json.Decoder(_Units)


class FoldedName(NamedTuple):
    """A name as it is searched."""

    plain: str
    loose: str

    @staticmethod
    def of(name: str) -> FoldedName:
        """Folds a name or a query."""
        plain = _NO_LETTER.sub(" ", fold(name)).strip()
        loose = _SOFT.sub("", plain.translate(_LATIN).replace("kh", "h"))
        return FoldedName(plain, _TWICE.sub(r"\1", loose))


class NameIndex:
    """Names that can be searched, each of a thing that has a number."""

    def __init__(self, names: Iterable[tuple[int, str]]) -> None:
        folded = {(at, FoldedName.of(name)) for at, name in names if name}
        self._names = sorted((at, plain, loose) for at, (plain, loose) in folded)

    def find(self, asked: FoldedName) -> dict[int, Match]:
        """Returns how well the things match whose names do; none for a query that is too short."""
        found: dict[int, Match] = {}
        if len(asked.plain) < LEAST_QUERY:
            return found
        plain, loose, word = asked.plain, asked.loose or _NO_NAME, f" {asked.plain}"
        for at, its_plain, its_loose in self._names:  # in line, because it runs over all names with every key
            if its_plain.startswith(plain):
                match = Match.EXACT if its_plain == plain else Match.BEGINNING
            elif its_loose == loose:
                match = Match.EXACT_LOOSELY
            elif word in its_plain:
                match = Match.WORD
            elif its_loose.startswith(loose):
                match = Match.BEGINNING_LOOSELY
            else:
                continue
            found[at] = min(match, found.get(at, Match.NONE))
        return found

    def similar(self, loose: str) -> Iterator[int]:
        """Yields the things that have a name which differs by one letter in its loose form."""
        size = len(loose)
        half = max((size - 1) // 2, 0)
        head, tail = loose[:half], loose[size - half:]  # one letter leaves one of the two as it is
        for at, _plain, name in self._names:
            if -2 < len(name) - size < 2 and (name.startswith(head) or name.endswith(tail)) and (
                    differ_by_one(loose, name)):
                yield at


def differ_by_one(one: str, other: str) -> bool:
    """Whether one letter added, left out or exchanged makes two texts the same."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    at = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)):] == long[at + 1:]


class Found(NamedTuple):
    """A place and how well it matches."""

    place: Place
    match: Match


class Gazetteer:
    """Places that can be found by name; given the most important first, as in the base map's files."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.places = tuple(places)
        named = [(at, name) for at, place in enumerate(self.places) for name in _names_of(place)]
        self._names = NameIndex(named)
        self._ukrainian = NameIndex((at, name) for at, name in named if self.places[at].country == UKRAINE)

    def find(self, query: str, most: int) -> list[Found]:
        """Returns the places that match a query: the best match first, among equals the larger town.

        Similar names are of Ukraine only, whose names have many spellings; beside better matches, of its larger towns.
        """
        asked = FoldedName.of(query[:MOST_QUERY])
        found = self._names.find(asked)
        if len(found) < most and len(asked.plain) >= _LEAST_SIMILAR:
            is_alone = not found
            for at in self._ukrainian.similar(asked.loose):
                if is_alone or self.places[at].rank <= _TOWN_RANK:
                    found.setdefault(at, Match.SIMILAR)
        best = sorted(found, key=lambda at: (found[at], self.places[at].rank, at))
        return [Found(self.places[at], found[at]) for at in best[:most]]


def _names_of(place: Place) -> Iterator[str]:
    yield place.en
    yield place.uk
    if place.kind == "oblast":
        yield f"{place.en} Oblast"
        yield f"{place.uk} область"


def town_spots(gazetteer: Gazetteer) -> dict[str, Spot]:
    """Returns the towns by each of their names, without case and needless blanks; of two the more important one."""
    found: dict[str, Spot] = {}
    for place in gazetteer.places:
        if place.kind != "oblast":
            spot = Spot(place.en, place.uk, place.lon, place.lat)
            for name in (place.en, place.uk):
                found.setdefault(" ".join(name.split()).casefold(), spot)
    found.pop("", None)
    return found


def read_gazetteer(resources: Path) -> Gazetteer:
    """Reads the places of the base map. MapError if a file is missing or damaged."""
    regions = [each for each in _decoded(_READ_REGIONS, resources / "basemap" / REGIONS_FILE).regions
               if each.kind == "oblast"]
    outlines = _outlines(_decoded(_READ_UNITS, resources.joinpath(*UNITS)).features, regions)
    towns = [town for name in FILES for town in _decoded(_READ_TOWNS, resources / "basemap" / name).towns]
    oblasts = _oblasts_of(towns, outlines)
    places = [_place(town, oblasts.get(at)) for at, town in enumerate(towns)]
    return Gazetteer([*places, *(_oblast(region, outline) for region, outline in outlines)])


def _decoded(reader: msgspec.json.Decoder[Any], path: Path) -> Any:
    try:
        return reader.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        raise MapError(sentence("{name}: the base map's names cannot be read; install the program again.",
            name=path.name)) from None


def _outlines(units: list[_Unit], regions: list[_Region]) -> list[tuple[_Region, BaseGeometry]]:
    """Returns the oblasts that have an outline: each holds the first spot of its name."""
    from shapely import Point, make_valid, prepare
    from shapely.geometry import shape

    shapes = [make_valid(shape(unit.geometry)) for unit in units if "-" in unit.id]
    for each in shapes:
        prepare(each)
    found = []
    for region in regions:
        spot = Point(region.spots[0], region.spots[1])
        outline = next((each for each in shapes if each.contains(spot)), None)
        if outline is not None:
            found.append((region, outline))
    return found


def _oblasts_of(towns: list[_Town], outlines: list[tuple[_Region, BaseGeometry]]) -> dict[int, _Region]:
    """Returns the oblast of each town that lies in one, by the town's place in the list."""
    from shapely import contains_xy

    lons, lats = [town.lon for town in towns], [town.lat for town in towns]
    return {at: region for region, outline in outlines
            for at, is_in in enumerate(contains_xy(outline, lons, lats).tolist()) if is_in}


def _place(town: _Town, oblast: _Region | None) -> Place:
    kind: PlaceKind = "capital" if town.capital else "city" if town.rank <= _CITY_RANK else \
        "town" if town.rank <= _TOWN_RANK else "village"
    names = (oblast.en, oblast.uk) if oblast is not None else ("", "")
    return Place(town.en, town.uk or "", town.lon, town.lat, kind, town.rank, town.country, *names)


def _oblast(region: _Region, outline: BaseGeometry) -> Place:
    west, south, east, north = outline.bounds
    lon, lat = region.spots[:2]
    return Place(region.en, region.uk, lon, lat, "oblast", _CITY_RANK, "", box=(west, south, east, north))

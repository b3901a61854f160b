# SPDX-License-Identifier: MIT
"""Online tiles that the program offers: chosen providers of the catalogue in xyzservices, with their terms.

Chosen are those that need no key and whose terms let a program like this one show their tiles. Address, credit and
levels come from the catalogue; what the terms say is written here, with where they are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from briefing.sentences import mark
from maps.backgrounds.tiles import WORLD, TileInfo, TilePlace, usable_zooms


class TileTerms(NamedTuple):
    """What a provider allows: a summary, where to read the whole, and whether tiles may be fetched beforehand."""

    summary: str
    address: str
    may_fetch_ahead: bool = False


class OnlineProvider(NamedTuple):
    """A provider of tiles. ``address`` returns a tile's web address."""

    id: str
    name: str
    info: TileInfo
    terms: TileTerms
    address: Callable[[TilePlace], str]


_OSM_TERMS: Final = TileTerms(
    mark("Free for viewing. Each view asks the server for the tiles that are not kept yet; fetching tiles in bulk, for "
         "later, is not allowed. The servers are run on donations, without a promise that they answer."),
    "https://operations.osmfoundation.org/policies/tiles/")
_OF_OSM_FRANCE: Final = TileTerms(
    mark("Free for viewing in small numbers, on servers run by volunteers of OpenStreetMap France; fetching tiles in "
         "bulk is not allowed."), "https://www.openstreetmap.fr/fonds-de-carte/")
_TOPO_TERMS: Final = TileTerms(
    mark("Free for viewing, under CC BY-SA, on a server run by volunteers; fetching tiles in bulk is not allowed."),
    "https://opentopomap.org/about")
_NASA_TERMS: Final = TileTerms(
    mark("NASA gives its imagery to everybody without restriction and asks to be named as its source; nothing may "
         "suggest that NASA endorses the briefing."),
    "https://www.earthdata.nasa.gov/engage/open-data-services-software-policies/data-use-guidance",
    may_fetch_ahead=True)

CHOSEN: Final = {
    "OpenStreetMap.Mapnik": (mark("OpenStreetMap, streets and places"), _OSM_TERMS),
    "OpenTopoMap": (mark("OpenTopoMap, heights and paths"), _TOPO_TERMS),
    "OpenStreetMap.HOT": (mark("Humanitarian map of OpenStreetMap"), _OF_OSM_FRANCE),
    "NASAGIBS.BlueMarble": (mark("NASA Blue Marble, satellite picture of 2004"), _NASA_TERMS),
    "NASAGIBS.ASTER_GDEM_Greyscale_Shaded_Relief": (mark("NASA shaded relief (ASTER)"), _NASA_TERMS),
}
"""The providers by their names in the catalogue: what each is called here, and its terms."""

_DARK: Final = ("NASAGIBS.BlueMarble",)
"""Those whose tiles are dark."""


def providers() -> dict[str, OnlineProvider]:
    """Returns the chosen providers that this release of the catalogue has, by their ids."""
    from xyzservices import providers as catalogue

    known = catalogue.flatten()
    found = {}
    for key, (name, terms) in CHOSEN.items():
        entry = known.get(key)
        if entry is not None and not entry.requires_token():
            zooms = usable_zooms(entry.get("min_zoom", 0), entry.get("max_zoom", 18))
            info = TileInfo(name, "raster", credit(entry.get("attribution", "")), *zooms, WORLD,
                            key in _DARK)
            found[key] = OnlineProvider(key, name, info, terms, _addresses(entry))
    return found


def credit(text: str) -> str:
    """Returns the catalogue's credit with a proper sign, short enough for the map."""
    if "(GIBS)" in text:
        return "Imagery: NASA GIBS/ESDIS"
    return text.replace("(C)", "©")


def _addresses(entry: object) -> Callable[[TilePlace], str]:
    def address(place: TilePlace) -> str:
        return str(entry.build_url(x=place.x, y=place.y, z=place.zoom, scale_factor=""))  # type: ignore[attr-defined]

    return address

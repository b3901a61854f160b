# SPDX-License-Identifier: MIT
"""Names on a picture of the map: towns, waters and countries that fit beside one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import msgspec

from maps.exporting.on_picture import pixel

_TOWNS: Final = {1: (0.0, 15, True, 3.0), 2: (5.2, 13, False, 2.5), 3: (7.1, 12, False, 2.1), 4: (9.0, 11, False, 1.7)}
"""By rank of a town: the zoom it appears from, its letters' size in pixels, whether bold, and its dot's radius."""
_WATERS: Final = {"sea": ((0.0, 6.4, 7.0, 8.0), 13), "lake": ((6.8, 7.6, 8.4, 9.0), 11)}
_REGIONS: Final = {"country": (0.0, 9.6, 13, 5.0, 0.8), "oblast": (5.9, 10.6, 10.5, 2.2, 0.45)}
"""By kind: between which zooms, letters' size, space between letters, and how much of the half width has to fit."""
_HEIGHT: Final = 1.25
_NARROW, _WIDE = "iljtfrI.,:;'’()-– ", "mwMWшщюжмфыЖШЩЮМФ"

Spot = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


@dataclass(frozen=True)
class Name:
    """A name on a picture: the left end of its base line in pixels, its letters' size, and its town's dot, if any."""

    text: str
    kind: str
    x: float
    y: float
    pixels: float
    is_bold: bool = False
    space: float = 0.0
    dot: tuple[float, float, float] | None = None


@dataclass
class Space:
    """The boxes on a picture that are taken."""

    size: tuple[float, float]
    taken: list[Spot] = field(default_factory=list)

    def take(self, spot: Spot) -> bool:
        """Takes a box if it is whole on the picture and free."""
        left, top, right, bottom = spot
        is_whole = left >= 2 and top >= 2 and right <= self.size[0] - 2 and bottom <= self.size[1] - 2
        if not is_whole or any(left < r and right > x and top < b and bottom > y for x, y, r, b in self.taken):
            return False
        self.taken.append(spot)
        return True


def width_of(text: str, pixels: float, *, is_bold: bool = False) -> float:
    """Returns how wide a text is in pixels, rather too much: the reader's computer may show it in a wider typeface."""
    letters = sum(0.36 if each in _NARROW else 0.95 if each in _WIDE else 0.72 if each.isupper() else 0.63
                  for each in text)
    return letters * pixels * (1.08 if is_bold else 1.0)


def cut_to(text: str, width: float, pixels: float, *, is_bold: bool = False) -> str:
    """Returns a text on one line, cut with an ellipsis where it is wider than there is room."""
    text = " ".join(text.split())
    if width_of(text, pixels, is_bold=is_bold) <= width:
        return text
    while text and width_of(text + "…", pixels, is_bold=is_bold) > width:
        text = text[:-1 - len(text) // 50]
    return text.rstrip() + "…"


def names(view: Mapping[str, float], space: Space, language: str, resources: Path) -> list[Name]:
    """Returns the names that fit, the important ones first; ``space`` has what is taken already, and takes them."""
    folder = resources / "basemap"
    cities = msgspec.json.decode((folder / "cities.json").read_bytes())
    regions = msgspec.json.decode((folder / "regions.json").read_bytes())["regions"]
    towns = cities["towns"]
    if view["zoom"] >= _TOWNS[3][0]:
        towns = towns + msgspec.json.decode((folder / "towns.json").read_bytes())["towns"]
    found = [name for name in (_region(each, view, space, language) for each in regions
                               if each["kind"] == "country") if name]
    found += _towns(sorted(towns, key=lambda town: town["rank"]), view, space, language)
    found += [name for name in (_water(each, view, space, language) for each in cities["waters"]) if name]
    found += [name for name in (_region(each, view, space, language) for each in regions
                                if each["kind"] == "oblast") if name]
    return found


def _text(item: Mapping[str, Any], language: str) -> str:
    return str(item.get("uk") or item["en"] if language == "uk" else item["en"])


def _towns(towns: Sequence[Mapping[str, Any]], view: Mapping[str, float], space: Space,
           language: str) -> Iterator[Name]:
    for town in towns:
        least, pixels, is_bold, dot = _TOWNS[town["rank"]]
        x, y = pixel((town["lon"], town["lat"]), view, space.size)
        if view["zoom"] < least or not (0 < x < space.size[0] and 0 < y < space.size[1]):
            continue
        text = _text(town, language)
        width, height, gap = width_of(text, pixels, is_bold=is_bold), pixels * _HEIGHT, dot + 4
        for left, top in ((x + gap, y - height / 2), (x - gap - width, y - height / 2),
                          (x - width / 2, y - gap - height), (x - width / 2, y + gap)):
            box = (min(left, x - gap) - 3, min(top, y - gap), max(left + width, x + gap) + 3,
                   max(top + height, y + gap))
            if space.take(box):
                yield Name(text, "town", left, top + height * 0.76, pixels, is_bold, dot=(x, y, dot))
                break


def _water(water: Mapping[str, Any], view: Mapping[str, float], space: Space, language: str) -> Name | None:
    if water["kind"] not in _WATERS:
        return None
    zooms, pixels = _WATERS[water["kind"]]
    if view["zoom"] < zooms[water["rank"] - 1]:
        return None
    text = _text(water, language)
    x, y = pixel((water["lon"], water["lat"]), view, space.size)
    width, height = width_of(text, pixels), pixels * _HEIGHT
    left, top = x - width / 2, y - height / 2
    if not space.take((left - 3, top, left + width + 3, top + height)):
        return None
    return Name(text, "water", left, top + height * 0.76, pixels)


def _region(region: Mapping[str, Any], view: Mapping[str, float], space: Space, language: str) -> Name | None:
    least, most, pixels, gap, share = _REGIONS[region["kind"]]
    if not least <= view["zoom"] <= most:
        return None
    text = _text(region, language).upper()
    is_bold = region["kind"] == "country"
    width, height = width_of(text, pixels, is_bold=is_bold) + gap * (len(text) - 1), pixels * 1.3
    spots = region["spots"]
    degree = 256 * 2 ** view["zoom"] / 360
    fitting = []
    for at in range(0, len(spots), 3):
        x, y = pixel((spots[at], spots[at + 1]), view, space.size)
        free = spots[at + 2] * degree
        if free >= height and free >= share * width / 2 and 0 < x < space.size[0] and 0 < y < space.size[1]:
            fitting.append((free, x, y))
    for _free, x, y in sorted(fitting, reverse=True):
        left, top = x - width / 2, y - height / 2
        if space.take((left - 6, top - 2, left + width + 6, top + height + 2)):
            return Name(text, region["kind"], left, top + height * 0.76, pixels, is_bold, space=gap)
    return None

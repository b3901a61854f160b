# SPDX-License-Identifier: MIT
"""Coordinates as people write them: read from text, and written in degrees, in degrees and minutes, and as MGRS.

Without letters for north and east, the first of two numbers is the latitude. Where the other order gives a point on
the map too, both are offered, each said in full: what was meant is never guessed without a word.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from maps.extent import EXTENT
from maps.military_grid import from_mgrs

Order = Literal["latitude first", "longitude first", "said"]
"""How a pair of numbers was read; "said" where letters or the form leave no doubt."""

MOST_TEXT: Final = 120
"""Characters; no coordinates are longer."""
DECIMALS: Final = 4
"""Decimals of a degree as they are written, about ten metres."""
_MINUTE_DECIMALS: Final = 3

_AXES: Final = {
    "n": "N", "north": "N", "s": "S", "south": "S", "e": "E", "east": "E", "w": "W", "west": "W",
    # Ukrainian
    "пн": "N", "пд": "S", "сх": "E", "зх": "W",
    # Russian
    "с": "N", "ю": "S", "в": "E", "з": "W",
}
_LETTERS: Final = "|".join(sorted(map(re.escape, _AXES), key=len, reverse=True))
_TOKEN: Final = re.compile(
    rf"(?P<number>[+\-]?[0-9]+(?:[.,][0-9]+)?)\s*(?P<mark>[°'\"]?)|(?P<axis>{_LETTERS})\.?\s*(?:[шд]\.?)?(?![^\W\d_])"
    r"|(?P<between>[;,/\s]+)")
_SIGNS: Final = str.maketrans({
    "\u2212": "-", "\u2013": "-", "º": "°", "˚": "°", "′": "'", "’": "'", "‘": "'", "ʹ": "'", "ʼ": "'", "`": "'",
    "´": "'", "″": '"', "”": '"', "“": '"', "ʺ": '"', "\u00a0": " ", "\u202f": " "})
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BOTH_WITH_POINTS: Final = re.compile(r"^([+\-]?[0-9]+\.[0-9]+),([+\-]?[0-9]+\.[0-9]+)$")
_FOUR_BY_COMMAS: Final = re.compile(r"^([+\-]?[0-9]+),([0-9]+),\s*([+\-]?[0-9]+),([0-9]+)$")
_WHOLE_ONLY: Final = re.compile(r"[0-9,; ]+")
_TWO_WHOLE: Final = re.compile(r"^([+\-]?[0-9]+),([+\-]?[0-9]+)$")


class Reading(NamedTuple):
    """A point that a text names, in degrees, how the text was read, and the side of an MGRS square in metres."""

    lat: float
    lon: float
    order: Order
    square_metres: int = 0

    @property
    def is_on_map(self) -> bool:
        """Whether the map reaches there."""
        west, south, east, north = EXTENT
        return west <= self.lon <= east and south <= self.lat <= north


class _Angle(NamedTuple):
    degrees: float
    axis: str


def read_coordinates(text: str) -> list[Reading]:
    """Returns the points that a text may name, likeliest first; none where it is no coordinates."""
    if len(text) > MOST_TEXT:
        return []
    plain = _INVISIBLE.sub("", text).translate(_SIGNS).strip().replace("''", '"')
    square = from_mgrs(plain)
    if square is not None:
        return [Reading(square.lat, square.lon, "said", square.metres)]
    angles = _angles(_split_commas(plain))
    readings = [] if angles is None else _readings(*angles)
    # Two whole numbers are coordinates only where the map has such a point: they may be anything else.
    return [each for each in readings if each.is_on_map or not _WHOLE_ONLY.fullmatch(plain)]


def _split_commas(text: str) -> str:
    """Tells commas between the two numbers from decimal ones, where only the whole text shows which they are."""
    if found := _BOTH_WITH_POINTS.match(text):
        return f"{found[1]} ; {found[2]}"
    if found := _FOUR_BY_COMMAS.match(text):
        return f"{found[1]}.{found[2]} ; {found[3]}.{found[4]}"
    if found := _TWO_WHOLE.match(text):
        return f"{found[1]} ; {found[2]}"
    return re.sub(r"(?<=[0-9]\.[0-9]),(?=\s*[+\-0-9])|(?<=[0-9]),(?=\s)", " ; ", text)


class _Parts:
    """What was read so far of one angle: degrees, minutes, seconds, its letter."""

    def __init__(self, axis: str = "") -> None:
        self.numbers: list[str] = []
        self.marks: list[str] = []
        self.axis = axis

    @property
    def is_marked(self) -> bool:
        """Whether a sign of degrees, minutes or seconds was written."""
        return any(self.marks)

    def angle(self) -> _Angle | None:
        """Returns the angle; None where its numbers are not one."""
        if not 1 <= len(self.numbers) <= 3 or any("." in each for each in self.numbers[:-1]):
            return None
        expected = ("°", "'", '"')[: len(self.numbers)]
        if any(mark not in ("", sign) for mark, sign in zip(self.marks, expected, strict=True)):
            return None
        values = [float(each) for each in self.numbers]
        if any(not 0 <= each < 60 or number[0] in "+-" for each, number in zip(
                values[1:], self.numbers[1:], strict=True)):
            return None
        size = abs(values[0]) + sum(each / 60 ** place for place, each in enumerate(values[1:], 1))
        is_negative = self.numbers[0].startswith("-")
        if is_negative and self.axis:
            return None  # "-5 S" says it twice, and nobody knows which was meant
        return _Angle(-size if is_negative or self.axis in ("S", "W") else size, self.axis)


def _angles(text: str) -> tuple[_Angle, _Angle] | None:
    """Returns the two angles of a text, in its order."""
    tokens = _tokens(text)
    if tokens is None:
        return None
    parts = _by_letters(tokens) if any(kind == "axis" for kind, _value in tokens) else _by_numbers(tokens)
    made = [each.angle() for each in parts]
    if len(made) != 2 or made[0] is None or made[1] is None:
        return None
    return made[0], made[1]


def _tokens(text: str) -> list[tuple[str, str]] | None:
    """Returns numbers, each with its sign of degrees, letters and separators; None where there is anything else."""
    found: list[tuple[str, str]] = []
    at, folded = 0, text.casefold()
    while at < len(folded):
        match = _TOKEN.match(folded, at)
        if match is None or match.end() == at:
            return None
        at = match.end()
        if match["number"] is not None:
            found.append(("number", match["number"].replace(",", ".")))
            found.append(("mark", match["mark"]))
        elif match["axis"] is not None:
            found.append(("axis", _AXES[match["axis"]]))
        elif ";" in match["between"]:
            found.append(("break", ""))
    return found


def _by_letters(tokens: list[tuple[str, str]]) -> list[_Parts]:
    """Returns the angles of a text in which each has its letter, either before or after its numbers."""
    kinds = [kind for kind, _value in tokens if kind not in ("mark", "break")]
    leads = kinds[0] == "axis"
    parts: list[_Parts] = []
    for kind, value in tokens:
        if kind == "axis" and leads:
            parts.append(_Parts(value))
        elif kind == "axis":
            if not parts or parts[-1].axis:
                return []
            parts[-1].axis = value
        elif kind == "number":
            if not leads and (not parts or parts[-1].axis):
                parts.append(_Parts())
            parts[-1].numbers.append(value)
        elif kind == "mark":
            parts[-1].marks.append(value)
    return parts if all(each.axis and each.numbers for each in parts) else []


def _by_numbers(tokens: list[tuple[str, str]]) -> list[_Parts]:
    """Returns the angles of a text without letters: parted by a separator or a sign of degrees, or in halves."""
    numbers = [value for kind, value in tokens if kind == "number"]
    marks = [value for kind, value in tokens if kind == "mark"]
    breaks = [sum(kind == "number" for kind, _value in tokens[:at])
              for at, (kind, _value) in enumerate(tokens) if kind == "break"]
    degrees = [at for at, mark in enumerate(marks) if mark == "°"]
    if len(degrees) == 2 and degrees[0] == 0:
        cut = degrees[1]
    elif len(breaks) == 1:
        cut = breaks[0]
    elif len(numbers) in (2, 4, 6):
        cut = len(numbers) // 2
    else:
        return []
    parts = [_Parts(), _Parts()]
    for part, where in zip(parts, (slice(cut), slice(cut, None)), strict=True):
        part.numbers, part.marks = numbers[where], marks[where]
    return parts


def _readings(first: _Angle, second: _Angle) -> list[Reading]:
    axes = {"N": "lat", "S": "lat", "E": "lon", "W": "lon", "": ""}
    named = axes[first.axis], axes[second.axis]
    if named in (("lat", "lon"), ("lon", "lat")):
        lat, lon = (first, second) if named[0] == "lat" else (second, first)
        return _valid(Reading(lat.degrees, lon.degrees, "said"))
    if named != ("", ""):
        return []
    straight = _valid(Reading(first.degrees, second.degrees, "latitude first"))
    turned = _valid(Reading(second.degrees, first.degrees, "longitude first"))
    return straight + [each for each in turned if each.is_on_map and first.degrees != second.degrees]


def _valid(reading: Reading) -> list[Reading]:
    return [reading] if abs(reading.lat) <= 90 and abs(reading.lon) <= 180 else []


# Writing

def decimal_text(lat: float, lon: float) -> str:
    """Returns "47.8500° N, 37.4200° E"."""
    north, east = round(abs(lat), DECIMALS), round(abs(lon), DECIMALS)
    return f"{north:.{DECIMALS}f}° {_north(lat)}, {east:.{DECIMALS}f}° {_east(lon)}"


def minutes_text(lat: float, lon: float) -> str:
    """Returns "47°51.000′ N, 37°25.200′ E"."""
    return f"{_minutes(lat)} {_north(lat)}, {_minutes(lon)} {_east(lon)}"


def _minutes(angle: float) -> str:
    thousandths = round(abs(angle) * 60 * 10 ** _MINUTE_DECIMALS)
    degrees, rest = divmod(thousandths, 60 * 10 ** _MINUTE_DECIMALS)
    return f"{degrees}°{rest / 10 ** _MINUTE_DECIMALS:06.3f}′"


def _north(lat: float) -> str:
    return "S" if lat < 0 else "N"


def _east(lon: float) -> str:
    return "W" if lon < 0 else "E"

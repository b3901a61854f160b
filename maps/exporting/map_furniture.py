# SPDX-License-Identifier: MIT
"""What is on a map in SVG: title and stamp, legend, scale, credits, marking, and the numbered sources under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import cos, radians
from typing import Any, Final

from maps.exporting.handout import Handout
from maps.exporting.map_names import Spot, cut_to, width_of
from maps.exporting.marking import colours_of
from maps.exporting.markup import element, escaped
from maps.exporting.passing_on import DRAWN, legend_of, stamp_of

_EQUATOR_KM: Final = 40_075.016686
_EDGE, _PAD, _ROW = 16.0, 12.0, 24.0
_TITLE, _STAMP, _ENTRY, _CREDITS, _SOURCE = 17, 14, 13, 11, 12
_SCALE_PIXELS: Final = 160
MOST_SOURCES: Final = 200
"""Sources that are listed under a map; a longer list would be no map any more."""


def text_at(x: float, y: float, text: str, pixels: float, colour: str, *, is_bold: bool = False,
            anchor: str | None = None) -> str:
    """Returns one line of text, its base line at ``y``."""
    return element("text", escaped(text), x=x, y=y, font_size=float(pixels), fill=colour,
                   font_weight="600" if is_bold else None, text_anchor=anchor)


class Furniture:
    """The furniture of one map; ``spots`` are the boxes it covers."""

    def __init__(self, handout: Handout, view: Mapping[str, float], size: tuple[float, float],
                 colours: Mapping[str, Any]) -> None:
        self._handout, self._view, self._size = handout, view, size
        self._ground, self._map, self._stage = colours["ground"], colours["map"], colours["stage"]
        self.spots: list[Spot] = []

    def _plate(self, left: float, top: float, width: float, height: float) -> str:
        self.spots.append((left - 4, top - 4, left + width + 4, top + height + 4))
        return element("rect", x=left, y=top, width=width, height=height, rx=3, fill=self._stage["plate"],
                       fill_opacity="0.9")

    def title(self, stamp: str = "") -> str:
        """The title over the stamp that says of which day the control is, or over another one."""
        room = self._size[0] * 0.6
        title = cut_to(self._handout.title, room, _TITLE, is_bold=True)
        stamp = cut_to(stamp or stamp_of(self._handout), room, _STAMP)
        width = max(width_of(title, _TITLE, is_bold=True), width_of(stamp, _STAMP)) + 2 * _PAD
        return "".join((
            self._plate(_EDGE, _EDGE, width, 54),
            text_at(_EDGE + _PAD, _EDGE + 23, title, _TITLE, self._stage["text"], is_bold=True),
            text_at(_EDGE + _PAD, _EDGE + 43, stamp, _STAMP, self._stage["quiet"])))

    def legend(self, *, is_marked: bool = False, instead: Sequence[tuple[str, str]] = ()) -> str:
        """What the colours of the ground mean, or those that stand there instead, and who drew the marks."""
        entries = list(instead) or legend_of(self._handout)
        if is_marked:
            entries = [*entries, (DRAWN, self._handout.words.get(f"legend_{DRAWN}", ""))]
        if not entries:
            return ""
        width = max(width_of(text, _ENTRY) for _, text in entries) + 2 * _PAD + 40
        left = self._size[0] - _EDGE - width
        parts = [self._plate(left, _EDGE, width, len(entries) * _ROW + _PAD)]
        for row, (each, text) in enumerate(entries):
            middle = _EDGE + _PAD / 2 + (row + 0.5) * _ROW
            parts.append(self._swatch(each, left + _PAD, middle))
            parts.append(text_at(left + _PAD + 36, middle + 4.5, text, _ENTRY, self._stage["text"]))
        return "".join(parts)

    def _swatch(self, what: str, left: float, middle: float) -> str:
        if what == "line":
            return element("path", d=f"M{left:g} {middle:g}h26", stroke=self._ground["line"], stroke_width="2.6",
                           fill="none")
        if what == DRAWN:
            return element("rect", x=left, y=middle - 7, width=26, height=14, fill="none",
                           stroke=self._stage["text"], stroke_width="1.6", stroke_dasharray="4 3")
        if _camel(what) in self._map and what not in self._ground:
            colour, opacity = part_colour(self._map, what)
            return element("rect", x=left, y=middle - 7, width=26, height=14, fill=colour, fill_opacity=opacity)
        fill = "url(#hatch)" if what == "crimea" else self._ground.get(what, self._ground["neutral"])
        return element("rect", x=left, y=middle - 7, width=26, height=14, fill=fill,
                       fill_opacity=None if what == "crimea" else str(self._map["fill"]))

    def scale(self) -> str:
        """A round number of kilometres, at the latitude of the picture's middle."""
        kilometres = _EQUATOR_KM * cos(radians(self._view["lat"])) / (256 * 2 ** self._view["zoom"])
        length = max((each for each in round_lengths() if each / kilometres <= _SCALE_PIXELS), default=0.01)
        width, y = length / kilometres, self._size[1] - _EDGE - 8
        text = f"{length:g} {self._handout.words['km']}"
        return self._plate(_EDGE, y - 14, width + width_of(text, _ENTRY) + 3 * _PAD, 28) + element(
            "path", d=f"M{_EDGE + _PAD:g} {y - 4:g}v8h{width:.1f}v-8", fill="none", stroke=self._stage["text"],
            stroke_width="1.6") + text_at(_EDGE + 2 * _PAD + width, y + 5, text, _ENTRY, self._stage["text"])

    def credits(self) -> str:
        """Whose data the map shows."""
        said = cut_to(self._handout.credits, self._size[0] * 0.6, _CREDITS)
        width = width_of(said, _CREDITS) + 2 * _PAD
        left, top = self._size[0] - _EDGE - width, self._size[1] - _EDGE - 22
        return self._plate(left, top, width, 22) + text_at(left + _PAD, top + 15, said, _CREDITS, self._stage["quiet"])

    def marking(self) -> str:
        """For whom the map is, in the middle over its foot."""
        if not self._handout.marking:
            return ""
        said = cut_to(self._handout.marking, self._size[0] * 0.5, _STAMP, is_bold=True)
        width = width_of(said, _STAMP, is_bold=True) + 2 * _PAD
        middle, top = self._size[0] / 2, self._size[1] - _EDGE - 60
        plate, letters = self._plate(middle - width / 2, top, width, 26), self._ground["line"]
        if (colours := colours_of(self._handout.marking)) is not None:
            plate = element("rect", x=middle - width / 2, y=top, width=width, height=26, fill=colours[0])
            letters = colours[1]
        return plate + text_at(middle, top + 18, said, _STAMP, letters, is_bold=True, anchor="middle")


def part_colour(colours: Mapping[str, Any], part: str) -> tuple[str, str]:
    """Returns the colour of a part of ground as it would be, as #rrggbb, and how opaque it is."""
    red, green, blue, opacity = re.findall(r"[\d.]+", str(colours[_camel(part)]))
    return f"#{int(red):02x}{int(green):02x}{int(blue):02x}", opacity


def _camel(part: str) -> str:
    """Returns a part's name as the file of colours has it: "kursk-lost" is "kurskLost"."""
    first, *others = part.split("-")
    return first + "".join(map(str.capitalize, others))


def source_lines(handout: Handout, width: float) -> list[str]:
    """Returns the numbered sources, each on one line that fits."""
    listed = [cut_to(f"{each.number}. {each.citation}", width - 2 * _EDGE, _SOURCE)
              for each in handout.sources[:MOST_SOURCES]]
    more = len(handout.sources) - len(listed)
    return [*listed, f"+ {more}"] if more else listed


def sources_height(handout: Handout) -> float:
    """Returns how many pixels the list of sources takes under a map."""
    count = min(len(handout.sources), MOST_SOURCES + 1)
    return count * 18 + 44 if count else 0.0


def sources_under(handout: Handout, size: tuple[float, float], colours: Mapping[str, Any]) -> str:
    """Returns the numbered sources under a map of this size."""
    window = colours["window"]
    parts = [element("rect", x=0, y=size[1], width=size[0], height=sources_height(handout), fill=window["window"]),
             text_at(_EDGE, size[1] + 24, handout.words["sources"], _ENTRY, window["text"], is_bold=True)]
    for row, line in enumerate(source_lines(handout, size[0])):
        parts.append(text_at(_EDGE, size[1] + 44 + row * 18, line, _SOURCE, window["text"]))
    return "".join(parts)


def round_lengths() -> Iterator[float]:
    """Yields the lengths that a scale may have, in km, from the least."""
    for power in range(-2, 5):
        for nice in (1, 2, 5):
            yield nice * 10.0 ** power

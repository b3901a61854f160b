# SPDX-License-Identifier: MIT
"""Reads KML's coordinates, "lon,lat lon,lat,height …", also where a space is missing or a comma is too many.

Positions that are written as the standard says are read in one go. Any other text is taken apart with care: what
can be read in one way only is read so, with a note; what could be two things is an error, so that no outline
silently becomes another.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from briefing.errors import quoted
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector

if TYPE_CHECKING:
    from maps.importing.shapes import Positions

Position = tuple[float, ...]

_PIECE: Final = 100_000
_BETWEEN: Final = re.compile(r"(?<![\s,])\s+(?![\s,])")
_PLAIN: Final = {
    3: re.compile(r"\s*(?:[^\s,]+,[^\s,]+,[^\s,]+(?:\s+|\Z))+"), 2: re.compile(r"\s*(?:[^\s,]+,[^\s,]+(?:\s+|\Z))+")}
_NUMBER: Final = re.compile(r"[-+]?(?:0|[1-9]\d*)(?:\.\d*)?")
_MUCH_NEARER: Final = 3.0
"""How many times longer the way over the next best reading has to be for the best one to be taken."""
_AHEAD: Final = 20
"""Groups that are looked through for the position that follows."""
_LONGEST_CUT: Final = 12
"""Numbers of the longest group in which one number may be two: four positions."""
_SPACE: Final = re.compile(r"\s+")
_NEAR_END: Final = 1_000
_FARTHEST: Final = (180.0, 90.0)


class Coordinates:
    """Collects positions from text that comes in pieces, so that a long outline is never held as text."""

    def __init__(self, collector: FeatureCollector) -> None:
        self._collector = collector
        self._left = ""
        self._made: list[Positions] = []

    def text(self, text: str) -> None:
        """Adds the next piece of "lon,lat lon,lat,height …"; ValueError if it is no such text."""
        self._left += text
        if len(self._left) > _PIECE:
            cut = _last_space(self._left)
            if cut > 0:
                self._read(self._left[:cut])
                self._left = self._left[cut:]
            elif len(self._left) > 2 * _PIECE:
                raise ValueError(sentence("a position has no end"))

    def taken(self) -> Positions:
        """Returns all positions since the last call."""
        import numpy as np

        self._read(self._left)
        made = np.concatenate([np.empty((0, 2)), *self._made])
        self._left, self._made = "", []
        return made

    def _read(self, text: str) -> None:
        import numpy as np

        count = len(text.split())
        if not count:
            return
        self._collector.positions(count)
        for each, pattern in _PLAIN.items():
            numbers = _floats(text.replace(",", " ").split()) if pattern.fullmatch(text) else None
            if numbers is not None:
                self._keep(np.array(numbers).reshape(-1, each))
                return
        positions = _Mended(self._collector, text).positions
        self._collector.positions(max(len(positions) - count, 0))
        self._keep(np.array([(*each, 0.0)[:3] for each in positions], dtype=float).reshape(-1, 3))

    def _keep(self, made: Positions) -> None:
        if made.shape[1] == 3 and made[:, 2].any():
            self._collector.notes.note("heights")
        self._made.append(made[:, :2])


def _last_space(text: str) -> int:
    """Returns where the last space is that is beside no comma, or else any; -1 if there is none near the end."""
    tail = max(len(text) - _NEAR_END, 0)
    last = -1
    for found in _BETWEEN.finditer(text, tail):
        last = found.start()
    return last if last >= 0 else max(text.rfind(space, tail) for space in " \n\t\r")


class _Mended:
    """The positions of a text that is not written as the standard says."""

    def __init__(self, collector: FeatureCollector, text: str) -> None:
        self._notes = collector.notes
        groups = _groups(_BETWEEN.split(text.strip()))
        self._spaced = {id(group) for group in groups if any(" " in number for number in group)}
        if any(not 2 <= len(group) <= 3 for group in groups):
            apart = _groups(text.split())
            if all(2 <= len(group) <= 3 for group in apart):
                groups = apart
        if strays := text.count(",") - sum(len(group) - 1 for group in groups):
            self._notes.note("stray commas", count=strays)
        self._usual = _usual_length(groups)
        self._some_have_three = self._usual == 2 and any(len(each) == 3 for each in groups)
        self.positions: list[Position] = []
        for index, group in enumerate(groups):
            collector.check_wanted()
            self.positions += self._of_group(group, groups[index + 1 : index + 1 + _AHEAD])

    def _of_group(self, group: list[str], after: list[list[str]]) -> list[Position]:
        plain = _floats(group)
        if id(group) in self._spaced and len(group) % self._usual:
            raise _unreadable(group)  # a number is missing beside a comma: which one, nobody knows
        if plain is not None and (len(group) == 2 or (len(group) == 3 and not self._some_have_three)):
            return [plain]
        ways = [way for way in _cut(group, self._usual) if all(_on_globe(each) for each in way)]
        if plain is not None and len(group) == 3 and _on_globe(plain):
            ways.append([plain])
        best = _nearest(ways, self.positions, after)
        if best is None:
            raise _unreadable(group)
        if len(best) > 1:
            self._notes.note("missing space", count=len(best) - 1)
        return best


def _unreadable(group: list[str]) -> ValueError:
    text = quoted(",".join(each.strip() for each in group))
    return ValueError(sentence("the position {text} cannot be read", text=text))


def _groups(texts: list[str]) -> list[list[str]]:
    """Returns the numbers of each group, with the spaces beside them; what is empty is left out."""
    made = ([each for each in _SPACE.sub(" ", text).split(",") if each.strip()] for text in texts)
    return [group for group in made if group]


def _cut(group: list[str], each: int) -> Iterator[list[Position]]:
    """Yields the ways to read numbers as positions of ``each`` numbers: as they are, or one number being two."""
    if len(group) % each == 0 and (floats := _floats(group)) is not None:
        yield [floats[at : at + each] for at in range(0, len(group), each)]
    if (len(group) + 1) % each or len(group) > _LONGEST_CUT:
        return
    for at in range(each - 1, len(group), each):  # the last number of a position and the first of the next
        for cut in range(1, len(group[at])):
            first, second = group[at][:cut].strip(), group[at][cut:].strip()
            if not (_NUMBER.fullmatch(first) and _NUMBER.fullmatch(second)):
                continue
            floats = _floats([*group[:at], first, second, *group[at + 1 :]])
            if floats is not None:
                yield [floats[start : start + each] for start in range(0, len(floats), each)]


def _nearest(ways: list[list[Position]], before: list[Position], after: list[list[str]]) -> list[Position] | None:
    """Returns the way that lies best between the positions before and after; None if two are about as good."""
    unique = list({tuple(each[:2] for each in way): way for way in ways}.values())
    if len(unique) < 2:
        return unique[0] if unique else None
    following = next((plain for group in after if (plain := _floats(group)) and _on_globe(plain)), None)
    ends = ([before[-1]] if before else []), ([following] if following else [])
    scored = sorted((_length([*ends[0], *way, *ends[1]]), number) for number, way in enumerate(unique))
    (best, number), (second, _) = scored[:2]
    return unique[number] if second > _MUCH_NEARER * best else None


def _length(positions: list[Position]) -> float:
    return sum(math.dist(first[:2], second[:2]) for first, second in pairwise(positions))


def _usual_length(groups: list[list[str]]) -> int:
    counts = Counter(len(group) for group in groups if len(group) in (2, 3))
    if counts:
        return 3 if counts[3] > counts[2] else 2
    total = sum(map(len, groups))
    return 3 if total % 3 == 0 and total % 2 else 2


def _floats(numbers: list[str]) -> Position | None:
    try:
        made = tuple(map(float, numbers))
    except ValueError:
        return None
    return made if all(map(math.isfinite, made)) else None


def _on_globe(position: Position) -> bool:
    return all(abs(number) <= farthest for number, farthest in zip(position, _FARTHEST, strict=False))

# SPDX-License-Identifier: MIT
"""What a comparison's parts are called: gained and lost between two days of one observer, by whom between two.

Two observers who draw ground differently have not won or lost it: a part is what only one of them counts, or both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ui.kit.texts import km2, short_date, tr
from ui.timeline.texts import place_text

if TYPE_CHECKING:
    from maps.timeline.comparing import Change, Comparison

_COLUMN: Final = 13
"""Letters of a column's header in one line, as many as "DeepStateMap." has."""
_LINES: Final = 5
_PIECES: Final = re.compile(r"(?<=[.\-_/])|(?<= )")
_MOST_NAME: Final = 40
"""Letters of an observer's name in the map's legend and stamp."""
_MOST_LETTERS: Final = 80
"""Letters of it in the pane."""


@dataclass(frozen=True)
class ComparedWords:
    """The words of one comparison. ``first`` and ``second`` are the observers' names, ``days`` theirs, if these differ;
    without names the two are days of one observer."""

    first: str = ""
    second: str = ""
    days: tuple[str, str] = ("", "")

    @property
    def is_of_observers(self) -> bool:
        """Whether two observers are compared, and not two days of one."""
        return bool(self.first)

    @property
    def headers(self) -> tuple[str, str, str, str]:
        """The table's columns: region, two parts, and what is in all or on both."""
        if not self.is_of_observers:
            return tr("Region"), tr("gained"), tr("lost"), tr("net")
        return tr("Region"), self._only(0), self._only(1), tr("both")

    def sums(self, found: Comparison) -> str:
        """What is occupied in all, in a sentence."""
        if not self.is_of_observers:
            return tr("Occupied: {gained} gained, {lost} lost, {net} in all").format(
                gained=km2(found.gained.km2), lost=km2(found.lost.km2), net=km2(found.net_km2, signed=True))
        return tr("Occupied according to both: {both}; {only_first}: {first_km2}; {only_second}: {second_km2}").format(
            both=km2(found.unchanged.km2), only_first=self._only(0), first_km2=km2(found.lost.km2),
            only_second=self._only(1), second_km2=km2(found.gained.km2))

    def change(self, change: Change, language: str) -> str:
        """"+6.3 km² near Kurakhove"; between observers, "6.3 km² near Kurakhove · only Project Owl"."""
        is_gained = change.direction == "gained"
        if not self.is_of_observers:
            return place_text(km2(change.km2 if is_gained else -change.km2, signed=True), change, language)
        whose = self._only(1 if is_gained else 0)
        return f"{place_text(km2(change.km2), change, language)} · {whose}"

    @property
    def legend(self) -> dict[str, str]:
        """The parts on the map by name; nothing where the map's own words for two days say it."""
        if not self.is_of_observers:
            return {}
        first, second = self._whose(0, _MOST_NAME), self._whose(1, _MOST_NAME)
        occupied, held = tr("Occupied: only {name}"), tr("Held in Kursk Oblast: only {name}")
        return {"unchanged": tr("Occupied: both"),
                "lost": occupied.format(name=first), "gained": occupied.format(name=second),
                "kursk-lost": held.format(name=first), "kursk-gained": held.format(name=second)}

    def _whose(self, number: int, most: int) -> str:
        """"Project Owl", or "Project Owl, 1 Dec 2024"; the name with at most so many letters."""
        name, day = short_name((self.first, self.second)[number], most), self.days[number]
        return f"{name}, {day}" if day else name

    def _only(self, number: int) -> str:
        return tr("only {name}").format(name=self._whose(number, _MOST_LETTERS))


def words_of(found: Comparison, names: tuple[str, str]) -> ComparedWords:
    """The words for a comparison of two days whose observers have these names."""
    if found.first.provider == found.second.provider:
        return ComparedWords()
    if found.first.day == found.second.day:
        return ComparedWords(*names)
    return ComparedWords(*names, (short_date(found.first.day), short_date(found.second.day)))


def stamp_words(found: Comparison, names: tuple[str, str], *, swiping: bool) -> str:
    """What the map's stamp says: "From 1 Nov 2024 to 2 Nov 2024 · Owl", "Owl and ISW, 1 Nov 2024"."""
    first, second = short_date(found.first.day), short_date(found.second.day)
    if found.first.provider == found.second.provider:
        words = tr("{first} | {second}") if swiping else tr("From {first} to {second}")
        return f"{words.format(first=first, second=second)} · {names[0]}"
    one, other = (short_name(name, _MOST_NAME) for name in names)
    if first != second:
        one, other = f"{one}, {first}", f"{other}, {second}"
    words = tr("{first} | {second}") if swiping else tr("{first} beside {second}")
    said = words.format(first=one, second=other)
    return said if first != second else f"{said} · {first}"


def in_lines(header: str) -> str:
    """A column's header in lines that leave room for the other columns; a name may end a line after its dot."""
    lines = [""]
    for piece in _PIECES.split(header):
        for start in range(0, len(piece.rstrip()), _COLUMN):
            part = piece[start:start + _COLUMN]
            if len(lines[-1] + part.rstrip()) <= _COLUMN:
                lines[-1] += part
            else:
                lines.append(part)
    if len(lines) > _LINES:
        lines[_LINES - 1:] = [f"{lines[_LINES - 1].rstrip()[:_COLUMN - 1]}…"]
    return "\n".join(line.rstrip() for line in lines)


def short_name(name: str, most: int) -> str:
    """A name with at most so many letters, the rest left out."""
    return name if len(name) <= most else f"{name[:most - 1]}…"

# SPDX-License-Identifier: MIT
"""The daily mirror of DeepStateMap.Live on GitHub: only occupied ground, one file a day from July 2024.

A file was committed about 03:00 UTC of the day in its name, so it shows the evening before: the file of 20241121
is the day 2024-11-20 here. It covers neither Kursk Oblast nor ground that is not known.
"""

from __future__ import annotations

import datetime
import re
from typing import Final

import msgspec

from briefing.sentences import mark, sentence
from maps.ground import Ground, GroundKind
from maps.http.faults import Validators
from maps.providers.answers import ask, decoded, fetched
from maps.providers.day_builder import DayBuilder
from maps.providers.protocol import UNKNOWN, Asking, Fetched, ListedLatest, Terms

LISTING: Final = "https://api.github.com/repos/cyterat/deepstate-map-data/git/trees/main?recursive=1"
FILES: Final = "https://raw.githubusercontent.com/cyterat/deepstate-map-data/main/data"
TERMS: Final = Terms(
    text=sentence(
        "A copy of DeepStateMap.Live's occupied areas that someone else takes once a day and keeps in "
        "public. The terms of DeepStateMap.Live hold for it: do not pass the data on, and name "
        "DeepStateMap.Live. What you fetch stays on this computer; it is credited on the map and left out of "
        "exports."),
    address="https://github.com/cyterat/deepstate-map-data",
    attribution="© DeepStateMap.Live, by way of cyterat/deepstate-map-data",
    licence=sentence("DeepStateMap.Live's own licence agreement"),
)
_NAME: Final = re.compile(r"(?:data/)?deepstatemap_data_(\d{8})\.geojson")
_EVENING_BEFORE: Final = datetime.timedelta(days=1)


class _Entry(msgspec.Struct):
    path: str


class _Tree(msgspec.Struct):
    tree: list[_Entry]


_TREE: Final = msgspec.json.Decoder(_Tree)


class DeepStateMirror(ListedLatest):
    """The mirror; ``listing`` is the address of GitHub's list of the repository's files, ``files`` their folder."""

    id = "deepstate-mirror"
    name = mark("DeepStateMap.Live (daily mirror)")
    terms = TERMS
    tells: tuple[GroundKind, ...] = ("occupied", "occupied-2014")
    pause_s = 0.1
    every_s = 3600.0

    def __init__(self, ground: Ground, listing: str = LISTING, files: str = FILES) -> None:
        self._ground = ground
        self._listing = listing
        self._files = files

    def list_dates(self, asking: Asking) -> tuple[datetime.date, ...]:
        """Returns the days shown, each the one before the date of its file."""
        answer = ask(asking, self._listing, self.name)
        names = (_NAME.fullmatch(entry.path) for entry in decoded(_TREE, answer.data or b"", self.name).tree)
        days = {day for name in names if name and (day := compact_date(name.group(1)))}
        return tuple(sorted(day - _EVENING_BEFORE for day in days))

    def fetch(self, day: datetime.date, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Fetches the file committed in the night after this day."""
        stamp = (day + _EVENING_BEFORE).strftime("%Y%m%d")
        answer = ask(asking, f"{self._files}/deepstatemap_data_{stamp}.geojson", self.name, known)
        if answer.data is None:
            return fetched(answer, None)
        builder = DayBuilder(self.id, self.name, self.tells, self._ground, asking.cancelled)
        builder.add_geojson(answer.data)
        return fetched(answer, builder.made(day, lambda _name: "occupied"))


def compact_date(text: str) -> datetime.date | None:
    """Returns the date written as 20241120; None if it is none."""
    try:
        return datetime.datetime.strptime(text, "%Y%m%d").date()
    except ValueError:
        return None

# SPDX-License-Identifier: MIT
"""The daily mirror of DeepStateMap.Live on GitHub: only occupied ground, one file a day from July 2024.

A file was committed about 03:00 UTC of the day in its name, so it shows the evening before: the file of 20241121
is the day 2024-11-20 here. Nothing is said of Kursk Oblast, nor of ground that is not known.

The files change as the repository does. So a fetch asks once which commit the branch is at, reads list and files as
of that commit, and each day notes it.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from briefing.sentences import mark, sentence
from maps.ground import Ground, GroundKind
from maps.http.faults import Validators
from maps.providers.answers import ask, decoded, fetched
from maps.providers.day_builder import DayBuilder, Sorter
from maps.providers.protocol import UNKNOWN, Asking, Fetched, ListedLatest, Terms

BRANCH: Final = "https://api.github.com/repos/cyterat/deepstate-map-data/git/ref/heads/main"
LISTING: Final = "https://api.github.com/repos/cyterat/deepstate-map-data/git/trees/{commit}?recursive=1"
FILES: Final = "https://raw.githubusercontent.com/cyterat/deepstate-map-data/{commit}/data"
TERMS: Final = Terms(
    text=sentence(
        "A copy of DeepStateMap.Live's occupied areas that someone else takes once a day and keeps in "
        "public. The terms of DeepStateMap.Live hold for it: do not pass the data on, and name "
        "DeepStateMap.Live. What you fetch stays on this computer; it is credited on the map and its "
        "pictures, and its areas and sizes are left out of exports."),
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


class _Commit(msgspec.Struct):
    sha: Annotated[str, Meta(pattern="^[0-9a-f]{40,64}$")]


class _Branch(msgspec.Struct):
    object: _Commit


_BRANCH: Final = msgspec.json.Decoder(_Branch)
_TREE: Final = msgspec.json.Decoder(_Tree)


class DeepStateMirror(ListedLatest):
    """The mirror; ``listing`` answers as GitHub's list of a repository's files does, ``files`` is their folder.

    ``{commit}`` in them is the one that ``branch`` is at. Where neither has it, none is asked for and none noted.
    """

    id = "deepstate-mirror"
    name = mark("DeepStateMap.Live (daily mirror)")
    terms = TERMS
    tells: tuple[GroundKind, ...] = ("occupied", "occupied-2014")
    pause_s = 0.1
    every_s = 3600.0

    def __init__(self, ground: Ground, listing: str = LISTING, files: str = FILES, branch: str = BRANCH) -> None:
        self._ground = ground
        self._listing = listing
        self._files = files
        self._branch = branch
        self._known: tuple[Asking, str] | None = None

    def list_dates(self, asking: Asking) -> tuple[datetime.date, ...]:
        """The days shown, each the one before the date of its file."""
        answer = ask(asking, _at(self._listing, self._commit_of(asking)), self.name)
        entries = decoded(_TREE, answer.data or b"", self.name).tree
        return tuple(sorted({day for entry in entries if (day := day_of_name(entry.path))}))

    def fetch(self, day: datetime.date, asking: Asking, known: Validators = UNKNOWN) -> Fetched:
        """Fetches the file committed in the night after this day."""
        stamp = (day + _EVENING_BEFORE).strftime("%Y%m%d")
        commit = self._commit_of(asking)
        answer = ask(asking, f"{_at(self._files, commit)}/deepstatemap_data_{stamp}.geojson", self.name, known)
        if answer.data is None:
            return fetched(answer, None)
        builder = DayBuilder(self.id, self.name, self.tells, self._ground, asking.cancelled)
        made = builder.made(day, gather_mirrored(builder, answer.data, day))
        return replace(fetched(answer, made), commit=commit or None)

    def _commit_of(self, asking: Asking) -> str:
        """The commit of this fetch, "" where none is wanted; an ``Asking`` is one fetch, for however many days."""
        if "{commit}" not in self._listing + self._files:
            return ""
        known = self._known
        if known is None or known[0] is not asking:
            answer = ask(asking, self._branch, self.name)
            self._known = known = (asking, decoded(_BRANCH, answer.data or b"", self.name).object.sha)
        return known[1]


def gather_mirrored(builder: DayBuilder, data: bytes, _day: datetime.date) -> Sorter:
    """Reads a file of the mirror; all it has is occupied."""
    builder.add_geojson(data)
    return lambda _name: "occupied"


def day_of_name(name: str) -> datetime.date | None:
    """The day that the file of this name shows; None for what is no file of the mirror."""
    found = _NAME.fullmatch(name)
    return None if found is None else shown_day(found.group(1))


def shown_day(stamp: str) -> datetime.date | None:
    """The day that a file of the mirror shows, by the date in its name, 20241121; None for what is no date."""
    day = compact_date(stamp)
    return None if day is None or day == datetime.date.min else day - _EVENING_BEFORE


def _at(address: str, commit: str) -> str:
    return address.replace("{commit}", commit)


def compact_date(text: str) -> datetime.date | None:
    """Returns the date written as 20241120; None if it is none."""
    try:
        return datetime.datetime.strptime(text, "%Y%m%d").date()
    except ValueError:
        return None

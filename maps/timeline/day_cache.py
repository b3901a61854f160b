# SPDX-License-Identifier: MIT
"""Caches fetched days in a folder of the user's cache: ``<folder>/<provider id>/<YYYY-MM-DD>.day``.

Beside them is the pack made from them, ``<provider id>.pack`` (``maps.timeline.time_pack``), removed with any day.

Two copies of the program may share the folder: files are replaced whole and never changed, so that each sees a
day whole or not at all, and the last writer wins.
"""

from __future__ import annotations

import datetime
import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from briefing.errors import on_one_line
from briefing.files.atomic_write import write_durably
from briefing.sentences import Sentence, sentence
from maps.control_day import ControlDay
from maps.errors import MapError
from maps.timeline.day_files import Damaged, DayHead, day_bytes, read_day, read_head

if TYPE_CHECKING:
    from maps.providers.protocol import Fetched, Provider

SUFFIX: Final = ".day"
_PROVIDER: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_LEFTOVER_S: Final = 3_600
"""Seconds after which an unfinished file may be removed."""


_State = tuple[int, int, int]
"""What tells a file from the one that was there before: time, size, number."""


class CacheError(MapError):
    """A day cannot be kept, read or removed; the cache is unchanged."""


class DayCache:
    """The days in hand. Safe to use from several threads and several copies of the program.

    ``dropped`` collects a sentence about each file that was found damaged and removed; the caller that shows them
    clears it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.dropped: list[Sentence] = []
        self._known: dict[Path, tuple[_State, DayHead]] = {}

    @property
    def providers(self) -> tuple[str, ...]:
        """Returns the ids of the providers that have days here."""
        return tuple(sorted(name for name in _listed(self.folder) if _PROVIDER.fullmatch(name)
                            and any(map(_day_named, _listed(self.folder / name)))))

    def days(self, provider: str) -> tuple[datetime.date, ...]:
        """Returns a provider's days in hand, ascending; fast, because it only reads file names."""
        if not _PROVIDER.fullmatch(provider):
            return ()
        return tuple(sorted(filter(None, map(_day_named, _listed(self.folder / provider)))))

    def __contains__(self, provider_and_day: tuple[str, datetime.date]) -> bool:
        """Checks whether this provider's day is in hand, and complete by its length."""
        return self.head(*provider_and_day) is not None

    def heads(self, provider: str | None = None) -> tuple[DayHead, ...]:
        """Returns the heads of all days, or of a provider's, without their ground; by provider and day."""
        found = (self._head(path) for path in self._files(provider or "*"))
        return tuple(sorted((head for head in found if head), key=lambda head: (head.provider, head.day)))

    def head(self, provider: str, day: datetime.date) -> DayHead | None:
        """Returns the head of a day; None if it is not in hand."""
        return self._head(self._path(provider, day))

    def read(self, provider: str, day: datetime.date) -> ControlDay:
        """Reads a day with its ground. CacheError if it is not in hand, or if it is damaged, which removes it."""
        path = self._path(provider, day)
        try:
            with path.open("rb") as file:
                head, found = read_day(file, path.stat().st_size)
        except FileNotFoundError:
            raise CacheError(sentence("{provider}: {day} is no longer on this computer; fetch it again.",
                provider=on_one_line(provider), day=day)) from None
        except Damaged as damage:
            self._drop(path, damage)
            raise CacheError(sentence("{provider}: the copy of {day} was damaged; fetch it again.",
                provider=on_one_line(provider), day=day)) from None
        except OSError as error:
            raise CacheError(sentence("{name}: the day cannot be read ({fault}); check the folder {folder}.",
                name=path.name, fault=error.strerror, folder=on_one_line(str(path.parent)))) from None
        if (head.provider, head.day) != (provider, day):  # a file that someone renamed
            self._drop(path, Damaged(sentence("it holds another day")))
            raise CacheError(sentence("{provider}: the copy of {day} holds another day; fetch it again.",
                provider=on_one_line(provider), day=day))
        return found

    def keep(self, provider: Provider, fetched: Fetched) -> DayHead:
        """Keeps a fetched day, replacing the old one. CacheError if it cannot, without losing anything.

        ValueError if the source said that nothing changed; use ``renew`` for that.
        """
        found = fetched.day
        if found is None:
            raise ValueError("nothing was fetched: the day in hand is the newest")
        head = DayHead(
            provider=provider.id, name=provider.name, day=found.day, address=fetched.address, fetched=fetched.at,
            sha256=fetched.sha256, attribution=provider.terms.attribution, licence=str(provider.terms.licence),
            content=found.content, parts=tuple((kind, len(data)) for kind, data in found.parts), tells=found.tells,
            validators=fetched.validators, notes=found.notes, commit=fetched.commit,
            tells_2014_parts=found.tells_2014_parts)
        return self._write(head, found)

    def renew(self, head: DayHead, at: datetime.datetime) -> DayHead:
        """Records that the source confirmed the day in hand at this time. Raises like ``keep``."""
        return self._write(msgspec.structs.replace(head, fetched=at), self.read(head.provider, head.day))

    def remove(self, provider: str, day: datetime.date | None = None) -> int:
        """Removes a day, or all of a provider's, and returns how many. CacheError if one cannot be removed."""
        paths = self._files(provider) if day is None else [self._path(provider, day)]
        removed = 0
        with suppress(OSError):  # it holds the days' ground, and is rebuilt from the rest
            self.pack_path(provider).unlink()
        for path in paths:
            try:
                path.unlink()
                removed += 1
            except FileNotFoundError:
                continue  # another copy of the program removed it first
            except OSError as error:
                raise CacheError(sentence("{name}: the day cannot be removed ({fault}); check the folder {folder}.",
                    name=path.name, fault=error.strerror, folder=on_one_line(str(path.parent)))) from None
        with suppress(OSError):  # it may hold something else
            (self.folder / provider).rmdir()
        return removed

    def size_bytes(self, provider: str | None = None) -> int:
        """Returns the bytes on disk of all days, or of a provider's, and of the packs made from them."""
        total = 0
        for path in (*self._files(provider or "*"), *self.folder.glob(f"{provider or '*'}.pack")):
            with suppress(OSError):
                total += path.stat().st_size
        return total

    def pack_path(self, provider: str) -> Path:
        """Returns the path of a provider's pack. CacheError if this is no valid provider id."""
        return self._path(provider, datetime.date.min).parent.with_suffix(".pack")

    def tidy(self) -> None:
        """Removes files left behind by a copy of the program that was killed while writing."""
        for path in (*self.folder.glob("*/.*.part"), *self.folder.glob(".*.part")):
            with suppress(OSError):
                age_s = time.time() - path.stat().st_mtime
                if not 0 <= age_s < _LEFTOVER_S:  # a time in the future is no reason to keep it for ever
                    path.unlink()

    def _files(self, provider: str) -> Iterator[Path]:
        """The files of a provider's days, or with "*" of all."""
        for each in self.providers if provider == "*" else (provider,):
            folder = self.folder / each
            yield from (folder / f"{day.isoformat()}{SUFFIX}" for day in self.days(each))

    def _head(self, path: Path) -> DayHead | None:
        """The head of a file, read again only where the file is another than before."""
        try:
            found = path.stat()
            state = (found.st_mtime_ns, found.st_size, found.st_ino)
            known = self._known.get(path)
            if known is not None and known[0] == state:
                return known[1]
            head = self._read_head(path)
        except OSError:
            return None
        if head is not None:
            self._known[path] = (state, head)
        return head

    def _read_head(self, path: Path) -> DayHead | None:
        try:
            with path.open("rb") as file:
                head = read_head(file, path.stat().st_size)
        except Damaged as damage:
            self._drop(path, damage)
            return None
        return head if (head.provider, head.day) == (path.parent.name, _day_named(path.name)) else None

    def _write(self, head: DayHead, day: ControlDay) -> DayHead:
        try:
            write_durably(self._path(head.provider, head.day), day_bytes(head, day))
        except OSError as error:
            raise CacheError(
                sentence(
                    "{name}: {day} cannot be kept ({reason}); make room or check the folder {folder}, what is "
                    "in hand stays.",
                    name=head.name,
                    day=head.day,
                    reason=error.strerror.lower() if error.strerror else sentence("unknown reason"),
                    folder=on_one_line(str(self.folder)),
                )
            ) from None
        return head

    def _drop(self, path: Path, damage: Damaged) -> None:
        self.dropped.append(sentence(
            "{provider}, {day}: the copy in the cache was removed, {reason}; fetch the day again.",
            provider=path.parent.name, day=path.stem, reason=damage.reason))
        with suppress(OSError):
            path.unlink()

    def _path(self, provider: str, day: datetime.date) -> Path:
        if not _PROVIDER.fullmatch(provider):
            raise CacheError(sentence("{provider}: no provider has such a name; choose another.",
                provider=on_one_line(provider)))
        return self.folder / provider / f"{day.isoformat()}{SUFFIX}"


def _listed(folder: Path) -> list[str]:
    """The names in a folder; none where there is no such folder. Of thousands, pathlib would take ten times as long."""
    try:
        return os.listdir(folder)  # noqa: PTH208 (pathlib makes a path of each name)
    except OSError:
        return []


def _day_named(name: str) -> datetime.date | None:
    """The day whose file has this name; None for any other name, also for a day written in another way."""
    try:
        day = datetime.date.fromisoformat(name.removesuffix(SUFFIX))
    except ValueError:
        return None
    return day if name == f"{day.isoformat()}{SUFFIX}" else None

# SPDX-License-Identifier: MIT
"""The speakers and sources of a table. Two are one only if everything that tells them apart agrees.

Their ids are made of their content: a speaker's of name, role and side; a source's of its address where no other source
of the table has it, else of publisher, title, address and day. So the same table read twice has the same ids.
"""

from __future__ import annotations

import datetime
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

import msgspec

from briefing.ids import content_id
from briefing.model import Side, Source, Speaker
from briefing.sentences import sentence
from briefing.tables.problems import Problems


class SpeakerKey(NamedTuple):
    """What tells speakers apart, without regard to case and blanks."""

    name: str
    role: str
    side: str


class SourceKey(NamedTuple):
    """What tells sources apart; ``is_read`` is false for those known only through others."""

    publisher: str
    title: str
    url: str
    published: str
    is_read: bool


@lru_cache(maxsize=20_000)
def same(text: str) -> str:
    """Returns a text without what makes no difference between names."""
    return " ".join(text.split()).casefold()


class Speakers:
    """The speakers so far, each by what tells it apart."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self.found: dict[SpeakerKey, Speaker] = {}
        self._first_rows: dict[str, int] = {}

    def add(self, name: str, role: str | None, side: Side) -> str:
        """Returns the id of a speaker; tells where another one has the same name."""
        key = SpeakerKey(same(name), same(role or ""), side)
        if key not in self.found:
            if key.name in self._first_rows:
                self._problems.add("speaker", sentence(
                    "another role or side than in row {row}: kept as two speakers", row=self._first_rows[key.name]))
            self._first_rows.setdefault(key.name, self._problems.row)
            identifier = content_id(name, "speaker", *key, otherwise="speaker")
            self.found[key] = Speaker(id=identifier, name=name, role=role, side=side)
        return self.found[key].id


class Sources:
    """The sources so far. Ids are given at the end, when it is known which addresses are used once."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._found: dict[SourceKey, Source] = {}
        self._rows: dict[tuple[str, ...], int] = {}

    def add(self, publisher: str, title: str, url: str | None, published: datetime.date | None, *,
            is_read: bool) -> SourceKey:
        """Adds a source unless it is there; tells where one looks the same but is not."""
        key = SourceKey(same(publisher), same(title), url or "", published.isoformat() if published else "", is_read)
        if key not in self._found:
            if is_read:
                self._tell_alike(key)
            self._found[key] = Source(id="-", publisher=publisher, title=title, url=url, first_hand=is_read,
                                      published=published)
        return key

    def _tell_alike(self, key: SourceKey) -> None:
        """Tells where a source with this address, or of this publisher with this title, is there already."""
        looks: list[tuple[str, ...]] = [("", key.url)] if key.url else []
        if key.title or not key.url:
            looks.append((key.publisher, key.title, "" if key.title else key.url))
        row = next((self._rows[look] for look in looks if look in self._rows), None)
        if row is not None:
            self._problems.add("publishers", sentence(
                "another title, address or day than the source in row {row}: kept as two sources", row=row))
        for look in looks:
            self._rows.setdefault(look, self._problems.row)

    def with_ids(self) -> dict[SourceKey, Source]:
        """Returns the sources, with ids."""
        uses = Counter(key.url for key in self._found if key.url)
        made = {}
        for key, source in self._found.items():
            content = ("address", key.url) if uses[key.url] == 1 else (
                "source", key.publisher, key.title, key.url, key.published, "read" if key.is_read else "")
            words = _host(key.url) if uses[key.url] == 1 else source.publisher
            identifier = content_id(words, *content, otherwise="source")
            made[key] = msgspec.structs.replace(source, id=identifier)
        return made


def _host(url: str) -> str:
    return url.partition("//")[2].partition("/")[0].removeprefix("www.")

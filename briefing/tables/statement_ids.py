# SPDX-License-Identifier: MIT
"""The ids of a table's statements, made of their content.

The rule: a column of ids decides. Where the ids are mere numbers, which stand in many tables, they are joined with who
says it and where, and in a row that says neither with the text. Without a column of ids, it is the address with the
place in it and the speaker, if no other row has the same; so a corrected text stays the same statement. Otherwise it is
text and speaker. Rows that are still alike are told apart by role and side, then by their order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefing.ids import content_id
from briefing.tables.people import same

_LONGEST_NUMBER = 5


class Content(NamedTuple):
    """What a row's id is made of, as it is written in the cells."""

    own: str
    text: str
    speaker: str
    role: str
    side: str
    url: str
    locator: str
    publishers: str


def statement_ids(contents: Sequence[Content]) -> list[str]:
    """Returns an id for each row; the same rows always give the same ids."""
    contents = [Content(*map(same, content)) for content in contents]
    keys = [_first_key(content) for content in contents]
    for finer in (_by_text, _by_everything):
        uses = Counter(keys)
        keys = [key if uses[key] == 1 else finer(content) for key, content in zip(keys, contents, strict=True)]
    seen: Counter[tuple[str, ...]] = Counter()
    ids = []
    for key, content in zip(keys, contents, strict=True):
        seen[key] += 1
        whole = key if seen[key] == 1 else (*key, str(seen[key]))
        ids.append(content_id(_words(key, content), *whole, otherwise="statement"))
    return ids


def _first_key(content: Content) -> tuple[str, ...]:
    if content.own:
        if not content.own.isdigit() or len(content.own) > _LONGEST_NUMBER:
            return "id", content.own
        origin = (content.speaker, content.publishers, content.url)
        return ("number", content.own, *origin) if any(origin) else ("number", content.own, content.text)
    if content.url:
        return "address", content.url, content.locator, content.speaker
    return _by_text(content)


def _by_text(content: Content) -> tuple[str, ...]:
    return "text", content.text, content.speaker


def _by_everything(content: Content) -> tuple[str, ...]:
    return ("all", *content)


def _words(key: tuple[str, ...], content: Content) -> str:
    """Returns readable words for an id, only of what its key holds, so that they stay when other cells change."""
    if key[0] in ("id", "number"):
        return content.own
    if key[0] == "address":
        return content.speaker or content.url.partition("//")[2].partition("/")[0]
    return " ".join(content.text.split()[:5])

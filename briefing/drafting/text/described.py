# SPDX-License-Identifier: MIT
"""What a speaker's phrase says: a name with a role, unnamed people with their number, a group, or a word that points
back.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from briefing.drafting.text.words import SHARED, words_of
from briefing.model import Side

SpeakerKind = Literal["person", "people", "group", "pronoun"]


class Described(msgspec.Struct, frozen=True, kw_only=True):
    """A speaker as one phrase describes them. ``heads`` are the nouns that later phrases may repeat ("the officials").

    ``points_back`` is true of a pronoun and of "the officials", which mean someone named before.
    """

    name: str
    kind: SpeakerKind
    role: str | None = None
    count: int | None = None
    is_plural: bool = False
    anonymous: bool = False
    heads: tuple[str, ...] = ()
    points_back: bool = False
    is_document: bool = False
    is_definite: bool = False
    of_them: bool = False
    gender: Literal["", "he", "she"] = ""


def side_of(words: str) -> Side:
    """Returns whose side a name or phrase speaks of: the first word that tells decides."""
    for word in words.lower().replace("’", "'").split():
        plain = word.strip(".,;:()«»“”\"").removesuffix("'s")
        for side in _sides():
            if _matches(plain, side):
                return side
    return "other"


def _sides() -> tuple[Side, ...]:
    return ("russia", "ukraine", "press")


@cache
def _matches(word: str, side: Side) -> bool:
    return any(word.startswith(stem[:-1]) if stem.endswith("*") else word == stem
               for stem in words_of(SHARED).listed("people", side))


@cache
def known_people() -> dict[str, str]:
    """Returns the spelling under which a person is known by each spelling of their surname, in small letters."""
    table = words_of(SHARED).table("people", "people")
    return {spelling.lower(): name for name, spellings in table.items() for spelling in spellings}


def known_side(name: str) -> Side | None:
    """Returns the side of a person of the table of known people."""
    known = known_people().get(name.split()[-1].lower()) if name.split() else None
    sides = words_of(SHARED).table("people", "sides")
    side = sides.get(known or "")
    return side if side in ("russia", "ukraine") else None


def same_person(one: str, other: str) -> bool:
    """Whether two names can be of one person: the same surname in any spelling."""
    first, second = one.split()[-1].lower() if one.split() else "", other.split()[-1].lower() if other.split() else ""
    if first == second:
        return True
    known = known_people()
    return known.get(first, first) == known.get(second, second) and first in known

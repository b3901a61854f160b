# SPDX-License-Identifier: MIT
"""The English lists of says-words and of who speaks, prepared once."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from briefing.drafting.text.words import VerbForm, plural_and_singular, verb_forms, words_of


class Nouns(frozenset[str]):
    """Nouns of those who can speak: the listed ones, and others by the endings of who does or studies something."""

    def __contains__(self, word: object) -> bool:
        return super().__contains__(word) or (
            isinstance(word, str) and (is_doer(word) or super().__contains__(without_prefix(word)))
        )


class Persons(dict[str, str]):
    """Nouns of people in both numbers, each with its singular; a prefix such as "ex-" leaves them what they are."""

    def __contains__(self, word: object) -> bool:
        return super().__contains__(word) or (isinstance(word, str) and super().__contains__(without_prefix(word)))


_PREFIXES: Final = ("ex-", "vice-", "co-", "then-", "non-", "self-")


def without_prefix(word: str) -> str:
    """Returns a noun without "ex-" and the like."""
    return next((word[len(each):] for each in _PREFIXES if word.startswith(each)), word)


_DOER: Final = re.compile(
    r"(?:[a-z]{3,}(?:ologist|ographer|tician|sultant|visor|keeper|maker|monger|smith|herder|grower|seller|owner|"
    r"holder|dweller|builder|welder|baker|weaver|minder)s?|[a-z]{2,}(?:watchers|workers|worker|hunter|hunters))"
)


def is_doer(word: str) -> bool:
    """Whether a noun that the lists lack is of people by its ending: a beekeeper, a hydrologist."""
    return _DOER.fullmatch(word) is not None


class Lists(NamedTuple):
    """The lists of who speaks, prepared."""

    heads: Nouns
    persons: dict[str, str]
    adjectives: frozenset[str]
    numbers: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    after: frozenset[str]
    starts: frozenset[str]
    titles: frozenset[str]
    times: frozenset[str]
    occasions: frozenset[str]
    adverbs: frozenset[str]
    auxiliaries: frozenset[str]


@cache
def lists() -> Lists:
    """Returns the English lists of who speaks."""
    words = words_of("en")
    persons = Persons(plural_and_singular(words.listed("people", "persons")))
    groups = plural_and_singular(words.listed("people", "groups"))
    documents = plural_and_singular(words.listed("people", "documents"))
    heads = Nouns(word.rpartition(" ")[2] for word in (*persons, *groups, *documents))
    return Lists(
        heads, persons, words.words("people", "adjectives"), frozenset(words.table("people", "numbers")),
        words.words("people", "determiners"), words.words("people", "pronouns"), words.words("people", "postmodifiers"),
        words.words("phrases", "sentence_starts"), words.words("people", "titles"), words.words("phrases", "times"),
        words.words("phrases", "occasions"), words.words("verbs", "adverbs"), words.words("verbs", "auxiliaries"))


@cache
def documents() -> frozenset[str]:
    """Returns nouns of what is written, counted or shown, which can say something, too."""
    return frozenset(plural_and_singular(words_of("en").listed("people", "documents")))


@cache
def clause_verbs() -> dict[str, VerbForm]:
    """Returns the forms of says-words that take a clause: "said that"."""
    return verb_forms(words_of("en").listed("verbs", "saying"))


@cache
def object_verbs() -> dict[str, VerbForm]:
    """Returns the forms of says-words that take an object: "ruled out talks"."""
    would = {f"{helper} {verb}": VerbForm("want", "past") for helper in ("would", "'d") for verb in (
        "like", "prefer", "rather", "love")}
    return {**verb_forms(words_of("en").listed("verbs", "object")), **would}

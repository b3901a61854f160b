# SPDX-License-Identifier: MIT
"""The English lists of says-words and of who speaks, prepared once."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing.drafting.words import VerbForm, plural_and_singular, verb_forms, words_of


class Lists(NamedTuple):
    """The lists of who speaks, prepared."""

    heads: frozenset[str]
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
    persons = plural_and_singular(words.listed("people", "persons"))
    groups = plural_and_singular(words.listed("people", "groups"))
    documents = plural_and_singular(words.listed("people", "documents"))
    heads = frozenset(word.rpartition(" ")[2] for word in (*persons, *groups, *documents))
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
    return verb_forms(words_of("en").listed("verbs", "object"))

# SPDX-License-Identifier: MIT
"""Speakers who are called by their role first and by their name later ("the governor said …", then "Ivan Petrenko, the
governor of the region, added …"), by a call sign, by a first name, by a group's short name or only its noun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from briefing.drafting.spoken import Spoken
from briefing.drafting.text.described import Described, known_side, side_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

GENERIC: Final = frozenset((
    "source", "official", "officer", "person", "man", "woman", "джерело", "співрозмовник", "співрозмовниця",
    "посадовець", "чиновник", "источник", "собеседник", "собеседница", "жінка", "чоловік", "женщина", "мужчина"))
"""Nouns by which any unnamed person may be called again."""
_MOST_ALIKE: Final = 30
_SMALL: Final = frozenset((
    "the", "a", "an", "its", "his", "her", "their", "of", "for", "in", "at", "and", "'s", "to", "s", "this", "that"))
_HEADS_OF_REGIONS: Final = re.compile(r"\bhead of (?:the |its )?.*\b(?:region|oblast|administration|province)\b")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class _Roles:
    """Persons by the words of their roles, so that each unnamed speaker is compared with a few only."""

    def __init__(self, met: Sequence[Spoken]) -> None:
        self._by_word: dict[str, dict[str, Spoken]] = {}
        self.words: dict[str, set[str]] = {}
        for each in met:
            if each.described.kind != "person" or not each.role or each.name in self.words:
                continue
            self.words[each.name] = _words(each.role)
            for word in self.words[each.name]:
                self._by_word.setdefault(word, {})[each.name] = each
            if _HEADS_OF_REGIONS.search(each.role.lower()):
                self._by_word.setdefault("governor", {})[each.name] = each

    def near(self, said: set[str]) -> list[Spoken]:
        """Returns the persons whose roles share a word; none if so many do that it says nothing."""
        found = [self._by_word[word] for word in said if 0 < len(self._by_word.get(word, ())) <= _MOST_ALIKE]
        return [person for each in found for person in each.values()]


def settle(met: Sequence[Spoken]) -> None:
    """Lets each unnamed speaker be the person of the article who has this role, where only one has it."""
    roles = _Roles(met)
    for each in met:
        if each.described.kind != "people" or each.described.is_plural or each.described.of_them:
            continue
        said = _words(each.name)
        able = {person.name: person for person in roles.near(said) if _is_one(each, said, person, roles.words)}
        if len(able) == 1:
            person = next(iter(able.values()))
            if each.described.anonymous and len(each.name) > len(person.role or ""):
                person.role = each.name  # "a spokesman for the brigade", then "the spokesman, Ivan Dubko"
            each.described, each.name, each.role = person.described, person.name, person.role
            each.is_named_elsewhere = True


def _is_one(unnamed: Spoken, said: set[str], person: Spoken, words: dict[str, set[str]]) -> bool:
    role = words[person.name]
    if unnamed.described.is_definite and not unnamed.described.anonymous:
        is_governor = said <= {"governor", "regional"} and "governor" in said
        return said <= role or (is_governor and _HEADS_OF_REGIONS.search((person.role or "").lower()) is not None)
    is_later = person.at > unnamed.at and person.described.is_definite
    return unnamed.described.anonymous and is_later and bool(role) and role <= said


def _words(phrase: str) -> set[str]:
    return set(_WORD.findall(phrase.lower().replace("’", "'"))) - _SMALL


def is_call_sign(text: str, source: Span) -> bool:
    """Whether a single noun is a name: a capital letter in the middle of a Ukrainian or Russian sentence."""
    words = text[source.start:source.end]
    before = text[max(0, source.start - 2):source.start]
    return " " not in words and words[:1] in _CYRILLIC_CAPITALS and before[:1].isalpha() and before[1:] == " "


_CYRILLIC_CAPITALS: Final = frozenset("АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯЭ")


def by_first_name(name: str, recent: list[Spoken]) -> Spoken | None:
    """Returns whom a single name means that is a first name: "Sir Alasdair" is Alasdair Renwick."""
    return next((each for each in recent if " " not in name and each.described.kind == "person" and (
        each.name.split()[0] == name)), None)


@cache
def _short_names() -> dict[str, tuple[str, ...]]:
    """Returns the full names of each group that Ukrainian and Russian call by a short one, in small letters."""
    found: dict[str, tuple[str, ...]] = {}
    for language in ("uk", "ru"):
        for short, full in words_of(language).table("people", "short").items():
            found[short] = (*found.get(short, ()), full)
    return found


def in_full(name: str, recent: Sequence[Spoken]) -> Spoken | None:
    """Returns the group named in full before that a short name means: "Генштаб" is "Генеральний штаб ЗСУ"."""
    short, _, rest = name.casefold().partition(" ")
    for full in _short_names().get(short, ()):
        for each in recent:
            known = each.name.casefold()
            after = known.removeprefix(full).strip()
            if each.described.kind == "group" and known.startswith(full) and (
                    after == rest or (not rest and side_of(after) != "russia")):
                return each
    return None


@cache
def _called_by_noun() -> frozenset[str]:
    """Returns nouns of groups of which an article names one and then goes on with the noun."""
    return words_of("uk").words("people", "called_by_noun") | words_of("ru").words("people", "called_by_noun")


def by_noun(name: str, heads: Sequence[str], recent: Sequence[Spoken]) -> Spoken | None:
    """Returns the group with a name of its own that a noun by itself means: "бригада" is "31-ша бригада" before."""
    if " " in name or len(heads) != 1 or heads[0] not in _called_by_noun():
        return None
    return next((each for each in recent if each.described.kind == "group" and " " in each.name and (
        heads[0] in each.described.heads)), None)


def tells_work(described: Described) -> bool:
    """Whether a noun by itself tells what somebody is: "пенсіонерка", but not "жінка" or "співрозмовник"."""
    return described.kind == "people" and not described.is_plural and not (
        GENERIC & set(described.heads))


def of_same_side(described: Described, recent: list[Spoken]) -> list[Spoken]:
    """Returns speakers without those whom the table of known people has on another side than a phrase speaks of; the
    head of state first where it speaks of one.
    """
    side = side_of(described.name)
    if side not in ("russia", "ukraine"):
        return recent
    kept = [each for each in recent if each.described.kind != "person" or known_side(each.name) in (None, side)]
    if {"president", "leader", "президент", "лідер", "лидер"} & set(described.heads):
        heads_of_state = ("Putin", "Путін", "Путин", "Zelensky", "Zelenskyy", "Zelenskiy", "Зеленський", "Зеленский")
        kept.sort(key=lambda each: each.name.split()[-1] not in heads_of_state)
    return kept

# SPDX-License-Identifier: MIT
"""Ukrainian and Russian nouns of people and groups in every case, made by rule from their nominative."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from briefing.drafting.text.words import words_of

Gender = Literal["he", "she", "it", "they", ""]


class Noun(NamedTuple):
    """A form of a noun: its nominative, whether it is plural, the gender of the singular, and the singular itself."""

    plain: str
    is_plural: bool
    gender: Gender
    is_nominative: bool
    singular: str


@lru_cache(maxsize=20_000)
def plain_word(word: str) -> str:
    """Returns a word in the form in which words are compared."""
    return word.lower().replace("’", "'").replace("ʼ", "'").replace("ё", "е")


_PREFIXES = ("екс", "екс-", "віце-", "віце", "экс-", "экс", "вице-", "вице", "спец", "зам")


class Nouns:
    """Forms of nouns; those of people also after a prefix such as "екс-" or "вице-"."""

    def __init__(self, made: Iterable[tuple[str, Noun]], *, takes_prefix: bool) -> None:
        self._takes_prefix = takes_prefix
        self._forms: dict[str, Noun] = {}
        for form, noun in sorted(made, key=lambda each: not each[1].is_nominative):
            self._forms.setdefault(plain_word(form), noun)

    def get(self, word: str) -> Noun | None:
        """Returns the noun of a form; a nominative wins over another case that looks the same."""
        found = self._forms.get(word)
        if found is not None or not self._takes_prefix:
            return found
        prefix = next((each for each in _PREFIXES if word.startswith(each) and word[len(each) :] in self._forms), None)
        if prefix is None:
            return None
        noun = self._forms[word[len(prefix) :]]
        return noun._replace(plain=prefix + noun.plain)

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None


@cache
def nouns(language: str, *lists: str) -> Nouns:
    """Returns every form of the nouns of some lists."""
    made = [each for name in lists for lemma in _lemmas(language, name) for each in _forms(lemma, language)]
    return Nouns(made, takes_prefix="people" in lists)


@cache
def single_nouns(language: str) -> Nouns:
    """Returns the forms of the singular of all nouns: of one person a form is never the plural that looks the same."""
    lemmas = [*_lemmas(language, "people"), *_lemmas(language, "groups")]
    made = [each for lemma in lemmas for each in _forms(lemma, language)]
    return Nouns((each for each in made if not each[1].is_plural), takes_prefix=True)


def _lemmas(language: str, name: str) -> list[str]:
    return [lemma for lemma in words_of(language).listed("people", name) if " " not in lemma]


def _forms(lemma: str, language: str) -> Iterable[tuple[str, Noun]]:
    gender, singular, plural = _declined(lemma, language)
    yield lemma, Noun(lemma, False, gender, True, lemma)
    for form in singular:
        yield form, Noun(lemma, False, gender, False, lemma)
    if plural:
        yield plural[0], Noun(plural[0], True, gender, True, lemma)
        for form in plural[1:]:
            yield form, Noun(plural[0], True, gender, False, lemma)


_VOWELS = "аеиоуіїєюяыэ"
_INDECLINABLE: Final[dict[str, Gender]] = {
    **dict.fromkeys(("міноборони", "минобороны", "мзс", "мвс", "мінекономіки", "магате", "нато"), "it"),
    **dict.fromkeys(("сбу", "оон", "рнбо", "дснс", "ова", "мва", "обсє", "фсб", "дпсу"), "she"),
    **dict.fromkeys((
        "єс", "ес", "мид", "гур", "снбо", "ока", "оп", "обсе", "змі", "сми", "зсу", "всу", "тро", "мвд", "мчс", "тцк",
        "врио", "в.о.", "и.о.", "медіа", "медиа", "укренерго", "замминистра", "замглавы"), "")}
"""Nouns without other forms, with their gender where an adjective before them shows it."""


def _declined(lemma: str, language: str) -> tuple[Gender, list[str], list[str]]:
    """Returns the gender, the other forms of the singular, and the plural with its nominative first: by the first of
    the declensions whose ending the noun has; "." stands for no ending.
    """
    if lemma in _INDECLINABLE:
        return _INDECLINABLE[lemma], [], []
    for ending, rule in words_of(language).table("cases", "declensions").items():
        plain = "" if ending == "." else ending
        if not lemma.endswith(plain) or (not plain and lemma[-1] in _VOWELS):
            continue
        stem = lemma[: len(lemma) - len(plain)]
        gender, one, many = (part.split() for part in rule.split("|"))
        made = [[stem + ("" if form == "." else form) for form in forms] for forms in (one, many)]
        return _GENDERS[gender[0]], made[0], made[1]
    return "", [], []


_GENDERS: Final[dict[str, Gender]] = {"he": "he", "she": "she", "it": "it", "they": "they"}


def softened(stem: str) -> list[str]:
    """Returns a stem as it is before -і in Ukrainian: речниця, but аналітика – аналітиці."""
    changes = {"к": "ц", "г": "з", "х": "с"}
    return [stem[:-1] + changes[stem[-1]] + "і"] if stem[-1:] in changes else []

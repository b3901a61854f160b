# SPDX-License-Identifier: MIT
"""Ukrainian and Russian nouns of people and groups in every case, made by rule from their nominative."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal, NamedTuple

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


@cache
def nouns(language: str, *lists: str) -> dict[str, Noun]:
    """Returns every form of the nouns of some lists; nominatives win over other cases that look the same."""
    found: dict[str, Noun] = {}
    prefixes = ("", *_PREFIXES) if "people" in lists else ("",)
    lemmas = [lemma for name in lists for lemma in words_of(language).listed("people", name) if " " not in lemma]
    made = [(form, noun) for lemma in lemmas for form, noun in _forms(lemma, language)]
    for form, noun in sorted(made, key=lambda each: not each[1].is_nominative):
        for prefix in prefixes:
            found.setdefault(plain_word(prefix + form), noun._replace(plain=prefix + noun.plain) if prefix else noun)
    return found


@cache
def single_nouns(language: str) -> dict[str, Noun]:
    """Returns the forms of the singular of all nouns: of one person a form is never the plural that looks the same."""
    made = [
        (form, noun)
        for name in ("people", "groups")
        for lemma in words_of(language).listed("people", name)
        if " " not in lemma
        for form, noun in _forms(lemma, language)
        if not noun.is_plural
    ]
    found: dict[str, Noun] = {}
    for form, noun in sorted(made, key=lambda each: not each[1].is_nominative):
        for prefix in ("", *_PREFIXES):
            found.setdefault(plain_word(prefix + form), noun._replace(plain=prefix + noun.plain))
    return found


def _forms(lemma: str, language: str) -> Iterable[tuple[str, Noun]]:
    gender, singular, plural = _declined(lemma, language)
    yield lemma, Noun(lemma, False, gender, True, lemma)
    for form in singular:
        yield form, Noun(lemma, False, gender, False, lemma)
    if plural:
        yield plural[0], Noun(plural[0], True, gender, True, lemma)
        for form in plural[1:]:
            yield form, Noun(plural[0], True, gender, False, lemma)


_FIXED = frozenset(("кремль",))
_NEUTER = {"uk": ("о", "е"), "ru": ("о", "е")}
_INDECLINABLE = frozenset((
    "міноборони", "минобороны", "нато", "єс", "ес", "оон", "мзс", "мид", "сбу", "гур", "рнбо", "снбо", "ова", "ока",
    "мва", "оп", "дснс", "магате", "обсє", "обсе", "змі", "сми", "зсу", "всу", "тро", "мвс", "мвд", "мчс", "фсб",
    "тцк", "дпсу", "врио", "в.о.", "и.о.", "медіа", "медиа", "укренерго", "замминистра", "замглавы", "мінекономіки",
    "росгвардия"))


def _declined(lemma: str, language: str) -> tuple[Gender, list[str], list[str]]:
    """Returns the gender, the other forms of the singular, and the plural with its nominative first."""
    is_uk = language == "uk"
    if lemma in _INDECLINABLE:
        return "", [], []
    end, stem = lemma[-1], lemma[:-1]
    if lemma.endswith("посол"):
        base = lemma[:-2] + "л"
        return "he", [base + e for e in (
            "а", "у", "ом", "ові", "і", "е")], [base + e for e in ("и", "ів", "ам", "ами", "ы", "ов")]
    if lemma.endswith("ння"):
        return "it", [stem + e for e in ("ю", "ям", "і")], [lemma, stem[:-1], stem + "ям", stem + "ями", stem + "ях"]
    if lemma.endswith(("ий", "ый", "ой")) and len(lemma) > 4:
        base = lemma[:-2]
        return "he", [base + e for e in ("ого", "ому", "им", "ым", "ім", "ом", "его", "ему")], [
            base + e for e in (("і", "их", "им", "ими") if is_uk else ("ые", "ых", "ым", "ыми"))] + (
            [base + e for e in ("ие", "их", "им", "ими")] if not is_uk else [])
    if (lemma.endswith(("ова", "ена")) and lemma in ("військова", "уповноважена", "уполномоченная")) or lemma.endswith(
        "ая"
    ):
        base = lemma[:-2] if lemma.endswith("ая") else stem
        return "she", [base + e for e in (
            "ої", "ій", "у", "ою", "ой", "ую")], [base + ("і" if is_uk else "ые"), base + ("их" if is_uk else "ых")]
    if lemma in ("людина", "человек"):
        return (
            ("she", ["людини", "людині", "людину", "людиною"], ["люди", "людей", "людям", "людьми", "осіб"])
            if is_uk
            else ("he", ["человека", "человеку", "человеком"], ["люди", "людей", "людям", "людьми"])
        )
    if lemma in (
        "влада", "аналітики", "сили", "данные", "дані", "власти", "силы", "войска", "правозащитники") and end in "иіые":
        return (
            "they",
            [],
            [
                lemma,
                stem + ("ів" if is_uk else "ов"),
                stem + "ам",
                stem + "ами",
                stem + "их",
                stem + "ей",
                stem + "ах",
                stem,
            ],
        )
    if end == "а":
        return (
            "she",
            [stem + e for e in (("и", "і", "у", "ою") if is_uk else ("ы", "и", "е", "у", "ой"))] + softened(stem),
            [
                stem + ("и" if is_uk or stem[-1] in "кгхжшчщ" else "ы"),
                *_genitive_plural(stem),
                stem + "ам",
                stem + "ами",
                stem + "ах",
            ],
        )
    if end == "я":
        if stem.endswith(("ц",)):
            return "she", [stem + e for e in ("і", "ю", "ею")], [stem + "і", stem, stem + "ям", stem + "ями"]
        return (
            "she",
            [stem + e for e in ("ї", "ю", "єю", "и", "ей", "і", "е")],
            [stem + ("ї" if is_uk else "и"), stem + "й", stem + "ям", stem + "ями"],
        )
    if end in ("о", "е") and len(lemma) > 3:
        soft = end == "е" or lemma.endswith("ння")
        return (
            "it",
            [stem + e for e in (("а", "у", "ом", "і") if is_uk else ("а", "у", "ом", "е"))]
            + ([stem + e for e in ("я", "ю", "ем", "и")] if soft else []),
            [stem + ("а" if not soft else "я"), *_genitive_plural(stem), stem + "ам", stem + "ами"],
        )
    if lemma.endswith("ець"):
        base = lemma[:-3] + "ц"
        return (
            "he",
            [base + e for e in ("я", "ю", "еві", "ем", "і")],
            [base + e for e in ("і", "ів", "ям", "ями", "ях")],
        )
    if lemma.endswith("ец"):
        base = lemma[:-2] + "ц"
        return "he", [base + e for e in ("а", "у", "ом", "е")], [base + e for e in ("ы", "ов", "ам", "ами", "ах")]
    if lemma == "боєць":
        return "he", ["бійця", "бійцю", "бійцем"], ["бійці", "бійців", "бійцям"]
    if end == "ь":
        if lemma in _FIXED:
            return "he", ["кремля", "кремлю", "кремлем", "кремлём", "кремлі", "кремле"], []
        if is_uk or lemma.endswith(("тель", "арь", "ель")):
            return (
                "he",
                [stem + e for e in ("я", "ю", "еві", "ем", "і", "е")],
                [stem + e for e in (("і", "ів", "ям") if is_uk else ("и", "ей", "ям", "ями"))],
            )
        return "she", [stem + e for e in ("и", "і", "ью", "ю", "єю")], [stem + "и", stem + "ей"]
    if end == "й":
        return "he", [stem + e for e in (
            "я", "ю", "єм", "ем", "ї", "е")], [stem + e for e in (("ї", "їв") if is_uk else ("и", "ев"))]
    if end in "иіыеёуюоэ":
        return "", [], []
    return _hard(lemma, is_uk)


def _hard(lemma: str, is_uk: bool) -> tuple[Gender, list[str], list[str]]:
    stem = lemma
    if lemma.endswith("ок"):
        stem = lemma[:-2] + "к"
    if is_uk:
        soft = lemma.endswith(("ар",))
        ends = ("і", "ів", "ям", "ями", "ях") if soft else ("и", "ів", "ам", "ами", "ах")
        return "he", [stem + e for e in ("а", "у", "ові", "еві", "ом", "ем", "і", "я", "ю")], [stem + e for e in ends]
    ends = ("и", "ов", "ам", "ами", "ах") if stem[-1] in "кгхжшчщ" else ("ы", "ов", "ам", "ами", "ах")
    return "he", [stem + e for e in ("а", "у", "ом", "ем", "е")], [stem + e for e in ends] + [stem + "ей"]


def softened(stem: str) -> list[str]:
    """Returns a stem as it is before -і in Ukrainian: речниця, but аналітика – аналітиці."""
    changes = {"к": "ц", "г": "з", "х": "с"}
    return [stem[:-1] + changes[stem[-1]] + "і"] if stem[-1:] in changes else []


def _genitive_plural(stem: str) -> list[str]:
    """Returns forms such as "джерел", "аналітикинь", "речниць", "чиновниц", "агентств", "жінок"."""
    if len(stem) > 2 and stem[-1] == "к" and stem[-2] not in "аеиоуіїєюя":
        return [stem[:-1] + "ок", stem[:-1] + "ек"]
    return [stem, stem + "ь"]

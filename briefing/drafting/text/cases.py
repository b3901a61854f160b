# SPDX-License-Identifier: MIT
"""Ukrainian and Russian words in other cases, led back to the nominative by rule: nouns of people and groups,
adjectives, first names and surnames, numbers.
"""

from __future__ import annotations

import re
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
            [stem + e for e in (("и", "і", "у", "ою") if is_uk else ("ы", "и", "е", "у", "ой"))] + _softer(stem),
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


def _softer(stem: str) -> list[str]:
    changes = {"к": "ц", "г": "з", "х": "с"}
    return [stem[:-1] + changes[stem[-1]] + "і"] if stem[-1:] in changes else []


def _genitive_plural(stem: str) -> list[str]:
    """Returns forms such as "джерел", "аналітикинь", "речниць", "чиновниц", "агентств", "жінок"."""
    if len(stem) > 2 and stem[-1] == "к" and stem[-2] not in "аеиоуіїєюя":
        return [stem[:-1] + "ок", stem[:-1] + "ек"]
    return [stem, stem + "ь"]


# --- adjectives, names ---------------------------------------------------------------------------------------------

_ADJECTIVES = {
    "uk": {
        "he": (("ого", "ий"), ("ому", "ий"), ("им", "ий"), ("ім", "ій"), ("ього", "ій")),
        "she": (("ої", "а"), ("ій", "а"), ("ою", "а"), ("у", "а"), ("ьої", "я")),
        "it": (("ого", "е"), ("ому", "е"), ("им", "е")),
        "they": (("их", "і"), ("им", "і"), ("ими", "і"), ("іх", "і")),
    },
    "ru": {
        "he": (("ого", "ый"), ("ому", "ый"), ("ым", "ый"), ("им", "ий"), ("его", "ий"), ("ем", "ий"), ("ом", "ый")),
        "she": (("ой", "ая"), ("ую", "ая"), ("ей", "яя")),
        "it": (("ого", "ое"), ("ому", "ое"), ("ым", "ое"), ("им", "ое"), ("ом", "ое"), ("его", "ее")),
        "they": (("ых", "ые"), ("ым", "ые"), ("ыми", "ые"), ("их", "ие"), ("им", "ие"), ("ими", "ие")),
    },
}


def adjective(word: str, gender: Gender, language: str) -> str:
    """Returns an adjective in the nominative of a gender or of the plural; the word itself if it looks like none."""
    if word[:1].isdigit():
        return re.sub(
            r"-\w+$",
            {"he": "-й", "she": "-а" if language == "uk" else "-я", "it": "-е", "they": "-ті"}.get(
                gender or "he", "-й"
            ),
            word,
        )
    for ending, plain in _ADJECTIVES[language].get(gender or "he", ()):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            if language == "ru" and plain == "ый" and stem[-1:] in "кгхжшщч":
                plain = "ий"
            return stem + plain
    return word


@cache
def first_names(language: str) -> dict[str, tuple[str, Gender]]:
    """Returns first names in every case, each with its nominative and gender."""
    found: dict[str, tuple[str, Gender]] = {}
    for gender in ("he", "she"):
        for name in words_of(language).listed("people", gender):
            for form in (name, *_name_forms(name, language)):
                found.setdefault(plain_word(form), (name, gender))  # type: ignore[arg-type]
    for gender in ("he", "she"):
        for name in words_of(language).listed("people", gender):
            found[plain_word(name)] = (name, gender)  # type: ignore[assignment]
    return found


def _name_forms(name: str, language: str) -> list[str]:
    end, stem = name[-1], name[:-1]
    if end in "аa":
        return (
            [stem + e for e in ("и", "ы", "і", "е", "у", "ою", "ой", "ві")]
            + _softer(stem)
            + ([stem[:-1] + "зі"] if stem[-1] == "г" else [])
        )
    if end == "я":
        return [stem + e for e in ("ї", "ю", "єю", "и", "ей", "ею", "і", "е")]
    if end == "й":
        return [stem + e for e in ("я", "ю", "єві", "єм", "ем", "ї", "е")]
    if end == "ь":
        return [stem + e for e in ("я", "ю", "еві", "ем", "ём", "е", "і")]
    if end == "о":
        return [stem + e for e in ("а", "у", "ові", "ом")]
    if name in ("Павел", "Петро", "Павло"):
        return ["Павла", "Павлу", "Павлом", "Павлові"]
    made = [name + e for e in ("а", "у", "ові", "ом", "е", "я", "ю", "ем")]
    if name in ("Лев", "Пётр", "Петр"):
        made += ["Льва", "Льву", "Львом", "Петра", "Петру", "Петром"]
    if language == "uk" and name[-2:] in ("ід", "ів", "ір", "іб"):
        made += [name[:-2] + vowel + name[-1] + e for vowel in "оеї" for e in ("а", "у", "ом")]
    return made


def surname(word: str, gender: Gender, language: str) -> str:
    """Returns a surname in the nominative: by the endings of adjectives, of -ов and -ін, and of masculine nouns."""
    low = word.lower()
    if gender == "she":
        for ending, plain in (
            ("ської", "ська"),
            ("ській", "ська"),
            ("ською", "ська"),
            ("цької", "цька"),
            ("ської", "ська"),
            ("ской", "ская"),
            ("цкой", "цкая"),
            ("ової", "ова"),
            ("овою", "ова"),
            ("овій", "ова"),
            ("евої", "ева"),
            ("євої", "єва"),
            ("іної", "іна"),
            ("иної", "ина"),
            ("ной", "на"),
            ("овой", "ова"),
            ("евой", "ева"),
            ("иной", "ина"),
            ("ою", "а"),
            ("ої", "а"),
            ("ой", "а"),
            ("ую", "ая"),
        ):
            if low.endswith(ending):
                return word[: -len(ending)] + plain
        return word
    for ending, plain in (
        ("ського", "ський"),
        ("ському", "ський"),
        ("ським", "ський"),
        ("цького", "цький"),
        ("цьким", "цький"),
        ("цькому", "цький"),
        ("ского", "ский"),
        ("скому", "ский"),
        ("ским", "ский"),
        ("цкого", "цкий"),
        ("цким", "цкий"),
        ("ого", "ий" if language == "uk" else "ый"),
        ("ому", "ий" if language == "uk" else "ый"),
        ("овим", "ов"),
        ("ковым", "ков"),
        ("овым", "ов"),
        ("евым", "ев"),
        ("євим", "єв"),
        ("ином", "ин"),
        ("ином", "ин"),
        ("иным", "ин"),
        ("іним", "ін"),
        ("еєм", "ей"),
        ("енка", "енко"),
        ("енком", "енко"),
        ("енку", "енко"),
        ("енкові", "енко"),
        ("ка", "ко" if low.endswith(("йка", "енка")) else "к"),
        ("ича", "ич"),
        ("ичем", "ич"),
        ("ару", "ар"),
        ("аря", "ар"),
        ("ця", "ець"),
        ("ові", ""),
        ("еві", ""),
        ("ом", ""),
        ("ем", ""),
        ("а", ""),
        ("у", ""),
    ):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            if ending == "у" and low.endswith("у") and language == "ru":
                return word[:-1]
            return word[: len(word) - len(ending)] + plain
    if low.endswith("я"):
        return word[:-1] + (
            "й" if low[-2:-1] in "аеиоуіїєюэыо" or (language == "ru" and low[-2:-1] not in "лрнт") else "ь"
        )
    if low.endswith("ю"):
        return word[:-1] + "й"
    return word

# SPDX-License-Identifier: MIT
"""Adjectives, first names and surnames led back to the nominative, by the endings in a language's folder."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from briefing.drafting.text.cases import Gender, plain_word, softened
from briefing.drafting.text.words import words_of

_LEAST_STEM: Final = 2
_HUSHING: Final = "кгхжшщч"
_VOWELS: Final = "аеиоуіїєюэыо"


def adjective(word: str, gender: Gender, language: str) -> str:
    """Returns an adjective in the nominative of a gender or of the plural; the word itself if it looks like none."""
    kind = gender or "he"
    cases = words_of(language)
    if word[:1].isdigit():
        digits = word.partition("-")[0]
        of_digit = cases.table("cases", f"ordinals_{kind}") if digits[-2:-1] != "1" else {}
        ending = of_digit.get(digits[-1:]) or cases.table("cases", "ordinals").get(kind, "-й")
        return re.sub(r"-\w+$", str(ending), word)
    for ending, plain in cases.table("cases", f"adjectives_{kind}").items():
        if word.endswith(ending) and len(word) > len(ending) + _LEAST_STEM:
            stem = word[: -len(ending)]
            return stem + ("ий" if plain == "ый" and stem[-1:] in _HUSHING else str(plain))
    return word


@cache
def first_names(language: str) -> dict[str, tuple[str, Gender]]:
    """Returns first names in every case, each with its nominative and gender."""
    found: dict[str, tuple[str, Gender]] = {}
    genders: tuple[Gender, Gender] = ("he", "she")
    names = [(name, gender) for gender in genders for name in words_of(language).listed("people", gender)]
    for name, gender in names:
        for form in _name_forms(name, language):
            found.setdefault(plain_word(form), (name, gender))
    found.update((plain_word(name), (name, gender)) for name, gender in names)
    return found


def _name_forms(name: str, language: str) -> list[str]:
    end, stem = name[-1], name[:-1]
    if end in "аa":
        return (
            [stem + e for e in ("и", "ы", "і", "е", "у", "ою", "ой", "ві")]
            + softened(stem)
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
    endings = words_of(language).table("cases", "surnames_she" if gender == "she" else "surnames_he")
    for ending, plain in endings.items():
        if low.endswith(ending) and len(low) >= len(ending) + _LEAST_STEM:
            return word[: len(word) - len(ending)] + str(plain)
    if gender == "she":
        return word
    if low.endswith("я"):
        is_soft = low[-2:-1] in "лрнт" or (language == "uk" and low[-2:-1] not in _VOWELS)
        return word[:-1] + ("ь" if is_soft else "й")
    return word[:-1] + "й" if low.endswith("ю") else word

# SPDX-License-Identifier: MIT
"""Ukrainian and Russian phrases of unnamed people, groups and documents: how many, whether they point back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from briefing.drafting.slavic.nominative import head_of, nominative, small_first
from briefing.drafting.text.cases import Noun, nouns, plain_word
from briefing.drafting.text.described import Described
from briefing.drafting.text.outlets import outlet_called
from briefing.drafting.text.tokens import Token, tokens_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_OF_THEM: Final = re.compile(r"^(?P<count>[\w'’ʼ]+)\s+(?:із|з|зі|из)\s+(?:них|них же|ких|цих|этих)\b", re.IGNORECASE)
_MOST_DIGITS, _LONGEST_OFFICE = 4, 4
_POINTING: Final = frozenset((
    "цей", "ця", "ці", "той", "та", "ті", "этот", "эта", "эти", "тот", "те", "сам", "сама", "самі", "сами", "обидва",
    "обидві", "обоє", "оба", "обе"))
_COMMANDERS: Final = frozenset(("командир", "комбат", "комбриг", "командирка", "начальник", "командующий"))
_OF_OUTLET: Final = frozenset((
    "видання", "агентства", "агентств", "издания", "нас", "газети", "газеты", "журналістів", "журналистов"))


def unnamed(plain: str, tokens: Sequence[Token], language: str) -> Described:
    """Returns unnamed people, a group or a document."""
    count = _count(tokens[0], language)
    head = head_of(tokens, language)
    if _OF_THEM.match(plain) is not None:
        name = _numbered(tokens[0].text, tokens[:1], count, None, language)
        return Described(
            name=name, kind="people", count=count, is_plural=count != 1, anonymous=True, points_back=True, of_them=True
        )
    if head is None and count is not None:
        name = _numbered(plain, tokens, count, None, language)
        return Described(name=name, kind="people", count=count, is_plural=count > 1, anonymous=True)
    if head is None:
        return Described(name=plain, kind="group")
    at, noun = head
    word = plain_word(tokens[at].text)
    is_anonymous = word in nouns(language, "anonymous")
    if noun.singular in _COMMANDERS and not noun.is_plural and at + 1 < len(tokens) and count is None:
        is_anonymous = False  # командир 102-ї бригади is one person's office
    is_person = word in nouns(language, "people")
    is_document = noun.plain in words_of(language).listed("people", "documents")
    is_plural = noun.is_plural if count is None else count > 1
    points_back = count is None and _is_of_outlet(plain, tokens, at)
    if count is None:
        is_office = is_person and not is_anonymous and not is_plural
        points_back = points_back or _is_bare(tokens, at, is_noun=is_person or is_document, is_office=is_office)
        name = small_first(nominative(plain, tokens, language), tokens, language)
    else:
        name = _numbered(plain, tokens, count, noun, language)
    if is_anonymous and count is None and not is_plural:
        count = 1
    return Described(
        name=name,
        kind="people" if is_anonymous or is_person else "group",
        count=count,
        is_plural=is_plural,
        anonymous=is_anonymous,
        heads=(noun.singular,),
        points_back=points_back,
        is_document=is_document,
    )


def _count(first: Token, language: str) -> int | None:
    """Returns the number that a phrase begins with."""
    numbers = words_of(language).table("people", "numbers")
    if plain_word(first.text) in numbers:
        return int(numbers[plain_word(first.text)])
    return int(first.text) if first.text.isdigit() and len(first.text) < _MOST_DIGITS else None


def _is_bare(tokens: Sequence[Token], at: int, *, is_noun: bool, is_office: bool) -> bool:
    """Whether a phrase is only a noun, or an office with a word or two ("очільник області"): it can point back."""
    if len(tokens) == 1:
        return is_noun
    if at == 0:
        return is_office and len(tokens) < _LONGEST_OFFICE and not any(token.is_capital for token in tokens[1:])
    return at == 1 and plain_word(tokens[0].text) in _POINTING


def _is_of_outlet(plain: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase is "the agency's sources", which mean those named before."""
    rest = plain[tokens[at].end:].strip(" «»\"“”")
    if plain_word(tokens[at].text)[:5] not in ("джере", "співр", "источ", "собес"):
        return False
    return bool(rest) and (rest.lower() in _OF_OUTLET or bool(outlet_called(rest)))


def _numbered(plain: str, tokens: Sequence[Token], count: int | None, noun: Noun | None, language: str) -> str:
    """Returns a phrase with a number in the nominative: "двох посадовців" is "двоє посадовців", "двух чиновников"
    "два чиновника".
    """
    first = tokens[0]
    rest = plain[first.end:].strip()
    low = plain_word(first.text)
    words = words_of(language)
    is_nominative = low in {
        plain_word(each) for name in ("collective", "cardinal") for each in words.table("people", name).values()
    } or (
        low in ("двоє", "дві", "одна", "одне", "две", "одно", "двое", "трое", "обидва", "обидві", "обоє", "оба", "обе")
    )
    if is_nominative or count is None:
        return first.text.lower() + (f" {rest}" if rest else "")
    if count == 1:
        gender = noun.gender if noun is not None else "he"
        one = {"she": "одна", "it": "одне" if language == "uk" else "одно"}.get(gender, "один")
        return f"{one} {rest}".strip()
    is_person = noun is None or (noun.gender != "it" and language == "uk")
    table = words.table("people", "collective" if is_person else "cardinal")
    number = table.get(str(count), first.text.lower())
    if language == "ru" and 2 <= count <= 4 and noun is not None:
        rest = _after_few(rest, tokens[1:], noun, language)
    return f"{number} {rest}".strip()


def _after_few(rest: str, tokens: Sequence[Token], noun: Noun, language: str) -> str:
    """Returns Russian words after two, three or four: the noun in the genitive singular."""
    for token in tokens:
        if nouns(language, "people", "groups").get(plain_word(token.text)) == noun:
            low = token.text
            for ending, singular in (
                ("ников", "ника"),
                ("ков", "ка"),
                ("ов", "а"),
                ("телей", "теля"),
                ("ей", "я"),
                ("ниц", "ницы"),
                ("цев", "ца"),
                ("ев", "я"),
            ):
                if low.endswith(ending):
                    return rest.replace(low, low[: -len(ending)] + singular, 1)
    return rest


def of_them(number: str, whole: Described, language: str) -> str:
    """Returns "троє з п'ятьох посадовців" for "троє із них": the number, and those whom "them" means."""
    tokens = tokens_of(whole.name, Span(0, len(whole.name)), [])
    noun = next((token.text for token in tokens if plain_word(token.text) in nouns(language, "people")), "")
    several = words_of(language).table("people", "genitive").get(str(whole.count or 0), "")
    return " ".join(each for each in (number, "з" if language == "uk" else "из", several, noun) if each)

# SPDX-License-Identifier: MIT
"""Ukrainian and Russian phrases in the nominative: their first noun of people or groups, with its adjectives."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from briefing.drafting.text.cases import Gender, Noun, Nouns, nouns, plain_word, single_nouns
from briefing.drafting.text.name_cases import adjective
from briefing.drafting.text.tokens import Token
from briefing.drafting.text.words import words_of


@cache
def all_nouns(language: str) -> Nouns:
    """Returns every form of the nouns that can speak."""
    return nouns(language, "people", "groups")


def nominative(phrase: str, tokens: Sequence[Token], language: str, *, is_one: bool = False) -> str:
    """Returns a phrase in the nominative: its first noun of people or groups with the adjectives before it."""
    offset = tokens[0].start
    head = head_of(tokens, language)
    if head is not None and is_one and (one := single_nouns(language).get(plain_word(tokens[head[0]].text))):
        head = (head[0], one)
    if head is None:
        return phrase
    at, noun = head
    if (
        at
        and (tokens[at - 1].low.endswith(("ої", "ою", "ой", "ій")) or (
            tokens[at - 1].text[:1].isdigit() and tokens[at - 1].low.endswith(_OF_ONE)))
        and (one := single_nouns(language).get(plain_word(tokens[at].text)))
    ):
        noun = one  # "британської розвідки" is one
    gender: Gender = "they" if noun.is_plural else noun.gender
    made = [
        adjective(token.text, gender, language) if _is_adjective(token, language) else token.text
        for token in tokens[:at]
    ]
    rest = phrase[tokens[at].end - offset:]
    plain = noun.plain if not tokens[at].text.isupper() else tokens[at].text
    if tokens[at].is_capital and at == 0 and not tokens[at].text.isupper():
        plain = plain[:1].upper() + plain[1:]
    return " ".join([*made, plain]) + rest


def head_of(tokens: Sequence[Token], language: str) -> tuple[int, Noun] | None:
    """Returns the first noun of people or groups; one that looks like an adjective before another is one ("военного
    эксперта").
    """
    known = all_nouns(language)
    for at, token in enumerate(tokens):
        noun = known.get(plain_word(token.text))
        if noun is None:
            continue
        following = known.get(plain_word(tokens[at + 1].text)) if at + 1 < len(tokens) else None
        is_before_group = following is not None and token.low.endswith(("ій", "ої", "ою", "ой")) and (
            plain_word(tokens[at + 1].text) in nouns(language, "groups"))
        if is_before_group:
            continue
        if following is not None and noun.plain.endswith((
            "ий", "ый", "ой", "ові", "ні", "ые", "ая")) and following.gender in ("he", "she", "they") and (
                plain_word(tokens[at + 1].text) in nouns(language, "people")):
            continue
        return at, noun
    return None


_OF_ONE: Final = ("-ї", "-й", "-ю", "-го", "-му", "-м")
"""Endings of a number that comes before one: "21-ї бригади"."""
_SMALL_WORDS: Final = frozenset(("і", "й", "та", "и", "або", "или", "з", "із", "у", "в"))


def _is_adjective(token: Token, language: str) -> bool:
    return token.text[:1].isdigit() or (token.is_word and token.low not in _SMALL_WORDS)


def small_letter(phrase: str, first: Token, language: str) -> str:
    """Returns a phrase with a small letter, unless it begins with an abbreviation or a quotation."""
    is_proper = first.text.isupper() and len(first.text) > 1
    return phrase if is_proper or first.is_quoted else phrase[:1].lower() + phrase[1:]


def small_first(name: str, tokens: Sequence[Token], language: str) -> str:
    """Returns a phrase with a small letter where it begins with a common noun or an adjective."""
    first = name.split()[0] if name.split() else ""
    is_title = (
        (
            plain_word(first) in all_nouns(language)
            and plain_word(first) not in words_of(language).words("people", "proper")
        )
        or plain_word(first) in nouns(language, "people")
        or first.lower().endswith(("ий", "ый", "ая", "і", "ые", "ой", "ні", "кі"))
    )
    return name[:1].lower() + name[1:] if is_title and not (first.isupper() and len(first) > 1) else name

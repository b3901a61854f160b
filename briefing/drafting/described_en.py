# SPDX-License-Identifier: MIT
"""English phrases of speakers: name, role, number, and what points back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from briefing.drafting.described import Described
from briefing.drafting.english_lists import lists
from briefing.drafting.outlets import outlet_called, outlets
from briefing.drafting.tokens import Token, tokens_of
from briefing.drafting.words import plural_and_singular, words_of
from briefing.snapshots.text_quote import Span

_ARTICLES: Final = ("the", "a", "an")
_POINTING: Final = ("the", "that", "this", "these", "those", "his", "her", "its", "their", "both")
_PRONOUNS: Final = {"he": "he", "she": "she", "they": "", "it": "", "both": "", "who": "", "we": "", "i": "", "one": "",
                    "others": "", "the two": "", "the three": "", "the former": "", "the latter": ""}
_PREPOSITIONS: Final = frozenset(("of", "in", "for", "at", "from", "to", "with", "on", "by", "near", "close", "who", "familiar",
                                  "briefed", "whose", "based", "that", "which"))
_CUT: Final = re.compile(r"\s*(?:,?\s+(?:who|which)\s+(?:spoke|asked|requested|declined|wished|wanted|did not|was not|were not)\b"
                         r"|,?\s+speaking\b|,?\s+on\s+condition\b|,?\s+asking\s+not|,?\s+under\s+condition).*", re.DOTALL)
_LIST_WORDS: Final = frozenset(("and", "&"))


@cache
def _anonymous() -> dict[str, str]:
    return plural_and_singular(words_of("en").listed("people", "anonymous"))


@cache
def _groups() -> frozenset[str]:
    return frozenset(name.rpartition(" ")[2] for name in plural_and_singular(
        (*words_of("en").listed("people", "groups"), *words_of("en").listed("people", "documents"))))


def described_en(phrase: str, apposition: str = "") -> Described:
    """Returns what a phrase and the apposition beside it say."""
    plain = _CUT.sub("", " ".join(phrase.split())).strip(" ,;:–—-")
    low = plain.lower()
    if low in _PRONOUNS:
        return Described(name=plain, kind="pronoun", points_back=True, is_plural=low in ("they", "both", "others", "the two", "the three"),
                         count=2 if low in ("both", "the two") else 3 if low == "the three" else None,
                         gender=_PRONOUNS[low])  # type: ignore[arg-type]
    tokens = tokens_of(plain, Span(0, len(plain)), [])
    if not tokens:
        return Described(name=plain, kind="group")
    person = _person(plain, tokens, apposition)
    if person is not None:
        return person
    named = _named_beside(plain, tokens, apposition)
    if named is not None:
        return named
    return _unnamed(plain, tokens, apposition)


def _person(plain: str, tokens: Sequence[Token], apposition: str) -> Described | None:
    """Returns a named person: the capitals at the end or before the first preposition that are no noun of a role or group."""
    if outlet_called(plain):
        return None
    last = len(tokens)
    run = _name_run(tokens, last)
    if run is None or run > 0 and tokens[run - 1].low in _PREPOSITIONS:
        at = next((here for here, token in enumerate(tokens) if token.low in _PREPOSITIONS and here), None)
        if at is None:
            return None
        last = at
        run = _name_run(tokens, at)
        if run is None or last - run < 2:
            return None
    words = [token for token in tokens[run:last]]
    name = plain[words[0].start:words[-1].end]
    before = [token for token in tokens[:run] if token.low not in (*_ARTICLES, ",") and token.low not in lists().titles]
    before = [token for token in before if token.low != "."]
    has_role = any(token.low in lists().heads for token in before)
    is_single = len(words) == 1
    if is_single and not has_role and _is_group_name(words[0]) and not any(t.low in lists().titles for t in tokens[:run]):
        return None
    if before and not has_role and not all(token.is_capital or token.low in lists().adjectives for token in before):
        return None
    role = " ".join(plain[before[0].start:before[-1].end].split()) if before else None
    if role is None and any(token.low in lists().titles and token.low not in ("mr", "mrs", "ms", "miss", "dr", "prof", "sir")
                            for token in tokens[:run]):
        role = plain[tokens[0].start:tokens[run - 1].end]
    if role is None and last < len(tokens) and any(token.low in lists().heads for token in tokens[last:]):
        role = None
    said = role_of(apposition) or role
    heads = tuple(token.low for token in tokens_of(said or "", Span(0, len(said or "")), []) if token.low in lists().heads)
    return Described(name=name, kind="person", role=said, heads=heads)


def _named_beside(plain: str, tokens: Sequence[Token], apposition: str) -> Described | None:
    """Returns the person of "the governor, Ivan Petrenko,": a role whose name is the apposition."""
    name = " ".join(apposition.split()).strip(" ,;:–—-")
    words = tokens_of(name, Span(0, len(name)), [])
    if not 1 < len(words) < 5 or _name_run(words, len(words)) != 0 or not any(token.low in lists().persons for token in tokens):
        return None
    body = tokens[1:] if tokens[0].low in (*_ARTICLES, "his", "her", "its", "their") and len(tokens) > 1 else tokens
    role = _lowered(plain[body[0].start:], body[0])
    heads = tuple(token.low for token in body if token.low in lists().heads)
    return Described(name=name, kind="person", role=role, heads=heads)


def role_of(apposition: str) -> str | None:
    """Returns the role that an apposition names, without article; None if it names none."""
    plain = " ".join(apposition.split()).strip(" ,;:–—-()")
    plain = re.split(r"\s*,?\s+(?:who|whose|which|speaking|where)\b|;", plain)[0]
    words = plain.split(" ")
    if words and words[0].lower() in _ARTICLES:
        words = words[1:]
    if not words or not any(word.strip(",.").lower() in lists().heads for word in words):
        return None
    if words[0].lower() in ("in", "on", "at", "after", "speaking", "citing", "during", "asked", "who", "according", "while", "with"):
        return None
    return " ".join(words)


def _name_run(tokens: Sequence[Token], last: int) -> int | None:
    """Returns where the name begins that ends before ``last``; None if no name ends there."""
    first = last
    while first:
        token = tokens[first - 1]
        is_initial = token.low == "." and first >= 2 and len(tokens[first - 2].text) == 1
        if is_initial or _is_name_word(token):
            first -= 1
        elif token.low in ("de", "van", "von", "der", "al", "bin", "la", "le", "el") and 1 < first < last:
            first -= 1
        else:
            break
    while first < last and (tokens[first].low in lists().titles or tokens[first].low == "." or not tokens[first].is_capital):
        first += 1
    return first if first < last else None


def _is_name_word(token: Token) -> bool:
    known = lists()
    low = token.low
    return token.is_capital and token.is_word and low not in known.heads and low not in known.adjectives and (
        low not in known.numbers and low not in known.determiners and low not in ("'s",)) and not (
        token.text.isupper() and len(token.text) > 1) or low in known.titles and token.is_capital


@cache
def _countries() -> frozenset[str]:
    return frozenset(words_of("en").listed("people", "states"))


def _is_group_name(token: Token) -> bool:
    """Whether a single name is a state, a capital or another group rather than a surname."""
    return token.low in _countries() or token.low in _groups()


def _unnamed(plain: str, tokens: Sequence[Token], apposition: str) -> Described:
    known = lists()
    at = next((here for here, token in enumerate(tokens) if token.low in _PREPOSITIONS and here), len(tokens))
    if at < len(tokens) and tokens[at].low == "of" and tokens[at - 1].low in (*known.numbers, "some", "many", "most", "several", "all",
                                                                              "both", "each"):
        at = next((here for here in range(at + 1, len(tokens)) if tokens[here].low in _PREPOSITIONS), len(tokens))
    head = next((token.low for token in reversed(tokens[:at]) if token.low in known.heads), "")
    is_anonymous = head in _anonymous() and not outlet_called(plain)
    count, is_plural = _number(tokens[:at], head)
    is_pointing = tokens[0].low in _POINTING
    body = tokens[1:] if tokens[0].low in _ARTICLES and len(tokens) > 1 else list(tokens)
    name = _lowered(plain[body[0].start:], body[0])
    points_back = is_pointing and at == len(tokens) and tokens[0].low not in ("his", "her", "its", "their") and (
        len(tokens) <= 2 or tokens[0].low in ("both", "this", "that", "these", "those") or is_anonymous and len(tokens) <= 3
        and tokens[1].low in (*known.numbers, "same", "two", "senior", "former"))
    if is_anonymous and count is None and not is_plural:
        count = 1
    heads = tuple(token.low for token in tokens[:at] if token.low in known.heads)
    kind = "people" if is_anonymous else "group"
    del apposition
    return Described(name=name, kind=kind, count=count, is_plural=is_plural, anonymous=is_anonymous,  # type: ignore[arg-type]
                     heads=heads or (head,) if head else heads, points_back=points_back)


def _number(tokens: Sequence[Token], head: str) -> tuple[int | None, bool]:
    """Returns how many a phrase says there are, and whether it speaks of several."""
    numbers = words_of("en").table("people", "numbers")
    for token in tokens:
        if token.low in numbers and token.low != "couple":
            return int(numbers[token.low]), int(numbers[token.low]) > 1
        if token.low.isdigit() and int(token.low) < 1000:
            return int(token.low), int(token.low) > 1
        if token.low == "both":
            return 2, True
    singular = lists().persons.get(head, head)
    return None, head != singular or head in ("people", "men", "women", "troops", "police")


def _lowered(name: str, first: Token) -> str:
    """Returns a phrase with a small letter where only the sentence's beginning made it a capital."""
    known = lists()
    is_proper = first.text.isupper() and len(first.text) > 1 or outlets(name, 0, len(name)) or first.low in _proper()
    is_common = first.low in known.numbers or first.low in known.heads or first.low in known.adjectives or (
        first.low in known.determiners)
    return name[:1].lower() + name[1:] if is_common and not is_proper else name


@cache
def _proper() -> frozenset[str]:
    return frozenset(words_of("en").listed("people", "proper"))

# SPDX-License-Identifier: MIT
"""English phrases of unnamed people, groups and documents: how many, whether unnamed, whether they point back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from briefing.drafting.english.lists import is_doer, lists, without_prefix
from briefing.drafting.text.described import Described
from briefing.drafting.text.outlets import known_organisation, outlet_called, outlets
from briefing.drafting.text.tokens import Token
from briefing.drafting.text.words import plural_and_singular, words_of

ARTICLES: Final = ("the", "a", "an")
_BASED: Final = ("-based", "-headquartered")
OWNERS: Final = ("his", "her", "its", "their", "our", "my")
PREPOSITIONS: Final = frozenset((
    "of", "in", "for", "at", "from", "to", "with", "on", "by", "near", "close", "who", "familiar", "briefed", "whose",
    "based", "that", "which", "under", "involved", "reached", "within"))
_OFFICES: Final = frozenset((
    "minister", "president", "premier", "chancellor", "governor", "mayor", "ambassador", "commander", "general",
    "spokesman", "spokeswoman", "spokesperson", "pope", "king", "leader", "chief", "representative", "delegate",
    "adviser", "aide", "envoy", "negotiator"))
_TITLED: Final = frozenset((
    "white", "general", "state", "foreign", "defence", "defense", "security", "national", "supreme", "air", "army",
    "central", "north", "south", "west", "east", "prime", "european", "western", "federal", "military", "joint"))
"""Words that begin names such as "White House" and "General Staff"."""


@cache
def _anonymous() -> dict[str, str]:
    return plural_and_singular(words_of("en").listed("people", "anonymous"))


@cache
def _documents() -> frozenset[str]:
    return frozenset(
        name.rpartition(" ")[2] for name in plural_and_singular(words_of("en").listed("people", "documents"))
    )


def unnamed(plain: str, tokens: Sequence[Token]) -> Described:
    """Returns unnamed people, a group or a document."""
    known = lists()
    at = _end_of_head(tokens)
    head = next((token.low for token in reversed(tokens[:at]) if token.low in known.heads), "")
    head = without_prefix(head)
    is_office = known.persons.get(head, head) in _OFFICES and known.persons.get(head) == head and (
        tokens[0].low in ("the", *OWNERS) or any(token.low == "'s" for token in tokens[:at]))
    is_anonymous = (head in _anonymous() or is_doer(head)) and not outlet_called(plain) and not is_office
    count, is_plural = _number(tokens, at, head)
    is_of_those = [token.low for token in tokens[1:3]] == ["of", "those"] and tokens[0].low in known.numbers
    is_anonymous = is_anonymous or is_of_those  # one of those present
    body = tokens[1:] if tokens[0].low in ARTICLES and len(tokens) > 1 else list(tokens)
    shown = plain[body[0].start:]
    is_first = len(body) == len(tokens) and not (len(body) > 1 and body[1].is_capital and body[0].low in _TITLED)
    name = known_organisation(shown) or (lowered(shown, body[0]) if is_first else shown)
    points_back = not known_organisation(shown) and at == len(tokens) and (
        tokens[0].low in ("both", "this", "that", "these", "those")
        or (tokens[0].low == "the" and (head in known.persons or len(tokens) <= 2))
        or (tokens[0].low in ("one", "another") and len(tokens) == 1)
    )
    if is_anonymous and count is None and not is_plural:
        count = 1
    heads = tuple(without_prefix(token.low) for token in tokens[:at] if token.low in known.heads)
    return Described(
        name=name,
        kind="people" if is_anonymous or is_office else "group",
        count=count,
        is_plural=is_plural,
        anonymous=is_anonymous,
        heads=heads,
        is_definite=tokens[0].low in ("the", *OWNERS) or (
            is_office and any(token.low == "'s" for token in tokens[:at])),
        points_back=points_back,
        is_document=head in _documents(),
    )


def _end_of_head(tokens: Sequence[Token]) -> int:
    """Returns where what follows the noun begins: at the first preposition, or the second after "two of"."""
    known = lists()
    at = next((here for here, token in enumerate(tokens) if token.low in PREPOSITIONS and here), len(tokens))
    if at < len(tokens) and tokens[at].low == "of" and tokens[at - 1].low in (
            *known.numbers, "some", "many", "most", "several", "all", "both", "each"):
        at = next((here for here in range(at + 1, len(tokens)) if tokens[here].low in PREPOSITIONS), len(tokens))
    return at


def _number(tokens: Sequence[Token], end: int, head: str) -> tuple[int | None, bool]:
    """Returns how many a phrase says there are, the sum of what "and" joins, and whether it speaks of several."""
    numbers = words_of("en").table("people", "numbers")
    total, last = 0, -1
    for at, token in enumerate(tokens):
        before = tokens[at - 1].low if at else "and"
        is_first = at == 0 or before in ("and", ",", "the", "at", "least", "about", "other") or (at < end and not total)
        value = (
            int(numbers[token.low])
            if token.low in numbers
            else int(token.low)
            if token.low.isdigit() and len(token.low) < 4
            else 0
        )
        if total and before == "and" and token.low in ("a", "an", "another"):
            value = 1
        if value and is_first and (at < end or (before == "and" and total)) and at > last + 1 - (not total):
            total += value
            last = at
        if token.low == "both":
            return 2, True
    if total:
        return total, total > 1
    singular = lists().persons.get(head, head)
    return None, head != singular or head in ("people", "men", "women", "troops", "police")


def lowered(name: str, first: Token) -> str:
    """Returns a phrase with a small letter where only the sentence's beginning made it a capital."""
    known = lists()
    is_proper = (first.text.isupper() and len(first.text) > 1) or first.low in _proper() or any(
        each.span.start == 0 for each in outlets(name, 0, min(len(name), 40)))
    is_common = first.low in known.numbers or first.low in known.heads or first.low in known.adjectives or (
        first.low in known.determiners)
    return name[:1].lower() + name[1:] if is_common and not is_proper else name


@cache
def _proper() -> frozenset[str]:
    return frozenset(words_of("en").listed("people", "proper"))


@cache
def named_groups() -> frozenset[str]:
    """Returns nouns of groups that their name follows: the group Yellow Ribbon, the brigade Kholodnyi Yar."""
    return frozenset((
        "group", "movement", "organisation", "organization", "ngo", "company", "firm", "party", "agency", "institute",
        "initiative", "project", "foundation", "charity", "think-tank", "tank", "channel", "brigade", "battalion",
        "regiment", "unit", "outlet", "website", "network", "watchdog", "consultancy", "union", "association"))


def name_of_group(tokens: Sequence[Token]) -> int:
    """Returns where the name of a group begins after where it sits ("the Geneva-based Small Arms Survey") or what it
    is ("the Ukrainian monitoring group DeepState"); 0 if its name is all of it.
    """
    first = int(tokens[0].low in ARTICLES)
    rest = tokens[first + 1:]
    if len(rest) > 1 and tokens[first].low.endswith(_BASED) and rest[0].is_capital:
        return first + 1
    at = len(tokens) - 1
    is_called = at > first and tokens[at - 1].low in named_groups() and not tokens[at - 1].is_capital
    is_known = is_called and bool(known_organisation(tokens[at].text)) and tokens[0].low in ARTICLES
    return at if is_known else 0


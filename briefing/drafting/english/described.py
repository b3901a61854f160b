# SPDX-License-Identifier: MIT
"""English phrases of speakers: name, role, number, and what points back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from briefing.drafting.english.genders import gender_of
from briefing.drafting.english.lists import lists
from briefing.drafting.english.phrases import names_office
from briefing.drafting.english.unnamed import (
    ARTICLES,
    OWNERS,
    PREPOSITIONS,
    lowered,
    name_of_group,
    named_groups,
    unnamed,
)
from briefing.drafting.text.described import Described, known_people
from briefing.drafting.text.outlets import outlet_called, outlets
from briefing.drafting.text.quotations import quotations
from briefing.drafting.text.tokens import Token, tokens_of
from briefing.drafting.text.words import plural_and_singular, words_of
from briefing.snapshots.text_quote import Span

_PRONOUNS: Final = {
    **dict.fromkeys(("he", "his", "him"), "he"), **dict.fromkeys(("she", "her"), "she"),
    **dict.fromkeys(("they", "their", "them", "it", "its", "both", "who", "we", "i", "one"), ""),
    **dict.fromkeys(("others", "two", "three"), ""),
    **dict.fromkeys(("the two", "the three", "the former", "the latter"), "")}
_MANY: Final = {"both": 2, "the two": 2, "the three": 3, "two": 2, "three": 3}
_CUT: Final = re.compile(
    r"\s*(?:,?\s+(?:who|which)\s+(?:spoke|asked|requested|declined|wished|wanted|did not|was not|were not)\b"
    r"|,?\s+speaking\b|,?\s+on\s+condition\b|,?\s+asking\s+not|,?\s+under\s+condition|,?\s+reached\s+by).*",
    re.DOTALL,
)
_ACRONYM: Final = re.compile(r"(?<=\w)\s+\([A-Z][A-Za-z.-]{1,7}\)$")
"""The short name of a group after its full one: "the Institute for the Study of War (ISW)"."""
_CALLED: Final = re.compile(
    r"\s*,?\s*(?:\bwho\s+)?(?:\bwith\s+the\s+)?(?:\bcall[- ]?sign(?:ed)?[\s,]+(?:is\s+)?"
    r"|\bnom\s+de\s+guerre\s+(?:is\s+)?"
    r"|\b(?:introduced|identified|called|described)\s+(?:himself|herself)\s+(?:only\s+)?(?:as\s+)?"
    r"|\bwent\s+by\s+(?:the\s+name\s+)?"
    r"|\bgoes\s+by\s+(?:the\s+name\s+)?|\bgave\s+(?:only\s+)?(?:his|her)\s+(?:first\s+)?name\s+(?:only\s+)?as\s+"
    r"|\bnamed\s+|\bcalled\s+)"
    r"[\"“‘']?(?P<name>[A-ZÀ-Ž][\w’'-]+(?:\s+[A-ZÀ-Ž][\w’'-]+)?)"
)
_OF_THEM: Final = re.compile(r"(?P<number>[a-z]+)\s+of\s+(?:them|those)")
_LONGEST_NAMED, _LONGEST_BESIDE = 6, 10
_CIVIL: Final = ("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lord", "lady", "dame", "st")


@cache
def _groups() -> frozenset[str]:
    return frozenset(name.rpartition(" ")[2] for name in plural_and_singular(
        (*words_of("en").listed("people", "groups"), *words_of("en").listed("people", "documents"))))


def described_en(phrase: str, apposition: str = "") -> Described:
    """Returns what a phrase and the apposition beside it say."""
    called = _CALLED.search(f"{phrase} , {apposition}")
    plain = _ACRONYM.sub("", _CUT.sub("", " ".join(phrase.split())).strip(" ,;:–—-"))
    low = plain.lower()
    if low in _PRONOUNS:
        return Described(
            name=plain,
            kind="pronoun",
            points_back=True,
            is_plural=low in ("they", "their", "them", "others", *_MANY),
            count=_MANY.get(low),
            gender="he" if _PRONOUNS[low] == "he" else "she" if _PRONOUNS[low] == "she" else "",
        )
    tokens = tokens_of(plain, Span(0, len(plain)), quotations(plain, 0, len(plain)))
    if not tokens:
        return Described(name=plain, kind="group")
    if match := _OF_THEM.fullmatch(low):
        count = int(words_of("en").table("people", "numbers").get(match["number"], 0)) or None
        return Described(
            name=match["number"],
            kind="people",
            count=count,
            is_plural=count != 1,
            anonymous=True,
            points_back=True,
            of_them=True,
        )
    if called is not None:
        role = _CALLED.sub("", plain).split(",")[0].strip()
        return _with_role(called["name"], role)
    person = _person(plain, tokens, apposition) or _named_beside(plain, tokens, apposition)
    if person is not None:
        return person
    named = plain[tokens[name_of_group(tokens)].start:]
    return unnamed(named, tokens_of(named, Span(0, len(named)), quotations(named, 0, len(named))))


def of_them_en(number: str, whole: Described) -> str:
    """Returns "three of the officials" for "three of them"."""
    head = next((each for each in reversed(whole.heads)), "people")
    return f"{number} of the {head}"


def _with_role(name: str, role: str) -> Described:
    """Returns a person of this name with a role's words, without article."""
    words = role.split(" ")
    if words and words[0].lower() in (*ARTICLES, *OWNERS):
        words = words[1:]
    owner = re.match(r"(?:Mr |Ms |Mrs )?(?P<owner>[^\W\d_]+)[’']s\s+", " ".join(words))
    if owner is not None and (
        owner["owner"].lower() in known_people() or owner.group().startswith(("Mr ", "Ms ", "Mrs "))
    ):
        words = " ".join(words)[owner.end():].split(" ")
    tokens = tokens_of(" ".join(words), Span(0, len(" ".join(words))), [])
    plain = lowered(" ".join(words), tokens[0]) if tokens else None
    return Described(name=name, kind="person", role=plain or None, heads=_heads(plain or ""),
                     gender=gender_of(name, "", plain or ""), is_definite=role.lower().startswith(("the ", "its ")))


def _heads(words: str) -> tuple[str, ...]:
    return tuple(token.low for token in tokens_of(words, Span(0, len(words)), []) if token.low in lists().heads)


def _person(plain: str, tokens: Sequence[Token], apposition: str) -> Described | None:
    """Returns a named person: the capitals at the end or before the first preposition that are no noun of a role or
    group.
    """
    found = _name_of(tokens)
    if outlet_called(plain) or found is None:
        return None
    run, last = found
    if any(
        each.span.start < tokens[last - 1].end and tokens[run].start < each.span.end
        for each in outlets(plain, 0, len(plain))
    ):
        return None
    name = plain[tokens[run].start:tokens[last - 1].end]
    before = [token for token in tokens[:run] if token.low not in (*ARTICLES, ",", ".") and token.low not in _CIVIL]
    if before and before[0].low in OWNERS:
        before = before[1:]
    before = _without_owner(before)
    if before and before[-1].low == "'s":  # Al Jazeera's Rory Tennant
        before = []
    roles = [token.low for token in before if token.low in lists().heads or token.low in lists().titles]
    has_title = any(token.low in lists().titles for token in tokens[:run])
    if last - run == 1 and not roles and not has_title and _is_group_name(tokens[run]):
        return None
    if any(lists().persons.get(role, role) != role for role in roles) or (before and not roles and not all(
            token.is_capital or token.low in lists().adjectives for token in before)):
        return None
    if before and before[-1].low in named_groups() and last == len(tokens):
        return None  # the partisan group Yellow Ribbon
    role = " ".join(plain[before[0].start:tokens[run - 1].end].split()).rstrip(" ,") if roles else None
    office = apposition.lower().lstrip(" ,")
    is_office = office.startswith("the ") or (office.startswith(("a ", "an ")) and len(office.split()) > _BARE)
    is_title = is_office and all(token.low in lists().titles or token.low in (*_RANKS, ".") for token in before)
    said = (role_of(apposition) or role) if role is None or is_title else role
    return Described(name=name, kind="person", role=said, heads=_heads(said or ""),
                     gender=gender_of(name, plain, said or ""))


_BARE: Final = 3
"""Words of an apposition that names no office: "a commentator", "a retired officer"."""
_RANKS: Final = frozenset((
    "general", "colonel", "major", "captain", "lieutenant", "sergeant", "admiral", "brigadier", "corporal", "private"))
"""Ranks before a name, which yield to an office after it: "Colonel Sam, a spokesman for the brigade"."""


def _is_after_preposition(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name belongs to what follows a noun: "the representative of the Russian Federation"."""
    at -= 1
    while (
        at > 0
        and (tokens[at].low in lists().adjectives or tokens[at].low in lists().determiners)
        and tokens[at].low not in lists().persons
    ):
        at -= 1
    is_office = at > 0 and tokens[at].low == "of" and tokens[at + 1].low in _OF_OFFICES and (
        tokens[at - 1].low in lists().persons)
    return at >= 0 and tokens[at].low in PREPOSITIONS and not is_office


_OF_OFFICES: Final = frozenset(("state", "defense", "defence", "war", "staff", "parliament", "government", "mission"))
"""What heads of offices are of, right before a name: "Secretary of State Marco Rubio"."""


def _without_owner(before: list[Token]) -> list[Token]:
    """Returns a role without the person whose role it is ("Mr Zelenskiy's chief of staff")."""
    at = next((here for here, token in enumerate(before) if token.low == "'s"), 0)
    if not at or at + 1 >= len(before):
        return before
    is_person = before[at - 1].low in known_people() or any(token.low in _CIVIL for token in before[:at])
    return before[at + 1:] if is_person else before


def _name_of(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Returns the words of a phrase that are a person's name: at its end, or before its first preposition."""
    last = len(tokens)
    run = _name_run(tokens, last)
    if run is None or _is_after_preposition(tokens, run):
        last = next((here for here, token in enumerate(tokens) if token.low in PREPOSITIONS and here), 0)
        run = _name_run(tokens, last)
        if run is None or last - run < 2:
            return None
    return run, last


def _named_beside(plain: str, tokens: Sequence[Token], apposition: str) -> Described | None:
    """Returns the person of "the governor, Ivan Petrenko,": a role whose name is the apposition."""
    name = re.split(r"\s+of\s+the\s+|\s*,\s*", " ".join(apposition.split()).strip(" ,;:–—-"))[0]
    words = tokens_of(name, Span(0, len(name)), [])
    is_role = any(
        token.low in lists().persons or token.low in _groups() or names_office(token) for token in tokens
    )
    is_single = len(words) == 1 and words[0].is_capital and any(token.low in lists().persons for token in tokens)
    if is_single and not outlets(name, 0, len(name)) and not _is_group_name(words[0]) and _is_name_word(words[0]):
        return _with_role(name, plain)  # a Russian prisoner, Ildar
    if not 1 < len(words) < _LONGEST_BESIDE or not is_role:
        return None
    run = _name_run(words, len(words))
    if words[0].low in ARTICLES and run is not None and len(words) - run > 1:
        return _person(name, words, "")  # Aldwych's pupil, the scholar Mira Oleshko
    if len(words) > _LONGEST_NAMED or not words[0].is_capital:
        return None
    if run is None or len(words) - run < 2 or (run > 0 and not all(
            token.is_capital or token.low == "." for token in words[:run])):
        return None
    return _with_role(name[words[run].start:], plain)


def role_of(apposition: str) -> str | None:
    """Returns the role that an apposition names, without article; None if it names none."""
    plain = " ".join(apposition.split()).strip(" ,;:–—-()")
    plain = re.split(r"\s*,?\s+(?:who|whose|which|speaking|where)\b|;", plain)[0]
    parts = [part for part in re.split(r"\s*,\s*", plain) if not part[:1].isdigit()]
    if not parts:
        return None
    plain = parts[0]
    if len(parts) > 1 and not any(word.lower() in lists().heads for word in plain.split()):
        plain = parts[1]
    words = plain.split(" ")
    if words and words[0].lower() in ARTICLES:
        words = words[1:]
    is_noun = any(word.strip(",.").lower() in lists().heads for word in words)
    if not words or (
        not is_noun
        and (len(words) < 1 or not plain.lower().startswith(("a ", "an ", "the ")) or not words[0].islower())
    ):
        return None
    if words[0].lower() in (
        "in", "on", "at", "after", "speaking", "citing", "during", "asked", "who", "according", "while", "with"):
        return None
    return " ".join(words)


_NO_INITIALS: Final = frozenset(("us", "un", "eu", "uk", "ua", "ru", "pm", "mp", "fm", "vp", "tv"))
"""What two capitals before a name may be beside its initials (JD): a state, an office."""


def _name_run(tokens: Sequence[Token], last: int) -> int | None:
    """Returns where the name begins that ends before ``last``; None if no name ends there."""
    first = last
    while first:
        token = tokens[first - 1]
        is_initial = (
            token.low == "."
            and first >= 2
            and (len(tokens[first - 2].text) == 1 or tokens[first - 2].low in lists().titles)
        )
        is_initial = is_initial or (token.is_capital and len(token.text) == 1)
        if is_initial or (first < last and _are_initials(token)) or _is_name_word(token) or (token.low in (
            "de", "van", "von", "der", "al", "bin", "la", "le", "el") and 1 < first < last):
            first -= 1
        else:
            break
    while first < last and (
        tokens[first].low in lists().titles or tokens[first].low == "." or not tokens[first].is_capital
    ):
        first += 1
    return first if first < last else None


def _are_initials(token: Token) -> bool:
    return (len(token.text) == 2 and token.text.isupper() and token.low not in _NO_INITIALS
            and not outlet_called(token.text))


def _is_name_word(token: Token) -> bool:
    known = lists()
    low = token.low
    return (token.is_capital and token.is_word and low not in known.heads and low not in known.adjectives and (
        low not in known.numbers and low not in known.determiners and low not in ("'s",)) and not (
        token.text.isupper() and len(token.text) > 1)) or (low in known.titles and token.is_capital)


@cache
def _countries() -> frozenset[str]:
    return frozenset(words_of("en").listed("people", "states"))


def _is_group_name(token: Token) -> bool:
    """Whether a single name is a state, a capital or another group rather than a surname."""
    return token.low in _countries() or token.low in _groups()

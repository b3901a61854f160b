# SPDX-License-Identifier: MIT
"""English labels that name a speaker ("Source: Reuters, citing …", "Quote from …"), and persons who are only
mentioned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.drafting.english.lists import documents, lists
from briefing.drafting.english.phrases import FINITE, PREPOSITIONS, is_subject
from briefing.drafting.text.outlets import outlet_called
from briefing.drafting.text.tokens import Token, span_of
from briefing.snapshots.text_quote import Span

_CITING: Final = re.compile(r"\b(?:citing|with reference to|quoting|referring to)\s+(?P<who>[^;]+)", re.IGNORECASE)
_QUOTE: Final = re.compile(r"(?:direct\s+)?quote\s+(?:from|by|of)\s+(?P<who>.+)", re.IGNORECASE)
_ASIDE: Final = re.compile(
    r",?\s+(?:on|in|at|during|via|speaking|told|said|to)\s+(?:[A-Z]|a |an |the |his |her |an? interview).*"
)
_GOES_BACK: Final = re.compile(
    r"\bSo\s+(?:say|says|said)\s+|\b(?:That|This|Such)\s+(?:is|was)\s+the\s+(?:\w+\s+)?(?:claim|view|word|verdict|"
    r"assessment|conclusion|opinion|message|warning|estimate|finding|account)\s+(?:of|from)\s+|"
    r"(?:\b(?:statement|announcement|remarks?|comments?|report|information|news|claim)\s+(?:was|were)|\b(?:This|That|It)\s+(?:was|has\s+been|is))\s+"
    r"(?:\w+\s+)?(?:made|issued|posted|published|announced|reported|stated|said|confirmed|shared|released|told|disclosed)(?:\s+\w+)?\s+by\s+",
    re.IGNORECASE)
_MOST: Final = 14


def goes_back_en(text: str, tokens: Sequence[Token]) -> tuple[Span, Span | None] | None:
    """Returns who said what comes before a sentence such as "The statement was made by …", with their apposition."""
    if not tokens:
        return None
    match = _GOES_BACK.search(text, tokens[0].start, tokens[-1].end)
    if match is None:
        return None
    first = next((at for at, token in enumerate(tokens) if token.start >= match.end()), len(tokens))
    stop = next((at for at in range(first, len(tokens)) if tokens[at].low in (
        ",", ".", ";", "on", "during", "after")), len(tokens))
    if not is_subject(tokens, first, stop):
        return None
    close = next((at for at in range(stop + 1, len(tokens)) if tokens[at].low in (",", ".", ";")), stop)
    has_role = (
        stop < len(tokens)
        and tokens[stop].low == ","
        and any(token.low in lists().persons for token in tokens[stop:close])
    )
    source = span_of(tokens, first, stop)
    return None if source is None else (source, span_of(tokens, stop + 1, close) if has_role else None)


def source_of_label_en(words: str) -> str:
    """Returns the people or the person after "Source:"; "" where only an outlet is there."""
    match = _CITING.search(words)
    phrase = (match["who"] if match else words).strip(" .,;")
    phrase = _ASIDE.sub("", phrase).strip(" .,;")
    return (
        "" if outlet_called(phrase) or (not match and "," in phrase and outlet_called(phrase.split(",")[0])) else phrase
    )


def speaker_of_quote_label_en(words: str) -> str:
    """Returns who is quoted by a label such as "Quote from Peskov"; "" if it names nobody."""
    match = _QUOTE.match(words)
    return match["who"].strip(" :") if match else ""


def mentions_en(text: str, tokens: Sequence[Token]) -> Iterator[tuple[str, str, int]]:
    """Yields persons named in a sentence: with a role before the name or in commas beside it; and who it begins with.
    """
    at = 0
    while at < len(tokens):
        if not (tokens[at].is_capital and tokens[at].is_word) or (tokens[at].low in lists().starts and at == 0):
            at += 1
            continue
        end = at
        while end < len(tokens) and end < at + 6 and ((tokens[end].is_capital and tokens[end].is_word) or (
                tokens[end].low == "." and tokens[end - 1].low in lists().titles)):
            end += 1
        yield from _mention(text, tokens, at, end)
        at = max(end, at + 1)
    begins = _after_adjunct(tokens)
    yield from _first_words(text, tokens, 0)
    if begins:
        yield from _first_words(text, tokens, begins)


def _after_adjunct(tokens: Sequence[Token]) -> int:
    """Returns where a subject may begin after "At the palace,"; 0 if a sentence does not begin so."""
    if not tokens or tokens[0].low not in (*PREPOSITIONS, "near", "across", "among", "behind", "beside", "along"):
        return 0
    comma = next((at for at in range(2, min(len(tokens) - 2, 14)) if tokens[at].low == ","), None)
    return 0 if comma is None else comma + 1


def _mention(text: str, tokens: Sequence[Token], at: int, end: int) -> Iterator[tuple[str, str, int]]:
    first = at
    while first > 0 and first > at - 5 and (tokens[first - 1].low in lists().persons or (
            tokens[first - 1].low in lists().adjectives or "-" in tokens[first - 1].low)):
        first -= 1
    words = text[tokens[first].start:tokens[end - 1].end]
    if first < at or any(token.low in lists().persons for token in tokens[at:end]):
        yield words, "", tokens[at].start
    elif end - at >= 2 and end < len(tokens) and tokens[end].low == ",":
        close = next((here for here in range(end + 1, min(len(tokens), end + _MOST)) if tokens[here].low == ","), end)
        beside = text[tokens[end].end:tokens[close].start] if close > end else ""
        if any(token.low in lists().persons for token in tokens[end + 1:close]):
            yield words, beside, tokens[at].start
        else:
            yield from _beside_noun(text, tokens, at, end)
    elif end - at == 1 and at >= 2 and end < len(tokens) and tokens[end].low == ",":
        yield from _beside_noun(text, tokens, at, end)


def _beside_noun(text: str, tokens: Sequence[Token], at: int, end: int) -> Iterator[tuple[str, str, int]]:
    """Yields the person of "a Russian prisoner, Ildar,"."""
    if at < 2 or tokens[at - 1].low != "," or tokens[at - 2].low not in lists().persons:
        return
    first = at - 2
    while first and first > at - 10 and (tokens[first - 1].low in lists().adjectives or (
            tokens[first - 1].low == "'s" or (tokens[first - 1].is_capital and tokens[first - 1].is_word))):
        first -= 1
    if first and tokens[first - 1].low in lists().determiners:
        first -= 1
    yield text[tokens[first].start:tokens[at - 2].end], text[tokens[at].start:tokens[end - 1].end], tokens[at].start


def _first_words(text: str, tokens: Sequence[Token], start: int) -> Iterator[tuple[str, str, int]]:
    """Yields the people or person that a sentence begins with, with what follows it in commas."""
    for end in range(min(len(tokens) - 1, start + 14), start, -1):
        low = tokens[end].low
        if end == start + 1 and tokens[start].low.endswith("ly"):
            continue  # Legally, never.
        if low in (",", "–", "—") or (tokens[end].is_word and not tokens[end].is_capital and low not in lists().heads):
            is_person = any(token.low in lists().persons or token.is_capital or token.low in documents() for token in (
                tokens[start:end]))
            if not is_person or not is_subject(tokens, start, end):
                continue
            close = next((at for at in range(end + 1, min(len(tokens), end + _MOST)) if tokens[at].low == ","), end)
            beside = text[tokens[end].end : tokens[close].start] if low == "," and close > end else ""
            at = tokens[start].start
            yield text[at : tokens[end - 1].end], beside or _was(text, tokens, end), at
            return


def _was(text: str, tokens: Sequence[Token], end: int) -> str:
    """Returns the role after "was", "is" or "served as": "Olha Petrenko was Ukraine's minister for 19 months"."""
    at = end
    while at < len(tokens) and (tokens[at].low in _COPULAS or tokens[at].low in lists().adverbs):
        at += 1
    if at == end:
        return ""
    stop = next((here for here in range(at, min(len(tokens), at + _MOST)) if tokens[here].low in _BEHIND_ROLE or (
        tokens[here].low == "for" and tokens[min(here + 1, len(tokens) - 1)].low in _LASTING)
        or tokens[here].low[0].isdigit()), len(tokens))
    if stop > at and tokens[stop - 1].low in PREPOSITIONS:
        stop -= 1
    is_role = any(token.low in lists().persons for token in tokens[at:stop]) and not any(
        token.low in FINITE for token in tokens[at:stop])
    return text[tokens[at].start : tokens[stop - 1].end] if is_role else ""


_COPULAS: Final = frozenset((
    "is", "was", "has", "been", "had", "became", "becomes", "served", "serves", "as", "remains"))
_BEHIND_ROLE: Final = frozenset((
    ",", ".", ";", ":", "when", "until", "since", "who", "and", "from", "before", "after", "during", "while", "–", "—"))
_LASTING: Final = frozenset((
    "years", "months", "weeks", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "most",
    "much", "more", "almost", "nearly", "over", "about", "some", "several", "many", "decades", "12", "18", "19"))

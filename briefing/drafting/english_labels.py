# SPDX-License-Identifier: MIT
"""English labels that name a speaker ("Source: Reuters, citing …", "Quote from …"), and persons who are only mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.drafting.english_lists import lists
from briefing.drafting.outlets import outlet_called
from briefing.drafting.tokens import Token

_CITING: Final = re.compile(r"\b(?:citing|with reference to|quoting|referring to)\s+(?P<who>[^;]+)", re.IGNORECASE)
_QUOTE: Final = re.compile(r"(?:direct\s+)?quote\s+(?:from|by|of)\s+(?P<who>.+)", re.IGNORECASE)
_ASIDE: Final = re.compile(r",?\s+(?:on|in|at|during|via|speaking|told|said|to)\s+(?:[A-Z]|a |an |the |his |her |an? interview).*")
_MOST: Final = 14


def source_of_label_en(words: str) -> str:
    """Returns the people or the person behind "Source:"; "" where only an outlet stands there."""
    match = _CITING.search(words)
    phrase = (match["who"] if match else words).strip(" .,;")
    phrase = _ASIDE.sub("", phrase).strip(" .,;")
    return "" if outlet_called(phrase) or not match and "," in phrase and outlet_called(phrase.split(",")[0]) else phrase


def speaker_of_quote_label_en(words: str) -> str:
    """Returns who is quoted by a label such as "Quote from Peskov"; "" if it names nobody."""
    match = _QUOTE.match(words)
    return match["who"].strip(" :") if match else ""


def mentions_en(text: str, tokens: Sequence[Token]) -> Iterator[tuple[str, str, int]]:
    """Yields persons named in a sentence: two or more capitals behind a noun of a role, or before one in commas."""
    at = 0
    while at < len(tokens):
        if not (tokens[at].is_capital and tokens[at].is_word):
            at += 1
            continue
        end = at
        while end < len(tokens) and tokens[end].is_capital and tokens[end].is_word and end < at + 6:
            end += 1
        first = at
        while first > 0 and first > at - 5 and (tokens[first - 1].low in lists().persons or (
                tokens[first - 1].low in lists().adjectives)):
            first -= 1
        has_role = first < at or any(token.low in lists().persons for token in tokens[at:end])
        has_apposition = end + 2 < len(tokens) and tokens[end].low == "," and end - at >= 2
        if (has_role or has_apposition) and end - at >= 1:
            close = next((here for here in range(end + 1, min(len(tokens), end + _MOST)) if tokens[here].low == ","), end)
            apposition = text[tokens[end].end:tokens[close].start] if has_apposition and close > end else ""
            is_role = any(token.low in lists().persons for token in tokens[end + 1:close]) if apposition else False
            if has_role or is_role:
                yield text[tokens[first].start:tokens[end - 1].end], apposition if is_role else "", tokens[at].start
        at = end

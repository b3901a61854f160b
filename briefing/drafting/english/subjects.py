# SPDX-License-Identifier: MIT
"""The subject before an English says-word: right before it, before an apposition, or at the sentence's beginning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.drafting.english.lists import lists
from briefing.drafting.english.phrases import before_verb, is_subject, subject_ending
from briefing.drafting.text.tokens import STOPS, Token

_MOST_COMMAS: Final = 5


def far_subject(tokens: Sequence[Token], at: int) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """Returns the subject that a sentence begins with, for "Zelenskiy thanked Washington and said that …"."""
    left = at
    while left and tokens[left - 1].low in lists().adverbs:
        left -= 1
    if not left or tokens[left - 1].low not in ("and", "but"):
        return None
    for end in range(1, min(left - 1, 12)):
        token = tokens[end]
        apposition = None
        if token.low == ",":
            close = next((here for here in range(end + 1, min(left - 1, end + 12)) if tokens[here].low == ","), None)
            if close is None or close + 1 >= left:
                continue
            apposition, token = (end + 1, close), tokens[close + 1]
        if (
            token.is_word
            and not token.is_capital
            and token.low.endswith(("ed", "s"))
            and token.low not in lists().heads
            and (is_subject(tokens, 0, end))
        ):
            return (0, end), apposition
    return None


def subject_before(tokens: Sequence[Token], at: int) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """Returns the subject before a says-word, and the apposition between the two."""
    end = _before_acronym(tokens, before_verb(tokens, at))
    if end <= 0:
        return None
    if tokens[end - 1].low not in (",", "–", "—", ")"):
        found = subject_ending(tokens, end)
        return None if found is None else (found, None)
    commas = 0
    for comma in range(end - 2, -1, -1):
        if (tokens[comma].is_quoted and comma < end - 8) or tokens[comma].low == ";":
            return None
        if tokens[comma].low not in (",", "–", "—", "("):
            continue
        commas += 1
        if commas > _MOST_COMMAS:
            return None
        found = subject_ending(tokens, _before_acronym(tokens, comma))
        outer = None if found is None else _named_before(tokens, found)
        if outer is not None and found is not None:
            return outer, (found[0], end - 1)
        if found is not None and _is_apart(tokens, found[0]) and _is_apposition(tokens, comma + 1, end - 1):
            return found, (comma + 1, end - 1)
    return None


def _before_acronym(tokens: Sequence[Token], end: int) -> int:
    """Returns where a phrase ends without the short name after it: "The Institute for the Study of War (ISW)"."""
    return end - 3 if end > 3 and tokens[end - 1].low == ")" and tokens[end - 3].low == "(" else end


def _named_before(tokens: Sequence[Token], found: tuple[int, int]) -> tuple[int, int] | None:
    """Returns the person whose apposition a subject is: "Vladimir Putin, the Russian president, for his part, …"."""
    at = found[0] - 1
    if at < 2 or tokens[at].low != "," or (tokens[found[1] - 1].is_capital and tokens[found[0]].is_capital):
        return None
    outer = subject_ending(tokens, at)
    if (
        outer is None
        or outer[1] - outer[0] < 2
        or not all(token.is_capital or token.low in (".", *lists().titles) for token in (tokens[outer[0] : outer[1]]))
        or not (outer[0] == 0 or tokens[outer[0] - 1].low in STOPS)
    ):
        return None
    return outer


def _is_apposition(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether words between commas have no verb of their own, but in a clause with "who" or "which"."""
    is_relative = first < last and tokens[first].low.endswith(("ed", "ing"))
    for token in tokens[first:last]:
        is_relative = is_relative or token.low in ("who", "which", "whose", "that", "where")
        if not is_relative and token.low in (
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could"):
            return False
    return True


def _is_apart(tokens: Sequence[Token], first: int) -> bool:
    """Whether a subject before an apposition begins a clause."""
    return first == 0 or tokens[first - 1].low in STOPS or tokens[first - 1].low in (
        "but", "and", "while", "that", "as", "whereas", "although", "though", "because") or (
        tokens[first - 1].low in lists().times or tokens[first - 1].low in lists().adverbs)


def is_after_quotation(
    tokens: Sequence[Token], at: int, before: tuple[tuple[int, int], tuple[int, int] | None]
) -> bool:
    """Whether a subject after it is likelier: nothing but a quotation or a clause comes before the comma."""
    return before[1] is not None and at > 0 and tokens[at - 1].low == "," and at > 1 and tokens[at - 2].is_quoted

# SPDX-License-Identifier: MIT
"""An English sentence in words, and what its readers ask of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from briefing.drafting.english.lists import lists
from briefing.drafting.text.attribution import Attribution
from briefing.drafting.text.bare import bare
from briefing.drafting.text.tokens import Token, span_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

Read = Callable[[Sequence[Token]], list[Attribution]]
"""Reads the attributions of words that are a part of a sentence."""
_LONGEST_ADJUNCT: Final = 12
_SUBJECTS: Final = frozenset((
    "the", "a", "an", "it", "he", "she", "they", "we", "i", "what", "who", "how", "whether", "this", "these", "some",
    "any", "all", "its", "their", "his", "her", "there", "no", "nothing", "both", "more", "most", "many", "several",
    "few", "that", "those", "another", "each", "every", "only", "even", "let", "our", "my", "you", "one"))
"""Words that begin sentences and clauses with a subject rather than an adjunct."""
_POINTING: Final = frozenset((
    "it", "this", "that", "these", "those", "them", "him", "her", "so", "the", "any", "both", "all", "us", "such",
    "claim", "claims", "allegation", "allegations", "charge", "charges", "accusation", "accusations", "reports",
    "report", "idea", "proposal"))
_COMMENTS: Final = frozenset((
    "charge", "claim", "allegation", "accusation", "figure", "number", "statement", "assertion", "move", "step"))
_SIGNS: Final = frozenset(("sign", "hint", "indication", "clue"))
"""What somebody gives who says nothing: "gave little sign of haste"."""
_OWNED: Final = frozenset(("a", "an", "his", "her", "their"))
_SEEN: Final = frozenset(("observed", "confirmed", "seen", "verified", "commented", "provided", "independently"))
_FEW: Final = 9


class Sentence:
    """The words of a sentence."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens

    def phrase(self, at: int, end: int, phrases: Mapping[str, Sequence[tuple[str, ...]]]) -> int:
        """Returns how many words the first of some phrases has that begins here; 0 if none does."""
        for words in phrases.get(self.tokens[at].low, ()):
            if tuple(token.low for token in self.tokens[at : min(end, at + len(words))]) == words:
                return len(words)
        return 0

    def without(self, start: int, end: int, at: int, stop: int) -> list[Token]:
        """Returns the words from ``start`` up to ``end`` without those from ``at`` up to ``stop`` and the commas
        beside them.
        """
        left = at - 1 if at > start and self.tokens[at - 1].low == "," else at
        right = stop + 1 if stop < end and self.tokens[stop].low == "," else stop
        return [*self.tokens[start:left], *self.tokens[right:end]]

    def without_comma(self, start: int, at: int) -> int:
        """Returns where words end before a comma, a dash or a conjunction."""
        while at > start and self.tokens[at - 1].low in (",", "–", "—", "as", "and", "but", "-"):
            at -= 1
        return at

    def is_adjunct(self, start: int, end: int) -> bool:
        """Whether words before a says-word are only when or where, such as "On Monday" or "In a statement"."""
        tokens = self.tokens[start:end]
        if not tokens or (any(token.is_quoted for token in tokens) and len(tokens) < 3):
            return False
        has_verb = any(token.low in lists().auxiliaries for token in tokens)
        words = words_of("en").words("phrases", "sentence_starts")
        return (
            tokens[0].low in words
            and tokens[0].low not in _SUBJECTS
            and not has_verb
            and len(tokens) <= _LONGEST_ADJUNCT
        )

    def content(self, first: int, last: int) -> Span | None:
        """Returns what is said among the words: without marks and stops at the ends, a lone quotation without its
        marks.
        """
        tokens = self.tokens
        while first < last and tokens[first].low in (",", ":", ";", "–", "—", "-", "that", "and", "but", ")"):
            first += 1
        while last > first and tokens[last - 1].low in (",", ".", ";", ":", "–", "—", "-", "(", "!", "?", "…"):
            last -= 1
        span = span_of(tokens, first, last)
        return None if span is None else bare(self.text, span)

    def has_verb(self, at: int, end: int) -> bool:
        """Whether an auxiliary is among the words."""
        return any(token.low in lists().auxiliaries for token in self.tokens[at:end])

    def only_points(self, first: int, stop: int) -> bool:
        """Whether an object says nothing by itself: "it", "that claim"."""
        words = [token.low for token in self.tokens[first:stop] if token.is_word]
        if len(words) == 2 and words[0] in ("our", "my", "your"):
            return True
        if len(words) > 1 and words[0] in ("little", "no", "few", "some") and words[1].rstrip("s") in _SIGNS:
            return True
        return words == ["anonymity"] or (len(words) < 4 and all(word in _POINTING for word in words) and not any(
            token.is_quoted for token in self.tokens[first:stop]))

    def is_comment(self, at: int, end: int) -> bool:
        """Whether what is no part of what is said begins at a word after a comma: ", a charge it denies", ", in an
        interview", ", in what would be the first", ", but ISW has not observed it".
        """
        low = [token.low for token in self.tokens[at : min(end, at + 3)]]
        if low[0] == "but":
            return self._denies(at, end)
        if low[0] in ("a", "an"):
            return low[1] in _COMMENTS
        return low[0] == "in" and (low[1] == "what" or (low[1] in _OWNED and low[-1] in lists().occasions))

    def _denies(self, at: int, end: int) -> bool:
        """Whether ", but ISW has not observed confirmation" begins here: what somebody else adds."""
        low = [token.low for token in self.tokens[at : min(end, at + _FEW)]]
        return any(first == "not" and second in _SEEN for first, second in pairwise(low))

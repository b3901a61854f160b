# SPDX-License-Identifier: MIT
"""An English says-word, and whether it shares the subject of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefing.drafting.english.lists import lists
from briefing.drafting.text.tokens import Token
from briefing.drafting.text.words import VerbForm


class Saying(NamedTuple):
    """A says-word: its words, its subject's words, and the words of an apposition between; what it takes.

    ``place`` is where the subject is; "shared" is the subject of the says-word before.
    """

    form: VerbForm
    first: int
    last: int
    takes: Literal["clause", "object", "both"]
    place: Literal["before", "after", "shared"]
    subject: tuple[int, int] | None
    apposition: tuple[int, int] | None = None

    @property
    def begins(self) -> int:
        """Where the says-word with its subject begins."""
        return self.subject[0] if self.subject is not None and self.place == "before" else self.first

    @property
    def ends(self) -> int:
        """Where the says-word with its subject ends."""
        if self.place != "after" or self.subject is None:
            return self.last
        return self.apposition[1] if self.apposition is not None else self.subject[1]


_TELLING_VERBS = frozenset((
    "say", "tell", "add", "claim", "believe", "think", "warn", "insist", "argue", "maintain", "state", "note",
    "report", "write", "suggest", "estimate", "expect", "hope", "fear", "predict", "explain", "declare", "announce",
    "assert", "contend", "allege", "acknowledge", "conclude"))


def is_joined(tokens: Sequence[Token], form: VerbForm, at: int, last: int, takes: str, before: Saying) -> bool:
    """Whether a says-word shares the subject of the one before: "…, and added that", "rejected A but offered B"."""
    left = at
    while left and (tokens[left - 1].low in lists().adverbs or tokens[left - 1].low in ("has", "have", "had")):
        left -= 1
    if (
        not left
        or tokens[left - 1].low not in ("and", "but", "then")
        or (form.form == "base" and before.form.form != "base")
    ):
        return False
    following = tokens[last] if last < len(tokens) else None
    if following is None:
        return False
    is_marked = following.low == "that" or following.is_quoted or following.low == ":" or (form.verb in (
        "tell", "remind", "warn", "assure", "inform") and any(token.low == "that" for token in tokens[last:last + 7]))
    has_comma = left >= 2 and tokens[left - 2].low == ","
    if before.takes != "object" and before.form.verb not in _TELLING_VERBS and tokens[before.last].low != "that" and (
            takes != "clause" and before.form.form == form.form == "past"):
        return True
    if before.takes == "object" or (before.form.form == form.form == "past" and (has_comma or is_marked)):
        return before.form.form == form.form or is_marked
    if before.form.form == form.form != "base" and form.verb in _CALLING:
        return _ends_before_call(tokens[before.last:left - 1], is_past=form.form == "past")
    return is_marked and before.form.form == form.form


_CALLING = frozenset((
    "urge", "call for", "call on", "call upon", "appeal for", "appeal to", "press for", "push for", "demand", "pledge",
    "vow", "promise", "reject", "rule out", "accuse", "condemn", "denounce", "criticise", "criticize", "welcome"))
"""Says-words by which a speaker goes on after what they say: "said that the town was calm and urged people to"."""
_HAD = frozenset(("had", "has", "have"))
_FREE = frozenset((
    "was", "were", "is", "are", "would", "could", "should", "will", "must", "might", "been", "cannot", "'s", "'d",
    "'ll"))


def _ends_before_call(inner: Sequence[Token], *, is_past: bool) -> bool:
    """Whether what is said ends before "and urged": with a quotation, or with a verb of the past that "urged" cannot go
    on with, as it could with "had asked".
    """
    if not inner:
        return False
    if inner[inner[0].low == "that" and len(inner) > 1].low in ("it", "he", "she", "they"):
        return True  # "said it had sent ten and promised ten more": the same speaker in either reading
    verbs = [token.low for token in inner if token.low in _FREE or token.low in _HAD]
    return inner[-1].is_quoted or (is_past and bool(verbs) and verbs[-1] in _FREE)

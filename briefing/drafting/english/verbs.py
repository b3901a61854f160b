# SPDX-License-Identifier: MIT
"""Says-words in an English sentence, each with its subject: before it, after it, or that of the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from briefing.drafting.english.lists import clause_verbs, documents, lists, object_verbs
from briefing.drafting.english.phrases import before_verb, is_subject, subject_ending
from briefing.drafting.english.saying import Saying, is_joined
from briefing.drafting.english.subjects import far_subject, is_after_quotation, subject_before
from briefing.drafting.text.tokens import STOPS, Token
from briefing.drafting.text.words import VerbForm, words_of

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "gets", "got"))
_MODAL = frozenset((
    "will", "would", "can", "could", "may", "might", "must", "shall", "should", "to", "'d", "'ll", "cannot", "can't",
    "won't", "wouldn't", "couldn't"))
_NOT = frozenset((
    "not", "never", "didn't", "don't", "doesn't", "hasn't", "haven't", "hadn't", "wouldn't", "won't", "couldn't",
    "can't", "cannot", "isn't", "wasn't", "nor"))
_BEHIND_SUBJECT = frozenset((
    "in", "on", "at", "during", "after", "as", "while", "who", "late", "when", "to", "following", "before", "earlier",
    "yesterday", "today", "last", "from", "without", "with", "via"))
"""Words after a subject that comes after its says-word."""
_LONGEST_SUBJECT = 30
_NEVER_INVERTED = frozenset(("tell", "inform", "assure", "remind", "advise"))
_BEFORE_PARTICIPLES = frozenset((",", "–", "—", "while", "and", "also", "further"))


@cache
def _longest() -> dict[str, int]:
    """Returns how many words the longest says-word has that begins with a word."""
    found: dict[str, int] = {}
    for form in (*clause_verbs(), *object_verbs(), *words_of("en").listed("verbs", "participles")):
        words = form.split()
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


def sayings(tokens: Sequence[Token]) -> list[Saying]:
    """Returns the says-words of a sentence that have a subject, in their order."""
    found: list[Saying] = []
    at = 0
    while at < len(tokens):
        made = _saying(tokens, at, found)
        if made is not None:
            found.append(made)
            at = made.last
        else:
            at += 1
    return found


def _saying(tokens: Sequence[Token], at: int, found: list[Saying]) -> Saying | None:
    if at and tokens[at].is_capital:
        return None
    for form, takes, last in _forms(tokens, at):
        if form.form == "participle":
            if found and at and _is_listed_participle(tokens, at):
                return Saying(form, at, last, takes, "shared", None)
            made = _going_on(tokens, form, at, last, takes, found)
            if made is not None:
                return made
            continue
        made = _finite(tokens, form, at, last, takes, found)
        if made is not None:
            return made
    return None


def _going_on(tokens: Sequence[Token], form: VerbForm, at: int, last: int,
              takes: Literal["clause", "object", "both"], found: list[Saying]) -> Saying | None:
    """Reads "is demanding that …", "keeps pledging to …" and "reacted by saying that …"."""
    left = at
    while left and tokens[left - 1].low in lists().adverbs:
        left -= 1
    helper = tokens[left - 1].low if left else ""
    if helper == "by" and left >= 3 and tokens[left - 2].low in _REACTED:
        before = subject_before(tokens, left - 2)
        return None if before is None else Saying(form, left - 2, last, takes, "before", before[0], before[1])
    if takes == "object" and form.verb not in words_of("en").words("phrases", "positions"):
        return None
    if helper in _KEEPS or (helper in _ARE and form.verb not in _DOING and not found):
        before = subject_before(tokens, left - (helper in _KEEPS))
        if before is not None and tokens[before[0][1] - 1].low not in ("what", "which", "that", "who"):
            return _checked(tokens, Saying(form, at, last, takes, "before", before[0], before[1]))
    return None


_KEEPS = frozenset(("keep", "keeps", "kept", "started", "began", "begins", "starts"))
_ARE = frozenset(("is", "are", "was", "were", "been", "'s"))
_DOING = frozenset((
    "plan", "intend", "aim", "seek", "put", "back", "support", "find", "know", "feel", "read", "post", "show", "tell",
    "report", "continue", "order", "consider", "go on", "offer", "think", "write", "give", "accept", "expect", "hope",
    "decide", "determine", "project"))
_REACTED = frozenset((
    "reacted", "responded", "replied", "answered", "countered", "began", "ended", "concluded", "opened", "closed",
    "started", "finished", "hit", "retaliated", "followed", "reacts", "responds", "replies", "answers", "ends",
    "begins", "concludes", "back"))


def _is_listed_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle goes on with what somebody says: ", adding that"."""
    before = tokens[at - 1]
    if before.low not in _BEFORE_PARTICIPLES and not before.is_quoted:
        return False
    listed = words_of("en").words("verbs", "participles")
    return any(" ".join(token.low for token in tokens[at:at + size]) in listed for size in (1, 2))


def _forms(tokens: Sequence[Token], at: int) -> Iterator[tuple[VerbForm, Literal["clause", "object", "both"], int]]:
    """Yields the says-words that begin here, the longest first."""
    for size in range(_longest().get(tokens[at].low, 0), 0, -1):
        if at + size > len(tokens):
            continue
        phrase = " ".join(token.low for token in tokens[at:at + size])
        clause, direct = clause_verbs().get(phrase), object_verbs().get(phrase)
        if clause is not None:
            yield clause, "both" if direct is not None else "clause", at + size
        elif direct is not None:
            yield direct, "object", at + size


def _finite(tokens: Sequence[Token], form: VerbForm, at: int, last: int, takes: Literal["clause", "object", "both"],
            found: list[Saying]) -> Saying | None:
    left = at
    while left and tokens[left - 1].low in lists().adverbs:
        left -= 1
    helper = tokens[left - 1].low if left else ""
    if helper in _NOT or (helper in _BE and form.form != "participle" and not form.verb.startswith("be ")):
        return None
    if (
        helper in ("what", "how", "i")
        or helper in _MODAL
        or (last < len(tokens) and tokens[last].low == "by" and form.form == "past")
    ):
        return None
    relative = _relative(tokens, form, at, last, takes)
    if relative is not None:
        return relative
    before = subject_before(tokens, at)
    if before is not None and not is_after_quotation(tokens, at, before):
        return _checked(tokens, Saying(form, at, last, takes, "before", before[0], before[1]))
    after = _after(tokens, at, last)
    if after is not None:
        return Saying(form, at, last, takes, "after", after[0], after[1])
    if before is not None:
        return _checked(tokens, Saying(form, at, last, takes, "before", before[0], before[1]))
    far = far_subject(tokens, at) if not found else None
    if far is not None:
        return _checked(tokens, Saying(form, at, last, takes, "before", far[0], far[1]))
    if found and is_joined(tokens, form, at, last, takes, found[-1]):
        return Saying(form, at, last, takes, "shared", None)
    return None


def _relative(tokens: Sequence[Token], form: VerbForm, at: int, last: int,
              takes: Literal["clause", "object", "both"]) -> Saying | None:
    """Returns a says-word of a clause such as ", which said that …", whose subject comes before the comma."""
    end = before_verb(tokens, at)
    if end < 3 or tokens[end - 1].low not in ("which", "who") or tokens[end - 2].low != "," or takes == "object":
        return None
    if form.verb not in (
        "say", "add", "claim", "argue", "insist", "warn", "note", "believe", "tell", "estimate", "report"):
        return None
    subject = subject_ending(tokens, end - 2)
    return None if subject is None else Saying(form, end - 1, last, takes, "before", subject, None)


def _checked(tokens: Sequence[Token], made: Saying) -> Saying | None:
    """Returns the says-word unless it is a noun ("Russian claims") or its number is not that of its subject."""
    subject = made.subject
    if subject is None:
        return None
    words = [token.low for token in tokens[subject[0]:subject[1]]]
    if (
        words == ["i"]
        or (subject[0] and tokens[subject[0] - 1].low in ("what", "which"))
        or (made.form.verb == "show" and not (any(word in documents() for word in words)))
    ):
        return None
    end = tokens[subject[1] - 1]
    if made.form.form == "base":
        head = end.low
        if subject[1] == made.first and made.first and tokens[made.first - 1].low in ("for", "of", "in", "with", "to"):
            return None
        is_plural = head.endswith("s") or head in (
            "they", "we", "i", "you", "people", "men", "women", "others", "both", "some", "many", "all", "two",
            "three", "those", "police", "several", "most", "few", "military") or "and" in words or any(
            word in lists().numbers and word != "one" for word in words[:2]) or any(
            word in lists().persons and word.endswith("s") for word in words)
        return made if is_plural and made.last < len(tokens) else None
    if (
        made.form.form == "third"
        and made.last < len(tokens)
        and made.takes != "clause"
        and tokens[made.last].low in ("of", "by")
    ):
        return None
    return made


def _after(tokens: Sequence[Token], at: int, last: int) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """Returns the subject after a says-word (", said Peskov, the spokesman"), and its apposition."""
    form = clause_verbs().get(tokens[at].low)
    if form is None or form.verb in _NEVER_INVERTED or form.form not in ("past", "third"):
        return None
    if at == 0 or last - at > 1 or last >= len(tokens):
        return None
    if tokens[at - 1].low not in (",", "–", "—") and not tokens[at - 1].is_quoted:
        return None
    end = last
    while end < min(len(tokens), last + _LONGEST_SUBJECT) and tokens[end].low not in STOPS:
        end += 1
    is_named = tokens[last].is_capital and last + 1 < len(tokens) and tokens[last + 1].is_capital
    for stop in range(last + 2, end + 1) if is_named else range(end, last, -1):
        low = tokens[stop].low if stop < len(tokens) else ""
        is_closed = not low or low in STOPS or low in _BEHIND_SUBJECT or low in lists().times
        if is_closed and is_subject(tokens, last, stop):
            return (last, stop), _apposition_after(tokens, stop)
    return None


def _apposition_after(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Returns an apposition after a subject that comes after its says-word."""
    if at + 3 < len(tokens) and tokens[at + 1].low.isdigit() and tokens[at + 2].low == ",":
        at += 2  # "said Nina Berg, 71, a farmer"
    if at + 1 >= len(tokens) or tokens[at].low != ",":
        return None
    end = at + 1
    low = tokens[end].low
    if low in (
        "adding", "while", "but", "and", "as", "citing", "according", "in", "on", "at", "who", "after", "speaking"):
        return None
    while end < len(tokens) and tokens[end].low not in (",", ";", ".", QUOTE, "–", "—", ":"):
        end += 1
    is_noun = any(token.low in lists().heads for token in tokens[at + 1:end]) or (end - at > 2 and all(
        token.is_capital for token in tokens[at + 1:end]))
    return (at + 1, end) if is_noun else None


QUOTE = "“”"

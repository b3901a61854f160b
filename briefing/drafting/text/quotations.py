# SPDX-License-Identifier: MIT
"""Quotations and sentences: where each begins and ends in a paragraph, in any of the usual marks.

A quotation is one piece: what ends a sentence inside it ends none outside. A quotation that a paragraph leaves open
goes to its end.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_MARK: Final = re.compile("[\"“”„«»‟]|''|``")
_SINGLE: Final = re.compile(r"(?<![\w])[‘'](?=\S)")
_SINGLE_END: Final = re.compile(r"(?<=[\w.,!?…])[’'](?!\w)")
_LONGEST_SINGLE: Final = 600
_OPENING: Final = "“„«‟"
_CLOSES: Final = {"«": "»", "„": "“”»\"", "“": "”“\"", "‟": "”\""}
_END: Final = re.compile(r"[.!?…]+[\"”“»’')\]]*(?=\s|$)")
_NEXT: Final = re.compile(r"\s*[\"“„«‘'(\[–—-]*\s*([^\W_])")
_LAST_WORD: Final = re.compile(r"([\w.’'-]+)\.$")
_REACH: Final = 40
_CUE: Final = 120
_DASH_GOES_ON: Final = re.compile(r"\s+[–—-]\s")
_DASH_BEFORE: Final = re.compile(r"[,.?!…][»”\"]?\s+[–—-]\s+\w")


class Quotation(NamedTuple):
    """A quotation with its marks, and what is between them."""

    whole: Span
    inner: Span


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """Returns the quotations of a paragraph in their order; those inside others are left out."""
    found: list[Quotation] = []
    opened, closers, depth = -1, "", 0
    mark_length = 0
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        if opened < 0:
            if not _can_open(text, match, start, end):
                continue
            opened, mark_length, depth = match.start(), len(mark), 0
            closers = _CLOSES.get(mark, mark)
        elif mark in closers and not _reopens(text, match, end):
            if depth:
                depth -= 1
                continue
            found.append(Quotation(Span(opened, match.end()), Span(opened + mark_length, match.start())))
            opened = -1
        elif mark == text[opened] and mark in "«":
            depth += 1
    if opened >= 0:
        found.append(Quotation(Span(opened, end), Span(opened + mark_length, end)))
    return [each for each in found if each.inner.end > each.inner.start] or _single(text, start, end)


def _can_open(text: str, match: re.Match[str], start: int, end: int) -> bool:
    mark = match.group()
    if mark in _OPENING:
        return True
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    return mark not in "»”" and not after.isspace() and (before.isspace() or before in "([–—-:/>")


def _reopens(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a straight mark inside a quotation opens another one: blank before, letter after."""
    if match.group() != '"':
        return False
    before, after = text[match.start() - 1], text[match.end()] if match.end() < end else " "
    return before.isspace() and after.isalnum()


def _single(text: str, start: int, end: int) -> list[Quotation]:
    """Returns quotations in single marks, which British papers use, in a paragraph that has no double ones."""
    found: list[Quotation] = []
    at = start
    while opening := _SINGLE.search(text, at, end):
        closing = _SINGLE_END.search(text, opening.end() + 1, min(end, opening.end() + _LONGEST_SINGLE))
        if closing is None:
            at = opening.end()
            continue
        found.append(Quotation(Span(opening.start(), closing.end()), Span(opening.end(), closing.start())))
        at = closing.end()
    return found


def sentences(text: str, start: int, end: int, quoted: list[Quotation], language: str) -> list[Span]:
    """Returns the sentences of a paragraph, without the white space around them."""
    found: list[Span] = []
    at, number = start, 0
    for match in _END.finditer(text, start, end):
        while number < len(quoted) and quoted[number].whole.end < match.end():
            number += 1
        if number < len(quoted) and quoted[number].whole.start < match.start() < quoted[number].whole.end:
            stop = quoted[number].whole.end
            if match.end() < stop or stop >= end:
                continue
        if match.end() < at or not _ends(text, match, end, language):
            continue
        found.append(Span(at, match.end()))
        at = match.end()
    found.append(Span(at, end))
    return [trimmed for each in found if (trimmed := trim(text, each)) is not None]


def trim(text: str, span: Span) -> Span | None:
    """Returns a span without white space at its ends; None if nothing is left."""
    inside = text[span.start:span.end]
    size = len(inside)
    start = span.start + size - len(inside.lstrip())
    end = span.end - size + len(inside.rstrip())
    return Span(start, end) if start < end else None


def _ends(text: str, match: re.Match[str], end: int, language: str) -> bool:
    """Whether what looks like a sentence's end is one: no abbreviation, and the next word begins as sentences do."""
    if (
        language != "en"
        and _DASH_GOES_ON.match(text, match.end(), end)
        and _DASH_BEFORE.search(text, max(0, match.start() - _CUE), match.start())
    ):
        return False
    after = _NEXT.match(text, match.end(), min(end, match.end() + _REACH))
    if after is not None and after.group(1).islower():
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    word = _LAST_WORD.search(text, max(0, match.start() - _REACH), match.start() + 1)
    if word is None or len(match.group()) > 1:
        return True
    low = word.group(1).lower()
    if low in words_of(language).words("phrases", "abbreviations"):
        return after is None or (low in (
            "u.s", "u.k", "u.n", "a.m", "p.m", "d.c", "etc", *_UNITS) and _is_start(after, language))
    is_initial = len(low) == 1 and low.isalpha() and word.group(1).isupper()
    if not is_initial:
        return True
    return low in _NETWORK and _ON.search(text, max(0, word.start(1) - 8), word.start(1)) is not None


_NETWORK: Final = ("x", "х")
"""A network's name that looks like an initial: "wrote on X. He …"."""
_ON: Final = re.compile(r"\b(?:on|to|via|у|в|на)\s+$")


_UNITS: Final = ("km", "ft", "sq", "ha", "mi", "км", "га", "тис", "млн", "млрд", "грн", "кв", "год", "хв", "р", "рр")
"""Abbreviations with which a sentence may end."""


def _is_start(after: re.Match[str], language: str) -> bool:
    word = re.match(r"\w+", after.string[after.start(1):after.start(1) + _REACH])
    return word is not None and word.group().lower() in words_of(language).words("phrases", "sentence_starts")

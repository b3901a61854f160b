# SPDX-License-Identifier: MIT
"""The lines of an article, and what is at their beginning: bullets and labels such as "Background:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_LABEL: Final = re.compile(r"[^\W\d_][\w’' –-]{0,90}?\s*:\s*")
BULLET: Final = re.compile(r"\s*(?:[•·▪●◦*‣■□🟥🟩🟦🟨⬛▶►➤❗️‼️⚡️🔹🔸🔴🟢📍✅❌️-]|[–—]\s|\d{1,2}[.)]\s)+\s*")
_SENTENCE_END: Final = ".!?…:;»”\"’)"
_LEAST_BROKEN: Final = 50
"""Characters from which on a line may be broken in the middle of a sentence."""


class Line(NamedTuple):
    """A line that has text, and whether an empty one comes before it."""

    span: Span
    after_blank: bool


def lines_of(text: str) -> Iterator[Line]:
    """Yields the lines that have text; a line broken in the middle of a sentence is joined with the next."""
    waiting: Line | None = None
    blank = True
    for match in re.finditer(r"[^\n]*(?:\n|$)", text):
        line = match.group().rstrip("\r\n")
        stripped = line.strip()
        if not stripped:
            blank = True
            continue
        start = match.start() + line.index(stripped[0]) if stripped else match.start()
        span = Span(start, start + len(stripped))
        if (
            waiting is not None
            and not blank
            and _goes_on(
                text[max(waiting.span.start, waiting.span.end - 4 * _LEAST_BROKEN) : waiting.span.end], stripped
            )
        ):
            waiting = Line(Span(waiting.span.start, span.end), waiting.after_blank)
        else:
            if waiting is not None:
                yield waiting
            waiting = Line(span, blank)
        blank = False
    if waiting is not None:
        yield waiting


def _goes_on(line: str, following: str) -> bool:
    last = line.rpartition("\n")[2]
    return len(last) > _LEAST_BROKEN and line[-1] not in _SENTENCE_END and following[0].islower()


@cache
def labels(language: str) -> dict[str, str]:
    """Returns what each label of a language stands for: source, details, quote or background."""
    return {str(label): str(kind) for label, kind in words_of(language).table("phrases", "labels").items()}


def label_of(line: str, language: str) -> tuple[str, int] | None:
    """Returns the label before a paragraph's text and where the text begins."""
    match = _LABEL.match(line)
    if match is None:
        return None
    words = " ".join(match.group().strip().rstrip(":").lower().split())
    known = labels(language)
    if words in known:
        return known[words], match.end()
    for label, kind in known.items():
        if kind == "quote" and words.startswith(f"{label} "):
            return kind, match.end()
    return None

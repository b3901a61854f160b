# SPDX-License-Identifier: MIT
"""An article's parts: title, by-line, day, publisher, paragraphs with their labels and headings, and what is no text.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

import msgspec

from briefing.drafting.head import (
    MOST_META,
    REPORTED_FROM,
    author_of,
    head_of,
    published_of,
    publisher_of,
    without_dateline,
)
from briefing.drafting.lines import BULLET, Line, label_of, labels, lines_of
from briefing.drafting.text.languages import language_of
from briefing.drafting.text.words import any_of, words_of
from briefing.drafting.transcripts import turn_of
from briefing.snapshots.text_quote import Span

_MOST_HEADING: Final = 90
_MOST_WORDS_OF_HEADING: Final = 12
_LABEL_REACH: Final = 120


class Paragraph(NamedTuple):
    """A paragraph of the body without bullet, dateline and label: its span, the label over or before it, its heading.

    ``label`` is one of source, details, quote, background and turn (of a transcript), or ""; ``label_words`` are the
    words of it.
    """

    span: Span
    label: str = ""
    label_words: Span | None = None
    heading: str | None = None
    is_bullet: bool = False


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of an article before its sentences are read."""

    text: str
    language: str
    title: str
    title_span: Span
    publisher: str
    author: str | None
    published: datetime.date | None
    agency: str
    """The agency of the dateline, "" if there is none."""
    paragraphs: tuple[Paragraph, ...]


def read_article(text: str, *, language: str | None = None, publisher: str | None = None,
                 published: datetime.date | None = None) -> Article:
    """Returns an article's parts; what is known already is taken as it is."""
    language = language or language_of(text)
    lines = list(lines_of(text))
    if not lines:
        return Article(
            text=text,
            language=language,
            title="",
            title_span=Span(0, 0),
            publisher=publisher or "",
            author=None,
            published=published,
            agency="",
            paragraphs=(),
        )
    title = lines[0].span
    head, body = head_of(text, lines, language)
    body = list(_without_tail(text, body, language))
    agency, body = without_dateline(text, body)
    day = published or published_of(text, [each.span for each in head], body, language)
    found = publisher or publisher_of(text, head, body, lines, agency, language)
    return Article(
        text=text, language=language, title=" ".join(text[title.start:title.end].split()), title_span=title,
        publisher=found, author=author_of(text, head, language), published=day, agency=agency,
        paragraphs=tuple(_paragraphs(text, body, language)))


@cache
def _tail_pattern(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"[^\w“\"«‘']*(?:{any_of(words_of(language).listed('phrases', 'tails'))})(?:(?<!\w)|(?!\w))", re.IGNORECASE
    )


def _without_tail(text: str, lines: list[Line], language: str) -> Iterator[Line]:
    """Yields the lines that are no advice to the reader, credit or notice of rights."""
    for line in lines:
        if REPORTED_FROM.search(text, line.span.start, min(line.span.end, line.span.start + MOST_META)):
            continue
        if not _tail_pattern(language).match(text, line.span.start, line.span.end):
            yield line


def _paragraphs(text: str, lines: list[Line], language: str) -> Iterator[Paragraph]:
    """Yields the paragraphs, each with what is over it."""
    label, label_words, heading = "", None, None
    own: frozenset[str] = frozenset()
    for at, line in enumerate(lines):
        start, end = line.span
        bullet = BULLET.match(text, start, end)
        is_bullet = bullet is not None and bullet.end() < end
        if is_bullet and bullet is not None:
            start = bullet.end()
        found = label_of(text[start:min(end, start + _LABEL_REACH)], language)
        if found is not None:
            label, length = found
            label_words = Span(start, start + length)
            start += length
            if start >= end:
                continue
        elif label != "background" and not is_bullet:
            label, label_words = "", None
        turn = turn_of(text, start, end) if found is None else None
        if turn is not None:
            own = own | {text[turn.name.start:turn.name.end].split()[-1]} if turn.is_own else own
            start = turn.begins
            is_own = turn.is_own or text[turn.name.start:turn.name.end].split()[-1] in own
            yield Paragraph(Span(start, end), "" if is_own else "turn", turn.name, heading)
            continue
        following = lines[at + 1] if at + 1 < len(lines) else None
        if start >= end:
            continue
        if found is None and not is_bullet and _is_heading(text[start:end], following):
            heading = " ".join(text[start:end].split()).rstrip(":")
            label = "background" if labels(language).get(heading.lower()) == "background" else ""
            continue
        yield Paragraph(Span(start, end), label, label_words, heading, is_bullet)


def _is_heading(line: str, following: Line | None) -> bool:
    return (
        following is not None
        and len(line) <= _MOST_HEADING
        and line[-1] not in '.!?…,;"”»'
        and len(line.split()) <= _MOST_WORDS_OF_HEADING
        and not re.match(r"[\"“«„]", line)
    )

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

from briefing.drafting.text.days import full_days
from briefing.drafting.text.languages import language_of
from briefing.drafting.text.outlets import known_organisation, outlet_called, outlets
from briefing.drafting.text.words import SHARED, any_of, words_of
from briefing.snapshots.text_quote import Span

_HEAD_LINES: Final = 8
"""Lines after the title among which by-line, day and publisher are looked for."""
_MOST_HEADING: Final = 90
_MOST_META: Final = 140
_LABEL: Final = re.compile(r"[^\W\d_][\w’' –-]{0,40}?\s*:\s*")
_BULLET: Final = re.compile(r"\s*(?:[•·▪●◦*‣■□🟥🟩🟦🟨⬛▶►➤❗️‼️⚡️🔹🔸🔴🟢📍✅❌️-]|[–—]\s|\d{1,2}[.)]\s)+\s*")
_SENTENCE_END: Final = ".!?…:;»”\"’)"
_BYLINE: Final = {
    "en": re.compile(r"\s*(?:by|written by|interviewed by|text by|story by)\s+(?P<name>.+)", re.IGNORECASE),
    "uk": re.compile(r"\s*(?:автор(?:ка|и)?|текст|підготував|підготувала)\s*:?\s+(?P<name>.+)", re.IGNORECASE),
    "ru": re.compile(r"\s*(?:автор(?:ы)?|текст|подготовил|подготовила)\s*:?\s+(?P<name>.+)", re.IGNORECASE),
}
_INTERVIEWER: Final = re.compile(r"(?:interviewed by|розмовляв|розмовляла|беседовал|беседовала)\s+(?P<name>[^.,;|]+)",
                                 re.IGNORECASE)
_SPOKE_TO: Final = re.compile(
    r"(?:\btold|conversation with|interview with|spoke to|speaking to|розповіл\w+|розмові з|інтерв’ю|сказа\w+|"
    r"рассказа\w+|разговоре с)\s+(?:the\s+)?[«\"“]?$",
    re.IGNORECASE,
)
_IN_QUOTES: Final = re.compile(r"[«“\"](?P<name>[^«»“”\"\n]{2,40})[»”\"]")
_SOURCE_LINE: Final = re.compile(r"(?:source|джерело|источник)\s*:\s*(?P<name>[^\n]{2,40})", re.IGNORECASE)
_REPORTED_FROM: Final = re.compile(
    r"\breported from\s+[A-ZÀ-Ž]\w+(?:,|\.| and )|contributed (?:to this|reporting)|^\W*Hi, this is "
)
_NAME: Final = re.compile(r"[^\W\d_][\w’'.-]*(?:\s+[^\W\d_][\w’'.-]*){1,3}(?:(?:\s+(?:and|та|і|и)\s+|,\s+)"
                          r"[^\W\d_][\w’'.-]*(?:\s+[^\W\d_][\w’'.-]*){1,3})*")
_DATELINE: Final = re.compile(
    r"(?P<place>[^\W\d_][^\n():.?!]{1,40}?)[,.]?\s*(?:(?P<day>[^\n()/–—:?!]{3,32}?)\s*)?"
    r"(?:[(/]\s*(?P<agency>[^()/\n]{2,40}?)\s*[)/]\.?|(?P<bare>[–—-]\s*[^\W\d_][^\n–—]{1,24}?\.))\s*[–—-]*\s*")
_LISTED_DATELINE: Final = re.compile(
    r"(?P<place>[^\W\d_][\w’' -]{2,25})\.\s+(?P<day>\d{1,2}\s+\w+(?:\s+\d{4})?(?:\s+(?:року|года|р|г))?)\.\s+"
    r"(?P<agency>[^–—.\n]{2,30}(?:\.(?:RU|UA|ru|ua))?)\s*[–—.-]\s+")
_PLAIN_DATELINE: Final = re.compile(
    r"(?P<place>[A-ZÀ-ŽА-ЯІЇЄҐ][A-ZÀ-ŽА-ЯІЇЄҐ/ ,.'’-]{2,40}?)[,.]?\s*(?P<day>\w{3,10}\.?\s+\d{1,2}|\d{1,2}\s+\w{3,10})?"
    r"(?:,?\s+\d{4})?\.?\s+[–—-]\s+")


class Paragraph(NamedTuple):
    """A paragraph of the body without bullet, dateline and label: its span, the label over or before it, its heading.

    ``label`` is one of source, details, quote and background, or ""; ``label_words`` are the words of it.
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


class _Line(NamedTuple):
    span: Span
    after_blank: bool


def read_article(text: str, *, language: str | None = None, publisher: str | None = None,
                 published: datetime.date | None = None) -> Article:
    """Returns an article's parts; what is known already is taken as it is."""
    language = language or language_of(text)
    lines = list(_lines(text))
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
    head, body = _head(text, lines, language)
    body = list(_without_tail(text, body, language))
    agency, body = _dateline(text, body)
    day = published or _published(text, [each.span for each in head], body, language)
    found = publisher or _publisher(text, head, body, lines, agency)
    return Article(
        text=text, language=language, title=" ".join(text[title.start:title.end].split()), title_span=title,
        publisher=found, author=_author(text, head, language), published=day, agency=agency,
        paragraphs=tuple(_paragraphs(text, body, language)))


def _lines(text: str) -> Iterator[_Line]:
    """Yields the lines that have text; a line broken in the middle of a sentence is joined with the next."""
    waiting: _Line | None = None
    blank = True
    for match in re.finditer(r"[^\n]*(?:\n|$)", text):
        line = match.group().rstrip("\r\n")
        stripped = line.strip()
        if not stripped:
            blank = True
            continue
        start = match.start() + line.index(stripped[0]) if stripped else match.start()
        span = Span(start, start + len(stripped))
        if waiting is not None and not blank and _goes_on(text[waiting.span.start:waiting.span.end], stripped):
            waiting = _Line(Span(waiting.span.start, span.end), waiting.after_blank)
        else:
            if waiting is not None:
                yield waiting
            waiting = _Line(span, blank)
        blank = False
    if waiting is not None:
        yield waiting


def _goes_on(line: str, following: str) -> bool:
    last = line.rpartition("\n")[2]
    return len(last) > 50 and line[-1] not in _SENTENCE_END and following[0].islower()


def _head(text: str, lines: list[_Line], language: str) -> tuple[list[_Line], list[_Line]]:
    """Divides the lines after the title into by-line, day and the like, and the body."""
    head: list[_Line] = []
    rest = lines[1:]
    while rest and len(head) < _HEAD_LINES and _is_meta(text, rest[0].span, language):
        head.append(rest.pop(0))
    return head, rest


def _is_meta(text: str, span: Span, language: str) -> bool:
    line = text[span.start:span.end]
    source = _SOURCE_LINE.fullmatch(line)
    if source is not None and outlet_called(source["name"].strip(" .")):
        return True
    if _REPORTED_FROM.search(line):
        return True
    if (
        len(line) > _MOST_META
        or _DATELINE.match(line)
        or _LISTED_DATELINE.match(line)
        or _label_of(line, language)
        or _BULLET.match(line)
    ):
        return False
    if _BYLINE[language].match(line) or next(full_days(text, span.start, span.end, language), None) or (
            re.search(r"\b\d{1,2}[:.]\d\d\b", line) and len(line) < 60):
        return True
    named = outlets(text, span.start, span.end)
    if named and len(line) < 60 and line[-1] not in ".?!:":
        return True
    return len(line.split()) <= 8 and line[-1] not in ".!?:…\"”»"


def _published(text: str, head: list[Span], body: list[_Line], language: str) -> datetime.date | None:
    for span in head:
        found = next(full_days(text, span.start, span.end, language), None)
        if found is not None:
            return found.day
    places = [Span(0, min(len(text), 400))]
    places += [Span(each.span.start, min(each.span.end, each.span.start + 80)) for each in body[:1]]
    for span in places:
        found = next(full_days(text, span.start, span.end, language), None)
        if found is not None and found.span.start < (head[-1].end if head else 200) + 80:
            return found.day
    return None


def _author(text: str, head: list[_Line], language: str) -> str | None:
    for line in head:
        words = text[line.span.start:line.span.end]
        match = _INTERVIEWER.search(words) or _BYLINE[language].match(words)
        if match is not None:
            name = _NAME.match(re.sub(r"\s+in\s+[A-ZÀ-Ž][\w-]+", "", match["name"]).strip())
            return _plain_case(name.group() if name else match["name"].strip())
    for line in head:
        words = re.sub(r"\s+in\s+[A-ZÀ-Ž][\w’'ü-]+", "", text[line.span.start:line.span.end])
        first = re.split(r"\s*(?:[|•—–]|,\s(?=\d|\w+day))\s*", words)[0].strip()
        if _NAME.fullmatch(first) and not outlets(first, 0, len(first)) and not re.search(r"\d", first) and all(
                word[0].isupper() or word in ("and", "та", "і", "и", "de", "van", "von") for word in first.split()):
            return first
    return None


def _plain_case(name: str) -> str:
    return name.title() if name.isupper() else name


def _publisher(text: str, head: list[_Line], body: list[_Line], lines: list[_Line], agency: str) -> str:
    """Returns the outlet that published the text: by the head, the dateline, or what stands at the end."""
    for line in head:
        named = outlets(text, line.span.start, line.span.end)
        if named:
            return named[0].name
    if agency:
        return agency
    for line in head:
        quoted = _IN_QUOTES.search(text, line.span.start, line.span.end)
        if quoted is not None:
            return quoted["name"]
    hints = words_of(SHARED).table("outlets", "hints")
    tail = [line for line in lines if not body or line.span.start > body[-1].span.start]
    for line in reversed(tail[-12:] or lines[-3:]):
        words = text[line.span.start:line.span.end]
        if hint := next((outlet for word, outlet in hints.items() if word in words), None):
            return str(hint)
        named = outlets(text, line.span.start, line.span.end)
        if named and len(words) < 300 and line in tail:
            return named[0].name
    return _told(text, body)


def _told(text: str, body: list[_Line]) -> str:
    """Returns the only outlet that the body names, if somebody spoke to it and it is no agency that others cite."""
    if not body:
        return ""
    found = outlets(text, body[0].span.start, body[-1].span.end)
    names = {each.name for each in found}
    if len(names) != 1 or names & words_of(SHARED).words("outlets", "agencies") or known_organisation(found[0].name):
        return ""
    spoken = any(_SPOKE_TO.search(text, max(0, each.span.start - 40), each.span.start) for each in found)
    return found[0].name if spoken else ""


def _dateline(text: str, body: list[_Line]) -> tuple[str, list[_Line]]:
    """Returns the agency of the dateline, and the body without the dateline."""
    for at, line in enumerate(body[:3]):
        words = text[line.span.start:line.span.end]
        listed = _LISTED_DATELINE.match(words)
        if listed is not None and (named := outlets(listed["agency"], 0, len(listed["agency"]))):
            rest = _Line(Span(line.span.start + listed.end(), line.span.end), line.after_blank)
            return named[0].name, [*body[:at], rest, *body[at + 1:]]
        match = _DATELINE.match(words)
        if match is not None:
            named = outlets(match["agency"] or match["bare"], 0, len(match["agency"] or match["bare"]))
            if named:
                rest = _Line(Span(line.span.start + match.end(), line.span.end), line.after_blank)
                return named[0].name, [*body[:at], rest, *body[at + 1:]]
        plain = _PLAIN_DATELINE.match(words)
        if plain is not None:
            rest = _Line(Span(line.span.start + plain.end(), line.span.end), line.after_blank)
            return "", [*body[:at], rest, *body[at + 1:]]
    return "", body


@cache
def _tail_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"[^\w“\"«‘']*(?:{any_of(words_of(language).listed('phrases', 'tails'))})(?!\w)", re.IGNORECASE)


def _without_tail(text: str, lines: list[_Line], language: str) -> Iterator[_Line]:
    """Yields the lines that are no advice to the reader, credit or notice of rights."""
    for line in lines:
        if _REPORTED_FROM.search(text, line.span.start, min(line.span.end, line.span.start + _MOST_META)):
            continue
        if not _tail_pattern(language).match(text, line.span.start, line.span.end):
            yield line


@cache
def _labels(language: str) -> dict[str, str]:
    return {str(label): str(kind) for label, kind in words_of(language).table("phrases", "labels").items()}


def _label_of(line: str, language: str) -> tuple[str, int] | None:
    """Returns the label before a paragraph's text and where the text begins."""
    match = _LABEL.match(line)
    if match is None:
        return None
    words = " ".join(match.group().strip().rstrip(":").lower().split())
    labels = _labels(language)
    if words in labels:
        return labels[words], match.end()
    for label, kind in labels.items():
        if kind == "quote" and words.startswith(f"{label} "):
            return kind, match.end()
    return None


def _paragraphs(text: str, lines: list[_Line], language: str) -> Iterator[Paragraph]:
    """Yields the paragraphs, each with what stands over it."""
    label, label_words, heading = "", None, None
    for at, line in enumerate(lines):
        start, end = line.span
        bullet = _BULLET.match(text, start, end)
        is_bullet = bullet is not None and bullet.end() < end
        if is_bullet and bullet is not None:
            start = bullet.end()
        found = _label_of(text[start:min(end, start + 120)], language)
        if found is not None:
            label, length = found
            label_words = Span(start, start + length)
            start += length
            if start >= end:
                continue
        elif label != "background" and not is_bullet:
            label, label_words = "", None
        following = lines[at + 1] if at + 1 < len(lines) else None
        if start >= end:
            continue
        if found is None and not is_bullet and _is_heading(text[start:end], following):
            heading = " ".join(text[start:end].split()).rstrip(":")
            label = "background" if _labels(language).get(heading.lower()) == "background" else ""
            continue
        yield Paragraph(Span(start, end), label, label_words, heading, is_bullet)


def _is_heading(line: str, following: _Line | None) -> bool:
    return (
        following is not None
        and len(line) <= _MOST_HEADING
        and line[-1] not in '.!?…,;"”»'
        and len(line.split()) <= 12
        and not re.match(r"[\"“«„]", line)
    )

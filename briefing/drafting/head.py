# SPDX-License-Identifier: MIT
"""What an article says of itself around its text: by-line, day, dateline, and who published it."""

from __future__ import annotations

import datetime
import re
from typing import Final

from briefing.drafting.lines import BULLET, Line, label_of
from briefing.drafting.publishers import unlisted_publisher
from briefing.drafting.text.days import full_days
from briefing.drafting.text.outlets import known_organisation, outlet_called, outlets
from briefing.drafting.text.words import SHARED, words_of
from briefing.snapshots.text_quote import Span

_NO_BRANCH: Final = frozenset(("новини", "новости", "news", "online", "онлайн", "live", "world", "english"))
"""Words after an outlet's name that name no region."""
_LONG_BYLINE: Final = 8
"""Words from which a line with a full stop is a sentence: "By the time the talks ended, …"."""
_HEAD_LINES: Final = 8
"""Lines after the title among which by-line, day and publisher are looked for."""
MOST_META: Final = 140
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
REPORTED_FROM: Final = re.compile(
    r"\breported from\s+[A-ZÀ-Ž]\w+(?:,|\.| and )|contributed (?:to this|reporting)|^\W*Hi, this is "
)
_CAPITAL: Final = "A-ZÀ-ŽА-ЯІЇЄҐ"
_ONE_NAME: Final = rf"[{_CAPITAL}][\w’'.-]*(?:\s+(?:(?:de|van|von)\s+)?[{_CAPITAL}][\w’'.-]*){{1,3}}"
_NAME: Final = re.compile(rf"{_ONE_NAME}(?:(?:\s+(?:and|та|і|и)\s+|,\s+){_ONE_NAME})*")
_DATELINE: Final = re.compile(
    r"(?P<place>[^\W\d_][^\n():.?!]{1,40}?)[,.]?\s*(?:(?P<day>[^\n()/–—:?!]{3,32}?)\s*)?"
    r"(?:[(/]\s*(?P<agency>[^()/\n]{2,40}?)\s*[)/]\.?|(?P<bare>[–—-]\s*[^\W\d_][^\n–—]{1,24}?\.))\s*[–—-]*\s*")
_LISTED_DATELINE: Final = re.compile(
    r"(?P<place>[^\W\d_][\w’' -]{2,25})\.\s+(?P<day>\d{1,2}\s+\w+(?:\s+\d{4})?(?:\s+(?:року|года|р|г))?)\.\s+"
    r"(?P<agency>[^–—.\n]{2,30}(?:\.(?:RU|UA|ru|ua))?)\s*[–—.-]\s+")
_AGENCY: Final = r"[A-ZÀ-ŽА-ЯІЇЄҐ][\w’'&.-]*(?:\s+(?:of|the|[A-ZÀ-ŽА-ЯІЇЄҐ\d][\w’'&.-]*)){0,4}"
_DAY: Final = r"(?P<day>[^\W\d_]{3,10}\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\.?\s+[^\W\d_]{3,10}\.?(?:,?\s+\d{4})?)?"
_UNLISTED_DATELINE: Final = re.compile(
    rf"(?P<place>[A-ZÀ-ŽА-ЯІЇЄҐ][\w’'./-]*(?:[ ,]+[A-ZÀ-ŽА-ЯІЇЄҐ][\w’'./-]*){{0,4}}?)[,.]?\s*{_DAY}[,.]?\s*"
    rf"[(/\[]\s*(?P<agency>{_AGENCY})\s*[)/\]]\.?\s*(?P<dash>[–—-]+)?\s*(?=[\w\"“«„‘])")
"""KYIV, Feb 3 (Example Wire) – …: whatever the agency's name."""
_AGENCY_FIRST: Final = re.compile(
    rf"(?P<agency>{_AGENCY}),\s+(?P<place>[A-ZА-ЯІЇЄҐ][A-ZА-ЯІЇЄҐ’'-]{{2,}}(?:\s+[A-ZА-ЯІЇЄҐ]{{2,}})?)(?:,\s*{_DAY})?\s*"
    r"(?P<dash>[–—-])\s+")
"""Example Wire, KYIV – …"""
_DATELINE_LINES: Final = 3
_LONGEST_DATELINE: Final = 300
_MIXED_DATELINE: Final = re.compile(
    r"[A-ZÀ-ŽА-ЯІЇЄҐ][\w’'-]+(?:[ -][A-ZÀ-ŽА-ЯІЇЄҐ][\w’'-]+)?(?:,\s+(?:Ukraine|Russia|Poland|Україна|Украина))?"
    r"(?:,\s+(?:[A-Z]\w{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[^\W\d_]{3,10}))?\s+—\s+(?=[A-ZА-ЯІЇЄҐ“\"«])")
"""Kyiv — …"""
_PLAIN_DATELINE: Final = re.compile(
    r"(?P<place>[A-ZÀ-ŽА-ЯІЇЄҐ][A-ZÀ-ŽА-ЯІЇЄҐ/ ,.'’-]{2,40}?)[,.]?\s*(?P<day>\w{3,10}\.?\s+\d{1,2}|\d{1,2}\s+\w{3,10})?"
    r"(?:,?\s+\d{4})?\.?\s+[–—-]\s+")


def head_of(text: str, lines: list[Line], language: str) -> tuple[list[Line], list[Line]]:
    """Divides the lines after the title into by-line, day and the like, and the body."""
    head: list[Line] = []
    rest = lines[1:]
    while rest and len(head) < _HEAD_LINES and _is_meta(text, rest[0].span, language):
        head.append(rest.pop(0))
    return head, rest


def _is_meta(text: str, span: Span, language: str) -> bool:
    line = text[span.start:span.end]
    source = _SOURCE_LINE.fullmatch(line)
    if source is not None and outlet_called(source["name"].strip(" .")):
        return True
    if REPORTED_FROM.search(line):
        return True
    if (
        len(line) > MOST_META
        or dateline_of(line) is not None
        or label_of(line, language)
        or BULLET.match(line)
    ):
        return False
    is_sentence = line.endswith(".") and len(line.split()) > _LONG_BYLINE
    is_byline = _BYLINE[language].match(line) is not None and not is_sentence
    if is_byline or next(full_days(text, span.start, span.end, language), None) or (
            re.search(r"\b\d{1,2}[:.]\d\d\b", line) and len(line) < 60):
        return True
    named = outlets(text, span.start, span.end)
    if named and len(line) < 60 and line[-1] not in ".?!:":
        return True
    return len(line.split()) <= 8 and line[-1] not in ".!?:…\"”»"


def published_of(text: str, head: list[Span], body: list[Line], language: str) -> datetime.date | None:
    """Returns the day of publication: of the head, else of what the text begins with."""
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


def author_of(text: str, head: list[Line], language: str) -> str | None:
    """Returns the names of the by-line, None if there is none."""
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


def publisher_of(
    text: str, head: list[Line], body: list[Line], lines: list[Line], agency: str, language: str
) -> str:
    """Returns the outlet that published the text: by the head, the dateline, or what is at the end."""
    for line in head:
        named = outlets(text, line.span.start, line.span.end)
        if named:
            return _branch_of(text[line.span.start:line.span.end], named[0].name)
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
    shown = [text[line.span.start:line.span.end] for line in head]
    return unlisted_publisher(shown, author_of(text, head, language), language, text) or _spoken_to(text, body)


def _branch_of(line: str, name: str) -> str:
    """Returns the outlet's branch where the whole line is its name and a capitalised word: "Суспільне Херсон"."""
    words = line.split()
    own = len(name.split())
    is_branch = 0 < len(words) - own <= 2 and " ".join(words[:own]) == name and all(
        word.isalpha() and word[0].isupper() and not word.isupper() and word.casefold() not in _NO_BRANCH
        for word in words[own:])
    return " ".join(words) if is_branch else name


def _spoken_to(text: str, body: list[Line]) -> str:
    """Returns the only outlet that the body names, if somebody spoke to it and it is no agency that others cite."""
    if not body:
        return ""
    found = outlets(text, body[0].span.start, body[-1].span.end)
    names = {each.name for each in found}
    if len(names) != 1 or names & words_of(SHARED).words("outlets", "agencies") or known_organisation(found[0].name):
        return ""
    spoken = any(_SPOKE_TO.search(text, max(0, each.span.start - 40), each.span.start) for each in found)
    return found[0].name if spoken else ""


def dateline_of(line: str) -> tuple[str, int] | None:
    """Returns the agency of a dateline and where the text after it begins; None if the line begins with none."""
    for pattern in (_LISTED_DATELINE, _DATELINE):
        match = pattern.match(line)
        if match is None:
            continue
        words = next(match[name] for name in ("agency", "bare") if match.groupdict().get(name))
        named = outlets(words, 0, len(words))
        if named and not known_organisation(named[0].name):
            return named[0].name, match.end()
    for pattern in (_UNLISTED_DATELINE, _AGENCY_FIRST):
        match = pattern.match(line)
        if match is not None and (match["day"] or match["place"].isupper() or match["dash"]):
            return match["agency"].strip(), match.end()
    return None


def without_dateline(text: str, body: list[Line]) -> tuple[str, list[Line]]:
    """Returns the agency of the dateline, and the body without the dateline."""
    for at, line in enumerate(body[:_DATELINE_LINES]):
        words = text[line.span.start : min(line.span.end, line.span.start + _LONGEST_DATELINE)]
        found = dateline_of(words)
        plain = (_PLAIN_DATELINE.match(words) or (_MIXED_DATELINE.match(words) if at == 0 else None)) if (
            found is None) else None
        if plain is not None:
            found = "", plain.end()
        if found is not None:
            rest = Line(Span(line.span.start + found[1], line.span.end), line.after_blank)
            return found[0], [*body[:at], rest, *body[at + 1 :]]
    return "", body

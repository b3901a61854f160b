# SPDX-License-Identifier: MIT
"""Names that are outlets' whatever list they are in: "Dnipro Herald", "Radio Donbas", «газета "Степ"»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_WORD: Final = r"[A-ZÀ-Ž][\w’'&-]*"
_LAST: Final = (
    r"(?:Times|Post|News|Herald|Tribune|Gazette|Wire|Newswire|Dispatch|Chronicle|TV|Radio|Courier|Inquirer|Examiner|Telegraph|"
    r"Journal|(?:News|Press)\s+Agency|Broadcasting|Daily|Weekly|Bulletin|Zeitung|Rundschau|Pravda|Novosti|Inform|Media)")
_FIRST: Final = r"(?:Radio|Channel|Canal|Kanal|Agence|Agencia|Agenzia|Gazeta|Telewizja|Rai|Espreso|Telegraf)"
_NOUN: Final = (
    r"(?:newspaper|news\s+agency|news\s+site|news\s+website|broadcaster|news\s+outlet|weekly|tabloid|TV\s+channel)")
_DOMAIN: Final = r"[A-Za-z][A-Za-z0-9-]+(?:\.(?i:com|net|org|info|media|news|eu|io|ua|ru|by|online|site|today))+"
_ENGLISH: Final = re.compile(
    rf"(?<![\w.@/-])(?:(?:The\s+)?(?:{_WORD}\s+){{1,3}}{_LAST}|{_FIRST}(?:\s+[A-Z0-9][\w-]*){{1,2}}|{_DOMAIN})(?![\w@])")
_NAMED: Final = re.compile(rf"\bthe\s+(?P<name>{_WORD}(?:\s+{_WORD}){{0,2}})\s+{_NOUN}\b"
                           rf"|\b{_NOUN}\s+(?P<after>{_WORD}(?:\s+{_WORD}){{0,2}})")
_SLAVIC: Final = re.compile(
    r"\b(?:видан\w+|газет\w+|агентств\w+|інформагентств\w+|телеканал\w*|журнал\w*|тижневик\w*|портал\w*|радіостанц\w+|"
    r"издани\w+|журнал\w*|информагентств\w+|радиостанци\w+|еженедельник\w*)\s+[«\"“](?P<name>[^«»\"“”\n]{2,40})[»\"”]")
_MONTHS: Final = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april",
    "june", "july", "august", "september", "october", "november", "december", "state", "public", "social", "mass",
    "breaking", "fake", "local", "good", "bad", "independent"))


def unlisted(text: str, start: int, end: int) -> Iterator[Span]:
    """Yields where a part of the text names outlets by the form of their names."""
    if end - start < 5:
        return
    for match in _ENGLISH.finditer(text, start, end):
        span = _without_start(text, Span(*match.span()))
        if span is not None:
            yield span
    for pattern in (_NAMED, _SLAVIC):
        for match in pattern.finditer(text, start, end):
            name = next(name for name, words in match.groupdict().items() if words)
            first = text[match.start(name):match.end(name)].split()[0].lower()
            if first not in words_of("en").words("people", "adjectives"):
                yield Span(*match.span(name))


def _without_start(text: str, span: Span) -> Span | None:
    """Returns a name without words that only come before it: "On", "Ukrainian", "Monday"; None if one word is left."""
    starts = words_of("en").words("phrases", "sentence_starts")
    is_domain = "." in text[span.start:span.end] and " " not in text[span.start:span.end]
    while not is_domain:
        word, blank, rest = text[span.start:span.end].partition(" ")
        if not blank:
            return None
        low = word.lower()
        if low == "the" and " " in rest:
            break
        if low in starts or low in _MONTHS or low in words_of("en").words("people", "adjectives") or (
                low in words_of("en").words("people", "titles")):
            span = Span(span.end - len(rest.lstrip()), span.end)
            continue
        break
    return span

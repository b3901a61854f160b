# SPDX-License-Identifier: MIT
"""Places named in a passage: towns that the caller knows, oblasts, regions, rivers and seas of the own lists.

A name that is both an oblast's and its town's is the oblast's where the words around say so. Kyiv and Moscow are places
only where something is in, near or from them; elsewhere they stand for their governments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from briefing.drafting.text.name_cases import first_names
from briefing.drafting.text.place_names import NameForms, plain_name
from briefing.drafting.text.words import SHARED, any_of, words_of
from briefing.snapshots.text_quote import Span

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'ʼ][^\W\d_]+)*")
_MOST_WORDS: Final = 4
_AROUND: Final = 60
_LOCATIVE: Final = re.compile(
    r"(?:\b(?:in|near|from|to|outside|around|at|towards?|on|over|between|into|hit|of central|of)"
    r"|\b(?:у|в|біля|під|з|із|до|навколо|на|"
    r"возле|около|под|из|к|над|поблизу|вокруг))\s+(?:the\s+)?(?:city\s+of\s+|місті\s+|городе\s+|capital\s+|столиці\s+)?$",
    re.IGNORECASE,
)
_OBLAST_BEFORE: Final = re.compile(
    r"(?:all|most|part|parts|rest|whole|half|patch(?:es)?|areas?|border|borders|regions?|provinces?|oblasts?|territory|control|"
    r"percent|%|north|south|east|west|carve-up|division|holds|controls|occupies|held|swath(?:es)?"
    r"|bits|corners?|republics?|остальн\w+|часть|части|всей|all four|annexed|quarter|"
    r"third|fifth|km|km²|kilomet(?:er|re)s|share|remainder|slices?|chunks?)"
    r"(?:\s+of|\s+in)?(?:\s+(?:the|all|eastern|western|northern|southern|occupied|four|five|two|three|rest\s+of|neighbou?ring))*\s*[:,(]?\s*$",
    re.IGNORECASE,
)
_REGION_AFTER: Final = re.compile(
    r"(?:[’']s)?\s*[-–]?\s*(?:oblasts?|regions?|provinces?|Oblasts?|Regions?|republics?)\b"
)
_LISTED_AFTER: Final = re.compile(
    r"(?:\s*(?:,|and|or|&|,\s*and)\s*(?:the\s+)?(?:parts\s+of\s+)?(?:[A-Z][\w’'-]+)){1,4}\s+(?:oblasts|regions|provinces|republics)\b")


_IN_THE_REGION: Final = re.compile(r"\b(?:на|півдні|юге)\s+$", re.IGNORECASE)
_HAS: Final = re.compile(r"\s+(?:є|есть|немає|буде)")
"""What follows "у Москви є", where Moscow is its government."""
_NO_TOWN: Final = re.compile(r"(?:Біл|Бел)\w+\s+(?:дім|дом)\w*", re.IGNORECASE)
"""The White House."""
_ADJECTIVE_ENDS: Final = "аоуіиейя"
_LEAST_NAME: Final = 5
_DIRECTION: Final = re.compile(r"\s+(?:напрям|направлен)")
_ANNEXED: Final = re.compile(r"\b(?:Donetsk|Luhansk|Lugansk)\b")
"""Beside these, other names of the four oblasts are those of oblasts, too."""


class PlaceFound(NamedTuple):
    """A place by its English name, and where the text names it."""

    name: str
    span: Span


class PlaceNames:
    """The names of places that are looked for; ``towns`` are pairs of a local and an English name."""

    def __init__(self, towns: Iterable[tuple[str, str]] = ()) -> None:
        pairs = [(local, english) for local, english in towns if english]
        self._towns = NameForms([*pairs, *((english, english) for _, english in pairs), *_russian(pairs)])

    def find(self, text: str, start: int, end: int, language: str) -> tuple[PlaceFound, ...]:
        """Returns the places named in a part of the text, in their order, each once."""
        found = _english(self._towns, text, start, end) if language == "en" else _slavic(
            self._towns, text, start, end, language)
        once: dict[str, PlaceFound] = {}
        for each in found:
            once.setdefault(each.name, each)
        return tuple(once.values())


def _russian(pairs: Sequence[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Yields Russian spellings of Ukrainian names, made by rule."""
    table = words_of(SHARED).table("regions", "russian")
    known = {english for _, english in pairs}
    yield from ((local, english) for local, english in table.items() if english in known)
    for local, english in pairs:
        made = local
        for uk, ru in (
            ("ськ", "ск"),
            ("цьк", "цк"),
            ("івка", "овка"),
            ("ївка", "евка"),
            ("ів", "ов"),
            ("ї", "и"),
            ("є", "е"),
            ("и", "ы"),
            ("і", "и"),
            ("’", "ъ"),
            ("'", "ъ"),
            ("ґ", "г"),
        ):
            made = made.replace(uk, ru)
        made = re.sub("^Е(?=[^вд])", "Э", made) if local.startswith("Е") else made
        for variant in {
            made,
            re.sub("^С[иі]в", "Сев", made),
            made.replace("ы", "и"),
            made.replace("ъ", "ь"),
            made.replace("ъ", ""),
        }:
            if variant != local:
                yield variant, english


@cache
def _first_names() -> frozenset[str]:
    """Returns first names in Latin letters that are names of places, too."""
    return words_of(SHARED).words("regions", "first_names")


@cache
def _oblasts_en() -> dict[str, str]:
    table = words_of(SHARED).table("regions", "oblasts")
    return {name.lower(): english for english, names in table.items() for name in names["en"]}


@cache
def _others(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    found = []
    for english, names in words_of(SHARED).table("regions", "others").items():
        patterns = [
            re.escape(name).replace(r"\*", r"[а-яіїєґ]{0,4}").replace(r"\ ", r"\s+") for name in names[language]
        ]
        flags = re.IGNORECASE if language != "en" else 0
        found.append((re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w])", flags), english))
    return tuple(found)


def _english(towns: NameForms, text: str, start: int, end: int) -> list[PlaceFound]:
    found = _other_regions(text, start, end, "en")
    taken = [each.span for each in found]
    words = list(_WORD.finditer(text, start, end))
    at = 0
    while at < len(words):
        used = 1
        if words[at].group()[0].isupper() and not _is_taken(taken, words[at].start()):
            for size in range(min(_MOST_WORDS, len(words) - at), 0, -1):
                last = words[at + size - 1]
                if "\n" in text[words[at].start() : last.end()] or re.search(
                    r"[,.;:(]", text[words[at].start() : last.end()]
                ):
                    continue
                plain = tuple(plain_name(word.group()) for word in words[at:at + size])
                made = _named(towns, text, plain, Span(words[at].start(), last.end()), start, end)
                if made is not None:
                    used = size
                    if made.name:
                        found.append(made)
                    break
        at += used
    return sorted(found, key=lambda each: each.span)


def _named(towns: NameForms, text: str, plain: tuple[str, ...], span: Span, start: int, end: int) -> PlaceFound | None:
    """Returns the oblast or town of a name; a place without a name where it means something else."""
    name = " ".join(plain)
    oblast = _oblasts_en().get(name)
    town = towns.in_latin(plain)
    if not town and oblast is not None:
        town = towns.in_latin((oblast.lower(),))
    if oblast is None and not town:
        return None
    before, after = text[max(0, span.start - _AROUND):span.start], text[span.end:span.end + 90]
    if name in _first_names() and not _LOCATIVE.search(before):
        return PlaceFound("", span)
    if oblast is not None and (not town or is_oblast(before, after)):
        return PlaceFound(f"{oblast} Oblast", span)
    if town in words_of(SHARED).listed("regions", "abroad") or (
        town in words_of(SHARED).listed("regions", "capitals") and not _LOCATIVE.search(before)
    ):
        return PlaceFound("", span)
    if re.match(
        r"\s+(?:Independent|Post|Times|Tatar|School|Agreement|Security|nuclear|NPP|power|protocol|accords?|agreements?|talks|grain)\b",
        after,
    ):
        return PlaceFound("", span)
    return PlaceFound(town, span)


def is_oblast(before: str, after: str) -> bool:
    """Whether the words around a name that an oblast and a town share speak of the oblast."""
    if _REGION_AFTER.match(after) or _LISTED_AFTER.match(after):
        return True
    if _OBLAST_BEFORE.search(before):
        return True
    named = any_of(name for name in _oblasts_en())
    beside = re.search(
        rf"\b(?P<all>(?:(?:{named})(?:,\s*(?:and\s+)?|\s+(?:and|or)\s+)(?:the\s+)?)+)$", before, re.IGNORECASE
    )
    if beside is not None and (_OBLAST_BEFORE.search(before[:beside.start()]) or _ANNEXED.search(beside["all"])):
        return True
    return bool(re.match(r"(?:,\s*(?:and\s+)?|\s+(?:and|or)\s+)(?:the\s+)?(?:Donetsk|Luhansk|Lugansk)\b", after))


def _other_regions(text: str, start: int, end: int, language: str) -> list[PlaceFound]:
    return [PlaceFound(english, Span(*match.span())) for pattern, english in _others(language)
            for match in pattern.finditer(text, start, end) if match.group()[0].isupper()]


def _is_taken(spans: list[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)


@cache
def _oblasts_slavic(language: str) -> re.Pattern[str]:
    table = words_of(SHARED).table("regions", "oblasts")
    adjectives = any_of(stem for each in table.values() for stem in each[language])
    own = any_of(stem for each in table.values() for stem in each[f"{language}_own"])
    letters = "[а-яіїєґё]"
    return re.compile(
        rf"(?<![\w-])(?:(?P<adjective>{adjectives})(?P<ending>{letters}{{1,3}})(?P<after>(?:\s*(?:,|та|й|і|и|або|или)\s*{letters}+)*\s+"
        rf"(?:област{letters}*|обл\.|край|краю|кра{letters}+|ОВА|ОВГА|регіон{letters}*|регион{letters}*))?"
        rf"|(?P<own>{own}){letters}{{0,4}})(?!\w)", re.IGNORECASE)


@cache
def _english_of_stem(language: str) -> dict[str, str]:
    table = words_of(SHARED).table("regions", "oblasts")
    return {stem: english for english, each in table.items() for stem in (*each[language], *each[f"{language}_own"])}


def _slavic(towns: NameForms, text: str, start: int, end: int, language: str) -> list[PlaceFound]:
    found = [*_other_regions(text, start, end, language), *_oblasts(text, start, end, language)]
    taken = [each.span for each in found]
    words = list(_WORD.finditer(text, start, end))
    at = 0
    while at < len(words):
        size = 1
        if words[at].group()[0].isupper() and not _is_taken(taken, words[at].start()):
            made, size = _town(towns, text, words[at : at + _MOST_WORDS], language)
            if made is not None:
                found.append(made)
        at += size
    return sorted(found, key=lambda each: each.span)


def _oblasts(text: str, start: int, end: int, language: str) -> Iterator[PlaceFound]:
    """Yields oblasts by their adjectives before "область", and by names such as "Харківщина"."""
    pattern = _oblasts_slavic(language)
    at = start
    while match := pattern.search(text, at, end):
        at = match.end("ending") if match["adjective"] else match.end()
        english = _english_of_stem(language)[(match["adjective"] or match["own"]).lower()]
        if match["after"] or (match["own"] and match.group()[0].isupper()):
            yield PlaceFound(f"{english} Oblast", Span(match.start(), at))


def _town(
    towns: NameForms, text: str, words: Sequence[re.Match[str]], language: str
) -> tuple[PlaceFound | None, int]:
    """Returns the town that begins with a word, and how many words its name has; None if it is something else."""
    plain = [plain_name(each.group()) for each in words]
    if _DIRECTION.match(text, words[0].end()) and (direction := towns.of_direction(plain[0])):
        return PlaceFound(direction, Span(*words[0].span())), 1
    english, size = towns.in_cyrillic(plain)
    if _NO_TOWN.match(text, words[0].start()):
        return None, 2
    if not english or not all(each.group()[0].isupper() for each in words[:size]):
        return None, 1
    span = Span(words[0].start(), words[size - 1].end())
    before = text[max(0, span.start - _AROUND) : span.start]
    if english == "Zaporizhzhia" and _IN_THE_REGION.search(before):
        return PlaceFound(f"{english} Oblast", span), size
    is_in = _LOCATIVE.search(before) is not None
    table = words_of(SHARED)
    is_government = english in table.listed("regions", "abroad") or (
        english in table.listed("regions", "capitals") and (not is_in or _HAS.match(text, span.end) is not None)
    )
    is_adjective = english in table.listed("regions", "adjectives") and plain[0][-1] in _ADJECTIVE_ENDS
    is_word = size == 1 and len(plain[0]) < _LEAST_NAME and english.lower() not in _oblasts_en() and not is_in
    is_person = size == 1 and plain[0] in first_names(language)
    return (None if is_government or is_adjective or is_word or is_person else PlaceFound(english, span)), size

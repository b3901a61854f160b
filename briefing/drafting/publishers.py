# SPDX-License-Identifier: MIT
"""Who published a text, where its head names an outlet that no list has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from briefing.drafting.text.outlets import outlets
from briefing.drafting.text.words import words_of

_CAPITAL: Final = "A-ZÀ-ŽА-ЯІЇЄҐ"
_PART: Final = re.compile(r"\s*(?:[|•·/]|\s[—–-]\s|,\s(?=[^\d]*\d)|,\s)\s*")
_TITLE_CASE: Final = re.compile(
    rf"(?:[Tt]he\s+)?[{_CAPITAL}][\w’'.&-]*(?:\s+(?:of|the|and|de|du|des|von|for|[{_CAPITAL}\d][\w’'.&-]*)){{0,4}}")
_BY_GROUP: Final = re.compile(
    rf"\b(?:by|from|of)\s+(?:the\s+)?(?:[a-z][\w-]*\s+){{0,3}}(?:group|project|institute|think[- ]tank|centre|center|"
    rf"foundation|collective|channel|newsletter|desk|team|organisation|organization)\s+"
    rf"(?P<name>[{_CAPITAL}][\w’'-]*(?:\s+[{_CAPITAL}][\w’'-]*){{0,3}})")
_STAFF: Final = ("staff", "correspondent", "editor", "reporter", "writer", "desk")
_LEAST_STEM: Final = 4
_META: Final = re.compile(
    r"(?i)^(?:published|updated|posted|opinion|analysis|news|world|europe|war in ukraine|ukraine war|live|exclusive|"
    r"premium|subscribers?|share|comments?|home|новини|новости|війна|политика|політика|аналітика|інтерв'ю|інтерв’ю|"
    r"репортаж|статті|суспільство|економіка|события|події|світ|мир|регіони|регионы|україна|украина|культура|спорт|"
    r"общество|экономика|війна в україні|головна|главная|редакція|редакция|довідка|огляд|обзор|коментар|блоги|"
    r"photo|фото|editorial|breaking|transcript|interview|report|by|by\b.*|\d.*|.*\d{4}.*)$")


def unlisted_publisher(head: Sequence[str], author: str | None, language: str, text: str) -> str:
    """Returns the outlet of lines between the title and the text: a name that is no person's; "" if none is there.

    ``text`` is the whole article: a lone word that it uses again is a place or a topic, no outlet.
    """
    for line in head:
        group = _BY_GROUP.search(line)
        if group is not None:
            return group["name"]
    for line in head:
        for part in _PART.split(line):
            name = part.strip(" .,;:|«»\"“”")
            if _is_name(name, author, language):
                return name
    lone = [line.strip() for line in head]
    return next((line for line in lone if author is not None and _is_lone_name(line, author, text)), "")


def _is_lone_name(line: str, author: str, text: str) -> bool:
    """Whether a line beside a by-line is one capitalised word that is nowhere else: an outlet, as "Форпост"."""
    stem = line[:max(_LEAST_STEM, len(line) - 2)].casefold()
    return (len(line) > _LEAST_STEM and line.isalpha() and line not in author and _META.match(line) is None
            and _TITLE_CASE.fullmatch(line) is not None and text.casefold().count(stem) == 1)


def _is_name(name: str, author: str | None, language: str) -> bool:
    words = name.split()
    if not words or _META.match(name) or not _TITLE_CASE.fullmatch(name) or len(name) < 3:
        return False
    if author is not None and (name in author or author in name):
        return False
    english = words_of("en")
    low = [word.lower().strip(".") for word in words]
    if any(word in english.words("people", "titles") or word in english.words("people", "states") for word in low):
        return False
    months = (*words_of(language).words("phrases", "times"),) if language == "en" else ()
    if low[0] in months or any(word in _STAFF for word in low):
        return False
    if bool(outlets(name, 0, len(name))) or low[0] == "the":
        return True
    is_acronym = len(words) == 1 and name.isupper() and len(name) <= 8
    is_place = len(words) == 1 and not is_acronym
    is_first_name = low[0] in english.words("people", "he") or low[0] in english.words("people", "she")
    return is_acronym or (author is not None and not is_place and not is_first_name)

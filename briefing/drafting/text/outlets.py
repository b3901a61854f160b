# SPDX-License-Identifier: MIT
"""Outlets by every name that articles call them: agencies, papers, broadcasters, sites."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from briefing.drafting.text.outlet_names import unlisted
from briefing.drafting.text.words import SHARED, words_of
from briefing.snapshots.text_quote import Span

_CYRILLIC: Final = re.compile("[Ѐ-ӿ]")
_UKRAINIAN: Final = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN: Final = re.compile("[ыэъёЫЭЪЁ]")
_ALIKE: Final = 4
"""Letters at the beginning by which a name in another case is known."""
_ENDING: Final = "(?:у|ом|ові|а|е|и|і|ам|ами)?"


class OutletFound(NamedTuple):
    """An outlet and where the text names it; ``name`` is in the language of the mention."""

    name: str
    span: Span


@cache
def _names() -> dict[str, str]:
    """Returns the outlet of each of its names, with stems marked by an asterisk."""
    table = words_of(SHARED).table("outlets", "outlets")
    return {name: outlet for outlet, names in table.items() for name in (outlet, *names)}


@cache
def _pattern() -> re.Pattern[str]:
    names = {*_names(), *(name.upper() for name in _names() if len(name) > 4 and not name.endswith("*"))}
    patterns = [re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=lambda name: (-len(name), name))]
    patterns = [each.replace(r"\*", _ENDING) for each in patterns]
    return re.compile(rf"(?<![\w.@-])(?:{'|'.join(patterns)})(?![\w@]|-[A-ZА-ЯІЇЄҐ])")


@cache
def outlet_called(name: str) -> str:
    """Returns the outlet that has this name; "" if none is known by it."""
    plain = " ".join(name.split()).strip("«»\"“”'’.,")
    if plain in _names():
        return _names()[plain]
    match = _pattern().fullmatch(plain)
    if match is not None:
        return _outlet(match.group())
    return plain if any(each == Span(0, len(plain)) for each in unlisted(plain, 0, len(plain))) else ""


def outlets(text: str, start: int, end: int) -> list[OutletFound]:
    """Returns the outlets named in a part of the text, in their order: the listed ones, and others by their form."""
    found = [
        OutletFound(local_name(match.group()), Span(*match.span())) for match in _pattern().finditer(text, start, end)
    ]
    others = [each for each in unlisted(text, start, end) if not any(
        each.start < known.span.end and known.span.start < each.end for known in found)]
    if not others:
        return found
    found += [OutletFound(" ".join(text[each.start:each.end].split()), each) for each in others]
    return sorted(found, key=lambda each: each.span)


@cache
def local_name(found: str) -> str:
    """Returns the name of an outlet in the language it is named in: the known one, or the first Cyrillic one of that
    language.
    """
    outlet = _outlet(found)
    if not _CYRILLIC.search(found):
        return outlet
    names = words_of(SHARED).table("outlets", "outlets").get(outlet, ())
    others = _RUSSIAN if _UKRAINIAN.search(found) else _UKRAINIAN if _RUSSIAN.search(found) else None
    cyrillic = [name.rstrip("*") for name in names if _CYRILLIC.search(name)]
    plain = " ".join(found.split()).casefold()
    alike = next((name for name in cyrillic if name.casefold()[:_ALIKE] == plain[:_ALIKE]), None)
    return alike or next((name for name in cyrillic if others is None or not others.search(name)), outlet)


def known_organisation(name: str) -> str:
    """Returns the full name of an organisation that publishes what it finds itself ("ISW"); "" if it is none."""
    outlet = outlet_called(name)
    return outlet if outlet in words_of(SHARED).listed("outlets", "organisations") else ""


@cache
def is_outlet_phrase(phrase: str) -> bool:
    """Whether a phrase is an outlet, perhaps with what it is ("the state news agency TASS"), and no organisation that
    publishes what it finds itself.
    """
    found = outlets(phrase, 0, len(phrase))
    if not found or known_organisation(found[0].name):
        return False
    rest = f"{phrase[:found[0].span.start]} {phrase[found[-1].span.end:]}".lower()
    words = re.findall(r"[^\W\d_]+", rest)
    return all(word in words_of(SHARED).words("outlets", "kinds") for word in words)


def same_outlet(name: str) -> str:
    """Returns the form of an outlet's name in which two are compared: the known outlet, or the words without article.
    """
    known = outlet_called(name)
    return (known or " ".join(name.split())).casefold().removeprefix("the ")


def _outlet(found: str) -> str:
    plain = " ".join(found.split())
    names = _names()
    if plain in names:
        return names[plain]
    for name, outlet in names.items():
        if name.endswith("*") and re.fullmatch(re.escape(name[:-1]) + _ENDING, plain):
            return outlet
        if name.upper() == plain:
            return outlet
    return plain

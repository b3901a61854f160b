# SPDX-License-Identifier: MIT
"""The word lists of a language, read from its folder in ``resources/drafting``.

A file holds lists and tables by name; what each is for is said in ``docs/drafting.md``. ``shared`` holds what is the
same in every language: outlets, known people, names of regions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec

FOLDER: Final = Path(__file__).parents[3] / "resources" / "drafting"
SHARED: Final = "shared"
LANGUAGES: Final = ("en", "uk", "ru")
"""Languages that have a folder of lists, the first one being taken where a text shows none."""


class Words:
    """A language's lists by file and name, each read and prepared once."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._files: dict[str, Mapping[str, Any]] = {}

    def table(self, file: str, name: str) -> Mapping[str, Any]:
        """Returns a table, empty where the language lacks it."""
        found = self._file(file).get(name, {})
        return found if isinstance(found, dict) else {}

    def listed(self, file: str, name: str) -> tuple[str, ...]:
        """Returns a list in its order, empty where the language lacks it."""
        return tuple(self._file(file).get(name, ()))

    def words(self, file: str, name: str) -> frozenset[str]:
        """Returns a list as a set."""
        return frozenset(self.listed(file, name))

    @cache  # noqa: B019 - a language's lists live as long as the program
    def phrases(self, file: str, name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """Returns a list's phrases in words by their first word, in the list's order."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.listed(file, name):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append(words)
        return {first: tuple(phrases) for first, phrases in found.items()}

    def _file(self, file: str) -> Mapping[str, Any]:
        if file not in self._files:
            path = FOLDER / self.language / f"{file}.json"
            self._files[file] = msgspec.json.decode(path.read_bytes()) if path.is_file() else {}
        return self._files[file]


@cache
def words_of(language: str) -> Words:
    """Returns the lists of a language, or those that all share."""
    return Words(language)


def any_of(phrases: Iterable[str]) -> str:
    """Returns a pattern that finds any of the phrases, the longest first, with any white space between words."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered) or r"(?!)"


def plural_and_singular(nouns: Iterable[str]) -> dict[str, str]:
    """Returns English nouns in both numbers, each with its singular."""
    found: dict[str, str] = {}
    for noun in nouns:
        found[noun] = noun
        first, blank, last = noun.rpartition(" ")
        found.setdefault(first + blank + _plural(last), noun)
    return found


def _plural(noun: str) -> str:
    if noun.endswith("man") and noun not in ("human", "german"):
        return f"{noun[:-3]}men"
    if noun.endswith("sis"):
        return f"{noun[:-2]}es"
    if noun.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


class VerbForm(msgspec.Struct, frozen=True):
    """An English verb's form: the verb, and whether it is past, the third person, the base or the participle."""

    verb: str
    form: str


def verb_forms(verbs: Iterable[str]) -> dict[str, VerbForm]:
    """Returns every form of English verbs; irregular ones are written base/past or base/past/participle."""
    found: dict[str, VerbForm] = {}
    for entry in verbs:
        first, _, rest = entry.partition(" ")
        base, *irregular = first.split("/")
        if not irregular and "/" in rest:  # "rule out" is regular, so is "be ready"
            continue
        verb = f"{base} {rest}".strip()
        past = irregular or [_past(base)]
        for form, kind in ((_third(base), "third"), (_participle(base, past[0]), "participle"), (base, "base"),
                           *((each, "past") for each in past)):
            found[f"{form} {rest}".strip()] = VerbForm(verb, kind)
    return found


def _third(base: str) -> str:
    if base == "be":
        return "is"
    if base.endswith(("s", "x", "ch", "sh", "o")):
        return f"{base}es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}s"


def _past(base: str) -> str:
    if base == "be":
        return "was"
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ied"
    return f"{base}ed"


def _participle(base: str, past: str) -> str:
    if past.endswith(base[-1] * 2 + "ed") and not base.endswith("e"):
        return f"{past[:-2]}ing"
    return f"{base[:-1]}ing" if base.endswith("e") and not base.endswith(("ee", "be")) else f"{base}ing"

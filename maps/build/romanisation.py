# SPDX-License-Identifier: MIT
"""Romanises Ukrainian names, and finds the Ukrainian one among a place's Cyrillic names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh",
    "з": "z", "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia",
}  # fmt: skip
"""The romanisation of resolution 55 of Ukraine's Cabinet of Ministers, 27 January 2010."""
AT_WORD_START = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
GEOGRAPHERS_LETTERS = LETTERS | {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
"""The BGN/PCGN system of 1965, in which GeoNames writes most villages."""

APOSTROPHES = "'’ʼ`"
STRESS_MARK = "\u0301"
LATIN_LOOKALIKES = str.maketrans("aeiopcxyABEIKMHOPCTX", "аеіорсхуАВЕІКМНОРСТХ")

UKRAINIAN_WORD = re.compile(rf"[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя{APOSTROPHES}\- ]+", re.I)
OLD_SPELLING = re.compile("[бвгґджзклмнпрстфхцчшщ]ї", re.I)
"""Spellings such as Днїпро, used until 1925."""
UKRAINIAN_MARKS = re.compile(rf"[іїєґ{APOSTROPHES}]|[сцз]ьк", re.I)
RUSSIAN_MARKS = re.compile(r"(?:ое|ая|ово|ево|ино|[оие]вка|[сц]кий|[сц]к|ополь)\b", re.I)

RUSSIAN_ENDINGS = re.compile(r"(?:ово|ево|ино|овка|евка)\b", re.I)

PAIR_LIKE_ENOUGH = 0.6
LIKE_ENOUGH = 0.72
"""The share of common letters from which a Cyrillic name counts as the Latin one's origin."""


def romanised(name: str) -> str:
    """Returns the name in the official romanisation: Харків → Kharkiv, Запоріжжя → Zaporizhzhia."""
    return _latin(name, LETTERS)


def ukrainian_name(latin: str, names: Iterable[str]) -> str | None:
    """Returns the Cyrillic name most likely to be the origin of a Ukrainian place's Latin name.

    A place's names come without their language: Суми, Сумы, Сума. The Ukrainian one uses only
    Ukrainian letters and romanises to the Latin name. If the Latin name was taken from Russian
    (Mirnoye), it is the name that is similar to the Russian one (Мирне, Мирное).
    None if no name is similar.
    """
    written = list(_cyrillic(names))
    best = _likeliest(latin, written) or _pair_of_russian(written)
    return re.sub(r"(?<=[сц])к\b", "ьк", tidy(best)) if best else None


def _likeliest(latin: str, names: Iterable[str]) -> str | None:
    best = (0.0, 0, "")
    for name in names:
        likeness = max(_likeness(spelling, _plain(latin)) for spelling in _spellings(name))
        marks = len(UKRAINIAN_MARKS.findall(name))
        if likeness < LIKE_ENOUGH or (likeness < 1 and RUSSIAN_MARKS.search(name) and not marks):
            continue
        doubt = 0.15 if RUSSIAN_ENDINGS.search(name) else 0.0
        best = max(best, (round(likeness + 0.04 * min(marks, 2) - doubt, 3), marks, name))
    return best[2] or None


def _pair_of_russian(names: Iterable[str]) -> str | None:
    russian = [name for name in names if RUSSIAN_MARKS.search(name)]
    others = [name for name in names if not RUSSIAN_MARKS.search(name)]
    pairs = [(_likeness(one.lower(), other.lower()), other) for one in russian for other in others]
    likeness, name = max(pairs, default=(0.0, ""))
    return name if likeness >= PAIR_LIKE_ENOUGH else None


def surely_ukrainian_name(names: Iterable[str]) -> str | None:
    """Returns the Ukrainian name of a place outside Ukraine, if its spelling leaves no doubt.

    Either only one name has Ukrainian letters or endings, or the only Cyrillic name is written
    the same in Ukrainian and Russian.
    """
    written = list(_cyrillic(names))
    marked = [name for name in written if UKRAINIAN_MARKS.search(name)]
    if len(marked) == 1:
        return tidy(marked[0])
    same = not marked and len(written) == 1 and not re.search("[иеэ]|[сц]к", written[0], re.I)
    return tidy(written[0]) if same else None


def kept_latin(name: str) -> str:
    """Returns the Latin name, in official spelling, of a place in Ukraine whose Cyrillic name is unknown."""
    text = _without_apostrophes(name)
    for written, official in (("yy", "yi"), ("iyi", "ii"), ("ayi", "ai"), ("oyi", "oi"),
                              ("eyi", "ei"), ("uyi", "ui")):  # fmt: skip
        text = text.replace(written, official)
    return re.sub(r"(?<=\w)y(?=[aeu])", "i", text)


def tidy(name: str) -> str:
    """Returns the name with one kind of apostrophe: Слов’янськ."""
    return re.sub(f"[{APOSTROPHES}]", "’", name)


def _latin(name: str, letters: Mapping[str, str]) -> str:
    text = _without_apostrophes(name).replace("зг", "zgh").replace("Зг", "Zgh")
    return "".join(_letter(text, index, letters) for index in range(len(text)))


def _letter(text: str, index: int, letters: Mapping[str, str]) -> str:
    letter = text[index]
    small = letter.lower()
    starts = index == 0 or not (text[index - 1].isalpha())
    latin = AT_WORD_START.get(small) if starts else None
    latin = letters.get(small, small) if latin is None else latin
    return latin.capitalize() if letter != small else latin


def _spellings(name: str) -> set[str]:
    """Returns the Latin spellings of a Ukrainian name, in both systems and mixed."""
    geographers = _plain(_latin(name, GEOGRAPHERS_LETTERS))
    return {_plain(romanised(name)), geographers, geographers.replace("yy", "yi")}


def _cyrillic(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if re.search("[а-яіїєґ]", name, re.I):
            plain = name.translate(LATIN_LOOKALIKES).replace(STRESS_MARK, "")
            if UKRAINIAN_WORD.fullmatch(plain) and not OLD_SPELLING.search(plain):
                yield plain


def _plain(name: str) -> str:
    stripped = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _without_apostrophes(stripped).lower()


def _without_apostrophes(name: str) -> str:
    return re.sub(f"[{APOSTROPHES}]", "", name)


def _likeness(one: str, other: str) -> float:
    return 1.0 if one == other else SequenceMatcher(None, one, other, autojunk=False).ratio()

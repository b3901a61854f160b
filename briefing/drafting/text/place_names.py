# SPDX-License-Identifier: MIT
"""Names of towns and regions in any case, each with its English name.

What a caller hands over are pairs of a local and an English name; forms of Ukrainian and Russian names are made by
rule: the stem stays, its ending may be any of a noun's or an adjective's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_ENDINGS: Final = frozenset((
    "", "а", "у", "ові", "еві", "ом", "ем", "єм", "і", "ї", "и", "ів", "їв", "ам", "ами", "ах", "ою", "ею", "єю", "ю",
    "я", "ям", "ями", "ях", "ці", "зі", "сі", "е", "є", "о", "ого", "ому", "им", "ім", "ої", "ій", "их", "іх", "ими",
    "ь", "й", "ий", "ій", "ой", "ей", "ам", "ев", "ов", "ым", "ом", "ые", "ых", "ыми", "ая", "ую", "ое", "ый", "ы",
    "ий", "єва", "ева", "ьє", "і", "їй", "єм", "ем", "яс", "єві", "ью", "ій", "ка", "ке", "ко", "ок", "єю", "тю",
    "лю", "ню", "ю", "ём", "ёй", "йом", "ьом"))
_NOT_NEUTER: Final = frozenset((
    "ий", "ый", "ій", "ой", "ая", "ої", "ую", "ою", "ей", "і", "ые", "их", "ых", "ими", "ыми", "а", "ам", "ах"))
"""Endings that names such as Біле never have."""
_OF_NOUNS: Final = frozenset(("", "а", "у", "ом", "ові", "і", "е"))
"""Endings of names in -ськ and -ск; others are of adjectives ("Українська")."""
_STRIPPED: Final = re.compile(r"(?:ський|ская|ський|ий|ій|ый|ая|яя|ое|ее|а|я|о|е|є|ь|й|и|і|ї|ы|у|ю)$")
_MAIN: Final = frozenset(("ий", "ій", "ый", "а", "е", "ая", "ое"))
_LONGEST_ENDING: Final = 4
_LEAST_LOOSE: Final = 5
_CYRILLIC: Final = re.compile("[Ѐ-ӿ]")
_SOFTER: Final = (("г", "з"), ("к", "ц"), ("х", "с"))


def plain_name(word: str) -> str:
    """Returns a name in the form in which names are compared: small letters, one kind of apostrophe."""
    return re.sub("[’ʼ`´]", "'", word).lower().replace("ё", "е")


def stems(word: str) -> list[str]:
    """Returns the stems of a Ukrainian or Russian name's word: without its ending, and as vowels and consonants
    change.
    """
    plain = plain_name(word)
    if len(plain) < 3:
        return [plain]
    stem = _STRIPPED.sub("", plain) if len(plain) > 3 else plain
    found = [stem]
    for vowel, other in (("івк", "івок"), ("івк", "івц"), ("ськ", "цьк")):
        if stem.endswith(vowel):
            found.append(stem[:-len(vowel)] + other)
    if re.search(r"[бвгґджзклмнпрстфхцчшщ]е[цнлрк]$", stem):  # Донець, Донця; Торець, Торця
        found += [stem[:-2] + stem[-1]]
    if re.search(r"[оі][кнлтвг]$", stem):
        found += [stem[:-2] + stem[-1], stem[:-2] + ("о" if stem[-2] == "і" else "і") + stem[-1]]
    if re.search(r"і[врлнстдзжш]$", stem):  # Київ, Києва; Харків, Харкова
        found += [stem[:-2] + each + stem[-1] for each in ("о", "е", "є")]
    if re.search(r"ї[врлн]$", stem):
        found += [stem[:-2] + "є" + stem[-1]]
    found += [stem[:-1] + soft for hard, soft in _SOFTER if stem.endswith(hard)]
    return list(dict.fromkeys(found))


def loose_name(plain: str) -> str:
    """Returns a Latin name without what romanisations write differently: Balakliya, Balakliia; Kupyansk, Kupiansk."""
    loose = plain.replace("'", "").replace("iy", "i").replace("yi", "i")
    loose = re.sub(r"[yij]+(?=[aeou])", "i", loose).replace("y", "i")
    return re.sub(r"(.)\1+", r"\1", loose)


def _refused(word: str) -> frozenset[str]:
    """Returns the endings that a name's first word never has."""
    if word.endswith(("ськ", "цьк", "ск", "цк")):
        return _ENDINGS - _OF_NOUNS
    return _NOT_NEUTER if word.endswith("е") else frozenset()


class NameForms:
    """Names by their stems, for finding them in any case."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._plain: dict[str, str] = {}
        self._loose: dict[str, str] = {}
        self._stems: dict[str, list[tuple[tuple[tuple[str, ...], ...], str, frozenset[str]]]] = {}
        for local, english in names:
            words = local.split()
            if not words or not english:
                continue
            if _CYRILLIC.search(local):
                forms = tuple(tuple(stems(word)) for word in words)
                for stem in forms[0]:
                    self._stems.setdefault(stem, []).append(
                        (forms, english, _refused(words[0]))
                    )
            else:
                plain = " ".join(plain_name(word) for word in words)
                self._plain.setdefault(plain, english)
                if len(plain) >= _LEAST_LOOSE:
                    self._loose.setdefault(loose_name(plain), english)
        self.most_words = max((len(name.split()) for name in self._plain), default=1)

    def in_latin(self, words: tuple[str, ...]) -> str:
        """Returns the English name of words in any romanisation; "" if they are none."""
        name = " ".join(words)
        found = self._plain.get(name, "")
        return found if found or len(name) < _LEAST_LOOSE else self._loose.get(loose_name(name), "")

    def of_direction(self, adjective: str) -> str:
        """Returns the English name of the town that a direction is named by ("Курахівський напрямок"); "" if it is
        none.
        """
        base = re.sub(r"(?:ськ|цьк|ск|цк)[а-яіїєґ]{1,3}$", "", adjective)
        if base == adjective:
            return ""
        softer = [each for each in (re.sub("ів$", "ов", base), re.sub("ів$", "ев", base)) if each != base]
        for stem in (base + "ськ", base + "цьк", base + "ск", base + "цк", *softer, base):
            for ending in ("", "е", "а", "ка", "ьк"):
                found, size = self.in_cyrillic([stem + ending])
                if found and size == 1:
                    return found
        return ""

    def in_cyrillic(self, words: list[str]) -> tuple[str, int]:
        """Returns the English name that begins with the first word in any case, and how many words it has."""
        best = ("", 0, 99)
        first = words[0]
        for cut in range(min(_LONGEST_ENDING, len(first) - 2) + 1):
            stem = first[:len(first) - cut]
            ending = first[len(stem):]
            if ending not in _ENDINGS:
                continue
            for forms, english, refused in self._stems.get(stem, ()):
                if ending in refused:
                    continue
                is_better = (len(forms), -cut) > (best[1], -best[2])
                if is_better and len(forms) <= len(words) and all(map(_is_form, words[1:], forms[1:])):
                    best = (english, len(forms), cut)
        return best[0], best[1]


def _is_form(word: str, stems_of_word: tuple[str, ...]) -> bool:
    return any(word.startswith(stem) and word[len(stem):] in _ENDINGS for stem in stems_of_word)

# SPDX-License-Identifier: MIT
"""What the words in DeepStateMap.Live's names say of a feature, in Ukrainian and in English, whatever is beside.

Until May 2022 a name is a Ukrainian text that somebody typed for each feature: a state, a date or a place, in any
order and with any apostrophes, dots and spaces. So names are read by rules for their words, the first that fits:

1. ground elsewhere (Transnistria, Snake Island, territories meant as a joke) is no control;
2. "not occupied" is no control;
3. liberated, or under control of Ukraine's forces;
4. in question, not known, grey zone, no information;
5. Crimea and Tuzla, by name only or as occupied;
6. occupied, captured, taken by the enemy, or the old name for the occupied parts of Donetsk and Luhansk oblasts.

Mere dates, and all other names, say nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from briefing.folding import fold
from maps.control_day import DayNoteKind
from maps.ground import GroundKind

_WORD: Final = re.compile(r"[^\W\d_]+")


def _stems(*words: str) -> tuple[str, ...]:
    """Beginnings of words, in the form that ``fold`` gives names."""
    return tuple(fold(word) for word in words)


_ELSEWHERE: Final = _stems(
    "придністров", "зміїн", "карел", "курил", "пруссі", "прусі", "кенігсберг", "кьонігсберг", "абхазі", "осеті",
    "ічкері", "чечн", "чечен", "білорус", "білгород", "бєлгород", "кубан", "ростов", "воронеж", "брянськ", "смоленськ",
    "тув", "transnistri", "pridnestr", "snake", "zmiin", "karelia", "kuril", "prussia", "königsberg",
    "kenigsberg", "abkhazia", "ossetia", "ichkeria", "chechn", "belarus", "belgorod", "kuban", "rostov", "voronezh",
    "bryansk", "smolensk", "tuva")
_NOT: Final = frozenset(_stems("не", "not"))
_FREED: Final = _stems("звільн", "деокуп", "відбит", "liberat", "dismiss", "deoccup")
_OWN: Final = _stems("зсу", "україн", "ukrain", "afu")
_ENEMY: Final = _stems("ворог", "росі", "рф", "днр", "лнр", "russia", "enem")
_CONTROL: Final = _stems("контрол", "зайнят", "control")
_OPEN: Final = _stems(
    "питан", "невідом", "непідтвердж", "уточн", "спірн", "бої", "unknown", "question", "contest", "unconfirm")
_GREY: Final = _stems("сір", "grey", "gray")
_ZONE: Final = _stems("зон", "zone")
_NO: Final = frozenset(_stems("нема", "немає", "без", "не", "no"))
_KNOWN: Final = _stems("інф", "дан", "відом", "підтвердж", "info", "data", "known", "confirm")
_CRIMEA: Final = frozenset(_stems("крим", "криму", "тузла", "тузли", "тузлу", "crimea", "tuzla"))
"""Whole words: Krymske (Кримське) is a place in Luhansk Oblast."""
_TAKEN: Final = _stems("окуп", "оккуп", "захоп", "зайнят", "occup", "captur", "seiz")
_OLD_PARTS: Final = frozenset(_stems("ордло", "ordlo", "cadlr", "cadr", "calr"))
_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
_LOOKALIKES: Final = str.maketrans("abcehikmoptxy", "авсенікмортху")
"""Latin letters that hands put into Ukrainian words."""


def kind_by_words(text: str) -> GroundKind | DayNoteKind:
    """The kind of ground that this text says a feature is, or why it is none; "not control" where it says neither."""
    words = [word.translate(_LOOKALIKES) if _CYRILLIC.search(word) else word for word in _WORD.findall(fold(text))]

    def says(stems: tuple[str, ...]) -> bool:
        return any(word.startswith(stems) for word in words)

    if says(_ELSEWHERE) or _paired(words, _NOT, _TAKEN + _CONTROL):
        return "not control"
    if says(_FREED) or (says(_OWN) and says(_CONTROL)):
        return "liberated"
    if says(_OPEN) or (says(_GREY) and says(_ZONE)) or _paired(words, _NO, _KNOWN):
        return "unknown"
    if _CRIMEA.intersection(words) or _OLD_PARTS.intersection(words):
        return "occupied-2014"
    return "occupied" if says(_TAKEN) or (says(_CONTROL) and says(_ENEMY)) else "not control"


def _paired(words: list[str], first: frozenset[str], second: tuple[str, ...]) -> bool:
    """Whether one of the first words comes right before one of the second, as in "not occupied", "no info"."""
    return any(word in first and after.startswith(second) for word, after in pairwise(words))

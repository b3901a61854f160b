# SPDX-License-Identifier: MIT
"""The language of a text, known by its letters."""

from __future__ import annotations

import re
from typing import Final

_SAMPLE: Final = 20_000
_CYRILLIC: Final = re.compile("[Ѐ-ӿ]")
_LATIN: Final = re.compile("[A-Za-z]")
_UKRAINIAN: Final = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN: Final = re.compile("[ыэъёЫЭЪЁ]")
_UKRAINIAN_WORDS: Final = re.compile(r"\b(?:та|що|як|з|із|або|але|й|це|майже|понад)\b", re.IGNORECASE)
_RUSSIAN_WORDS: Final = re.compile(
    r"\b(?:и|из|от|с|со|к|что|как|или|но|после|около|более|менее|почти|войска|человек|украин\w+|росси\w+"
    r"|январ[ьея]|феврал[ьея]|март[ае]|апрел[ьея]|мае|мая|июн[ьея]|июл[ьея]|август[ае]|сентябр[ьея]|октябр[ьея]"
    r"|ноябр[ьея]|декабр[ьея])\b", re.IGNORECASE)
"""Words of one of the two only, in texts so short that their letters tell nothing."""


def language_of(text: str) -> str:
    """Returns en, uk or ru: English unless most letters are Cyrillic, then by the letters, or else the words, that only
    one of the two has.
    """
    sample = text[:_SAMPLE]
    if len(_CYRILLIC.findall(sample)) <= len(_LATIN.findall(sample)):
        return "en"
    russian, ukrainian = len(_RUSSIAN.findall(sample)), len(_UKRAINIAN.findall(sample))
    if russian == ukrainian:
        russian, ukrainian = len(_RUSSIAN_WORDS.findall(sample)), len(_UKRAINIAN_WORDS.findall(sample))
    return "ru" if russian > ukrainian else "uk"

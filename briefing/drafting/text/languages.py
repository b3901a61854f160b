# SPDX-License-Identifier: MIT
"""The language of a text, told by its letters."""

from __future__ import annotations

import re
from typing import Final

_SAMPLE: Final = 20_000
_CYRILLIC: Final = re.compile("[Ѐ-ӿ]")
_LATIN: Final = re.compile("[A-Za-z]")
_UKRAINIAN: Final = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN: Final = re.compile("[ыэъёЫЭЪЁ]")


def language_of(text: str) -> str:
    """Returns en, uk or ru: English unless most letters are Cyrillic, then by the letters only one of the two has."""
    sample = text[:_SAMPLE]
    if len(_CYRILLIC.findall(sample)) <= len(_LATIN.findall(sample)):
        return "en"
    return "ru" if len(_RUSSIAN.findall(sample)) > len(_UKRAINIAN.findall(sample)) else "uk"

# SPDX-License-Identifier: MIT
"""Numbers as articles write them: digits with any separator, thousands and millions, words, and shares in words."""

from __future__ import annotations

import re
from typing import Final

_SPACE: Final = "[    ]"
_DIGITS: Final = rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?![\d])(?:[.,]\d{{1,2}}(?!\d))?|\d+(?:[.,'’]\d+)*"
_SCALES: Final = {
    "thousand": 1e3, "thousands": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "mn": 1e6, "m": 1e6, "тис": 1e3, "тисяч": 1e3, "тисячі": 1e3,
    "тысяч": 1e3, "тысячи": 1e3, "тыс": 1e3, "млн": 1e6, "мільйон": 1e6, "мільйони": 1e6, "мільйонів": 1e6, "мільйона": 1e6,
    "миллион": 1e6, "миллиона": 1e6, "миллионов": 1e6, "тисячу": 1e3, "тысячу": 1e3, "hundred": 100,
}
_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100, "a hundred": 100, "a thousand": 1000, "a million": 1e6, "half a million": 5e5,
    "один": 1, "два": 2, "дві": 2, "две": 2, "двох": 2, "двух": 2, "три": 3, "чотири": 4, "четыре": 4, "п'ять": 5, "п’ять": 5,
    "пять": 5, "пяти": 5, "п’яти": 5, "шість": 6, "шесть": 6, "сім": 7, "семь": 7, "вісім": 8, "восемь": 8, "дев’ять": 9,
    "дев'ять": 9, "девять": 9, "десять": 10, "десяти": 10, "двадцять": 20, "двадцать": 20, "тридцять": 30, "тридцать": 30,
    "сорок": 40, "п’ятдесят": 50, "п'ятдесят": 50, "пятьдесят": 50, "сто": 100, "двісті": 200, "двести": 200, "триста": 300,
    "тисяча": 1000, "тысяча": 1000, "пів мільйона": 5e5, "полмиллиона": 5e5, "півтори тисячі": 1500, "полторы тысячи": 1500,
    "тисячу": 1000, "тысячу": 1000, "півсотні": 50, "сотню": 100, "двоє": 2, "троє": 3, "четверо": 4, "п’ятеро": 5, "п'ятеро": 5, "двое": 2, "трое": 3, "пятеро": 5, "трьох": 3,
    "трех": 3, "трёх": 3, "четырех": 4, "чотирьох": 4,
}
_SHARES: Final = {
    "a fifth": 20, "one fifth": 20, "one-fifth": 20, "a quarter": 25, "one quarter": 25, "one-quarter": 25, "a third": 33.3,
    "one third": 33.3, "one-third": 33.3, "half": 50, "a half": 50, "two thirds": 66.7, "two-thirds": 66.7, "three quarters": 75,
    "three-quarters": 75, "a tenth": 10, "one tenth": 10, "one-tenth": 10, "a sixth": 16.7, "one-sixth": 16.7, "one sixth": 16.7,
    "an eighth": 12.5, "one-eighth": 12.5, "two fifths": 40, "two-fifths": 40, "three-fifths": 60, "four-fifths": 80,
    "four fifths": 80, "three fifths": 60, "nine-tenths": 90, "nine tenths": 90, "one in five": 20, "seven-tenths": 70,
    "п’яту частину": 20, "п'ята частина": 20, "п’ята частина": 20, "п'яту частину": 20, "п’ятої частини": 20, "п'ятої частини": 20,
    "чверть": 25, "чверті": 25, "третину": 33.3, "третина": 33.3, "третини": 33.3, "половину": 50, "половина": 50, "половини": 50,
    "дві третини": 66.7, "двох третин": 66.7, "три чверті": 75, "десяту частину": 10, "десята частина": 10, "п'яту": 20, "п’яту": 20,
    "пятую часть": 20, "пятая часть": 20, "пятой части": 20, "четверть": 25, "четверти": 25, "треть": 33.3, "трети": 33.3,
    "половину ": 50, "две трети": 66.7, "двух третей": 66.7, "три четверти": 75, "десятую часть": 10, "десятая часть": 10,
    "п'ятина": 20, "п’ятина": 20, "п’ятину": 20, "п'ятину": 20,
}


def _either(words: object) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_SCALE: Final = rf"(?:{_either(_SCALES)})(?!\w)\.?"
NUMBER: Final = rf"(?:(?:{_DIGITS})(?:[\s-]*{_SCALE})?|(?<!\w)(?:{_either(_WORDS)})(?!\w)(?:[\s-]+{_SCALE})?)"
"""A pattern for a number, with thousands or millions behind it."""
_SHARE: Final = rf"(?<!\w)(?P<share>{_either(_SHARES)})(?!\w)"
FRACTIONS: Final = {
    "en": re.compile(_SHARE + r"(?:\s+of)?\s+(?=\S)", re.IGNORECASE),
    "uk": re.compile(_SHARE + r"\s+(?=\S)", re.IGNORECASE),
    "ru": re.compile(_SHARE + r"\s+(?=\S)", re.IGNORECASE),
}
_PARTS: Final = re.compile(rf"(?P<digits>{_DIGITS})?(?P<rest>.*)", re.DOTALL)


def number_of(text: str, language: str = "en") -> float | None:
    """Returns the value of a number, None if it is none; a share in words is in percent."""
    plain = " ".join(text.split()).lower().rstrip(".")
    if plain in _SHARES:
        return float(_SHARES[plain])
    match = _PARTS.fullmatch(plain)
    if match is None:
        return None
    digits, rest = match["digits"], match["rest"].strip(" -.")
    if digits:
        value = _digits(digits, language)
        return None if value is None else value * _SCALES.get(rest, 1)
    if rest in _WORDS:
        return float(_WORDS[rest])
    word, _, scale = rest.replace("-", " ").rpartition(" ")
    if word in _WORDS and scale in _SCALES:
        return _WORDS[word] * _SCALES[scale]
    return None


def _digits(text: str, language: str) -> float | None:
    """Returns digits as a number. A comma before three digits divides thousands; in Ukrainian and Russian only where
    another group follows or the language of the text writes it so.
    """
    plain = re.sub(_SPACE, "", text).replace("'", "").replace("’", "")
    if len(plain) > 20:
        return None
    groups = re.split("[.,]", plain)
    if len(groups) == 1:
        return float(plain)
    signs = [each for each in plain if each in ".,"]
    if len(groups) == 2:
        is_thousands = len(groups[1]) == 3 and len(groups[0]) <= 3 and groups[0] != "0" and (
            signs[0] == "," if language == "en" else _SPACE not in text and signs[0] == ".")
        if signs[0] == "," and language != "en" and len(groups[1]) == 3 and groups[0] != "0":
            is_thousands = False
        return float("".join(groups)) if is_thousands else float(".".join(groups))
    if len(set(signs)) == 1:
        return float("".join(groups)) if all(len(each) == 3 for each in groups[1:]) else None
    return float(f"{''.join(groups[:-1])}.{groups[-1]}")

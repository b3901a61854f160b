# SPDX-License-Identifier: MIT
"""Guesses the encoding of names and short texts by what their bytes say, and whether a stated encoding is wrong.

Every encoding in question reads the bytes; the reading that looks most like words wins. What looks like words is
learnt from ``encoding_words``: which letters follow each other, in one script, in usual case, without signs in
between. UTF-8 and UTF-16 are known by their own rules. Nothing is ever refused: bytes that fit no encoding are
read with a sign for each that cannot be read.
"""

from __future__ import annotations

import codecs
import functools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from briefing.encoding_words import CYRILLIC, LATIN

CANDIDATES: Final[Mapping[str, float]] = {
    "cp1251": 0.0, "cp1252": 0.0, "cp866": -0.5, "koi8-u": -0.5, "cp1250": -0.6, "cp1125": -1.0, "koi8-r": -1.5,
    "iso8859-2": -1.5, "cp850": -2.0, "mac_cyrillic": -2.5, "cp852": -2.5, "iso8859-5": -2.5,
}
"""Encodings of one byte a character, by Python's names, and how much less usual each is (a natural logarithm)."""

_READ: Final = (
    "utf-8", "utf-16", "cp", "iso8859", "koi8", "mac", "kz1048", "ptcp154", "tis-620", "ascii", "gb", "big5", "euc",
    "shift_jis", "hp-roman8")
"""How the names of encodings begin that texts are read in."""
_STATED: Final = 5.0
"""How much likelier an encoding is because the file states it (a natural logarithm)."""
_DOUBTFUL: Final = 4.0
"""A second reading is a doubt where it is no more than this less likely (a natural logarithm)."""
_MOST_SCORED: Final = 2_000
"""Bytes that are weighed: more change nothing, and take time."""
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_HIGH_BYTES: Final = frozenset({0x00, 0x01, 0x04, 0x20})
"""High bytes of UTF-16 in Latin and Cyrillic texts: Latin, its additions, Cyrillic, punctuation."""
_USUAL_SIGNS: Final = frozenset("«»“”„‘’–—…№°·\u00a0")
_BETWEEN_WORDS: Final = frozenset("–—\u00a0’")
_BEFORE_WORDS: Final = frozenset("«“„‘№\u00a0")
_CLOSED_BY: Final = {"«": "»", "“": "”", "„": "“”", "‘": "’"}
_APOSTROPHES: Final = frozenset("'’ʼ`")
_IN_WORD, _ODD_SIGN, _USUAL_SIGN, _NO_CHARACTER = -9.0, -5.0, -1.5, -12.0
_OTHER_SCRIPT, _NEAR_SCRIPT, _OTHER_WORD_SCRIPT = -9.0, -2.0, -2.0
_CASE, _ALL_CAPITALS = -5.0, -1.0
_SEEN: Final = 0.7
"""How much of what is likely next is left to pairs that known words have."""
_UNSEEN: Final = 1e-4
"""The share of a letter that no known word has."""
_LIKE_UKRAINIAN: Final = frozenset("iI")


@dataclass(frozen=True)
class EncodingGuess:
    """The text that bytes most likely are, and in which encoding.

    ``encoding`` is Python's name. ``is_wrong`` says that the stated encoding reads something else and much less
    likely. ``others`` are encodings that give other texts and are nearly as likely, the likeliest first, and the
    stated one if it is wrong.
    """

    text: str
    encoding: str
    others: tuple[str, ...] = ()
    is_wrong: bool = False

    @property
    def in_doubt(self) -> bool:
        """Whether another encoding may be right."""
        return bool(self.others)


def guessed(data: bytes, stated: str | None = None) -> EncodingGuess:
    """Returns the text in these bytes; ``stated`` is the encoding that the file or its maker states, if any."""
    guess = guessed_of_all([data], stated)
    return EncodingGuess(decoded(data, guess.encoding), guess.encoding, guess.others, guess.is_wrong)


def guessed_of_all(texts: Iterable[bytes], stated: str | None = None) -> EncodingGuess:
    """Returns the encoding of texts that share one, such as a table's column; their text is joined by line feeds."""
    telling, is_utf8 = _telling(texts)
    named = python_name(stated)
    if not telling:
        return EncodingGuess("", named or "utf-8")
    joined = b"\n".join(telling)
    own = _marked(joined) or ("utf-8" if is_utf8 and b"\0" not in joined else None)
    if own is not None:
        text = decoded(joined, own)
        if named is None or decoded(joined, named).removeprefix("\ufeff") == text:
            return EncodingGuess(text, own)
        return EncodingGuess(text, own, (named,), is_wrong=True)
    return _likeliest(joined, named)


def python_name(stated: str | None) -> str | None:
    """Returns Python's name of a stated encoding; None if there is none, or it is none that names are written in.

    Some of Python's encodings take hours for a megabyte (punycode), so only those of scripts are read.
    """
    try:
        found = codecs.lookup((stated or "").strip())
    except (LookupError, ValueError):
        return None
    if not found.name.startswith(_READ):
        return None
    # ISO 8859-1 is read as windows-1252, as browsers do: it has the same letters, and signs for control characters.
    return {"iso8859-1": "cp1252", "ascii": None}.get(found.name, found.name)


def decoded(data: bytes, encoding: str) -> str:
    """Returns the text in an encoding, with a sign for every byte that cannot be read."""
    try:
        return data.decode(encoding, "replace")
    except UnicodeError:  # some encodings do not replace
        return data.decode("latin-1")


def _telling(texts: Iterable[bytes]) -> tuple[list[bytes], bool]:
    """Returns the texts that say something of their encoding, to a limit, and whether they are UTF-8."""
    chosen: list[bytes] = []
    length, holds, fails = 0, False, False
    for data in texts:
        if data.isascii() and b"\0" not in data:
            continue
        says = _says_utf8(data)
        holds, fails = holds or says is True, fails or says is False
        if length < _MOST_SCORED:
            chosen.append(data if len(data) <= 4 * _MOST_SCORED else _lines(data))
            length += len(data)
    return chosen, holds and not fails


def _lines(data: bytes) -> bytes:
    """Returns the lines of a long text that are not only ASCII, to a limit; its start if it has no lines."""
    if _marked(data[:4]) or b"\0" in data[:1_000]:
        return data[: 4 * _MOST_SCORED]
    found, length = [], 0
    for line in data.split(b"\n"):
        if not line.isascii():
            found.append(line[:_MOST_SCORED])
            length += len(line)
            if length > _MOST_SCORED:
                break
    return b"\n".join(found)


def _says_utf8(data: bytes) -> bool | None:
    """Checks for UTF-8; None if nothing speaks for or against it.

    A last character that is cut short is no fault, because tables cut their texts so.
    """
    try:
        return True if not codecs.getincrementaldecoder("utf-8")().decode(data).isascii() else None
    except UnicodeDecodeError:
        return False


def _marked(data: bytes) -> str | None:
    """Returns the encoding that a byte order mark or the zeros of UTF-16 give away."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if len(data) < 4 or len(data) % 2:
        return None
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = Counter(data[first::2])
        if set(high) <= _HIGH_BYTES and high[0x00] + high[0x04] > 0.8 * len(data) / 2:
            return encoding
    return None


def _likeliest(data: bytes, stated: str | None) -> EncodingGuess:
    scores: dict[str, float] = {}
    texts: dict[str, str] = {}
    for encoding, prior in {**CANDIDATES, **({stated: 0.0} if stated else {}), "utf-8": 0.0}.items():
        text = decoded(data[:_MOST_SCORED], encoding)
        score = likelihood(text) + prior + (_STATED if encoding == stated else 0.0)
        if text not in texts.values():
            scores[encoding], texts[encoding] = score, text
        elif encoding == stated:  # the stated name stands for all that read the same
            same = next(each for each, other in texts.items() if other == text)
            del scores[same], texts[same]
            scores[encoding], texts[encoding] = score, text
    ordered = sorted(scores, key=lambda encoding: -scores[encoding])
    best = ordered[0]
    others = [each for each in ordered[1:] if scores[best] - scores[each] < _DOUBTFUL]
    is_wrong = stated is not None and stated in scores and best != stated
    if is_wrong and stated is not None and stated not in others:
        others.append(stated)
    return EncodingGuess(decoded(data, best), best, tuple(others), is_wrong)


# How much a text looks like words


def likelihood(text: str) -> float:
    """Returns how likely the characters beyond ASCII are, and their neighbours: a natural logarithm, 0 at most."""
    score = 0.0
    before = ""
    for word in _words(text):
        if not word[0].isalpha():
            score += _sign(word)
            continue
        script = _script(word)
        if before and script and before != script:
            score += _OTHER_WORD_SCRIPT
        before = script or before
        if not word.isascii():
            score += _word(word)
    return score + _beside_signs(text)


def _words(text: str) -> Iterable[str]:
    """Yields words, and every other character beyond ASCII by itself."""
    start = None
    for at, character in enumerate(text):
        if character.isalpha() or (start is not None and character in _APOSTROPHES):
            start = at if start is None else start
            continue
        if start is not None:
            yield text[start:at]
            start = None
        if not character.isascii() or not character.isprintable():
            yield character
    if start is not None:
        yield text[start:]


def _sign(character: str) -> float:
    if character in "\r\n\t":
        return 0.0
    if character == "\ufffd" or not (character.isprintable() or character == "\u00a0"):
        return _NO_CHARACTER
    return _USUAL_SIGN if character in _USUAL_SIGNS else _ODD_SIGN


def _beside_signs(text: str) -> float:
    """Returns what speaks against signs by what is beside them: in a word, at its wrong end, in a row, odd ones."""
    score = 0.0
    for at, (left, sign, right) in enumerate(zip(f" {text}", text, f"{text[1:]} ", strict=False)):
        if sign.isascii() or sign.isalpha():
            continue
        if not (left.isalpha() or right.isalpha()):
            score += 0.0 if left.isascii() and right.isascii() else _ODD_SIGN
            continue
        if sign not in _USUAL_SIGNS:
            score += _IN_WORD if right.isalpha() else _ODD_SIGN
        elif left.isalpha() and right.isalpha():
            score += _IN_WORD if sign not in _BETWEEN_WORDS else 0.0
        elif sign in _BEFORE_WORDS if left.isalpha() else not left.isalnum() and not _opens(sign, text[at:]):
            score += _IN_WORD
    return score


def _opens(sign: str, rest: str) -> bool:
    """Checks whether a sign before a word opens something that is closed."""
    return sign == "\u00a0" or any(closing in rest[1:] for closing in _CLOSED_BY.get(sign, ""))


def _word(word: str) -> float:
    letters = [letter for letter in word if letter.isalpha()]
    score = _case(letters)
    pairs = _pairs()
    folded = ["^", *(letter.lower() for letter in letters), "$"]
    for first, second in pairwise(folded):
        if not (first.isascii() and second.isascii()):
            if first.isalpha() and second.isalpha() and _script(first) != _script(second):
                score += _NEAR_SCRIPT if {first, second} & _LIKE_UKRAINIAN else _OTHER_SCRIPT
            else:
                score += pairs.get((first, second)) or _single(second)
    return score


def _case(letters: Sequence[str]) -> float:
    if all(letter.isupper() for letter in letters):
        return _ALL_CAPITALS if len(letters) > 1 else 0.0
    return _CASE * sum(
        (second.isupper() and first.islower()) or (second.islower() and first.isupper() and at > 0)
        for at, (first, second) in enumerate(pairwise(letters)))


def _script(word: str) -> str:
    """Returns "c" for Cyrillic, "l" for Latin, "o" for another script, by the first letter; "" for one without case."""
    code = ord(word[0])
    if 0x400 <= code < 0x530:
        return "c"
    return "l" if code < 0x250 else "o"


@functools.cache
def _pairs() -> dict[tuple[str, str], float]:
    """Returns the logarithm of how often the second letter follows the first, for all pairs of known words."""
    made: dict[tuple[str, str], float] = {}
    for words in (CYRILLIC.split(), LATIN.split()):
        pairs: Counter[tuple[str, str]] = Counter()
        firsts: Counter[str] = Counter()
        for word in words:
            letters = ["^", *(letter for letter in word if letter.isalpha()), "$"]
            pairs.update(pairwise(letters))
            firsts.update(letters[:-1])
        for (first, second), count in pairs.items():
            share = _SEEN * count / firsts[first] + math.exp(_single(second))
            made[first, second] = max(made.get((first, second), -99.0), math.log(share))
    return made


@functools.cache
def _singles() -> dict[str, float]:
    """Returns each letter's share among those of known words in its script."""
    made: dict[str, float] = {}
    for words in (CYRILLIC.split(), LATIN.split()):
        counts = Counter(letter for word in words for letter in f"{word}$" if letter.isalpha() or letter == "$")
        total = counts.total()
        for letter, count in counts.items():
            made[letter] = max(made.get(letter, 0.0), count / total)
    return made


def _single(letter: str) -> float:
    """Returns the logarithm of what is left for a letter in a pair that was never seen."""
    return math.log((1 - _SEEN) * _singles().get(letter, _UNSEEN))

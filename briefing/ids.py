# SPDX-License-Identifier: MIT
"""Ids of statements, speakers, sources and areas that nobody else makes.

An id is some readable words and an ending: eight characters without vowels, the first a digit, such as
``kherson-bridgehead-7k2m9xqb``. The ending is random, or made of a thing's content. An id with such an
ending names the same thing in every briefing that holds it; an id without one may be anybody's.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from functools import lru_cache
from typing import Final

from briefing import limits

_LETTERS: Final = "0123456789bcdfghjkmnpqrstvwxz"
_ENDING: Final = re.compile(rf"(?:^|-)(?=[0-9]*[b-z])[0-9][{_LETTERS}]{{7}}$")
_ENDING_LENGTH: Final = 8
_MOST_WORDS: Final = 32
"""Characters of the readable words."""
_MOST_STEM: Final = min(_MOST_WORDS, limits.MAX_ID - _ENDING_LENGTH - 1)


def random_id(words: str, otherwise: str = "item") -> str:
    """Makes an id of these words, or of ``otherwise``, with a random ending."""
    return _with_ending(words, otherwise, secrets.randbits(64))


def content_id(words: str, *content: str, otherwise: str = "item") -> str:
    """Makes an id of these words whose ending is made of the content: the same content always gives the same id."""
    digest = hashlib.sha256("\x1f".join(content).encode("utf-8", "surrogatepass")).digest()
    return _with_ending(words, otherwise, int.from_bytes(digest[:8], "big"))


def is_own(identifier: str) -> bool:
    """Checks whether an id has an ending that nobody else makes."""
    return _ENDING.search(identifier) is not None


@lru_cache(maxsize=2_000)
def id_words(words: str, most: int = _MOST_WORDS) -> str:
    """Returns the Latin letters and digits of some words, with hyphens between them; "" if nothing is left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:most].strip("-")


def _with_ending(words: str, otherwise: str, number: int) -> str:
    ending = str(number % 10)
    number //= 10
    for _place in range(_ENDING_LENGTH - 1):
        number, index = divmod(number, len(_LETTERS))
        ending += _LETTERS[index]
    if ending.isdigit():
        ending = f"{ending[:-1]}b"
    stem = id_words(words, _MOST_STEM) or otherwise
    return f"{stem}-{ending}"

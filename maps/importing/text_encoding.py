# SPDX-License-Identifier: MIT
"""The encoding that a file's names are read in, and what other encodings would make of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefing.encoding import CANDIDATES, decoded
from maps.importing.labels import clean

_LONGEST_SAMPLE: Final = 120


@dataclass(frozen=True)
class TextEncoding:
    """The encoding in use, by Python's name, and the choices: each encoding with how it reads the same name."""

    used: str
    choices: tuple[tuple[str, str], ...]


def text_encoding(used: str, sample: bytes, likely: Sequence[str]) -> TextEncoding:
    """Returns the choices for a name: the likely ones first, and each reading once."""
    by_text: dict[str, str] = {}
    for encoding in dict.fromkeys((used, *likely, "utf-8", *CANDIDATES)):
        by_text.setdefault(clean(decoded(sample[:_LONGEST_SAMPLE], encoding)), encoding)
    return TextEncoding(used, tuple((encoding, text) for text, encoding in by_text.items()))

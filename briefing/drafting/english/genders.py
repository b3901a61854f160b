# SPDX-License-Identifier: MIT
"""Whether "he" or "she" can mean a person: by title, by role, by first name."""

from __future__ import annotations

from typing import Final, Literal

from briefing.drafting.text.words import words_of

_HE_TITLES: Final = frozenset(("mr", "sir", "lord", "fr", "king", "prince"))
_SHE_TITLES: Final = frozenset(("mrs", "ms", "miss", "lady", "dame", "queen", "princess"))
_HE_ROLES: Final = (
    "father", "husband", "son", "brother", "king", "priest", "bishop", "grandfather", "uncle", "widower")
_SHE_ROLES: Final = ("mother", "wife", "daughter", "sister", "queen", "grandmother", "widow", "aunt", "nun")


def gender_of(name: str, phrase: str, role: str) -> Literal["", "he", "she"]:
    """Returns "he" or "she", "" where neither the phrase nor the name tells."""
    words = [word.strip(".,") for word in f"{phrase} {role}".lower().split()]
    if any(word in _SHE_TITLES or word in _SHE_ROLES or word.endswith("woman") for word in words):
        return "she"
    if any(word in _HE_TITLES or word in _HE_ROLES or (word.endswith("man") and word not in (
            "german", "human", "ombudsman")) for word in words):
        return "he"
    parts = name.lower().split()
    if len(parts) < 2:
        return ""
    listed = words_of("en")
    if parts[0] in listed.words("people", "he"):
        return "he"
    return "she" if parts[0] in listed.words("people", "she") or parts[0].endswith("a") else ""

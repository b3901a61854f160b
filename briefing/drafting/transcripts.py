# SPDX-License-Identifier: MIT
"""Turns of a transcript: "VIRA KULISH: …", "JOEL BRANDT, BYLINE: …"."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from briefing.snapshots.text_quote import Span

_CAPITALS: Final = r"[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ][A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ.'’-]+"
_TURN: Final = re.compile(
    rf"(?P<name>{_CAPITALS}(?:\s+{_CAPITALS}){{0,3}})(?:,\s*(?P<role>[^:\n]{{2,60}}))?\s*(?:\([^)\n]{{2,60}}\)\s*)?:\s+")
_NARRATES: Final = re.compile(
    r"(?i)\b(?:host|byline|anchor|correspondent|reporter|narrator|presenter|moderator|ведуч\w+|ведущ\w+)\b")
_KNOWN: Final = ("NOTE", "BACKGROUND", "UPDATE", "SOURCE", "DETAILS", "QUOTE", "BREAKING", "NATO", "HOST", "NARRATOR")


class Turn(NamedTuple):
    """Whose turn it is, where the words begin, and whether it is the programme's own voice."""

    name: Span
    begins: int
    is_own: bool


def turn_of(text: str, start: int, end: int) -> Turn | None:
    """Returns the turn that a paragraph begins with; None if it begins with none."""
    match = _TURN.match(text, start, min(end, start + 160))
    if match is None:
        return None
    is_own = _NARRATES.search(f"{match['name']} {match['role'] or ''}") is not None
    if not is_own and (match["name"] in _KNOWN or len(match["name"]) < 4):
        return None
    return Turn(Span(*match.span("name")), match.end(), is_own)

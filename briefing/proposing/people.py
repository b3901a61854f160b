# SPDX-License-Identifier: MIT
"""Finds the speaker of a proposal among those of a briefing, and the outlets of its chain among the sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from briefing.drafting.proposals import ProposedSpeaker
from briefing.folding import fold
from briefing.model import Briefing, Source, Speaker

_ENDINGS: Final = re.compile(r"(?:iyy|iy|yy|yi|ii|ij|yj|y|i)$")
_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def speaker_like(briefing: Briefing, proposed: ProposedSpeaker) -> Speaker | None:
    """Returns the speaker who is the one proposed; None if there is none.

    Unnamed people are the same only with the same words and number. A person is known by the surname, whatever way it
    is written in Latin letters, if the first name does not speak against it.
    """
    for speaker in briefing.speakers:
        if _plain(speaker.name) == _plain(proposed.name) and speaker.anonymous == proposed.anonymous and (
                not proposed.anonymous or proposed.count in (None, speaker.count)):
            return speaker
    if proposed.anonymous:
        return None
    alike = [each for each in briefing.speakers if not each.anonymous and _is_same_person(each.name, proposed.name)]
    return alike[0] if len(alike) == 1 else None


def _plain(name: str) -> str:
    return " ".join(_ARTICLE.sub("", fold(name)).split())


def _is_same_person(one: str, other: str) -> bool:
    mine, theirs = _plain(one).split(), _plain(other).split()
    if not mine or not theirs or _surname(mine[-1]) != _surname(theirs[-1]) or len(_surname(mine[-1])) < 3:
        return False
    if min(len(mine), len(theirs)) == 1:
        return max(len(mine), len(theirs)) <= 3
    return mine[0][0] == theirs[0][0] and max(len(mine), len(theirs)) <= 4


def _surname(word: str) -> str:
    """Returns a surname without what the ways to write it in Latin letters differ in."""
    return _ENDINGS.sub("y", word)


def outlet_like(sources: Iterable[Source], name: str, own: Source) -> Source | None:
    """Returns the source through which an outlet is known that an article cites: read through it, or nowhere."""
    wanted = _plain(name)
    found = [each for each in sources if each.id != own.id and _plain(each.publisher) == wanted]
    through = [each for each in found if not each.first_hand]
    named = [each for each in through if own.publisher and own.publisher in (each.note or "")]
    return next(iter(named or through), None)


def is_same_outlet(one: str, other: str) -> bool:
    """Whether two names are of one outlet."""
    return _plain(one) == _plain(other)

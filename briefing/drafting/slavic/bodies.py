# SPDX-License-Identifier: MIT
"""What a body is, before its name: "проєкт DeepState", "опитування КМІС", "телеграм-канал бригади"."""

from __future__ import annotations

import re
from typing import Final

from briefing.drafting.slavic.nominative import all_nouns, head_of, nominative
from briefing.drafting.text.cases import plain_word
from briefing.drafting.text.quotations import quotations
from briefing.drafting.text.tokens import tokens_of
from briefing.snapshots.text_quote import Span

KIND: Final = re.compile(
    r"(?i:компані\w+|(?:моніторингов\w+ |мониторингов\w+ )?про[єе]кт\w*|опитування\w*|дослідження\w*|опрос\w*|"
    r"исследовани\w+)\s+"
    r"(?=[«\"“]?(?:[А-ЯІЇЄҐA-Z]{2,}|[A-Z][\w.-]+)[»\"”]?$)")


def heads_of_kind(phrase: str, language: str) -> tuple[str, ...]:
    """Returns the noun by which "the project" may mean a group again whose name is shown without it."""
    match = KIND.match(phrase)
    known = all_nouns(language)
    words = match.group().split() if match is not None else []
    return tuple(noun.singular for word in words if (noun := known.get(plain_word(word))) is not None)


def of_channel(phrase: str, language: str) -> str:
    """Returns whose channel or page it is that somebody wrote in: "телеграм-каналі бригади" is the brigade."""
    match = _CHANNEL.match(phrase)
    rest = phrase[match.end():] if match is not None else ""
    tokens = tokens_of(rest, Span(0, len(rest)), quotations(rest, 0, len(rest)))
    return nominative(rest, tokens, language, is_one=True) if tokens and head_of(tokens, language) else phrase


_CHANNEL: Final = re.compile(
    r"(?i:(?:офіційн\w+ |официальн\w+ )?(?:(?:телеграм|telegram)[-‑ ](?:канал|сторінк|страниц)\w*|"
    r"(?:сторінц|сторінк|страниц|фейсбу[кц])\w*|телеграм[іе]?|паблі[кц]\w*|паблик\w*))\s+(?=\w)")

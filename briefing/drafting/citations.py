# SPDX-License-Identifier: MIT
"""Sentences that only name whom an outlet cites: "The agency cites two officials.", "Видання посилається на …"."""

from __future__ import annotations

import re
from typing import Final

from briefing.drafting.text.outlets import outlet_called
from briefing.snapshots.text_quote import Span

_CITES: Final = {
    "en": re.compile(
        r"(?P<outlet>It|They|The\s+(?:news\s+)?(?:agency|newspaper|paper|outlet|broadcaster|channel|magazine|website|report|"
        r"publication|story|article)|The [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)\s+"
        r"(?:also\s+)?(?:cited|cites|quoted|quotes|was\s+citing|is\s+citing|was\s+quoting|credited|credits|referred\s+to|refers\s+to|"
        r"attributed\s+(?:this|it|the\s+\w+)\s+to|attributes\s+(?:this|it|the\s+\w+)\s+to|named\s+as\s+its\s+sources?)\s+"
        r"(?P<who>[^.;:“”\"]{4,160}?)(?:\s+as\s+(?:its\s+)?sources?)?\s*\.?$"),
    "uk": re.compile(
        r"(?:При\s+цьому\s+|Водночас\s+)?(?P<outlet>Видання|Агентство|Газета|Телеканал|Журналісти|Вони|Воно|[A-ZА-ЯІЇЄҐ][\w’'-]+)\s+"
        r"(?:при\s+цьому\s+)?(?:посила\w+ся|покликається|послалося|послалась|послалися)\s+на\s+(?P<who>[^.;:«»\"]{4,160}?)\s*\.?$"),
    "ru": re.compile(
        r"(?:При\s+этом\s+)?(?P<outlet>Издание|Агентство|Газета|Телеканал|Журналисты|Они|Оно|[A-ZА-Я][\w’'-]+)\s+"
        r"(?:при\s+этом\s+)?(?:ссыла\w+ся|сослал\w+)\s+на\s+(?P<who>[^.;:«»\"]{4,160}?)\s*\.?$"),
}
_COMMON: Final = re.compile(
    r"(?:It|They|The\s+[a-z].*|Видання|Агентство|Газета|Телеканал|Журналісти|Вони|Воно|Издание|Журналисты|Они|Оно)$")


def whom_it_cites(text: str, part: Span, language: str) -> Span | None:
    """Returns whom a sentence names that does nothing but name an outlet's sources; None for any other sentence."""
    match = _CITES[language].match(text, part.start, part.end) if part.end - part.start < 300 else None
    if match is None:
        return None
    if not _COMMON.match(match["outlet"]) and not outlet_called(match["outlet"]):
        return None
    return Span(*match.span("who"))

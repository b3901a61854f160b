# SPDX-License-Identifier: MIT
"""Plain text of what other programs keep as HTML, and the web addresses in it. Nothing is run or fetched."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from briefing import limits

MOST_HTML: Final = 40_000
"""Characters of a description that are read: four times the longest note, for its markup."""

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'“”«»{}|\\^`\x00-\x1f]+")
_TRAILING: Final = ".,;:!?)]…"
_HTML: Final = re.compile(r"<(?:/|!--)?[a-zA-Z!]|&(?:#\d|#x|[a-zA-Z]{2,8};)")
_BLOCKS: Final = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "tbody", "thead", "tr", "ul"))
_UNREAD: Final = tuple(
    (re.compile(opening, re.IGNORECASE), closing) for opening, closing in (
        ("<!--", "-->"), (r"<script\b", "</script>"), (r"<style\b", "</style>"), (r"<head\b", "</head>"),
        (r"<template\b", "</template>")))
_TAG: Final = re.compile(r"</?([a-zA-Z!?][a-zA-Z0-9]{0,20})[^<>]*>")
_SPACES: Final = re.compile(r"[ \t\f\v\u00a0]+")
_BREAKS: Final = re.compile(r" ?\n ?(?:\n ?)+")


def plain_text(html: str) -> str:
    """Returns the text of a description that is HTML or plain, with its line breaks, cut to a note's length."""
    head = html[:MOST_HTML]
    if _HTML.search(head):
        for opening, closing in _UNREAD:
            head = _without(head, opening, closing)
        head = unescape(_TAG.sub(_break_for, head))
    plain = "".join(each if each.isprintable() or each == "\n" else " " for each in head)
    lines = "\n".join(_SPACES.sub(" ", line).strip() for line in plain.split("\n"))
    text = _BREAKS.sub("\n\n", lines).strip()
    return text if len(text) <= limits.MAX_PROSE else text[: limits.MAX_PROSE - 1] + "…"


def addresses(text: str) -> list[str]:
    """Returns the web addresses in a text or in its links, in order, each once."""
    found = dict.fromkeys(each.group() for each in _ADDRESS.finditer(text[:MOST_HTML].replace("&amp;", "&")))
    trimmed = (_trimmed(each) for each in found)
    return [each for each in dict.fromkeys(trimmed) if len(each) <= limits.MAX_URL]


def address(text: str) -> str:
    """Returns the text if it is one web address as a whole, else ""."""
    found = addresses(text.strip())
    return found[0] if len(found) == 1 and found[0] == text.strip() else ""


def _trimmed(found: str) -> str:
    """Returns an address without the sentence's own signs at its end; a bracket it opened itself stays."""
    while found[-1] in _TRAILING and not (found[-1] == ")" and found.count("(") >= found.count(")")):
        found = found[:-1]
    return found


def _break_for(tag: re.Match[str]) -> str:
    """Returns what stands for a tag: a line break for a block, a space for a cell, nothing for the rest."""
    name = tag.group(1).lower()
    return "\n" if name in _BLOCKS else " " if name in ("td", "th") else ""


def _without(text: str, opening: re.Pattern[str], closing: str) -> str:
    """Returns a text without its comments, scripts or the like; the rest of it once one has no end.

    Goes over the text once, whatever is in it.
    """
    kept, at, folded = [], 0, text.lower()
    while found := opening.search(text, at):
        kept.append(text[at : found.start()])
        end = folded.find(closing, found.end())
        if end < 0:
            return "".join(kept)
        at = end + len(closing)
    return "".join([*kept, text[at:]])

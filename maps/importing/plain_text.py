# SPDX-License-Identifier: MIT
"""Plain text of what other programs keep as HTML, and the web addresses in it. Nothing is run or fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser
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
_UNREAD: Final = frozenset(("head", "script", "style", "template", "title"))
_SPACES: Final = re.compile(r"[ \t\f\v\u00a0]+")
_BREAKS: Final = re.compile(r" ?\n ?(?:\n ?)+")


def plain_text(html: str) -> str:
    """Returns the text of a description that is HTML or plain, with its line breaks, cut to a note's length."""
    head = html[:MOST_HTML]
    if _HTML.search(head):
        reader = _Reader()
        reader.feed(head)
        reader.close()
        head = "".join(reader.pieces)
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


class _Reader(HTMLParser):
    """Collects the text of HTML, with a line break at each block, and none of what is not shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD:
            self._unread += 1
        elif tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag in ("td", "th"):
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(self._unread - 1, 0)
        elif tag in _BLOCKS and tag != "br":
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.pieces.append(data)

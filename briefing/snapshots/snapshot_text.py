# SPDX-License-Identifier: MIT
"""The readable text of a saved web page or plain text. Nothing of the page is run or loaded."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from briefing.model import MediaType

_SILENT: Final = {"script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "button"}
_BLOCKS: Final = {
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
    "table", "td", "th", "tr", "ul",
}
_SET_APART: Final = {"article", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "p", "section", "table", "ul", "ol"}
_DECLARED: Final = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9._-]{2,40})""")
MOST_CHARACTERS: Final = 2_000_000
"""Characters of a snapshot that are shown: a book of a thousand pages."""


def snapshot_text(data: bytes, media_type: MediaType) -> str:
    """Returns the text of a page or a text file, whatever the bytes are; "" for a PDF, which has its own reader."""
    if media_type == "application/pdf":
        return ""
    text = decoded(data)
    if media_type == "text/html":
        reader = _Reader()
        reader.feed(text[: 8 * MOST_CHARACTERS])
        reader.close()
        text = reader.text()
    return re.sub(r"\n{3,}", "\n\n", text.replace("\0", ""))[:MOST_CHARACTERS].strip()


def decoded(data: bytes) -> str:
    """Decodes bytes: by a byte order mark, as UTF-8, by the page's own declaration, or as Windows does."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    said = _DECLARED.search(data[:4096])
    name = said.group(1).decode("ascii") if said else "windows-1251"
    try:
        return data.decode(name, "replace")
    except (LookupError, UnicodeError):
        return data.decode("windows-1251", "replace")


class _Reader(HTMLParser):
    """Collects the readable text, one line for every block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _BLOCKS:
            self._parts.append("\n\n" if tag in _SET_APART else "\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
        elif tag in _BLOCKS and not self._silent:
            self._parts.append("\n\n" if tag in _SET_APART else "\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._parts.append(re.sub(r"\s+", " ", data))

    def text(self) -> str:
        """Returns the lines, without blanks at their ends."""
        lines = (re.sub(r" {2,}", " ", line).strip() for line in "".join(self._parts).split("\n"))
        return "\n".join(lines)

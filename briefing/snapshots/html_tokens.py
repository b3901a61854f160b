# SPDX-License-Identifier: MIT
"""Cuts HTML into tags, texts and raw parts as browsers do, in time that grows with its length only.

https://html.spec.whatwg.org/multipage/parsing.html#tokenization, without what needs a script that runs. One thing is
kinder than in a browser: a quote or comment that is never closed ends at the next ">", so that no text is lost.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

RAW: Final = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "title", "textarea"})
"""Elements whose content is text, whatever tags it seems to hold."""
_DECODED: Final = frozenset({"title", "textarea"})
_MARKUP: Final = re.compile(r"<(?=[A-Za-z/!?])")
_NAME: Final = re.compile(r"[A-Za-z][^\s/>]*+")
_GAP: Final = re.compile(r"[\s/]*+")
_ATTRIBUTE: Final = re.compile(r"=?[^\s/>=]*+")
_EQUALS: Final = re.compile(r"\s*+=\s*+")
_BARE: Final = re.compile(r"[^\s>]*+")
_ENDS: Final = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}
_MOST_ATTRIBUTES: Final = 200
_MOST_COMMENT: Final = 2_000


class Token(NamedTuple):
    """A text, a comment, a start or end tag with its lower-case name, or a raw element with its content."""

    kind: Literal["text", "comment", "start", "end", "raw"]
    name: str
    text: str = ""
    attributes: Mapping[str, str] = MappingProxyType({})
    closed: bool = False


class Tokens:
    """The tokens of a page. ``foreign`` says, while they are taken, that the reader is inside SVG or MathML."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.foreign = False
        self._unclosed: dict[str, int] = {}

    def __iter__(self) -> Iterator[Token]:
        text, at = self._text, 0
        while at < len(text):
            begins = _MARKUP.search(text, at)
            mark = len(text) if begins is None else begins.start()
            if mark > at:
                yield Token("text", "", html.unescape(text[at:mark]))
            if mark >= len(text):
                return
            found, at = self._markup(mark)
            if found is not None:
                yield found
                if found.kind == "start" and found.name in RAW and not (self.foreign and found.closed):
                    raw, at = self._raw(found.name, at)
                    yield raw

    def _markup(self, at: int) -> tuple[Token | None, int]:
        """Returns what begins at a "<", None for what browsers skip, and where it ends."""
        text = self._text
        after = text[at + 1:at + 2]
        if after.isascii() and after.isalpha():
            return self._tag("start", at + 1)
        if after == "/":
            second = text[at + 2:at + 3]
            if second.isascii() and second.isalpha():
                return self._tag("end", at + 2)
            return None, self._after(">", at + 2)
        if text.startswith("<!--", at):
            return self._comment(at)
        return None, self._after(">", at + 2)

    def _comment(self, at: int) -> tuple[Token, int]:
        for empty in ("<!-->", "<!--->"):
            if self._text.startswith(empty, at):
                return Token("comment", ""), at + len(empty)
        end = self._find("-->", at + 4)
        if end < 0:
            end = self._find(">", at + 4)
            after = len(self._text) if end < 0 else end + 1
        else:
            after = end + 3
        return Token("comment", "", self._text[at + 4:min(after, at + 4 + _MOST_COMMENT)]), after

    def _tag(self, kind: Literal["start", "end"], at: int) -> tuple[Token, int]:
        text = self._text
        name = _run_of(_NAME, text, at)
        at += len(name)
        attributes: dict[str, str] = {}
        slash = False
        while True:
            gap = _run_of(_GAP, text, at)
            slash = gap.endswith("/")
            at += len(gap)
            if at >= len(text) or text[at] == ">":
                break
            key = _run_of(_ATTRIBUTE, text, at)
            value, at = self._value(at + len(key))
            if len(attributes) < _MOST_ATTRIBUTES:
                attributes.setdefault(key.lower(), value)
        return Token(kind, name.lower()[:40], "", attributes, slash), at + 1

    def _value(self, at: int) -> tuple[str, int]:
        text = self._text
        equals = _EQUALS.match(text, at)
        if equals is None:
            return "", at
        at = equals.end()
        quote = text[at:at + 1]
        if quote in ("'", '"'):
            end = self._find(quote, at + 1)
            if end >= 0:
                return html.unescape(text[at + 1:end]), end + 1
        bare = _run_of(_BARE, text, at)
        return html.unescape(bare), at + len(bare)

    def _raw(self, name: str, at: int) -> tuple[Token, int]:
        end = _ENDS[name].search(self._text, at)
        if end is not None:
            content, after = self._text[at:end.start()], self._after(">", end.end())
        elif name in _DECODED:
            after = self._find("<", at)
            after = len(self._text) if after < 0 else after
            content = self._text[at:after]
        else:
            content, after = self._text[at:], len(self._text)
        return Token("raw", name, html.unescape(content) if name in _DECODED else content), after

    def _after(self, mark: str, at: int) -> int:
        found = self._find(mark, at)
        return len(self._text) if found < 0 else found + len(mark)

    def _find(self, mark: str, at: int) -> int:
        """Finds a mark, and remembers where there is none any more: many unclosed ones cost no more than one."""
        if at >= self._unclosed.get(mark, len(self._text) + 1):
            return -1
        found = self._text.find(mark, at)
        if found < 0:
            self._unclosed[mark] = at
        return found


def _run_of(pattern: re.Pattern[str], text: str, at: int) -> str:
    """Returns what a pattern matches there, "" for nothing."""
    found = pattern.match(text, at)
    return found.group() if found is not None else ""

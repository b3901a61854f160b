# SPDX-License-Identifier: MIT
"""The elements of a printed page's HTML that hold text, in order, and which of them a printed run belongs to."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_VOID: Final = frozenset({"img", "meta", "br", "path", "rect", "circle", "line", "use", "image", "polyline", "polygon"})
_SKIPPED: Final = frozenset({"head", "style", "title", "script", "defs", "metadata"})
_ROLES: Final = {"h1": "H1", "h2": "H2", "h3": "H3", "p": "P", "ul": "L", "ol": "L", "li": "LI", "a": "Link",
                 "section": "Sect", "svg": "Figure", "img": "Figure"}
"""Elements that assistive programs know; the others are passed through."""
_UNSEEN: Final = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
_ALIKE: Final = str.maketrans({"\u02bc": "\u2019", "\u02ee": "\u201d"})
_AHEAD: Final = 400
"""Elements in which a run is looked for that does not go on where the one before it ended."""
_SHORT: Final = 3
"""Letters up to which a run can be anywhere by chance."""


@dataclass(eq=False)
class Element:
    """An element with its role in the PDF's structure; ``alt`` is a picture's text, ``target`` where a link leads."""

    role: str
    parent: Element | None = None
    alt: str = ""
    target: str = ""
    children: list[Element] = field(default_factory=list)


def squeezed(text: str) -> str:
    """Returns a text as it is compared: without spaces and what is not seen, in small letters."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text.translate(_ALIKE))).casefold()


class Reading(HTMLParser):
    """Reads the HTML into a tree of elements and one text of all of them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("Document")
        self.pictures: list[Element] = []
        """Pictures that are files, in their order."""
        self._open: list[tuple[str, Element]] = []
        self._skipped = 0
        self._texts: list[tuple[Element, str]] = []
        self.feed(html)
        self.close()

    @property
    def _now(self) -> Element:
        return self._open[-1][1] if self._open else self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins an element."""
        if tag in _SKIPPED:
            self._skipped += tag not in _VOID
            return
        made, given = self._now, dict(attrs)
        role = _ROLES.get(tag)
        if role is not None and self._now.role != "Figure":
            made = Element(role, self._now, given.get("alt") or given.get("aria-label") or "", given.get("href") or "")
            self._now.children.append(made)
            if tag == "img":
                self.pictures.append(made)
        if tag not in _VOID:
            self._open.append((tag, made))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Takes an element without content."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Ends an element, and those that were left open in it."""
        if tag in _SKIPPED:
            self._skipped = max(0, self._skipped - 1)
            return
        while any(name == tag for name, _element in self._open):
            if self._open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        """Takes a text."""
        said = squeezed(data)
        if said and not self._skipped:
            self._texts.append((self._now, said))

    def texts(self) -> list[tuple[Element, str]]:
        """Returns the texts with their elements, those that follow one another in one element joined."""
        joined: list[tuple[Element, str]] = []
        for element, text in self._texts:
            if joined and joined[-1][0] is element:
                joined[-1] = (element, joined[-1][1] + text)
            else:
                joined.append((element, text))
        return joined


class Placing:
    """Tells of each printed run, in the order of printing, which element it belongs to."""

    def __init__(self, texts: list[tuple[Element, str]]) -> None:
        self._texts = texts
        self._at = 0
        self._inside = 0
        self.lost = 0
        """Letters of runs whose text was nowhere: what the style adds, and what is written in another order."""

    def element_of(self, run: str) -> Element | None:
        """Returns the element of a run's squeezed text; the one before where it is nowhere, None before the first."""
        if run and not (self._goes_on(run) or self._is_inside(run) or self._is_ahead(run) or self._has_letters(run)):
            self.lost += len(run)
        return self._current

    def _is_inside(self, run: str) -> bool:
        """Whether the run comes later in the element, perhaps from right to left; goes on after it then."""
        if self._at == len(self._texts):
            return False
        text = self._texts[self._at][1]
        at = max(text.find(run, self._inside), text.find(run[::-1], self._inside))
        if at >= 0:
            self._inside = at + len(run)
            return True
        return len(run) > _SHORT and self._has_letters(run)

    def _has_letters(self, run: str) -> bool:
        """Whether the element has the run's letters, in whatever order they are printed."""
        return self._at < len(self._texts) and not Counter(run) - Counter(self._texts[self._at][1])

    def _is_ahead(self, run: str) -> bool:
        """Whether an element begins with the run, or has it, if it is long enough to be told apart; goes there then."""
        for ahead in range(self._at + 1, min(len(self._texts), self._at + _AHEAD)):
            text = self._texts[ahead][1]
            at = 0 if text.startswith(run) else text.find(run) if len(run) > _SHORT else -1
            if at < 0 and len(run) > _SHORT:
                at = text.find(run[::-1])
            if at >= 0:
                self._at, self._inside = ahead, at + len(run)
                return True
        return False

    @property
    def _current(self) -> Element | None:
        return self._texts[self._at][0] if self._at < len(self._texts) else None

    def _goes_on(self, run: str) -> bool:
        """Whether the run is what follows, perhaps over the ends of elements; goes on after it then."""
        at, inside, left = self._at, self._inside, run
        first = None
        while left and at < len(self._texts):
            text = self._texts[at][1]
            rest = text[inside:]
            if not rest:
                at, inside = at + 1, 0
                continue
            if first is None:
                first = at
            if not (rest.startswith(left) or left.startswith(rest)):
                return False
            taken = min(len(rest), len(left))
            left, inside = left[taken:], inside + taken
        if left or first is None:
            return False
        self._at, self._inside = at, inside
        return True

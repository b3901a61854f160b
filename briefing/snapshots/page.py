# SPDX-License-Identifier: MIT
"""What a snapshot shows: its text, and the same text as blocks with their form, pictures and tables.

Every run of a block says which part of the text it shows, so that a passage has the same position in both.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from briefing.sentences import Text
from briefing.snapshots.text_quote import Span

BOLD: Final = 1
ITALIC: Final = 2
CODE: Final = 4

BlockKind = Literal["lines", "paragraph", "heading", "item", "code", "rule"]


class Run(NamedTuple):
    """A part of the text in one style: from ``start`` up to ``end``, in characters; ``link`` is where it leads."""

    start: int
    end: int
    style: int = 0
    link: str = ""


class Picture(NamedTuple):
    """A picture of the page: its name in ``Page.pictures``, "" where the file does not hold it, and its words."""

    name: str
    words: str = ""


class Block(NamedTuple):
    """A paragraph, heading (``level`` 1 to 6), list item, piece of code or rule.

    ``indent`` counts the lists and quotations around it; ``number`` is a numbered item's.
    """

    kind: BlockKind
    parts: tuple[Run | Picture, ...] = ()
    level: int = 0
    indent: int = 0
    quoted: bool = False
    number: int | None = None


class Table(NamedTuple):
    """A table: rows of cells, each cell a block or several."""

    rows: tuple[tuple[tuple[Block, ...], ...], ...]


class Facts(NamedTuple):
    """What a page says of itself: "" or None for what it does not say.

    ``accessed`` is the day on which the copy was made, where the file knows it.
    """

    title: str = ""
    author: str = ""
    site: str = ""
    published: datetime.date | None = None
    url: str = ""
    accessed: datetime.date | None = None

    def or_else(self, other: Facts) -> Facts:
        """Returns these facts, with another's where these say nothing."""
        return Facts(self.title or other.title, self.author or other.author, self.site or other.site,
                     self.published or other.published, self.url or other.url, self.accessed or other.accessed)


class Page(NamedTuple):
    """What a snapshot shows. ``blocks`` is empty for a plain text, whose form is its lines.

    ``added`` are spans that the page reader of version 0.1 left out, and ``hidden`` is what a browser hides: passages
    cited from texts of that reader are found across both. ``left_out`` says in sentences what is not shown.
    """

    text: str
    blocks: tuple[Block | Table, ...] = ()
    pictures: Mapping[str, bytes] = {}
    facts: Facts = Facts()
    added: tuple[Span, ...] = ()
    hidden: str = ""
    left_out: tuple[Text, ...] = ()

# SPDX-License-Identifier: MIT
"""What readers answer: plain values, and tuples of them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, NamedTuple

from briefing.files.read_write import BriefingFile
from briefing.model import FileSays, MediumType
from briefing.sentences import Sentence
from briefing.snapshots.page import Page
from briefing.snapshots.text_quote import Span
from maps.areas import Area

Marks = dict[int, list[tuple[tuple[float, float], ...]]]
"""By page, the corners of each area that is marked, in points from the page's upper left."""


# The answer to any question


class Done(NamedTuple):
    """The answer to a question; ``is_worn`` says that the reader has needed much memory."""

    value: Any
    is_worn: bool = False


class Report(NamedTuple):
    """How far the reading is."""

    numbers: tuple[int, ...]


class Refused(NamedTuple):
    """An error that carries a sentence for the user."""

    kind: type[Exception]
    arguments: tuple[Any, ...]
    about: dict[str, Any]


class Failed(NamedTuple):
    """An unexpected error: its kind and where it came from, without its message."""

    kind: str
    places: tuple[str, ...]


class NoMemory(NamedTuple):
    """There was not enough memory."""


# What jobs answer


class Glance(NamedTuple):
    """What a briefing's file shows of it before it is opened."""

    title: str
    date: datetime.date
    statements: int
    picture: Pixels


class ReadBriefing(NamedTuple):
    """A briefing's file, and its own areas, each beside the feature that it was read from."""

    file: BriefingFile
    own_areas: list[tuple[Mapping[str, Any], Area]]


class Pixels(NamedTuple):
    """A picture: four bytes a pixel, alpha multiplied in, as Qt's ``Format_ARGB32_Premultiplied`` has them."""

    width: int
    height: int
    data: bytes


class TakenMedium(NamedTuple):
    """A picture or video that may be taken in: its kind, its size in pixels turned upright, and what its file says.

    ``seconds`` is a video's length. ``remarks`` say what is not shown of it.
    """

    media_type: MediumType
    width: int | None
    height: int | None
    seconds: float | None
    file_says: FileSays | None
    remarks: tuple[Sentence, ...] = ()


class VideoFrame(NamedTuple):
    """What a video shows now: the picture, or an empty one where it is the one before; where it is, in milliseconds.

    ``is_over`` says that it has come to its end.
    """

    picture: Pixels
    position: int
    length: int
    is_over: bool


class PdfPage(NamedTuple):
    """The size of a page, in points."""

    width: float
    height: float


class ReadSnapshot(NamedTuple):
    """What a snapshot shows: a page with its pictures, a PDF's pages and their texts, or a picture.

    ``span`` is where the cited passage is in the page's text, ``marks`` where it is on a PDF's pages; ``is_hidden``
    says that the page hides it, ``is_nearly`` that it is not there word for word.
    """

    page: Page = Page("")
    images: Mapping[str, Pixels] = {}
    pdf: tuple[PdfPage, ...] = ()
    texts: tuple[str, ...] = ()
    picture: Pixels | None = None
    span: Span | None = None
    marks: Marks = {}  # noqa: RUF012 (never written to)
    is_hidden: bool = False
    is_nearly: bool = False

# SPDX-License-Identifier: MIT
"""A handout: all that any form of export writes, as plain values; each form is one module beside this one."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from briefing.model import Briefing
from maps.areas import AreaLayer

Role = Literal[
    "heading", "text", "fact", "dispute", "title", "stamp", "position", "name", "size", "credits", "legend", "scale"]
Point = tuple[float, float]


class Box(msgspec.Struct, frozen=True):
    """A rectangle in pixels of a step's screen, from its upper left."""

    left: float
    top: float
    width: float
    height: float


class TextBox(msgspec.Struct, frozen=True, kw_only=True):
    """A text on a step's screen: its place, its size in pixels, its colour as #rrggbb."""

    role: Role
    text: str
    box: Box
    pixels: float
    colour: str
    bold: bool = False


class FilledBox(msgspec.Struct, frozen=True, kw_only=True):
    """A plate under texts, a figure's bar, or a swatch of the legend; ``alpha`` from 0 to 1."""

    what: Literal["plate", "bar", "range", "frame", "swatch"]
    box: Box
    colour: str
    alpha: float = 1.0


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """A chosen area on a step's screen: rings of points in pixels (holes too, even-odd), or lines."""

    id: str
    name: str
    rings: tuple[tuple[Point, ...], ...]
    is_line: bool
    fill: str
    edge: str
    alpha: float


class Ring(msgspec.Struct, frozen=True, kw_only=True):
    """The circle around ground too small to find, in pixels."""

    x: float
    y: float
    radius: float


class HandoutStep(msgspec.Struct, frozen=True, kw_only=True):
    """A step as the room sees it, on a screen of ``width`` by ``height`` pixels.

    ``ground`` is the PNG of only the map, without the chosen areas' outlines and names; ``whole`` is the PNG of
    everything. Both may have more pixels than the screen. ``alt`` says in words what they show.
    """

    index: int
    number: int | None
    shows: str
    by: str
    words: str
    notes: str
    width: int
    height: int
    sea: str
    ground: bytes
    whole: bytes
    alt: str
    plates: tuple[FilledBox, ...] = ()
    texts: tuple[TextBox, ...] = ()
    shapes: tuple[Shape, ...] = ()
    rings: tuple[Ring, ...] = ()
    bars: tuple[FilledBox, ...] = ()
    statement: str | None = None
    over: bytes = b""
    """A PNG of what is over the map, where ``whole`` is only the map."""
    would_be: HandoutDay | None = None
    """Of a term: the ground as it would be, in place of the day's, by the names of its parts."""
    legend: tuple[tuple[str, str], ...] = ()
    """The names of these parts, and their texts."""


class HandoutSource(msgspec.Struct, frozen=True, kw_only=True):
    """A source with its number in the handout, from 1; the hash is of its saved copy, "" without one."""

    number: int
    id: str
    citation: str
    url: str
    is_first_hand: bool
    taken: datetime.datetime | None = None
    sha256: str = ""


class HandoutStatement(msgspec.Struct, frozen=True, kw_only=True):
    """A statement with all that is known about it, as sentences in the handout's language.

    ``picture`` is a small PNG of its ground, empty for none; ``sources`` are numbers of the handout's sources, in the
    order of the chain; ``areas`` are (id, name with size).
    """

    id: str
    number: int
    kind: str
    theme: str
    speaker: str
    text: str
    chain: str
    date: str
    areas: tuple[tuple[str, str], ...]
    checks: tuple[str, ...]
    relations: tuple[str, ...]
    unknown: tuple[str, ...]
    note: str
    sources: tuple[int, ...]
    picture: bytes = b""
    assessment: str = ""
    """A person's own assessment; "" where none was made."""


class HandoutProposal(msgspec.Struct, frozen=True, kw_only=True):
    """A term of a ceasefire: the statements that it was made in, what it proposes, and what it would mean.

    ``said`` are (number of the statement, who said it through whom). ``would``, ``cells`` (of the table of terms, see
    ``HEADS``) and ``would_be``, the ground as it would be, are measured, and left out where that may not be passed on.
    ``picture`` is a small PNG of the ground as it would be, ``areas`` the ids of those that it is about.
    """

    number: int
    title: str
    operations: tuple[str, ...]
    said: tuple[tuple[int, str], ...]
    would: tuple[str, ...]
    cells: tuple[str, ...]
    left_open: str
    basis: str
    picture: bytes = b""
    areas: tuple[str, ...] = ()
    would_be: HandoutDay | None = None
    legend: tuple[tuple[str, str], ...] = ()


HEADS = ("gives_ukraine", "gives_russia", "people", "share", "line_km")
"""What the cells of the table of terms are, by the names of the handout's words for them."""


class HandoutAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A statement, by its number, that answers a question: who, when, what, through whom, and whom it meets."""

    statement: int
    speaker: str
    when: str
    kind: str
    text: str
    through: str
    ground: str
    bonds: str
    before: str


class HandoutQuestion(msgspec.Struct, frozen=True, kw_only=True):
    """A question with its answers; ``sums`` says how many there are."""

    number: int
    title: str
    sums: str
    note: str
    answers: tuple[HandoutAnswer, ...]


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """Whose control data the handout shows, the credit, the terms; ``may_go`` is false if they forbid passing on.

    It is false, too, where nobody said whether they allow it: then ``is_known`` is false.
    """

    observer: str
    credit: str
    terms: str
    may_go: bool = True
    is_known: bool = True


class SizeOfDay(msgspec.Struct, frozen=True, kw_only=True):
    """A size that an observer's day has, in km², and whom to credit for it; ``region`` is its id, ``name`` its name."""

    day: datetime.date
    observer: str
    region: str
    name: str
    km2: float
    credit: str


class HandoutDay(msgspec.Struct, frozen=True, kw_only=True):
    """A day of the observer on show: its ground as rings by kind, flat arrays in the units of the handout's page."""

    day: datetime.date
    text: str
    stamp: str
    rings: dict[str, tuple[tuple[int, ...], ...]]


class Handout(msgspec.Struct, frozen=True, kw_only=True):
    """All that an export writes. ``left_out`` says in sentences what is not in it, and why.

    ``marking`` is on every page, such as "For internal use"; ``words`` has the headings and labels of the forms in
    the handout's language, by their names.
    """

    title: str
    about: str
    date: datetime.date
    as_of: str
    credits: str
    language: str
    marking: str
    made: datetime.datetime
    steps: tuple[HandoutStep, ...]
    statements: tuple[HandoutStatement, ...]
    sources: tuple[HandoutSource, ...]
    terms: tuple[Terms, ...]
    left_out: tuple[str, ...]
    with_notes: bool
    overview: bytes
    briefing: Briefing
    layer: AreaLayer
    words: dict[str, str]
    days: tuple[HandoutDay, ...] = ()
    """Days to play, of an observer whose terms allow passing them on."""
    proposals: tuple[HandoutProposal, ...] = ()
    """The terms of a ceasefire, in forms that show them."""
    questions: tuple[HandoutQuestion, ...] = ()
    sizes: tuple[SizeOfDay, ...] = ()
    """Sizes over time, of observers whose terms allow passing them on."""


class ExportSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What the user chose for an export."""

    paper: Literal["a4", "letter"] = "a4"
    slides: Literal["16:9", "4:3"] = "16:9"
    theme: Literal["light", "dark"] = "light"
    with_notes: bool = False
    with_table: bool = False
    """Whether the terms of a ceasefire have a slide of their own."""
    marking: str = ""
    language: str = ""
    """The code of its language; "" for the window's."""
    steps: tuple[int, ...] | None = None
    width: int = 3840
    first: datetime.date | None = None
    last: datetime.date | None = None
    """The span of a film of days; None for their own first and last."""
    speed: int = 10
    """Days that such a film shows in a second."""

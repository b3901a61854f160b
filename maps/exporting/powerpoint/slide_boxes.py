# SPDX-License-Identifier: MIT
"""What is on a slide: a step's boxes and outlines, or a page of sources, as shapes in DrawingML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Final

import msgspec

from briefing.presenting.sequence import width_of
from maps.exporting.clipping import clipped_line, clipped_ring
from maps.exporting.handout import Box, FilledBox, Handout, HandoutStep, Role, Shape, TextBox
from maps.exporting.marking import colours_of
from maps.exporting.plain import legal, one_line
from maps.exporting.powerpoint.slide_sources import Page
from maps.exporting.powerpoint.slide_xml import (
    Paragraph,
    Place,
    circle,
    fade,
    is_dark,
    language_of,
    outline,
    picture,
    rectangle,
    text_box,
)

_FIRST_NUMBER: Final = 10
"""After the numbers of the layout's own placeholders."""
_EDGE: Final = 2.0
_BEYOND: Final = 24.0
"""Pixels of an outline that may hang out of the slide, so that its cut edge is not seen."""
_LINE_HEIGHT: Final = 1.216
"""Height of a line of Inter in sizes of type."""
_FADE: Final = 56.0
_WRAPPED: Final[tuple[Role, ...]] = ("heading", "text", "fact", "dispute")
_SEAMED: Final[tuple[Role, ...]] = ("scale", "credits", "position")
_MOST_TITLE: Final = 160
_PAPER: Final = {False: ("#FFFFFF", "#14130F", "#403D37"), True: ("#0B1116", "#FFFFFF", "#CBD5DA")}
"""Ground, text and quiet text of pages without a map, as the stage has them, by whether the theme is dark."""
_HEAD, _TYPE, _SMALL, _PITCH = 44, 26, 20, 1.35
_MARGIN, _TOP, _FOOT = 66, 170, 70
_PADDING: Final = 34
"""Pixels that a caption keeps from its plate's right."""
_LETTER: Final = 0.56
"""Width of a letter on the average, in sizes of type."""
_LEAST_SHARE: Final = 0.77
"""How much smaller a long title may be."""
_LEAST_NAME: Final = 8.0
_SPARE: Final = 1.06
"""How much longer a line is than it is estimated at most, before it is cut."""


class Surface(msgspec.Struct, frozen=True, kw_only=True):
    """A slide's screen of ``width`` by ``height`` pixels, and how many EMU each pixel has."""

    width: int
    height: int
    emu: float
    is_dark: bool
    language: str
    marking: str
    title: str

    @property
    def paper(self) -> str:
        """The ground of pages without a map."""
        return _PAPER[self.is_dark][0]

    @property
    def colours(self) -> tuple[str, str, str]:
        """Ground, text and quiet text of pages without a map."""
        return _PAPER[self.is_dark]

    @property
    def most_text(self) -> tuple[int, int]:
        """How many letters fit a line of a page without a map, and how many lines fit it."""
        return (int((self.width - 2 * _MARGIN - 60) / (_TYPE * _LETTER)),
                int((self.height - _TOP - _FOOT) / (_TYPE * _PITCH)))

    def emus(self, pixels: float) -> int:
        """Returns a length in EMU."""
        return round(pixels * self.emu)

    def place(self, box: Box) -> Place:
        """Returns a rectangle in EMU."""
        return self.emus(box.left), self.emus(box.top), self.emus(box.width), self.emus(box.height)

    def points(self, pixels: float) -> float:
        """Returns a length in hundredths of a point."""
        return pixels * self.emu / 127


def titles(handout: Handout, pages: Sequence[Page]) -> list[str]:
    """Returns the titles of all steps, then of all pages, no two alike."""
    found: list[str] = []
    seen: Counter[str] = Counter()
    for said in (*(_title(handout, step) for step in handout.steps), *(page.heading for page in pages)):
        line = one_line(legal(said), _MOST_TITLE)
        seen[line] += 1
        found.append(line if seen[line] == 1 else f"{line} ({seen[line]})")
    return found


def _title(handout: Handout, step: HandoutStep) -> str:
    said = " · ".join(filter(None, (step.by, step.words))) if step.shows == "statement" else step.words
    said = said or (handout.title if step.shows == "opening" else "") or next(
        (text.text for text in step.texts if text.role in _WRAPPED), "") or step.shows
    return said if step.number is None else f"{step.number}. {said}"


class SlideBoxes:
    """The shapes of one step, in the order in which they lie over one another."""

    def __init__(self, surface: Surface, ground: str, step: HandoutStep) -> None:
        self._surface = surface
        self._ground = ground
        self._step = step
        self._numbers = count(_FIRST_NUMBER)
        self._language = language_of(surface.language)

    def made(self) -> list[str]:
        """Returns all shapes as XML."""
        step, surface = self._step, self._surface
        shapes: list[str] = []
        if self._ground:
            whole = surface.place(Box(0, 0, step.width, step.height))
            shapes.append(picture(next(self._numbers), "Map", step.alt or self._surface.title, self._ground, whole))
        shapes.extend(made for shape in step.shapes if (made := self._outline(shape)))
        shapes.extend(self._rings())
        names = [text for text in step.texts if text.role in ("name", "size")]
        shapes.extend(self._names(names))
        for filled in (*step.plates, *step.bars):
            shapes.extend(self._filled(filled))
        shapes.extend(self._captions())
        shapes.extend(self._text(text) for text in step.texts if text.role not in ("name", "size", *_WRAPPED))
        shapes.extend(marking_boxes(surface, self._numbers))
        return shapes

    def _outline(self, shape: Shape) -> str:
        step, surface = self._step, self._surface
        size = step.width, step.height, _BEYOND
        if shape.is_line:
            rings = [part for line in shape.rings if len(line) > 1 for part in clipped_line(line, *size)]
        else:
            rings = [ring for each in shape.rings if (ring := clipped_ring(each, *size))]
        points = [[(surface.emus(x), surface.emus(y)) for x, y in ring] for ring in rings]
        if not points:
            return ""
        return outline(next(self._numbers), legal(shape.name) or shape.id, points, is_line=shape.is_line,
                       fill=shape.fill, edge=shape.edge, alpha=shape.alpha,
                       width=surface.emus(_EDGE * (2 if shape.is_line else 1)))

    def _rings(self) -> Iterator[str]:
        """Yields each circle with a seam under it."""
        dark = self._surface.is_dark
        halo, edge = ("#0B1116", "#FFFFFF") if dark else ("#FFFFFF", "#1E2A32")
        names = ", ".join(shape.name for shape in self._step.shapes) or self._surface.title
        for ring in self._step.rings:
            box = Box(ring.x - ring.radius, ring.y - ring.radius, 2 * ring.radius, 2 * ring.radius)
            place = self._surface.place(box)
            yield circle(next(self._numbers), "Seam", None, place, halo, self._surface.emus(7))
            yield circle(next(self._numbers), "Circle", names, place, edge, self._surface.emus(3))

    def _names(self, texts: list[TextBox]) -> Iterator[str]:
        """Yields a plate for each name, with the size under it where one is known."""
        waiting = list(texts)
        while waiting:
            name = waiting.pop(0)
            lines = [name]
            if waiting and waiting[0].role == "size" and name.role == "name" and waiting[0].box.left == name.box.left:
                lines.append(waiting.pop(0))
            box = Box(name.box.left, name.box.top, name.box.width, sum(line.box.height for line in lines))
            yield text_box(
                next(self._numbers), name.text, self._surface.place(box),
                [self._paragraph(_within(line), align="ctr") for line in lines], self._language,
                fill="#FFFFFF" if is_dark(name.colour) else "#0B1116", alpha=0.92, anchor="ctr", wraps=False)

    def _filled(self, filled: FilledBox) -> Iterator[str]:
        place, step = self._surface.place(filled.box), self._step
        name = filled.what.capitalize()
        if filled.what == "frame":
            yield rectangle(next(self._numbers), name, place, edge=filled.colour, width=self._surface.emus(1.5))
            return
        yield rectangle(next(self._numbers), name, place, fill=filled.colour, alpha=filled.alpha)
        box = filled.box
        if filled.what == "plate" and box.left <= 0 and box.height >= step.height and box.width < step.width:
            beside = Box(box.left + box.width, box.top, _FADE * step.height / 1080, box.height)
            yield fade(next(self._numbers), "Fade", self._surface.place(beside), filled.colour)

    def _captions(self) -> Iterator[str]:
        """Yields the caption's texts; those under one another are one box, so that a longer one moves the rest."""
        waiting = [text for text in self._step.texts if text.role in _WRAPPED]
        while waiting:
            flow = [waiting.pop(0)]
            while waiting and self._follows(flow[-1], waiting[0]):
                flow.append(waiting.pop(0))
            top = flow[0].box
            height = flow[-1].box.top + flow[-1].box.height - top.top
            place = self._surface.place(Box(top.left, top.top, self._room(flow), height))
            paragraphs = [self._set(text, before) for before, text in zip([None, *flow[:-1]], flow, strict=True)]
            yield text_box(next(self._numbers), flow[0].role.capitalize(), place, paragraphs, self._language)

    def _follows(self, above: TextBox, below: TextBox) -> bool:
        """Whether a text is under another with nothing between or beside it."""
        end = above.box.top + above.box.height
        return abs(above.box.left - below.box.left) < 2 and -2 <= below.box.top - end < 80 and not any(
            end - 2 <= bar.box.top + bar.box.height / 2 <= below.box.top + below.box.height for bar in self._step.bars)

    def _room(self, flow: Sequence[TextBox]) -> float:
        """Returns how wide texts may be: to the plate's right, or to the text beside them."""
        left, top = flow[0].box.left, flow[0].box.top
        foot, right = flow[-1].box.top + flow[-1].box.height, max(text.box.left + text.box.width for text in flow)
        inner = _PADDING * self._step.height / 1080
        ends = [plate.box.left + plate.box.width - inner for plate in self._step.plates
                if plate.what == "plate" and plate.box.left <= left and plate.box.left + plate.box.width > right]
        beside = (*(text.box for text in self._step.texts if text.role in (*_WRAPPED, "position")),
                  *(bar.box for bar in self._step.bars))
        ends.extend(box.left - 12 for box in beside
                    if box.left > right - 2 and box.top < foot and box.top + box.height > top)
        return max(right, min(ends, default=right + 12)) - left + 2

    def _set(self, text: TextBox, above: TextBox | None) -> Paragraph:
        lines = max(1, round(text.box.height / (max(text.pixels, 1) * _LINE_HEIGHT)))
        gap = 0.0 if above is None else max(0.0, text.box.top - above.box.top - above.box.height)
        return self._paragraph(text, pitch=self._surface.points(text.box.height / lines),
                               before=self._surface.points(gap))

    def _text(self, text: TextBox) -> str:
        """Returns a text of one line; credits may have more, which then grow upwards."""
        box, wraps, surface = text.box, text.role == "credits", self._surface
        if text.role == "title":
            text = _fitted(text)
        halo = "" if text.role not in _SEAMED or self._is_on_plate(box) else (
            "#FFFFFF" if is_dark(text.colour) else "#0B1116")
        if wraps:
            high, foot = 4 * text.pixels, self._step.height - 26 * self._step.height / 1080
            box = Box(box.left, foot - high, max(box.width, self._step.width - box.left - 16), high)
        return text_box(next(self._numbers), text.role.capitalize(), surface.place(box),
                        [self._paragraph(text, halo=halo)], self._language, anchor="b" if wraps else "ctr", wraps=wraps)

    def _is_on_plate(self, box: Box) -> bool:
        return any(plate.what == "plate" and plate.box.left <= box.left and plate.box.top <= box.top
                   and plate.box.left + plate.box.width >= box.left + box.width
                   and plate.box.top + plate.box.height >= box.top + box.height for plate in self._step.plates)

    def _paragraph(self, text: TextBox, **more: object) -> Paragraph:
        return Paragraph(text=text.text, colour=text.colour, size=self._surface.points(text.pixels), bold=text.bold,
                         **more)  # type: ignore[arg-type]


def _within(text: TextBox) -> TextBox:
    """Returns a name that is no wider than its plate."""
    most = (text.box.width - 8) / (max(width_of(text.text), 1) * _LETTER)
    return msgspec.structs.replace(text, pixels=max(_LEAST_NAME, min(text.pixels, most)))


def _fitted(text: TextBox) -> TextBox:
    """Returns a title that fits its place: a little smaller is better than cut."""
    most = text.box.width / (max(text.pixels, 1) * _LETTER)
    share = max(_LEAST_SHARE, min(1.0, most / max(len(text.text), 1)))
    return msgspec.structs.replace(text, pixels=text.pixels * share,
                                   text=one_line(text.text, max(12, int(most * _SPARE / share))))


def marking_boxes(surface: Surface, numbers: Iterator[int]) -> list[str]:
    """Returns the marking at the head and at the lower right of a slide, clear of scale and credits; or nothing."""
    if not surface.marking.strip():
        return []
    scale = surface.height / 1080
    ground, letters = colours_of(surface.marking) or ("#5E120A", "#FFFFFF")
    paragraph = Paragraph(text=one_line(legal(surface.marking), 200), colour=letters, bold=True, align="ctr",
                          size=surface.points(15 * scale))
    width = min(surface.width * 0.6, (len(paragraph.text) * 10.5 + 36) * scale)
    height = 24 * scale
    return [text_box(next(numbers), "Marking", surface.place(Box(left, top, width, height)), [paragraph],
                     language_of(surface.language), fill=ground, anchor="ctr")
            for left, top in (((surface.width - width) / 2, 0), (surface.width - width, surface.height - height))]


def source_boxes(surface: Surface, page: Page, links: Mapping[str, str]) -> list[str]:
    """Returns a page of sources; ``links`` are the relationships of addresses."""
    numbers = count(_FIRST_NUMBER)
    _paper, colour, quiet = _PAPER[surface.is_dark]
    width = surface.width - 2 * _MARGIN
    indent = surface.emus(54) if any(entry.label for entry in page.entries) else 0
    head = Paragraph(text=page.heading, colour=colour, size=surface.points(_HEAD), bold=True)
    paragraphs = []
    for entry in page.entries:
        label = f"{entry.label}\t" if entry.label else "\t" if indent else ""
        paragraphs.append(Paragraph(
            text=label + entry.text, colour=colour, size=surface.points(_TYPE), indent=indent,
            before=surface.points(_TYPE * _PITCH / 2), pitch=surface.points(_TYPE * _PITCH),
            link=links.get(entry.address, "") if entry.shown else "", hot=entry.shown))
        if entry.small:
            paragraphs.append(Paragraph(text=("\t" if indent else "") + entry.small, colour=quiet, indent=indent,
                                        size=surface.points(_SMALL), pitch=surface.points(_TYPE * _PITCH)))
    language = language_of(surface.language)
    return [
        text_box(next(numbers), "Heading", surface.place(Box(_MARGIN, 70, width, 64)), [head], language, anchor="ctr"),
        text_box(next(numbers), "Entries", surface.place(Box(_MARGIN, _TOP - 30, width, surface.height - _TOP - _FOOT)),
                 paragraphs, language),
        *marking_boxes(surface, numbers),
    ]

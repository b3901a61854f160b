# SPDX-License-Identifier: MIT
"""Where every line of a caption stands: it shrinks, then takes more lines, then the whole width.

Nothing is ever cut. All lengths are pixels of the stage; sizes of type are given for a screen of
1080 lines and grow with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from ui.caption_contents import Bar, Caption
from ui.stage_look import unit
from ui.theme import font

SMALLEST_TYPE: Final = 24
MARGIN: Final = 66
_PADDING_X, _PADDING_Y = 44, 28
_GAP, _ROW_GAP, _COLUMN_GAP = 14, 8, 56
_NARROW_SHARE, _NARROW_LEAST = 0.60, 1150
_BAR_LENGTH: Final = 360


@dataclass(frozen=True)
class Type:
    """Sizes of type for one kind of step: heading, text from the largest to the smallest, facts."""

    heading: int
    text: int
    text_shrunk: int
    facts: int
    lone_line: int | None = None
    """Down to this size the text is rather set smaller than in two lines."""


_TYPE: Final = {
    "statement": Type(27, 36, 28, SMALLEST_TYPE), "map": Type(27, 36, 28, SMALLEST_TYPE),
    "opening": Type(27, 60, 40, 28, lone_line=44), "closing": Type(27, 44, 36, 26),
}


@dataclass(frozen=True)
class Attempt:
    """One way to set the text, taken if it needs no more lines and height than this."""

    columns: int
    pixels: int
    lines: int
    height: float
    """Share of the stage's height."""


@dataclass(frozen=True)
class PlacedLine:
    """A line of text and where it stands; ``layout`` keeps the line alive."""

    layout: QTextLayout
    line: QTextLine
    place: QRectF
    role: str


@dataclass(frozen=True)
class PlacedBar:
    """A figure's bar: the whole length, and the parts filled to its lower and upper end."""

    frame: QRectF
    filled: QRectF
    ranged: QRectF


@dataclass(frozen=True)
class CaptionLayout:
    """A caption in its place on a stage."""

    box: QRectF
    lines: tuple[PlacedLine, ...]
    bars: tuple[PlacedBar, ...]
    text_pixels: float
    columns: int
    unit: float


def lay_out(caption: Caption, size: QSizeF) -> CaptionLayout | None:
    """The caption in the lower third of a stage, or as much more as it needs; None for an empty one."""
    if not caption:
        return None
    setter = _Setter(caption, size)
    made = None
    for attempt in _attempts(_TYPE[caption.shows]):
        made = setter.set(attempt)
        if made.line_count <= attempt.lines and made.height <= attempt.height * size.height():
            break
    return None if made is None else setter.place(made)


def _attempts(kind: Type) -> Iterator[Attempt]:
    if kind.lone_line is not None:
        for pixels in range(kind.text, kind.lone_line - 1, -2):
            yield Attempt(1, pixels, 1, 0.44)
    for pixels in range(kind.text, kind.text_shrunk - 1, -2):
        yield Attempt(1, pixels, 3, 0.44)
    for pixels in range(kind.text_shrunk + 4, SMALLEST_TYPE - 1, -2):
        yield Attempt(1, pixels, 6, 0.44)
    for pixels in range(32, SMALLEST_TYPE - 1, -2):
        yield Attempt(2, pixels, 1000, 0.60)
    yield Attempt(2, SMALLEST_TYPE, 1_000_000, 1.0)


@dataclass(frozen=True)
class _Block:
    """A text broken into lines."""

    layout: QTextLayout
    role: str
    lines: tuple[QTextLine, ...]

    def height(self, lines: tuple[QTextLine, ...] | None = None) -> float:
        return sum(line.height() for line in (self.lines if lines is None else lines))


@dataclass(frozen=True)
class _Set:
    """The blocks of one attempt, not yet in their place."""

    attempt: Attempt
    width: float
    heading: _Block | None
    text: _Block | None
    bars: tuple[tuple[Bar, _Block, _Block], ...]
    facts: tuple[_Block, ...]
    text_height: float
    height: float

    @property
    def line_count(self) -> int:
        return len(self.text.lines) if self.text else 0


class _Setter:
    """Sets one caption for one stage."""

    def __init__(self, caption: Caption, size: QSizeF) -> None:
        self._caption = caption
        self._size = size
        self._unit = unit(size)
        self._type = _TYPE[caption.shows]

    def _width(self, columns: int) -> float:
        whole = self._size.width() - 2 * MARGIN * self._unit
        narrow = max(_NARROW_SHARE * self._size.width(), _NARROW_LEAST * self._unit)
        return whole if columns > 1 else min(whole, narrow)

    def set(self, attempt: Attempt) -> _Set:
        u, caption = self._unit, self._caption
        width = self._width(attempt.columns)
        inner = width - 2 * _PADDING_X * u
        column = inner if attempt.columns == 1 else (inner - _COLUMN_GAP * u) / 2
        heading = self._block(caption.heading, "heading", self._type.heading, inner, QFont.Weight.DemiBold)
        text = self._block(caption.text, "text", attempt.pixels, column, QFont.Weight.Bold)
        facts = tuple(block for fact in caption.facts
                      if (block := self._block(fact.text, fact.kind, self._type.facts, inner, QFont.Weight.Normal)))
        bars = tuple(self._bar(bar, inner) for bar in caption.bars)
        text_height = self._text_height(text, attempt.columns)
        heights = [heading.height() if heading else 0, text_height,
                   sum(self._row_height(label, value) for _, label, value in bars),
                   sum(block.height() for block in facts)]
        gaps = _GAP * u * (sum(1 for height in heights if height) - 1) + _ROW_GAP * u * max(0, len(facts) - 1)
        return _Set(attempt, width, heading, text, bars, facts, text_height, sum(heights) + gaps + 2 * _PADDING_Y * u)

    def _block(self, text: str, role: str, pixels: float, width: float, weight: QFont.Weight) -> _Block | None:
        if not text:
            return None
        layout = QTextLayout(text, font(max(1, round(pixels * self._unit)), weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(line)
        layout.endLayout()
        return _Block(layout, role, tuple(lines))

    def _bar(self, bar: Bar, inner: float) -> tuple[Bar, _Block, _Block]:
        widths = self._bar_widths(inner)
        label = self._block(bar.label, "fact", SMALLEST_TYPE, widths[0], QFont.Weight.Normal)
        value = self._block(bar.value, "text", SMALLEST_TYPE, widths[2], QFont.Weight.DemiBold)
        if label is None or value is None:
            raise ValueError("a bar needs its words")
        return bar, label, value

    def _bar_widths(self, inner: float) -> tuple[float, float, float]:
        """Label, bar, value, from left to right."""
        u = self._unit
        label, bar = 230 * u, min(_BAR_LENGTH * u, inner * 0.35)
        return label, bar, inner - label - bar - 2 * 20 * u

    def _row_height(self, label: _Block, value: _Block) -> float:
        return max(label.height(), value.height()) + 6 * self._unit

    def _text_height(self, text: _Block | None, columns: int) -> float:
        if text is None:
            return 0
        return max(text.height(lines) for lines in _columns(text.lines, columns))

    def place(self, made: _Set) -> CaptionLayout:
        """Puts the blocks one under the other, the last one above the stage's lower margin."""
        u = self._unit
        left = MARGIN * u
        top = self._size.height() - MARGIN * u - made.height
        box = QRectF(left, top, made.width, made.height)
        x, y = left + _PADDING_X * u, top + _PADDING_Y * u
        lines: list[PlacedLine] = []
        bars: list[PlacedBar] = []
        if made.heading:
            y = self._stack(lines, made.heading, made.heading.lines, x, y) + _GAP * u
        if made.text:
            step = (made.width - 2 * _PADDING_X * u + _COLUMN_GAP * u) / made.attempt.columns
            for number, part in enumerate(_columns(made.text.lines, made.attempt.columns)):
                self._stack(lines, made.text, part, x + number * step, y)
            y += made.text_height + _GAP * u
        for row in made.bars:
            y = self._place_bar(lines, bars, row, x, y, made.width - 2 * _PADDING_X * u)
        y += _GAP * u if made.bars else 0
        for block in made.facts:
            y = self._stack(lines, block, block.lines, x, y) + _ROW_GAP * u
        return CaptionLayout(box, tuple(lines), tuple(bars), made.attempt.pixels * u, made.attempt.columns, u)

    def _stack(self, placed: list[PlacedLine], block: _Block, lines: tuple[QTextLine, ...],
               x: float, y: float) -> float:
        """Puts lines under one another from (x, y); the y below them."""
        for line in lines:
            natural = line.naturalTextRect()
            place = QRectF(x + natural.x(), y, natural.width(), line.height())
            placed.append(PlacedLine(block.layout, line, place, block.role))
            y += line.height()
        return y

    def _place_bar(self, lines: list[PlacedLine], bars: list[PlacedBar], row: tuple[Bar, _Block, _Block],
                   x: float, y: float, inner: float) -> float:
        bar, label, value = row
        u = self._unit
        label_width, length, _ = self._bar_widths(inner)
        height = self._row_height(label, value)
        self._stack(lines, label, label.lines, x, y)
        left = x + label_width + 20 * u
        self._stack(lines, value, value.lines, left + length + 20 * u, y)
        frame = QRectF(left, y + (label.lines[0].height() - 18 * u) / 2, length, 18 * u)
        filled, ranged = QRectF(frame), QRectF(frame)
        filled.setWidth(length * min(1.0, bar.share))
        ranged.setWidth(length * min(1.0, bar.upper))
        bars.append(PlacedBar(frame, filled, ranged))
        return y + height


def _columns(lines: tuple[QTextLine, ...], columns: int) -> list[tuple[QTextLine, ...]]:
    """The lines one after the other in so many columns of like length."""
    each = ceil(len(lines) / columns)
    return [lines[start: start + each] for start in range(0, len(lines), each)]


def line_offset(placed: PlacedLine) -> QPointF:
    """Where to draw a line so that it stands in its place: Qt adds the line's own position."""
    return placed.place.topLeft() - placed.line.naturalTextRect().topLeft()

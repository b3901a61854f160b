# SPDX-License-Identifier: MIT
"""Lays out a caption: as a column beside the ground or a strip below it, whichever leaves the ground more room.

A long text shrinks, then takes the lower part of the stage over its whole width. It is never cut; the lines under it
are shortened where nothing else helps. All lengths are pixels of the stage; sizes of type are given for a screen of
1080 lines and grow with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine

from ui.kit.theme import fixed_font
from ui.stage.caption_blocks import Block, in_columns, set_block
from ui.stage.caption_contents import Bar, Caption, Fact
from ui.stage.look import SMALLEST_TYPE, type_pixels, unit

Form = Literal["column", "strip", "plate", "page"]
"""Beside the ground, below it, over the lower part of the stage, or over all of it."""

MARGIN: Final = 66
COLUMN_SHARE: Final = 0.32
"""The column's share of the stage's width."""
_COLUMN_LEAST: Final = 500
_COLUMN_TOP, _COLUMN_FOOT, _COLUMN_RIGHT = 190, 120, 34
"""Room above and below a column's text, for stamp and position, and to its right."""
_PAGE_MARGIN: Final = 220
_STRIP_LINES: Final = 2
_SHAPE: Final = 1.5
"""Width by height of ground of which nothing is known."""
_STACKED_BAR: Final = 16
_PADDING_X, _PADDING_Y = 44, 28
_GAP, _ROW_GAP, _COLUMN_GAP = 14, 8, 56
_NARROW_SHARE, _NARROW_LEAST = 0.60, 1150
_LABEL_LENGTH, _BAR_LENGTH, _LEAST_BAR, _BAR_GAP = 250, 360, 170, 20
_TIGHT_MARGIN, _TIGHT_PADDING, _TIGHT_PITCH = 24, 14, 1.4
_MOST_HEIGHT: Final = 0.78
"""Share of the stage's height that leaves the stamp, and a strip of map under it, visible."""


@dataclass(frozen=True)
class Type:
    """Sizes of type for one kind of step: heading, text from the largest to the smallest, facts."""

    heading: int
    text: int
    text_shrunk: int
    facts: int


_TYPE: Final = {
    "statement": Type(30, 44, 30, SMALLEST_TYPE), "map": Type(30, 44, 30, SMALLEST_TYPE),
    "term": Type(30, 44, 30, SMALLEST_TYPE),
    "opening": Type(30, 60, 40, SMALLEST_TYPE), "closing": Type(30, 44, 36, SMALLEST_TYPE),
}


@dataclass(frozen=True)
class Attempt:
    """A way to set the text, used if the text then needs no more lines and height than this."""

    columns: int
    pixels: int
    lines: int
    height: float
    """Share of the stage's height."""
    lines_each: int | None = None
    """Most lines of the speaker and of each fact, which are shortened to them; None for all they need."""
    form: Form = "plate"
    is_tight: bool = False
    """Whether it uses the plain font, close lines, the stage's whole width, and the facts one after the other."""


@dataclass(frozen=True)
class PlacedLine:
    """A line of text and its rectangle; ``layout`` keeps the line alive."""

    layout: QTextLayout
    line: QTextLine
    rect: QRectF
    role: str


@dataclass(frozen=True)
class PlacedBar:
    """A figure's bar: the whole length, and the parts filled to its lower and upper end."""

    frame: QRectF
    filled: QRectF
    ranged: QRectF


@dataclass(frozen=True)
class CaptionLayout:
    """A caption laid out on a stage."""

    box: QRectF
    lines: tuple[PlacedLine, ...]
    bars: tuple[PlacedBar, ...]
    text_pixels: float
    columns: int
    unit: float
    form: Form


def lay_out(caption: Caption, size: QSizeF, shape: float | None = None) -> CaptionLayout | None:
    """Lays a caption out on a stage; ``shape`` is the ground's width by its height. Returns None for an empty one."""
    if not caption:
        return None
    setter, kind = _Setter(caption, size), _TYPE[caption.shows]
    if caption.shows == "closing":
        made = setter.first(_pages(kind))
    else:
        beside = [setter.first(attempts) for attempts in (_columns(kind), () if caption.bars else _strips(kind))]
        fitting = [each for each in beside if each is not None]
        made = max(fitting, key=lambda each: setter.scale(each, shape or _SHAPE), default=None)
    return setter.place(made or setter.first(_plates()) or setter.set(list(_plates())[-1]))


def _columns(kind: Type) -> Iterator[Attempt]:
    for pixels in range(kind.text, kind.text_shrunk - 1, -2):
        yield Attempt(1, pixels, 1000, 1.0, form="column")
    for pixels in range(min(kind.text_shrunk, 34), SMALLEST_TYPE - 1, -2):
        yield Attempt(1, pixels, 1000, 1.0, form="column")


def _strips(kind: Type) -> Iterator[Attempt]:
    for pixels in range(min(kind.text, 40), SMALLEST_TYPE - 1, -2):
        yield Attempt(1, pixels, _STRIP_LINES, 0.34, form="strip")


def _pages(kind: Type) -> Iterator[Attempt]:
    for lines_each in (None, 2, 1):
        yield Attempt(1, kind.text, 1000, 0.86, lines_each, form="page")


def _plates() -> Iterator[Attempt]:
    for pixels in range(32, SMALLEST_TYPE - 1, -2):
        yield Attempt(2, pixels, 1000, 0.60)
    for lines_each in (None, 2, 1):
        yield Attempt(2, SMALLEST_TYPE, 1000, _MOST_HEIGHT, lines_each)
    yield Attempt(2, SMALLEST_TYPE, 1000, _MOST_HEIGHT, 2, is_tight=True)
    # The longest part of a text fits by now, except in a script as wide as it is high: better small than cut.
    for pixels in range(SMALLEST_TYPE, 1, -1):
        yield Attempt(2, pixels, 1000, _MOST_HEIGHT, 1, is_tight=True)


@dataclass(frozen=True)
class _Set:
    """The blocks of an attempt, not yet placed."""

    attempt: Attempt
    width: float
    heading: Block | None
    text: Block | None
    bars: tuple[tuple[Bar, Block, Block], ...]
    facts: tuple[Block, ...]
    text_height: float
    height: float

    @property
    def line_count(self) -> int:
        return len(self.text.lines) if self.text else 0


class _Setter:
    """Sets a caption for a stage."""

    def __init__(self, caption: Caption, size: QSizeF) -> None:
        self._caption = caption
        self._size = size
        self._unit = unit(size)
        self._type = _TYPE[caption.shows]

    def first(self, attempts: Iterable[Attempt]) -> _Set | None:
        """Returns the first attempt that fits; None where none does."""
        for attempt in attempts:
            made = self.set(attempt)
            most = attempt.height * self._size.height()
            if attempt.form == "column":
                most -= (_COLUMN_TOP + _COLUMN_FOOT) * self._unit
            if made.line_count <= attempt.lines and made.height <= most:
                return made
        return None

    def scale(self, made: _Set, shape: float) -> float:
        """Returns how large ground of a shape can be shown beside a caption, in any unit."""
        width, height = self._size.width(), self._size.height()
        if made.attempt.form == "column":
            width -= made.width
        else:
            height -= made.height + 2 * MARGIN * self._unit
        return min(width / shape, height)

    def _width(self, attempt: Attempt) -> float:
        if attempt.form == "column":
            return max(COLUMN_SHARE * self._size.width(), _COLUMN_LEAST * self._unit)
        if attempt.form == "page":
            return self._size.width() - 2 * (_PAGE_MARGIN - _PADDING_X) * self._unit
        if attempt.form == "strip":
            return self._size.width() - 2 * MARGIN * self._unit
        whole = self._size.width() - 2 * (_TIGHT_MARGIN if attempt.is_tight else MARGIN) * self._unit
        narrow = max(_NARROW_SHARE * self._size.width(), _NARROW_LEAST * self._unit)
        return whole if attempt.columns > 1 else min(whole, narrow)

    def set(self, attempt: Attempt) -> _Set:
        u, caption, most = self._unit, self._caption, attempt.lines_each
        width = self._width(attempt)
        inner = self._inner(attempt, width)
        column = inner if attempt.columns == 1 else (inner - _COLUMN_GAP * u) / 2
        heading = set_block(caption.heading, "heading", self._face(self._type.heading, QFont.Weight.DemiBold),
                            inner, most)
        weight = QFont.Weight.Normal if attempt.is_tight else QFont.Weight.DemiBold
        text = set_block(caption.text, "text", self._face(attempt.pixels, weight), column)
        if text and attempt.is_tight:
            text = replace(text, most_pitch=_TIGHT_PITCH * attempt.pixels * u)
        face = self._face(self._type.facts if most is None else SMALLEST_TYPE)
        facts = tuple(block for fact in self._facts(attempt)
                      if (block := set_block(fact.text, fact.kind, face, inner, most)))
        bars = tuple(self._bar(bar, inner, attempt) for bar in caption.bars)
        text_height = self._text_height(text, attempt.columns)
        heights = [heading.height() if heading else 0, text_height,
                   sum(self._row_height(label, value, attempt) for _, label, value in bars),
                   sum(block.height() for block in facts)]
        gaps = _GAP * u * (sum(1 for height in heights if height) - 1) + _ROW_GAP * u * max(0, len(facts) - 1)
        return _Set(attempt, width, heading, text, bars, facts, text_height,
                    sum(heights) + gaps + 2 * self._padding(attempt))

    def _inner(self, attempt: Attempt, width: float) -> float:
        """Returns the width of the lines."""
        sides = MARGIN + _COLUMN_RIGHT if attempt.form == "column" else 2 * _PADDING_X
        return width - sides * self._unit

    def _padding(self, attempt: Attempt) -> float:
        if attempt.form == "column":
            return 0
        return (_TIGHT_PADDING if attempt.is_tight else _PADDING_Y) * self._unit

    def _facts(self, attempt: Attempt) -> Sequence[Fact]:
        facts = self._caption.facts
        if not attempt.is_tight:
            return facts
        return [Fact(" · ".join(fact.text for fact in facts if fact.kind == kind), kind)
                for kind in dict.fromkeys(fact.kind for fact in facts)]

    def _face(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return fixed_font(type_pixels(pixels, self._unit), weight)

    def _bar(self, bar: Bar, inner: float, attempt: Attempt) -> tuple[Bar, Block, Block]:
        widths = (inner, inner, inner) if attempt.form == "column" else self._bar_widths(inner)
        label = set_block(bar.label, "fact", self._face(SMALLEST_TYPE), widths[0])
        value = set_block(bar.value, "text", self._face(SMALLEST_TYPE, QFont.Weight.DemiBold), widths[2])
        if label is None or value is None:
            raise ValueError("a bar needs its words")
        return bar, label, value

    def _bar_widths(self, inner: float) -> tuple[float, float, float]:
        """Returns the widths of label, bar and value, from left to right, the same for all bars.

        Bars become shorter where that keeps a value on one line.
        """
        u, bars = self._unit, self._caption.bars
        plain, bold = (QFontMetricsF(self._face(SMALLEST_TYPE, weight)).horizontalAdvance
                       for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold))
        label = min(_LABEL_LENGTH * u, max(plain(bar.label) for bar in bars) + 1)
        value = max(bold(bar.value) for bar in bars) + 1
        free = inner - label - 2 * _BAR_GAP * u
        bar = min(_BAR_LENGTH * u, inner * 0.35, max(_LEAST_BAR * u, free - value))
        return label, bar, free - bar

    def _row_height(self, label: Block, value: Block, attempt: Attempt) -> float:
        if attempt.form == "column":  # label, value and bar one under the other
            return label.height() + value.height() + (_STACKED_BAR + 24) * self._unit
        return max(label.height(), value.height()) + 6 * self._unit

    def _text_height(self, text: Block | None, columns: int) -> float:
        if text is None:
            return 0
        return max(text.height(lines) for lines in in_columns(text.lines, columns))

    def _place(self, made: _Set) -> tuple[QRectF, float, float]:
        """Returns the caption's rectangle, and where its first line begins."""
        u, width, height = self._unit, self._size.width(), self._size.height()
        if made.attempt.form == "column":
            return QRectF(0, 0, made.width, height), MARGIN * u, _COLUMN_TOP * u
        if made.attempt.form == "page":
            return QRectF(0, 0, width, height), _PAGE_MARGIN * u, max(MARGIN * u, (height - made.height) * 0.42)
        left = (_TIGHT_MARGIN if made.attempt.is_tight else MARGIN) * u
        top = height - MARGIN * u - made.height
        return QRectF(left, top, made.width, made.height), left + _PADDING_X * u, top + self._padding(made.attempt)

    def place(self, made: _Set) -> CaptionLayout:
        """Places the blocks one under the other."""
        u = self._unit
        box, x, y = self._place(made)
        lines: list[PlacedLine] = []
        bars: list[PlacedBar] = []
        if made.heading:
            y = self._stack(lines, made.heading, made.heading.lines, x, y) + _GAP * u
        if made.text:
            step = (self._inner(made.attempt, made.width) + _COLUMN_GAP * u) / made.attempt.columns
            for number, part in enumerate(in_columns(made.text.lines, made.attempt.columns)):
                self._stack(lines, made.text, part, x + number * step, y)
            y += made.text_height + _GAP * u
        for row in made.bars:
            y = self._place_bar(lines, bars, row, x, y, made)
        y += _GAP * u if made.bars else 0
        for block in made.facts:
            y = self._stack(lines, block, block.lines, x, y) + _ROW_GAP * u
        attempt = made.attempt
        return CaptionLayout(box, tuple(lines), tuple(bars), attempt.pixels * u, attempt.columns, u, attempt.form)

    def _stack(self, placed: list[PlacedLine], block: Block, lines: tuple[QTextLine, ...],
               x: float, y: float) -> float:
        """Places lines under one another from (x, y). Returns the y below them."""
        for line in lines:
            natural = line.naturalTextRect()
            rect = QRectF(x + natural.x(), y, natural.width(), block.pitch(line))
            placed.append(PlacedLine(block.layout, line, rect, block.role))
            y += rect.height()
        return y

    def _place_bar(self, lines: list[PlacedLine], bars: list[PlacedBar], row: tuple[Bar, Block, Block],
                   x: float, y: float, made: _Set) -> float:
        bar, label, value = row
        u, inner = self._unit, self._inner(made.attempt, made.width)
        height = self._row_height(label, value, made.attempt)
        self._stack(lines, label, label.lines, x, y)
        if made.attempt.form == "column":
            below = self._stack(lines, value, value.lines, x, y + label.height())
            length = inner
            frame = QRectF(x, below + 4 * u, length, _STACKED_BAR * u)
        else:
            label_width, length, _ = self._bar_widths(inner)
            left = x + label_width + _BAR_GAP * u
            self._stack(lines, value, value.lines, left + length + _BAR_GAP * u, y)
            frame = QRectF(left, y + (label.lines[0].height() - 18 * u) / 2, length, 18 * u)
        filled, ranged = QRectF(frame), QRectF(frame)
        filled.setWidth(length * min(1.0, bar.share))
        ranged.setWidth(length * min(1.0, bar.upper))
        bars.append(PlacedBar(frame, filled, ranged))
        return y + height


def line_offset(placed: PlacedLine) -> QPointF:
    """Returns where to draw a line to centre it in its rectangle; Qt adds the line's own position."""
    over = QPointF(0, (placed.line.height() - placed.rect.height()) / 2)
    return placed.rect.topLeft() - over - placed.line.naturalTextRect().topLeft()

# SPDX-License-Identifier: MIT
"""The layout of a card: measured once for a width, then only painted.

Above the first card of a run with the same speaker and source stand these; the others of the run have only their text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from ui.kit.theme import CARD_TEXT_PIXELS, TEXT_PIXELS, Theme, font, scaled
from ui.reading.card_contents import CardContents, Chip

GAP: Final = 4.0
SIDE: Final = 12.0
PADDING: Final = 8.0
EDGE: Final = 3.0
"""Width of the edge in the colour of the statement's kind."""
_HEAD_GAP: Final = 12.0
RADIUS: Final = 6.0
_CHIP_SIDES: Final = 30.0
"""What a chip is wider than its words: its dot and its ends."""
_CHIP_PIXELS: Final = 20
_DOT: Final = 8.0
_MOST_LINES: Final = 14
_PIECES: Final[Mapping[str, tuple[tuple[float, float], ...]]] = {
    "claim": ((10, 4),), "figure": ((3, 3),), "background": ((14, 3), (3, 3))}
"""Pixels that a piece of a kind's edge is long, and the gap after it; a position's edge is whole."""


@dataclass(frozen=True)
class Text:
    """A laid-out text and its position."""

    layout: QTextLayout
    at: QPointF
    colour: str


@dataclass(frozen=True)
class Box:
    """A rounded rectangle with one line of text, and a dot where it is an area's chip."""

    rect: QRectF
    text: str
    fill: str
    colour: str
    font: QFont
    edge: str | None = None
    dot: str | None = None
    area_id: str | None = None
    is_round: bool = False


def kind_edge(left: float, top: float, height: float, kind: str) -> QPainterPath:
    """Returns the edge of a card or row: each kind has pieces of its own, which tell it without its colour."""
    path = QPainterPath()
    pieces = _PIECES.get(kind, ())
    y, at = top, 0
    while y < top + height:
        long, gap = pieces[at % len(pieces)] if pieces else (height, 0.0)
        path.addRect(QRectF(left, y, EDGE, min(long, top + height - y)))
        y, at = y + long + gap, at + 1
    return path


@dataclass
class CardLayout:
    """A card, ready to be painted anywhere."""

    height: float = 0.0
    frame_top: float = 0.0
    """How far below the row's top the frame begins, under the speaker and the source."""
    kind: str = ""
    kind_colour: str = ""
    texts: list[Text] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    def paint(self, painter: QPainter) -> None:
        """Paints the card's contents with its upper left corner at the painter's origin."""
        for box in self.boxes:
            _paint_box(painter, box)
        for text in self.texts:
            painter.setPen(QColor(text.colour))
            text.layout.draw(painter, text.at)

    def area_at(self, point: QPointF) -> str | None:
        """Returns the area whose chip is at a point, relative to the card's corner."""
        return next((box.area_id for box in self.boxes if box.area_id and box.rect.contains(point)), None)


class CardFonts:
    """The fonts of a card, made once."""

    def __init__(self) -> None:
        self.speaker = font(TEXT_PIXELS, QFont.Weight.DemiBold)
        self.text = font(CARD_TEXT_PIXELS)
        self.chip = font(12)
        self.note = font(12)
        self.tag = font(10, QFont.Weight.DemiBold)
        self.tag.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
        self.attribution = font(12)
        self.header = font(12, QFont.Weight.DemiBold)


def lay_out(contents: CardContents, width: float, theme: Theme, fonts: CardFonts, *, is_led: bool = True,
            is_roomy: bool = False) -> CardLayout:
    """Lays a card out for a row of this width in pixels.

    ``is_led``: speaker and source stand above it. ``is_roomy``: the kind is a word, too, and all areas are shown.
    """
    card = CardLayout(kind=contents.kind, kind_colour=theme.kinds[contents.kind][1])
    left, inner = SIDE + PADDING + EDGE, width - 2 * (SIDE + PADDING) - EDGE
    y = GAP / 2
    if is_led:
        y = _add_head(card, contents, fonts, theme, SIDE + 2, y + 3, width - 2 * SIDE - 4) + 4
    card.frame_top = y
    y += PADDING - 4
    y = _add_text(card, contents.text, fonts.text, theme.text, left, y, inner) + 5
    if is_roomy:
        y = _add_kind(card, contents, fonts, theme, left, y)
        if contents.chips:
            y = _add_chips(card, contents.chips, fonts.chip, theme, left, y, inner) + 5
        y = _add_notes(card, contents.notes, fonts.note, theme, left, y, inner)
        y = _add_signs(card, contents.signs, fonts.chip, theme, left, y)
    else:
        y = _add_row(card, contents, fonts, theme, left, y, inner)
    card.height = y + PADDING - 6 + GAP / 2
    return card


def _add_row(card: CardLayout, contents: CardContents, fonts: CardFonts, theme: Theme, left: float, y: float,
             inner: float) -> float:
    """Adds the areas in one row, signs and the first note beside them where they fit, and the others below."""
    notes, signs = contents.notes, list(contents.signs)
    if contents.chips:
        x = _add_one_row(card, contents.chips, fonts.chip, theme, left, y, inner)
        below = y + _chip_height()
        while signs and QFontMetricsF(fonts.chip).horizontalAdvance(signs[0]) + 14 <= left + inner - x:
            x = _add_sign(card, signs.pop(0), fonts.chip, theme, x, y).right() + 6
        if notes and QFontMetricsF(fonts.note).horizontalAdvance(notes[0]) + 15 <= left + inner - x:
            below = max(below, _add_note(card, notes[0], fonts.note, theme, x, y, left + inner - x))
            notes = notes[1:]
        y = below + 4
    y = _add_notes(card, notes, fonts.note, theme, left, y, inner)
    return _add_signs(card, signs, fonts.chip, theme, left, y)


def _add_signs(card: CardLayout, signs: Sequence[str], face: QFont, theme: Theme, x: float, y: float) -> float:
    for words in signs:
        y = _add_sign(card, words, face, theme, x, y).bottom() + 4
    return y


def _add_sign(card: CardLayout, words: str, face: QFont, theme: Theme, x: float, y: float) -> QRectF:
    """Adds a sign: when it happened, how many pictures there are. Returns where it is."""
    rect = QRectF(x, y, QFontMetricsF(face).horizontalAdvance(words) + 14, _chip_height())
    card.boxes.append(Box(rect, words, theme.chip, theme.chip_text, face, is_round=True))
    return rect


def _add_notes(card: CardLayout, notes: tuple[str, ...], face: QFont, theme: Theme, left: float, y: float,
               inner: float) -> float:
    for note in notes:
        y = _add_note(card, note, face, theme, left, y, inner) + 4
    return y


def _add_head(card: CardLayout, contents: CardContents, fonts: CardFonts, theme: Theme, x: float, y: float,
              inner: float) -> float:
    """Adds speaker and source: on one line where they fit, else the source below, its date at the right."""
    speaker, source = QFontMetricsF(fonts.speaker), QFontMetricsF(fonts.attribution)
    date = source.horizontalAdvance(contents.date)
    whole = f"{contents.chain} · {contents.date}" if contents.date else contents.chain
    if speaker.horizontalAdvance(contents.speaker) + _HEAD_GAP + source.horizontalAdvance(whole) <= inner:
        lower = _add_text(card, contents.speaker, fonts.speaker, theme.text, x, y, inner)
        _add_text(card, whole, fonts.attribution, theme.quiet, x + inner - source.horizontalAdvance(whole) - 1, y + 1,
                  inner)
        return lower
    y = _add_text(card, contents.speaker, fonts.speaker, theme.text, x, y, inner) + 1
    room = inner - (date + _HEAD_GAP if date else 0)
    chain = source.elidedText(contents.chain, Qt.TextElideMode.ElideMiddle, room)
    if contents.date:
        _add_text(card, contents.date, fonts.attribution, theme.quiet, x + inner - date - 1, y, inner)
    return _add_text(card, chain, fonts.attribution, theme.quiet, x, y, room + 2)


def _add_kind(card: CardLayout, contents: CardContents, fonts: CardFonts, theme: Theme, left: float,
              y: float) -> float:
    """Adds the kind as a word on a line of its own."""
    fill, colour = theme.kinds[contents.kind]
    width = QFontMetricsF(fonts.tag).horizontalAdvance(contents.kind_label) + 12
    card.boxes.append(Box(QRectF(left, y + 1, width, scaled(16)), contents.kind_label, fill, colour, fonts.tag))
    return y + scaled(16) + 7


def _chip_height() -> float:
    return float(scaled(_CHIP_PIXELS))


def _add_one_row(card: CardLayout, chips: tuple[Chip, ...], face: QFont, theme: Theme, left: float, y: float,
                 inner: float) -> float:
    """Adds the chips that fit into one row, and how many more there are. Returns where the row ends."""
    metrics = QFontMetricsF(face)
    more = metrics.horizontalAdvance("+00") + 18
    x = left
    for number, chip in enumerate(chips):
        rest = len(chips) - number - 1
        room = left + inner - x - (more + 6 if rest else 0)
        if number and metrics.horizontalAdvance(chip.label) + _CHIP_SIDES > room:
            said = f"+{rest + 1}"
            rect = QRectF(x, y, metrics.horizontalAdvance(said) + 14, _chip_height())
            card.boxes.append(Box(rect, said, theme.chip, theme.chip_text, face, is_round=True))
            return x + metrics.horizontalAdvance(said) + 20
        box = _chip_box(chip, metrics, face, theme, x, y, room)
        card.boxes.append(box)
        x = box.rect.right() + 6
    return x


def _chip_box(chip: Chip, metrics: QFontMetricsF, face: QFont, theme: Theme, x: float, y: float, room: float) -> Box:
    """Returns a chip that is no wider than there is room."""
    text = metrics.elidedText(chip.label, Qt.TextElideMode.ElideRight, room - _CHIP_SIDES)
    width = metrics.horizontalAdvance(text) + _CHIP_SIDES - 1
    return Box(QRectF(x, y, width, _chip_height()), text, theme.card, theme.text, face, edge=theme.edge,
               dot=theme.area_colour(chip.kind, chip.colour), area_id=chip.area_id)


def _add_text(card: CardLayout, text: str, face: QFont, colour: str, x: float, y: float, width: float) -> float:
    layout, height = wrapped(text, face, width)
    card.texts.append(Text(layout, QPointF(x, y), colour))
    return y + height


def wrapped(text: str, face: QFont, width: float) -> tuple[QTextLayout, float]:
    """Returns a text broken into lines, the last one ending in "…" where there are too many, and its height."""
    layout = QTextLayout(text.replace("\n", "\u2028"), face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    lines, height = _break(layout, width)
    if len(lines) > _MOST_LINES:
        end = lines[_MOST_LINES - 1].textStart() + max(1, lines[_MOST_LINES - 1].textLength() - 2)
        layout.setText(layout.text()[:end].rstrip() + "…")
        _, height = _break(layout, width)
    return layout, height


def _break(layout: QTextLayout, width: float) -> tuple[list[QTextLine], float]:
    lines: list[QTextLine] = []
    height = 0.0
    layout.beginLayout()
    while len(lines) <= _MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(20.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height() * 1.04
        lines.append(line)
    layout.endLayout()
    return lines, height


def _add_chips(card: CardLayout, chips: tuple[Chip, ...], face: QFont, theme: Theme, left: float, y: float,
               inner: float) -> float:
    metrics = QFontMetricsF(face)
    x = left
    for chip in chips:
        if x > left and x + metrics.horizontalAdvance(chip.label) + _CHIP_SIDES - 1 > left + inner:
            x, y = left, y + _chip_height() + 4
        box = _chip_box(chip, metrics, face, theme, x, y, inner)
        card.boxes.append(box)
        x = box.rect.right() + 6
    return y + _chip_height()


def _add_note(card: CardLayout, note: str, face: QFont, theme: Theme, left: float, y: float, inner: float) -> float:
    layout, height = wrapped(note, face, inner - 14)
    width = max(layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount()))
    card.boxes.append(Box(QRectF(left, y, width + 14, height + 4), "", theme.note, theme.note_text, face))
    card.texts.append(Text(layout, QPointF(left + 7, y + 2), theme.note_text))
    return y + height + 4


def _paint_box(painter: QPainter, box: Box) -> None:
    radius = min(box.rect.height() / 2, 11.0) if box.area_id or box.is_round else 3.0
    painter.setPen(QPen(QColor(box.edge), 1) if box.edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(box.fill))
    painter.drawRoundedRect(box.rect, radius, radius)
    inside = box.rect
    if box.dot:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(box.dot))
        painter.drawEllipse(QPointF(box.rect.left() + 12, box.rect.center().y()), _DOT / 2, _DOT / 2)
        inside = box.rect.adjusted(20, 0, -9, 0)
    painter.setPen(QColor(box.colour))
    painter.setFont(box.font)
    align = Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignLeft if box.dot else Qt.AlignmentFlag.AlignHCenter)
    painter.drawText(inside, align | Qt.TextFlag.TextSingleLine, box.text)

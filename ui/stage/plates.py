# SPDX-License-Identifier: MIT
"""Paints the plates on a stage, caption, stamp and position, as one picture for each step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen, QPixmap

from ui.kit.theme import fixed_font
from ui.stage.caption_contents import Caption
from ui.stage.caption_layout import MARGIN, CaptionLayout, line_offset
from ui.stage.free_space import FADE, LEGEND, STAMP_HEIGHT, STAMP_TOP
from ui.stage.look import SMALLEST_TYPE, StageLook, type_pixels, unit

_STAMP_TYPE: Final = (24, 22, 20)
_TITLE_TYPE: Final = (26, 24, 22, 20)
_POSITION_PADDING, _POSITION_HEIGHT = 18, 46


@dataclass(frozen=True)
class StageContents:
    """The contents of the overlay; ``title`` and ``stamp`` make the plate at the top."""

    caption: Caption
    title: str
    stamp: str
    position: str
    blank: str = "none"
    shape: float | None = None
    """The width of the step's ground by its height, as on the map; None for the whole region."""


def plates(contents: StageContents, layout: CaptionLayout | None, look: StageLook, size: QSizeF,
           ratio: float) -> QPixmap:
    """Returns the picture of all plates for a stage of this size; ``ratio`` is device pixels per pixel."""
    picture = QPixmap(max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        paint_plates(painter, contents, layout, look, size)
    return picture


def paint_plates(painter: QPainter, contents: StageContents, layout: CaptionLayout | None, look: StageLook,
                 size: QSizeF) -> None:
    """Paints all plates of a stage of this size, in the painter's pixels; on a picture in any thread."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    made = _Plates(painter, contents, look, size)
    corner = position_rect(contents.position, size, layout)
    if layout is not None and layout.form in ("column", "page"):
        made.paint_caption(layout)
        made.paint_title(layout)
        made.paint_position(corner, on_plate=False)
        return
    # A caption as wide as the stage covers that corner; the position then follows the date.
    is_taken = layout is not None and layout.box.intersects(corner)
    made.paint_stamp(f"{contents.stamp}\u2003{contents.position}".rstrip() if is_taken else contents.stamp)
    if contents.position and not is_taken:
        made.paint_position(corner)
    if layout is not None:
        made.paint_caption(layout)


def position_rect(position: str, size: QSizeF, layout: CaptionLayout | None = None) -> QRectF:
    """Returns the rectangle of "7 / 23": at the foot of a column, else at the lower right of a stage."""
    u = unit(size)
    if layout is not None and layout.form == "column":
        return QRectF(MARGIN * u, size.height() - (MARGIN + _POSITION_HEIGHT) * u, layout.box.width() - MARGIN * u,
                      _POSITION_HEIGHT * u)
    width = QFontMetricsF(_position_face(u)).horizontalAdvance(position) + 2 * _POSITION_PADDING * u
    return QRectF(size.width() - MARGIN * u - width, size.height() - (MARGIN + _POSITION_HEIGHT) * u,
                  width, _POSITION_HEIGHT * u)


def _position_face(stage_unit: float) -> QFont:
    return fixed_font(type_pixels(SMALLEST_TYPE, stage_unit), QFont.Weight.DemiBold)


def title_face(text: str, weight: QFont.Weight, width: float, stage_unit: float) -> QFont:
    """Returns the type of a line at the head of a column: a little smaller is better than cut."""
    for pixels in _TITLE_TYPE:
        face = fixed_font(type_pixels(pixels, stage_unit), weight)
        if QFontMetricsF(face).horizontalAdvance(text) <= width:
            break
    return face


class _Plates:
    """Paints the plates once."""

    def __init__(self, painter: QPainter, contents: StageContents, look: StageLook, size: QSizeF) -> None:
        self._painter = painter
        self._contents = contents
        self._look = look
        self._size = size
        self._unit = unit(size)

    def _plate(self, rect: QRectF) -> None:
        colour = QColor(self._look.plate)
        colour.setAlphaF(self._look.plate_alpha)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawRoundedRect(rect, 4 * self._unit, 4 * self._unit)

    def _column(self, box: QRectF) -> None:
        """Paints a column's ground, which fades into the map."""
        fade = QRectF(box.right(), box.top(), FADE * self._unit, box.height())
        clear = QColor(self._look.plate)
        clear.setAlphaF(0)
        gradient = QLinearGradient(fade.topLeft(), fade.topRight())
        gradient.setColorAt(0, QColor(self._look.plate))
        gradient.setColorAt(1, clear)
        self._painter.fillRect(box, QColor(self._look.plate))
        self._painter.fillRect(fade, gradient)

    def _text(self, rect: QRectF, text: str, face: QFont, colour: str) -> None:
        self._painter.setFont(face)
        self._painter.setPen(QColor(colour))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        self._painter.drawText(rect, flags, text)

    def paint_stamp(self, stamp: str) -> None:
        """Paints title and date at the upper left; a long title ends in "…", since the opening shows it whole."""
        u = self._unit
        for pixels in _STAMP_TYPE:  # a little smaller is better than cut
            size = type_pixels(pixels, u)
            bold, plain = fixed_font(size, QFont.Weight.DemiBold), fixed_font(size)
            stamp_width = QFontMetricsF(plain).horizontalAdvance(stamp)
            space = self._size.width() - (MARGIN + LEGEND[0] + 90) * u - stamp_width
            title_width = QFontMetricsF(bold).horizontalAdvance(self._contents.title)
            if title_width <= space:
                break
        title = QFontMetricsF(bold).elidedText(self._contents.title, Qt.TextElideMode.ElideRight, max(120 * u, space))
        title_width = QFontMetricsF(bold).horizontalAdvance(title)
        gap = 24 * u if title else 0
        rect = QRectF(MARGIN * u, STAMP_TOP * u, title_width + gap + stamp_width + 44 * u, STAMP_HEIGHT * u)
        self._plate(rect)
        inner = rect.adjusted(20 * u, 0, 0, 0)
        self._text(inner, title, bold, self._look.text)
        self._text(inner.adjusted(title_width + gap, 0, 0, 0), stamp, plain, self._look.quiet)

    def paint_title(self, layout: CaptionLayout) -> None:
        """Paints title and date at the head of a column, one under the other."""
        u = self._unit
        width = layout.box.right() - (MARGIN + 24) * u
        y = STAMP_TOP * u
        for text, weight, colour in ((self._contents.title, QFont.Weight.DemiBold, self._look.text),
                                     (self._contents.stamp, QFont.Weight.Normal, self._look.quiet)):
            face = title_face(text, weight, width, u)
            metrics = QFontMetricsF(face)
            if text:
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
                self._text(QRectF(MARGIN * u, y, width, metrics.height()), shown, face, colour)
                y += metrics.height() + 4 * u

    def paint_position(self, rect: QRectF, *, on_plate: bool = True) -> None:
        """Paints "7 / 23" in its corner."""
        u = self._unit
        if on_plate:
            self._plate(rect)
        self._text(rect.adjusted(_POSITION_PADDING * u if on_plate else 0, 0, 0, 0), self._contents.position,
                   _position_face(u), self._look.text if on_plate else self._look.quiet)

    def paint_caption(self, layout: CaptionLayout) -> None:
        """Paints the caption with its lines and bars."""
        u = layout.unit
        if layout.form == "column":
            self._column(layout.box)
        elif layout.form == "page":
            self._painter.fillRect(layout.box, QColor(self._look.plate))
        else:
            self._plate(layout.box)
            self._painter.setBrush(QColor(self._look.accent))
            self._painter.drawRect(QRectF(layout.box.left(), layout.box.top(), 9 * u, layout.box.height()))
        for placed in layout.lines:
            self._painter.setPen(QColor(self._look.colour(placed.role)))
            placed.line.draw(self._painter, line_offset(placed))
        for bar in layout.bars:
            self._paint_bar(bar.filled, bar.ranged, bar.frame, u)

    def _paint_bar(self, filled: QRectF, ranged: QRectF, frame: QRectF, u: float) -> None:
        """Paints a bar: solid up to the number, hatched up to a range's upper end, in a frame as long as the scale."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        for part, style in ((ranged, Qt.BrushStyle.BDiagPattern), (filled, Qt.BrushStyle.SolidPattern)):
            self._painter.setBrush(QBrush(QColor(self._look.text), style))
            self._painter.drawRect(part)
        self._painter.setPen(QPen(QColor(self._look.quiet), max(1.0, 1.5 * u)))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(frame)

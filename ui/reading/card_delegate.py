# SPDX-License-Identifier: MIT
"""Paints the cards and headers of the sidebar, and keeps the layouts of recent cards."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.kit.theme import LIGHT, Theme, scaled
from ui.reading.card_layout import GAP, RADIUS, SIDE, CardFonts, CardLayout, kind_edge, lay_out
from ui.reading.card_model import AnyIndex, CardRole

HEADER_HEIGHT: Final = 34
_MOST_LAYOUTS: Final = 400


class CardDelegate(QStyledItemDelegate):
    """Paints cards and headers; every card is laid out once for its width."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.is_roomy = False
        """Whether cards show the kind as a word and all their areas."""
        self._fonts = CardFonts()
        self._layouts: OrderedDict[tuple[str, bool, int], CardLayout] = OrderedDict()

    def set_theme(self, theme: Theme) -> None:
        """Sets the colours, and the fonts in the user's text size."""
        self.theme = theme
        self._fonts = CardFonts()
        self.forget()

    def forget(self) -> None:
        """Drops every layout, after contents or colours changed."""
        self._layouts.clear()

    def layout_for(self, index: AnyIndex, width: int) -> CardLayout:
        """Returns the card of a row, laid out for a width in pixels."""
        contents = index.data(CardRole.CONTENTS)
        key = (contents.statement_id, index.data(CardRole.IS_LED), width)
        card = self._layouts.get(key)
        if card is None:
            card = lay_out(contents, width, self.theme, self._fonts, is_led=key[1], is_roomy=self.is_roomy)
            self._layouts[key] = card
            if len(self._layouts) > _MOST_LAYOUTS:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(key)
        return card

    def height(self, index: AnyIndex, width: int) -> int:
        """Returns a row's height in pixels."""
        if index.data(CardRole.HEADER) is not None:
            return scaled(HEADER_HEIGHT)
        return round(self.layout_for(index, width).height)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Returns a row's size for the view's width."""
        width = option.rect.width()
        return QSize(width, self.height(index, width))

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """Paints one row into a rectangle of the viewport.

        Qt's option is not used: its state is a flag of QStyle, whose enums cost 10 ms of every start.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        header = index.data(CardRole.HEADER)
        if header is not None:
            self._paint_header(painter, rect.width(), header)
        else:
            self._paint_card(painter, rect, index, selected=selected, hovered=hovered)
        painter.restore()

    def _paint_header(self, painter: QPainter, width: int, text: str) -> None:
        painter.setFont(self._fonts.header)
        painter.setPen(QColor(self.theme.quiet))
        rect = QRectF(SIDE + 2, 6, width - 2 * SIDE - 4, scaled(HEADER_HEIGHT) - 8)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)

    def _paint_card(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        card = self.layout_for(index, rect.width())
        theme = self.theme
        width = 2.0 if selected else 1.0
        edge = theme.strong if selected else theme.quiet if hovered else theme.edge
        frame = QRectF(SIDE, card.frame_top, rect.width() - 2 * SIDE, rect.height() - card.frame_top - GAP / 2)
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(frame.adjusted(width / 2, width / 2, -width / 2, -width / 2), RADIUS, RADIUS)
        inside = QPainterPath()
        inside.addRoundedRect(frame, RADIUS, RADIUS)
        edge_of_kind = kind_edge(frame.left(), frame.top(), frame.height(), card.kind)
        painter.fillPath(inside & edge_of_kind, QColor(card.kind_colour))
        card.paint(painter)

    def area_at(self, index: AnyIndex, width: int, point: QPointF) -> str | None:
        """Returns the area whose chip is at a point, relative to the row's corner."""
        if index.data(CardRole.HEADER) is not None:
            return None
        return self.layout_for(index, width).area_at(point)

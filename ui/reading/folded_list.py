# SPDX-License-Identifier: MIT
"""The list of statements folded to a strip: their numbers, in the colours of their kinds."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit.focus import FocusInside
from ui.kit.labels import plain_tip
from ui.kit.texts import tr
from ui.kit.theme import LIGHT, Theme, font, scaled
from ui.reading.card_layout import kind_edge
from ui.reading.card_list import CardList
from ui.reading.card_model import CardRole

_ROW: Final = 30
Index = QModelIndex | QPersistentModelIndex


class _NumberDelegate(QStyledItemDelegate):
    """Paints a statement's number with the edge of its kind, and a line for a group's header."""

    theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Returns a row's size."""
        return QSize(40, scaled(_ROW) if index.data(CardRole.HEADER) is None else 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints a row."""
        rect: QRect = option.rect.adjusted(4, 2, -4, -2)
        painter.save()
        if index.data(CardRole.HEADER) is not None:
            painter.fillRect(QRect(rect.left() + 8, rect.center().y(), rect.width() - 16, 1), QColor(self.theme.edge))
        else:
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.fillRect(rect, QColor(self.theme.strong if is_chosen else self.theme.card))
            kind = index.data(CardRole.CONTENTS).kind
            painter.fillPath(kind_edge(rect.left(), rect.top(), rect.height(), kind), QColor(self.theme.kinds[kind][1]))
            painter.setFont(font(13, QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal))
            painter.setPen(QColor(self.theme.strong_text if is_chosen else self.theme.text))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data(CardRole.NUMBER)))
        painter.restore()


class FoldedList(FocusInside, QWidget):
    """The strip. It shows and selects the same statements as the list; its button unfolds that."""

    unfoldRequested = Signal()

    def __init__(self, cards: CardList) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.unfold = QToolButton()
        self.unfold.setText("»")
        self.unfold.setProperty("small", True)
        self.unfold.setToolTip(tr("Show the whole list"))
        self.unfold.setAccessibleName(tr("Show the whole list"))
        self.unfold.clicked.connect(self.unfoldRequested)
        self.numbers = QListView()
        self.numbers.setObjectName("foldedList")
        self.numbers.setAccessibleName(tr("Statements"))
        self.numbers.setFrameShape(QListView.Shape.NoFrame)
        self.numbers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.numbers.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.numbers.setModel(cards.model())
        self.numbers.setSelectionModel(cards.selectionModel())
        self._delegate = _NumberDelegate(self.numbers)
        self.numbers.setItemDelegate(self._delegate)
        self.numbers.setMouseTracking(True)
        self.numbers.entered.connect(lambda index: self.numbers.setToolTip(plain_tip(str(index.data() or ""))))
        self.first_inside = self.numbers
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 12, 4, 8)
        layout.setSpacing(8)
        layout.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.numbers, 1)

    def set_theme(self, theme: Theme) -> None:
        """Sets the colours."""
        self._delegate.theme = theme
        self.numbers.viewport().update()

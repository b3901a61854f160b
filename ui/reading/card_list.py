# SPDX-License-Identifier: MIT
"""The list of cards: an item view that measures only the rows it shows, so that long lists cost nothing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QListView, QWidget

from ui.kit.theme import scaled
from ui.reading.card_delegate import HEADER_HEIGHT, CardDelegate
from ui.reading.card_model import AnyIndex, CardModel, CardRole
from ui.reading.row_heights import RowHeights

_BARE_CARD: Final = 68
_LINE_HEIGHT: Final = 18
_CHARACTER_WIDTH: Final = 7.4


class CardList(QListView):
    """A list of cards. The keyboard skips headers.

    It is a QListView for screen readers only, which are shown no rows of other views; of its layout nothing is used.
    """

    areaActivated = Signal(str)
    statementActivated = Signal(str)

    def __init__(self, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cards")
        self._heights = RowHeights([])
        self._hovered = -1
        self.cards = CardDelegate(self)
        self.setItemDelegate(self.cards)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(24)
        self.setModel(model)
        self.activated.connect(self._activated)

    def card_model(self) -> CardModel:
        """Returns the model with its type."""
        model = self.model()
        if not isinstance(model, CardModel):
            raise TypeError("a CardList shows a CardModel")
        return model

    # Heights

    def reset(self) -> None:
        """Starts again with the model's new rows."""
        super().reset()
        self._hovered = -1
        self.cards.forget()
        self._guess()
        self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Lays the cards out again after their look changed."""
        self.cards.forget()
        self._guess()
        self.viewport().update()

    def _guess(self) -> None:
        per_line = max(10, int((self.viewport().width() - 50) / _CHARACTER_WIDTH))
        self._heights = RowHeights([
            _BARE_CARD + _LINE_HEIGHT * min(14, 1 + length // per_line) if length else scaled(HEADER_HEIGHT)
            for length in self.card_model().text_lengths()])
        self.updateGeometries()

    def _measure(self, row: int) -> int:
        return self._heights.measure(
            row, lambda r: self.cards.height(self.model().index(r, 0), self.viewport().width()))

    def _measure_visible(self) -> None:
        """Measures the visible rows. Rows above keep their position, so the list never jumps."""
        changed = False
        bottom = self.verticalOffset() + self.viewport().height()
        row = max(0, self._heights.row_at(self.verticalOffset()))
        while row < len(self._heights) and self._heights.top(row) < bottom:
            changed |= bool(self._measure(row))
            row += 1
        if changed:
            self.updateGeometries()

    def doItemsLayout(self) -> None:
        """Keeps QListView from laying out every row."""
        self.updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paints the rows at their new place."""
        QAbstractScrollArea.scrollContentsBy(self, dx, dy)

    def updateGeometries(self) -> None:
        """Fits the scroll bar to the rows."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(max(1, page - 40))
        bar.setRange(0, max(0, self._heights.total() + 8 - page) if len(self._heights) else 0)
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measures the rows again for another width."""
        if event.size().width() != event.oldSize().width():
            top = self.indexAt(QPoint(SIDE_PROBE, 1))
            self.cards.forget()
            self._guess()
            if top.isValid():
                self.verticalScrollBar().setValue(self._heights.top(top.row()))
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # What an item view has to implement

    def visualRect(self, index: AnyIndex) -> QRect:
        """Returns a row's rectangle in the viewport."""
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        top = self._heights.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Returns the row at a point of the viewport."""
        row = self._heights.row_at(point.y() + self.verticalOffset())
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(self, index: AnyIndex,
                 hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """Scrolls a row into view, as little as possible."""
        if not index.isValid():
            return
        row, page = index.row(), self.viewport().height()
        above = row - 1
        reach = page
        while above >= 0 and reach > 0:
            self._measure(above)
            reach -= self._heights.height(above)
            above -= 1
        self._measure(row)
        self.updateGeometries()
        top, height, offset = self._heights.top(row), self._heights.height(row), self.verticalOffset()
        # A group's header comes into view with its first card.
        if row and self.model().index(row - 1, 0).data(CardRole.HEADER) is not None:
            top, height = top - scaled(HEADER_HEIGHT), height + scaled(HEADER_HEIGHT)
        if top < offset or height > page:
            self.verticalScrollBar().setValue(top)
        elif top + height > offset + page:
            self.verticalScrollBar().setValue(top + height - page + 4)

    def horizontalOffset(self) -> int:
        """Returns 0, because cards are as wide as the view."""
        return 0

    def verticalOffset(self) -> int:
        """Returns how far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: AnyIndex) -> bool:
        """Returns False, because filtered statements are not in the model."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Selects the row under a rectangle's corner."""
        index = self.indexAt(rect.topLeft())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Returns the region to repaint when the selection changes."""
        region = QRegion()
        for index in selection.indexes():
            region |= QRegion(self.visualRect(index))
        return region

    def moveCursor(self, action: QAbstractItemView.CursorAction,
                   modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Returns the card that the keyboard moves to."""
        actions = QAbstractItemView.CursorAction
        count = self.model().rowCount()
        now = self.currentIndex().row()
        if action == actions.MoveHome:
            return self._card_from(0, 1)
        if action == actions.MoveEnd:
            return self._card_from(count - 1, -1)
        if action in (actions.MovePageDown, actions.MovePageUp):
            sign = 1 if action == actions.MovePageDown else -1
            y = self._heights.top(max(0, now)) + sign * self.viewport().height()
            row = self._heights.row_at(min(max(0, y), max(0, self._heights.total() - 1)))
            return self._card_from(row, sign) if row >= 0 else QModelIndex()
        forward = action in (actions.MoveDown, actions.MoveRight, actions.MoveNext)
        if now < 0:
            return self._card_from(0, 1)
        found = self._card_from(now + 1, 1) if forward else self._card_from(now - 1, -1)
        return found if found.isValid() else self.currentIndex()

    def _card_from(self, row: int, by: int) -> QModelIndex:
        while 0 <= row < self.model().rowCount():
            index = self.model().index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                return index
            row += by
        return QModelIndex()

    # Painting and mouse

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the visible rows."""
        self._measure_visible()
        with QPainter(self.viewport()) as painter:
            row = max(0, self._heights.row_at(self.verticalOffset() + event.rect().top()))
            current = self.selectionModel()
            while row < len(self._heights):
                index = self.model().index(row, 0)
                rect = self.visualRect(index)
                if rect.top() > event.rect().bottom():
                    break
                self.cards.paint_row(
                    painter, rect, index, selected=current.isSelected(index), hovered=row == self._hovered)
                row += 1

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Takes the focus without selecting the first card, as Qt's own view would."""
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follows the pointer; a press that moves does not select other cards."""
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row())
        chip = self._chip_at(index, event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if chip else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: object) -> None:
        """Ends hovering."""
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses an area by a press on its chip, a card by one elsewhere."""
        index = self.indexAt(event.position().toPoint())
        chip = self._chip_at(index, event.position())
        if chip and event.button() == Qt.MouseButton.LeftButton:
            self.areaActivated.emit(chip)
            event.accept()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copies the card on Ctrl+C; opens its sources on Enter."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            self._copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._activated(self.currentIndex())
        elif event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()  # no search by typing: single letters are the window's own keys
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        """Copies the card as text with its attribution, and as a picture."""
        index = self.currentIndex()
        data = QMimeData()
        data.setText(str(index.data()))
        width = self.viewport().width()
        picture = QImage(QSize(width, self.cards.height(index, width)) * _COPIED_RATIO, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(_COPIED_RATIO)
        picture.fill(QColor(self.cards.theme.window))
        with QPainter(picture) as painter:
            rect = QRect(0, 0, width, self.cards.height(index, width))
            self.cards.paint_row(painter, rect, index, selected=False, hovered=False)
        data.setImageData(picture)
        QApplication.clipboard().setMimeData(data)

    def _activated(self, index: QModelIndex) -> None:
        statement_id = index.data(CardRole.STATEMENT_ID)
        if statement_id:
            self.statementActivated.emit(statement_id)

    def _hover(self, row: int) -> None:
        for each in {row, self._hovered} - {-1}:
            if each < self.model().rowCount() and row != self._hovered:
                self.viewport().update(self.visualRect(self.model().index(each, 0)))
        self._hovered = row

    def _chip_at(self, index: QModelIndex, point: QPointF) -> str | None:
        if not index.isValid():
            return None
        rect = self.visualRect(index)
        return self.cards.area_at(index, rect.width(), point - QPointF(rect.topLeft()))


_COPIED_RATIO: Final = 2
"""Pixels of a copied picture for each of the list's."""
SIDE_PROBE: Final = 20
"""Pixels from the left at which a row is looked up."""

# SPDX-License-Identifier: MIT
"""The list of places found: rows of two lines under the name of their group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.labels import plain_tip
from ui.kit.texts import tr
from ui.kit.theme import font
from ui.places.rows import GROUPS, PlaceRow

_ROOT = QModelIndex()
_HEAD, _ROW, _ASIDE = 20, 38, 10
"""Pixels: the height of a group's name and of a row, the space at both sides."""
_MOST_HEIGHT: Final = 300
_QUIET, _HOVER = 0.72, 0.1
"""Shares of the text's colour in what is quiet, and in the ground of the row under the pointer."""
Index = QModelIndex | QPersistentModelIndex


class PlaceModel(QAbstractListModel):
    """The rows found; the first of each group has the group's name over it."""

    ROW_ROLE = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[PlaceRow] = []

    def show(self, rows: Sequence[PlaceRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def head_of(self, row: int) -> str:
        """Returns the name of the group that begins at this row; "" where none does."""
        group = self.rows[row].group
        return tr(GROUPS[group]) if row == 0 or self.rows[row - 1].group != group else ""

    def height_of(self, row: int) -> int:
        """Returns a row's height in pixels."""
        return _ROW + (_HEAD if self.head_of(row) else 0)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a row, its words, or its height."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == self.ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            head = self.head_of(index.row())
            return ", ".join(part for part in (head, row.title, row.other, row.detail) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{row.title} · {row.detail}" if row.detail else row.title)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(100, self.height_of(index.row()))
        return None


def _between(ground: QColor, text: QColor, share: float) -> QColor:
    """Returns the colour between two, with a share of the second."""
    def mixed(one: float, other: float) -> float:
        return one + (other - one) * share

    return QColor.fromRgbF(mixed(ground.redF(), text.redF()), mixed(ground.greenF(), text.greenF()),
                           mixed(ground.blueF(), text.blueF()))


class _Painter(QStyledItemDelegate):
    """Paints a row in the palette's colours, whatever the theme."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints the group's name, the title and the detail of a row."""
        model = index.model()
        if not isinstance(model, PlaceModel):
            return
        row, head = model.rows[index.row()], model.head_of(index.row())
        rect = QRect(option.rect)
        text, ground = (option.palette.color(role) for role in (QPalette.ColorRole.Text, QPalette.ColorRole.Base))
        quiet = _between(ground, text, _QUIET)
        painter.save()
        if head:
            self._write(painter, QRect(rect.left(), rect.top(), rect.width(), _HEAD), head.upper(),
                        font(11, QFont.Weight.DemiBold), quiet)
            rect.setTop(rect.top() + _HEAD)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect.adjusted(2, 0, -2, 0), text)
            text, ground, quiet = ground, text, ground
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect.adjusted(2, 0, -2, 0), _between(ground, text, _HOVER))
        upper = QRect(rect.left(), rect.top() + 3, rect.width(), 17)
        used = self._write(painter, upper, row.title, font(13, QFont.Weight.DemiBold), text)
        if row.other:
            self._write(painter, upper.adjusted(used + 8, 0, 0, 0), row.other, font(13), quiet)
        self._write(painter, upper.translated(0, 16), row.detail, font(12), quiet)
        painter.restore()

    @staticmethod
    def _write(painter: QPainter, rect: QRect, text: str, typeface: QFont, colour: QColor) -> int:
        inner = rect.adjusted(_ASIDE, 0, -_ASIDE, 0)
        painter.setFont(typeface)
        painter.setPen(colour)
        line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
        return painter.fontMetrics().horizontalAdvance(line)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Returns a row's size."""
        size = index.data(Qt.ItemDataRole.SizeHintRole)
        return size if isinstance(size, QSize) else QSize(100, _ROW)


class PlaceList(QListView):
    """The list. ``chosen`` carries a row; ``left`` is emitted where ↑ leaves it at its top."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("placeRows")
        self.setAccessibleName(tr("Places and areas found"))
        self.places = PlaceModel(self)
        self.setModel(self.places)
        self.setItemDelegate(_Painter(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)

    def show_rows(self, rows: Sequence[PlaceRow]) -> None:
        """Shows rows; a list without any is hidden. The row chosen before stays chosen where it is found again."""
        if rows != self.places.rows:
            now = self.current
            self.places.show(rows)
            at = next((at for at, row in enumerate(rows) if now is not None and row.title == now.title), -1)
            if at >= 0:
                self.setCurrentIndex(self.places.index(at))
        whole = sum(self.places.height_of(at) for at in range(len(rows))) + 6
        self.setFixedHeight(min(whole, _MOST_HEIGHT))

    @property
    def current(self) -> PlaceRow | None:
        """The row that is chosen."""
        row = self.currentIndex().data(PlaceModel.ROW_ROLE)
        return row if isinstance(row, PlaceRow) else None

    @property
    def first(self) -> PlaceRow | None:
        """The first row; None in an empty list."""
        return self.places.rows[0] if self.places.rows else None

    def enter(self) -> None:
        """Takes the focus, with the first row chosen unless one is."""
        if self.current is None:
            self.setCurrentIndex(self.places.index(0))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def step(self, by: int) -> None:
        """Chooses the next (1) or previous (-1) row, without taking the focus."""
        rows = len(self.places.rows)
        if rows:
            at = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
            self.setCurrentIndex(self.places.index(max(0, min(rows - 1, at))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place, ↑ at the top goes back to the search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: Index) -> None:
        row = index.data(PlaceModel.ROW_ROLE)
        if isinstance(row, PlaceRow):
            self.chosen.emit(row)

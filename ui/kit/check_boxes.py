# SPDX-License-Identifier: MIT
"""Check boxes and round ones that can be seen on dark, too, where the frame of Qt's own is darker than the ground."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QRadioButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
)

_TICK: Final = (QPointF(0.24, 0.52), QPointF(0.43, 0.71), QPointF(0.77, 0.3))
"""The tick's corners, as fractions of the box."""


def draw_check(painter: QPainter, rect: QRect, palette: QPalette, *, checked: bool) -> None:
    """Draws a square with a hairline frame, and a tick in it where it is checked."""
    side = min(rect.width(), rect.height()) - 1
    box = QRectF(rect.center().x() - side / 2 + 0.5, rect.center().y() - side / 2 + 0.5, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1))
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(box, 2.5, 2.5)
    if checked:
        pen = QPen(palette.color(QPalette.ColorRole.Text), 1.9)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([QPointF(box.x() + each.x() * side, box.y() + each.y() * side) for each in _TICK])
    painter.restore()


class CheckBox(QCheckBox):
    """A check box with the square of ``draw_check``."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints Qt's check box, then the square over it."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        rect = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        with QPainter(self) as painter:
            draw_check(painter, rect, self.palette(), checked=self.isChecked())


class RadioButton(QRadioButton):
    """A button of a group, of which one is chosen, with a circle like the square of ``draw_check``."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints Qt's button, then the circle over it."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        rect = QRectF(self.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, self))
        side = min(rect.width(), rect.height()) / 2 - 0.5
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
            painter.drawEllipse(rect.center(), side, side)
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.palette().color(QPalette.ColorRole.Text))
                painter.drawEllipse(rect.center(), side * 0.5, side * 0.5)


class CheckDelegate(QStyledItemDelegate):
    """Table cells with the square of ``draw_check``."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints Qt's check box, then the square over it."""
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        filled = QStyleOptionViewItem(option)
        self.initStyleOption(filled, index)
        style = filled.widget.style() if filled.widget is not None else QApplication.style()
        rect = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, filled, filled.widget)
        draw_check(painter, rect, QApplication.palette(), checked=Qt.CheckState(state) == Qt.CheckState.Checked)

# SPDX-License-Identifier: MIT
"""A popup to choose an item by searching a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from briefing.folding import fold, fold_all
from ui.kit.labels import plain_label, plain_tip
from ui.kit.texts import tr

_ROOT = QModelIndex()
_SIZE: Final = QSize(360, 320)
_ROW, _LEAST_ROWS, _FRAME = 26, 3, 84
"""Pixels of a row, the rows there is space for at least, and the pixels around them."""
_MOST_TEXT: Final = 160
Index = QModelIndex | QPersistentModelIndex


class Choice(NamedTuple):
    """An item that can be picked: its id, and the words that name it and find it."""

    id: str
    text: str


class ChoiceModel(QAbstractListModel):
    """The choices that contain every word of the query."""

    def __init__(self, choices: Sequence[Choice], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = list(choices)
        self._folded = fold_all(choice.text for choice in choices)
        self.shown = list(self._all)
        self._pictures: dict[str, QPixmap] = {}

    def show_picture(self, choice_id: str, picture: QPixmap) -> None:
        """Shows a picture before the words of a choice."""
        self._pictures[choice_id] = picture
        for row, choice in enumerate(self.shown):
            if choice.id == choice_id:
                self.dataChanged.emit(self.index(row), self.index(row))

    def search(self, query: str) -> None:
        """Shows the choices that contain every word."""
        words = fold(query).split()
        self.beginResetModel()
        self.shown = [choice for choice, folded in zip(self._all, self._folded, strict=True)
                      if all(word in folded for word in words)]
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of choices shown."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns the words of a choice, on one line."""
        if not index.isValid() or index.row() >= len(self.shown):
            return None
        text = " ".join(self.shown[index.row()].text.split())
        text = text if len(text) <= _MOST_TEXT else text[: _MOST_TEXT - 1] + "…"
        return {Qt.ItemDataRole.DisplayRole: text, Qt.ItemDataRole.ToolTipRole: plain_tip(text),
                Qt.ItemDataRole.DecorationRole: self._pictures.get(self.shown[index.row()].id)}.get(
            Qt.ItemDataRole(role))


class _Sheet(QWidget):
    """An invisible sheet over the whole window; a press on it closes the list on top of it."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Closes the list."""
        event.accept()
        self.pressed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Keeps what is below from scrolling."""
        event.accept()


class PickList(QFrame):
    """A list in which typing searches, Enter or a click picks, Esc leaves. ``offer`` is a last line for a new item.

    It lies inside the window over everything else: some systems close a separate window as soon as it takes the
    focus. No filter watches the whole application for a press elsewhere, because Qt's binding cannot create a type
    inside one: it ended the process with some objects.
    """

    picked = Signal(str)
    newAsked = Signal(str)

    def __init__(self, choices: Sequence[Choice], parent: QWidget, *, offer: str = "", query: str = "") -> None:
        self._offer = offer
        self._around = parent.window()
        self._below = parent
        self._sheet = _Sheet(self._around)
        super().__init__(self._around)
        self._sheet.pressed.connect(self._leave)
        self.setObjectName("pickList")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.model = ChoiceModel(choices, self)
        self.search = QLineEdit(placeholderText=tr("Type to find"))
        self.list = QListView()
        self.list.setObjectName("pickRows")
        self.search.setAccessibleName(tr("Type to find"))
        self.list.setAccessibleName(tr("Found"))
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        self.nothing = plain_label(tr("Nothing in the list has these words."), quiet=True, wrapped=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.nothing)
        self.offer = QPushButton(offer)
        self.offer.setProperty("plain", True)
        self.offer.clicked.connect(self._ask_for_new)
        self.offer.setVisible(bool(offer))
        layout.addWidget(self.offer)
        layout.addStretch(0)
        self.search.textChanged.connect(self._search)
        self.list.clicked.connect(lambda index: self._pick(index.row()))
        self.list.activated.connect(lambda index: self._pick(index.row()))
        for part in (self.search, self.list, self.offer, self._around):
            part.installEventFilter(self)
        self._is_above = False
        self._full_height = min(_SIZE.height(), _FRAME + _ROW * max(_LEAST_ROWS, len(choices)))
        self.resize(_SIZE.width(), self._full_height)
        self.search.setText(query)
        self._search(query)

    def show_below(self, widget: QWidget) -> None:
        """Opens under a widget, or above it where there is no space, inside the window."""
        space = self._around.rect()
        self.resize(min(self.width(), space.width()), min(self.height(), space.height()))
        corner = widget.mapTo(self._around, QPoint(0, widget.height() + 2))
        if corner.y() + self.height() > space.bottom():
            above = widget.mapTo(self._around, QPoint(0, 0)).y() - 2
            corner.setY(max(0, min(above, space.bottom()) - self.height()))
            self._is_above = True
        corner.setX(max(0, min(corner.x(), space.right() - self.width())))
        self.move(corner)
        self._sheet.setGeometry(space)
        for part in (self._sheet, self):
            part.show()
            part.raise_()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handles the list's keys, and closes it when the window changes its size."""
        if watched is self._around:
            if event.type() == QEvent.Type.Resize:
                self._leave()
        elif isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no key reaches the window, whose own keys would change what is picked for
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        row = self.list.currentIndex().row()
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            other = self.search if self.offer.hasFocus() or self.offer.isHidden() else self.offer
            other.setFocus()
            return True
        if self.offer.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_for_new()
            return True
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self.model.shown:
            self.list.setCurrentIndex(self.model.index(min(max(row + step, 0), len(self.model.shown) - 1)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(row)
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes its sheet too."""
        self._around.removeEventFilter(self)
        if isValid(self._sheet):  # a second close comes after it is gone
            self._sheet.hide()
            self._sheet.deleteLater()
        super().closeEvent(event)

    def _search(self, query: str) -> None:
        self.model.search(query)
        found = bool(self.model.shown)
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        wanted = " ".join(query.split())
        if self._offer:
            offered = tr("Create “{name}”").format(name=wanted) if wanted else self._offer
            self.offer.setText(offered.replace("&", "&&"))
        if found:
            self.list.setCurrentIndex(self.model.index(0))
        self._fit_height(self._full_height if found else _FRAME + _ROW)

    def _fit_height(self, height: int) -> None:
        """Takes this height, and keeps the edge that lies at the field."""
        height = min(height, self._around.height())
        top = self.y() + self.height() - height if self._is_above else self.y()
        self.setGeometry(self.x(), top, self.width(), height)

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self.model.shown):
            choice = self.model.shown[row].id
            self._leave()
            self.picked.emit(choice)
        elif not self.offer.isHidden():
            self._ask_for_new()

    def _ask_for_new(self) -> None:
        wanted = " ".join(self.search.text().split())
        self._leave()
        self.newAsked.emit(wanted)

    def _leave(self) -> None:
        """Gives the focus back before any signal, whose receiver may move it elsewhere."""
        self._below.setFocus()
        self.close()


def close_lists(widget: QWidget) -> None:
    """Closes the open lists in a widget's window; nothing is picked."""
    for popup in widget.window().findChildren(PickList):
        popup.close()


def pick(choices: Sequence[Choice], below: QWidget, picked: Callable[[str], object], *,
         offer: str = "", new: Callable[[str], object] | None = None, query: str = "") -> PickList:
    """Opens a pick list under a widget. ``query`` is what was typed already."""
    popup = PickList(choices, below, offer=offer, query=query)
    popup.picked.connect(picked)
    if new is not None:
        popup.newAsked.connect(new)
    popup.show_below(below)
    return popup

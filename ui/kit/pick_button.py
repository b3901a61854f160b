# SPDX-License-Identifier: MIT
"""A button that opens a list to pick from, by mouse, Enter, Space, the arrow down, or the first letters of a name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from ui.kit.labels import set_tip
from ui.kit.texts import tr

_OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_F4)

_LEAST: Final = 80
"""Pixels that the button is wide at least."""
_HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ElidedButton(QPushButton):
    """A button whose text ends with … where it has no room; its tip has the whole."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._own_tip = ""

    def setText(self, text: str) -> None:
        """Shows a text; a tip with another one goes."""
        if self._own_tip and self.toolTip() == self._own_tip:
            set_tip(self, "")
        self._own_tip = ""
        super().setText(text)

    def minimumSizeHint(self) -> QSize:
        """Returns a width that any form has, whatever the button says."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the button."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, max(room, _LEAST // 2))
        if shown != option.text:
            option.text = shown
            if not self.toolTip():
                self._own_tip = self.text()
                set_tip(self, self._own_tip)
        with QPainter(self) as painter:
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)


class PickButton(ElidedButton):
    """The button. ``asked`` carries what was typed on it, "" where it was pressed."""

    asked = Signal(str)

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # narrower than its words, too
        self._field = ""
        self.setIcon(QIcon())
        self.clicked.connect(lambda: self.asked.emit(""))

    def setText(self, text: str) -> None:
        """Shows what is chosen."""
        super().setText(text)
        self._name()

    def setAccessibleName(self, name: str) -> None:
        """Names the field that the button is; screen readers hear what is chosen after it."""
        self._field = name
        self._name()

    def _name(self) -> None:
        if self._field:
            super().setAccessibleName(tr("{field}: {chosen}").format(field=self._field, chosen=self.text()))

    def event(self, event: QEvent) -> bool:
        """Keeps letters from the window's actions, which have single letters as keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_typed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the list on Enter, the arrow down and letters; the letters begin the search."""
        if not event.modifiers() & _HELD and event.key() in _OPENING:
            self.asked.emit("")
        elif _is_typed(event):
            self.asked.emit(event.text())
        else:
            super().keyPressEvent(event)


def _is_typed(event: QKeyEvent) -> bool:
    text = event.text()
    return not event.modifiers() & _HELD and text.isprintable() and bool(text.strip())

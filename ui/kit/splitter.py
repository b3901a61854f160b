# SPDX-License-Identifier: MIT
"""A splitter whose borders can be moved by keys: Tab comes to a border, the arrows move it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from ui.kit.labels import set_tip
from ui.kit.texts import tr

_STEP, _LARGE_STEP = 16, 80
"""Pixels that a border moves at a press of a key, and with Shift."""
_TOWARDS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Border(QSplitterHandle):
    """The border between two parts of a splitter; while it has the focus, the arrows move it."""

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self.setAccessibleName(tr("Border {number} between parts").format(number=parent.count()))
        set_tip(self, tr("Drag it, or move it with the arrows; with Shift in larger steps"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the border; other keys are the window's."""
        towards = _TOWARDS.get(Qt.Key(event.key()))
        if towards is None or event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier
                                                    | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
            return
        step = _LARGE_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        place = self.x() if self.orientation() == Qt.Orientation.Horizontal else self.y()
        self.moveSplitter(place + towards * step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows that the arrows move this border now."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Shows that they do no more."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the border, in the colour of the focus where it has it."""
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Link))


class Splitter(QSplitter):
    """The splitter. A window that is filled later takes the keys then: else its first focus would be a border's."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, *, takes_keys: bool = True) -> None:
        super().__init__(orientation)
        self._takes_keys = takes_keys

    def createHandle(self) -> Border:
        """Makes a border."""
        made = Border(self.orientation(), self)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus if self._takes_keys else Qt.FocusPolicy.NoFocus)
        return made

    def take_keys(self) -> None:
        """Has Tab come to the borders from now on."""
        self._takes_keys = True
        for at in range(self.count()):
            self.handle(at).setFocusPolicy(Qt.FocusPolicy.TabFocus)

# SPDX-License-Identifier: MIT
"""A splitter whose borders can be moved by keys: Tab comes to a border, the arrows move it.

The window's first paint needs a splitter and none of its keys, and Qt's names of keys take 15 ms to be made: they are
imported where a border takes keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from ui.kit.texts import tr

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

_STEP, _LARGE_STEP = 16, 80
"""Pixels that a border moves at a press of a key, and with Shift."""


class _BorderKeys(QObject):
    """Gives keys to the borders of a splitter; while one has the focus, it is in the focus's colour."""

    def give(self, border: QSplitterHandle, number: int) -> None:
        """Has Tab come to a border from now on."""
        from PySide6.QtCore import Qt

        from ui.kit.labels import set_tip

        border.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        border.setAccessibleName(tr("Border {number} between parts").format(number=number))
        set_tip(border, tr("Drag it, or move it with the arrows; with Shift in larger steps"))
        border.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Moves a border by the arrows, and paints it while it has the focus; other keys are the window's."""
        if not isinstance(watched, QSplitterHandle):
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return _moved(watched, event)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            watched.update()
        if event.type() == QEvent.Type.Paint and watched.hasFocus():
            with QPainter(watched) as painter:
                painter.fillRect(watched.rect(), watched.palette().color(QPalette.ColorRole.Link))
            return True
        return False


class Splitter(QSplitter):
    """The splitter. A window that is filled later takes the keys then: else its first focus would be a border's."""

    def __init__(self, orientation: Qt.Orientation | None = None, *, takes_keys: bool = True) -> None:
        """Without an orientation its parts are beside one another."""
        if orientation is None:
            super().__init__()
        else:
            super().__init__(orientation)
        self._takes_keys = takes_keys
        self._keys = _BorderKeys(self)

    def createHandle(self) -> QSplitterHandle:
        """Makes a border."""
        made = super().createHandle()
        if self._takes_keys:
            self._keys.give(made, self.count())
        return made

    def take_keys(self) -> None:
        """Has Tab come to the borders from now on."""
        self._takes_keys = True
        for at in range(self.count()):
            self._keys.give(self.handle(at), at)


def _moved(border: QSplitterHandle, event: QKeyEvent) -> bool:
    """Moves a border if the key is an arrow, held by itself or with Shift."""
    from PySide6.QtCore import Qt

    key, held = Qt.Key, event.modifiers()
    towards = {key.Key_Left: -1, key.Key_Up: -1, key.Key_Right: 1, key.Key_Down: 1}.get(Qt.Key(event.key()))
    if towards is None or held & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return False
    step = _LARGE_STEP if held & Qt.KeyboardModifier.ShiftModifier else _STEP
    place = border.x() if border.orientation() == Qt.Orientation.Horizontal else border.y()
    border.moveSplitter(place + towards * step)
    return True

# SPDX-License-Identifier: MIT
"""The window the room sees: a stage over the whole screen, and nothing else, ever."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QCursor, QGuiApplication, QPalette, QResizeEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.texts import tr
from ui.presenting.keys import WindowWatch
from ui.stage.look import StageLook
from ui.stage.stage import Stage

_CURSOR_MILLISECONDS: Final = 2000


class AudienceWindow(QWidget):
    """Full screen on the screen it is put on. ``closeRequested`` when the system asks it to close."""

    closeRequested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(tr("Line of Contact: the room's picture"))
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAutoFillBackground(True)
        self.stage = Stage("audience", self)
        self.watch = WindowWatch(self)
        self.watch.pointed.connect(self._mouse_moved)
        self._hiding = QTimer(self, singleShot=True, interval=_CURSOR_MILLISECONDS)
        self._hiding.timeout.connect(self._hide_cursor)
        self._cursor_hidden = False

    def set_look(self, look: StageLook) -> None:
        """Colours of the stage and of what is behind it."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(look.sea))
        self.setPalette(palette)
        self.stage.set_look(look)

    def show_on(self, screen: QScreen) -> None:
        """Fills this screen."""
        place = screen.geometry()
        if self.isVisible() and self.screen() is screen and self.geometry() == place:
            return
        self.hide()  # a window that is full screen already is not moved by every window manager
        self.setScreen(screen)
        self.setGeometry(place)
        self.showFullScreen()
        self.watch.attach()
        self._hiding.start()

    def show_sized(self, width: int, height: int) -> None:
        """For a picture of it: as large as asked for, on no screen."""
        self.setFixedSize(width, height)
        self.show()
        self.watch.attach()

    def come_to_front(self) -> None:
        """Over every other window, with the keys."""
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The stage fills the window."""
        super().resizeEvent(event)
        self.stage.setGeometry(QRect(QPoint(), self.size()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only the end of the presentation closes it."""
        event.ignore()
        self.closeRequested.emit()

    # Cursor: none on the screen once it has rested for two seconds

    def _mouse_moved(self) -> None:
        self.show_cursor()
        self._hiding.start()

    def _hide_cursor(self) -> None:
        over = self.isVisible() and QGuiApplication.topLevelAt(QCursor.pos()) is self.windowHandle()
        if over and not self._cursor_hidden:
            self._cursor_hidden = True
            QApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    @property
    def cursor_is_hidden(self) -> bool:
        """Whether the room sees no cursor."""
        return self._cursor_hidden

    def show_cursor(self) -> None:
        """The cursor is seen again, here and on every other screen."""
        if self._cursor_hidden:
            self._cursor_hidden = False
            QApplication.restoreOverrideCursor()

    def shut_down(self) -> None:
        """Ends page and window."""
        self._hiding.stop()
        self.show_cursor()
        self.stage.map.shut_down()
        self.hide()
        self.deleteLater()

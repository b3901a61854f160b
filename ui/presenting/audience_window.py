# SPDX-License-Identifier: MIT
"""The window that the audience sees: a stage over the whole screen, and nothing else."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QCursor, QGuiApplication, QPalette, QResizeEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.screens import screen_of
from ui.kit.texts import tr
from ui.presenting.keys import WindowWatch
from ui.stage.look import StageLook
from ui.stage.stage import Stage

_CURSOR_MILLISECONDS: Final = 2000
_SMALLEST: Final = (480, 270)
_WIDEST: Final = 1280
_PRESENTER: Final = 800
"""Pixels of the screen's width that a stage in a window leaves to the presenter view."""


class AudienceWindow(QWidget):
    """A full-screen window. ``closeRequested`` is emitted when the system asks it to close."""

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
        self._in_window = False

    def set_look(self, look: StageLook) -> None:
        """Sets the colours of the stage and of its background."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(look.sea))
        self.setPalette(palette)
        self.stage.set_look(look)

    def show_on(self, screen: QScreen) -> None:
        """Fills a screen."""
        rect = screen.geometry()
        self._set_framed(False)
        if self.isVisible() and screen_of(self) is screen and self.geometry() == rect:
            return
        self.hide()  # not every window manager moves a window that is already full screen
        self.setScreen(screen)
        self.setGeometry(rect)
        self.showFullScreen()
        self.watch.attach()
        self._hiding.start()

    def show_in_window(self, geometry: QByteArray | None, beside: QRect) -> None:
        """Shows the stage in an ordinary window, as it was last, or at the left of ``beside``."""
        self._set_framed(True)
        self.setMinimumSize(*_SMALLEST)
        if geometry is None or not self.restoreGeometry(geometry):
            width = max(_SMALLEST[0], min(beside.width() - _PRESENTER, _WIDEST))
            self.setGeometry(QRect(beside.topLeft() + QPoint(24, 48), QSize(width, round(width * 9 / 16))))
        self.showNormal()
        self.watch.attach()
        self._hiding.stop()
        self.show_cursor()

    @property
    def is_in_window(self) -> bool:
        """Whether the stage is in an ordinary window."""
        return self._in_window

    def _set_framed(self, on: bool) -> None:
        """Gives the window the system's frame, or takes it away."""
        if on == self._in_window:
            return
        self._in_window = on
        self.hide()
        self.setMinimumSize(0, 0)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, not on)

    def show_sized(self, width: int, height: int) -> None:
        """Shows the window in a given size, on no screen, to take a picture of it."""
        self.setFixedSize(width, height)
        self.show()
        self.watch.attach()

    def come_to_front(self) -> None:
        """Raises the window over every other one and gives it the focus."""
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the stage to the window."""
        super().resizeEvent(event)
        self.stage.setGeometry(QRect(QPoint(), self.size()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuses to close and asks the presentation to end."""
        event.ignore()
        self.closeRequested.emit()

    # The cursor is hidden once it has rested for two seconds

    def _mouse_moved(self) -> None:
        self.show_cursor()
        if not self._in_window:
            self._hiding.start()

    def _hide_cursor(self) -> None:
        over = self.isVisible() and QGuiApplication.topLevelAt(QCursor.pos()) is self.windowHandle()
        if over and not self._cursor_hidden:
            self._cursor_hidden = True
            QApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    @property
    def cursor_is_hidden(self) -> bool:
        """Whether the cursor is hidden."""
        return self._cursor_hidden

    def show_cursor(self) -> None:
        """Shows the cursor again, here and on every other screen."""
        if self._cursor_hidden:
            self._cursor_hidden = False
            QApplication.restoreOverrideCursor()

    def shut_down(self) -> None:
        """Closes page and window."""
        self._hiding.stop()
        self.show_cursor()
        self.stage.map.shut_down()
        self.hide()
        self.deleteLater()

# SPDX-License-Identifier: MIT
"""Ends from outside, before which unsaved work is kept: signals, the end of the desktop session, a lost display."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication, QSessionManager
from shiboken6 import isValid

from ui.qt_log import before_messages

_NAMES: Final = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
_STATUS: Final = 128
"""A program that a signal ended has this exit status and the signal's number."""
_DISPLAY_IS_GONE: Final = "connection broke"
"""Qt says so of X11 and of Wayland, as when a remote connection ends."""


class _Signals:
    """The handlers of the signals that end a program: the event loop reads from ``reader`` which one came."""

    def __init__(self) -> None:
        self.reader, self._writer = socket.socketpair()
        for end in (self.reader, self._writer):
            end.setblocking(False)
        self._handlers: dict[int, Any] = {}

    def watch(self) -> None:
        """Installs the handlers. A signal that the starter of the program ignores, as nohup does, stays ignored."""
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for name in _NAMES:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                self._handlers[number] = signal.signal(number, _left_to_the_loop)

    def came(self) -> int:
        """Returns the signal that came; 0 for none that ends the program."""
        try:
            return next((number for number in self.reader.recv(64) if number in self._handlers), 0)
        except OSError:
            return 0

    def end(self) -> None:
        """Removes the handlers, unless they are somebody else's by now."""
        if self._writer.fileno() < 0:
            return
        other = signal.set_wakeup_fd(-1)
        if other == self._writer.fileno():
            for number, handler in self._handlers.items():
                signal.signal(number, handler)
        else:
            signal.set_wakeup_fd(other, warn_on_full_buffer=False)
        self.reader.close()
        self._writer.close()


class Endings(QObject):
    """Calls ``keep`` before a signal, the end of the session or a display that is gone ends the program.

    A signal may come at any moment, and only little may be done in it: Python writes its number into a socket, and
    the event loop does the rest.
    """

    def __init__(self, keep: Callable[[], object], parent: QObject,
                 leave: Callable[[int], object] = QCoreApplication.exit) -> None:
        super().__init__(parent)
        self._keep = keep
        self._leave = leave
        self._end_hearing: Callable[[], object] = lambda: None
        self._signals = signals = _Signals()
        self._notifier = QSocketNotifier(signals.reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._signalled)
        self.destroyed.connect(lambda: signals.end())

    def watch(self) -> None:
        """Begins to wait for the end."""
        self._signals.watch()
        self._end_hearing = before_messages(self._told)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            # Both are asked in the middle of the system's own call, which waits for the answer.
            application.commitDataRequest.connect(self._session_ends, Qt.ConnectionType.DirectConnection)
            application.saveStateRequest.connect(self._session_ends, Qt.ConnectionType.DirectConnection)

    def stop(self) -> None:
        """Leaves signals to whoever had them before."""
        self._notifier.setEnabled(False)
        self._signals.end()
        self._end_hearing()

    def _signalled(self) -> None:
        number = self._signals.came()
        if number:
            self._keep()
            self._leave(_STATUS + number)

    def _session_ends(self, _manager: QSessionManager) -> None:
        """Keeps the work; Qt then closes the window, which may still ask whether to save."""
        self._keep()

    def _told(self, text: str) -> None:
        """Keeps the work where Qt says that the display is gone: it ends the process right after these words."""
        if _DISPLAY_IS_GONE in text and isValid(self):
            self._keep()


def _left_to_the_loop(_number: int, _frame: FrameType | None) -> None:
    """Does nothing: the socket has the number already."""

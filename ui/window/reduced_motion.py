# SPDX-License-Identifier: MIT
"""Finds out whether the system asks for reduced motion, on each system in its own way."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, QTimer

_ASK_LIMIT_MILLISECONDS = 3000
_GETCLIENTAREAANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION of winuser.h


class MotionProbe(QObject):
    """Asks once, without waiting; calls ``answer(True)`` where the system wants no animation."""

    def __init__(self, answer: Callable[[bool], object], parent: QObject) -> None:
        super().__init__(parent)
        self._answer = answer
        self._process: QProcess | None = None

    def ask(self) -> None:
        """Asks the system; there is no answer where it does not know."""
        if sys.platform == "win32":
            self._answer(_windows_animations_off())
        elif sys.platform == "darwin":
            self._run("defaults", ["read", "com.apple.universalaccess", "reduceMotion"], wanted="1")
        else:
            self._run("gsettings", ["get", "org.gnome.desktop.interface", "enable-animations"], wanted="false")

    def _run(self, program: str, arguments: list[str], wanted: str) -> None:
        process = QProcess(self)
        process.finished.connect(lambda: self._answer(bytes(process.readAllStandardOutput().data()).strip()
                                                      == wanted.encode()))
        process.errorOccurred.connect(lambda _error: None)  # no such program: this desktop does not know
        process.start(program, arguments)
        QTimer.singleShot(_ASK_LIMIT_MILLISECONDS, process.kill)
        self._process = process


def _windows_animations_off() -> bool:
    import ctypes

    shown = ctypes.c_int(1)
    user32 = ctypes.CDLL("user32")
    user32.SystemParametersInfoW(_GETCLIENTAREAANIMATION, 0, ctypes.byref(shown), 0)
    return not shown.value

# SPDX-License-Identifier: MIT
"""Imports modules before they are asked for: one at a time, while nothing else is going on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MILLISECONDS: Final = 200


class IdleImports(QObject):
    """Waits while ``is_busy``. Modules that make Qt classes belong to the window's thread.

    ``modules`` come each after those that it imports, so that none of them holds up the window for long.
    """

    def __init__(self, parent: QObject, modules: Sequence[str], is_busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._left = list(modules)
        self._is_busy = is_busy
        self._timer = QTimer(self, interval=_EVERY_MILLISECONDS)
        self._timer.timeout.connect(self._next)

    def begin(self) -> None:
        """Imports them from now on, unless they are there."""
        if self._left:
            self._timer.start()

    def _next(self) -> None:
        if self._is_busy():
            return
        import_module(self._left.pop(0))
        if not self._left:
            self._timer.stop()

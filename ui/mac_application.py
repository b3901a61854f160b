# SPDX-License-Identifier: MIT
"""macOS tells in an event which files to open; only the application object hears it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class MacApplication(QApplication):
    """Keeps the files asked for until somebody takes them.

    An event handler of its own, because a filter would hear the events of every object in the program: that slows all
    of them, and Qt's binding may end the process when it makes a type inside one.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(arguments)
        self._kept: list[Path] = []
        self._open: Callable[[Path], object] | None = None

    def event(self, event: QEvent) -> bool:
        """Takes the files macOS wants opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._take(Path(event.file()))
            return True
        return super().event(event)

    def give_files_to(self, opener: Callable[[Path], object]) -> None:
        """From now on files are opened; those asked for before, now."""
        self._open = opener
        kept, self._kept = self._kept, []
        for path in kept:
            self._take(path)

    def _take(self, path: Path) -> None:
        if self._open is None:
            self._kept.append(path)
        else:
            self._open(path)

# SPDX-License-Identifier: MIT
"""The application object on macOS, the only one that receives the events that name the files to open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class MacApplication(QApplication):
    """Collects the files to open until there is an opener.

    It overrides the event handler because a filter would receive the events of every object in the program: that slows
    all of them, and Qt's binding may end the process when it creates a type inside one.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(arguments)
        self._kept: list[Path] = []
        self._open: Callable[[Path], object] | None = None

    def event(self, event: QEvent) -> bool:
        """Handles macOS' requests to open files."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._take(Path(event.file()))
            return True
        return super().event(event)

    def give_files_to(self, opener: Callable[[Path], object]) -> None:
        """Sets the function that opens files, and opens those requested so far."""
        self._open = opener
        kept, self._kept = self._kept, []
        for path in kept:
            self._take(path)

    def _take(self, path: Path) -> None:
        if self._open is None:
            self._kept.append(path)
        else:
            self._open(path)

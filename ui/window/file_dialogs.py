# SPDX-License-Identifier: MIT
"""The system's dialogs for files: they begin in the user's documents, and from then on in the folder used last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.window.settings import Settings


def _nothing() -> None:
    """Does nothing, where nobody prepares for a file."""


class FileDialogs:
    """Asks for files and folders, and remembers where."""

    def __init__(self, settings: Settings, opening: Callable[[], object] = _nothing) -> None:
        """``opening`` is called when a dialog for something to be read opens."""
        self._settings = settings
        self._opening = opening

    @property
    def folder(self) -> Path:
        """The folder in which the next dialog begins."""
        last = self._settings.last_folder
        if last is not None and last.is_dir():
            return last
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents) if documents and Path(documents).is_dir() else Path.home()

    def open_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Asks for a file to read; None where the user chose none."""
        self._opening()
        name, _kind = QFileDialog.getOpenFileName(parent, title, str(self.folder), kinds)
        return self._remember(name)

    def save_file(self, parent: QWidget, title: str, name: str, kinds: str,
                  folder: Path | None = None) -> tuple[Path | None, str]:
        """Asks where to write a file, in ``folder`` if there is one; returns its path, or None, and the kind."""
        start = folder if folder is not None and folder.is_dir() else self.folder
        chosen, kind = QFileDialog.getSaveFileName(parent, title, str(start / name), kinds)
        return self._remember(chosen), kind

    def open_folder(self, parent: QWidget, title: str) -> Path | None:
        """Asks for a folder; None where the user chose none."""
        self._opening()
        name = QFileDialog.getExistingDirectory(parent, title, str(self.folder))
        if name:
            self._settings.last_folder = Path(name)
        return Path(name) if name else None

    def _remember(self, name: str) -> Path | None:
        if not name:
            return None
        self._settings.last_folder = Path(name).parent
        return Path(name)

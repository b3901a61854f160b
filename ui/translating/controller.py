# SPDX-License-Identifier: MIT
"""Opens the dialog of translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.files.session import Session
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from ui.translating.dialog import TranslationsDialog


class TranslatingController(QObject):
    """The command of translations."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self.dialog: TranslationsDialog | None = None
        window.commands.connect({"translations": self.show})

    def show(self) -> None:
        """Opens the dialog."""
        from ui.translating.dialog import TranslationsDialog

        self.dialog = TranslationsDialog(self._window, self._session)
        self.dialog.open()

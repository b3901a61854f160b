# SPDX-License-Identifier: MIT
"""What makes a file that the web engine has a part in: it ends once, with the file, with a sentence, or stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from maps.exporting.handout import Handout
    from ui.kit.background import Background


class FileMaker(QObject):
    """Makes one file. ``made`` carries its bytes, ``failed`` a sentence; neither follows after ``stop``."""

    made = Signal(bytes)
    failed = Signal(str)

    def __init__(self, handout: Handout, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._handout = handout
        self._background = background
        self._is_over = False

    def stop(self) -> None:
        """Ends it; nothing is handed over."""
        self._is_over = True

    def _hand_over(self, data: bytes) -> None:
        if not self._is_over:
            self._is_over = True
            self.made.emit(data)

    def _fail(self, sentence: str) -> None:
        if not self._is_over:
            self._is_over = True
            self.failed.emit(sentence)

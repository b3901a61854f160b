# SPDX-License-Identifier: MIT
"""The frame that keeps the mirror in the shape of the audience window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.stage.stage import Stage

_LEAST_MIRROR: Final = 200


class MirrorFrame(QWidget):
    """Keeps the mirror in the shape of the audience window, as large as there is space."""

    def __init__(self, mirror: Stage, original: Stage) -> None:
        super().__init__()
        self._mirror = mirror
        self._original = original
        mirror.setParent(self)
        original.resized.connect(self._fit)
        self.setMinimumHeight(_LEAST_MIRROR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the mirror to the new size."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fits the mirror when the frame is first shown, and so has its size."""
        if event.type() == QEvent.Type.Show:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        shape = self._original.size()
        if shape.isEmpty():
            return
        self.setMaximumHeight(max(_LEAST_MIRROR, self.width() * shape.height() // shape.width()))
        fitted = shape.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._mirror.setGeometry((self.width() - fitted.width()) // 2, 0, fitted.width(), fitted.height())

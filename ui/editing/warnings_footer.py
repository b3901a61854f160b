# SPDX-License-Identifier: MIT
"""The foot of the editor: what a page's item still lacks. Its height never changes, so that no field moves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.kit.forms import scrolled
from ui.kit.labels import plain_label
from ui.kit.texts import tr

_LINES: Final = 3


class WarningsFooter(QWidget):
    """The foot: a few lines that scroll, or one quiet line where nothing is missing."""

    def __init__(self) -> None:
        super().__init__()
        self.label = plain_label(wrapped=True, note=True)
        self.fine = plain_label(tr("Nothing is missing."), quiet=True)
        inner = QWidget()
        inner.setObjectName("drawerBody")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.label)
        column.addWidget(self.fine)
        column.addStretch(1)
        self.area: QScrollArea = scrolled(inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.addWidget(self.area)
        self.setFixedHeight(_LINES * self.label.fontMetrics().lineSpacing() + 8 + 14)
        self.show_warnings(())

    def show_warnings(self, warnings: Sequence[str], *, has_item: bool = True) -> None:
        """Shows what is missing; nothing at all without an item."""
        self.label.setText("\n".join(warnings))
        self.label.setVisible(bool(warnings))
        self.fine.setVisible(has_item and not warnings)
        self.area.verticalScrollBar().setValue(0)

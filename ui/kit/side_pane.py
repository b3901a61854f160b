# SPDX-License-Identifier: MIT
"""The frame of the panes about control data: a heading, a cross, and room below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.kit.labels import plain_label
from ui.kit.texts import tr


class SidePane(QWidget):
    """A pane at the right of the map, whose ``body`` is scrolled where it is taller."""

    closeRequested = Signal()

    def __init__(self, title: str, width: int) -> None:
        super().__init__()
        self._width = width
        self.setObjectName("drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(340)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 14, 6)
        head.addWidget(plain_label(title.upper(), caption=True), 1)
        close = QPushButton("✕")
        close.setProperty("plain", True)
        close.setAccessibleName(tr("Close"))
        close.clicked.connect(self.closeRequested)
        head.addWidget(close)
        room = QWidget()
        self.body = QVBoxLayout(room)
        self.body.setContentsMargins(16, 0, 14, 14)
        self.body.setSpacing(6)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(room)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(scrolled, 1)

    def sizeHint(self) -> QSize:
        """As wide as it reads well."""
        return QSize(self._width, 600)

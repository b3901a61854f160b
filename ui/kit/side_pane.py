# SPDX-License-Identifier: MIT
"""The head of the panes beside the map, and the frame of those about control data."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit.forms import push_button, scrolled
from ui.kit.labels import plain_label
from ui.kit.texts import tr


class PaneHead(QHBoxLayout):
    """The head of a pane: its title, and a cross that emits ``closing``."""

    def __init__(self, title: QLabel, close_name: str, closing: SignalInstance) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(title, 1)
        self.close = QPushButton("✕")
        self.close.setProperty("plain", True)
        self.close.setAccessibleName(close_name)
        self.close.clicked.connect(closing)
        self.addWidget(self.close)


class SidePane(QWidget):
    """A pane at the right of the map, whose ``body`` scrolls where it is taller."""

    closeRequested = Signal()
    copyAsked = Signal()
    closed = Signal()
    """It went out of view, also because another pane took its place."""

    def __init__(self, title: str, width: int) -> None:
        super().__init__()
        self.title = title
        self._width = width
        self.setObjectName("drawer")
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(340)
        head = PaneHead(plain_label(title.upper(), caption=True, wrapped=True), tr("Close"), self.closeRequested)
        head.setContentsMargins(16, 8, 12, 8)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(16, 0, 12, 12)
        self.body.setSpacing(8)
        area = scrolled(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(area, 1)

    def offer_copy(self) -> QPushButton:
        """Returns a button that asks for a copy of the pane, as Ctrl+C does in it."""
        copy = push_button(tr("Copy as picture and text"), self.copyAsked.emit)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.copyAsked)
        return copy

    def hideEvent(self, event: QHideEvent) -> None:
        """Tells that the pane is closed, unless the whole window is hidden."""
        super().hideEvent(event)
        if not self.isVisibleTo(self.window()):
            self.closed.emit()

    def sizeHint(self) -> QSize:
        """Returns the pane's width, and a height."""
        return QSize(self._width, 600)

# SPDX-License-Identifier: MIT
"""What the editor's pages have in common: a form that scrolls, captions, and the session they edit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefing.model import Briefing
from ui.files.session import Focus, Session
from ui.kit.labels import plain_label


class Page(QScrollArea):
    """One page of the editor. ``refresh`` shows the session's present state."""

    title = ""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("drawerBody")
        self.form = QVBoxLayout(body)
        self.form.setContentsMargins(16, 8, 14, 16)
        self.form.setSpacing(4)
        self.setWidget(body)

    @property
    def briefing(self) -> Briefing:
        """The present state."""
        return self.session.briefing

    def refresh(self) -> None:
        """Shows the present state."""

    def show_item(self, item_id: str) -> None:
        """Shows one of the page's things."""

    def add_caption(self, text: str) -> None:
        """A heading over a field."""
        self.form.addSpacing(8)
        self.form.addWidget(plain_label(text.upper(), caption=True))

    def add_field(self, caption: str, field: QWidget | QLayout) -> None:
        """A field under its heading."""
        self.add_caption(caption)
        if isinstance(field, QLayout):
            self.form.addLayout(field)
        else:
            field.setAccessibleName(caption)
            self.form.addWidget(field)


def side_by_side(*widgets: QWidget, stretch: int = -1) -> QHBoxLayout:
    """Widgets in a row; the one at ``stretch`` takes the room that is left, or nothing does."""
    row = QHBoxLayout()
    row.setSpacing(6)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 1 if place == stretch else 0)
    if stretch < 0:
        row.addStretch(1)
    return row


def push_button(text: str, act: Callable[[], object], *, plain: bool = False) -> QPushButton:
    """A button that does one thing."""
    button = QPushButton(text)
    button.setIcon(QIcon())
    button.setProperty("plain", plain)
    button.clicked.connect(lambda: act())
    return button


def widgets_of(item: QLayoutItem) -> list[QWidget]:
    """The widget of a layout's item, or all those in a layout inside it."""
    widget, layout = item.widget(), item.layout()
    if widget is not None:
        return [widget]
    if layout is None:
        return []
    inner = [layout.itemAt(place) for place in range(layout.count())]
    return [each for one in inner if one is not None for each in widgets_of(one)]


__all__ = ["Focus", "Page", "push_button", "side_by_side", "widgets_of"]

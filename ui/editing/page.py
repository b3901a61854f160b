# SPDX-License-Identifier: MIT
"""The base of the editor's pages: a form that scrolls, captions, and the session they edit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QVBoxLayout, QWidget

from briefing.model import Briefing
from ui.editing.warnings_footer import WarningsFooter
from ui.files.session import Session
from ui.kit.focus import FocusInside
from ui.kit.labels import plain_label


class Page(FocusInside, QScrollArea):
    """A page of the editor. ``refresh`` shows the session's current state."""

    title = ""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.footer: WarningsFooter | None = None
        """The foot under the page, for a page whose items may lack something."""
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("drawerBody")
        self.form = QVBoxLayout(body)
        self.form.setContentsMargins(16, 8, 12, 16)
        self.form.setSpacing(4)
        self.setWidget(body)

    @property
    def briefing(self) -> Briefing:
        """The current state."""
        return self.session.briefing

    def refresh(self) -> None:
        """Shows the current state."""

    def show_item(self, item_id: str) -> None:
        """Shows one of the page's items."""

    def add_caption(self, text: str) -> None:
        """Adds a heading over a field."""
        self.form.addSpacing(8)
        self.form.addWidget(plain_label(text.upper(), caption=True))

    def add_field(self, caption: str, field: QWidget | QLayout) -> None:
        """Adds a field under its heading."""
        self.add_caption(caption)
        if isinstance(field, QLayout):
            self.form.addLayout(field)
            item = field.itemAt(0)
            first = item.widget() if item is not None else None
        else:
            self.form.addWidget(field)
            first = field
        if first is not None and not first.accessibleName():
            first.setAccessibleName(caption)

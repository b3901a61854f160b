# SPDX-License-Identifier: MIT
"""The editor's pane at the right of the map, with a page for each kind of item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.editing.item_page import ItemPage
from ui.editing.page import Page
from ui.kit.flow_layout import FlowLayout
from ui.kit.focus import FocusInside
from ui.kit.labels import plain_label
from ui.kit.side_pane import PaneHead
from ui.kit.text_size import fix_height, set_least_width
from ui.kit.texts import tr
from ui.kit.theme import scaled
from ui.window.side_panes import FOLDS_LIST

WIDTH = 430


class EditPanel(FocusInside, QWidget):
    """Shows one page at a time; a page is filled only when it is shown."""

    closeRequested = Signal()
    pageShown = Signal(object)

    def __init__(self, pages: Sequence[Page]) -> None:
        super().__init__()
        self.setObjectName("editor")
        self.setProperty(FOLDS_LIST, True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_least_width(self, 400)
        self.pages = tuple(pages)
        self.stack = QStackedWidget()
        self.tabs = QButtonGroup(self)
        row = QWidget()
        flow = FlowLayout(row, gap=2, balanced=True)
        for index, page in enumerate(pages):
            self.stack.addWidget(page)
            tab = QPushButton(page.title)
            tab.setProperty("chip", True)
            tab.setProperty("tab", True)
            tab.setCheckable(True)
            fix_height(tab, 23)
            self.tabs.addButton(tab, index)
            flow.addWidget(tab)
        self.tabs.idClicked.connect(self._tab_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = PaneHead(plain_label(tr("Editor").upper(), caption=True), tr("Close the editor"), self.closeRequested)
        head.setContentsMargins(16, 8, 8, 2)
        layout.addLayout(head)
        self.read_only = plain_label(wrapped=True, note=True)
        self.read_only.hide()
        layout.addWidget(self.read_only)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(12, 4, 8, 8)
        tabs.addWidget(row)
        layout.addLayout(tabs)
        layout.addWidget(self.stack, 1)
        self.feet = [page.footer for page in pages if page.footer is not None]
        for footer in self.feet:
            layout.addWidget(footer)
        self.show_page(self.pages[0])

    def sizeHint(self) -> QSize:
        """Returns a width at which forms are readable."""
        return QSize(scaled(WIDTH), 600)

    @property
    def page(self) -> Page:
        """The current page."""
        return self.pages[self.stack.currentIndex()]

    def show_page(self, page: Page) -> None:
        """Shows a page."""
        index = self.pages.index(page)
        self.stack.setCurrentIndex(index)
        for footer in self.feet:
            footer.setVisible(footer is page.footer)
        self.first_inside = page
        self.tabs.button(index).setChecked(True)
        page.refresh()
        self.pageShown.emit(page)

    def _tab_clicked(self, index: int) -> None:
        page = self.pages[index]
        if isinstance(page, ItemPage):
            page.lead_back_to("")
        self.show_page(page)

    def refresh(self) -> None:
        """Shows the briefing's current state."""
        sentence = self.page.session.read_only
        self.read_only.setText(sentence)
        self.read_only.setVisible(bool(sentence))
        for page in self.pages:
            page.setEnabled(not sentence)
        if self.isVisible():
            self.page.refresh()

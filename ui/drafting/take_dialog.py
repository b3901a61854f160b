# SPDX-License-Identifier: MIT
"""Asks where the article is: pasted text, a file, an address to fetch, or a source that is in the briefing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QPushButton, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from briefing import limits
from briefing.consistency import is_web_address
from briefing.model import Source
from briefing.sentences import mark
from briefing.snapshots.taking import SUFFIXES
from ui.kit.check_boxes import RadioButton
from ui.kit.dialogs import EditDialog
from ui.kit.fields import ChoiceField, LineField, TextField
from ui.kit.flow_layout import FlowLayout
from ui.kit.labels import plain_label
from ui.kit.texts import publisher_text, tr
from ui.window.file_dialogs import FileDialogs

Way = Literal["text", "file", "address", "source"]
_WAYS: Final[dict[Way, str]] = {
    "text": mark("Pasted text"), "file": mark("A saved page, PDF or text"), "address": mark("A page by its address"),
    "source": mark("A source of the briefing"),
}
_WIDTH: Final = 620


@dataclass(frozen=True)
class Wanted:
    """Where the article is: its text, its file, its address, or the id of its source."""

    way: Way
    text: str = ""
    path: Path | None = None
    source: str = ""


class TakeDialog(EditDialog):
    """The dialog. ``act`` receives what is wanted."""

    def __init__(self, window: QWidget, dialogs: FileDialogs, sources: Sequence[Source],
                 act: Callable[[Wanted], object]) -> None:
        super().__init__(window, tr("Statements from an article"), tr("Where is the article?"), tr("Read it"),
                         lambda: act(self.wanted()))
        self.setMinimumWidth(_WIDTH)
        self._dialogs = dialogs
        self._path: Path | None = None
        self.ways: dict[Way, QRadioButton] = {}
        ways = QWidget()
        group, row = QButtonGroup(self), FlowLayout(ways, gap=8)
        self._with_snapshot = [each for each in sources if each.snapshot is not None]
        for way, text in _WAYS.items():
            button = self.ways[way] = RadioButton(tr(text))
            group.addButton(button)
            row.addWidget(button)
            button.toggled.connect(lambda on, each=way: self._show_way(each) if on else None)
        self.ways["source"].setEnabled(bool(self._with_snapshot))
        self.body.addWidget(ways)
        self.stack = QStackedWidget()
        self.pages: dict[Way, QWidget] = {
            "text": self._text_page(), "file": self._file_page(), "address": self._address_page(),
            "source": self._source_page()}
        for page in self.pages.values():
            self.stack.addWidget(page)
        self.body.addWidget(self.stack)
        self.ways["text"].setChecked(True)
        self._offer_clipboard()

    def _page(self, *widgets: QWidget) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 8, 0, 0)
        for widget in widgets:
            layout.addWidget(widget)
        layout.addStretch(1)
        return page

    def _text_page(self) -> QWidget:
        self.text = TextField(limits.MAX_SNAPSHOT_BYTES // 4, tr("Paste the article here, with its headline"), rows=12)
        self.text.setAccessibleName(tr("Text of the article"))
        self.text.textChanged.connect(self._enable)
        return self._page(self.text)

    def _file_page(self) -> QWidget:
        self.choose = QPushButton(tr("Choose a file…"))
        self.choose.clicked.connect(self._choose)
        self.chosen = plain_label(tr("No file is chosen."), quiet=True, wrapped=True)
        return self._page(self.choose, self.chosen)

    def _address_page(self) -> QWidget:
        self.address = LineField(limits.MAX_URL, tr("https://…"))
        self.address.setAccessibleName(tr("Address of the page"))
        self.address.textChanged.connect(lambda _text: self._enable())
        explanation = plain_label(tr(
            "The program asks this address once for the page, without its pictures and scripts, and keeps the page as "
            "a snapshot with its hash and day. Nothing else is sent; what the server learns is the address of this "
            "computer's network and the name of the program."), quiet=True, wrapped=True)
        return self._page(self.address, explanation)

    def _source_page(self) -> QWidget:
        self.source = ChoiceField([(each.id, f"{publisher_text(each)}: {each.title}"[:120])
                                   for each in self._with_snapshot])
        self.source.setAccessibleName(tr("Source"))
        return self._page(self.source, plain_label(tr("Sources that have a saved copy."), quiet=True))

    def _show_way(self, way: Way) -> None:
        self.stack.setCurrentWidget(self.pages[way])
        {"text": self.text, "file": self.choose, "address": self.address, "source": self.source}[way].setFocus()
        self._enable()

    def _offer_clipboard(self) -> None:
        """Fills in what was copied, where it looks like an article or an address."""
        copied = QGuiApplication.clipboard().text()[:limits.MAX_SNAPSHOT_BYTES // 4]
        if is_web_address(copied.strip()) and len(copied.split()) == 1:
            self.ways["address"].setChecked(True)
            self.address.setText(copied.strip())
        elif len(copied.split()) > 40:
            self.text.setPlainText(copied)

    def _choose(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path = self._dialogs.open_file(self, tr("An article"), tr(
            "Saved pages, PDFs and texts ({kinds});;All files (*)").format(kinds=kinds))
        if path is not None:
            self._path = path
            self.chosen.setText(str(path))
            self._enable()

    @property
    def way(self) -> Way:
        """The way that is chosen."""
        return next(way for way, button in self.ways.items() if button.isChecked())

    def _enable(self) -> None:
        address = self.address.text().strip()
        ready: dict[Way, bool] = {
            "text": bool(self.text.toPlainText().strip()), "file": self._path is not None,
            "address": is_web_address(address) and " " not in address, "source": bool(self._with_snapshot)}
        self.agree.setEnabled(ready[self.way])

    def wanted(self) -> Wanted:
        """Returns what is chosen."""
        return Wanted(self.way, self.address.text().strip() if self.way == "address" else self.text.toPlainText(),
                      self._path, str(self.source.currentData() or ""))

# SPDX-License-Identifier: MIT
"""The About dialog: the program, whose data it shows, and the licences of everything inside."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefing.version import VERSION
from ui.kit.dialogs import MarkedDialog
from ui.kit.forms import scrolled
from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.window.licences import Licence

_SIZE: Final = (960, 620)
_ICON: Final = 64
_LIST_WIDTH: Final = 220


class AboutDialog(MarkedDialog):
    """A dialog with version, credits, and a list of the parts inside with the licence of each."""

    def __init__(self, parts: list[Licence], credits: list[str], icon: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Line of Contact"))
        self.resize(*_SIZE)
        self._parts = parts
        self.list = QListView()
        self.list.setObjectName("itemList")
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setAccessibleName(tr("Everything inside"))
        self.list.setModel(QStringListModel([f"{part.name} {part.version}".strip() for part in parts], self.list))
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(tr("Licence"))
        self.list.selectionModel().currentChanged.connect(self._show)
        self._lay_out(credits, icon)
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _lay_out(self, credits: list[str], icon: QIcon) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(16)
        picture = QLabel()
        picture.setPixmap(icon.pixmap(_ICON))
        picture.setAccessibleName(tr("Line of Contact"))
        head.addWidget(picture)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(plain_label(tr("Line of Contact {version}").format(version=VERSION), strong=True))
        words.addWidget(plain_label(tr("A briefing map: sourced statements, each linked to the ground it is about. "
                                       "It reports nothing to anybody."), wrapped=True, quiet=True))
        words.addStretch(1)
        head.addLayout(words, 1)
        layout.addLayout(head)
        layout.addSpacing(8)
        layout.addWidget(plain_label(tr("Data").upper(), caption=True))
        lines = QWidget()
        lines.setObjectName("drawerBody")
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        for line in credits:
            column.addWidget(plain_label(line, wrapped=True))
        layout.addWidget(scrolled(lines, tr("Data")), 2)
        layout.addSpacing(8)
        layout.addWidget(plain_label(tr("Everything inside, and its licences").upper(), caption=True))
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        layout.addLayout(row, 3)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _show(self, index: QModelIndex) -> None:
        part = self._parts[index.row()]
        self.text.setPlainText(f"{part.licence}\n\n{part.text}".strip())


def data_credits(sources: Path) -> list[str]:
    """Returns the credits in resources/SOURCES.md as plain text, a sentence or two each."""
    try:
        text = sources.read_text("utf-8")
    except OSError:
        return []
    section = text.partition("\n## Credits\n")[2].partition("\n## ")[0]
    return [" ".join(item.replace("**", "").split()) for item in re.findall(r"^- ((?:.|\n(?!- ))+)", section, re.M)]

# SPDX-License-Identifier: MIT
"""The menu of backgrounds: one of them is chosen at any time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ui.kit.labels import plain_tip
from ui.kit.texts import tr


class BackgroundMenu(QObject):
    """The menu of an action; its signals say what the user wants."""

    ownChosen = Signal()
    fileAsked = Signal()
    onlineAsked = Signal()

    def __init__(self, action: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        self.menu.setToolTipsVisible(True)
        self._group = QActionGroup(self)
        self.own = self._add(tr("The program's own map"), self.ownChosen)
        self.file = self._add(tr("From a file…"), self.fileAsked)
        self.online = self._add(tr("Online tiles…"), self.onlineAsked)
        self._chosen = self.own
        self.menu.aboutToShow.connect(self.mark_choice)
        action.setMenu(self.menu)
        self.mark_choice()

    def _add(self, text: str, signal: SignalInstance) -> QAction:
        entry = QAction(text, self.menu, checkable=True)
        self._group.addAction(entry)
        self.menu.addAction(entry)
        entry.triggered.connect(lambda _checked=False: signal.emit())
        return entry

    def show_choice(self, file: Path | None, provider: str) -> None:
        """Says what is on show: a file, a provider of online tiles by name, or with neither the program's own map."""
        name = file.name.replace("&", "&&") if file is not None else ""
        self.file.setText(tr("From a file: {name}…").format(name=name) if file is not None else tr("From a file…"))
        self.file.setToolTip(plain_tip(str(file)) if file is not None else "")
        self.online.setText(tr("Online tiles: {name}…").format(name=provider) if provider else tr("Online tiles…"))
        self._chosen = self.file if file is not None else self.online if provider else self.own
        self.mark_choice()

    def mark_choice(self) -> None:
        """Marks what is on show, whatever was pressed last."""
        self._chosen.setChecked(True)

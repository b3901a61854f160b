# SPDX-License-Identifier: MIT
"""A menu of the briefings open last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.kit.labels import plain_tip
from ui.kit.texts import tr
from ui.window.settings import Settings


class RecentFiles:
    """Fills the menu of an action; a file that no longer exists is removed."""

    def __init__(self, settings: Settings, action: QAction, open_file: Callable[[Path], object]) -> None:
        self._settings = settings
        self._open = open_file
        self.menu = QMenu()
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)
        action.setMenu(self.menu)

    def add(self, path: Path) -> None:
        """Puts a briefing first."""
        others = [each for each in self._settings.recent_briefings if each != path]
        self._settings.recent_briefings = [path, *others]

    def _fill(self) -> None:
        self.menu.clear()
        there = [path for path in self._settings.recent_briefings if path.exists()]
        self._settings.recent_briefings = there
        for path in there:
            entry = self.menu.addAction(path.name.replace("&", "&&"))
            entry.triggered.connect(partial(self._chosen, path))
            entry.setToolTip(plain_tip(str(path)))
        if not there:
            self.menu.addAction(tr("None yet")).setEnabled(False)

    def _chosen(self, path: Path) -> None:
        self._open(path)

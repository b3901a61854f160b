# SPDX-License-Identifier: MIT
"""What goes on beside the desk once it stands: second starts, and the list of keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.file_desk import FileDesk
from ui.second_starts import SecondStarts

if TYPE_CHECKING:
    from ui.single_instance import SingleInstance


class Services(QObject):
    """``open_file`` opens a briefing in place of the one on show."""

    def __init__(self, desk: Desk, files: FileDesk, open_file: Callable[[Path | None], None]) -> None:
        super().__init__(desk)
        self._window = desk.window
        self.second_starts = SecondStarts(desk.window, files, open_file)
        desk.window.commands["help"].triggered.connect(self._show_help)

    def hear_second_starts(self, first: SingleInstance) -> None:
        """From now on second starts are answered, where this start is the first."""
        if first.is_first:
            self.second_starts.listen(first.address)

    def _show_help(self) -> None:
        from briefing.version import VERSION
        from ui.help_dialog import HelpDialog

        HelpDialog(VERSION, self._window).open()

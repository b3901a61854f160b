# SPDX-License-Identifier: MIT
"""Saves a copy of the open briefing as a package, off the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.background import Background
from ui.brief_log_file import log_folders
from ui.texts import tr

if TYPE_CHECKING:
    from ui.open_briefing import OpenBriefing


class CopySaver(QObject):
    """``saved`` and ``failed`` each say one sentence."""

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._background = background

    def ask(self, opened: OpenBriefing, window: QWidget) -> None:
        """Asks the user for a name, then saves."""
        from briefing.package import SUFFIX

        folder = next((each for each in log_folders(opened) if each.is_dir()), log_folders(opened)[-1].parent)
        name, _ = QFileDialog.getSaveFileName(
            window, tr("Save a copy as a package"), str(folder / f"{opened.path.stem}{SUFFIX}"),
            tr("Briefing packages (*.briefing)"))
        if name:
            self.save(opened, Path(name) if Path(name).suffix == SUFFIX else Path(name + SUFFIX))

    def save(self, opened: OpenBriefing, path: Path) -> None:
        """Writes the package; a file that stood there is kept beside it, as NAME.briefing.bak."""
        self._background.run(
            lambda: _write(opened, path),
            lambda _done: self.saved.emit(tr("Copy saved as {name} in {folder}.").format(
                name=path.name, folder=path.parent)),
            self.failed.emit)


def _write(opened: OpenBriefing, path: Path) -> None:
    """In the background."""
    from briefing.document import write_package
    from briefing.durable import write_durably
    from briefing.errors import UnwritableFile

    try:
        write_durably(path, write_package(opened.briefing), backup=path.with_name(f"{path.name}.bak"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnwritableFile(path.name, f"the file cannot be written in {path.parent} ({reason})",
                             remedy="choose another folder or free some room") from None

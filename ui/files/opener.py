# SPDX-License-Identifier: MIT
"""Opens briefing files: small ones immediately, others in the background; the latest request wins."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from briefing.errors import BriefingError
from briefing.files.package import is_package
from maps.areas import AreaLayer
from maps.errors import MapError
from ui.files.open_briefing import OpenBriefing, open_briefing
from ui.kit.background import Background
from ui.kit.texts import say

AT_ONCE_BYTES: Final = 64_000
"""Largest file to open immediately, in bytes: it takes a few milliseconds, less than starting a thread."""


class BriefingOpener(QObject):
    """Opens files: emits ``opened`` or ``failed`` with a sentence, and ``waiting`` with the name of a large file."""

    opened = Signal(object)
    failed = Signal(str)
    waiting = Signal(str)

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._background = background
        self._wanted = 0

    def open(self, path: Path, layer: AreaLayer) -> None:
        """Opens a file and cancels what was being opened before."""
        self._wanted += 1
        number = self._wanted
        if _size(path) <= AT_ONCE_BYTES and not is_package(path):
            self._open_at_once(path, layer)
            return
        self.waiting.emit(path.name)
        self._background.run(
            lambda: open_for_searching(path, layer),
            lambda opened: self.opened.emit(opened) if number == self._wanted else None,
            lambda sentence: self.failed.emit(sentence) if number == self._wanted else None)

    def cancel(self) -> None:
        """Cancels the opening: the briefing is dropped once it is read."""
        self._wanted += 1

    def _open_at_once(self, path: Path, layer: AreaLayer) -> None:
        try:
            opened = open_briefing(path, layer)
        except (BriefingError, MapError) as error:
            self.failed.emit(say(error))
        else:
            self.opened.emit(opened)


def open_for_searching(path: Path, layer: AreaLayer) -> OpenBriefing:
    """Returns the open briefing with its search index built, so that the first search is fast."""
    opened = open_briefing(path, layer)
    opened.statement_filter.prepare()
    opened.measure_own()
    return opened


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0

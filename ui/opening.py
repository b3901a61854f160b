# SPDX-License-Identifier: MIT
"""Opens briefing files: small ones at once, others in a thread, the last one asked for wins."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from briefing.errors import BriefingError
from maps.areas import AreaLayer
from maps.errors import MapError
from ui.open_briefing import OpenBriefing, open_briefing

AT_ONCE_BYTES: Final = 64_000
"""A file of this size opens in a few milliseconds, faster than a thread starts."""


class BriefingOpener(QObject):
    """``opened`` with the briefing and its token, or ``failed`` with one sentence."""

    opened = Signal(object)
    failed = Signal(str)
    waiting = Signal(str)
    _finished = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._token = 0
        self._finished.connect(self._take)

    def open(self, path: Path, layer: AreaLayer) -> None:
        """Opens a file; what was being opened before is forgotten."""
        self._token += 1
        if _size(path) <= AT_ONCE_BYTES:
            self._take(self._token, attempt(path, layer))
            return
        self.waiting.emit(path.name)
        QThreadPool.globalInstance().start(_Reading(self, self._token, path, layer))

    def cancel(self) -> None:
        """Whatever is being opened is dropped when it arrives."""
        self._token += 1

    def arrived(self, token: int, result: OpenBriefing | str) -> None:
        """Called in the reading thread."""
        self._finished.emit(token, result)

    def _take(self, token: int, result: OpenBriefing | str) -> None:
        if token != self._token:
            return
        if isinstance(result, str):
            self.failed.emit(result)
        else:
            self.opened.emit(result)


class _Reading(QRunnable):
    def __init__(self, opener: BriefingOpener, token: int, path: Path, layer: AreaLayer) -> None:
        super().__init__()
        self._opener, self._token, self._path, self._layer = opener, token, path, layer

    def run(self) -> None:
        """Reads, in the pool's thread."""
        result = attempt(self._path, self._layer)
        if isinstance(result, OpenBriefing):
            result.selection.prepare()
        self._opener.arrived(self._token, result)


def attempt(path: Path, layer: AreaLayer) -> OpenBriefing | str:
    """The open briefing, or the sentence that says why not."""
    try:
        return open_briefing(path, layer)
    except (BriefingError, MapError) as error:
        return str(error)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0

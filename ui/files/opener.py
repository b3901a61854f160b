# SPDX-License-Identifier: MIT
"""Opens briefing files in the background; the latest request wins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from maps.areas import AreaLayer
from ui.files.open_briefing import OpenBriefing, open_briefing
from ui.kit.background import Background

if TYPE_CHECKING:
    from ui.readers.answers import ReadBriefing
    from ui.readers.reading import Read, Reading

SAY_MILLISECONDS: Final = 200
"""After this time it is said that a file is being opened; most files are open by then."""


class BriefingOpener(QObject):
    """Opens files: emits ``opened`` or ``failed`` with a sentence, and ``waiting`` with the name of a large file."""

    opened = Signal(object)
    failed = Signal(str)
    waiting = Signal(str)

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._background = background
        self._reading: Reading | None = None
        self._name = ""
        self._saying = QTimer(self, interval=SAY_MILLISECONDS, singleShot=True)
        self._saying.timeout.connect(lambda: self.waiting.emit(self._name))

    @property
    def is_busy(self) -> bool:
        """Whether a file is being opened."""
        return self._reading is not None

    def open(self, path: Path, layer: AreaLayer) -> None:
        """Opens a file and cancels what was being opened before."""
        self.cancel()
        reading = self._reading = self._background.read(
            path.name, lambda read: open_for_searching(read, path, layer),
            lambda opened: self._end(reading, self.opened, opened),
            lambda sentence: self._end(reading, self.failed, sentence))
        self._name = path.name
        self._saying.start()

    def cancel(self) -> None:
        """Cancels the opening; nothing is emitted then."""
        if self._reading is not None:
            reading, self._reading = self._reading, None
            reading.stop()
        self._saying.stop()

    def _end(self, reading: Reading, signal: object, value: object) -> None:
        if reading is self._reading:
            self._reading = None
            self._saying.stop()
            signal.emit(value)  # type: ignore[attr-defined]


def open_for_searching(read: Read, path: Path, layer: AreaLayer) -> OpenBriefing:
    """Returns an open briefing with its search index built, so that the first search is fast. For the background."""
    opened = open_read(read, path, layer)
    opened.statement_filter.prepare()
    opened.measure_own()
    return opened


def open_read(read: Read, path: Path, layer: AreaLayer) -> OpenBriefing:
    """Returns an open briefing whose file a reader has read."""
    found: ReadBriefing = read("briefing", path, frozenset(layer.ids))
    return OpenBriefing(found.file, layer, own=found.own_areas)


def open_shipped(path: Path, layer: AreaLayer) -> OpenBriefing:
    """Returns a briefing of the program's own, as ``open_for_searching`` does. For the background."""
    opened = open_briefing(path, layer)
    opened.statement_filter.prepare()
    return opened

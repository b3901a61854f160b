# SPDX-License-Identifier: MIT
"""The background work of the table dialog: reading the file, and making statements of its rows."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from maps.shipped import CONTROL_LAYER
from ui.kit.background import Background
from ui.kit.texts import tr

if TYPE_CHECKING:
    from briefing.sheets.cells import FileChoices, TableFile
    from briefing.tables.layout import Choices
    from briefing.tables.places import Towns
    from briefing.tables.table import TableReading
    from maps.areas import AreaLayer
    from ui.readers.reading import Read, Reading


TownsOf = Callable[[], "Towns"]
"""Returns the towns of the map; called in the background."""


class Made(NamedTuple):
    """A file that was read, and the statements made of it."""

    file: TableFile
    reading: TableReading


class Progress:
    """The progress of reading, written by its thread and read by the window's."""

    def __init__(self) -> None:
        self.rows = 0
        self.is_wanted = True

    def watch(self, rows: int) -> None:
        """Notes the progress, in the operation's thread; raises TableCancelled once it is not wanted."""
        from briefing.sheets.watch import TableCancelled

        self.rows = rows
        if not self.is_wanted:
            raise TableCancelled


class TableWork(QObject):
    """Runs one operation at a time; a new one cancels the one before. ``made`` carries a Made."""

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, path: Path, layer: AreaLayer, towns: TownsOf, background: Background,
                 parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._layer = layer
        self._towns = towns
        self._background = background
        self.progress = Progress()
        self.progress.is_wanted = False
        self._reading: Reading | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an operation is running that was not cancelled."""
        return self.progress.is_wanted

    def cancel(self) -> None:
        """Cancels the running operation, which then emits nothing."""
        self.progress.is_wanted = False
        if self._reading is not None:
            self._reading.stop()
            self._reading = None

    def run(self, how: FileChoices, choices: Choices, file: TableFile | None) -> None:
        """Reads the file, unless it is read already, and makes statements. Emits ``made`` or ``failed``."""
        self.cancel()
        progress = self.progress = Progress()

        def operation(read: Read) -> Made | None:
            from briefing.sheets.watch import TableCancelled
            from briefing.tables.table import preview

            try:
                table: TableFile = file or read("table", self._path, how, heard=progress.watch)
                return Made(table, preview(table.sheet, self._path.name, datetime.date.today(), CONTROL_LAYER,
                                          area_names(self._layer), choices, towns=self._towns(), said=tr,
                                          watch=progress.watch))
            except TableCancelled:
                return None

        self._reading = self._background.read(
            self._path.name, operation, lambda result: self._arrive(progress, self.made.emit, result),
            lambda sentence: self._arrive(progress, self.failed.emit, sentence))

    def _arrive(self, progress: Progress, act: Callable[[Any], object], value: object) -> None:
        """Handles a result in the window's thread; one that is cancelled or late is dropped."""
        if progress.is_wanted and isValid(self):
            progress.is_wanted = False
            act(value)


def area_names(layer: AreaLayer) -> dict[str, str]:
    """Returns the id of every area by its id and its names, case-folded."""
    areas: dict[str, str] = {}
    for area in layer:
        for name in (area.id, area.label, area.label_uk):
            areas.setdefault(" ".join(name.split()).casefold(), area.id)
    return areas

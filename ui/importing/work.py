# SPDX-License-Identifier: MIT
"""The background work of an import: reading, exchanging axes, simplifying, making own areas."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ui.kit.background import Background

if TYPE_CHECKING:
    from briefing.sentences import Text
    from maps.importing.again import ImportedAgain
    from maps.importing.layers import Import, ImportedFeature
    from maps.importing.simplifying import Simplified
    from ui.readers.reading import Reading

T = TypeVar("T")


@dataclass
class Progress:
    """The progress of reading, written by its thread and read by the window's."""

    features: int = 0
    positions: int = 0
    wanted: bool = True

    def report(self, features: int, positions: int) -> None:
        """Notes the progress. Called in the operation's thread."""
        self.features, self.positions = features, positions

    def cancelled(self) -> bool:
        """Returns whether the work was cancelled. Called in the operation's thread."""
        return not self.wanted


class ImportWork(QObject):
    """Runs one operation at a time; a new one cancels the one before."""

    read = Signal(object)
    simplified = Signal(object)
    made = Signal(list)
    failed = Signal(str)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self.progress = Progress(wanted=False)
        self._reading: Reading | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an operation is running that was not cancelled."""
        return self.progress.wanted

    def cancel(self) -> None:
        """Cancels the running operation, which then emits nothing."""
        self.progress.wanted = False
        if self._reading is not None:
            self._reading.stop()
            self._reading = None

    def read_file(self, path: Path, encoding: str | None = None) -> None:
        """Reads a file, its names in ``encoding`` if given. Emits ``read`` with the Import, or ``failed``."""

        self._read(path.name, "areas", path, encoding)

    def read_text(self, text: str) -> None:
        """Reads pasted GeoJSON, with the same signals."""

        from maps.importing.files.reading import PASTED

        self._read(PASTED, "pasted_areas", text)

    def swap(self, made: Import) -> None:
        """Exchanges an import's axes. Emits ``read``."""

        def operation(progress: Progress) -> Import:
            from maps.importing.normalising import exchanged

            swapped = exchanged(made, progress.cancelled)
            swapped.measure(progress.cancelled)
            return swapped

        self._run(operation, self.read.emit)

    def simplify(self, features: Sequence[ImportedFeature], tolerance_m: float) -> None:
        """Simplifies outlines. Emits ``simplified``."""

        def operation(progress: Progress) -> Simplified:
            from maps.importing.simplifying import simplified

            return simplified(features, tolerance_m, progress.cancelled)

        self._run(operation, self.simplified.emit)

    def simplify_to(self, features: Sequence[ImportedFeature], most: int) -> None:
        """Simplifies just enough to leave at most ``most`` positions. Emits ``simplified``, with None if impossible."""

        def operation(progress: Progress) -> Simplified | None:
            from maps.importing.simplifying import simplified_to

            return simplified_to(features, most, progress.cancelled)

        self._run(operation, self.simplified.emit)

    def make(
        self, features: Sequence[ImportedFeature], taken: Collection[str], source: str,
        as_of: datetime.date | None, approximate: bool, file: str = "", again: ImportedAgain | None = None,
    ) -> None:
        """Turns the features into a briefing's own areas, in place of those in ``again``. Emits ``made``."""

        def operation(progress: Progress) -> list[dict[str, Any]]:
            from maps.importing.own_features import own_features

            return own_features(features, taken, source=source, as_of=as_of, approximate=approximate, file=file,
                                replaced=again.known if again else {}, cancelled=progress.cancelled)

        self._run(operation, self.made.emit)

    def _read(self, name: Text, job: str, *arguments: object) -> None:
        """Has a reader read; its progress is that of the operation."""
        self.cancel()
        progress = self.progress = Progress()
        self._reading = self._background.read(
            name, lambda read: read(job, *arguments, heard=progress.report),
            lambda made: self._arrive(progress, self.read.emit, made),
            lambda sentence: self._arrive(progress, self.failed.emit, sentence))

    def _run(self, operation: Callable[[Progress], T], success: Callable[[T], object]) -> None:
        self.cancel()
        progress = self.progress = Progress()
        self._background.run(
            lambda: operation(progress), lambda result: self._arrive(progress, success, result),
            lambda sentence: self._arrive(progress, self.failed.emit, sentence))

    def _arrive(self, progress: Progress, act: Callable[[T], object], value: T) -> None:
        """Handles a result in the window's thread; one that is cancelled or late is dropped."""
        if progress.wanted and isValid(self):
            progress.wanted = False
            act(value)

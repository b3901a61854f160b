# SPDX-License-Identifier: MIT
"""Makes one file of an open briefing: prepares the handout, writes it in the background, whole or not at all."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from maps.exporting.handout import ExportSettings, Handout
from ui.exporting.forms import Form
from ui.exporting.source import Source
from ui.files.writing import write_file
from ui.kit.background import Background

if TYPE_CHECKING:
    from ui.exporting.day_pictures import DayPictures
    from ui.exporting.film import FilmMaker
    from ui.exporting.pdf import PdfMaker
    from ui.exporting.preparing import Preparation
    from ui.map.map_view import MapView

_SLOW: Final = ("maps.exporting.map_furniture", "maps.exporting.on_picture", "briefing.check")


class Exporter(QObject):
    """One export. ``progress`` carries how many of how many pictures are made, ``ended`` a sentence where it failed.

    Neither ``written`` nor ``ended`` follows after ``stop``.
    """

    progress = Signal(int, int)
    written = Signal(object)
    ended = Signal(str)

    def __init__(self, view: MapView, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._background = background
        self._preparation: Preparation | DayPictures | None = None
        self._maker: PdfMaker | FilmMaker | None = None
        self._is_stopped = self._is_writing = False

    def begin(self, source: Source, form: Form, path: Path, settings: ExportSettings) -> None:
        """Makes the file; the libraries that know no Qt are imported beside the window first, which takes a while."""
        source = source.in_language(settings.language)
        self._background.run(lambda: [import_module(each) for each in _SLOW],
                             lambda _modules: self._prepare(source, form, path, settings), self._fail)

    def _prepare(self, source: Source, form: Form, path: Path, settings: ExportSettings) -> None:
        if self._is_stopped:
            return
        from ui.exporting.day_pictures import DayPictures
        from ui.exporting.preparing import Preparation

        drawing: type[DayPictures | Preparation] = DayPictures if form.needs.days else Preparation
        preparation = self._preparation = drawing(self._view, self._background, source, settings, form, self)
        preparation.progress.connect(self.progress)
        preparation.failed.connect(self._fail)
        preparation.done.connect(lambda handout: self._write(form, path, settings, handout))
        preparation.start()

    def stop(self) -> bool:
        """Gives the export up, and no file is left; returns False where the file is being written: it will be whole."""
        if self._is_writing:
            return False
        self._is_stopped = True
        if self._preparation is not None:
            self._preparation.stop()
        if self._maker is not None:
            self._maker.stop()
        return True

    def _write(self, form: Form, path: Path, settings: ExportSettings, handout: Handout) -> None:
        if not form.module:
            maker = self._pages(handout, settings) if form.name == "pdf" else self._film(handout, form, settings)
            self._start(maker, path)
            return
        self._background.run(lambda: form.writer()(handout, settings), lambda data: self._keep(path, data), self._fail)

    def _pages(self, handout: Handout, settings: ExportSettings) -> PdfMaker:
        """Returns what has the web engine print a PDF."""
        from ui.exporting.pdf import PdfMaker

        return PdfMaker(handout, settings, self._background, self)

    def _film(self, handout: Handout, form: Form, settings: ExportSettings) -> FilmMaker:
        """Returns what has the web engine encode a film."""
        from maps.exporting.film.timing import frames_of, frames_of_days
        from ui.exporting.film import FilmMaker

        frames = frames_of_days(len(handout.steps), settings.speed) if form.needs.days else \
            frames_of([step.words for step in handout.steps])
        maker = FilmMaker(handout, frames, self._background, self)
        maker.progress.connect(self.progress)
        return maker

    def _start(self, maker: PdfMaker | FilmMaker, path: Path) -> None:
        self._maker = maker
        maker.made.connect(lambda data: self._keep(path, data))
        maker.failed.connect(self._fail)
        maker.start()

    def _keep(self, path: Path, data: bytes) -> None:
        """Writes what was made, unless the export was given up meanwhile."""
        if not self._is_stopped:
            self._is_writing = True
            self._background.run(lambda: write_file(path, data), lambda trouble: self._kept(path, trouble), self._fail)

    def _kept(self, path: Path, trouble: str | None) -> None:
        self._is_writing = False
        if trouble:
            self._fail(trouble)
        else:
            self.written.emit(path)

    def _fail(self, sentence: str) -> None:
        self._is_writing = False
        if not self._is_stopped:
            self.ended.emit(sentence)

# SPDX-License-Identifier: MIT
"""Joins *Export* with the open briefing and the map; also for the command line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from briefing.structs import changed
from ui.kit.background import Background
from ui.kit.texts import tr
from ui.map.cameras import CameraNow
from ui.map.map_look import MapLook
from ui.reading.controller import ReadingController
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from briefing.model import Camera
    from maps.control_day import ControlDay, ObserverDay
    from maps.exporting.handout import ExportSettings, SizeOfDay, Terms
    from ui.exporting.dialog import ExportDialog
    from ui.exporting.exporter import Exporter
    from ui.exporting.forms import Form
    from ui.exporting.source import Source
    from ui.map.shown_day import ShownDay

_PICTURE_WIDTH: Final = 384


@dataclass(frozen=True)
class Neighbours:
    """What other rooms know and do: whose terms apply to the control data on show, whether what an observer measures
    may be passed on, the credit of the tiles under the data, to stop playing days, the sizes over time that may be
    passed on, the days of the observer on show, the ground of one, and to call when what the terms of the sequence
    would mean was worked out, or what all terms would, and when figures were measured.
    """

    terms_of: Callable[[ShownDay | None], tuple[Terms, ...]]
    allows: Callable[[str], bool]
    background_credit: Callable[[], str]
    stop_playing: Callable[[], object]
    sizes: Callable[[], tuple[SizeOfDay, ...]]
    days: Callable[[], tuple[ShownDay, ...]]
    ground_of: Callable[[ObserverDay], ControlDay]
    when_terms_are_there: Callable[[Callable[[], object]], object]
    when_all_terms_are_there: Callable[[Callable[[], object]], object]
    when_figures_are_there: Callable[[Callable[[], object]], object]


class ExportController(QObject):
    """Opens the dialog, and makes the file that it asks for. Nothing of it is imported before that."""

    def __init__(self, window: MainWindow, reading: ReadingController, look: MapLook, background: Background,
                 neighbours: Neighbours) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._look = look
        self._background = background
        self._neighbours = neighbours
        self._waiting: Callable[[], None] | None = None
        """Begins an export once the areas of the day on show are there."""
        self._has_all_terms = False
        self._is_opening = False
        """Whether the dialog was asked for, and opens once the terms are worked out."""
        for signal in (reading.session.groundChanged, look.dayShown):
            signal.connect(self._begin_waiting)
        self._camera = CameraNow(reading.map, self)
        self.dialog: ExportDialog | None = None
        self.exporter: Exporter | None = None
        window.commands.connect({"export": self.show, "copy_map": self._copy_map})

    def _source(self) -> Source:
        from ui.exporting.source import Source

        control, near = self._look.day, self._neighbours
        return Source(self._reading.session.opened, control, self._window.settings.place_names,
                      lambda: near.terms_of(control), self._camera.now(), self._reading.sidebar.selected,
                      tuple(self._reading.outlined), near.background_credit(), near.allows, near.sizes(),
                      near.days(), near.ground_of)

    def camera_now(self) -> Camera | None:
        """Where the map is now."""
        return self._camera.now()

    def show(self) -> None:
        """Opens the dialog; days that are played stop, so that what it shows is what is written."""
        self._neighbours.stop_playing()
        if self._is_opening:
            return
        self._is_opening = True
        self._neighbours.when_terms_are_there(self._show)
        if self._is_opening:
            self._window.messages.note(tr("The terms are being worked out; the export opens when they are."))

    def _show(self) -> None:
        self._is_opening = False
        from ui.exporting.dialog import ExportDialog
        from ui.stage.step_pictures import StepPictures

        source = self._source()
        pictures = StepPictures(self._reading.map, _PICTURE_WIDTH, self)
        dialog = self.dialog = ExportDialog(self._window, source, pictures, self._ask, self.stop)
        selected = self._reading.sidebar.selected
        dialog.choose_step(source.opened.sequence.index_of_statement(selected) or 0 if selected else 0)
        dialog.finished.connect(lambda _result: pictures.deleteLater())
        dialog.open()

    def _copy_map(self) -> None:
        from ui.exporting.copying import copy_map

        self._window.messages.note(copy_map(self._window.map_frame, self._source()))

    def stop(self) -> bool:
        """Ends what is being made; returns False where its file is being written, which is finished."""
        self._waiting = None
        if self.exporter is None:
            return True
        if not self.exporter.stop():
            return False
        self._over(self.exporter)
        return True

    def _over(self, exporter: Exporter, _how: object = None) -> None:
        """Forgets an export with all its pictures."""
        exporter.deleteLater()
        if self.exporter is exporter:
            self.exporter = None

    def _ask(self, form: Form, settings: ExportSettings) -> None:
        """Asks where to write the file, and makes it."""
        from ui.exporting.dialog import with_suffix

        dialog = self.dialog
        if dialog is None:
            return
        opened = self._reading.session.opened
        name = f"{file_stem(opened.briefing.title)}{form.suffix}"
        kinds = f"{tr(form.title)} (*{form.suffix})"
        path, _kind = self._window.file_dialogs.save_file(dialog, tr(form.title), name, kinds)
        if path is None:
            return
        if "step" in form.asks:
            settings = changed(settings, steps=(dialog.step,))
        path = with_suffix(path, form)
        exporter = self.export(form, path, settings)
        exporter.progress.connect(dialog.show_progress)
        exporter.written.connect(lambda made: dialog.show_end(tr("Written: {name} in {folder}.").format(
            name=made.name, folder=made.parent)))
        exporter.ended.connect(dialog.show_end)
        dialog.show_progress(0, 0)

    def export(self, form: Form, path: Path, settings: ExportSettings) -> Exporter:
        """Makes a file, in place of what is being made; it begins once the areas are those of the day on show."""
        from ui.exporting.exporter import Exporter

        self.stop()
        self._neighbours.stop_playing()
        exporter = self.exporter = Exporter(self._reading.map, self._background, self)
        exporter.written.connect(partial(self._over, exporter))
        exporter.ended.connect(partial(self._over, exporter))
        self._waiting = lambda: exporter.begin(self._source(), form, path, settings)
        self._has_all_terms = "terms" in form.holds
        self._begin_waiting()
        return exporter

    def _begin_waiting(self) -> None:
        """Begins the export that waits, if the areas of the day on show, what terms would mean and figures are there.
        """
        waiting = self._waiting
        if waiting is None or not self._source().is_of_one_day:
            return

        def begin() -> None:
            if self._waiting is waiting and self._source().is_of_one_day:
                self._waiting = None
                waiting()

        near = self._neighbours
        when_there = near.when_all_terms_are_there if self._has_all_terms else near.when_terms_are_there
        when_there(lambda: near.when_figures_are_there(begin))


def file_stem(title: str) -> str:
    """Returns a title as a file's name that every system takes."""
    words = re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", title)
    return " ".join(words.split())[:80].strip(" .") or tr("Briefing")

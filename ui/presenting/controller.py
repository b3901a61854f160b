# SPDX-License-Identifier: MIT
"""Starts presenting from the main window, with the preflight, its badge, and the brief log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui.files.writing import first_folder, write_file
from ui.kit.texts import tr
from ui.presenting.brief_log_file import csv_of, keep_log, suggested_name

if TYPE_CHECKING:
    from briefing.presenting.brief_log import BriefLog
    from briefing.presenting.preflight import Finding
    from ui.files.open_briefing import OpenBriefing
    from ui.map.map_look import MapLook
    from ui.map.site_source import SiteSource
    from ui.media.media_reader import MediaReader
    from ui.places.finder import PlaceFinder
    from ui.presenting.presentation import Presentation
    from ui.presenting.screens import Screens
    from ui.reading.controller import ReadingController
    from ui.window.main_window import MainWindow

_BADGE_MILLISECONDS: Final = 400
"""Time from the opening of a briefing to the preflight for the badge."""


class PresentingController(QObject):
    """Presents the open briefing; at the end selects the statement shown last. ``started`` has the presentation."""

    started = Signal(object)

    def __init__(self, window: MainWindow, reading: ReadingController, look: MapLook, site_source: SiteSource,
                 finder: PlaceFinder, media: MediaReader) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._session = reading.session
        self._look = look
        self._settings = window.settings
        self._site_source = site_source
        self._finder = finder
        self._media = media
        self._last_log: tuple[OpenBriefing, BriefLog] | None = None
        self.current: Presentation | None = None
        self.screens: Screens | None = None
        self._theme: str | None = None
        self._checking = QTimer(self, singleShot=True, interval=_BADGE_MILLISECONDS)
        self._checking.timeout.connect(self._refresh_badge)
        commands = self._window.commands
        commands["keep_log"].setChecked(self._settings.keep_brief_log)
        commands["light_stage"].setChecked(self._settings.stage_theme == "light")
        commands["export_log"].setEnabled(False)
        commands.connect({
            "present": self.from_start, "present_here": self.from_selected,
            "present_window": self.in_window, "preflight": self.show_preflight,
            "export_log": self.export_log, "keep_log": self._keep_changed,
            "light_stage": self._theme_changed,
        })
        self._session.openedChanged.connect(self._checking.start)
        self._session.edited.connect(self._checking.start)
        self._session.groundChanged.connect(self._ground_changed)
        self._session.meaningsChanged.connect(self._worked_out)
        self._session.observedChanged.connect(self._worked_out)
        self._checking.start()

    @property
    def is_running(self) -> bool:
        """Whether a presentation is running."""
        return self.current is not None

    def why_held(self) -> str:
        """Returns why no other briefing may be opened now, as a sentence; "" where one may."""
        return tr("End presenting (Esc) before you open another briefing.") if self.is_running else ""

    # Begin and end

    def from_start(self) -> None:
        """Presents from the first step, or brings a running presentation to the front."""
        self.begin(0)

    def from_selected(self) -> None:
        """Presents from the selected statement, or from the first step where none is selected."""
        selected = self._reading.sidebar.selected
        index = None
        if self.current is None and selected:
            index = self._session.opened.sequence.index_of_statement(selected)
            if index is None:
                self._window.messages.note(tr("The selected statement is in no step; presenting from the start."))
        self.begin(index or 0)

    def in_window(self) -> None:
        """Presents in an ordinary window, from the selected statement or the first step."""
        selected = self._reading.sidebar.selected
        index = self._session.opened.sequence.index_of_statement(selected) if selected else None
        self.begin(index or 0, in_window=True)

    def begin(self, index: int, *, size: tuple[int, int] | None = None, presenter: bool = False,
              in_window: bool = False) -> None:
        """Presents from the step with this index. With a size, only to take a picture."""
        from ui.presenting.kept_strokes import keep_strokes
        from ui.presenting.presentation import Presentation
        from ui.presenting.screens import Screens

        if self.screens is None:
            self.screens = Screens(self)
        if self.current is not None:
            self.current.do("front")
            return
        opened = self._session.opened
        presentation = self.current = Presentation(
            opened, self._site_source, self._finder, self._media, self._settings, self.screens,
            self._window, theme=self._theme or self._settings.stage_theme, motion=self._look.motion,
            control=self._look.day)
        presentation.ended.connect(self._ended)
        presentation.noteRaised.connect(self._window.messages.note)
        presentation.keepAsked.connect(lambda: presentation.note(keep_strokes(self._session, presentation)))
        presentation.begin(index, size=size, in_window=in_window)
        if presenter:
            presentation.show_presenter(size=size)
        self.started.emit(presentation)

    def _ground_changed(self) -> None:
        self._checking.start()
        if self.current is not None and self._is_of_day_on_show(self.current):
            self.current.show_ground(self._session.opened.shipped)

    def _worked_out(self) -> None:
        self._checking.start()
        if self.current is not None:
            self.current.show_meanings(self._session.opened)

    def _is_of_day_on_show(self, presentation: Presentation) -> bool:
        """Whether the window shows the presented day, whatever it is called and however it is packed by now."""
        presented, shown = presentation.control, self._look.day
        if presented is None or shown is None:
            return presented is shown
        return (presented.provider, presented.day) == (shown.provider, shown.day)

    def set_theme(self, name: str) -> None:
        """Sets the audience window's colours for this run, "dark" or "light", whatever was chosen before."""
        self._theme = name

    def index_of(self, number: int) -> int | None:
        """Returns the index of the step with this number; number 0 is the first step, whatever it shows."""
        return 0 if number == 0 else self._session.opened.sequence.index_of_number(number)

    def _ended(self, statement_id: str) -> None:
        """Brings the main window back and selects the statement shown last."""
        presentation, self.current = self.current, None
        if presentation is None:
            return
        self._last_log = (presentation.opened, presentation.log)
        self._window.commands["export_log"].setEnabled(True)
        if not self._window.isVisible():  # closed in the meantime
            QApplication.quit()
            return
        self._window.raise_()
        self._window.activateWindow()
        if statement_id:
            self._reading.sidebar.select(statement_id)
        self._reading.sidebar.setFocus()
        if self._settings.keep_brief_log:
            self._window.messages.note(keep_log(*self._last_log))
        presentation.deleteLater()

    # Preflight

    def _refresh_badge(self) -> None:
        from briefing.presenting.preflight import problems
        from ui.presenting.preflight import findings

        self._window.header.show_badge(problems(findings(self._session.opened)))

    def show_preflight(self) -> None:
        """Opens the list of what is ready and what is not."""
        from ui.presenting.preflight_dialog import PreflightDialog

        if self.current is not None:
            return
        dialog = PreflightDialog(self._findings(), self._window)
        dialog.statementRequested.connect(self._reading.sidebar.select)
        follow = lambda: dialog.show_findings(self._findings())  # noqa: E731
        self._session.groundChanged.connect(follow)  # the figures of a day that was still computed
        dialog.finished.connect(lambda _result: self._session.groundChanged.disconnect(follow))
        dialog.open()

    def _findings(self) -> list[Finding]:
        from ui.presenting.preflight import (
            background_findings,
            day_finding,
            findings,
            findings_of_figures,
            system_findings,
        )

        opened = self._session.opened
        return [*findings(opened), *findings_of_figures(opened), day_finding(opened, self._look.day),
                *background_findings(is_online=self._site_source.is_online),
                *system_findings(self._window, self._settings.audience_screen)]

    # Brief log

    def _keep_changed(self) -> None:
        self._settings.keep_brief_log = self._window.commands["keep_log"].isChecked()

    def _theme_changed(self) -> None:
        self._theme = None
        self._settings.stage_theme = "light" if self._window.commands["light_stage"].isChecked() else "dark"

    def export_log(self) -> None:
        """Writes the last presentation's log to a CSV file that the user names."""
        if self._last_log is None:
            return
        opened, log = self._last_log
        path, _kind = self._window.file_dialogs.save_file(
            self._window, tr("Export the brief log"), suggested_name(opened, log), tr("Tables (*.csv)"),
            first_folder(opened))
        if path is not None:
            trouble = write_file(path, csv_of(opened, log))
            if trouble:
                self._window.messages.problem(trouble)
            else:
                self._window.messages.note(tr("Brief log written as {name} in {folder}.").format(
                    name=path.name, folder=path.parent))

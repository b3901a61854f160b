# SPDX-License-Identifier: MIT
"""Services of a running window: second starts, log, unexpected errors, help and About box."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from ui.files.controller import FilesController
from ui.kit.background import SEE_DIAGNOSTICS
from ui.kit.texts import tr
from ui.second_starts import SecondStarts
from ui.start.folders import state_folder
from ui.start.started_early import StartedEarly
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from ui.window.key_choices import KeyChoices
    from ui.window.licences import Licence

LOG_NAME: Final = "log.txt"
_DRAWING: Final = {
    "": "with the graphics card", "asked": "software, asked for", "none": "software, no graphics card found",
    "chosen": "software, chosen", "crashed": "software, because a start with the graphics card failed"}
"""For the diagnostics, which are always in English."""


class Services(QObject):
    """Second starts, the log, unexpected errors, help dialogs. ``resources`` is the folder of that name."""

    _failed = Signal()

    def __init__(self, window: MainWindow, files: FilesController, resources: Path, early: StartedEarly) -> None:
        super().__init__(window)
        self._window = window
        self._resources = resources
        self._started_early = early
        self.second_starts = SecondStarts(window, files)
        if early.gpu_choice is not None:
            window.commands["software"].setChecked(early.gpu_choice.prefers_software)
        self._failed.connect(self._report_failure)

    def connect_actions(self) -> None:
        """Connects the actions for help and diagnostics."""
        self._window.commands.connect({
            "settings": self._show_settings, "help": self._show_help, "about": self._show_about,
            "copy_diagnostics": self.copy_diagnostics, "software": self.prefer_software,
        })
        self._window.messages.add_remedy(tr(SEE_DIAGNOSTICS), tr("Copy diagnostics"), self.copy_diagnostics)

    def begin(self, *, is_first: bool = True) -> None:
        """Starts to answer second starts, to write the log to a file, and to report errors and missing features.

        What is missing is said in the program's first window only.
        """
        early = self._started_early
        if early.first is not None and early.first.is_first:
            self.second_starts.listen(early.first.address)
        if early.log is not None:
            early.log.open(state_folder() / LOG_NAME)
        if early.errors is not None:
            early.errors.on_first(self._failed.emit)  # from any thread
        if not is_first:
            return
        application = QCoreApplication.instance()
        if early.gpu_choice is not None and application is not None:
            application.aboutToQuit.connect(early.gpu_choice.ended)
        line = self._what_is_degraded()
        if line:
            self._window.messages.note(line)

    def _what_is_degraded(self) -> str:
        """Returns one line on what the program cannot do on this machine; "" where nothing is missing."""
        gpu_choice, log = self._started_early.gpu_choice, self._started_early.log
        lines = []
        if gpu_choice is not None and gpu_choice.is_news:
            lines.append(tr("The last start ended before the map was drawn, so the map is drawn without the graphics "
                            "card from now on; Layers turns that back."))
        unsaved = self._window.settings.save()
        if unsaved:
            lines.append(unsaved)
        if log is not None and log.trouble:
            lines.append(tr("No log is kept: {reason}.").format(reason=log.trouble))
        return " ".join(lines)

    def _report_failure(self) -> None:
        self._window.messages.problem(
            tr("An unexpected error occurred; what you did last may not have been done. Your briefing is "
               "still open: save it."), tr("Copy diagnostics"), self.copy_diagnostics)

    def copy_diagnostics(self) -> None:
        """Copies versions, system and the end of the log to the clipboard."""
        from ui.diagnostics import diagnostics

        reason = self._started_early.gpu_choice.reason if self._started_early.gpu_choice is not None else "none"
        lines = list(self._started_early.log.tail) if self._started_early.log is not None else []
        QGuiApplication.clipboard().setText(diagnostics(self._parts(), _DRAWING[reason], lines))
        self._window.messages.dismiss()
        self._window.messages.note(tr("Copied: versions, system and the end of the log; nothing of your briefing."))

    def prefer_software(self) -> None:
        """Keeps the menu's choice for the next starts, and shows a note."""
        on, gpu_choice = self._window.commands["software"].isChecked(), self._started_early.gpu_choice
        if gpu_choice is None or not gpu_choice.prefer(on):
            self._window.messages.problem(tr("That cannot be kept: {folder} is not writable.").format(
                folder=state_folder()))
            return
        self._window.messages.note(tr("From the next start on, the map is drawn without the graphics card.") if on
                                   else tr("From the next start on, the map is drawn with the graphics card."))

    def _parts(self) -> list[Licence]:
        from ui.window.licences import licences

        return licences(self._resources.parent)

    def _show_settings(self) -> None:
        from ui.presenting.keys import presenting_lines
        from ui.window.actions import key_lines
        from ui.window.keys_page import KeysPage
        from ui.window.settings_dialog import Acts, SettingsDialog

        window = self._window
        keys = KeysPage([*key_lines(), *presenting_lines()], window.settings.keys, self._choose_keys)
        SettingsDialog(window, window.commands, window.settings, Acts(
            window.choose_text_size, window.choose_contrast, self._choose_language), keys).open()

    def _choose_language(self, code: str) -> None:
        """Asks for the language once the dialog has closed, which belongs to the window that ends."""
        QTimer.singleShot(0, self._window, lambda: self._window.languageAsked.emit(code))

    def _choose_keys(self, choices: KeyChoices) -> None:
        self._window.settings.keys = choices
        self._window.commands.use(choices)

    def _show_help(self) -> None:
        from briefing.version import VERSION
        from ui.window.help_dialog import HelpDialog

        HelpDialog(VERSION, self._window, self._window.settings.keys).open()

    def _show_about(self) -> None:
        from ui.window.about_dialog import AboutDialog, data_credits
        from ui.window.icon import window_icon

        AboutDialog(self._parts(), data_credits(self._resources / "SOURCES.md"), window_icon(self._resources),
                    self._window).open()

# SPDX-License-Identifier: MIT
"""Runs the window, and in another language another one in its place: built anew, with the same work in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.application import Application
from ui.languages import current
from ui.languages.qt_texts import use_for_qt
from ui.start.options import Options
from ui.start.started_early import StartedEarly
from ui.window.settings import Settings


class Runs(QObject):
    """Holds the run whose window is on the screen. ``switched`` when a window in another language took its place."""

    switched = Signal()

    def __init__(self, options: Options, settings: Settings, resources: Path,
                 started_early: StartedEarly = StartedEarly()) -> None:  # noqa: B008 (frozen)
        super().__init__()
        self._settings = settings
        self._resources = resources
        self._started_early = started_early
        self._speak(options.language or settings.language)
        self.application = Application(options, settings, resources, started_early)
        self._listen()

    def _speak(self, code: str) -> None:
        """Has program and Qt speak a language; "" is the system's."""
        current.begin(self._resources / "translations", code)
        use_for_qt(current.code())

    def _listen(self) -> None:
        self.application.window.languageAsked.connect(self.switch)

    def run(self) -> None:
        """Shows the first window."""
        self.application.run()

    def switch(self, code: str) -> None:
        """Has everything speak another language; "" is the system's. Where that cannot be now, says why."""
        from ui.succession import resumed_from, why_not

        before = self.application
        controllers = before.controllers
        if controllers is None:
            return
        reason = why_not(controllers)
        if reason:
            before.window.messages.note(reason)
            return
        resumed = resumed_from(controllers, before.window)
        state, geometry, is_dark = before.window.windowState(), before.window.geometry(), before.window.theme.name
        before.lay_down()
        self._settings.language = code
        self._speak(code)
        after = self.application = Application(
            Options(new_window=True, theme=is_dark), self._settings, self._resources, self._started_early, resumed)
        self._listen()
        after.window.setGeometry(geometry)
        after.window.setWindowState(state)
        after.run()
        before.end()
        self.switched.emit()

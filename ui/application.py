# SPDX-License-Identifier: MIT
"""Runs the program: shows the window first, then the map, then the briefing.

Imports inside functions are needed only after the window was painted; before that, the user would wait for each.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from ui.kit.background import Background
from ui.map.site_source import SiteSource
from ui.one_off import OneOffRun
from ui.run import Run
from ui.start.options import DEFAULT_SIZE, Options
from ui.start.started_early import StartedEarly
from ui.window.main_window import MainWindow
from ui.window.settings import Settings


class Application(QObject):
    """Shows the window and starts the rest once it was painted. ``built`` carries the ``Controllers``."""

    built = Signal(object)

    def __init__(self, options: Options, settings: Settings, resources: Path,
                 started_early: StartedEarly = StartedEarly()) -> None:  # noqa: B008 (frozen)
        super().__init__()
        self.window = MainWindow(settings)
        self.one_off = OneOffRun(options, self.window)
        self.background = Background(self)
        site_source = SiteSource(resources, self.background, started_early.page_child)
        self._run = Run(options, resources, started_early, self.window, self.one_off, self.background, site_source)
        self.window.forgetful = self.one_off.is_asked_for
        self.window.installEventFilter(self)

    def run(self) -> None:
        """Shows the window; everything else starts once it was painted."""
        options = self._run.options
        size = options.size if options.export is None else None
        size = size or (DEFAULT_SIZE if options.screenshot or options.export else None)
        if size is not None:
            self.window.resize(*size)
        if options.screenshot and size is not None:
            self.window.setFixedSize(*size)  # a picture has the requested size, however small
        if options.theme:
            self.window.set_theme(options.theme)
        self.window.show()
        self.one_off.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the window's first paint."""
        if event.type() == QEvent.Type.Paint and watched is self.window:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self._window_shown)
        return False

    def _window_shown(self) -> None:
        """Starts Chromium, which runs in its own processes while Python goes on."""
        self.one_off.reached("window_shown")
        self._run.started_early.ready_web_engine()
        from ui.start_up import StartUp

        start_up = StartUp(self._run, self)
        start_up.built.connect(self.built)
        start_up.begin()

# SPDX-License-Identifier: MIT
"""Runs the program: shows the window first, then the map, then the briefing.

Imports inside functions are needed only after the window was painted; before that, the user would wait for each.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from ui.kit.background import Background
from ui.map.site_source import SiteSource
from ui.one_off import OneOffRun
from ui.run import Run
from ui.start.options import DEFAULT_SIZE, Options
from ui.start.started_early import StartedEarly
from ui.window.main_window import MainWindow
from ui.window.settings import Settings

if TYPE_CHECKING:
    from ui.assembly import Controllers
    from ui.resumed import Resumed
    from ui.start_up import StartUp


class Application(QObject):
    """Shows the window and starts the rest once it was painted. ``built`` carries the ``Controllers``."""

    built = Signal(object)

    def __init__(self, options: Options, settings: Settings, resources: Path,
                 started_early: StartedEarly = StartedEarly(),  # noqa: B008 (frozen)
                 resumed: Resumed | None = None) -> None:
        """``resumed`` is what the window takes over from another one."""
        super().__init__()
        self.window = MainWindow(settings)
        self.one_off = OneOffRun(options, self.window)
        self.background = Background(self)
        site_source = SiteSource(resources, self.background, started_early.page_child)
        self._run = Run(
            options, resources, started_early, self.window, self.one_off, self.background, site_source, resumed)
        self.start_up: StartUp | None = None
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
        if self._run.resumed is not None:
            self.window.removeEventFilter(self)
            self._begin()  # all of it before it is seen: nothing has to be loaded first
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
        from PySide6.QtGui import QAccessible

        from ui.map.web_security import open_to_readers

        open_to_readers(is_heard=QAccessible.isActive())
        self._begin()

    def _begin(self) -> None:
        from ui.start_up import StartUp

        self.start_up = StartUp(self._run, self)
        self.start_up.built.connect(self.built)
        self.start_up.begin()

    @property
    def controllers(self) -> Controllers | None:
        """The controllers, once they are built."""
        return self.start_up.controllers if self.start_up is not None else None

    def lay_down(self) -> None:
        """Lets go of what only one window may have, and remembers the window's shape; another one takes over."""
        self.window.remember()
        if self.start_up is not None:
            self.start_up.lay_down()

    def end(self) -> None:
        """Closes the window, without a question, and lets everything go: its work is in another one."""
        self.window.hide()
        if self.start_up is not None:
            self.start_up.end()
        self.window.close_now()
        self.window.deleteLater()
        self.deleteLater()

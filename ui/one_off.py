# SPDX-License-Identifier: MIT
"""Runs that show no one a window: a picture of it, or how long it took. They end by themselves."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.texts import tr
from ui.process_clock import milliseconds_since_start
from ui.start.options import Options

_LIMIT_MILLISECONDS = 60_000
_SETTLING_MILLISECONDS = 150


class OneOffRun(QObject):
    """Keeps the times, takes the picture, and says on stderr why there is none."""

    def __init__(self, options: Options, window: QWidget) -> None:
        super().__init__(window)
        self._options = options
        self._window = window
        self._times: dict[str, int] = {}

    @property
    def is_asked_for(self) -> bool:
        """Whether this run is one."""
        return self._options.is_one_off

    def picture(self, widget: QWidget) -> None:
        """From now on the picture is of this widget."""
        self._window = widget

    def start(self) -> None:
        """Ends the run after a minute, whatever happens."""
        if self.is_asked_for:
            QTimer.singleShot(_LIMIT_MILLISECONDS, lambda: self.fail(tr(
                "The map was not drawn within a minute; try again, or see the log for the reason.")))

    def reached(self, mark: str) -> None:
        """Notes when ``window_shown`` or ``map_ready`` was reached, the first time."""
        self._times.setdefault(mark, milliseconds_since_start())

    def complete(self) -> None:
        """Map and statements are on the screen."""
        if self._options.screenshot is not None:
            # The page has drawn; the next turns of the loop bring its picture into the window.
            QTimer.singleShot(_SETTLING_MILLISECONDS, self._write_screenshot)
        elif self._options.exit_when_ready:
            self._end()

    def fail(self, sentence: str) -> None:
        """Ends the run with a sentence and status 2."""
        print(sentence, file=sys.stderr)
        QApplication.exit(2)

    def _write_screenshot(self) -> None:
        if self._window.grab().save(str(self._options.screenshot), "PNG"):
            self._end()
        else:
            self.fail(tr("{file} cannot be written; name a PNG file in a folder that can.").format(
                file=self._options.screenshot))

    def _end(self) -> None:
        if self._options.exit_when_ready:
            import json

            print(json.dumps({mark: self._times.get(mark) for mark in ("window_shown", "map_ready")}), flush=True)
        QApplication.exit(0)

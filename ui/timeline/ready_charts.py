# SPDX-License-Identifier: MIT
"""Imports what the first chart needs before it is asked for: one module at a time, while nothing else is going on."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from ui.timeline.day_library import DayLibrary

_MODULES: Final = ("ui.charts.chart_scale", "ui.charts.sizes_chart_picture", "ui.charts.sizes_chart",
                   "ui.timeline.sizes_pane", "ui.timeline.stated_figures")
"""Each after those that it imports, so that none of them holds up the window for long."""
_EVERY_MILLISECONDS: Final = 200


class ReadyCharts(QObject):
    """Waits until the library's work is done. Modules that make Qt classes belong to the window's thread."""

    def __init__(self, library: DayLibrary) -> None:
        super().__init__(library)
        self._library = library
        self._left = list(_MODULES)
        self._timer = QTimer(self, interval=_EVERY_MILLISECONDS)
        self._timer.timeout.connect(self._next)

    def begin(self) -> None:
        """Imports them from now on, unless they are there."""
        if self._left:
            self._timer.start()

    def _next(self) -> None:
        if self._library.is_busy:
            return
        import_module(self._left.pop(0))
        if not self._left:
            self._timer.stop()

# SPDX-License-Identifier: MIT
"""How a window takes the place of another one: whether the old one can end, what it was doing, and where to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.kit.texts import tr
from ui.languages import current
from ui.resumed import Resumed

if TYPE_CHECKING:
    from ui.assembly import Controllers
    from ui.window.main_window import MainWindow

_PANES = ("sidebar", "editor", "sources", "media", "time_bar", "events", "terms", "questions")
"""Commands that open and close a pane."""


def resumed_from(controllers: Controllers, window: MainWindow) -> Resumed:
    """Returns what a window is doing."""
    return Resumed(
        language=current.code(), session=controllers.session, shipped=controllers.files.layer,
        media=controllers.files.media, discard_copy=controllers.files.recovery.hand_over(),
        selected=controllers.reading.sidebar.selected,
        camera=controllers.exporting.camera_now(), day=controllers.timeline.observer_day,
        opened_panes=tuple(name for name in _PANES if window.commands[name].isChecked()),
        map_picture=window.map_frame.grab())


def why_not(controllers: Controllers) -> str:
    """Returns why a window cannot end now, as a sentence; "" where it can."""
    if controllers.presenting.is_running:
        return tr("End presenting (Esc) before you choose another language.")
    if controllers.exporting.exporter is not None:
        return tr("Wait for the export, or cancel it, before you choose another language.")
    if controllers.files.saver.is_busy or controllers.files.opener.is_busy:
        return tr("Wait until the file is written or read before you choose another language.")
    if QApplication.activeModalWidget() is not None:
        return tr("Close the dialog before you choose another language.")
    return ""


def take_up(resumed: Resumed, controllers: Controllers, window: MainWindow) -> None:
    """Brings the new window to where the old one was."""
    controllers.session.succeed(resumed.session, lambda name: current.said_anew(name, resumed.language))
    if controllers.session.is_changed:
        controllers.files.recovery.succeed(resumed.discard_copy)
    if resumed.selected and controllers.session.opened.has_statement(resumed.selected):
        controllers.reading.sidebar.select(resumed.selected)
    for name in resumed.opened_panes:
        if not window.commands[name].isChecked():
            window.commands[name].trigger()
    if resumed.camera is not None:
        controllers.reading.map.set_view(resumed.camera.lon, resumed.camera.lat, resumed.camera.zoom)
    if controllers.timeline.observer_day != resumed.day:
        controllers.timeline.show_day(*resumed.day)

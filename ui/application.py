# SPDX-License-Identifier: MIT
"""The course of a run: window first, then the map and the briefing, then what was asked for."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QFile, QIODevice, QObject, QTimer
from PySide6.QtWidgets import QApplication

from briefing.version import VERSION
from maps.areas import AreaLayer, read_control_layer
from maps.errors import MapError
from ui.main_window import MainWindow
from ui.motion import MotionProbe
from ui.opening import BriefingOpener
from ui.open_briefing import OpenBriefing
from ui.options import DEFAULT_SIZE, Options
from ui.process_clock import milliseconds_since_start
from ui.settings import Settings, cache_folder
from ui.texts import tr

log = logging.getLogger(__name__)

CONTROL_LAYER = "2024-11-20"
DEFAULT_BRIEFING = "ceasefire-terms-2024-11-20.json"
_READY_LIMIT_MILLISECONDS = 60_000


class Application(QObject):
    """Starts and ends a run. One-off runs (a picture, a timing) fail aloud; a window shows a message."""

    def __init__(self, options: Options, settings: Settings, resources: Path) -> None:
        super().__init__()
        self.options = options
        self.settings = settings
        self.resources = resources
        self.layer = AreaLayer([])
        self.window = MainWindow(settings)
        self.opener = BriefingOpener(self)
        self._times: dict[str, int] = {}
        self._waits_for_pixels = 0
        self.opener.opened.connect(self._briefing_opened)
        self.opener.failed.connect(self._briefing_failed)
        self.opener.waiting.connect(lambda name: self.window.messages.note(
            tr("Opening {name} … Esc cancels.").format(name=name)))
        self.window.briefingRequested.connect(self.open)
        self.window.openingCancelled.connect(self.opener.cancel)
        self.window.helpRequested.connect(self._show_help)
        self.window.installEventFilter(self)

    @property
    def _one_off(self) -> bool:
        return self.options.screenshot is not None or self.options.exit_when_ready

    def run(self) -> None:
        """Shows the window; everything else follows once it was painted."""
        size = self.options.size or (DEFAULT_SIZE if self.options.screenshot else None)
        if size is not None:
            self.window.resize(*size)
        if self.options.theme:
            self.window.set_theme(self.options.theme)
        self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Waits for the window's first paint."""
        if event.type() == QEvent.Type.Paint and watched is self.window:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self._window_shown)
        return False

    def _window_shown(self) -> None:
        self._times["window_shown"] = milliseconds_since_start()
        self._start_map()
        try:
            self.layer = read_control_layer(self.resources / "control" / CONTROL_LAYER / "areas.geojson")
        except MapError as error:
            self._fail(str(error))
            return
        self.window.show_layer(self.layer)
        self.open(self.options.briefing or self._remembered())
        if self._one_off:
            QTimer.singleShot(_READY_LIMIT_MILLISECONDS, lambda: self._fail(tr(
                "The map was not drawn within a minute; try again, or see the log for the reason.")))

    # Map

    def _start_map(self) -> None:
        from ui.map_view import MapView
        from ui.web_security import sandbox_is_off

        try:
            site = self._site()
        except MapError as error:
            self._fail(str(error))
            return
        view = MapView()
        if self._one_off:
            view.set_motion(False)
        view.ready.connect(self._map_ready)
        view.drawn.connect(self._map_drawn)
        view.set_theme(*self.window.map_look())
        view.start(site)
        self.window.connect_map(view)
        QApplication.instance().aboutToQuit.connect(view.shut_down)
        if sandbox_is_off():
            self.window.header.show_mark(tr("sandbox off"), tr(
                "Chromium's sandbox is off, because the program runs as root."))
        self._choose_motion()

    def _site(self) -> dict[str, object]:
        from maps.page_cache import cached_page, keep_page
        from maps.site import map_site

        page = cached_page(cache_folder())
        if page is None:
            from maps.page import make_page

            page = make_page()
            keep_page(cache_folder(), page)
        return map_site(page, self.resources, self.resources / "control" / CONTROL_LAYER / "areas.geojson",
                        self._own_areas, _channel_script)

    def _own_areas(self) -> bytes:
        features = self.window.opened.briefing.own_areas if self.window.opened else ()
        return json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()

    def _choose_motion(self) -> None:
        view = self.window.map
        if view is None or self._one_off:
            return
        if self.settings.motion == "system":
            MotionProbe(lambda reduced: view.set_motion(not reduced), self).ask()
        else:
            view.set_motion(self.settings.motion == "on")

    def _map_ready(self) -> None:
        self._ask_for_pixels()

    # Briefing

    def _remembered(self) -> Path | None:
        last = self.settings.last_briefing
        return last if last is not None and last.is_file() and not self._one_off else None

    def open(self, path: Path | None) -> None:
        """Opens a briefing; None means the default one."""
        self.opener.open(path or self.resources / "briefings" / DEFAULT_BRIEFING, self.layer)

    def _briefing_opened(self, opened: OpenBriefing) -> None:
        select = self.options.select
        if select and self.window.opened is None:
            if not any(statement.id == select for statement in opened.briefing.statements):
                self._fail(tr("{name} has no statement “{id}”; its first one is “{first}”.").format(
                    name=opened.path.name, id=select,
                    first=opened.briefing.statements[0].id if opened.briefing.statements else ""))
                return
        first = self.window.opened is None
        self.window.show_briefing(opened)
        if first and select:
            self.window.sidebar.select(select)
        if not self._one_off:
            shipped = opened.path.parent == self.resources / "briefings"
            self.settings.last_briefing = None if shipped else opened.path
            self._say_if_unsaved()
        self._ask_for_pixels()

    def _say_if_unsaved(self) -> None:
        sentence = self.settings.save()
        if sentence and not self.settings.complained:
            self.settings.complained = True
            self.window.messages.note(sentence)

    def _briefing_failed(self, sentence: str) -> None:
        if self._one_off:
            self._fail(sentence)
            return
        if self.window.opened is None:
            self.open(None)
        self.window.messages.problem(sentence)

    # One-off runs

    def _ask_for_pixels(self) -> None:
        """Once page and briefing are both there, waits for what they drew together."""
        if self.window.map is not None and self.window.map.is_ready and self.window.opened is not None:
            self._waits_for_pixels = self.window.map.ask_drawn()

    def _map_drawn(self, token: int) -> None:
        if token != self._waits_for_pixels or "map_ready" in self._times:
            return
        self._times["map_ready"] = milliseconds_since_start()
        if self.options.screenshot is not None:
            # The page has drawn; the next turns of the loop bring its picture into the window.
            QTimer.singleShot(150, self._write_screenshot)
        elif self.options.exit_when_ready:
            self._end()

    def _write_screenshot(self) -> None:
        if self.window.grab().save(str(self.options.screenshot), "PNG"):
            self._end()
        else:
            self._fail(tr("{file} cannot be written; name a PNG file in a folder that can.").format(
                file=self.options.screenshot))

    def _end(self) -> None:
        if self.options.exit_when_ready:
            print(json.dumps({name: self._times[name] for name in ("window_shown", "map_ready")}), flush=True)
        QApplication.exit(0)

    def _fail(self, sentence: str) -> None:
        log.error("%s", sentence)
        if self._one_off or (self.options.select and self.window.opened is None):
            print(sentence, file=sys.stderr)
            QApplication.exit(2)
        else:
            self.window.messages.problem(sentence)

    def _show_help(self) -> None:
        from ui.help_dialog import HelpDialog

        HelpDialog(VERSION, self.window).open()


def _channel_script() -> bytes:
    """The script of QWebChannel, which Qt carries inside itself."""
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise OSError(2, "Qt does not carry its channel script")
    return bytes(file.readAll().data())

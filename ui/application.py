# SPDX-License-Identifier: MIT
"""The course of a run: window first, then the map, then the briefing, then what was asked for."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QFile, QIODevice, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.options import DEFAULT_SIZE, Options
from ui.process_clock import milliseconds_since_start
from ui.settings import Settings, cache_folder
from ui.texts import tr

# What is imported only when it is needed keeps the window from being painted late.
if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from maps.page_cache import MapPage
    from maps.site import Served
    from ui.background import Background
    from ui.desk import Desk
    from ui.map_view import MapView
    from ui.open_briefing import OpenBriefing
    from ui.opening import BriefingOpener

log = logging.getLogger(__name__)

CONTROL_LAYER: Final = "2024-11-20"
DEFAULT_BRIEFING: Final = "ceasefire-terms-2024-11-20.json"
_READY_LIMIT_MILLISECONDS: Final = 60_000
_SETTLING_MILLISECONDS: Final = 150


class Application(QObject):
    """Starts a run and ends it. One-off runs (a picture, a timing) fail aloud; a window shows a message."""

    def __init__(self, options: Options, settings: Settings, resources: Path) -> None:
        super().__init__()
        self.options = options
        self.settings = settings
        self.resources = resources
        self.window = MainWindow(settings)
        self.desk: Desk | None = None
        self.layer: AreaLayer | None = None
        self._opener: BriefingOpener | None = None
        self._view: MapView | None = None
        self._background: Background | None = None
        self._times: dict[str, int] = {}
        self._awaited_pixels = 0
        self._told_unsaved = False
        self.window.installEventFilter(self)

    @property
    def _one_off(self) -> bool:
        return self.options.screenshot is not None or self.options.exit_when_ready

    # Starting

    def run(self) -> None:
        """Shows the window; everything else follows once it was painted."""
        self.window.forgetful = self._one_off
        size = self.options.size or (DEFAULT_SIZE if self.options.screenshot else None)
        if size is not None:
            self.window.resize(*size)
        if self.options.theme:
            self.window.set_theme(self.options.theme)
        self.window.show()
        if self._one_off:
            QTimer.singleShot(_READY_LIMIT_MILLISECONDS, lambda: self._fail(tr(
                "The map was not drawn within a minute; try again, or see the log for the reason.")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Waits for the window's first paint."""
        if event.type() == QEvent.Type.Paint and watched is self.window:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self._window_shown)
        return False

    def _window_shown(self) -> None:
        """Chromium comes up in its own processes while the background gets the rest ready."""
        from ui.background import Background

        self._times["window_shown"] = milliseconds_since_start()
        self._background = Background(self)
        self._background.run(self._prepare, self._start_desk, self._fail)
        self._view = self._start_map()
        self._get_page(self._background, self._view)

    def _prepare(self) -> tuple[AreaLayer, OpenBriefing | str]:
        """In the background: the control layer, the first briefing (or why not), the desk's modules."""
        from briefing.errors import BriefingError
        from maps.areas import read_control_layer
        from maps.errors import MapError
        from ui.opening import open_for_searching

        layer = read_control_layer(self._control_file())
        try:
            opened: OpenBriefing | str = open_for_searching(self._first_briefing(), layer)
        except (BriefingError, MapError) as error:
            opened = str(error)
        import ui.desk  # noqa: F401 (imported here so that the window's thread need not)

        return layer, opened

    def _get_page(self, background: Background, view: MapView) -> None:
        """The map page from the cache; folium makes it in the background where there is none."""
        from maps.page_cache import cached_page

        page = cached_page(cache_folder())
        if page is not None:
            view.show_page(page)
        else:
            background.run(_make_page, view.show_page, self._fail)

    def _start_map(self) -> MapView:
        from ui.map_view import MapView
        from ui.web_security import sandbox_is_off

        view = MapView(self.window.map_frame)
        layout = self.window.map_frame.layout()
        if layout is not None:
            layout.addWidget(view)
        view.ready.connect(self._ask_for_pixels)
        view.drawn.connect(self._map_drawn)
        self._tell_looks(view)
        view.troubled.connect(self._map_troubled)
        view.start(self._site)
        self._at_the_end(view.shut_down)
        if sandbox_is_off():
            self.window.header.show_mark(tr("sandbox off"), tr(
                "Chromium's sandbox is off, because the program runs as root."))
        return view

    @staticmethod
    def _at_the_end(act: Callable[[], None]) -> None:
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(act)

    def _map_troubled(self, sentence: str) -> None:
        if self._one_off:
            self._fail(sentence)

    def _tell_looks(self, view: MapView) -> None:
        from PySide6.QtGui import QColor

        theme = self.window.theme
        view.set_theme(theme.name, QColor(theme.sea))
        view.set_place_names(self.settings.place_names)
        view.set_layers(self.settings.layers)
        self._choose_motion(view)

    def _choose_motion(self, view: MapView) -> None:
        if self._one_off:
            view.set_motion(False)
        elif self.settings.motion == "system":
            from ui.motion import MotionProbe

            MotionProbe(lambda reduced: view.set_motion(not reduced), self).ask()
        else:
            view.set_motion(self.settings.motion == "on")

    def _site(self) -> dict[str, Served]:
        from maps.site import map_site

        return map_site(self.resources, self._control_file(), self._own_areas, _channel_script)

    def _control_file(self) -> Path:
        return self.resources / "control" / CONTROL_LAYER / "areas.geojson"

    def _own_areas(self) -> bytes:
        opened = self.desk.opened if self.desk is not None else None
        features = list(opened.briefing.own_areas) if opened is not None else []
        return json.dumps({"type": "FeatureCollection", "features": features}).encode()

    def _start_desk(self, prepared: tuple[AreaLayer, OpenBriefing | str]) -> None:
        from ui.desk import Desk
        from ui.opening import BriefingOpener

        layer, opened = prepared
        if self._view is None or self._background is None:
            return
        self.layer = layer
        desk = self.desk = Desk(self.window, self._view)
        opener = self._opener = BriefingOpener(self._background)
        opener.opened.connect(self._briefing_opened)
        opener.failed.connect(self._briefing_failed)
        opener.waiting.connect(lambda name: self.window.messages.note(
            tr("Opening {name} … Esc cancels.").format(name=name)))
        desk.briefingRequested.connect(self.open)
        desk.openingCancelled.connect(opener.cancel)
        self.window.commands["help"].triggered.connect(self._show_help)
        desk.show_layer(layer)
        if isinstance(opened, str):
            self._briefing_failed(opened)
        else:
            self._briefing_opened(opened)

    # Briefing

    def _first_briefing(self) -> Path:
        """The one named on the command line, else the one that was open last, else the default one."""
        if self.options.briefing is not None:
            return self.options.briefing
        last = self.settings.last_briefing
        return last if last is not None and last.is_file() and not self._one_off else self._default_briefing()

    def _default_briefing(self) -> Path:
        return self.resources / "briefings" / DEFAULT_BRIEFING

    def open(self, path: Path | None) -> None:
        """Opens a briefing; None means the default one."""
        if self._opener is not None and self.layer is not None:
            self._opener.open(path or self._default_briefing(), self.layer)

    def _briefing_opened(self, opened: OpenBriefing) -> None:
        if self.desk is None:
            return
        first = self.desk.opened is None
        wanted = self.options.select if first else None
        if wanted and not opened.has_statement(wanted):
            self._fail(tr("{name} has no statement “{id}”; name one of its statements.").format(
                name=opened.path.name, id=wanted), ends=True)
            return
        self.desk.show_briefing(opened)
        if wanted:
            self.desk.sidebar.select(wanted)
        self._remember(opened)
        self._ask_for_pixels()

    def _remember(self, opened: OpenBriefing) -> None:
        if self._one_off:
            return
        shipped = opened.path.parent == self.resources / "briefings"
        self.settings.last_briefing = None if shipped else opened.path
        sentence = self.settings.save()
        if sentence and not self._told_unsaved:
            self._told_unsaved = True
            self.window.messages.problem(sentence)

    def _briefing_failed(self, sentence: str) -> None:
        if self.options.briefing is not None and self._one_off:
            self._fail(sentence, ends=True)
            return
        if self.desk is not None and self.desk.opened is None:
            self.open(None)
        self.window.messages.problem(sentence)

    # One-off runs and their end

    def _ask_for_pixels(self) -> None:
        """Once page and briefing are both there, waits for what they drew together."""
        if self.desk is not None and self.desk.opened is not None and self.desk.map.is_ready:
            self._awaited_pixels = self.desk.map.ask_drawn()

    def _map_drawn(self, token: int) -> None:
        if token != self._awaited_pixels or "map_ready" in self._times:
            return
        self._times["map_ready"] = milliseconds_since_start()
        if self.options.screenshot is not None:
            # The page has drawn; the next turns of the loop bring its picture into the window.
            QTimer.singleShot(_SETTLING_MILLISECONDS, self._write_screenshot)
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

    def _fail(self, sentence: str, *, ends: bool = False) -> None:
        log.error("%s", sentence)
        if ends or self._one_off:
            print(sentence, file=sys.stderr)
            QApplication.exit(2)
        else:
            self.window.messages.problem(sentence)

    def _show_help(self) -> None:
        from briefing.version import VERSION
        from ui.help_dialog import HelpDialog

        HelpDialog(VERSION, self.window).open()


def _make_page() -> MapPage:
    from maps.page import make_page
    from maps.page_cache import keep_page

    page = make_page()
    keep_page(cache_folder(), page)
    return page


def _channel_script() -> bytes:
    """The script of QWebChannel, which Qt carries inside itself."""
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise OSError(2, "Qt does not carry its channel script")
    return bytes(file.readAll().data())

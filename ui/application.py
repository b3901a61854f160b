# SPDX-License-Identifier: MIT
"""The course of a run: the window first, then the map, then the briefing.

What is imported inside a function is needed only after the window was painted: every import before
that would be waited for.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.kit.background import Background
from ui.kit.texts import say, tr
from ui.map.site_source import SiteSource, control_file
from ui.one_off import OneOffRun
from ui.start.log_file import TOLD
from ui.start.options import DEFAULT_SIZE, Options
from ui.start.started_early import Beginnings
from ui.window.main_window import MainWindow
from ui.window.settings import Settings

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from ui.editing.controller import EditingDesk
    from ui.files.controller import FileDesk
    from ui.files.open_briefing import OpenBriefing
    from ui.map.map_view import MapView
    from ui.presenting.controller import PresentingDesk
    from ui.reading.controller import Desk
    from ui.services import Services
    from ui.timeline.controller import ControlDesk

told = logging.getLogger(TOLD)
DEFAULT_BRIEFING: Final = "ceasefire-terms-2024-11-20.json"
_MAP_LIMIT_MILLISECONDS: Final = 1500
"""How long header and desk wait for the map, which goes first unless something holds it up."""


class Application(QObject):
    """Starts a run and ends it."""

    def __init__(self, options: Options, settings: Settings, resources: Path,
                 begun: Beginnings = Beginnings()) -> None:  # noqa: B008 (frozen)
        super().__init__()
        self.options = options
        self.settings = settings
        self.resources = resources
        self.window = MainWindow(settings)
        self.one_off = OneOffRun(options, self.window)
        self.view: MapView | None = None
        self.desk: Desk | None = None
        self.presenting: PresentingDesk | None = None
        self.layer: AreaLayer | None = None
        self.background = Background(self)
        self.background.hold_collector()  # until the desk stands
        self.site_source = SiteSource(resources, self.background, self._own_areas, begun.page_child)
        self._begun = begun
        self.files: FileDesk | None = None
        self.editing: EditingDesk | None = None
        self.control: ControlDesk | None = None
        self.services: Services | None = None
        self._is_furnished = False
        self._is_reading_layer = False
        self._awaited_pixels = 0
        self._motion = True
        self._told_unsaved = False
        self._fell_back = False
        self.window.forgetful = self.one_off.is_asked_for
        self.window.installEventFilter(self)

    # Window and map

    def run(self) -> None:
        """Shows the window; everything else follows once it was painted."""
        size = self.options.size or (DEFAULT_SIZE if self.options.screenshot else None)
        if size is not None:
            self.window.resize(*size)
        if self.options.screenshot and size is not None:
            self.window.setFixedSize(*size)  # a picture has the size that was asked for, however small
        if self.options.theme:
            self.window.set_theme(self.options.theme)
        self.window.show()
        self.one_off.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Waits for the window's first paint."""
        if event.type() == QEvent.Type.Paint and watched is self.window:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self._window_shown)
        return False

    def _window_shown(self) -> None:
        """Chromium comes up in its own processes; what Python has to do meanwhile goes on beside it."""
        self.one_off.reached("window_shown")
        self._begun.ready_web_engine()
        from ui.map.map_view import MapView

        view = self.view = MapView(self.window.map_frame)
        layout = self.window.map_frame.layout()
        if layout is not None:
            layout.addWidget(view)
        self.site_source.serve(view)
        view.scriptsServed.connect(self._get_layer)
        view.ready.connect(self._ask_for_pixels)
        view.drawn.connect(self._map_drawn)
        view.troubled.connect(self._fail)
        view.gaveUp.connect(self._map_gave_up)
        theme = self.window.theme
        view.set_theme(theme.name, theme.sea)
        view.start()
        self._at_the_end(view.shut_down)
        QTimer.singleShot(_MAP_LIMIT_MILLISECONDS, self._furnish)

    def _furnish(self) -> None:
        """The map goes first: what else the window shows takes its thread and a processor for 200 ms."""
        from ui.map.web_security import sandbox_is_off
        from ui.window.icon import window_icon

        if self._is_furnished or self.view is None:
            return
        self._is_furnished = True
        self._get_layer()
        self.background.run(self._open_first, self._start_desk, self._fail)
        self.window.furnish()
        QApplication.setWindowIcon(window_icon(self.resources))
        if sandbox_is_off():
            self.window.header.show_mark(tr("sandbox off"), tr(
                "Chromium's sandbox is off, because the program runs as root."))
        self._tell_looks(self.view)

    def _tell_looks(self, view: MapView) -> None:
        view.set_place_names(self.settings.place_names)
        view.set_layers(self.settings.layers)
        if self.one_off.is_asked_for:
            self._set_motion(False)
        elif self.settings.motion == "system":
            from ui.window.reduced_motion import MotionProbe

            MotionProbe(lambda reduced: self._set_motion(not reduced), self).ask()
        else:
            self._set_motion(self.settings.motion == "on")

    def _set_motion(self, on: bool) -> None:
        self._motion = on
        if self.view is not None:
            self.view.set_motion(on)
        if self.presenting is not None:
            self.presenting.motion = on

    def _own_areas(self) -> bytes:
        from briefing.files.document import areas_json

        opened = self.desk.opened if self.desk is not None else None
        return areas_json(opened.briefing if opened is not None else None)

    @staticmethod
    def _at_the_end(act: Callable[[], None]) -> None:
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(act)

    # Control layer and desk

    def _get_layer(self) -> None:
        """Read in the background while the page is busy with the scripts it was served."""
        if not self._is_reading_layer:
            self._is_reading_layer = True
            self.background.run(self._read_layer, self._show_layer, self._fail)

    def _read_layer(self) -> AreaLayer:
        from maps.areas import read_control_layer

        return read_control_layer(control_file(self.resources))

    def _show_layer(self, layer: AreaLayer) -> None:
        from ui.map.map_texts import area_texts, furniture

        self.layer = layer
        if self.view is not None:
            self.view.set_furniture(furniture(layer))
            self.view.set_area_texts(area_texts(layer, self.settings.place_names))
        self._ask_for_pixels()

    def _open_first(self) -> OpenBriefing | str:
        """In the background: the first briefing, or why it cannot be shown."""
        from briefing.errors import BriefingError
        from maps.errors import MapError
        from ui.files.opener import open_for_searching

        try:
            opened: OpenBriefing | str = open_for_searching(self._first_briefing(), self.layer or self._read_layer())
        except (BriefingError, MapError) as error:
            opened = say(error)
        return opened

    def _start_desk(self, opened: OpenBriefing | str) -> None:
        from ui.assembly import editing_desk, start_control, start_services
        from ui.files.controller import FileDesk
        from ui.files.session import Session
        from ui.presenting.controller import PresentingDesk
        from ui.reading.controller import Desk

        if self.view is None:
            return
        session = Session(self.window)
        desk = self.desk = Desk(self.window, self.view, session, self.background)
        self.presenting = PresentingDesk(desk, self.site_source, motion=self._motion)
        files = self.files = FileDesk(self.window, session, self.background, self._default_briefing())
        files.layer = self.layer
        files.is_held = self._held_by_presenting
        files.opened.connect(self._briefing_opened)
        files.failed.connect(self._briefing_failed)
        desk.filesDropped.connect(files.open_dropped)
        desk.openingCancelled.connect(files.opener.cancel)
        self._at_the_end(files.shut_down)
        if isinstance(opened, str):
            self._briefing_failed(opened)
        else:
            self._briefing_opened(opened)
        is_at_work = not self.one_off.is_asked_for
        if is_at_work or self.options.edit:
            self.editing = editing_desk(desk, files, self.options.edit, offers_recovered=is_at_work)
            if self.options.edit:
                self._ask_for_pixels()
        if is_at_work and self.layer is not None:
            self.control = start_control(desk, self.settings, self.layer, self.resources, self.site_source.made)
            if self.editing is not None:
                self.control.areasOffered.connect(self.editing.tasks.import_text)
        self.services = start_services(desk, files, self.open, self.resources, self._begun, begins=is_at_work)
        self.background.release_collector()

    # Briefings

    def _first_briefing(self) -> Path:
        """The one named on the command line, else the one that was open last, else the default one."""
        if self.options.briefing is not None:
            return self.options.briefing.absolute()
        last = self.settings.last_briefing
        wanted = last is not None and last.exists() and not self.one_off.is_asked_for
        return last if wanted and last is not None else self._default_briefing()

    def _default_briefing(self) -> Path:
        return self.resources / "briefings" / DEFAULT_BRIEFING

    def open(self, path: Path | None) -> None:
        """Opens a briefing; None means the default one."""
        if self.files is not None:
            self.files.layer = self.layer
            self.files.open(path)

    def _held_by_presenting(self) -> str:
        if self.presenting is not None and self.presenting.is_running:
            return tr("End presenting (Esc) before you open another briefing.")
        return ""

    def _briefing_opened(self, opened: OpenBriefing) -> None:
        if self.desk is None or self.files is None:
            return
        is_first = self.desk.opened is None
        wanted = self.options.select if is_first else None
        if wanted and not opened.has_statement(wanted):
            self.one_off.fail(tr("{name} has no statement “{id}”; name one of its statements.").format(
                name=opened.path.name, id=wanted))
            return
        self.desk.show_briefing(opened)
        self.files.begin(opened)
        if wanted:
            self.desk.sidebar.select(wanted)
        if not self.one_off.is_asked_for:
            self._remember(opened)
        if is_first and self.options.present and self.presenting is not None:
            from ui.one_off import present_at_once

            trouble = present_at_once(self.options, self.presenting, opened, self.one_off)
            if trouble:
                self._fail(trouble)
        self._ask_for_pixels()

    def _remember(self, opened: OpenBriefing) -> None:
        is_users = opened.path.is_absolute() and opened.path.parent != self.resources / "briefings"
        self.settings.last_briefing = opened.path if is_users else None
        sentence = self.settings.save()
        if sentence and not self._told_unsaved:
            self._told_unsaved = True
            self.window.messages.note(sentence)

    def _briefing_failed(self, sentence: str) -> None:
        """The briefing before stays on show; at the start, where there is none, the default one is shown."""
        self._fail(sentence)
        if self.desk is not None and self.desk.opened is None and not self._fell_back and not self.one_off.is_asked_for:
            self._fell_back = True
            self.open(None)
            self._fail(sentence)

    def _fail(self, sentence: str) -> None:
        if self.one_off.is_asked_for:
            self.one_off.fail(sentence)
        else:
            told.error("%s", sentence)
            self._furnish()  # what went wrong may be that the map never comes
            self.window.messages.problem(sentence)

    def _map_gave_up(self) -> None:
        if self._begun.drawing is not None:
            self._begun.drawing.gave_up()

    # Pixels

    def _ask_for_pixels(self) -> None:
        """Asks the page to tell when all it was told so far is on the screen."""
        if self.view is not None and self.view.is_ready and self.layer is not None:
            self._awaited_pixels = self.view.ask_drawn()

    def _map_drawn(self, token: int) -> None:
        self.one_off.reached("map_ready")
        if self._begun.drawing is not None:
            self._begun.drawing.drawn()
        self._furnish()
        is_whole = token == self._awaited_pixels and self.desk is not None and self.desk.opened is not None
        if is_whole and not self.options.present:
            self.one_off.complete()

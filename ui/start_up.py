# SPDX-License-Identifier: MIT
"""The second half of a start: the map, the control layer, the first briefing, then the controllers."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from maps.shipped import control_file, default_briefing
from ui.kit.texts import tr
from ui.map.map_view import MapView
from ui.start.log_file import USER_MESSAGES
from ui.window.typeface import load_typeface

if TYPE_CHECKING:
    from pathlib import Path

    from maps.areas import AreaLayer
    from ui.assembly import Controllers
    from ui.endings import Endings
    from ui.files.open_briefing import OpenBriefing
    from ui.map.map_look import MapLook
    from ui.readers.reading import Reading
    from ui.resumed import Resumed
    from ui.run import Run

user_messages = logging.getLogger(USER_MESSAGES)
_MAP_LIMIT_MILLISECONDS: Final = 1500
"""How long header and statements wait for the map, which comes first unless something delays it."""


@dataclass(frozen=True)
class FirstBriefing:
    """The briefing that a run starts with, and a sentence where it is not the requested one."""

    opened: OpenBriefing
    trouble: str


class StartUp(QObject):
    """Starts the map, reads layer and briefing in the background, then builds the controllers."""

    built = Signal(object)

    def __init__(self, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._run = run
        self._window = run.window
        self._view = MapView(run.window.map_frame)
        self._is_furnished = False
        self._is_reading_layer = False
        self._looks: list[MapLook] = []
        """What the map shows; empty until the control layer was read."""
        self._is_complete = False
        """Whether the window shows all that the run is for."""
        self._awaited_pixels = 0
        self._controllers: list[Controllers] = []
        """One, once they are built."""
        self._is_exporting = False
        self._endings: Endings | None = None
        self._ends: list[Callable[[], None]] = []
        """What is done at the end of the program."""

    def begin(self) -> None:
        """Starts the map; statements and header follow once it is drawn."""
        view, window = self._view, self._window
        layout = window.map_frame.layout()
        if layout is not None:
            layout.addWidget(view)
        self._run.site_source.serve(view)
        view.scriptsServed.connect(self._get_layer)
        view.ready.connect(self._ask_for_pixels)
        view.groundDrawn.connect(self._ground_drawn)
        view.drawn.connect(self._all_drawn)
        view.troubled.connect(self._fail)
        view.gaveUp.connect(self._map_gave_up)
        view.set_theme(window.theme.key, window.theme.sea)
        view.start()
        self._at_the_end(view.shut_down)
        self._run.background.slow.connect(self._ask_about)
        if self._run.resumed is not None:
            self._resume(self._run.resumed)
            return
        if self._wanted() is not None:
            self._get_reader_ready()
        QTimer.singleShot(_MAP_LIMIT_MILLISECONDS, self._furnish)

    def _resume(self, resumed: Resumed) -> None:
        """Builds all at once: layer and briefing are there, and a picture covers the map until its page is loaded."""
        self._is_reading_layer = True
        self._window.cover_map(resumed.map_picture)
        self._view.drawn.connect(lambda _token: self._window.cover_map(None))
        for trouble in (self._view.gaveUp, self._view.troubled):
            trouble.connect(lambda *_said: self._window.cover_map(None))  # what is said in its place is to be seen
        self._show_layer(resumed.shipped)
        self._furnish()

    # Reading files

    def _get_reader_ready(self) -> None:
        self._run.background.readers.get_ready()

    def _ask_about(self, reading: Reading) -> None:
        """Asks whether to wait for a file that takes long; a run without a user does not wait."""
        from ui.window.slow_reading import ask_whether_to_wait

        if self._run.is_at_work:
            ask_whether_to_wait(self._window, reading)
        else:
            reading.stop()

    # Control layer and header

    def _get_layer(self) -> None:
        """Reads the layer in the background while the page runs its scripts."""
        if not self._is_reading_layer:
            self._is_reading_layer = True
            self._run.background.run(self._read_layer, self._show_layer, self._fail)

    def _read_layer(self) -> AreaLayer:
        from maps.areas import read_control_layer

        return read_control_layer(control_file(self._run.resources))

    def _show_layer(self, layer: AreaLayer) -> None:
        from ui.map.map_look import MapLook

        self._looks.append(MapLook(self._view, self._window.settings, self._run.site_source, layer))
        self._ask_for_pixels()
        self._read_first()

    def _furnish(self) -> None:
        """Adds the rest of the window after the map, because that keeps the window's thread busy for 200 ms."""
        from ui.map.web_security import sandbox_is_off
        from ui.window.icon import window_icon

        if self._is_furnished:
            return
        self._is_furnished = True
        load_typeface(self._run.resources)  # before the window's first words
        self._get_layer()
        self._window.furnish()
        QApplication.setWindowIcon(window_icon(self._run.resources))
        if sandbox_is_off():
            self._window.header.show_mark(tr("sandbox off"), tr(
                "Chromium's sandbox is off, because the program runs as root."))
        self._read_first()

    # The first briefing

    def _read_first(self) -> None:
        """Reads the first briefing once both the layer and the header are there."""
        if self._is_furnished and self._looks:
            look = self._looks[0]
            self._send_look(look)
            wanted, resumed = self._wanted(), self._run.resumed
            if resumed is not None:
                self._build(look, FirstBriefing(resumed.opened, ""))
            elif wanted is None:
                self._open_shipped(look, "")
            else:
                self._open_wanted(look, wanted)

    def _send_look(self, look: MapLook) -> None:
        look.send_all()
        motion = self._window.settings.motion
        if not self._run.is_at_work:
            look.set_motion(False)
        elif motion == "system":
            from ui.window.reduced_motion import MotionProbe

            MotionProbe(lambda reduced: look.set_motion(not reduced), self).ask()
        else:
            look.set_motion(motion == "on")

    def _open_wanted(self, look: MapLook, wanted: Path) -> None:
        """Opens the requested briefing; where it cannot be read, the default one, unless the run is for this one."""
        from ui.files.opener import open_for_searching

        self._run.background.read(
            wanted.name, lambda read: open_for_searching(read, wanted, look.layer),
            lambda opened: self._build(look, FirstBriefing(opened, "")),
            lambda trouble: self._open_shipped(look, trouble) if self._run.is_at_work else self._fail(trouble))

    def _open_shipped(self, look: MapLook, trouble: str) -> None:
        from ui.files.opener import open_shipped

        shipped = default_briefing(self._run.resources)
        self._run.background.run(
            lambda: open_shipped(shipped, look.layer),
            lambda opened: self._build(look, FirstBriefing(opened, trouble)), self._fail)

    def _wanted(self) -> Path | None:
        """Returns the briefing named on the command line, else the one open last; None means the default one."""
        options, last = self._run.options, self._window.settings.last_briefing
        if options.briefing is not None:
            return options.briefing.absolute()
        return last if last is not None and last.exists() and self._run.is_at_work else None

    # The controllers

    def _build(self, look: MapLook, first: FirstBriefing) -> None:
        from ui import assembly

        opened, wanted = first.opened, self._run.options.select
        if wanted and not opened.has_statement(wanted):
            self._run.one_off.fail(tr("{name} has no statement “{id}”; name one of its statements.").format(
                name=opened.path.name, id=wanted))
            return
        controllers = assembly.build(self._run, self._view, look, opened)
        self._at_the_end(controllers.files.shut_down)
        if self._run.is_at_work:
            self._keep_work_at_ends(controllers)
        controllers.files.failed.connect(self._fail)
        assembly.start(self._run, controllers)
        self._controllers.append(controllers)
        if self._run.resumed is not None:
            from ui.succession import take_up

            take_up(self._run.resumed, controllers, self._window)
        if wanted:
            controllers.reading.sidebar.select(wanted)
        self._show_background(controllers)
        if first.trouble:
            self._fail(first.trouble)
        controllers.session.openedChanged.connect(self._ask_for_pixels)
        self._ask_for_pixels()
        if self._run.is_at_work:
            self._window.fileExpected.connect(self._get_reader_ready)
        self.built.emit(controllers)

    def _keep_work_at_ends(self, controllers: Controllers) -> None:
        """Keeps unsaved work when a signal or the end of the session ends the program."""
        from ui.endings import Endings

        endings = self._endings = Endings(controllers.files.keep_work, controllers.session)
        endings.watch()
        self._at_the_end(endings.stop)

    def _show_background(self, controllers: Controllers) -> None:
        """Shows the background; a run that takes a picture waits for it."""
        from ui import assembly

        awaits_day = assembly.awaits_day(self._run, controllers)
        go_on = partial(self._await_day if awaits_day else self._day_there, controllers)
        is_asked_for = self._run.options.background is not None
        is_remark = not is_asked_for and not self._run.is_at_work
        controllers.backgrounds.failed.connect(self._run.one_off.remark if is_remark else self._fail)
        if self._run.is_at_work:
            controllers.backgrounds.begin(self._run.options.background, lambda: None)
            go_on()
        else:
            controllers.backgrounds.begin(self._run.options.background, go_on)

    def _await_day(self, controllers: Controllers) -> None:
        """Has a picture and a presentation wait for the day that the briefing's file names."""
        from ui.first_day import FirstDay

        day = FirstDay(controllers.timeline, controllers.session, controllers.look)
        day.ready.connect(lambda why_not: self._day_there(controllers, why_not))
        day.begin()

    def _day_there(self, controllers: Controllers, why_not: str = "") -> None:
        """Says so where the file's day cannot be shown, and goes on."""
        if why_not and self._run.is_at_work:
            self._fail(why_not)
        elif why_not:
            self._run.one_off.remark(why_not)
        if self._run.is_at_work:
            self._go_on(controllers)
        else:
            go_on = partial(self._go_on, controllers)
            controllers.meanings.when_there(lambda: controllers.figures.when_there(go_on))

    def _go_on(self, controllers: Controllers) -> None:
        """Goes on with what the run is for; a picture waits for what the terms of the sequence would mean."""
        self._is_complete = True
        if self._run.options.present:
            self._present(controllers)
        self._ask_for_pixels()

    def _present(self, controllers: Controllers) -> None:
        from ui.one_off import present_at_once

        trouble = present_at_once(
            self._run.options, controllers.presenting, controllers.session.opened, self._run.one_off)
        if trouble:
            self._fail(trouble)

    def _export(self) -> None:
        """Makes the file that the run is for, once."""
        from ui.one_off import export_and_end

        if not self._is_exporting and self._controllers:
            self._is_exporting = True
            export_and_end(self._run.options, self._controllers[0].exporting, self._controllers[0].session.opened,
                           self._run.one_off)

    # Failures and pixels

    def _fail(self, sentence: str) -> None:
        if self._run.is_at_work:
            user_messages.error("%s", sentence)
            self._furnish()  # the failure may be that the map never appears
            self._window.messages.problem(sentence)
        else:
            self._run.one_off.fail(sentence)

    def _map_gave_up(self) -> None:
        if self._run.started_early.gpu_choice is not None:
            self._run.started_early.gpu_choice.gave_up()

    def _ask_for_pixels(self) -> None:
        """Asks the page to answer when everything so far is on the screen."""
        if self._view.is_ready and self._looks:
            self._awaited_pixels = self._view.ask_drawn()

    def _ground_drawn(self) -> None:
        self._run.one_off.reached("map_ready")
        if self._run.started_early.gpu_choice is not None:
            self._run.started_early.gpu_choice.drawn()
        self._furnish()

    def _all_drawn(self, token: int) -> None:
        if self._is_complete and token == self._awaited_pixels and not self._run.options.present:
            if self._run.options.export is not None:
                self._export()
            else:
                self._run.one_off.complete()

    # The end

    def _at_the_end(self, act: Callable[[], None]) -> None:
        """Has this done when the program ends, or before that when another window takes over."""
        if not self._ends:
            application = QApplication.instance()
            if application is not None:
                application.aboutToQuit.connect(self._end_all)
        self._ends.append(act)

    def _end_all(self) -> None:
        ends, self._ends = self._ends, []
        for act in ends:
            act()

    @property
    def controllers(self) -> Controllers | None:
        """The controllers, once they are built."""
        return self._controllers[0] if self._controllers else None

    def lay_down(self) -> None:
        """Lets go of what only one window may have: the briefing's lock, the address of second starts, signals."""
        for controllers in self._controllers:
            self._ends.remove(controllers.files.shut_down)
            controllers.files.holding.release()
            controllers.services.second_starts.close()
        if self._endings is not None:
            self._ends.remove(self._endings.stop)
            self._endings.stop()

    def end(self) -> None:
        """Ends the map's page; what is unsaved is in another window."""
        self._end_all()
        self._run.background.slow.disconnect(self._ask_about)

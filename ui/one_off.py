# SPDX-License-Identifier: MIT
"""Runs that end by themselves: they take a picture of the window or of presenting, or time a start."""
from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.texts import tr
from ui.start.options import DEFAULT_SIZE, Options

if TYPE_CHECKING:
    from ui.exporting.controller import ExportController
    from ui.files.open_briefing import OpenBriefing
    from ui.presenting.controller import PresentingController
    from ui.presenting.presentation import Presentation

_LIMIT_MILLISECONDS = 60_000
_SETTLING_MILLISECONDS = 150
_MOST_LOOKS = 20
"""Times that a window is looked at until it stays as it is; a video, say, never does."""


class OneOffRun(QObject):
    """Records the times, takes the picture, and prints on stderr why there is none."""

    def __init__(self, options: Options, window: QWidget) -> None:
        super().__init__(window)
        self._options = options
        self._window = window
        self._times: dict[str, int] = {}
        self._limit = QTimer(self, singleShot=True, interval=_LIMIT_MILLISECONDS)
        self._seen: QImage | None = None
        self._looks = 0

    @property
    def is_asked_for(self) -> bool:
        """Whether this run ends by itself."""
        return self._options.is_one_off

    def picture(self, widget: QWidget) -> None:
        """Sets the widget to take the picture of."""
        self._window = widget

    def start(self) -> None:
        """Ends the run after a minute, unless it has to take its time."""
        if self.is_asked_for:
            self._limit.timeout.connect(lambda: self.fail(tr(
                "The map was not drawn within a minute; try again, or see the log for the reason.")))
            self._limit.start()

    def take_time(self) -> None:
        """Lets the run take as long as it needs from now on."""
        self._limit.stop()

    def reached(self, mark: str) -> None:
        """Records when ``window_shown`` or ``map_ready`` was first reached."""
        self._times.setdefault(mark, milliseconds_since_start())

    def complete(self) -> None:
        """Takes the picture and ends the run, once map and statements are on the screen."""
        if self._options.screenshot is not None:
            # The page has drawn; the next turns of the event loop bring its picture into the window.
            QTimer.singleShot(_SETTLING_MILLISECONDS, self._write_screenshot)
        elif self._options.exit_when_ready:
            self._end()

    def remark(self, sentence: str) -> None:
        """Says something on stderr that does not end the run."""
        print(sentence, file=sys.stderr)

    def fail(self, sentence: str) -> None:
        """Ends the run with a sentence and status 2."""
        print(sentence, file=sys.stderr)
        QApplication.exit(2)

    def _write_screenshot(self) -> None:
        before, self._seen = self._seen, self._window.grab().toImage()
        self._looks += 1
        if _are_pictures_made() and (self._seen == before or self._looks > _MOST_LOOKS):
            self._save()
        else:  # on a slow machine the page's last frame comes later
            QTimer.singleShot(_SETTLING_MILLISECONDS, self._write_screenshot)

    def _save(self) -> None:
        # The bindings take the name of a form as text, and say that they take bytes.
        if self._seen is not None and self._seen.save(str(self._options.screenshot), "PNG"):  # type: ignore[call-overload]
            self._end()
        else:
            self.fail(tr("{file} cannot be written; name a PNG file in a folder that can.").format(
                file=self._options.screenshot))

    def end(self) -> None:
        """Ends the run with status 0."""
        self._end()

    def _end(self) -> None:
        if self._options.exit_when_ready:
            import json

            print(json.dumps({mark: self._times.get(mark) for mark in ("window_shown", "map_ready")}), flush=True)
        QApplication.exit(0)


def _are_pictures_made() -> bool:
    """Whether all small pictures of steps that are on the screen are there."""
    from ui.stage.step_pictures import StepPictures

    return not any(pictures.is_busy for window in QApplication.topLevelWidgets()
                   for pictures in window.findChildren(StepPictures))


_IMPORTED = time.monotonic()


def milliseconds_since_start() -> int:
    """Returns the milliseconds since the process started, or since this module's import where that is unknown."""
    return round((time.monotonic() - _started()) * 1000)


def _started() -> float:
    if not sys.platform.startswith("linux"):
        return _IMPORTED
    try:
        stat = Path("/proc/self/stat").read_text(encoding="ascii", errors="replace")
        ticks = int(stat.rsplit(")", 1)[1].split()[19])  # field 22, starttime, of proc(5)
    except (OSError, ValueError, IndexError):
        return _IMPORTED
    # starttime counts from boot, as CLOCK_BOOTTIME does; monotonic may stop during suspend.
    return time.monotonic() - (time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK"))


def export_and_end(options: Options, exporting: ExportController, opened: OpenBriefing, one_off: OneOffRun) -> None:
    """Makes the file that the options name, and ends the run with it."""
    from maps.exporting.handout import ExportSettings
    from ui.exporting.forms import FORMS, form_for, form_of
    from ui.exporting.leaving_out import without_effect

    path = options.export
    form = form_for(path) if path is not None else None
    if path is None or form is None:
        one_off.fail(tr("{name} has no ending that says what to write; use one of {endings}.").format(
            name=path.name if path is not None else "", endings=", ".join(form.suffix for form in FORMS)))
        return
    steps = None
    if options.step is not None and form.name in ("view", "svg"):
        form = form_of("png" if form.name == "view" else "svg-step")
        index = opened.sequence.index_of_number(options.step) if options.step else 0
        if index is None:
            one_off.fail(tr("{name} has no step {number}; its steps go up to {total}.").format(
                name=opened.path.name, number=options.step, total=opened.sequence.total))
            return
        steps = (index,)
    for remark in without_effect(options, form):
        one_off.remark(remark)
    width = options.size[0] if options.size is not None else 3840
    settings = ExportSettings(
        paper="letter" if options.paper == "letter" else "a4", slides="4:3" if options.slides == "4:3" else "16:9",
        theme="dark" if options.theme == "dark" else "light", with_notes=options.notes,
        with_table=options.table,
        marking=" ".join(options.marking.split())[:60], steps=steps, width=width,
        first=options.first, last=options.last)
    one_off.take_time()
    exporter = exporting.export(form, path.absolute(), settings)
    exporter.written.connect(lambda _path: one_off.end())
    exporter.ended.connect(one_off.fail)


def present_at_once(options: Options, presenting: PresentingController, opened: OpenBriefing,
                    one_off: OneOffRun) -> str | None:
    """Starts presenting at the requested step; for a picture, in a window of the requested size.

    Returns a sentence where there is no such step.
    """
    first = presenting.index_of(options.step or 0)
    if first is None:
        return tr("{name} has no step {number}; its steps go up to {total}.").format(
            name=opened.path.name, number=options.step, total=opened.sequence.total)
    if options.theme:
        presenting.set_theme(options.theme)
    if one_off.is_asked_for:
        presenting.started.connect(lambda presentation: _picture(presentation, options, one_off))
    size = (options.size or DEFAULT_SIZE) if options.screenshot else None
    presenting.begin(first, size=size, presenter=options.presenter)
    return None


def _picture(presentation: Presentation, options: Options, one_off: OneOffRun) -> None:
    """Takes the picture of the audience window or the presenter view, once its maps are on the screen."""
    shown = presentation.presenter if options.presenter else presentation.audience
    if shown is None:
        return
    one_off.picture(shown)
    shown.stage.map.drawn.connect(lambda _token: one_off.complete())
    shown.stage.map.ready.connect(shown.stage.map.ask_drawn)

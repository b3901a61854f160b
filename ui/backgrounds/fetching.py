# SPDX-License-Identifier: MIT
"""Fetches beforehand the online tiles that a presentation shows: how many is said first; it can be cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget
from shiboken6 import isValid

from briefing import limits
from briefing.sentences import mark
from ui.kit.dialogs import EditDialog
from ui.kit.labels import plain_label
from ui.kit.questions import ask
from ui.kit.texts import counted, numeral, tr

if TYPE_CHECKING:
    from maps.backgrounds.catalogue import OnlineProvider
    from maps.backgrounds.fetching import Fetched
    from maps.backgrounds.online import OnlineTiles
    from maps.backgrounds.tiles import TileInfo, TilePlace
    from maps.backgrounds.views import View
    from ui.files.open_briefing import OpenBriefing
    from ui.kit.background import Background
    from ui.window.main_window import MainWindow

_WIDTH = 420
_LOOK_MILLISECONDS = 100
_KILOBYTES = 20
"""About what a tile has, for an estimate."""


class Course:
    """What the fetching thread and the dialog tell each other. It is no Qt object: it outlives both."""

    def __init__(self) -> None:
        self.number = 0
        self.is_wanted = True

    def reach(self, number: int) -> None:
        """Notes how many tiles are done."""
        self.number = number

    def stop(self) -> None:
        """Wants no further tile."""
        self.is_wanted = False


class FetchDialog(EditDialog):
    """Shows how far the fetching is. Closing it cancels, and keeps what has come."""

    def __init__(self, window: QWidget, total: int) -> None:
        super().__init__(window, tr("Fetching tiles"), tr("What has come is kept, whenever you stop."), tr("Stop"),
                         lambda: True)
        self.cancel.hide()
        self.bar = QProgressBar()
        self.bar.setRange(0, total)
        self.bar.setFixedHeight(10)
        self.bar.setTextVisible(False)
        self.said = plain_label()
        self.body.addWidget(self.bar)
        self.body.addWidget(self.said)
        self.setMinimumWidth(_WIDTH)
        self.course = Course()
        self.finished.connect(self.course.stop)
        self.destroyed.connect(self.course.stop)  # with its window
        self._looking = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._looking.timeout.connect(self._show)
        self._looking.start()
        self._show()

    def _show(self) -> None:
        self.bar.setValue(self.course.number)
        self.said.setText(tr("{number} of {total} tiles").format(number=self.course.number, total=self.bar.maximum()))


def views_of(opened: OpenBriefing) -> list[View]:
    """Returns what the steps of a briefing show on a stage."""
    from maps.backgrounds.views import View, view_of

    views = []
    for step in opened.sequence.steps:
        camera = step.camera
        boxes = [area.bounds for area_id in step.areas if (area := opened.layer.get(area_id)) is not None
                 and area.geometry["coordinates"]]
        if camera is not None:
            views.append(View(camera.lon, camera.lat, camera.zoom))
        elif boxes:
            west, south, east, north = (pick(box[side] for box in boxes)
                                        for side, pick in enumerate((min, min, max, max)))
            views.append(view_of((west, south, east, north)))
        else:
            views.append(view_of(None))
    return list(dict.fromkeys(views))


def plan(opened: OpenBriefing, tiles: OnlineTiles) -> list[TilePlace]:
    """Returns the tiles that the steps need and that are not kept yet."""
    from maps.backgrounds.views import tiles_of

    info: TileInfo = tiles.info
    return [place for place in tiles_of(views_of(opened), info) if not tiles.is_kept(place)]


def begin_fetching(window: MainWindow, opened: OpenBriefing, background: Background, tiles: OnlineTiles,
                   provider: OnlineProvider) -> None:
    """Counts in the background, asks, and fetches."""
    name = tr(provider.name)
    messages = window.messages

    def offer(places: list[TilePlace]) -> None:
        if not places:
            messages.note(tr("{name}: all that the steps show is kept already.").format(name=name))
        elif len(places) > limits.MAX_FETCHED_TILES:
            messages.note(tr("{name}: the steps show {count} tiles, and at most {most} are fetched; present a part of "
                             "the briefing.").format(name=name, count=numeral(len(places)),
                                                     most=numeral(limits.MAX_FETCHED_TILES)))
        else:
            said = tr("Fetch {tiles} of {name} for the steps of this briefing?").format(
                tiles=counted(len(places), mark("tile"), mark("tiles")), name=name)
            ask(window, said, tr("About {size} MB; kept on this computer for as long as the provider allows.").format(
                size=max(1, len(places) * _KILOBYTES // 1000)),
                {tr("Fetch"): lambda: _fetch(window, background, tiles, places, name), tr("Cancel"): lambda: None})

    background.run(lambda: plan(opened, tiles), offer, messages.problem)


def _fetch(window: MainWindow, background: Background, tiles: OnlineTiles, places: list[TilePlace],
           name: str) -> None:
    from maps.backgrounds.fetching import fetch_all

    dialog = FetchDialog(window, len(places))
    course = dialog.course

    def end(fetched: Fetched) -> None:
        _close(dialog)
        if isValid(window):
            window.messages.note(_said(name, fetched))

    def fail(sentence: str) -> None:
        _close(dialog)
        if isValid(window):
            window.messages.problem(sentence)

    background.run(lambda: fetch_all(tiles, places, lambda: course.is_wanted, course.reach), end, fail)
    dialog.open()


def _close(dialog: FetchDialog) -> None:
    if isValid(dialog):
        dialog.accept()


def _said(name: str, fetched: Fetched) -> str:
    text = tr("{name}: {tiles} fetched, {missing} not there.") if fetched.missing else tr("{name}: {tiles} fetched.")
    return text.format(name=name, tiles=counted(fetched.there, mark("tile"), mark("tiles")), missing=fetched.missing)

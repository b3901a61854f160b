# SPDX-License-Identifier: MIT
"""Shows the start page, and begins what is chosen there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from ui.kit.background import Background
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from briefing.model import Briefing
    from ui.files.session import Session
    from ui.files.start_page import StartPage
    from ui.readers.answers import Glance
    from ui.readers.reading import Reading


class Beginnings(QObject):
    """The start page of a window, made when it is first shown.

    ``plainWanted`` asks once for the picture of briefings that have none; ``show_plain`` takes it.
    """

    plainWanted = Signal()

    def __init__(self, window: MainWindow, session: Session, background: Background, default: Path,
                 open_file: Callable[[Path], object], begin_new: Callable[[Briefing], object]) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._background = background
        self._default = default
        self._open_file = open_file
        self._begin_new = begin_new
        self._readings: list[Reading] = []
        self.page: StartPage | None = None
        session.openedChanged.connect(self.hide)
        session.edited.connect(self.hide)
        window.back_steps.add("start", self._step_back)
        window.commands.connect({"start_page": self.show})

    @property
    def is_shown(self) -> bool:
        """Whether the start page is on the screen."""
        return self.page is not None and not self.page.isHidden()

    def show(self) -> None:
        """Shows the start page over the open briefing, which stays open."""
        from ui.files.start_page import StartPage

        page = self.page
        if page is None:
            page = self.page = StartPage(self._window.splitter)
            page.chosen.connect(self._open)
            page.templateChosen.connect(self._begin)
            page.actionChosen.connect(lambda name: self._window.commands[name].trigger())
            page.glanceWanted.connect(self._glance)
            self.plainWanted.emit()
        self._stop()
        recent = [path for path in self._window.settings.recent_briefings if path.exists()]
        page.show_recent(recent, self._default)

    def hide(self) -> None:
        """Shows the briefing again."""
        if self.page is not None and self.is_shown:
            self._stop()
            self.page.hide()

    def show_plain(self, picture: QPixmap) -> None:
        """Sets the picture of briefings whose files have none."""
        if self.page is not None:
            self.page.show_plain(picture)

    def _step_back(self) -> bool:
        was_shown = self.is_shown
        self.hide()
        return was_shown

    def _stop(self) -> None:
        for reading in self._readings:
            reading.stop()
        self._readings.clear()

    def _open(self, path: Path) -> None:
        if self._session.opened.path == path and not self._session.is_changed:
            self.hide()
        else:
            self._open_file(path)

    def _begin(self, name: str) -> None:
        from ui.files.templates import from_template

        self._begin_new(from_template(name))

    def _glance(self, path: Path) -> None:
        """Reads what a briefing's file shows of it; the page may be gone or filled anew by then."""
        from ui.files.start_page import PICTURE

        known = frozenset(self._session.opened.shipped.ids)
        most = 2 * max(PICTURE.width(), PICTURE.height())
        done: Callable[[Glance], object] = partial(self._glanced, path)
        self._readings.append(self._background.read(
            path.name, lambda read: read("glance", path, known, most), done, partial(self._unreadable, path)))

    def _glanced(self, path: Path, glance: Glance) -> None:
        from ui.readers.pixels import image_of

        if self.page is not None:
            self.page.show_glance(path, glance, image_of(glance.picture))

    def _unreadable(self, path: Path, sentence: str) -> None:
        if self.page is not None:
            self.page.show_unreadable(path, sentence)

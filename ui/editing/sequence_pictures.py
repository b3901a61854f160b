# SPDX-License-Identifier: MIT
"""Small pictures of the written steps, for the editor's sequence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from briefing.model import Step
from briefing.presenting.sequence import PresentedStep, written_steps
from ui.files.session import Session
from ui.stage.look import STAGE_LOOKS
from ui.stage.step_pictures import StepPictures, Subject, thumbnail
from ui.stage.step_rows import THUMBNAIL

if TYPE_CHECKING:
    from ui.map.map_look import MapLook
    from ui.map.map_view import MapView
    from ui.window.settings import Settings

_WIDTH: Final = 384
"""Device pixels that a picture is made with, enough for screens of double density."""


class SequencePictures(QObject):
    """The pictures, made by the window's map. ``made`` carries the index of a step, as written."""

    made = Signal(int)

    def __init__(self, session: Session, view: MapView, look: MapLook, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._settings = settings
        self._pictures = StepPictures(view, _WIDTH, self)
        self._pictures.made.connect(self.made)
        self._steps: list[PresentedStep | None] = []
        self._ratio = view.devicePixelRatioF
        session.meaningsChanged.connect(self._terms_worked_out)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Shows the current state of the steps."""
        opened = self._session.opened
        self._steps = written_steps(opened.briefing, steps, opened.layer)
        self._show_subject()

    def _terms_worked_out(self) -> None:
        self._show_subject()
        for index, step in enumerate(self._steps):
            if step is not None and step.term is not None:
                self.made.emit(index)

    def _show_subject(self) -> None:
        opened = self._session.opened
        self._pictures.show_subject(Subject(opened, opened.sequence, self._look.day,
                                            STAGE_LOOKS[self._settings.stage_theme], self._settings.place_names))

    def picture(self, index: int) -> QPixmap | None:
        """Returns a step's picture for a list. One that is not there yet is asked for and comes with ``made``."""
        step = self._steps[index] if index < len(self._steps) else None
        if step is None:
            return None
        picture = self._pictures.glance(step)
        return thumbnail(picture, THUMBNAIL, self._ratio()) if picture is not None else None

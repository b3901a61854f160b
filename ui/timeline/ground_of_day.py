# SPDX-License-Identifier: MIT
"""Keeps the briefing's areas in step with the day that the map shows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from maps.areas import AreaLayer
from maps.control_day import ObserverDay
from maps.shipped import SHIPPED
from ui.files.session import Session
from ui.map.map_look import MapLook
from ui.timeline.day_questions import DayQuestions

_REST_MILLISECONDS: Final = 60
"""A day that is shown for so long gets its areas; while days are played, none is, and the last one gets them."""


class GroundOfDay(QObject):
    """Computes the areas of the day shown in the background, and puts the briefing on them.

    Until they are there, the areas before stay, and their sizes name the day they are of.
    """

    def __init__(self, session: Session, look: MapLook, questions: DayQuestions, shipped: AreaLayer) -> None:
        super().__init__(session)
        self._session = session
        self._questions = questions
        self._shipped = shipped
        self._wanted: ObserverDay | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self._ask)
        look.dayShown.connect(lambda shown: self._follow(None if shown is None else (shown.provider, shown.day)))
        session.openedChanged.connect(self._rest.start)

    def _follow(self, wanted: ObserverDay | None) -> None:
        self._wanted = wanted
        self._rest.start()

    def _ask(self) -> None:
        wanted = self._wanted
        if wanted is None or wanted[0] == SHIPPED:
            self._session.show_ground(self._shipped)
        else:
            self._questions.areas(wanted, lambda layer: self._take(wanted, layer))

    def _take(self, wanted: ObserverDay, layer: AreaLayer) -> None:
        if wanted == self._wanted:
            self._session.show_ground(layer)

# SPDX-License-Identifier: MIT
"""Keeps the briefing's areas in step with the day that the map shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from maps.areas import AreaLayer
from maps.control_day import ObserverDay
from ui.files.session import Session
from ui.map.map_look import MapLook
from ui.map.shown_day import ShownDay
from ui.timeline.day_library import DayLibrary
from ui.timeline.day_questions import DayQuestions

_REST_MILLISECONDS: Final = 30
"""A day that is shown for so long gets its areas; of days that are stepped through faster, only the last one does."""

_Key = tuple[ObserverDay, str]
"""A day, and the hash of its ground: a source may correct a day that is on show."""


class GroundOfDay(QObject):
    """Computes the areas of the day shown in the background, and puts the briefing on them.

    Until they are there, the areas before stay, and their sizes name the day they are of.
    """

    def __init__(self, session: Session, look: MapLook, library: DayLibrary, questions: DayQuestions) -> None:
        super().__init__(session)
        self._session = session
        self._library = library
        self._questions = questions
        self._shipped = look.shipped
        self._wanted: ObserverDay | None = None
        self._taken: tuple[_Key, AreaLayer] | None = None
        self._namings = 0
        self._is_held = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self._ask)
        look.dayShown.connect(self._follow)
        session.openedChanged.connect(self._soon)
        library.fetched.connect(self._soon)
        library.observersChanged.connect(self._name_again)

    @property
    def is_current(self) -> bool:
        """Whether the briefing is on the areas of the day that the map shows."""
        layer = self._shipped if self._wanted is None else self._taken[1] if (
            self._taken is not None and self._taken[0][0] == self._wanted) else None
        return self._session.opened.shipped is layer

    def hold(self, on: bool) -> None:
        """While days are played the areas stay; afterwards they follow."""
        self._is_held = on
        self._soon()

    def areas_of(self, wanted: ObserverDay, take: Callable[[AreaLayer], object]) -> None:
        """Gives the areas of a day to ``take`` once they are there, whatever the map shows by then."""
        head = self._library.head(*wanted)
        if head is None:
            return
        if self._taken is not None and self._taken[0] == (wanted, head.content):
            take(self._taken[1])
        else:
            self._questions.areas(wanted, take, "presented")

    def _name_again(self) -> None:
        """The areas name their observer, which may be called otherwise now; an answer on its way has the old name."""
        self._namings += 1
        self._taken = None
        self._soon()

    def _soon(self) -> None:
        if self._is_held:
            self._rest.stop()
        else:
            self._rest.start()

    def _follow(self, shown: ShownDay | None) -> None:
        self._wanted = None if shown is None else (shown.provider, shown.day)
        if self._wanted is None:  # nothing has to be computed
            self._rest.stop()
            self._session.show_ground(self._shipped)
        else:
            self._soon()

    def _ask(self) -> None:
        if self._wanted is None:
            self._session.show_ground(self._shipped)
            return
        head = self._library.head(*self._wanted)
        if head is None:
            return  # the library shows the shipped layer in its place
        key = (self._wanted, head.content)
        if self._taken is not None and self._taken[0] == key:
            self._session.show_ground(self._taken[1])
        else:
            namings = self._namings
            self._questions.areas(
                self._wanted, lambda layer: self._take(key, layer) if namings == self._namings else None)

    def _take(self, key: _Key, layer: AreaLayer) -> None:
        if key[0] != self._wanted:
            return
        if self._taken is None or self._taken[0] != key:  # asked for twice, it would be loaded by the page twice
            self._taken = key, layer
        self._session.show_ground(self._taken[1])

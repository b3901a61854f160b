# SPDX-License-Identifier: MIT
"""Shows what each observer says of a place, and where they disagree: assessments, never a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from maps.control_day import ObserverDay
from ui.kit.texts import area_name, numeral, short_date, tr
from ui.map.shown_day import Overlay
from ui.reading.controller import ReadingController
from ui.timeline.agreement_pane import AgreementPane
from ui.timeline.day_library import DayLibrary
from ui.timeline.day_questions import DayQuestions
from ui.timeline.difference_layer import DifferenceLayer
from ui.timeline.texts import saying_text, shares_text

if TYPE_CHECKING:
    from maps.areas import Area
    from maps.timeline.agreement import Observers, Shares

Asked = list[tuple[str, list["Shares"]]]


class AgreementController(QObject):
    """``observers`` are those of the day on show."""

    def __init__(self, reading: ReadingController, library: DayLibrary, questions: DayQuestions,
                 parts: DifferenceLayer) -> None:
        super().__init__(reading)
        self._reading = reading
        self._session = reading.session
        self._library = library
        self._questions = questions
        self._parts = parts
        self.observers: Observers | None = None
        self._point: tuple[float, float] | None = None
        self._asked = 0
        self.pane = AgreementPane()
        self.pane.layerAsked.connect(self._show_layer)
        reading.statementShown.connect(self._statement_shown)
        self._session.openedChanged.connect(self._say)
        self._session.edited.connect(self._say)
        self._session.groundChanged.connect(self._say)
        reading.map.pointed.connect(self._pointed)
        parts.replaced.connect(self._replaced)
        library.observersChanged.connect(self._name_again)

    def ask(self, shown: ObserverDay) -> None:
        """Asks every observer for the day shown."""
        self._questions.observers(shown[1], self._take)

    def _take(self, observers: Observers) -> None:
        self.observers = observers
        found = observers.disagreement if len(observers.days) > 1 else None
        names = [f"{self._name_of(day.provider)} ({short_date(day.day)})" for day in observers.days]
        self.pane.show_disagreement(found, names)
        if self.pane.layer.isChecked():
            self._show_layer(True)
        self._say()

    def _name_of(self, provider: str) -> str:
        """An observer's name, also where its days were removed since it was asked."""
        return self._library.names.get(provider) or self._library.known.name_of(provider)

    def _name_again(self) -> None:
        """Says what the observers are called and credited as now."""
        if self.observers is not None:
            self._take(self.observers)

    def _show_layer(self, on: bool) -> None:
        observers = self.observers
        if not on or observers is None or len(observers.days) < 2:
            self._parts.leave("agreement")
            return
        whom = dict.fromkeys(self._library.known.attribution_of(day.provider) for day in observers.days)
        self._parts.show("agreement", {"disputed": observers.disagreement},
                         Overlay(tr("Where observers disagree, {day}").format(day=short_date(observers.days[-1].day)),
                                 ("disputed",), "; ".join(whom)))

    def _replaced(self, owner: str) -> None:
        if owner == "agreement":
            self.pane.set_layer(False)

    def _pointed(self, lon: float, lat: float) -> None:
        self._point = (lon, lat)
        self._say()

    def _statement_shown(self, statement_id: str) -> None:
        if statement_id:  # a click on the map ends the selection, and is asked about itself
            self._point = None
        self._say()

    def _say(self) -> None:
        """What the observers of the day on show say of the point clicked last, or of the statement selected since."""
        self._asked += 1
        question = self._asked
        observers, opened, selected = self.observers, self._session.opened, self._reading.sidebar.selected
        if not self.pane.isVisible() or observers is None:
            return
        if self._point is not None:
            lon, lat = self._point
            lines = [saying_text(each, self._name_of(each.provider)) for each in observers.at(lon, lat)]
            place = tr("At {lat}° N, {lon}° E").format(lat=numeral(lat, ".3f"), lon=numeral(lon, ".3f"))
            self.pane.show_sayings(place, lines)
        elif opened is not None and selected:
            areas = [opened.layer[each] for each in opened.briefing.statement(selected).areas]
            self._questions.run("shares", lambda: shares_of(observers, areas),
                              lambda asked: self._show_shares(asked) if question == self._asked else None)
        else:
            self.pane.show_sayings("", [])

    def _show_shares(self, asked: Asked) -> None:
        lines = []
        for label, shares in asked:
            lines += [f"{label}:"] if len(asked) > 1 else []
            lines += [shares_text(each, self._name_of(each.provider)) for each in shares]
        title = asked[0][0] if len(asked) == 1 else tr("The statement's areas")
        self.pane.show_sayings(title if asked else tr("The statement has no area with ground to ask about"), lines)


def shares_of(observers: Observers, areas: list[Area]) -> Asked:
    """In the background: what each observer says of these areas, by their labels; lines and points left out."""
    return [(area_name(area), list(observers.of_geometry(area.geometry))) for area in areas
            if area.geometry["type"] in ("Polygon", "MultiPolygon")]

# SPDX-License-Identifier: MIT
"""Keeps what the terms that are presented, or exported, would mean beside the briefing, for the ground on show."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ui.files.open_briefing import Meaning
from ui.terms.outcomes import Outcomes
from ui.timeline.difference_layer import collection

if TYPE_CHECKING:
    from briefing.model import Term
    from maps.areas import AreaLayer
    from maps.terms.outcome import Outcome
    from ui.files.session import Session
    from ui.kit.background import Background
    from ui.map.page_parts import PageParts

_REST_MILLISECONDS: Final = 150
"""Edits that follow each other so quickly are answered together."""


class StepMeanings(QObject):
    """Works the terms of the sequence out in the background; without such steps it does nothing."""

    def __init__(self, session: Session, background: Background, resources: Path, parts: PageParts,
                 fail: Callable[[str], object]) -> None:
        super().__init__(session)
        self._session = session
        self._background = background
        self._resources = resources
        self._parts = parts
        self._fail = fail
        self._outcomes: Outcomes | None = None
        self._takes_all = False
        """Whether terms are wanted that no step shows: an export has all of them."""
        self._waiting: list[Callable[[], object]] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self.ask)
        for changed in (session.openedChanged, session.edited, session.groundChanged):
            changed.connect(self._rest.start)
        self._rest.start()

    @property
    def _wanted(self) -> list[Term]:
        opened = self._session.opened
        return list(opened.briefing.terms) if self._takes_all else opened.presented_terms

    @property
    def _lacking(self) -> list[Term]:
        """The terms of which it is not known what they would mean on the ground on show."""
        opened = self._session.opened
        return [each for each in self._wanted if opened.meaning_of(each) is None]

    def when_all_there(self, act: Callable[[], object]) -> None:
        """Calls ``act`` once all terms of the briefing are worked out, those that no step shows too."""
        self._takes_all = True
        self.when_there(act)

    def when_there(self, act: Callable[[], object]) -> None:
        """Calls ``act`` once the terms are worked out: now if they are, or if that fails."""
        if not self._lacking:
            self._takes_all = False
            act()
            return
        self._waiting.append(act)
        self.ask()

    def ask(self) -> None:
        """Has what is lacking worked out."""
        terms, layer = self._lacking, self._session.opened.layer
        if not terms:
            self._go_on()
            return
        if self._outcomes is None:
            self._outcomes = Outcomes(self._background, self._resources, self)

        def take(found: Mapping[str, Outcome]) -> None:
            made = {each: found[each.id] for each in terms}
            self._background.run(lambda: {each: collection(outcome.grounds()) for each, outcome in made.items()},
                                 lambda parts: self._take(layer, made, parts), self._failed)

        self._outcomes.ask(terms, layer, take, self._failed)

    def _take(self, layer: AreaLayer, made: Mapping[Term, Outcome], parts: Mapping[Term, bytes]) -> None:
        opened = self._session.opened
        if layer is not opened.layer:
            self.ask()  # the ground or the briefing became another one meanwhile
            return
        wanted = {each.operations for each in self._wanted}
        kept = {key: meaning for key, meaning in opened.meanings.items() if key in wanted}
        new = {each.operations: self._meaning(outcome, parts[each]) for each, outcome in made.items()}
        self._session.show_meanings({**kept, **new})
        self.ask()  # what an edit added meanwhile

    def _meaning(self, outcome: Outcome, part: bytes) -> Meaning:
        """Returns an outcome with its part for the pages, which goes with the last that holds it."""
        made = Meaning(outcome, self._parts.give(part))
        weakref.finalize(made, self._parts.drop, made.version).atexit = False
        return made

    def _failed(self, sentence: str) -> None:
        self._fail(sentence)
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._takes_all = False
        for act in waiting:
            act()

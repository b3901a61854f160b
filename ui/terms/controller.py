# SPDX-License-Identifier: MIT
"""Joins the pane of terms with briefing and map: works them out for the day on show, and draws the chosen one."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.editing import put_term, remove_term
from briefing.ids import random_id
from briefing.model import Term
from ui.files.undo import Focus
from ui.kit.background import Background
from ui.kit.texts import tr
from ui.reading.controller import ReadingController
from ui.timeline.difference_layer import DifferenceLayer, Ground
from ui.timeline.observers import KnownObservers
from ui.window.main_window import MainWindow
from ui.window.pane_controller import PaneController

if TYPE_CHECKING:
    from maps.terms.outcome import Outcome
    from ui.terms.form import TermForm
    from ui.terms.outcomes import Outcomes
    from ui.terms.pane import TermsPane

_OWNER = "terms"
_AROUND = 0.06
"""Room around the ground of a term, as a share of it at each side."""


class TermsController(PaneController["TermsPane"]):
    """Opens the pane, which is made when it is first opened."""

    def __init__(self, window: MainWindow, reading: ReadingController, parts: DifferenceLayer, known: KnownObservers,
                 background: Background, resources: Path) -> None:
        super().__init__(window, "terms")
        self._reading = reading
        self._session = reading.session
        self._parts = parts
        self._known = known
        self._background = background
        self._resources = resources
        self._outcomes: Outcomes | None = None
        self.found: dict[str, Outcome] = {}
        """What each term would mean on the ground on show, by its id."""
        self.form: TermForm | None = None
        self._framed: tuple[Term, datetime.date | None] | None = None
        """The term whose ground the map framed last, so that it is not moved from where the user looks."""
        for signal in (self._session.openedChanged, self._session.edited, self._session.groundChanged):
            signal.connect(self._refresh)
        self._session.marked.connect(self._enable)
        parts.replaced.connect(lambda owner: self.show(False) if owner == _OWNER and self.is_open else None)

    def _make_pane(self) -> TermsPane:
        from ui.terms.outcomes import Outcomes
        from ui.terms.pane import TermsPane

        self._outcomes = Outcomes(self._background, self._resources, self)
        pane = TermsPane()
        pane.chosen.connect(lambda _id: self._show_chosen())
        pane.changed.connect(self._refresh)
        pane.statementAsked.connect(self._reading.sidebar.select)
        pane.newAsked.connect(self.new)
        pane.editAsked.connect(self.edit)
        pane.deleteAsked.connect(self.delete)
        pane.copyAsked.connect(self._copy)
        return pane

    def _toggled(self, pane: TermsPane, on: bool) -> None:
        self._reading.frame_again()
        if on:
            self._refresh()
            pane.table.setFocus()

    def _closed(self) -> None:
        super()._closed()
        self._parts.leave(_OWNER)

    # Working out

    @property
    def terms(self) -> list[Term]:
        """The briefing's terms, as the pane is to show them."""
        from ui.terms.outcomes import with_kursk

        leaves = self.pane is not None and self.pane.kursk.isChecked()
        return [with_kursk(each, leaves=leaves) for each in self._session.shown.briefing.terms]

    def _refresh(self) -> None:
        """Works all terms out again: another briefing, an edit, or the areas of another day."""
        if self.pane is None or not self.is_open or self._outcomes is None:
            return
        self._outcomes.ask(self.terms, self._session.opened.layer, self._take, self._window.messages.problem)
        self._enable()

    def _take(self, found: dict[str, Outcome]) -> None:
        self.found = found
        if self.pane is not None and self.is_open:
            self.pane.show_terms(self.terms, found)

    def _show_chosen(self) -> None:
        pane = self.pane
        if pane is None or not self.is_open:
            return
        term = next((each for each in self.terms if each.id == pane.term), None)
        outcome = self.found.get(pane.term)
        pane.show_term(term, outcome, self._session.opened.layer, self._session.shown.briefing)
        if term is None or outcome is None:
            self._parts.leave(_OWNER)
            return
        self._draw(term, outcome)
        bounds = outcome.bounds()
        if bounds is not None and self._framed != (term, outcome.day):
            self._reading.map.frame_bounds(bounds, _AROUND)
        self._framed = (term, outcome.day)

    def _draw(self, term: Term, outcome: Outcome) -> None:
        """Draws a term, how it differs from the one that it is compared with, or both with a line between them."""
        from ui.stage.term_overlay import overlay_of, overlay_of_both, parts_between

        pane = self.pane
        against = next((each for each in self.terms
                        if pane is not None and each.id == pane.other and each.id != term.id), None)
        other = self.found.get(against.id) if against is not None else None
        if against is None or other is None:
            grounds: Mapping[str, Ground] = outcome.grounds()
            self._parts.show(_OWNER, grounds, overlay_of(term, outcome, None, grounds))
        elif pane is not None and pane.swipe.isChecked():
            left, right = outcome.grounds(), other.grounds()
            self._parts.swipe_parts(_OWNER, left, right,
                                    overlay_of_both((term, outcome), (against, other), [*left, *right]))
        else:
            grounds = parts_between(outcome, other)
            self._parts.show(_OWNER, grounds, overlay_of(term, outcome, against, grounds))

    def _copy(self) -> None:
        """Copies all terms, as a picture of the pane and as text."""
        from ui.stage.term_words import table_lines
        from ui.timeline.copied_panes import copy_terms

        if self.pane is not None and self.found:
            layer = self._session.opened.layer
            lines = table_lines(self.terms, self.found, self._session.shown.briefing, layer)
            self._window.messages.note(copy_terms(self.pane, lines, layer.observer, self._known))

    # Writing

    def _enable(self) -> None:
        if self.pane is not None:
            may_write = not self._session.read_only
            self.pane.new.setEnabled(may_write)
            for button in (self.pane.edit, self.pane.delete):
                button.setEnabled(may_write and bool(self.pane.term))

    def new(self) -> None:
        """Opens the form of a new term; it rests on the selected statement."""
        selected = self._reading.sidebar.selected
        self._open(Term(id=random_id("term"), rests_on=(selected,) if selected else ()), tr("New term"))

    def edit(self, term_id: str) -> None:
        """Opens the form of a term."""
        term = next((each for each in self._session.briefing.terms if each.id == term_id), None)
        if term is not None:
            self._open(term, tr("Edit term"))

    def _open(self, term: Term, name: str) -> None:
        from ui.terms.form import TermForm

        def keep(made: Term) -> None:
            self._session.apply(name, put_term(self._session.briefing, made), Focus("term", made.id))
            if self.pane is not None:
                self.pane.choose(made.id)

        opened = self._session.opened
        self.form = TermForm(self._window, term, opened.layer, opened.briefing, keep)
        self.form.open()

    def delete(self, term_id: str) -> None:
        """Deletes a term; undo brings it back."""
        self._session.delete(tr("Delete term"), remove_term(self._session.briefing, term_id), tr("Term deleted."))

# SPDX-License-Identifier: MIT
"""Whose terms apply to control data that leaves the program, and whether they allow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maps.control_day import TAKEN
from ui.kit.texts import say, tr

if TYPE_CHECKING:
    from maps.exporting.handout import Terms
    from ui.files.session import Session
    from ui.map.shown_day import ShownDay
    from ui.timeline.day_library import DayLibrary


class TermsOfControl:
    """Looks the terms up among the observers that the program knows, and in the open briefing's file."""

    def __init__(self, library: DayLibrary, session: Session) -> None:
        self._known = library.known
        self._session = session

    def of(self, shown: ShownDay | None) -> tuple[Terms, ...]:
        """Returns the terms of the control data on show; of an observer's day, whether they allow passing it on."""
        from maps.exporting.handout import Terms

        if shown is None:
            return (Terms(observer=tr("DeepStateMap.Live and Project Owl"), credit=tr(
                "Control: after DeepStateMap.Live and Project Owl"), terms=tr(
                "Drawn by this project from both, approximate.")),)
        provider = self._known.providers.get(shown.provider)
        if provider is None:
            return (Terms(observer=shown.name, credit=shown.attribution, terms=self._in_file(shown), may_go=False,
                          is_known=False),)
        terms = provider.terms
        return (Terms(observer=shown.name, credit=shown.attribution, terms=say(terms.text),
                      may_go=terms.redistributable, is_known=self._known.own(shown.provider) is None),)

    def allows(self, observer: str) -> bool:
        """Whether what an observer of this name measures may be passed on."""
        found = [each for each in self._known.providers if self._known.name_of(each) == observer]
        return bool(found) and all(map(self._known.may_pass_on, found))

    def _in_file(self, shown: ShownDay) -> str:
        """Returns the terms that were taken into the briefing's file with its day."""
        control = self._session.briefing.control
        is_it = shown.provider == TAKEN and control is not None and control.taken is not None
        return control.taken.terms or "" if is_it and control is not None and control.taken is not None else ""

# SPDX-License-Identifier: MIT
"""The briefing that is presented, in the language that the room reads now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.editing import with_marks
from ui.languages import current
from ui.stage.room_language import RoomLanguage, choices

if TYPE_CHECKING:
    from briefing.model import Mark, Medium
    from briefing.presenting.presenting_state import Picture
    from briefing.presenting.sequence import Sequence
    from maps.areas import AreaLayer
    from ui.files.open_briefing import OpenBriefing


class SpokenBriefing:
    """A briefing as it was written, and as the room reads it; ``first`` is its language's code, "" the window's."""

    def __init__(self, written: OpenBriefing, first: str) -> None:
        self.written = written
        self._first = first
        self._choices = choices(written.briefing, first or current.code())
        self.opened: OpenBriefing
        """As the room reads it."""
        self.room: RoomLanguage
        self._take()

    @property
    def sequence(self) -> Sequence:
        """The steps, in every language the same ones."""
        return self.opened.sequence

    @property
    def has_others(self) -> bool:
        """Whether there is another language to read it in."""
        return len(self._choices) > 1

    def media_at(self, index: int) -> tuple[Medium, ...]:
        """Returns the pictures and videos of the step with this index."""
        statement = self.sequence.steps[index].statement
        return self.opened.briefing.media_of(statement) if statement is not None else ()

    def medium_of(self, picture: Picture) -> Medium | None:
        """Returns the picture or video that lies over a presented picture."""
        return None if picture.medium is None else next(iter(self.media_at(picture.index)[picture.medium:]), None)

    def next_language(self) -> None:
        """Goes on to the next language, after the last one to two beside each other, then back to the first."""
        self._choices = [*self._choices[1:], self._choices[0]]
        self._take()

    def show_ground(self, layer: AreaLayer) -> None:
        """Goes on over other ground."""
        self.written = self.written.on(layer)
        self._take()

    def show_measured(self, worked_out: OpenBriefing) -> bool:
        """Goes on with what terms would mean and figures measure; what is known of the presented ones stays.

        Returns False where nothing is new, or where it is of other ground than the presented one.
        """
        now = self.written
        measures = {**now.measures, **worked_out.measures}
        presented = {each.operations for each in now.briefing.terms}
        meanings = {key: meaning for key, meaning in {**now.meanings, **worked_out.meanings}.items()
                    if key in presented}
        if not worked_out.has_ground_of(now) or (meanings == now.meanings and measures == now.measures):
            return False
        self.written = now.with_meanings(meanings).with_measures(measures)
        self._take()
        return True

    def show_with(self, step: int | None, marks: tuple[Mark, ...]) -> None:
        """Goes on with these marks of a written step, or of every step; other edits made since are not shown."""
        self.written = self.written.edited(with_marks(self.written.briefing, step, marks))
        self._take()

    def _take(self) -> None:
        code, *beside = self._choices[0]
        self.room = RoomLanguage(code if self.has_others else self._first,
                                 self.written.in_language(beside[0]) if beside else None)
        self.opened = self.written.in_language(code)

# SPDX-License-Identifier: MIT
"""What an export is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec, Protocol, TypeVar

from briefing.editing import marks_on_map, step_showing
from briefing.sentences import Sentence, sentence
from maps.exporting.passing_on import may_go
from maps.measure import Measurement
from ui.languages import current
from ui.stage.room_language import RoomLanguage

if TYPE_CHECKING:
    from briefing.model import Camera, Mark
    from maps.control_day import ControlDay, ObserverDay
    from maps.exporting.handout import SizeOfDay, Terms
    from ui.files.open_briefing import OpenBriefing
    from ui.map.shown_day import ShownDay

SCREENS: Final = {"16:9": (1920, 1080), "4:3": (1440, 1080)}
"""The screens that steps are laid out for, in pixels."""


Made = TypeVar("Made")
Given = ParamSpec("Given")
Of = TypeVar("Of", bound="HasSource")


class HasSource(Protocol):
    """What is made from a source."""

    _source: Source


def spoken(method: Callable[Concatenate[Of, Given], Made]) -> Callable[Concatenate[Of, Given], Made]:
    """Has a method speak the language of its object's source, in any thread."""
    @wraps(method)
    def speaking(self: Of, *args: Given.args, **kwargs: Given.kwargs) -> Made:
        with self._source.room.speaking():
            return method(self, *args, **kwargs)

    return speaking  # type: ignore[return-value] # the object comes by place, as it always does


def _nobody(_observer: str) -> bool:
    return False


@dataclass(frozen=True)
class Source:
    """The open briefing, the day on its map, whose terms apply to that, and what is chosen in the window.

    ``allows`` tells by an observer's name whether what it measures may be passed on; ``background`` is the credit of
    the tiles under the data, "" without any; ``sizes`` are those over time that may be passed on; ``camera`` is where
    the map is now, for a picture of it. ``days`` are those of the observer on show that a film may have, in order: none
    of the shipped layer, which has only one day, and no doubtful ones. ``ground_of`` reads one of them, in any thread.
    """

    opened: OpenBriefing
    control: ShownDay | None
    language: str
    terms: Callable[[], tuple[Terms, ...]]
    camera: Camera | None = None
    statement: str = ""
    areas: tuple[str, ...] = ()
    background: str = ""
    allows: Callable[[str], bool] = field(default=_nobody)
    sizes: tuple[SizeOfDay, ...] = ()
    days: tuple[ShownDay, ...] = ()
    ground_of: Callable[[ObserverDay], ControlDay] | None = None
    room: RoomLanguage = field(default_factory=RoomLanguage)
    """The language of the export's words."""

    def in_language(self, code: str) -> Source:
        """Returns the same in another language: the briefing as far as it is translated, words, names of the map."""
        room = RoomLanguage(code)
        return replace(self, opened=self.opened.in_language(code or current.code()), room=room,
                       language=room.place_names(self.language))

    @property
    def control_may_go(self) -> bool:
        """Whether outlines and sizes of control may be passed on; else they are only part of pictures."""
        return may_go(self.opened.layer.observer, self.terms())

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks on the window's map: those of every step, and of the step of the chosen statement."""
        briefing = self.opened.briefing
        return marks_on_map(briefing, step_showing(briefing, self.statement))

    @property
    def is_of_one_day(self) -> bool:
        """Whether the areas are of the day that the map shows, and not still being computed."""
        layer = self.opened.layer
        return not layer.observer if self.control is None else self.control.is_of(layer)

    @cached_property
    def to_pass_on(self) -> OpenBriefing:
        """The briefing without what observers measure whose terms forbid passing it on."""
        opened = self.opened
        found = {key: tuple(each for each in observed if self.allows(each.observer))
                 for key, observed in opened.observed.items()}
        kept = {key: self._kept(each) for key, each in opened.measures.items()}
        if kept != opened.measures:
            opened = opened.with_measures(kept)
        return opened if found == opened.observed else opened.with_observed(found)

    def _kept(self, found: Measurement | Sentence) -> Measurement | Sentence:
        """Returns a measurement, or why it is left out."""
        if not isinstance(found, Measurement) or not found.by or self.allows(found.by):
            return found
        return sentence("What {observer} measures is left out: nothing says that it may be passed on.",
                        observer=found.by)

    @property
    def days_to_play(self) -> tuple[ShownDay, ...]:
        """The days that a file may have to play them; none of an observer whose terms forbid passing them on."""
        return self.days if self.days and self.allows(self.days[0].name) else ()

    @property
    def bound_observers(self) -> list[str]:
        """The observers whose sizes are beside a statement's figure in the window, and may not be passed on."""
        opened = self.opened
        found = (each.observer for statement in opened.briefing.statements for each in opened.observed_of(statement))
        return [each for each in dict.fromkeys(found) if not self.allows(each)]

# SPDX-License-Identifier: MIT
"""The presentation's interface for the presenter view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from briefing.presenting.presenting_state import PresentingState
    from briefing.presenting.sequence import Sequence
    from briefing.presenting.stopwatch import Stopwatch
    from ui.files.open_briefing import OpenBriefing
    from ui.map.shown_day import ShownDay
    from ui.places.rows import PlaceRow
    from ui.presenting.audience_window import AudienceWindow
    from ui.stage.look import StageLook
    from ui.stage.room_language import RoomLanguage
    from ui.window.settings import Settings


class Commands(Protocol):
    """A presentation as the presenter view uses it."""

    settings: Settings
    state: PresentingState
    stopwatch: Stopwatch
    last_note: str
    control: ShownDay | None
    look: StageLook

    @property
    def opened(self) -> OpenBriefing:
        """The briefing as the room reads it."""

    @property
    def sequence(self) -> Sequence:
        """Its steps."""

    @property
    def room(self) -> RoomLanguage:
        """The language that the room reads."""

    @property
    def stateChanged(self) -> SignalInstance:
        """The signal that carries a new state."""

    @property
    def noteRaised(self) -> SignalInstance:
        """The signal that carries a sentence for the briefer."""

    @property
    def audience(self) -> AudienceWindow:
        """The audience window."""

    @property
    def has_own_screen(self) -> bool:
        """Whether the briefer has a screen that the audience does not see."""

    def do(self, command: str) -> None:
        """Carries out the command of a key or button."""

    def go(self, at: int) -> None:
        """Jumps to the step with this index."""

    def find_places(self, query: str) -> list[PlaceRow] | None:
        """Returns the places, areas and coordinates that a search finds; None before the list of places is there."""

    def show_place(self, row: PlaceRow) -> None:
        """Shows a place or an area that was found."""

    @property
    def placesChanged(self) -> SignalInstance:
        """The signal that says that a search may find others now."""

    def step_aside(self) -> None:
        """Gives the only screen back to the audience window."""

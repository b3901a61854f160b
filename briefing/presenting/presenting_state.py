# SPDX-License-Identifier: MIT
"""The state of a presentation as a value: every key leads from one state to the next.

The presenter sees one picture, the audience another. They are the same unless the audience's
screen is frozen.
"""

from __future__ import annotations

from typing import Any, Final, Literal, TypeGuard, get_args

import msgspec

from briefing.model import Camera
from briefing.presenting.sequence import Sequence

Blank = Literal["none", "black", "white"]
Command = Literal[
    "next",
    "previous",
    "back",
    "first",
    "last",
    "black",
    "white",
    "freeze",
    "send",
    "pointer",
    "pen",
    "measure",
    "media",
    "zoom_to_areas",
    "return",
    "enter",
    "end",
]
COMMANDS: Final[tuple[Command, ...]] = get_args(Command)


def is_command(name: str) -> TypeGuard[Command]:
    """Checks whether this is the name of a command that ``act`` accepts."""
    return name in COMMANDS


MOST_DIGITS: Final = 5
"""Digits of a number typed to jump to a step: enough for the longest briefing's statements; more
are ignored, such as those of a hand resting on the keys."""


class Mark(msgspec.Struct, frozen=True):
    """A place that the briefer points out: its position in degrees, its name, and a line about it."""

    lon: float
    lat: float
    name: str
    detail: str = ""


class Picture(msgspec.Struct, frozen=True):
    """A step as it is shown.

    ``index`` is the step's position in the sequence, from 0. ``camera`` and ``areas`` are what
    the briefer looks at instead of the step's own, None for the step's own.
    ``zoomed``: the areas are framed even if the step has a camera. ``mark`` is a place pointed out,
    ``path`` the points, (lon, lat), of a distance that was measured. ``medium`` is which of the step's pictures and
    videos lies over the map, from 0; None for none.
    """

    index: int
    camera: Camera | None = None
    areas: tuple[str, ...] | None = None
    zoomed: bool = False
    mark: Mark | None = None
    path: tuple[tuple[float, float], ...] = ()
    medium: int | None = None

    @property
    def is_step(self) -> bool:
        """Whether this is the step as written, with nothing explored."""
        return self == Picture(self.index)


class PresentingState(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a presentation.

    ``numbers`` gives for every step the number the room sees, 0 if there is none; ``media`` how many pictures and
    videos it has, and nothing where no step has any.
    ``entry`` holds the digits typed so far. Once ``ended``, nothing changes any more.
    """

    numbers: tuple[int, ...]
    media: tuple[int, ...] = ()
    presenter_view: Picture
    audience_view: Picture
    blank: Blank = "none"
    frozen: bool = False
    pointer: bool = False
    pen: bool = False
    measuring: bool = False
    entry: str = ""
    ended: bool = False

    @property
    def last_index(self) -> int:
        """The index of the last step."""
        return len(self.numbers) - 1


def start(sequence: Sequence, index: int = 0) -> PresentingState:
    """Returns a presentation that begins at the step with this index, or at the nearer end."""
    numbers = tuple(step.number or 0 for step in sequence.steps)
    media = tuple(len(step.statement.media) if step.statement is not None else 0 for step in sequence.steps)
    picture = Picture(min(max(index, 0), len(numbers) - 1))
    media = media if any(media) else ()
    return PresentingState(numbers=numbers, media=media, presenter_view=picture, audience_view=picture)


def act(state: PresentingState, command: Command) -> PresentingState:
    """Returns the state after a command. Every command but "enter" clears the digits typed."""
    if state.ended:
        return state
    if command == "enter":
        return _enter(state)
    return _after(_with(state, entry=""), command)


def go(state: PresentingState, index: int) -> PresentingState:
    """Shows the step with this index, or the one at the nearer end, as written."""
    if state.ended:
        return state
    picture = Picture(min(max(index, 0), state.last_index))
    return _holding(_with(state, entry="", blank="none", measuring=False), picture)


def explore(
    state: PresentingState,
    *,
    camera: Camera | None = None,
    areas: tuple[str, ...] | None = None,
    mark: Mark | None = None,
    path: tuple[tuple[float, float], ...] | None = None,
) -> PresentingState:
    """Changes camera, areas, mark or path of the presenter's view; None leaves each unchanged."""
    if state.ended:
        return state
    picture = state.presenter_view
    if camera is not None:
        picture = msgspec.structs.replace(picture, camera=camera, zoomed=False)
    if areas is not None:
        picture = msgspec.structs.replace(picture, areas=areas)
    if mark is not None:
        picture = msgspec.structs.replace(picture, mark=mark)
    if path is not None:
        picture = msgspec.structs.replace(picture, path=path)
    return _holding(state, picture)


def type_digit(state: PresentingState, digit: str) -> PresentingState:
    """Adds a digit to the number to jump to; anything else, or a digit too many, changes nothing."""
    is_digit = len(digit) == 1 and digit in "0123456789"
    if state.ended or not is_digit or len(state.entry) >= MOST_DIGITS:
        return state
    return _with(state, entry=state.entry + digit)


def _after(state: PresentingState, command: Command) -> PresentingState:
    match command:
        case "next":
            return _step(state, 1)
        case "previous":
            return _step(state, -1)
        case "back":
            return _back(state)
        case "first":
            return go(state, 0)
        case "last":
            return go(state, state.last_index)
        case "black" | "white":
            return _with(state, blank="none" if state.blank == command else command)
        case "freeze":
            return _freeze(state)
        case "send":
            return _holding(_with(state, frozen=False), state.presenter_view)
        case "pointer":
            return _with(_measured(state), pointer=not state.pointer, pen=False)
        case "pen":
            return _with(_measured(state), pen=not state.pen, pointer=False)
        case "measure":
            return _measure(state)
        case "media":
            return _next_medium(state)
        case "zoom_to_areas":
            return _holding(state, msgspec.structs.replace(state.presenter_view, camera=None, zoomed=True))
        case "return":
            return _holding(_with(state, measuring=False), Picture(state.presenter_view.index))
        case "end":
            return _with(state, ended=True)
        case _:
            return state


def _step(state: PresentingState, by: int) -> PresentingState:
    """Goes one step forward or back. A blank screen only ends first, so that no step is passed unseen."""
    if state.blank != "none":
        return _with(state, blank="none")
    index = state.presenter_view.index + by
    return go(state, index) if 0 <= index <= state.last_index else state


def _enter(state: PresentingState) -> PresentingState:
    """Goes to the step with the number typed, if there is one; without a number, one step forward."""
    if not state.entry:
        return _step(state, 1)
    number, cleared = int(state.entry), _with(state, entry="")
    if number == 0 or number not in state.numbers:
        return cleared
    return go(cleared, state.numbers.index(number))


def _back(state: PresentingState) -> PresentingState:
    """Takes the last point of the distance that is being measured back; without one, goes one step back."""
    path = state.presenter_view.path
    return explore(state, path=path[:-1]) if state.measuring and path else _step(state, -1)


def _freeze(state: PresentingState) -> PresentingState:
    """Freezes the audience's picture, without a point that is no distance yet, or drops what was looked at since."""
    if state.frozen:
        return _holding(_with(state, frozen=False, measuring=False), state.audience_view)
    return _with(state, frozen=True, audience_view=_whole(state.audience_view))


def _next_medium(state: PresentingState) -> PresentingState:
    """Shows the step's first picture or video, then the next one; after the last one it is taken away."""
    picture = state.presenter_view
    count = state.media[picture.index] if state.media else 0
    after = 0 if picture.medium is None else picture.medium + 1
    return _holding(state, msgspec.structs.replace(picture, medium=after if after < count else None))


def _measure(state: PresentingState) -> PresentingState:
    """Begins to measure a new distance, or ends that."""
    if state.measuring:
        return _measured(state)
    begun = _with(state, measuring=True, pointer=False, pen=False)
    return _holding(begun, msgspec.structs.replace(state.presenter_view, path=()))


def _measured(state: PresentingState) -> PresentingState:
    """Ends measuring, if it is on; a distance of one point is none."""
    return _holding(_with(state, measuring=False), _whole(state.presenter_view)) if state.measuring else state


def _whole(picture: Picture) -> Picture:
    return msgspec.structs.replace(picture, path=()) if len(picture.path) == 1 else picture


def _holding(state: PresentingState, picture: Picture) -> PresentingState:
    """Shows this picture to the presenter, and to the audience unless its screen is frozen."""
    return _with(state, presenter_view=picture, audience_view=state.audience_view if state.frozen else picture)


def _with(state: PresentingState, **changes: Any) -> PresentingState:
    return msgspec.structs.replace(state, **changes)

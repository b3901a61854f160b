# SPDX-License-Identifier: MIT
"""What is on the screens while presenting, as a value: every key leads from one state to the next.

The briefer has a picture in hand, the room one on its screen. They are the same unless
the screen is frozen.
"""

from __future__ import annotations

from typing import Any, Final, Literal, TypeGuard, get_args

import msgspec

from briefing.model import Camera
from briefing.sequence import Sequence

Blank = Literal["none", "black", "white"]
Command = Literal[
    "next",
    "previous",
    "first",
    "last",
    "black",
    "white",
    "freeze",
    "send",
    "pointer",
    "pen",
    "zoom_to_areas",
    "return",
    "enter",
    "end",
]
COMMANDS: Final[tuple[Command, ...]] = get_args(Command)


def is_command(name: str) -> TypeGuard[Command]:
    """Whether a key or button names a command that leads to another state."""
    return name in COMMANDS


MOST_DIGITS: Final = 5
"""Digits of a number typed to jump to a step: enough for the longest briefing's statements,
whatever hand rests on the keys."""


class Picture(msgspec.Struct, frozen=True):
    """A step as it is looked at.

    ``place`` is the step's place in the sequence, from 0. ``camera`` and ``areas`` are what
    the briefer looks at instead of the step's own, None where it is the step's own.
    ``zoomed``: the areas are framed even if the step has a camera.
    """

    place: int
    camera: Camera | None = None
    areas: tuple[str, ...] | None = None
    zoomed: bool = False

    @property
    def is_step(self) -> bool:
        """Whether this is the step as it was written, nothing explored."""
        return self == Picture(self.place)


class Presenting(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a presentation.

    ``numbers`` gives for every place the number the room sees, 0 where there is none.
    ``entry`` holds the digits typed so far. Once ``ended``, nothing changes any more.
    """

    numbers: tuple[int, ...]
    in_hand: Picture
    on_screen: Picture
    blank: Blank = "none"
    frozen: bool = False
    pointer: bool = False
    pen: bool = False
    entry: str = ""
    ended: bool = False

    @property
    def last_place(self) -> int:
        """The place of the last step."""
        return len(self.numbers) - 1


def start(sequence: Sequence, place: int = 0) -> Presenting:
    """A presentation that begins at this place, or at the end nearest to it."""
    numbers = tuple(step.number or 0 for step in sequence.steps)
    picture = Picture(min(max(place, 0), len(numbers) - 1))
    return Presenting(numbers=numbers, in_hand=picture, on_screen=picture)


def act(state: Presenting, command: Command) -> Presenting:
    """The state after a command. Every command but "enter" forgets the digits typed."""
    if state.ended:
        return state
    if command == "enter":
        return _enter(state)
    return _after(_with(state, entry=""), command)


def go(state: Presenting, place: int) -> Presenting:
    """Shows the step at this place, or at the end nearest to it, as it was written."""
    if state.ended:
        return state
    picture = Picture(min(max(place, 0), state.last_place))
    return _holding(_with(state, entry="", blank="none"), picture)


def explore(
    state: Presenting, *, camera: Camera | None = None, areas: tuple[str, ...] | None = None
) -> Presenting:
    """The picture in hand looked at from elsewhere, or with other areas; None leaves it as it is."""
    if state.ended:
        return state
    picture = state.in_hand
    if camera is not None:
        picture = msgspec.structs.replace(picture, camera=camera, zoomed=False)
    if areas is not None:
        picture = msgspec.structs.replace(picture, areas=areas)
    return _holding(state, picture)


def type_digit(state: Presenting, digit: str) -> Presenting:
    """One more digit of the number to jump to; anything else, or a digit too many, changes nothing."""
    is_digit = len(digit) == 1 and digit in "0123456789"
    if state.ended or not is_digit or len(state.entry) >= MOST_DIGITS:
        return state
    return _with(state, entry=state.entry + digit)


def erase_digit(state: Presenting) -> Presenting:
    """The number to jump to without its last digit."""
    return state if state.ended else _with(state, entry=state.entry[:-1])


def _after(state: Presenting, command: Command) -> Presenting:
    match command:
        case "next":
            return _step(state, 1)
        case "previous":
            return _step(state, -1)
        case "first":
            return go(state, 0)
        case "last":
            return go(state, state.last_place)
        case "black" | "white":
            return _with(state, blank="none" if state.blank == command else command)
        case "freeze":
            return _holding(_with(state, frozen=False), state.on_screen) if state.frozen else _with(state, frozen=True)
        case "send":
            return _holding(_with(state, frozen=False), state.in_hand)
        case "pointer":
            return _with(state, pointer=not state.pointer, pen=False)
        case "pen":
            return _with(state, pen=not state.pen, pointer=False)
        case "zoom_to_areas":
            return _holding(state, Picture(state.in_hand.place, areas=state.in_hand.areas, zoomed=True))
        case "return":
            return _holding(state, Picture(state.in_hand.place))
        case "end":
            return _with(state, ended=True)
        case _:
            return state


def _step(state: Presenting, by: int) -> Presenting:
    """One step on or back. A blank screen only comes back first: nothing is passed unseen."""
    if state.blank != "none":
        return _with(state, blank="none")
    place = state.in_hand.place + by
    return go(state, place) if 0 <= place <= state.last_place else state


def _enter(state: Presenting) -> Presenting:
    """To the step of the number typed, which may not be there; without a number, one step on."""
    if not state.entry:
        return _step(state, 1)
    number, cleared = int(state.entry), _with(state, entry="")
    if number == 0 or number not in state.numbers:
        return cleared
    return go(cleared, state.numbers.index(number))


def _holding(state: Presenting, picture: Picture) -> Presenting:
    """With this picture in hand, and on the screen unless that is frozen."""
    return _with(state, in_hand=picture, on_screen=state.on_screen if state.frozen else picture)


def _with(state: Presenting, **changes: Any) -> Presenting:
    return msgspec.structs.replace(state, **changes)

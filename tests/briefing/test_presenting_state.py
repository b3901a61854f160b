# SPDX-License-Identifier: MIT
"""The state of a presentation: what every key does, alone and in any order with the others."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from briefing.model import Camera, Step
from briefing.presenting_state import (
    COMMANDS,
    MOST_DIGITS,
    Command,
    Picture,
    Presenting,
    act,
    erase_digit,
    explore,
    go,
    start,
    type_digit,
)
from briefing.sequence import Sequence, sequence_of
from tests.briefing.examples import AREAS, example

HERE = Camera(lon=36.5, lat=47.5, zoom=7)
THERE = Camera(lon=33, lat=46, zoom=9)


def steps(*shows: str) -> Sequence:
    """A sequence of these steps, each statement the first one."""
    written = tuple(Step(shows=each, statement="first" if each == "statement" else None) for each in shows)
    return sequence_of(msgspec.structs.replace(example(), sequence=written), AREAS)


# Places 0 to 4; numbers none, 1, 2, 3, none.
FIVE = steps("opening", "statement", "map", "statement", "closing")


def after(state: Presenting, *commands: Command) -> Presenting:
    for command in commands:
        state = act(state, command)
    return state


def typed(state: Presenting, digits: str) -> Presenting:
    for digit in digits:
        state = type_digit(state, digit)
    return state


def at(place: int) -> Presenting:
    return start(FIVE, place)


def places(state: Presenting) -> tuple[int, int]:
    return state.in_hand.place, state.on_screen.place


def test_it_starts_where_it_is_told_with_everything_off() -> None:
    assert start(FIVE) == Presenting(numbers=(0, 1, 2, 3, 0), in_hand=Picture(0), on_screen=Picture(0))
    assert [places(start(FIVE, place)) for place in (-7, 3, 99)] == [(0, 0), (3, 3), (4, 4)]


def test_next_and_previous_stop_at_the_ends() -> None:
    assert places(after(at(3), "next")) == (4, 4)
    assert places(after(at(3), "next", "next", "next")) == (4, 4)
    assert places(after(at(1), "previous", "previous")) == (0, 0)
    assert places(after(at(2), "first")) == (0, 0)
    assert places(after(at(2), "last")) == (4, 4)


def test_a_step_that_cannot_be_taken_changes_nothing() -> None:
    looking = explore(at(4), camera=HERE)
    assert act(looking, "next") == looking
    looking = explore(at(0), camera=HERE)
    assert act(looking, "previous") == looking


@pytest.mark.parametrize("blank", ["black", "white"])
def test_a_blank_screen_first_comes_back_where_it_was(blank: Command) -> None:
    dark = after(at(2), blank)
    assert dark.blank == blank
    for command in ("next", "previous", "enter"):
        back = after(dark, command)
        assert (back.blank, places(back)) == ("none", (2, 2))
    assert after(dark, blank) == at(2)


def test_a_jump_brings_a_blank_screen_back_and_moves() -> None:
    dark = after(at(2), "black")
    for moved, place in (
        (after(dark, "first"), 0),
        (after(dark, "last"), 4),
        (go(dark, 3), 3),
        (after(typed(dark, "3"), "enter"), 3),
    ):
        assert (moved.blank, places(moved)) == ("none", (place, place))


def test_black_turns_to_white_directly() -> None:
    assert after(at(2), "black", "white").blank == "white"
    assert after(at(2), "white", "black").blank == "black"


def test_a_frozen_screen_keeps_its_picture() -> None:
    frozen = after(explore(at(1), camera=HERE), "freeze")
    moved = explore(after(frozen, "next"), areas=("crimea",))
    assert moved.on_screen == Picture(1, camera=HERE)
    assert moved.in_hand == Picture(2, areas=("crimea",))


def test_what_was_looked_at_while_frozen_is_dropped_or_sent() -> None:
    moved = explore(after(at(1), "freeze", "next", "next"), camera=HERE)
    dropped, sent = after(moved, "freeze"), after(moved, "send")
    assert dropped == at(1)
    assert not sent.frozen
    assert sent.in_hand == sent.on_screen == Picture(3, camera=HERE)


def test_nothing_is_sent_from_a_screen_that_is_not_frozen() -> None:
    assert act(explore(at(1), camera=HERE), "send") == explore(at(1), camera=HERE)


def test_exploring_keeps_what_it_does_not_change() -> None:
    looking = explore(explore(at(1), camera=HERE), areas=("crimea",))
    assert looking.on_screen == Picture(1, camera=HERE, areas=("crimea",))
    assert explore(looking, camera=THERE).on_screen == Picture(1, camera=THERE, areas=("crimea",))
    assert explore(looking, areas=()).on_screen == Picture(1, camera=HERE, areas=())
    assert explore(looking) == looking


def test_return_shows_the_step_as_it_was() -> None:
    looking = explore(at(2), camera=HERE, areas=("crimea",))
    assert not looking.in_hand.is_step
    assert act(looking, "return") == at(2)
    assert at(2).in_hand.is_step


def test_zooming_to_areas_keeps_the_areas_alone() -> None:
    zoomed = act(explore(at(2), camera=HERE, areas=("crimea",)), "zoom_to_areas")
    assert zoomed.on_screen == Picture(2, areas=("crimea",), zoomed=True)
    assert not zoomed.on_screen.is_step
    assert act(at(2), "zoom_to_areas").on_screen == Picture(2, zoomed=True)
    assert explore(zoomed, areas=("donetsk",)).on_screen == Picture(2, areas=("donetsk",), zoomed=True)
    assert explore(zoomed, camera=HERE).on_screen == Picture(2, camera=HERE, areas=("crimea",))


@pytest.mark.parametrize("command", ["next", "previous", "first", "last"])
def test_another_step_is_shown_as_it_was_written(command: Command) -> None:
    looking = act(explore(at(2), camera=HERE, areas=("crimea",)), "pen")
    moved = act(looking, command)
    assert moved.in_hand.is_step and moved.on_screen.is_step
    assert moved.pen


def test_going_to_the_step_one_is_at_shows_it_as_it_was_written() -> None:
    assert go(explore(at(2), camera=HERE), 2) == at(2)
    assert [places(go(at(2), place)) for place in (-1, 9)] == [(0, 0), (4, 4)]


def test_pointer_and_pen_exclude_each_other() -> None:
    state = act(at(0), "pointer")
    assert (state.pointer, state.pen) == (True, False)
    state = act(state, "pen")
    assert (state.pointer, state.pen) == (False, True)
    assert act(state, "pen") == at(0)
    assert act(act(at(0), "pointer"), "pointer") == at(0)


def test_a_number_and_enter_jump_to_the_step_the_room_calls_so() -> None:
    assert places(after(typed(at(0), "3"), "enter")) == (3, 3)
    assert places(after(typed(at(0), "002"), "enter")) == (2, 2)
    assert after(typed(at(0), "3"), "enter").entry == ""


@pytest.mark.parametrize("digits", ["0", "4", "00000", "99999"])
def test_a_number_no_step_has_moves_nothing(digits: str) -> None:
    looking = act(explore(at(1), camera=HERE), "black")
    assert after(typed(looking, digits), "enter") == looking


def test_a_number_of_several_parts_leads_to_the_first() -> None:
    state = Presenting(numbers=(1, 2, 2, 2, 3), in_hand=Picture(4), on_screen=Picture(4))
    assert places(after(typed(state, "2"), "enter")) == (1, 1)


def test_enter_alone_is_next() -> None:
    for state in (at(0), at(4), act(at(1), "black"), act(at(1), "freeze")):
        assert act(state, "enter") == act(state, "next")


def test_only_so_many_digits_are_kept_and_each_can_be_taken_back() -> None:
    state = typed(at(0), "1234567")
    assert state.entry == "12345" and len(state.entry) == MOST_DIGITS
    assert erase_digit(state).entry == "1234"
    assert erase_digit(at(0)) == at(0)
    for key in ("", "a", "12", "٣", "²", "-"):
        assert type_digit(at(0), key) == at(0)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_forgets_the_digits(command: Command) -> None:
    assert act(typed(at(1), "2"), command).entry == ""
    assert go(typed(at(1), "2"), 1).entry == ""


def test_once_ended_nothing_changes() -> None:
    ended = act(typed(at(1), "2"), "end")
    assert ended.ended and places(ended) == (1, 1)
    assert all(act(ended, command) == ended for command in COMMANDS)
    for changed in (go(ended, 3), explore(ended, camera=HERE), type_digit(ended, "1"), erase_digit(ended)):
        assert changed == ended


class AnyKeys(RuleBasedStateMachine):
    """Keys in any order: whatever was pressed before, the rules hold."""

    @initialize(place=st.integers(-2, 7))
    def begin(self, place: int) -> None:
        self.state = start(FIVE, place)

    @rule(command=st.sampled_from([command for command in COMMANDS if command != "end"]))
    def press(self, command: Command) -> None:
        before, self.state = self.state, act(self.state, command)
        if before.blank != "none" and command in ("next", "previous"):
            assert self.state.in_hand == before.in_hand and self.state.blank == "none"
        if before.frozen and self.state.frozen:
            assert self.state.on_screen == before.on_screen
        if self.state.in_hand.place != before.in_hand.place and not before.frozen:
            assert self.state.in_hand.is_step
        assert abs(self.state.in_hand.place - before.in_hand.place) <= 1 or command in (
            "first",
            "last",
            "enter",
            "freeze",
        )

    @rule(place=st.integers(-2, 7))
    def jump(self, place: int) -> None:
        self.state = go(self.state, place)
        assert self.state.in_hand.is_step and self.state.blank == "none"

    @rule(digit=st.sampled_from("0123456789"))
    def type(self, digit: str) -> None:
        before, self.state = self.state, type_digit(self.state, digit)
        assert msgspec.structs.replace(self.state, entry=before.entry) == before

    @rule(camera=st.none() | st.sampled_from([HERE, THERE]), areas=st.none() | st.sampled_from([(), ("crimea",)]))
    def look_around(self, camera: Camera | None, areas: tuple[str, ...] | None) -> None:
        before, self.state = self.state, explore(self.state, camera=camera, areas=areas)
        assert self.state.in_hand.place == before.in_hand.place
        assert camera is None or self.state.in_hand.camera == camera
        assert areas is None or self.state.in_hand.areas == areas

    @precondition(lambda self: self.state.frozen)
    @rule()
    def drop(self) -> None:
        before, self.state = self.state, act(self.state, "freeze")
        assert self.state.on_screen == before.on_screen

    @rule()
    def end(self) -> None:
        ended = act(self.state, "end")
        assert places(ended) == places(self.state)
        assert all(act(ended, command) == ended for command in COMMANDS)

    @invariant()
    def the_room_sees_what_is_in_hand_unless_frozen(self) -> None:
        assert self.state.frozen or self.state.on_screen == self.state.in_hand

    @invariant()
    def there_is_always_a_step(self) -> None:
        assert all(0 <= place <= self.state.last_place for place in places(self.state))

    @invariant()
    def the_modes_agree(self) -> None:
        assert not (self.state.pointer and self.state.pen)
        assert len(self.state.entry) <= MOST_DIGITS
        for picture in (self.state.in_hand, self.state.on_screen):
            assert not (picture.zoomed and picture.camera is not None)


TestAnyKeys = AnyKeys.TestCase

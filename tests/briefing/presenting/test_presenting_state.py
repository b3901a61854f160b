# SPDX-License-Identifier: MIT
"""The state of a presentation: what every key does, by itself and in any order with the others."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from briefing.model import Camera, Step
from briefing.presenting.presenting_state import (
    COMMANDS,
    MOST_DIGITS,
    Command,
    Mark,
    Picture,
    PresentingState,
    act,
    explore,
    go,
    start,
    type_digit,
)
from briefing.presenting.sequence import Sequence, sequence_of
from tests.briefing.examples import AREAS, example

PATH = ((37.3, 48.15), (37.8, 48.0))
HERE = Camera(lon=36.5, lat=47.5, zoom=7)
THERE = Camera(lon=33, lat=46, zoom=9)


def steps(*shows: str) -> Sequence:
    """A sequence of these steps, each statement the first one."""
    written = tuple(Step(shows=each, statement="first" if each == "statement" else None) for each in shows)
    return sequence_of(msgspec.structs.replace(example(), sequence=written), AREAS)


# Indices 0 to 4; numbers none, 1, 2, 3, none.
FIVE = steps("opening", "statement", "map", "statement", "closing")


def after(state: PresentingState, *commands: Command) -> PresentingState:
    for command in commands:
        state = act(state, command)
    return state


def typed(state: PresentingState, digits: str) -> PresentingState:
    for digit in digits:
        state = type_digit(state, digit)
    return state


def at(index: int) -> PresentingState:
    return start(FIVE, index)


def indices(state: PresentingState) -> tuple[int, int]:
    return state.presenter_view.index, state.audience_view.index


def test_it_starts_at_the_given_step_with_everything_off() -> None:
    assert start(FIVE) == PresentingState(numbers=(0, 1, 2, 3, 0), presenter_view=Picture(0), audience_view=Picture(0))
    assert [indices(start(FIVE, index)) for index in (-7, 3, 99)] == [(0, 0), (3, 3), (4, 4)]


def test_next_and_previous_stop_at_the_ends() -> None:
    assert indices(after(at(3), "next")) == (4, 4)
    assert indices(after(at(3), "next", "next", "next")) == (4, 4)
    assert indices(after(at(1), "previous", "previous")) == (0, 0)
    assert indices(after(at(2), "first")) == (0, 0)
    assert indices(after(at(2), "last")) == (4, 4)


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
        assert (back.blank, indices(back)) == ("none", (2, 2))
    assert after(dark, blank) == at(2)


def test_a_jump_brings_a_blank_screen_back_and_moves() -> None:
    dark = after(at(2), "black")
    for moved, index in (
        (after(dark, "first"), 0),
        (after(dark, "last"), 4),
        (go(dark, 3), 3),
        (after(typed(dark, "3"), "enter"), 3),
    ):
        assert (moved.blank, indices(moved)) == ("none", (index, index))


def test_black_turns_to_white_directly() -> None:
    assert after(at(2), "black", "white").blank == "white"
    assert after(at(2), "white", "black").blank == "black"


def test_a_frozen_screen_keeps_its_picture() -> None:
    frozen = after(explore(at(1), camera=HERE), "freeze")
    moved = explore(after(frozen, "next"), areas=("crimea",))
    assert moved.audience_view == Picture(1, camera=HERE)
    assert moved.presenter_view == Picture(2, areas=("crimea",))


def test_what_was_looked_at_while_frozen_is_dropped_or_sent() -> None:
    moved = explore(after(at(1), "freeze", "next", "next"), camera=HERE)
    dropped, sent = after(moved, "freeze"), after(moved, "send")
    assert dropped == at(1)
    assert not sent.frozen
    assert sent.presenter_view == sent.audience_view == Picture(3, camera=HERE)


def test_nothing_is_sent_from_a_screen_that_is_not_frozen() -> None:
    assert act(explore(at(1), camera=HERE), "send") == explore(at(1), camera=HERE)


def test_exploring_keeps_what_it_does_not_change() -> None:
    looking = explore(explore(at(1), camera=HERE), areas=("crimea",))
    assert looking.audience_view == Picture(1, camera=HERE, areas=("crimea",))
    assert explore(looking, camera=THERE).audience_view == Picture(1, camera=THERE, areas=("crimea",))
    assert explore(looking, areas=()).audience_view == Picture(1, camera=HERE, areas=())
    assert explore(looking) == looking


def test_return_shows_the_step_as_it_was() -> None:
    looking = explore(at(2), camera=HERE, areas=("crimea",))
    assert not looking.presenter_view.is_step
    assert act(looking, "return") == at(2)
    assert at(2).presenter_view.is_step


def test_zooming_to_areas_keeps_only_the_areas() -> None:
    zoomed = act(explore(at(2), camera=HERE, areas=("crimea",)), "zoom_to_areas")
    assert zoomed.audience_view == Picture(2, areas=("crimea",), zoomed=True)
    assert not zoomed.audience_view.is_step
    assert act(at(2), "zoom_to_areas").audience_view == Picture(2, zoomed=True)
    assert explore(zoomed, areas=("donetsk",)).audience_view == Picture(2, areas=("donetsk",), zoomed=True)
    assert explore(zoomed, camera=HERE).audience_view == Picture(2, camera=HERE, areas=("crimea",))


@pytest.mark.parametrize("command", ["next", "previous", "first", "last"])
def test_another_step_is_shown_as_it_was_written(command: Command) -> None:
    looking = act(explore(at(2), camera=HERE, areas=("crimea",)), "pen")
    moved = act(looking, command)
    assert moved.presenter_view.is_step and moved.audience_view.is_step
    assert moved.pen


def test_going_to_the_step_one_is_at_shows_it_as_it_was_written() -> None:
    assert go(explore(at(2), camera=HERE), 2) == at(2)
    assert [indices(go(at(2), index)) for index in (-1, 9)] == [(0, 0), (4, 4)]


def test_a_mark_and_a_distance_go_with_the_step_and_with_the_return() -> None:
    place, path = Mark(37.3, 48.15, "Selydove"), ((37.3, 48.15), (37.8, 48.0))
    looking = explore(explore(at(2), camera=HERE, mark=place), path=path)
    assert looking.audience_view == Picture(2, camera=HERE, mark=place, path=path)
    assert explore(looking, camera=THERE).audience_view.mark == place, "a move of the map keeps it"
    assert not looking.audience_view.is_step
    assert act(looking, "return") == at(2)
    assert act(looking, "next").presenter_view == Picture(3)


def test_a_frozen_room_sees_a_mark_once_it_is_sent() -> None:
    place = Mark(37.3, 48.15, "Selydove")
    frozen = explore(act(at(2), "freeze"), mark=place)
    assert (frozen.presenter_view.mark, frozen.audience_view.mark) == (place, None)
    assert act(frozen, "send").audience_view.mark == place
    assert act(frozen, "freeze").presenter_view.mark is None


def test_measuring_begins_anew_and_keeps_what_was_measured() -> None:
    path = PATH
    measuring = act(act(at(2), "pen"), "measure")
    assert measuring.measuring and not measuring.pen
    measured = act(explore(measuring, path=path), "measure")
    assert not measured.measuring and measured.audience_view.path == path
    assert act(measured, "measure").audience_view.path == (), "another distance"
    assert act(explore(measuring, path=path[:1]), "measure").audience_view.path == (), "one point is none"
    assert not act(measuring, "next").measuring and not act(measuring, "return").measuring
    for command in ("pointer", "pen"):
        assert not act(measuring, command).measuring
        assert act(explore(measuring, path=path), command).audience_view.path == path, "a distance stays"
        assert act(explore(measuring, path=path[:1]), command).audience_view.path == (), "one point is none"


def test_freezing_while_measuring_leaves_no_lone_point() -> None:
    one, two = PATH[:1], PATH
    begun = explore(act(at(2), "measure"), path=one)
    frozen = act(begun, "freeze")
    assert frozen.measuring and frozen.presenter_view.path == one, "the briefer goes on"
    assert frozen.audience_view.path == ()
    dropped = act(explore(frozen, path=two), "freeze")
    assert not dropped.measuring and dropped.presenter_view.path == dropped.audience_view.path == ()
    sent = act(explore(frozen, path=two), "send")
    assert sent.measuring and sent.audience_view.path == two
    kept = act(act(explore(begun, path=two), "freeze"), "freeze")
    assert kept.audience_view.path == two, "a distance stays"


def test_back_takes_the_last_point_back_and_else_goes_a_step_back() -> None:
    measuring = explore(act(at(2), "measure"), path=PATH)
    fewer = act(measuring, "back")
    assert fewer.measuring and fewer.audience_view.path == PATH[:1] and fewer.audience_view.index == 2
    none = act(fewer, "back")
    assert none.measuring and none.audience_view.path == () and none.audience_view.index == 2
    assert act(none, "back").audience_view.index == 1
    assert act(act(measuring, "measure"), "back").audience_view.index == 1, "what was measured is left alone"
    assert act(act(at(2), "black"), "back") == act(act(at(2), "black"), "previous")


def test_pointer_and_pen_exclude_each_other() -> None:
    state = act(at(0), "pointer")
    assert (state.pointer, state.pen) == (True, False)
    state = act(state, "pen")
    assert (state.pointer, state.pen) == (False, True)
    assert act(state, "pen") == at(0)
    assert act(act(at(0), "pointer"), "pointer") == at(0)


def test_a_number_and_enter_jump_to_the_step_the_room_calls_so() -> None:
    assert indices(after(typed(at(0), "3"), "enter")) == (3, 3)
    assert indices(after(typed(at(0), "002"), "enter")) == (2, 2)
    assert after(typed(at(0), "3"), "enter").entry == ""


@pytest.mark.parametrize("digits", ["0", "4", "00000", "99999"])
def test_a_number_no_step_has_moves_nothing(digits: str) -> None:
    looking = act(explore(at(1), camera=HERE), "black")
    assert after(typed(looking, digits), "enter") == looking


def test_a_number_of_several_parts_leads_to_the_first() -> None:
    state = PresentingState(numbers=(1, 2, 2, 2, 3), presenter_view=Picture(4), audience_view=Picture(4))
    assert indices(after(typed(state, "2"), "enter")) == (1, 1)


def test_enter_without_digits_is_next() -> None:
    for state in (at(0), at(4), act(at(1), "black"), act(at(1), "freeze")):
        assert act(state, "enter") == act(state, "next")


def test_only_so_many_digits_are_kept() -> None:
    state = typed(at(0), "1234567")
    assert state.entry == "12345" and len(state.entry) == MOST_DIGITS
    for key in ("", "a", "12", "٣", "²", "-"):
        assert type_digit(at(0), key) == at(0)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_forgets_the_digits(command: Command) -> None:
    assert act(typed(at(1), "2"), command).entry == ""
    assert go(typed(at(1), "2"), 1).entry == ""


def test_once_ended_nothing_changes() -> None:
    ended = act(typed(at(1), "2"), "end")
    assert ended.ended and indices(ended) == (1, 1)
    assert all(act(ended, command) == ended for command in COMMANDS)
    for changed in (go(ended, 3), explore(ended, camera=HERE), type_digit(ended, "1")):
        assert changed == ended


class AnyKeys(RuleBasedStateMachine):
    """Keys in any order: whatever was pressed before, the rules hold."""

    @initialize(index=st.integers(-2, 7))
    def begin(self, index: int) -> None:
        self.state = start(FIVE, index)

    @rule(command=st.sampled_from([command for command in COMMANDS if command != "end"]))
    def press(self, command: Command) -> None:
        before, self.state = self.state, act(self.state, command)
        if before.blank != "none" and command in ("next", "previous"):
            assert self.state.presenter_view == before.presenter_view and self.state.blank == "none"
        if before.frozen and self.state.frozen:
            assert self.state.audience_view == before.audience_view
        if self.state.presenter_view.index != before.presenter_view.index and not before.frozen:
            assert self.state.presenter_view.is_step
        assert abs(self.state.presenter_view.index - before.presenter_view.index) <= 1 or command in (
            "first",
            "last",
            "enter",
            "freeze",
        )

    @rule(index=st.integers(-2, 7))
    def jump(self, index: int) -> None:
        self.state = go(self.state, index)
        assert self.state.presenter_view.is_step and self.state.blank == "none"

    @rule(digit=st.sampled_from("0123456789"))
    def type(self, digit: str) -> None:
        before, self.state = self.state, type_digit(self.state, digit)
        assert msgspec.structs.replace(self.state, entry=before.entry) == before

    @rule(camera=st.none() | st.sampled_from([HERE, THERE]), areas=st.none() | st.sampled_from([(), ("crimea",)]))
    def look_around(self, camera: Camera | None, areas: tuple[str, ...] | None) -> None:
        before, self.state = self.state, explore(self.state, camera=camera, areas=areas)
        assert self.state.presenter_view.index == before.presenter_view.index
        assert camera is None or self.state.presenter_view.camera == camera
        assert areas is None or self.state.presenter_view.areas == areas

    @precondition(lambda self: self.state.frozen)
    @rule()
    def drop(self) -> None:
        before, self.state = self.state, act(self.state, "freeze")
        assert self.state.audience_view == before.audience_view

    @rule()
    def end(self) -> None:
        ended = act(self.state, "end")
        assert indices(ended) == indices(self.state)
        assert all(act(ended, command) == ended for command in COMMANDS)

    @invariant()
    def the_room_sees_what_is_in_hand_unless_frozen(self) -> None:
        assert self.state.frozen or self.state.audience_view == self.state.presenter_view

    @invariant()
    def there_is_always_a_step(self) -> None:
        assert all(0 <= index <= self.state.last_index for index in indices(self.state))

    @invariant()
    def the_modes_agree(self) -> None:
        assert not (self.state.pointer and self.state.pen)
        assert len(self.state.entry) <= MOST_DIGITS
        for picture in (self.state.presenter_view, self.state.audience_view):
            assert not (picture.zoomed and picture.camera is not None)


TestAnyKeys = AnyKeys.TestCase


def test_pictures_and_videos_come_one_by_one_and_go() -> None:
    state = msgspec.structs.replace(start(FIVE), media=(0, 2, 0, 0, 0))
    assert act(state, "media").audience_view.medium is None
    state = act(state, "next")
    seen = []
    for _ in range(4):
        state = act(state, "media")
        seen.append(state.audience_view.medium)
    assert seen == [0, 1, None, 0]
    assert act(state, "next").audience_view == Picture(2)
    assert act(state, "return").audience_view.medium is None
    frozen = act(act(state, "freeze"), "media")
    assert (frozen.presenter_view.medium, frozen.audience_view.medium) == (1, 0)

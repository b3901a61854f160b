# SPDX-License-Identifier: MIT
"""The texts of the presenter view."""

from __future__ import annotations

import msgspec
import pytest

from briefing.model import Camera
from briefing.presenting import presenting_state as presenting
from briefing.presenting.presenting_state import Command, PresentingState
from briefing.presenting.sequence import PresentedStep
from ui.files.open_briefing import OpenBriefing
from ui.presenting.presenter_texts import badge_text, next_text, note_text, position_text


def state_at(opened: OpenBriefing, index: int, *commands: Command) -> PresentingState:
    state = presenting.start(opened.sequence, index)
    for command in commands:
        state = presenting.act(state, command)
    return state


def position(opened: OpenBriefing, state: PresentingState) -> str:
    return position_text(opened.sequence, opened.sequence.steps[state.presenter_view.index], state)


def test_positions(opened: OpenBriefing) -> None:
    assert [position(opened, state_at(opened, index)) for index in (0, 1, 23, 24)] == [
        "Opening", "1 / 23", "23 / 23", "Closing"]


def test_a_number_being_typed_is_seen(opened: OpenBriefing) -> None:
    state = presenting.type_digit(presenting.type_digit(state_at(opened, 3), "1"), "7")
    assert position(opened, state) == "Go to 17 … Enter"


def test_a_part_says_which(opened: OpenBriefing) -> None:
    step = msgspec.structs.replace(opened.sequence.steps[2], part=2, parts=3)
    assert position_text(opened.sequence, step, state_at(opened, 2)) == "2 / 23 (2/3)"


@pytest.mark.parametrize(("commands", "expected"), [
    ((), ""), (("black",), "The room's screen is black"), (("white",), "The room's screen is white"),
    (("freeze", "next"), "Frozen: the room sees 3"), (("zoom_to_areas",), "Exploring; R returns to the step"),
    (("freeze", "black"), "The room's screen is black · Frozen: the room sees 3"),
    (("freeze", "send"), ""), (("pointer",), "")])
def test_what_differs_from_the_plain_step(opened: OpenBriefing, commands: tuple[Command, ...], expected: str) -> None:
    assert badge_text(opened.sequence, state_at(opened, 3, *commands)) == expected


def test_frozen_on_opening_and_closing_and_explored(opened: OpenBriefing) -> None:
    assert badge_text(opened.sequence, state_at(opened, 0, "freeze")) == "Frozen: the room sees the opening"
    assert badge_text(opened.sequence, state_at(opened, 24, "freeze")) == "Frozen: the room sees the closing"
    looked = presenting.explore(state_at(opened, 3, "freeze"), camera=Camera(lon=30, lat=50, zoom=6))
    assert badge_text(opened.sequence, looked).endswith("Exploring; R returns to the step")


def test_what_comes_next(opened: OpenBriefing) -> None:
    steps = opened.sequence.steps
    assert next_text(opened.sequence, steps[8]) == "Next: 8 / 23"
    assert next_text(opened.sequence, steps[-1]) == "Next"
    assert next_text(opened.sequence, None) == "This is the last step."


def test_the_step_s_note_comes_before_the_statement_s(opened: OpenBriefing) -> None:
    statement = msgspec.structs.replace(opened.briefing.statements[0], note="Of the statement.")
    made = PresentedStep(index=0, shows="statement", statement=statement)
    assert note_text(made) == "Of the statement."
    assert note_text(msgspec.structs.replace(made, note="Of the step.")) == "Of the step."
    bare = msgspec.structs.replace(made, statement=msgspec.structs.replace(statement, note=None))
    assert note_text(bare) == note_text(PresentedStep(index=0, shows="map")) == "No notes for this step."


def test_a_note_of_10_000_words_stays_whole(opened: OpenBriefing) -> None:
    note = "word " * 10_000
    assert note_text(msgspec.structs.replace(opened.sequence.steps[1], note=note)) == note

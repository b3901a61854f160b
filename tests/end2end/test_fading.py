# SPDX-License-Identifier: MIT
"""The areas of one step fade into those of the next, and stand still where motion is reduced."""

from __future__ import annotations

from tests.end2end.room import Room
from tests.end2end.waiting import wait_until

FADE = "lineOfContact.areas"


def test_the_areas_of_a_step_fade_into_the_next_ones_within_half_a_second(room: Room) -> None:
    room.begin()
    room.presentation.audience.stage.map.set_motion(True)
    room.presentation.go(4)
    room.page.settle()
    room.page.run("""window.shares = []; { const draw = lineOfContact.areas.draw.bind(lineOfContact.areas);
        lineOfContact.areas.draw = (context, view) => {
            draw(context, view);
            shares.push([performance.now(), lineOfContact.areas.now]);
        }; }""")
    room.presentation.go(9)
    wait_until(lambda: room.page.evaluate(f"{FADE}.complete && shares.length > 0"), "the fading ends")
    room.page.settle()
    shares = room.page.evaluate("shares")
    begun = next(place for place, (_, share) in enumerate(shares) if share < 1)  # before it, the step before
    values = [share for _, share in shares[begun:]]
    assert values == sorted(values) and values[0] < 1 and values[-1] == 1
    fading = [moment for moment, share in shares if share < 1]
    assert fading[-1] - fading[0] < 800
    assert set(room.page.outlined()) == set(room.step.areas)


def test_without_motion_nothing_fades(room: Room) -> None:
    room.begin()
    room.presentation.audience.stage.map.set_motion(False)
    room.presentation.go(4)
    room.page.settle()
    room.presentation.go(9)
    assert room.page.evaluate(f"{FADE}.fading") is None

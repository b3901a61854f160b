# SPDX-License-Identifier: MIT
"""The pen's strokes kept as marks of the step: where they were drawn, seen at once, and taken back by undo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefing.model import Mark
from tests.end2end.driver import Driver, wait_until
from tests.end2end.room import NO_MODIFIER, Room

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(window: Driver) -> Iterator[Room]:
    presenting = window.controllers.presenting
    presenting.begin(1, size=(1280, 720))
    room = Room(window)
    wait_until(lambda: room.page.view.is_ready, "the room's map is there")
    room.page.settle()
    wait_until(lambda: room.report()["resting"], "the map rests")
    yield room
    if not room.is_over:
        room.press(Qt.Key.Key_Escape)
        wait_until(lambda: room.is_over, "the presentation ends")


def stroke(room: Room, *points: QPoint) -> None:
    overlay = room.presentation.audience.stage.overlay
    QTest.mousePress(overlay, LEFT, NO_MODIFIER, points[0])
    for point in points[1:]:
        QTest.mouseMove(overlay, point)
    QTest.mouseRelease(overlay, LEFT, NO_MODIFIER, points[-1])


def kept(room: Room) -> tuple[Mark, ...]:
    written = room.step.written
    assert written is not None
    return room.window.controllers.session.briefing.sequence[written].marks


def test_a_stroke_becomes_a_mark_on_the_ground_under_it(room: Room) -> None:
    overlay = room.presentation.audience.stage.overlay
    room.press(Qt.Key.Key_D)
    stroke(room, QPoint(700, 200), *(QPoint(700 + each, 200) for each in range(20, 220, 20)), QPoint(900, 400))
    assert len(overlay.strokes[0]) > 8
    room.press(Qt.Key.Key_D, modifiers=SHIFT)
    (mark,) = kept(room)
    assert (mark.kind, len(mark.points)) == ("line", 3), "what lies on a straight line is left out"
    assert overlay.strokes == [] and "Kept" in room.presentation.last_note
    room.page.settle()
    (drawn,) = room.report()["drawnMarks"]
    assert (drawn["start"]["x"], drawn["start"]["y"]) == pytest.approx((700, 200), abs=2)
    assert (drawn["end"]["x"], drawn["end"]["y"]) == pytest.approx((900, 400), abs=2)


def test_a_kept_stroke_is_of_its_step_alone_and_undo_takes_it_back(room: Room) -> None:
    before = kept(room)
    room.press(Qt.Key.Key_D)
    stroke(room, QPoint(700, 300), QPoint(800, 350))
    room.press(Qt.Key.Key_D, modifiers=SHIFT)
    assert len(kept(room)) == len(before) + 1
    room.press(Qt.Key.Key_Right)
    room.page.settle()
    assert room.report()["drawnMarks"] == []
    room.press(Qt.Key.Key_Left)
    room.page.settle()
    assert len(room.report()["drawnMarks"]) == len(before) + 1
    session = room.window.controllers.session
    assert session.stack.undoText() == "Keep strokes"
    session.stack.undo()
    assert kept(room) == before


def test_without_a_stroke_there_is_nothing_to_keep(room: Room) -> None:
    before = room.window.controllers.session.briefing
    room.press(Qt.Key.Key_D, modifiers=SHIFT)
    assert "no stroke" in room.presentation.last_note
    assert room.window.controllers.session.briefing is before


def test_a_stroke_that_is_only_begun_is_no_mark(room: Room) -> None:
    """A mark of one point would be in a file that cannot be opened again."""
    before = room.window.controllers.session.briefing
    overlay = room.presentation.audience.stage.overlay
    room.press(Qt.Key.Key_D)
    QTest.mousePress(overlay, LEFT, NO_MODIFIER, QPoint(700, 200))
    room.press(Qt.Key.Key_D, modifiers=SHIFT)
    assert "no stroke" in room.presentation.last_note
    assert room.window.controllers.session.briefing is before
    QTest.mouseRelease(overlay, LEFT, NO_MODIFIER, QPoint(700, 200))
    room.press(Qt.Key.Key_D, modifiers=SHIFT)
    assert len(kept(room)[-1].points) == 2, "a dot is a short line"

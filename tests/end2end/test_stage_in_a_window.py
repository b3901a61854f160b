# SPDX-License-Identifier: MIT
"""The room's picture in an ordinary window: its frame, its size, the presenter view beside it, and back again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt

from tests.end2end.driver import Driver
from tests.end2end.room import Room
from tests.end2end.waiting import wait_until

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(new_window: Callable[..., Driver]) -> Iterator[Room]:
    made = Room(new_window()).begin(Key.Key_F5, CONTROL)
    yield made
    if not made.is_over:
        made.press(Key.Key_Escape)


def test_the_stage_is_a_window_that_can_be_resized(room: Room) -> None:
    audience = room.presentation.audience
    assert audience.is_in_window and not audience.isFullScreen()
    assert not audience.windowFlags() & Qt.WindowType.FramelessWindowHint
    title = room.window.opened.briefing.title
    assert audience.windowTitle().startswith(title[:40]) and "room's picture" in audience.windowTitle()
    audience.resize(720, 405)
    wait_until(lambda: room.page.evaluate("lineOfContact.map.getSize().x") == 720, "the map has the new size")
    assert audience.stage.size() == audience.size()
    room.press(Key.Key_N)
    wait_until(lambda: room.step.index == 1, "the keys go on")


def test_the_presenter_view_opens_beside_it(room: Room) -> None:
    wait_until(lambda: room.presentation.presenter is not None and room.presentation.presenter.isVisible(),
               "the presenter view is open")
    presenter = room.presentation.presenter
    assert presenter is not None and not presenter.isFullScreen()
    room.press(Key.Key_N, at=presenter)
    assert room.step.index == 1


def test_f11_goes_to_the_whole_screen_and_back_where_it_was(room: Room) -> None:
    audience = room.presentation.audience
    audience.setGeometry(40, 60, 640, 360)
    room.press(Key.Key_F11)
    assert audience.isFullScreen() and audience.windowFlags() & Qt.WindowType.FramelessWindowHint
    room.press(Key.Key_N)
    assert room.step.index == 1
    room.press(Key.Key_F11)
    assert audience.is_in_window and (audience.width(), audience.height()) == (640, 360)
    room.press(Key.Key_N)
    assert room.step.index == 2


def test_screens_are_not_swapped_and_closing_ends(room: Room) -> None:
    room.press(Key.Key_S)
    assert room.presentation.audience.is_in_window
    room.presentation.audience.close()
    wait_until(lambda: room.is_over, "presenting is over")

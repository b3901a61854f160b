# SPDX-License-Identifier: MIT
"""Pictures of steps that no screen shows: the same as the room's, made ahead, in list, editor and presenter view."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap

from tests.end2end.driver import Driver
from tests.end2end.room import Room
from tests.end2end.test_presenting_pictures import settled_picture
from tests.end2end.waiting import received, wait_until

SMALL = QSize(320, 180)
MOST_DIFFERENT = 6.0  # of 255, on the average: sharper edges and the legend, which is only in the room


@pytest.fixture
def pictured(window: Driver) -> Iterator[Room]:
    """The audience window, 1280 pixels wide, with the presenter view."""
    presenting = window.controllers.presenting
    assert presenting is not None
    presenting.begin(0, size=(1280, 720), presenter=True)
    room = Room(window)
    wait_until(lambda: room.page.view.is_ready and room.mirror.view.is_ready, "both maps are there")
    room.page.settle()
    yield room
    room.press(Qt.Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")


def shown_next(room: Room) -> QPixmap:
    """Returns the picture of the next step, once it is made."""
    presenter = room.presentation.presenter
    assert presenter is not None
    wait_until(lambda: not presenter.pictures.is_busy and presenter.next_picture.picture is not None,
               "the picture of the next step is made")
    assert presenter.next_picture.picture is not None
    return presenter.next_picture.picture


def difference(one: QImage, other: QImage) -> float:
    """Returns how different two pictures are on the average, of 255."""
    small = [each.scaled(SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
             .convertToFormat(QImage.Format.Format_Grayscale8) for each in (one, other)]
    lines = [bytes(each.constBits()) for each in small]
    total = sum(abs(a - b) for a, b in zip(lines[0], lines[1], strict=True))
    return total / len(lines[0])


@pytest.mark.parametrize("statement", ["withdraw-kharkiv-mykolaiv", "kursk-area", "sold-as-victory"])
def test_the_next_picture_is_what_the_room_sees_then(pictured: Room, statement: str) -> None:
    room, presentation = pictured, pictured.presentation
    index = presentation.sequence.index_of_statement(statement)
    assert index is not None
    presentation.go(index - 1)
    ahead = shown_next(room).toImage()
    presentation.go(index)
    assert difference(ahead, settled_picture(room)) < MOST_DIFFERENT
    other = shown_next(room).toImage()
    assert difference(other, ahead) > 0, "the step after it has a picture of its own"


def test_the_picture_of_the_step_after_the_next_is_made_ahead(pictured: Room) -> None:
    room, presentation = pictured, pictured.presentation
    presentation.go(3)
    before = shown_next(room).toImage()
    begun = time.monotonic()
    presentation.go(4)
    presenter = presentation.presenter
    assert presenter is not None and presenter.next_picture.picture is not None
    assert presenter.next_picture.picture.toImage() != before, "that of the next step is there at once"
    assert time.monotonic() - begun < 0.4


def test_a_page_that_was_started_again_makes_the_picture_still_wanted(pictured: Room) -> None:
    room, presentation = pictured, pictured.presentation
    presenter = presentation.presenter
    assert presenter is not None
    shown_next(room)
    with received(room.mirror.view.noteRaised):
        page = room.mirror.view.page
        assert page is not None
        presentation.go(9)
        page.runJavaScript("location.reload()")
        shown_next(room)

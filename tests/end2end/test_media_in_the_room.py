# SPDX-License-Identifier: MIT
"""Pictures and videos before the room: one key shows them with their credit, and the next step takes them away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from briefing.editing import put_medium
from briefing.structs import changed
from tests.end2end.driver import wait_until
from tests.end2end.room import Room
from tests.end2end.test_media_in_the_editor import attach
from tests.end2end.writing import SHIFT, Writing
from tests.ui.readers.made_media import VIDEOS
from ui.stage.look import SMALLEST_TYPE, STAGE_DARK, unit
from ui.stage.stage import Stage
from ui.stage.stage_medium import StageMedium, medium_rects, paint_medium

Record = Callable[[str, QImage], None]


@pytest.fixture
def shown(writing: Writing, tmp_path: Path) -> Iterator[Room]:
    """The statement with a photograph and a video, presented."""
    Image.new("RGB", (1_600, 1_200), "#c04000").save(tmp_path / "bridge.png")
    attach(writing, tmp_path / "bridge.png")
    attach(writing, VIDEOS / "h264.mp4")
    medium = changed(writing.briefing.media[0], title="The bridge from the south", credit="A. Photographer",
                     licence="CC BY 4.0")
    assert writing.session.apply("Describe", put_medium(writing.briefing, medium))
    room = Room(writing.window).begin(Qt.Key.Key_F5, SHIFT)
    yield room
    if not room.is_over:
        room.press(Qt.Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")


def medium_of(stage: Stage) -> StageMedium | None:
    return stage.overlay.medium


def is_read(stage: Stage) -> bool:
    medium = medium_of(stage)
    return medium is not None and not medium.image.isNull()


def test_one_key_shows_the_photograph_with_its_credit(shown: Room, record_picture: Record) -> None:
    stage = shown.presentation.audience.stage
    shown.press(Qt.Key.Key_I)
    wait_until(lambda: is_read(stage), "the room sees the photograph")
    medium = medium_of(stage)
    assert medium is not None
    assert (medium.title, medium.credit) == ("The bridge from the south", "A. Photographer · CC BY 4.0")
    assert stage.overlay.accessibleName().endswith("The bridge from the south, A. Photographer · CC BY 4.0")
    plate, rect = medium_rects(medium, stage.overlay.free_space(), unit(QSizeF(stage.size())))
    assert any(space.contains(plate) for space in stage.overlay.free_space())
    picture = stage.overlay.grab().toImage()
    assert QColor(picture.pixel(rect.center().toPoint())).name() == "#c04000"
    record_picture("media-room", shown.presentation.audience.grab().toImage())


def test_the_same_key_goes_on_and_takes_it_away(shown: Room) -> None:
    stage = shown.presentation.audience.stage
    shown.press(Qt.Key.Key_I)
    wait_until(lambda: is_read(stage), "the photograph is shown")
    shown.press(Qt.Key.Key_I)
    wait_until(lambda: is_read(stage) and medium_of(stage).title == "Video", "the video plays")  # type: ignore[union-attr]
    shown.press(Qt.Key.Key_I)
    assert medium_of(stage) is None
    shown.press(Qt.Key.Key_I, Qt.Key.Key_Right)
    assert medium_of(stage) is None and shown.presentation.state.audience_view.medium is None


def test_the_mirror_shows_it_too_and_a_frozen_room_does_not(shown: Room) -> None:
    shown.open_presenter()
    presenter = shown.presentation.presenter
    assert presenter is not None
    shown.press(Qt.Key.Key_F)
    shown.press(Qt.Key.Key_I)
    wait_until(lambda: is_read(presenter.stage), "the briefer sees it")
    assert medium_of(shown.presentation.audience.stage) is None
    shown.press(Qt.Key.Key_F, modifiers=SHIFT)
    wait_until(lambda: is_read(shown.presentation.audience.stage), "the room sees it as well")


def test_a_step_without_any_says_so_to_the_briefer(shown: Room) -> None:
    shown.press(Qt.Key.Key_Right, Qt.Key.Key_I)
    assert shown.presentation.last_note == "This step has no pictures or videos."
    assert medium_of(shown.presentation.audience.stage) is None


def test_words_are_large_enough_and_never_outside(qapp: object) -> None:
    spaces = [QRectF(600, 20, 900, 1_000), QRectF(600, 200, 1_300, 820)]
    sizes = ((1_600, 400), (300, 900))
    wide, high = (StageMedium(QImage(*size, QImage.Format.Format_RGB32), "A", "B") for size in sizes)
    for medium in (wide, high):
        plate, rect = medium_rects(medium, spaces, 1.0)
        assert any(space.contains(plate) for space in spaces) and plate.contains(rect)
        assert plate.bottom() - rect.bottom() >= 3 * SMALLEST_TYPE
    assert medium_rects(wide, spaces, 1.0)[1].width() > medium_rects(high, spaces, 1.0)[1].width()


SPACES = [QRectF(600, 20, 900, 1_000), QRectF(600, 200, 1_300, 820)]


def lines_under(title: str, credit: str, size: tuple[int, int] = (1_600, 1_200)) -> tuple[QRectF, QRectF]:
    medium = StageMedium(QImage(*size, QImage.Format.Format_RGB32), title, credit)
    plate, rect = medium_rects(medium, SPACES, 1.0)
    assert any(space.contains(plate) for space in SPACES) and plate.contains(rect)
    return plate, rect


def test_a_long_title_and_a_long_credit_have_the_lines_they_need(qapp: object) -> None:
    short, short_rect = lines_under("A", "B")
    long, long_rect = lines_under("The bridge over the river, seen from the south " * 3,
                                  "A. Photographer of a paper " * 6)
    lines = (long.bottom() - long_rect.bottom()) - (short.bottom() - short_rect.bottom())
    assert lines >= 4 * SMALLEST_TYPE, "two lines of the title and four of the credit"
    assert long_rect.height() < short_rect.height(), "the picture gives way"


@pytest.mark.parametrize("size", [(1_600, 400), (300, 900)])
def test_words_of_any_length_leave_the_picture_room(qapp: object, size: tuple[int, int]) -> None:
    plate, rect = lines_under("The bridge " * 45, "A. Photographer " * 62, size)
    assert plate.bottom() - rect.bottom() < 0.6 * SPACES[0].height()
    assert rect.width() > 100 and rect.height() > 100


def test_the_last_word_of_a_credit_is_painted(qapp: object) -> None:
    """What is written at the end of a credit is seen, however many lines it takes: nobody loses the licence."""
    def painted(credit: str) -> QImage:
        image = QImage(1_920, 1_080, QImage.Format.Format_RGB32)
        image.fill(0)
        medium = StageMedium(QImage(1_600, 1_200, QImage.Format.Format_RGB32), "The bridge", credit)
        medium.image.fill(0)
        with QPainter(image) as painter:
            paint_medium(painter, medium, SPACES, STAGE_DARK, 1.0)
        return image

    assert painted("A. Photographer, " * 15 + "CC BY") != painted("A. Photographer, " * 15 + "CC BN")

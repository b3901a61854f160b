# SPDX-License-Identifier: MIT
"""Pictures of steps on two stages of different sizes, whichever is read first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from briefing.model import Medium
from tests.briefing.media_examples import media_example
from ui.presenting.room_media import RoomMedia
from ui.stage.overlay import StageOverlay


class Reader:
    """Used as the reader of pictures: what is asked for comes when the test says so."""

    def __init__(self) -> None:
        self.asked: dict[int, Callable[[QImage], object]] = {}
        self.failed: list[Callable[[str], object]] = []

    def get_ready(self) -> None:
        """Has nothing to prepare."""

    def picture(self, _medium: Medium, most: int, done: Callable[[QImage], object],
                failed: Callable[[str], object]) -> None:
        """Remembers who asked."""
        self.asked[most] = done
        self.failed.append(failed)


class Stage:
    """A stage without a map."""

    def __init__(self, qtbot: QtBot, width: int, height: int) -> None:
        self.overlay = StageOverlay()
        qtbot.addWidget(self.overlay)
        self.overlay.resize(width, height)
        self.width, self.height = self.overlay.width, self.overlay.height

    def devicePixelRatioF(self) -> float:  # noqa: N802 (as Qt has it)
        """Returns that of a plain screen."""
        return 1.0


def picture(width: int) -> QImage:
    image = QImage(width, width * 3 // 4, QImage.Format.Format_RGB32)
    image.fill(0)
    return image


@pytest.mark.parametrize("order", [(1_920, 640), (640, 1_920)])
def test_the_room_sees_the_larger_picture_whichever_comes_last(qtbot: QtBot, order: tuple[int, int]) -> None:
    reader, room, mirror = Reader(), Stage(qtbot, 1_920, 1_080), Stage(qtbot, 640, 360)
    owner = QObject()
    media = RoomMedia(reader, owner)  # type: ignore[arg-type]
    photo = media_example().medium("photo")
    media.show([(room, photo), (mirror, photo)])  # type: ignore[list-item]
    for most in order:
        reader.asked[most](picture(most))
    assert room.overlay.medium is not None and room.overlay.medium.image.width() == 1_920
    assert room.overlay.medium.credit == "A. Photographer · CC BY 4.0"


def test_what_fails_after_the_presentation_is_reported_to_nobody(qtbot: QtBot) -> None:
    reader, owner = Reader(), QObject()
    media = RoomMedia(reader, owner)  # type: ignore[arg-type]
    said: list[str] = []
    media.failed.connect(said.append)
    media.show([(Stage(qtbot, 640, 360), media_example().medium("photo"))])  # type: ignore[list-item]
    reader.failed[0]("broken")
    delete(owner)
    reader.failed[0]("broken")
    assert said == ["broken"]

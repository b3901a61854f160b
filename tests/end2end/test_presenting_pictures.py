# SPDX-License-Identifier: MIT
"""Pictures of five representative steps in four sizes: text inside its box, areas not under it, contrast."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage

from tests.end2end.driver import Driver
from tests.end2end.room import Room
from tests.end2end.waiting import wait_until
from ui.stage.caption_layout import CaptionLayout

SIZES = [(1280, 720), (1920, 1080), (3840, 2160), (1024, 768)]
STEPS = {"opening": None, "disputed": "freeze-acceptable", "tiny area": "withdraw-kharkiv-mykolaiv",
         "figure": "kursk-area", "longest text": "sold-as-victory"}
LEAST_CONTRAST = 7.0


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def pictured(shared_window: Driver, request: pytest.FixtureRequest) -> Iterator[Room]:
    """The audience window in one size, as made by --present --screenshot."""
    shared_window.put_back()
    presenting = shared_window.controllers.presenting
    assert presenting is not None
    presenting.begin(0, size=request.param)
    room = Room(shared_window)
    wait_until(lambda: room.presentation.audience.stage.map.is_ready, "the room's map is there")
    room.page.settle()
    yield room
    room.press(Qt.Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")


@pytest.mark.parametrize("step", list(STEPS))
def test_a_telling_step(pictured: Room, step: str, record_picture: Callable[[str, QImage], None]) -> None:
    room, presentation = pictured, pictured.presentation
    statement = STEPS[step]
    presentation.go(presentation.sequence.index_of_statement(statement) or 0 if statement else 0)
    report = room.report()
    audience = presentation.audience
    picture = settled_picture(room)
    record_picture(f"{step} {audience.width()}x{audience.height()}", picture)
    layout = audience.stage.overlay.layout_of_caption
    assert layout is not None
    assert QRectF(audience.rect()).contains(layout.box)
    assert all(layout.box.contains(line.rect) for line in layout.lines)
    assert min(line.line.ascent() + line.line.descent() for line in layout.lines) > 24 * layout.unit
    boxes = [QRectF(box["left"], box["top"], box["right"] - box["left"], box["bottom"] - box["top"])
             for box in report["selectedBoxes"].values()]
    assert bool(boxes) == (statement is not None)
    assert not [box for box in boxes if box.intersects(layout.box)]
    assert all(QRectF(audience.rect()).contains(box) for box in boxes)
    assert least_contrast(picture, layout) >= LEAST_CONTRAST


def settled_picture(room: Room) -> QImage:
    """Returns the audience window's picture once it shows the page's last frame."""
    room.page.evaluate("new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(() => shown(0))))")
    pictures = [room.presentation.audience.grab().toImage()]

    def is_still() -> bool:
        pictures.append(room.presentation.audience.grab().toImage())
        return len(pictures) > 4 and pictures[-1] == pictures[-2] == pictures[-3]

    wait_until(is_still, "the picture is still")
    return pictures[-1]


def least_contrast(picture: QImage, layout: CaptionLayout) -> float:
    """Returns the lowest contrast of all lines, each by its strongest pixel against its background."""
    found = []
    for line in layout.lines:
        rect = line.rect.toAlignedRect()
        lights = [luminance(picture.pixelColor(x, y))
                  for y in range(rect.top(), rect.bottom(), 2) for x in range(rect.left(), rect.right())]
        ground = median(lights)
        ink = max(lights, key=lambda light: abs(light - ground))
        found.append((max(ink, ground) + 0.05) / (min(ink, ground) + 0.05))
    return min(found)


def luminance(colour: QColor) -> float:
    """Returns the relative luminance by WCAG 2."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
             for part in (colour.redF(), colour.greenF(), colour.blueF())]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

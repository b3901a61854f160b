# SPDX-License-Identifier: MIT
"""The view of pictures: fitted, zoomed around a point, moved no further than the edges, compared."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.media.picture_view import PictureView


def image(*colours: str) -> QImage:
    """A picture of columns of these colours, 400 × 200 pixels."""
    made = QImage(400, 200, QImage.Format.Format_RGB32)
    width = 400 // len(colours)
    for index, colour in enumerate(colours):
        for x in range(index * width, (index + 1) * width):
            for y in range(200):
                made.setPixelColor(x, y, QColor(colour))
    return made


@pytest.fixture
def view(qtbot: QtBot) -> PictureView:
    made = PictureView()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


def at(view: PictureView, x: int) -> str:
    return QColor(view.grab().toImage().pixel(x, 100)).name()


def test_zooming_keeps_the_point_under_the_pointer(view: PictureView) -> None:
    view.show_images("one", image("red", "lime", "blue", "white"))
    assert [at(view, x) for x in (50, 150, 250, 350)] == ["#ff0000", "#00ff00", "#0000ff", "#ffffff"]
    view.zoom_by(4, QPointF(150, 100))
    assert at(view, 150) == "#00ff00" and view.zoom == 4
    view.zoom_by(1 / 100)
    assert view.zoom == 1 and at(view, 50) == "#ff0000"


def test_it_is_moved_no_further_than_its_edges(view: PictureView) -> None:
    view.show_images("one", image("red", "blue"))
    view.zoom_by(2)
    for _ in range(3):
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(10, 100))
        QTest.mouseMove(view, QPoint(390, 100))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(390, 100))
    assert at(view, 2) == at(view, 397) == "#ff0000"
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    assert at(view, 397) == "#0000ff"


def test_two_are_zoomed_together(view: PictureView) -> None:
    view.show_images("two", image("red", "blue"), image("lime", "white"))
    assert [at(view, x) for x in (40, 160, 240, 360)] == ["#ff0000", "#0000ff", "#00ff00", "#ffffff"]
    view.zoom_by(8, QPointF(40, 100))
    assert (at(view, 40), at(view, 240)) == ("#ff0000", "#00ff00")


def test_keys_zoom_fit_and_move_the_line(view: PictureView) -> None:
    view.show_images("swipe", image("red"), image("blue"))
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.line == pytest.approx(0.48)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > 1
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == 1
    view.set_line(7)
    assert view.line == 1

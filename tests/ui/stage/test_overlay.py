# SPDX-License-Identifier: MIT
"""The painted overlay of the map, and which clicks reach the map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.stage.captions import caption
from ui.stage import overlay as stage_overlay
from ui.stage.free_space import FADE
from ui.stage.look import STAGE_LIGHT
from ui.stage.overlay import SPOT_RADIUS, StageOverlay
from ui.stage.plates import StageContents

WIDTH, HEIGHT = 960, 540
UNIT = HEIGHT / 1080
GROUND = "#4060A0"
CONTENTS = StageContents(caption("A freeze is not an option."), "Ceasefire terms", "as of 20 Nov 2024", "7 / 23")
NEXT = replace(CONTENTS, caption=caption("Nothing is settled."), position="8 / 23")
FREE = QPoint(WIDTH // 2, HEIGHT // 3)
"""A point that nothing covers."""
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
Picture = Callable[[], QImage]


class Ground(QWidget):
    """A stand-in for the map: of one colour, and counts the clicks that reach it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.clicks = 0
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), QColor(GROUND))
        self.setPalette(palette)

    def mousePressEvent(self, _event: object) -> None:  # noqa: N802
        self.clicks += 1


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(WIDTH, HEIGHT)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def ground(window: QWidget) -> Ground:
    made = Ground(window)
    made.setGeometry(0, 0, WIDTH, HEIGHT)
    return made


@pytest.fixture
def overlay(qtbot: QtBot, window: QWidget, ground: Ground) -> StageOverlay:
    made = StageOverlay(window)
    made.setGeometry(0, 0, WIDTH, HEIGHT)
    made.show_contents(CONTENTS)
    with qtbot.waitExposed(window):
        window.show()
    assert not ground.isHidden()
    return made


@pytest.fixture
def picture(overlay: StageOverlay) -> Picture:
    """A picture of the stage with its map."""
    return lambda: overlay.window().grab().toImage()


def colour(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(round(x), round(y)).name().upper()


def colours(image: QImage, rect: QRect | None = None) -> set[str]:
    part = image.copy(rect) if rect is not None else image
    return {QColor(part.pixel(x, y)).name().upper() for y in range(part.height()) for x in range(part.width())}


def click(overlay: StageOverlay, at: QPoint = FREE) -> None:
    """Where a click of the real mouse goes: past what is transparent to it."""
    window = overlay.window()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, NO_MODIFIER, at)


def draw(overlay: StageOverlay, *points: QPoint) -> None:
    QTest.mousePress(overlay, Qt.MouseButton.LeftButton, NO_MODIFIER, points[0])
    for point in points[1:]:
        QTest.mouseMove(overlay, point)
    QTest.mouseRelease(overlay, Qt.MouseButton.LeftButton, NO_MODIFIER, points[-1])


def test_the_caption_is_painted_in_its_box_and_the_map_is_seen_beside_it(
    overlay: StageOverlay, picture: Picture
) -> None:
    layout = overlay.layout_of_caption
    assert layout is not None
    shown = picture()
    for line in layout.lines:
        assert len(colours(shown, line.rect.toAlignedRect())) > 4, line.layout.text()
    assert colour(shown, FREE.x(), FREE.y()) == GROUND
    assert colour(shown, layout.box.right() + FADE * layout.unit + 4, layout.box.center().y()) == GROUND
    assert colour(shown, layout.box.right() - 4, layout.box.top() + 4) != GROUND


def test_another_step_is_another_picture(overlay: StageOverlay, picture: Picture) -> None:
    before = picture()
    overlay.show_contents(NEXT)
    assert picture() != before
    assert "Nothing is settled." in overlay.accessibleName()
    overlay.show_contents(CONTENTS)
    assert picture() == before


def test_another_look(overlay: StageOverlay, picture: Picture) -> None:
    layout = overlay.layout_of_caption
    assert layout is not None
    corner = layout.box.right() - 4, layout.box.top() + 4
    dark = QColor(colour(picture(), *corner)).lightness()
    overlay.set_look(STAGE_LIGHT)
    assert QColor(colour(picture(), *corner)).lightness() > 200 > dark


def test_a_hidden_stage_knows_the_room_of_its_size(overlay: StageOverlay) -> None:
    overlay.hide()
    overlay.resize(WIDTH * 2, HEIGHT * 2)
    layout = overlay.layout_of_caption
    assert layout is not None and layout.box.bottom() > HEIGHT
    assert max(space.right() for space in overlay.free_space()) > WIDTH
    overlay.show()


def test_another_size_is_laid_out_again(overlay: StageOverlay) -> None:
    before = overlay.layout_of_caption
    overlay.resize(WIDTH * 2, HEIGHT * 2)
    after = overlay.layout_of_caption
    assert before is not None and after is not None
    assert after.unit == pytest.approx(2 * before.unit)
    assert after.box.bottom() > before.box.bottom()
    assert overlay.free_space()


@pytest.mark.parametrize(("blank", "expected"), [("black", "#000000"), ("white", "#FFFFFF")])
def test_blank_covers_everything(overlay: StageOverlay, picture: Picture, blank: str, expected: str) -> None:
    before = picture()
    overlay.set_spot(QPointF(0.5, 0.3))
    overlay.set_strokes([[QPointF(0.1, 0.1), QPointF(0.9, 0.9)]])
    overlay.show_contents(replace(CONTENTS, blank=blank))
    assert colours(picture()) == {expected}
    overlay.set_spot(None)
    overlay.set_strokes([])
    overlay.show_contents(CONTENTS)
    assert picture() == before


def test_the_plates_are_made_once_a_step(
    overlay: StageOverlay, picture: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[StageContents] = []
    real = stage_overlay.plates

    def counted(contents: StageContents, *others: object) -> object:
        made.append(contents)
        return real(contents, *others)

    monkeypatch.setattr(stage_overlay, "plates", counted)
    picture()
    for step in range(10):
        overlay.set_spot(QPointF(step / 10, 0.5))
        overlay.set_strokes([[QPointF(0, 0), QPointF(step / 10, 0.5)]])
        picture()
    overlay.show_contents(replace(CONTENTS, blank="black"))
    picture()
    overlay.show_contents(CONTENTS)
    picture()
    assert made == []
    overlay.show_contents(NEXT)
    picture()
    picture()
    assert made == [NEXT]


def test_the_spot_dims_what_is_around_it_and_not_what_is_in_it(overlay: StageOverlay, picture: Picture) -> None:
    before = picture()
    overlay.set_spot(QPointF(0.5, 1 / 3))
    shown = picture()
    radius = SPOT_RADIUS * UNIT
    for dx, dy in ((0, 0), (0.5, 0), (0, -0.6), (-0.4, 0.4)):
        at = FREE.x() + dx * radius, FREE.y() + dy * radius
        assert colour(shown, *at) == colour(before, *at) == GROUND
    dimmed = colour(shown, FREE.x() + 3 * radius, FREE.y())
    assert QColor(dimmed).lightness() < 0.7 * QColor(GROUND).lightness()
    for x, y in ((WIDTH // 2, 2), (WIDTH - 3, 2), (WIDTH - 3, HEIGHT - 3)):
        assert colour(shown, x, y) == dimmed
    overlay.set_spot(None)
    assert picture() == before


@pytest.mark.parametrize("share", [(0.5, 1 / 3), (0.4031, 0.3017), (0.4999, 0.2501), (0.0, 0.0), (1.0, 0.4)])
@pytest.mark.parametrize("has_strokes", [False, True])
def test_no_seam_around_the_spot(overlay: StageOverlay, picture: Picture, share: tuple[float, float],
                                 has_strokes: bool) -> None:
    overlay.show_contents(StageContents(caption("", (), heading=""), "", "", ""))
    if has_strokes:
        overlay.set_strokes([[QPointF(0.98, 0.98), QPointF(0.99, 0.98)]])
    overlay.set_spot(QPointF(*share))
    shown = picture()
    dimmed = QColor(colour(shown, 5, HEIGHT - 5) if share[1] < 0.4 else colour(shown, 5, 5))
    half = SPOT_RADIUS * UNIT + 2
    for offset in range(-4, 5):
        for x, y in ((share[0] * WIDTH - half + offset, share[1] * HEIGHT - half * 0.98),
                     (share[0] * WIDTH + half * 0.98, share[1] * HEIGHT + half + offset),
                     (share[0] * WIDTH + half + offset, share[1] * HEIGHT + half * 0.98)):
            if 0 <= x < WIDTH - 1 and 120 * UNIT <= y < HEIGHT - 1:
                found = QColor(colour(shown, x, y))
                assert abs(found.lightness() - dimmed.lightness()) <= 1, (offset, x, y)


def test_only_the_spot_s_surroundings_are_painted_again(
    overlay: StageOverlay, picture: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    overlay.set_spot(QPointF(0.3, 0.3))
    picture()
    asked: list[QRect] = []
    monkeypatch.setattr(overlay, "update", lambda rect=None: asked.append(rect or overlay.rect()))
    overlay.set_spot(QPointF(0.32, 0.3))
    overlay.set_spot(QPointF(0.32, 0.3))
    assert len(asked) == 1 and asked[0].width() < WIDTH / 3 and asked[0].contains(QPoint(WIDTH * 32 // 100, 162))


def test_strokes_are_drawn_with_the_mouse_and_gone_with_the_next_step(
    qtbot: QtBot, overlay: StageOverlay, picture: Picture
) -> None:
    before = picture()
    overlay.draw_with_mouse(True)
    with qtbot.waitSignal(overlay.strokesChanged):
        draw(overlay, QPoint(300, 150), QPoint(400, 200), QPoint(500, 150))
    assert [len(stroke) for stroke in overlay.strokes] == [3]
    shown = picture()
    for x, y in ((300, 150), (350, 175), (450, 175)):
        stroke = QColor(colour(shown, x, y))
        assert stroke.red() > 200 and stroke.blue() < 140, "bright"
    assert colour(shown, 400, 150) == GROUND
    draw(overlay, QPoint(320, 100), QPoint(480, 100))
    assert len(overlay.strokes) == 2
    overlay.set_strokes([])
    assert picture() == before


def test_a_click_is_a_dot(overlay: StageOverlay, picture: Picture) -> None:
    overlay.draw_with_mouse(True)
    draw(overlay, FREE)
    assert QColor(colour(picture(), FREE.x(), FREE.y())).red() > 200


def test_strokes_keep_their_place_on_a_stage_of_another_size(overlay: StageOverlay, picture: Picture) -> None:
    overlay.set_strokes([[QPointF(0.25, 0.25), QPointF(0.75, 0.25)]])
    overlay.resize(WIDTH * 3 // 4, HEIGHT * 3 // 4)
    shown = picture()
    assert max(QColor(colour(shown, WIDTH * 3 / 8, HEIGHT * 3 / 16 + each)).red() for each in (-1, 0, 1)) > 200


def test_strokes_taken_away_in_the_middle_of_one_are_no_crash(overlay: StageOverlay) -> None:
    overlay.draw_with_mouse(True)
    QTest.mousePress(overlay, Qt.MouseButton.LeftButton, NO_MODIFIER, FREE)
    overlay.set_strokes([])
    QTest.mouseMove(overlay, FREE + QPoint(20, 20))
    QTest.mouseRelease(overlay, Qt.MouseButton.LeftButton, NO_MODIFIER, FREE + QPoint(20, 20))
    assert overlay.strokes == []


def test_the_mouse_goes_through_to_the_map(overlay: StageOverlay, ground: Ground) -> None:
    click(overlay)
    assert ground.clicks == 1
    assert QApplication.widgetAt(overlay.mapToGlobal(FREE)) is ground


@pytest.mark.parametrize("take", [StageOverlay.hold, StageOverlay.draw_with_mouse])
def test_the_map_gets_no_mouse_while_it_is_held_or_drawn_on(
    overlay: StageOverlay, ground: Ground, take: Callable[[StageOverlay, bool], None]
) -> None:
    take(overlay, True)
    click(overlay)
    assert ground.clicks == 0
    take(overlay, False)
    click(overlay)
    assert ground.clicks == 1


def test_the_overlay_never_takes_the_keys(overlay: StageOverlay) -> None:
    overlay.draw_with_mouse(True)
    click(overlay)
    assert not overlay.hasFocus() and overlay.focusPolicy() == Qt.FocusPolicy.NoFocus

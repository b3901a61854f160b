# SPDX-License-Identifier: MIT
"""Presenting on one screen: blank, pointer, pen, the presenter view, and what must not go wrong."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

from tests.briefing.examples import document
from tests.end2end.driver import Driver
from tests.end2end.room import Room
from tests.end2end.waiting import received, wait_until

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


# Blank, pointer, pen

def pixel(room: Room, x: float, y: float) -> tuple[int, int, int]:
    picture = room.presentation.audience.grab().toImage()
    colour = picture.pixelColor(round(x * (picture.width() - 1)), round(y * (picture.height() - 1)))
    return colour.red(), colour.green(), colour.blue()


@pytest.mark.parametrize(("key", "colour"), [(Key.Key_B, (0, 0, 0)), (Key.Key_Period, (0, 0, 0)),
                                             (Key.Key_W, (255, 255, 255))])
def test_blank_only_for_the_room(room: Room, key: Key, colour: tuple[int, int, int]) -> None:
    room.open_presenter()
    presenter = room.presentation.presenter
    assert presenter is not None
    shown = pixel(room, 0.5, 0.9)
    room.press(key)
    assert {pixel(room, x, y) for x, y in ((0, 0), (0.5, 0.5), (0.99, 0.99), (0.2, 0.9))} == {colour}

    def mirrored() -> object:
        picture = presenter.stage.grab().toImage()
        return picture.pixelColor(picture.width() // 2, 5).getRgb()[:3]

    wait_until(lambda: mirrored() != colour, "the mirror shows the map")
    room.press(key)
    assert pixel(room, 0.5, 0.9) == shown


def test_the_pointer_follows_the_mouse_on_either_side(room: Room) -> None:
    room.press(Key.Key_L)
    audience = room.presentation.audience
    QTest.mouseMove(audience.windowHandle(), QPoint(audience.width() // 4, audience.height() // 2))
    spot = audience.stage.overlay.spot
    assert spot is not None
    assert (spot.x(), spot.y()) == pytest.approx((0.25, 0.5), abs=0.01)
    room.open_presenter()
    presenter = room.presentation.presenter
    assert presenter is not None
    stage = presenter.stage
    QTest.mouseMove(presenter.windowHandle(),
                    stage.mapTo(presenter, QPoint(stage.width() // 2, stage.height() * 3 // 4)))
    spot = audience.stage.overlay.spot
    assert spot is not None
    assert (spot.x(), spot.y()) == pytest.approx((0.5, 0.75), abs=0.01)
    room.press(Key.Key_L)
    assert audience.stage.overlay.spot is None


def test_pen_strokes_vanish_with_the_step(room: Room) -> None:
    room.press(Key.Key_N, Key.Key_D)
    overlay = room.presentation.audience.stage.overlay
    start, end = QPoint(300, 200), QPoint(500, 260)
    QTest.mousePress(overlay, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(overlay, end)
    QTest.mouseRelease(overlay, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    assert len(overlay.strokes) == 1
    middle = pixel(room, 400 / overlay.width(), 230 / overlay.height())
    assert middle[0] > 200 and middle[2] < 120, "a bright stroke"
    room.press(Key.Key_N)
    assert overlay.strokes == []
    assert room.presentation.state.pen, "the pen stays in the hand"


# Dependable

def test_the_room_sees_no_cursor_after_two_seconds(room: Room) -> None:
    audience = room.presentation.audience
    QCursor.setPos(audience.mapToGlobal(QPoint(300, 300)))
    QTest.mouseMove(audience.windowHandle(), QPoint(301, 300))
    assert not audience.cursor_is_hidden
    wait_until(lambda: audience.cursor_is_hidden, "the cursor hides")
    assert QApplication.overrideCursor().shape() == Qt.CursorShape.BlankCursor
    QTest.mouseMove(audience.windowHandle(), QPoint(320, 320))
    assert not audience.cursor_is_hidden
    assert QApplication.overrideCursor() is None


def test_nothing_but_the_stage_is_before_the_room(room: Room) -> None:
    room.press(Key.Key_N)
    room.presentation.note("Something the briefer should know.")
    audience = room.presentation.audience
    dialogs = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog)]
    assert not [dialog for dialog in dialogs if dialog.isVisible()]
    assert not QToolTip.isVisible()
    assert not [widget for widget in audience.findChildren(QWidget) if widget.toolTip()]
    assert "briefer should know" not in room.text
    room.open_presenter()
    presenter = room.presentation.presenter
    assert presenter is not None and "briefer should know" in presenter.messages.text


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in other ways")
def test_a_killed_map_is_back_on_the_same_step(room: Room) -> None:
    room.press(Key.Key_1, Key.Key_3, Key.Key_Return)
    before = room.report()
    view = room.presentation.audience.stage.map
    assert view.page is not None
    with received(view.ready) as ready:
        os.kill(view.page.renderProcessPid(), signal.SIGKILL)
        wait_until(lambda: ready, "the map is back")
    after = room.report()
    assert room.step.number == 13 and room.page.outlined() == {"kursk-incursion"}
    assert after["centre"] == pytest.approx(before["centre"], abs=1e-6)
    assert "650 km²" in room.text


def test_another_briefing_is_not_opened_while_presenting(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text(json.dumps(document()), "utf-8")
    room.window.controllers.files.open(path)
    assert "Esc" in room.window.message
    assert room.presentation.opened is room.window.opened


# The presenter view

def test_presenter_view_by_keyboard(room: Room) -> None:
    room.press(Key.Key_1, Key.Key_3, Key.Key_Return)
    room.open_presenter()
    presenter = room.presentation.presenter
    assert presenter is not None
    assert presenter.position.text() == "13 / 23"
    assert "14 / 23" in presenter.next_title.text()
    assert presenter.notes.toPlainText()
    room.press(Key.Key_Q, at=presenter)
    assert presenter.parts.currentWidget() is presenter.sources
    room.press(Key.Key_F1, at=presenter)
    assert presenter.parts.currentIndex() == 3
    room.press(Key.Key_Escape, at=presenter)
    assert not room.is_over and presenter.parts.currentWidget() is presenter.steps
    room.press(Key.Key_G, at=presenter)
    for letter in "crimea's future":
        QTest.keyClick(presenter.windowHandle(), letter)
    assert room.step.number == 13, "letters typed into the search are no commands"
    room.press(Key.Key_Return, at=presenter)
    assert room.step.number == 15
    room.press(Key.Key_N, at=presenter)
    assert room.step.number == 16, "and then keys are commands again"


def test_the_timer_stops_and_goes_on(room: Room) -> None:
    room.press(Key.Key_T)
    assert room.presentation.stopwatch.running_since is None
    room.press(Key.Key_T)
    assert room.presentation.stopwatch.running_since is not None


def test_the_log_says_what_was_on_the_screen(window: Driver) -> None:
    room = Room(window).begin()
    presentation = room.presentation
    room.press(Key.Key_N, Key.Key_B, Key.Key_B, Key.Key_N, Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")
    shown = [(entry.shown.number, entry.shown.state) for entry in presentation.log.entries]
    assert shown == [(None, "step"), (1, "step"), (1, "black"), (1, "step"), (2, "step")]
    assert all(entry.end is not None for entry in presentation.log.entries)


# Bad input

def test_a_briefing_full_of_traps_is_presented(new_window: Callable[..., Driver], tmp_path: Path) -> None:
    made = document()
    first = made["statements"][0]
    made["title"] = "שיחות על הפסקת אש <b>bold</b>"
    first["text"] = "Every word of this is shown to the room. " * 22
    made["sequence"] = [
        {"shows": "opening"}, {"statement": "nobody-said-this"}, {"shows": "statement"},
        {"statement": first["id"], "note": "word " * 10_000},
        {"shows": "map", "title": "Bare map", "areas": ["no-such-area"]},
        {"shows": "map"},
        {"shows": "map", "camera": {"lon": 36.5, "lat": 50, "zoom": 8}},
    ]
    path = tmp_path / "traps.json"
    path.write_text(json.dumps(made), "utf-8")
    window = new_window()
    window.controllers.files.open(path)
    wait_until(lambda: window.opened.path == path, "the briefing is open")
    room = Room(window).begin()
    room.open_presenter()
    seen = []
    for _ in room.presentation.sequence.steps:
        report = room.report()
        assert report["areas"], "there is always ground"
        seen.append((room.step.shows, room.text))
        room.press(Key.Key_PageDown)
    assert [shows for shows, _ in seen] == ["opening", "statement", "map", "map", "map"]
    assert "<b>bold</b>" in seen[0][1] and "Every word" in seen[1][1]
    assert room.report()["centre"] == pytest.approx([36.5, 50], abs=0.01)
    room.press(Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")


# What a newcomer tripped over

def test_with_one_screen_the_list_gives_the_screen_back(room: Room) -> None:
    room.press(Key.Key_G)
    presenter = room.presentation.presenter
    assert presenter is not None and presenter.isVisible()
    wait_until(presenter.isActiveWindow, "the list is in front")
    for letter in "13":
        QTest.keyClick(presenter.windowHandle(), letter)
    room.press(Key.Key_Return, at=presenter)
    assert room.step.number == 13
    wait_until(room.presentation.audience.isActiveWindow, "the room's picture is in front again")


def test_freezing_shows_the_briefer_what_the_keys_do(room: Room) -> None:
    room.press(Key.Key_F)
    presenter = room.presentation.presenter
    assert presenter is not None and presenter.isVisible()
    assert "Frozen" in presenter.badge.text()


def test_a_number_too_high_is_reported(room: Room) -> None:
    with received(room.presentation.noteRaised) as notes:
        room.press(Key.Key_9, Key.Key_9, Key.Key_Return)
    assert notes == [("There is no step 99; the steps go up to 23.",)]


def test_enter_in_the_time_gives_the_keys_back(room: Room) -> None:
    room.open_presenter()
    presenter = room.presentation.presenter
    assert presenter is not None
    presenter.time.minutes.setFocus()
    presenter.time.minutes.selectAll()
    room.press(Key.Key_3, Key.Key_0, Key.Key_Return, at=presenter)
    assert presenter.time.minutes.value() == 30 and room.presentation.settings.presenting_minutes == 30
    room.press(Key.Key_T, at=presenter)
    assert room.presentation.stopwatch.running_since is None


def test_a_click_on_a_country_chooses_nothing(room: Room) -> None:
    room.press(Key.Key_2, Key.Key_Return)
    point = room.page.evaluate("(p => [p.x, p.y])(lineOfContact.map.latLngToContainerPoint([47.5, 41.5]))")
    with received(room.presentation.audience.stage.areaChosen) as chosen:
        QTest.mouseClick(room.page.web_widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                         QPointF(*point).toPoint())
        wait_until(lambda: chosen, "the click is received")
    assert chosen == [("russia",)]
    assert room.presentation.state.audience_view.areas is None
    assert room.page.outlined() == {"occupied"}


def test_the_end_is_on_the_last_statement_that_was_shown(window: Driver) -> None:
    room = Room(window).begin()
    room.press(Key.Key_End, Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")
    assert window.sidebar.selected == "a-fifth"


def test_the_mirror_shows_the_names_that_the_room_sees(room: Room) -> None:
    """It has the places of the room's furniture, under which no name stands, and not the furniture."""
    room.open_presenter()
    names = ("[...lineOfContact.labels.named.map((each) => each.label.text),"
             " ...lineOfContact.labels.regions.report().map((each) => each.text)]")
    for index in (0, 1, 3, 7, 11):
        room.presentation.go(index)
        room.page.settle()
        room.mirror.settle()
        wait_until(lambda: room.report()["resting"] and room.mirror.report()["resting"], "both maps rest")
        seen, mirrored = ({*page.evaluate(names)} for page in (room.page, room.mirror))
        # A mirror of a quarter of the size puts its labels on whole pixels, which may decide between two.
        assert len(seen) > 10 and len(seen ^ mirrored) <= 1, f"at step {index}: {seen ^ mirrored}"

# SPDX-License-Identifier: MIT
"""Presenting on one screen: every key, what the room sees of it, and how it ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from tests.end2end.driver import Driver
from tests.end2end.room import Room
from tests.end2end.waiting import wait_until

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def place(room: Room) -> int:
    return room.presentation.state.audience_view.index


def test_f5_begins_with_the_opening(room: Room) -> None:
    assert room.step.shows == "opening"
    assert room.text.startswith("Ceasefire terms")
    assert room.presentation.audience.isFullScreen()
    assert room.report()["role"] == "audience"


def test_shift_f5_begins_with_the_selected_statement(window: Driver) -> None:
    window.sidebar.select("kursk-area")
    room = Room(window).begin(Key.Key_F5, SHIFT)
    assert room.step.statement is not None and room.step.statement.id == "kursk-area"
    assert room.page.outlined() == {"kursk-incursion"}
    room.press(Key.Key_Right, Key.Key_Right, Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")
    assert window.sidebar.selected == "crimea-closed"
    assert window.outlined() == {"crimea"}, "the main window is on the statement that was shown last"
    assert window.window.isActiveWindow()


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_Space, Key.Key_Return,
                                 Key.Key_Enter, Key.Key_N])
def test_keys_that_go_on(room: Room, key: Key) -> None:
    room.press(key)
    assert place(room) == 1
    assert room.page.outlined() == {"line-of-contact"}


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Up, Key.Key_PageUp, Key.Key_Backspace, Key.Key_P])
def test_keys_that_go_back(room: Room, key: Key) -> None:
    room.press(Key.Key_N, Key.Key_N, key)
    assert place(room) == 1


def test_home_end_and_numbers(room: Room) -> None:
    room.press(Key.Key_End)
    assert room.step.shows == "closing"
    assert "Ukrainska Pravda" in room.text
    room.press(Key.Key_1, Key.Key_3, Key.Key_Return)
    assert room.step.number == 13 and "650 km²" in room.text
    room.press(Key.Key_9, Key.Key_9, Key.Key_Return)
    assert room.step.number == 13, "there is no such step"
    room.press(Key.Key_Home)
    assert place(room) == 0


def test_a_wireless_clicker(window: Driver) -> None:
    room = Room(window).begin(Key.Key_F5)
    room.press(Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp)
    assert place(room) == 1
    room.press(Key.Key_Period)
    assert room.presentation.state.blank == "black"
    room.press(Key.Key_PageDown)
    assert (room.presentation.state.blank, place(room)) == ("none", 1), "nothing is passed unseen"
    room.press(Key.Key_F5)
    assert place(room) == 1, "no place is lost"
    room.press(Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")


def test_every_step_shows_exactly_its_areas_clear_of_the_caption(room: Room) -> None:
    presentation = room.presentation
    for step in presentation.sequence.steps[1:]:
        room.press(Key.Key_N)
        report = room.report()
        assert {each["id"] for each in report["areas"] if each["outlined"]} == set(step.areas)
        layout = presentation.audience.stage.overlay.layout_of_caption
        assert layout is not None
        for area_id, box in report["selectedBoxes"].items():
            clear = (box["bottom"] <= layout.box.top() or box["left"] >= layout.box.right()
                     or box["top"] >= layout.box.bottom() or box["right"] <= layout.box.left())
            # Russia reaches beyond the map; only its part in the map's region is framed.
            assert clear or area_id == "russia", f"{area_id} of step {step.number} lies under the caption"


def test_tiny_areas_have_a_ring(room: Room) -> None:
    room.press(Key.Key_7, Key.Key_Return)
    assert len(room.report()["rings"]) >= 2
    room.press(Key.Key_1, Key.Key_5, Key.Key_Return)
    assert room.report()["rings"] == [], "Crimea needs none"


def test_what_the_room_reads(room: Room) -> None:
    room.press(Key.Key_4, Key.Key_Return)
    assert "Disputed by Dmitry Peskov" in room.text
    assert "Reuters (second-hand) → Ukrainska Pravda · 2 outlets, 1 origin · published 20" in room.text
    room.press(Key.Key_1, Key.Key_3, Key.Key_Return)
    assert "about 650 km²" in room.text and "560 ± 10 km² · 14 % less than stated" in room.text


# Explore and return, freeze

def test_explore_and_return(room: Room) -> None:
    room.press(Key.Key_2, Key.Key_Return)
    before = room.report()
    room.drag(room.page, (220, 130))
    state = room.presentation.state
    assert state.audience_view.camera is not None and state.audience_view == state.presenter_view
    assert room.report()["centre"] != pytest.approx(before["centre"], abs=0.01)
    room.press(Key.Key_R)
    after = room.report()
    assert after["centre"] == pytest.approx(before["centre"], abs=1e-6)
    assert after["zoom"] == pytest.approx(before["zoom"], abs=1e-6)


def test_a_click_selects_in_the_middle_of_a_step(room: Room) -> None:
    room.press(Key.Key_2, Key.Key_Return)
    point = room.page.evaluate("(p => [p.x, p.y])(lineOfContact.map.latLngToContainerPoint([48.6, 39.0]))")
    QTest.mouseClick(room.page.web_widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                     QPointF(*point).toPoint())
    wait_until(lambda: room.presentation.state.audience_view.areas, "the click is known")
    assert room.page.outlined() == {"occupied-2014-luhansk"}
    room.press(Key.Key_R)
    assert room.page.outlined() == {"occupied"}


def test_zoom_keys_and_zoom_to_areas(room: Room) -> None:
    room.press(Key.Key_1, Key.Key_5, Key.Key_Return)
    framed = room.report()["zoom"]
    room.press(Key.Key_Minus)
    wait_until(lambda: room.presentation.state.presenter_view.camera, "the zoom is known")
    assert room.report()["zoom"] < framed - 0.3
    room.press(Key.Key_Z)
    assert room.report()["zoom"] == pytest.approx(framed, abs=1e-6)


def test_freeze_send_and_drop(room: Room) -> None:
    room.press(Key.Key_2, Key.Key_Return)
    room.open_presenter()
    presenter = room.presentation.presenter
    assert presenter is not None
    seen = room.report()["centre"]
    room.press(Key.Key_F, Key.Key_N, Key.Key_N, at=presenter)
    assert room.step.number == 2, "the room's picture stays"
    assert room.page.outlined() == {"occupied"}
    assert room.mirror.outlined() == {"line-of-contact"}
    assert "Frozen" in presenter.badge.text()
    room.drag(room.mirror, (60, 40))
    assert room.report()["centre"] == seen
    room.press(Key.Key_F, at=presenter)
    assert room.mirror.outlined() == {"occupied"}, "what was looked at is dropped"
    room.press(Key.Key_F, Key.Key_N, at=presenter)
    room.press(Key.Key_F, modifiers=SHIFT, at=presenter)
    assert room.step.number == 3 and not room.presentation.state.frozen
    assert room.page.outlined() == {"ukraine"}


def test_the_mirror_shows_the_same_ground_and_moves_the_room(room: Room) -> None:
    room.press(Key.Key_1, Key.Key_3, Key.Key_Return)
    room.open_presenter()
    script = "(b => [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()])(lineOfContact.map.getBounds())"

    def is_mirrored() -> bool:  # once its page has received its size, and has come to rest
        return bool(room.mirror.evaluate(script) == pytest.approx(room.page.evaluate(script), abs=0.05))

    wait_until(is_mirrored, "the mirror shows the room's ground")
    room.drag(room.mirror, (-50, 20))
    wait_until(is_mirrored, "the room shows the mirror's ground")

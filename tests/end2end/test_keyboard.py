# SPDX-License-Identifier: MIT
"""Everything works by keyboard only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.end2end.driver import Driver, wait_until

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_down_goes_through_all_statements_and_the_map_follows(window: Driver) -> None:
    visited = []
    for _ in window.opened.briefing.statements:
        window.press(Qt.Key.Key_Down)
        visited.append(window.sidebar.selected)
        assert window.outlined() == set(window.opened.briefing.statement(visited[-1]).areas)
    assert visited == [each.id for each in window.opened.briefing.statements]
    window.press(Qt.Key.Key_Up)
    assert window.sidebar.selected == visited[-2]


def test_brackets_go_through_the_areas_and_the_statements_follow(window: Driver) -> None:
    ids = list(window.opened.layer.ids)
    for key, expected in ((Qt.Key.Key_BracketRight, ids), (Qt.Key.Key_BracketLeft, ids[-2::-1])):
        for area_id in expected:
            window.press(key)
            assert window.outlined() == {area_id}
            statements = window.opened.briefing.statements
            about = [each.id for each in statements if area_id in each.areas]
            assert window.sidebar.shown == (about or [each.id for each in statements])
            assert bool(about) is not window.sidebar.said.text().startswith("No statement is about")


def test_a_small_area_chosen_by_key_is_flown_to(window: Driver) -> None:
    ids = list(window.opened.layer.ids)
    window.reading.choose_area(ids[ids.index("kursk-incursion") - 1])
    window.press(Qt.Key.Key_BracketRight)
    assert window.outlined() == {"kursk-incursion"}
    assert window.report()["zoom"] > 7.5


def test_enter_opens_the_sources_and_esc_steps_back_one_by_one(window: Driver) -> None:
    window.reading.choose_area("occupied")
    window.press(Qt.Key.Key_Down)
    selected = window.sidebar.selected
    assert selected == "no-return"
    window.press(Qt.Key.Key_Return)
    assert window.reading.drawer is not None and window.reading.drawer.isVisible()
    window.press(Qt.Key.Key_Escape)
    assert not window.reading.drawer.isVisible()
    assert window.sidebar.selected == selected
    window.press(Qt.Key.Key_Escape)
    assert window.sidebar.selected == ""
    assert window.outlined() == {"occupied"}, "the area is still asked for"
    window.press(Qt.Key.Key_Escape)
    assert window.outlined() == set()
    assert len(window.sidebar.shown) == 23


def test_plus_minus_and_home_move_the_view(window: Driver) -> None:
    home = window.report()
    window.press(Qt.Key.Key_Plus)
    wait_until(lambda: window.report()["zoom"] > home["zoom"] + 0.3, "zoomed in")
    window.press(Qt.Key.Key_Minus)
    wait_until(lambda: window.report()["zoom"] == pytest.approx(home["zoom"], abs=0.01), "zoomed out")
    window.look_at(37, 48, 9)
    window.press(Qt.Key.Key_Home)
    wait_until(lambda: window.report()["zoom"] == pytest.approx(home["zoom"], abs=0.01), "home")


def test_the_search_box_filters_as_one_types(window: Driver) -> None:
    window.press(Qt.Key.Key_F, CONTROL)
    search = window.sidebar.filter_bar.search
    assert search.hasFocus()
    QTest.keyClicks(search, "kursk 650")
    wait_until(lambda: window.sidebar.shown == ["kursk-area"], "the list is filtered")
    window.press(Qt.Key.Key_Return)
    assert window.sidebar.cards.hasFocus()
    assert window.sidebar.selected == "kursk-area"
    window.press(Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert len(window.sidebar.shown) == 23 and search.text() == ""


def test_letters_typed_into_the_search_box_are_no_commands(window: Driver) -> None:
    window.press(Qt.Key.Key_Slash)
    search = window.sidebar.filter_bar.search
    assert search.hasFocus()
    for letter in "n/p?+-=[]":
        QTest.keyClick(search, letter)
    assert search.text() == "n/p?+-=[]"
    assert window.sidebar.selected == ""


def test_letters_in_the_list_are_commands(window: Driver) -> None:
    first, second = (each.id for each in window.opened.briefing.statements[:2])
    window.press(Qt.Key.Key_N)
    assert window.sidebar.selected == first
    window.press(Qt.Key.Key_N)
    assert window.sidebar.selected == second
    window.press(Qt.Key.Key_P)
    assert window.sidebar.selected == first


@pytest.mark.parametrize(("written", "place"), [("т", 0x31), ("Т", 0x31), ("נ", 0x31), ("ى", 0x31), ("ν", 0x31)])
def test_letters_in_the_list_are_commands_on_other_layouts(window: Driver, written: str, place: int) -> None:
    window.sidebar.select("")
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, place + 8, 0, 0, written)
    QApplication.sendEvent(window.sidebar.cards, event)
    assert window.sidebar.selected == window.opened.briefing.statements[0].id


def test_f6_goes_round_the_parts_of_the_window(window: Driver) -> None:
    window.reading.show_drawer(True)
    window.sidebar.setFocus()
    panes = [window.sidebar, window.map, window.reading.drawer]
    visited = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        visited.append(
            next(
                (
                    panes.index(pane)
                    for pane in panes
                    if pane is not None and (pane is focused or pane.isAncestorOf(focused))
                ),
                None,
            )
        )
        window.press(Qt.Key.Key_F6)
    assert visited == [0, 1, 2, 0]


def test_keys_work_while_the_map_has_the_focus(window: Driver) -> None:
    window.map.setFocus()
    home = window.report()
    QTest.keyClick(window.web_widget, Qt.Key.Key_Right)
    wait_until(lambda: window.report()["centre"][0] > home["centre"][0] + 0.2, "the map moved east")
    QTest.keyClick(window.web_widget, Qt.Key.Key_Plus)
    wait_until(lambda: window.report()["zoom"] > home["zoom"] + 0.3, "zoomed in")
    QTest.keyClick(window.web_widget, Qt.Key.Key_BracketRight)
    wait_until(lambda: window.outlined() == {"ukraine"}, "the first area is chosen")
    QTest.keyClick(window.web_widget, Qt.Key.Key_Escape)
    wait_until(lambda: window.outlined() == set(), "cleared")


def test_the_theme_and_the_language_of_names_change_by_key(window: Driver) -> None:
    assert window.report()["theme"] == "light"
    assert "Kyiv" in window.report()["towns"]
    window.press(Qt.Key.Key_T, CONTROL)
    window.press(Qt.Key.Key_L, CONTROL)
    try:
        report = window.report()
        assert report["theme"] == "dark"
        assert "Київ" in report["towns"] and "Kyiv" not in report["towns"]
        assert window.evaluate("lineOfContact.texts.crimea.name") == "Крим"
    finally:
        window.press(Qt.Key.Key_T, CONTROL)
        window.press(Qt.Key.Key_L, CONTROL)
    report = window.report()
    assert report["theme"] == "light" and "Kyiv" in report["towns"]


def test_the_sidebar_closes_and_opens_and_the_map_takes_its_room(window: Driver) -> None:
    width = window.web_widget.width()
    window.press(Qt.Key.Key_B, CONTROL)
    wait_until(lambda: window.evaluate("lineOfContact.map.getSize().x") > width + 200, "the map is wider")
    assert not window.sidebar.isVisible()
    window.press(Qt.Key.Key_B, CONTROL)
    wait_until(lambda: window.evaluate("lineOfContact.map.getSize().x") == width, "the map is as before")


def test_the_keys_are_listed_and_the_list_closes(window: Driver) -> None:
    from ui.window.help_dialog import HelpDialog

    window.press(Qt.Key.Key_F1)
    dialog = window.window.findChild(HelpDialog)
    assert dialog is not None and dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_action_of_the_window_has_exactly_one_handler(window: Driver) -> None:
    commands = window.window.commands
    assert commands.without_handler == []


def test_alt_shows_the_menu_bar_wherever_the_focus_is_and_esc_hides_it(window: Driver) -> None:
    menus = window.window.menus
    for part in (window.sidebar.filter_bar.search, window.sidebar.cards, window.web_widget):
        part.setFocus()
        QTest.keyClick(part if part is not window.web_widget else window.window.windowHandle(), Qt.Key.Key_Alt)
        wait_until(lambda: menus.is_shown, "the menu bar is there")  # the web view hands the key on in its own time
        window.press(Qt.Key.Key_Escape)
        assert not menus.is_shown

# SPDX-License-Identifier: MIT
"""The menus: every command is in them once, Alt shows and hides their bar, and the header's button has them too."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from ui.window.actions import ACTIONS, Actions
from ui.window.menus import EXPORT, LAYERS, MENUS, TITLES, Menus
from ui.window.settings import Settings
from ui.window.settings_dialog import GROUPS, Acts, SettingsDialog

NAMES = {spec.name for spec in ACTIONS}
KEYS_ONLY = {"quit"} if sys.platform == "darwin" else set()


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.actions_of_it = Actions(made)
    made.menus = Menus(made, made.actions_of_it)
    made.show()
    return made


def test_every_command_is_in_one_menu() -> None:
    listed = [name for names in MENUS.values() for name in names if name]
    assert sorted(listed) == sorted(set(listed)), "none is in two"
    assert set(listed) == NAMES - KEYS_ONLY
    assert {name for name in (*LAYERS, *EXPORT) if name} <= NAMES


@pytest.mark.skipif(sys.platform == "darwin", reason="the system's own menu bar")
def test_alt_shows_the_menu_bar_and_hides_it(window: QMainWindow) -> None:
    assert not window.menus.is_shown
    QTest.keyClick(window, Qt.Key.Key_Alt)
    assert window.menus.is_shown and [action.text() for action in window.menuBar().actions()] == [
        f"&{title}" for title in TITLES.values()]
    assert len({title[0] for title in TITLES.values()}) == len(MENUS), "a letter for each"
    QTest.keyClick(window, Qt.Key.Key_Alt)
    assert not window.menus.is_shown and not any(menu.isVisible() for menu in window.menus.menus)


@pytest.mark.skipif(sys.platform == "darwin", reason="the system's own menu bar")
def test_alt_with_another_key_shows_nothing(window: QMainWindow) -> None:
    QTest.keyPress(window, Qt.Key.Key_Alt)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    assert not window.menus.is_shown


def test_the_bar_is_hidden_once(window: QMainWindow) -> None:
    assert not window.menus.hide_bar()
    window.menus.show_bar()
    assert sys.platform == "darwin" or (window.menus.hide_bar() and not window.menus.is_shown)


def test_a_button_has_the_same_menus(window: QMainWindow) -> None:
    menu = QMenu(window)
    for _each in range(2):
        window.menus.fill_button(menu)
    assert [action.text().removeprefix("&") for action in menu.actions()] == list(TITLES.values())
    first = menu.actions()[0].menu()
    assert first is window.menus.menus[0] and window.actions_of_it["open"] in first.actions()


def test_settings_do_what_their_commands_do(qtbot: QtBot, window: QMainWindow, tmp_path: Path) -> None:
    actions, done = window.actions_of_it, []
    actions.connect({"dark": lambda: done.append(actions["dark"].isChecked())})
    sizes: list[int] = []
    languages: list[str] = []
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = 125
    dialog = SettingsDialog(window, actions, settings, Acts(sizes.append, lambda _choice: None, languages.append))
    qtbot.addWidget(dialog)
    assert set(dialog.boxes) == {name for names in GROUPS.values() for name in names} <= NAMES
    dialog.boxes["dark"].click()
    assert done == [True] and actions["dark"].isChecked() and dialog.boxes["dark"].isChecked()
    actions["dark"].trigger()
    assert done == [True, False] and not dialog.boxes["dark"].isChecked()
    assert dialog.text_size.currentText() == "125 %"
    dialog.text_size.setCurrentIndex(dialog.text_size.findData(200))
    dialog.text_size.activated.emit(dialog.text_size.currentIndex())
    assert sizes == [200]
    dialog.room_language.setCurrentIndex(dialog.room_language.findData("en"))
    dialog.room_language.activated.emit(1)
    assert settings.room_language == "en"
    dialog.language.setCurrentIndex(dialog.language.findText("English"))
    dialog.language.activated.emit(1)
    assert languages == ["en"] and not dialog.isVisible()

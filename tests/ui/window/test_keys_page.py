# SPDX-License-Identifier: MIT
"""Keys that the user chooses: kept, in use at once, never two commands with one key, single letters off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ui.presenting.keys import PRESENTING_KEYS, WindowWatch, keys_in_use, presenting_lines
from ui.window.actions import ACTIONS, Actions, key_lines, keys_by_section
from ui.window.header import Header
from ui.window.key_choices import KeyChoices, is_single
from ui.window.keys_page import KeyField, KeysPage
from ui.window.settings import Settings

NONE, SHIFT, CONTROL = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
                        Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def page(qtbot: QtBot) -> KeysPage:
    made = KeysPage([*key_lines(), *presenting_lines()], KeyChoices(), lambda choices: None)
    qtbot.addWidget(made)
    return made


def choose(page: KeysPage, name: str) -> None:
    page.table.setCurrentCell(next(row for row, line in enumerate(page._lines) if line.name == name), 0)


def test_every_command_is_listed_with_its_keys(page: KeysPage) -> None:
    assert page.table.rowCount() == len(ACTIONS) + len(PRESENTING_KEYS)
    choose(page, "next")
    row = page.table.currentRow()
    assert page.table.item(row, 0).text() == "Statements: Next statement"
    assert page.table.item(row, 1).text() == "Ctrl+Down, N"


@pytest.mark.parametrize(("key", "held", "text", "expected"), [
    (Qt.Key.Key_N, NONE, "n", "N"), (Qt.Key.Key_N, SHIFT, "N", "Shift+N"), (Qt.Key.Key_Question, SHIFT, "?", "?"),
    (Qt.Key.Key_N, CONTROL, "\x0e", "Ctrl+N"), (Qt.Key.Key_F9, NONE, "", "F9"),
    (Qt.Key.Key_Down, CONTROL, "", "Ctrl+Down")])
def test_a_pressed_key_is_taken_as_it_is_declared(
    qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, text: str, expected: str
) -> None:
    field = KeyField()
    qtbot.addWidget(field)
    field.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, held, text))
    assert field.key == expected


def test_tab_leaves_the_field(page: KeysPage, qtbot: QtBot) -> None:
    page.show()
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.field.key == "" and not page.field.hasFocus(), "no trap"


@pytest.mark.parametrize(("key", "why"), [
    ("Alt+Up", "Alt+Up is a key of “Move the statement up”"), ("Ins", "Ins is a key of “New statement”"),
    ("Ctrl+C", "Ctrl+C is a key of lists and text fields"), ("Down", "Down is a key of lists and text fields"),
])
def test_a_key_that_acts_in_the_list_stays_there(page: KeysPage, key: str, why: str) -> None:
    choose(page, "day_back")
    page.field.show_key(key)
    page.add.click()
    assert page.choices == KeyChoices() and why in page.said.text()


def test_letters_that_are_off_stay_off(page: KeysPage) -> None:
    page.single.click()
    choose(page, "day_back")
    page.field.show_key("Z")
    page.add.click()
    assert "Z" in page.choices.chosen["day_back"] and "acts once single letters" in page.said.text()
    page.all_first.click()
    assert page.choices == KeyChoices(single=False)


def test_a_key_of_another_command_is_refused_in_a_sentence(page: KeysPage) -> None:
    choose(page, "measure")
    page.field.show_key("N")
    page.add.click()
    assert page.choices == KeyChoices() and "“Next statement”" in page.said.text() and "N is a key" in page.said.text()
    choose(page, "presenting.pen")
    page.field.show_key("M")
    page.add.click()
    assert "“Measure a distance" in page.said.text(), "of presenting, whose keys are apart from the window's"
    choose(page, "next")
    page.none.click()
    choose(page, "measure")
    page.field.show_key("N")
    page.add.click()
    assert page.said.text() == "" and page.choices.chosen == {"next": (), "measure": ("M", "N")}
    choose(page, "next")
    page.first.click()
    assert "N is a key of “Measure a distance” already" in page.said.text(), "nor do first keys come twice"
    page.all_first.click()
    assert page.choices == KeyChoices()


def test_actions_use_the_keys_at_once_and_tips_and_help_follow(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    header = Header(actions)
    qtbot.addWidget(header)
    assert actions.of_key("m") is actions["measure"]
    choices = KeyChoices({"measure": ("F9",), "editor": ("Ctrl+J",), "present": ()})
    actions.use(choices)
    assert [each.toString() for each in actions["measure"].shortcuts()] == ["F9"] and actions.of_key("m") is None
    assert "Ctrl+J" in header.edit.toolTip() and "(" not in header.present.begin.accessibleDescription()
    assert ("F9", "Measure a distance") in keys_by_section(choices)["Map"]


def test_single_letters_can_be_turned_off(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.use(KeyChoices(single=False))
    keys = {each.toString() for action in actions.values() for each in action.shortcuts()}
    assert keys and not any(is_single(each) for each in keys) and actions.of_key("n") is None
    assert actions["next"].shortcut() == QKeySequence("Ctrl+Down")
    used = {key for each in keys_in_use(KeyChoices(single=False)) for key in each.keys}
    assert {"PgDown", "Esc", "Space"} <= used and not any(is_single(each) for each in used)


def test_presenting_uses_the_keys_and_esc_always_ends(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    watch = WindowWatch(window)
    heard: list[str] = []
    watch.commanded.connect(heard.append)
    watch.use(KeyChoices({"presenting.black": ("Y",), "presenting.end": ()}))
    for key, text in ((Qt.Key.Key_B, "b"), (Qt.Key.Key_Y, "y"), (Qt.Key.Key_Escape, ""), (Qt.Key.Key_7, "7")):
        watch.eventFilter(window, QKeyEvent(QEvent.Type.KeyPress, key, NONE, text))
    assert heard == ["black", "end", "digit 7"]
    watch.use(KeyChoices(single=False))
    for key, text in ((Qt.Key.Key_N, "n"), (Qt.Key.Key_7, "7"), (Qt.Key.Key_PageDown, "")):
        watch.eventFilter(window, QKeyEvent(QEvent.Type.KeyPress, key, NONE, text))
    assert heard[3:] == ["next"]


def test_choices_are_kept_and_broken_ones_are_none(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert settings.keys == KeyChoices()
    settings.keys = KeyChoices({"next": ("F9", ","), "quit": ()}, single=False)
    settings.save()
    assert Settings(tmp_path / "settings.ini").keys == KeyChoices({"next": ("F9", ","), "quit": ()}, single=False)
    for broken in ("{", "[1]", '{"next": 3, "quit": [3]}'):
        settings._store.setValue("keys/chosen", broken)
        assert settings.keys.chosen == {}

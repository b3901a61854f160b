# SPDX-License-Identifier: MIT
"""Actions and their keys: none twice, all connected, all listed."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefing.version import VERSION
from tests.corpora import PROJECT
from ui.kit.screens import space_for
from ui.presenting.keys import keys_and_texts
from ui.window.actions import ACTIONS, Actions, keys_by_section
from ui.window.help_dialog import HelpDialog, in_columns


def test_no_key_is_given_twice() -> None:
    counted = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    assert [key for key, count in counted.items() if count > 1] == []


def test_every_key_is_one_qt_knows(qtbot: QtBot) -> None:
    for spec in ACTIONS:
        for key in spec.keys:
            assert QKeySequence(key).toString(), f"{spec.name}: {key}"
    assert len({spec.name for spec in ACTIONS}) == len(ACTIONS)


def test_actions_are_made_as_declared(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = Actions(window)
    for spec in ACTIONS:
        assert [key.toString() for key in made[spec.name].shortcuts()] == [
            QKeySequence(key).toString() for key in spec.keys
        ]
        assert made[spec.name].isCheckable() == spec.checkable
    assert window.actions() == list(made.values())


def test_an_action_has_one_handler_and_no_second(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions, done = Actions(window), []
    actions.connect({"save": lambda: done.append("save")})
    with pytest.raises(ValueError, match="save"):
        actions.connect({"save": lambda: done.append("again")})
    actions["save"].trigger()
    assert done == ["save"]
    assert set(actions.without_handler) == set(actions) - {"save"}


def listed_keys(path: Path) -> dict[str, list[tuple[str, str]]]:
    """The tables under "Keys" of a page: {section: [(keys, what they do)]}."""
    text = path.read_text("utf-8").split("\n## Keys\n", 1)[1].split("\n## ", 1)[0]
    sections = re.split(r"^### (.+)$", text, flags=re.MULTILINE)[1:]
    return {
        name: [
            (keys, what) for keys, what in re.findall(r"^\| (.+?) \| (.+?) \|$", table, re.MULTILINE) if keys != "Keys"
        ]
        for name, table in zip(sections[::2], sections[1::2], strict=True)
    }


@pytest.mark.skipif(sys.platform == "darwin", reason="keys have other names there")
def test_the_page_on_presenting_lists_its_keys(qtbot: QtBot) -> None:
    page = PROJECT / "docs" / "presenting.md"
    text = page.read_text("utf-8").split("\n## Keys while presenting\n", 1)[1].split("\n## ", 1)[0]
    listed = re.findall(r"^\| (.+?) \| (.+?) \|$", text, re.MULTILINE)
    assert [each for each in listed if each[0] != "Keys"] == keys_and_texts()


@pytest.mark.skipif(sys.platform == "darwin", reason="keys have other names there")
def test_the_page_on_using_lists_the_same_keys(qtbot: QtBot) -> None:
    assert listed_keys(PROJECT / "docs" / "using.md") == keys_by_section()


def test_the_help_lists_the_same_keys(qtbot: QtBot) -> None:
    dialog = HelpDialog(VERSION)
    qtbot.addWidget(dialog)
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    for lines in keys_by_section().values():
        for keys, what in lines:
            assert {keys, what} <= shown
    assert any(VERSION in text for text in shown)


def test_the_list_of_keys_fits_a_small_screen_in_even_columns(qtbot: QtBot) -> None:
    dialog = HelpDialog(VERSION)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.size().boundedTo(space_for(dialog)) == dialog.size() and dialog.width() <= 1000
    assert dialog.minimumSizeHint().height() <= 680
    assert all(
        label.height() >= (label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height())
        for label in dialog.findChildren(QLabel))
    dialog.close()
    columns = in_columns(keys_by_section(), 2)
    assert {name: lines for column in columns for name, lines in column.items()} == keys_by_section()
    heights = [sum(len(lines) + 2 for lines in column.values()) for column in columns]
    assert max(heights) < 1.5 * min(heights)

# SPDX-License-Identifier: MIT
"""The window's one channel for messages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.hostile import MARKUP
from ui.window.message_bar import MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[MessageBar]:
    made = MessageBar()
    qtbot.addWidget(made)
    yield made


def test_it_is_not_there_until_there_is_something_to_say(bar: MessageBar) -> None:
    assert not bar.isVisible() and bar.text == ""
    bar.problem("Something is wrong.")
    assert bar.isVisible() and bar.text == "Something is wrong."


def test_a_problem_stays_until_it_is_dismissed(bar: MessageBar) -> None:
    bar.problem("Something is wrong.")
    assert not any(timer.isActive() for timer in bar.findChildren(QTimer))
    QTest.mouseClick(bar.dismiss_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert bar.dismiss() is False


def test_a_note_leaves_by_itself(qtbot: QtBot, bar: MessageBar) -> None:
    bar.note("The map had stopped.")
    [leaving] = [timer for timer in bar.findChildren(QTimer) if timer.isActive()]
    assert leaving.isSingleShot() and 3_000 <= leaving.interval() <= 15_000
    leaving.setInterval(1)
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_a_note_never_covers_a_problem_but_a_problem_covers_a_note(bar: MessageBar) -> None:
    bar.note("A note.")
    bar.problem("A problem.")
    bar.note("Another note.")
    assert bar.text == "A problem."
    assert not any(timer.isActive() for timer in bar.findChildren(QTimer)), "the note's time no longer counts"


def test_text_is_plain_and_not_endless(bar: MessageBar) -> None:
    bar.problem(MARKUP)
    assert bar.label.textFormat() == Qt.TextFormat.PlainText
    assert bar.text == MARKUP
    bar.problem("x" * 100_000)
    assert len(bar.text) <= 600 and bar.text.endswith("…")


def test_a_sentence_that_names_a_remedy_offers_it_as_a_button(bar: MessageBar) -> None:
    asked: list[str] = []
    bar.add_remedy("See the diagnostics.", "Copy diagnostics", lambda: asked.append("copied"))
    bar.problem("It could not be done. See the diagnostics.")
    assert bar.action_button.isVisible() and bar.action_button.text() == "Copy diagnostics"
    QTest.mouseClick(bar.action_button, Qt.MouseButton.LeftButton)
    assert asked == ["copied"]
    bar.problem("It could not be done. See the diagnostics.", "Undo", lambda: asked.append("undone"))
    QTest.mouseClick(bar.action_button, Qt.MouseButton.LeftButton)
    assert asked == ["copied", "undone"]
    bar.problem("Something else is wrong.")
    assert not bar.action_button.isVisible()

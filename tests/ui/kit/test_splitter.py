# SPDX-License-Identifier: MIT
"""Borders between parts of a window, moved by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.kit.splitter import Splitter

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def splitter(qtbot: QtBot) -> Splitter:
    made = Splitter()
    for _part in range(2):
        made.addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.resize(800, 100)
    made.setSizes([400, 400])
    made.show()
    made.activateWindow()
    return made


def test_tab_comes_to_the_border_and_the_arrows_move_it(splitter: Splitter) -> None:
    border = splitter.handle(1)
    splitter.widget(0).setFocus()
    QTest.keyClick(splitter.widget(0), Key.Key_Tab)
    while not border.hasFocus():
        QTest.keyClick(splitter.focusWidget(), Key.Key_Tab)
    before = splitter.sizes()[0]
    QTest.keyClick(border, Key.Key_Right)
    assert splitter.sizes()[0] == before + 16
    QTest.keyClick(border, Key.Key_Left, SHIFT)
    assert splitter.sizes()[0] == before - 64
    QTest.keyClick(border, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert splitter.sizes()[0] == before - 64, "Alt with an arrow is the window's"
    for _press in range(40):
        QTest.keyClick(border, Key.Key_Left, SHIFT)
    assert splitter.sizes()[0] >= splitter.widget(0).minimumSizeHint().width() or splitter.sizes()[0] == 0


def test_a_window_that_is_filled_later_takes_the_keys_then() -> None:
    made = Splitter(takes_keys=False)
    for _part in range(3):
        made.addWidget(QLineEdit())
    assert [made.handle(at).focusPolicy() for at in (1, 2)] == [Qt.FocusPolicy.NoFocus] * 2
    made.take_keys()
    made.addWidget(QLineEdit())
    assert [made.handle(at).focusPolicy() for at in (1, 2, 3)] == [Qt.FocusPolicy.TabFocus] * 3
    made.deleteLater()


def test_the_focus_is_seen(splitter: Splitter) -> None:
    border = splitter.handle(1)
    border.setFocus()
    wanted: QColor = border.palette().color(QPalette.ColorRole.Link)
    assert border.grab().toImage().pixelColor(1, 10) == wanted
    splitter.widget(0).setFocus()
    assert border.grab().toImage().pixelColor(1, 10) != wanted

# SPDX-License-Identifier: MIT
"""A button with a long text fits into a narrow form, and says the whole text in its tip."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.kit.pick_button import PickButton

LONG = "Four western security officials and a person who has seen the report, for a paper of the region"


def test_a_long_text_does_not_widen_the_form(qtbot: QtBot) -> None:
    button = PickButton(LONG)
    qtbot.addWidget(button)
    assert button.minimumSizeHint().width() <= 100
    button.resize(200, 32)
    picture = QImage(button.size(), QImage.Format.Format_RGB32)
    button.render(picture)
    assert button.toolTip() and LONG in button.toolTip() and button.text() == LONG
    short = PickButton("Name")
    qtbot.addWidget(short)
    short.resize(200, 32)
    short.render(picture)
    assert not short.toolTip()

# SPDX-License-Identifier: MIT
"""The strip at the top: title, counts, and the badge on Present."""

from __future__ import annotations

import msgspec
import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.hostile import MARKUP
from ui.files.open_briefing import OpenBriefing
from ui.window.actions import Actions
from ui.window.header import ElidedLabel, Header


@pytest.fixture
def header(qtbot: QtBot, plain_window: QWidget) -> Header:
    made = Header(Actions(plain_window))
    qtbot.addWidget(made)
    made.resize(1000, 48)
    made.show()
    return made


def test_title_and_counts(header: Header, opened: OpenBriefing) -> None:
    header.show_briefing(opened.briefing)
    assert header.title.text() == opened.briefing.title
    assert header.counts.text() == "23 statements · 3 sources"


@pytest.mark.parametrize(("width", "has_counts"), [(1600, True), (1280, True), (760, False)])
def test_in_a_narrow_window_the_counts_go_before_title_and_buttons(
        header: Header, opened: OpenBriefing, width: int, has_counts: bool) -> None:
    header.show_briefing(opened.briefing)
    header.resize(width, 48)
    assert header.counts.isVisible() == has_counts
    assert header.counts.text() in header.title.toolTip()
    header.show_mark("sandbox off", "why")
    header.resize(width - 1, 48)
    header.resize(width, 48)
    assert header.title.width() >= 60
    for part in header.findChildren(QToolButton):
        assert part.width() >= part.sizeHint().width(), f"{part.text()} is whole"
    if header.counts.isVisible():
        assert header.counts.width() >= header.counts.sizeHint().width()


def test_that_it_is_saved_is_said_until_it_changes_again(qtbot: QtBot, header: Header, opened: OpenBriefing) -> None:
    header.show_briefing(opened.briefing)
    header.show_saved("Saved as a briefing with a name.briefing")
    qtbot.waitUntil(lambda: header.saved.isVisible() and header.saved.width() >= header.saved.sizeHint().width())
    for width in (640, 760, 900, 1100, 1400):
        header.resize(width, 48)
        header.resize(width + 1, 48)
        assert header.title.width() >= min(header.title.text_width(), 220) or not header.saved.isVisible()
        for part in header.findChildren(QToolButton):
            assert part.width() >= part.sizeHint().width() or width == 640
    header.resize(1000, 48)
    header.show_state(changed=False, read_only="")
    assert header.saved.isVisible()
    header.show_state(changed=True, read_only="")
    assert not header.saved.isVisible() and header.state.text() == "not saved"


def test_the_badge_counts_what_to_mend_and_goes_away(header: Header) -> None:
    plain = header.present.text()
    assert "(" not in plain
    header.show_badge(3)
    assert header.present.text() == "Present (3)" and "F7" in header.present.begin.toolTip()
    header.show_badge(0)
    assert header.present.text() == plain and "F5" in header.present.begin.toolTip()


def test_present_has_its_menu(header: Header) -> None:
    menu = header.present.menu()
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert "Present from the start" in texts and "Check before presenting…" in texts
    assert "Keep a brief log with the briefing" in texts


def test_markup_in_a_title_is_text(header: Header, opened: OpenBriefing) -> None:
    header.show_briefing(msgspec.structs.replace(opened.briefing, title=f"{MARKUP}\nsecond line"))
    assert header.title.text() == f"{' '.join(MARKUP.split())} second line"
    assert {label.textFormat() for label in header.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    header.show_mark("A mark", "What it means")
    assert not QtGui.Qt.mightBeRichText(header.mark.toolTip())


@pytest.mark.parametrize("title", ["W" * 500, "Long words of a title " * 40, "عنوان طويل " * 50])
def test_a_long_title_takes_no_room_from_the_buttons(header: Header, opened: OpenBriefing, title: str) -> None:
    header.resize(760, 48)
    header.show_briefing(opened.briefing)
    before = header.minimumSizeHint().width(), header.present.width()
    header.show_briefing(msgspec.structs.replace(opened.briefing, title=title))
    assert (header.minimumSizeHint().width(), header.present.width()) == before
    assert header.title.accessibleName() == title.strip()


def test_a_title_is_painted_as_it_is_written(qtbot: QtBot) -> None:
    pictures = []
    for text in ("<b>x</b>", "x", "a&b", "ab"):
        label = ElidedLabel("briefingTitle")
        qtbot.addWidget(label)
        label.resize(200, 30)
        label.set_text(text)
        pictures.append(label.grab().toImage())
    assert len({bytes(picture.constBits()) for picture in pictures}) == 4


def test_present_has_room_for_its_badge_when_it_comes(header: Header, qtbot: QtBot) -> None:
    header.setStyleSheet("#present { font-weight: 600; padding: 6px 16px; }")
    for problems in (12, 0, 3):
        header.show_badge(problems)
        qtbot.waitUntil(lambda: header.present.begin.width() >= header.present.begin.sizeHint().width(), timeout=60_000)
        words = header.present.begin.fontMetrics().horizontalAdvance(header.present.text())
        assert header.present.begin.width() > words

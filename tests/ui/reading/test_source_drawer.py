# SPDX-License-Identifier: MIT
"""The source drawer: everything about a statement's origin, every word of it plain text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.hostile import MARKUP
from ui.files.open_briefing import OpenBriefing
from ui.reading.source_drawer import SourceDrawer


@pytest.fixture
def drawer_for(qtbot: QtBot) -> Callable[[OpenBriefing, str | None], SourceDrawer]:
    def show(opened: OpenBriefing, statement_id: str | None) -> SourceDrawer:
        drawer = SourceDrawer()
        qtbot.addWidget(drawer)
        drawer.show_statement(opened, opened.briefing.statement(statement_id) if statement_id else None)
        return drawer

    return show


Show = Callable[[OpenBriefing, str | None], SourceDrawer]


def texts(drawer: SourceDrawer) -> list[str]:
    return [label.text() for label in drawer.widget().findChildren(QLabel)]


def button(drawer: SourceDrawer, text: str) -> QPushButton:
    return next(each for each in drawer.widget().findChildren(QPushButton) if each.text() == text)


def test_every_field_is_shown_as_it_is(drawer_for: Show, hostile: OpenBriefing) -> None:
    for statement in hostile.briefing.statements:
        drawer = drawer_for(hostile, statement.id)
        labels = drawer.widget().findChildren(QLabel)
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
        shown = texts(drawer)
        assert MARKUP in shown, "the statement"
        assert f"“{MARKUP}”" in shown, "the source's title"
        assert shown.count(MARKUP) >= 4, "statement, publisher, notes"
        assert any(text.startswith(f"{MARKUP}, {MARKUP}") for text in shown), "speaker and role"


def test_no_button_takes_its_text_for_markup_or_shortcut(drawer_for: Show, hostile: OpenBriefing) -> None:
    drawer = drawer_for(hostile, hostile.briefing.statements[0].id)
    for each in drawer.widget().findChildren(QPushButton):
        assert "&" not in each.text().replace("&&", "")
        assert not QtGui.Qt.mightBeRichText(each.toolTip()), "a tool tip would show markup"


def test_attribution_locator_and_date(drawer_for: Show, opened: OpenBriefing) -> None:
    shown = texts(drawer_for(opened, "no-return"))
    assert "Five current and former Russian officials → Reuters → Ukrainska Pravda" in shown
    locator = opened.briefing.statement("no-return").locator
    assert locator and any(locator in text for text in shown)


def test_what_is_not_known_at_first_hand(drawer_for: Show, opened: OpenBriefing) -> None:
    shown = texts(drawer_for(opened, "no-return"))
    assert "NOT KNOWN AT FIRST HAND" in shown
    assert any(text.startswith("Reuters's own text was not read") for text in shown)
    assert any("The speaker is not named" in text for text in shown)


def test_the_arithmetic_behind_a_figure(drawer_for: Show, opened: OpenBriefing) -> None:
    shown = " ".join(texts(drawer_for(opened, "kursk-area")))
    assert "650" in shown and "560" in shown and "10 %" in shown
    assert "WHAT THE MAP MEASURES" not in texts(drawer_for(opened, "no-nato"))


def test_related_statements_lead_on(qtbot: QtBot, drawer_for: Show, opened: OpenBriefing) -> None:
    statement = next(each for each in opened.briefing.statements if each.contradicts)
    drawer = drawer_for(opened, statement.id)
    assert "CONTRADICTS" in texts(drawer)
    target = next(
        each
        for each in drawer.widget().findChildren(QPushButton)
        if each.property("statement_id") == statement.contradicts[0]
    )
    with qtbot.waitSignal(drawer.statementRequested) as asked:
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    assert asked.args == [statement.contradicts[0]]
    assert "DISPUTED BY" in texts(drawer_for(opened, statement.contradicts[0]))


def test_open_in_browser_hands_over_the_address_and_nothing_else(
    drawer_for: Show, opened: OpenBriefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    drawer = drawer_for(opened, "no-return")
    QTest.mouseClick(button(drawer, "Open in browser"), Qt.MouseButton.LeftButton)
    assert [url.toString() for url in asked] == ["https://www.pravda.com.ua/eng/news/2024/11/20/7485414/"]


def test_a_browser_that_does_not_open_is_reported(
    qtbot: QtBot, drawer_for: Show, opened: OpenBriefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    drawer = drawer_for(opened, "no-return")
    with qtbot.waitSignal(drawer.noteRaised) as note:
        QTest.mouseClick(button(drawer, "Open in browser"), Qt.MouseButton.LeftButton)
    assert "pravda.com.ua" in note.args[0]


def test_copy_citation(qtbot: QtBot, drawer_for: Show, opened: OpenBriefing) -> None:
    drawer = drawer_for(opened, "veto-clause")
    with qtbot.waitSignal(drawer.noteRaised):
        QTest.mouseClick(button(drawer, "Copy citation"), Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert "Ukrainska Pravda" in copied and "https://www.pravda.com.ua" in copied


def test_nothing_selected_says_what_to_do(drawer_for: Show, opened: OpenBriefing) -> None:
    assert any("Select a statement" in text for text in texts(drawer_for(opened, None)))


def test_closing_is_asked_for(qtbot: QtBot, drawer_for: Show, opened: OpenBriefing) -> None:
    drawer = drawer_for(opened, "no-nato")
    with qtbot.waitSignal(drawer.closeRequested):
        QTest.mouseClick(button(drawer, "✕"), Qt.MouseButton.LeftButton)

# SPDX-License-Identifier: MIT
"""A draft that lacks nearly everything, in the whole window: list, drawer, check, presenting."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.briefing.examples import document
from tests.end2end.driver import Driver
from tests.end2end.room import Room
from tests.end2end.test_preflight import check
from tests.end2end.waiting import wait_until
from tests.end2end.writing import CONTROL, SHIFT
from ui.presenting.preflight_dialog import PreflightDialog

BARE = ["nothing", "number", "blank-source", "only-text"]


@pytest.fixture
def draft(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    """A window with the example and four statements that lack nearly everything."""
    made = document()
    made["sources"].append({"id": "blank"})
    made["speakers"].append({"id": "blank"})
    made["statements"] += [
        {"id": "nothing", "kind": "claim"}, {"id": "number", "kind": "figure"},
        {"id": "blank-source", "kind": "position", "speaker": "blank", "via": ["blank"]},
        {"id": "only-text", "kind": "background", "text": "A sentence."}]
    path = tmp_path / "draft.json"
    path.write_text(json.dumps(made), "utf-8")
    window = new_window()
    window.controllers.files.open(path)
    wait_until(lambda: window.window.header.title.text() == made["title"], "the draft is open")
    return window


def test_every_statement_is_listed_and_has_its_sources_drawer_and_editor(draft: Driver) -> None:
    draft.reading.show_drawer(True)
    for bare in BARE:
        draft.sidebar.select(bare)
        assert draft.sidebar.selected == bare
        assert draft.sidebar.cards.currentIndex().data(Qt.ItemDataRole.DisplayRole)
        assert draft.reading.drawer is not None and draft.reading.drawer.isVisible()
    editing = draft.controllers.editing
    assert editing is not None
    editing.show_editor(True)
    for bare in BARE:
        draft.sidebar.select(bare)
        assert editing.statements.warnings.isVisible()
    assert draft.message == ""


def test_what_it_lacks_is_counted_and_listed(draft: Driver) -> None:
    wait_until(lambda: "(" in draft.window.header.present.text(), "the badge counts what is missing")
    dialog = check(draft)
    assert isinstance(dialog, PreflightDialog) and "to mend" in dialog.summary.text()
    dialog.reject()
    assert draft.message == ""


def test_it_can_be_presented_from_beginning_to_end(draft: Driver) -> None:
    room = Room(draft).begin()
    room.press(Qt.Key.Key_V)
    wait_until(lambda: room.presentation.presenter is not None, "the presenter view opens")
    for _ in range(len(room.presentation.sequence.steps) + 1):
        room.press(Qt.Key.Key_Right)
        room.press(Qt.Key.Key_Q)
        room.press(Qt.Key.Key_Q)
    room.press(Qt.Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")


def test_a_new_statement_is_written_in_at_once_and_keys_never_fall_on_the_map(draft: Driver) -> None:
    editing = draft.controllers.editing
    assert editing is not None
    draft.press(Qt.Key.Key_N, CONTROL | SHIFT)
    page = editing.statements
    assert page.text.isAncestorOf(focused()) or focused() is page.text
    QTest.keyClicks(focused(), "Written at once.")
    for field in (page.speaker, page.via.add, page.areas.add, page.supports.add):
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        assert focused() is field
    statement = draft.controllers.session.briefing.statement(draft.sidebar.selected)
    assert statement.text == "Written at once."
    assert statement.speaker and statement.via and statement.areas and statement.supports


@pytest.mark.parametrize("button", ["speaker", "via"])
def test_something_new_from_a_list_is_made_in_place_by_keys(draft: Driver, button: str) -> None:
    editing = draft.controllers.editing
    assert editing is not None
    draft.press(Qt.Key.Key_N, CONTROL | SHIFT)
    opens = editing.statements.speaker if button == "speaker" else editing.statements.via.add
    QTest.mouseClick(opens, Qt.MouseButton.LeftButton)
    QTest.keyClicks(focused(), "Never heard of")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    dialog = editing.statements.dialog
    assert dialog is not None
    wait_until(lambda: dialog.isActiveWindow() and dialog.isAncestorOf(focused()), "the dialog has the focus")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    wait_until(lambda: not dialog.isVisible(), "the dialog is done")
    draft.come_to_front()
    assert focused() is opens
    statement = draft.controllers.session.briefing.statement(draft.sidebar.selected)
    assert bool(statement.speaker if button == "speaker" else statement.via)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["speakers", "sources", "areas"])
def test_a_page_without_items_says_so_in_place_of_an_empty_box(draft: Driver, name: str) -> None:
    editing = draft.controllers.editing
    draft.controllers.files.new()
    editing.show_editor(True)
    page = getattr(editing, name)
    assert editing.panel is not None
    editing.panel.show_page(page)
    assert page.none.isVisible() and not page.list.isVisible()
    page.setFocus()
    assert page.new.hasFocus()

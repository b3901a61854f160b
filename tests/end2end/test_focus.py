# SPDX-License-Identifier: MIT
"""Keys belong to what has the focus, and the focus stays where the user left it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from briefing.ids import is_own
from tests.end2end.driver import Driver, wait_until
from tests.end2end.writing import CONTROL, SHIFT, Writing
from ui.kit.focus import FocusMark, has_focus

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def writing(module_window: Driver) -> Iterator[Writing]:
    made = Writing(module_window).begin()
    made.window.sidebar.setFocus()
    yield made
    if made.pick_list is not None:
        made.pick_list.close()
    made.session.stack.clear()
    made.begin()


def place(writing: Writing) -> str:
    """Returns the name of the part of the window that has the focus."""
    window = writing.window
    parts = {"list": window.sidebar.cards, "sidebar": window.sidebar, "map": window.map,
             "drawer": window.reading.drawer, "editor": writing.editing.panel}
    return next((name for name, part in parts.items() if part is not None and has_focus(part)), "nowhere")


@pytest.mark.parametrize(("key", "held"), [
    (Qt.Key.Key_Delete, CONTROL), (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Up, ALT),
    (Qt.Key.Key_Down, ALT), (Qt.Key.Key_Down, CONTROL), (Qt.Key.Key_Up, CONTROL), (Qt.Key.Key_Left, ALT),
    (Qt.Key.Key_Backspace, CONTROL), (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier)])
@pytest.mark.parametrize("field", ["text", "theme", "note", "locator"])
def test_keys_of_typing_stay_in_the_text_field(
    writing: Writing, field: str, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    line = getattr(writing.page("Statement"), field)
    line.setFocus()
    before = [each.id for each in writing.briefing.statements]
    asked: list[str] = []
    for name in ("day_back", "next", "previous", "home", "delete", "new_statement", "move_up", "move_down"):
        window.window.commands[name].triggered.connect(lambda _on=False, name=name: asked.append(name))
    window.press_focused(key, held)
    assert [each.id for each in writing.briefing.statements] == before
    assert window.sidebar.selected == "no-nato" and line.hasFocus() and asked == []


def test_ctrl_del_deletes_the_next_word(writing: Writing) -> None:
    writing.window.sidebar.select("no-nato")
    page = writing.page("Statement")
    words = page.text.toPlainText().split()
    page.text.setFocus()
    cursor = page.text.textCursor()
    cursor.movePosition(cursor.MoveOperation.Start)
    page.text.setTextCursor(cursor)
    writing.window.press_focused(Qt.Key.Key_Delete, CONTROL)
    assert page.text.toPlainText().split() == words[1:]


def test_a_deleted_statement_is_told_and_brought_back(writing: Writing) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    window.press_focused(Qt.Key.Key_Delete, CONTROL)
    assert not writing.window.opened.has_statement("no-nato") and place(writing) == "list"
    messages = window.window.messages
    assert (messages.text, messages.action_button.text()) == ("Statement deleted.", "Undo")
    writing.click(messages.action_button)
    assert window.opened.has_statement("no-nato") and messages.text == "" and place(writing) == "list"


def test_undo_of_the_note_does_not_undo_a_later_edit(writing: Writing) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    window.press_focused(Qt.Key.Key_Delete, CONTROL)
    window.press_focused(Qt.Key.Key_Insert)
    made = window.sidebar.selected
    assert is_own(made)
    writing.click(window.window.messages.action_button)
    assert window.opened.has_statement(made) and not window.opened.has_statement("no-nato")


def test_the_note_of_a_deletion_that_was_undone_undoes_nothing_else(writing: Writing) -> None:
    """Deleted, undone by the key, another one deleted: as many edits, and another state."""
    window = writing.window
    window.sidebar.select("no-nato")
    window.press_focused(Qt.Key.Key_Delete, CONTROL)
    undo = window.window.messages.action_button.click
    undo_deletion = writing.editing._undo_deletion
    left = writing.session.briefing
    window.press_focused(Qt.Key.Key_Z, CONTROL)
    window.sidebar.select("kursk-bargaining")
    window.press_focused(Qt.Key.Key_Delete, CONTROL)
    assert not window.opened.has_statement("kursk-bargaining")
    undo_deletion(left)
    assert not window.opened.has_statement("kursk-bargaining") and window.opened.has_statement("no-nato")
    undo()


@pytest.mark.parametrize(("page", "said"), [
    ("Speakers", "Speaker deleted."), ("Sources", "Source deleted."), ("Sequence", "Step deleted.")])
def test_whatever_is_deleted_is_told(writing: Writing, page: str, said: str) -> None:
    shown = writing.page(page)
    before = writing.briefing
    button = shown.delete if hasattr(shown, "delete") else shown.remove
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert writing.briefing != before and writing.window.window.messages.text == said
    assert place(writing) == "editor"
    writing.click(writing.window.window.messages.action_button)
    assert writing.briefing == before and place(writing) == "editor"


def test_undo_and_redo_leave_the_focus_in_the_field(writing: Writing) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    page = writing.page("Statement")
    writing.type(page.theme, "Sizes")
    page.theme.setFocus()
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_Z):
        window.press_focused(key, CONTROL)
        assert page.theme.hasFocus()


def test_undo_of_a_new_statement_leaves_the_focus_in_the_editor(writing: Writing) -> None:
    window = writing.window
    window.press_focused(Qt.Key.Key_N, CONTROL | SHIFT)
    assert writing.editing.statements.text.hasFocus()
    window.press_focused(Qt.Key.Key_Z, CONTROL)
    assert place(writing) in ("editor", "list")
    window.press_focused(Qt.Key.Key_Y, CONTROL)
    assert place(writing) in ("editor", "list")


def test_closing_a_pane_and_the_sidebar_gives_the_focus_back(writing: Writing) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    window.press_focused(Qt.Key.Key_E, CONTROL)
    assert place(writing) == "editor"
    window.press_focused(Qt.Key.Key_Escape)
    assert place(writing) == "list"
    window.press_focused(Qt.Key.Key_B, CONTROL)
    assert place(writing) == "map"
    window.press_focused(Qt.Key.Key_B, CONTROL)
    assert place(writing) == "list"


def test_the_search_box_keeps_the_focus_through_the_drawer(writing: Writing) -> None:
    search = writing.window.sidebar.filter_bar.search
    search.setFocus()
    for _ in range(2):
        writing.window.press_focused(Qt.Key.Key_D, CONTROL)
        assert search.hasFocus()


def is_seen(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly():
        return True
    marks = [each for each in widget.findChildren(FocusMark) if each.isVisible() and each.parentWidget() is widget]
    return len(marks) == 1 and marks[0].size() == widget.size()


@pytest.mark.parametrize("pane", ["list", "editor", "drawer", "time"])
def test_every_stop_of_tab_is_seen(writing: Writing, pane: str) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    if pane == "editor":
        writing.page("Statement")
    elif pane == "drawer":
        window.reading.show_drawer(True)
    elif pane == "time":
        window.controllers.timeline.show_time(True)
    window.sidebar.setFocus()
    try:
        unseen = []
        found: list[QWidget] = []
        for _ in range(150):
            window.window.focusNextPrevChild(True)
            now = QApplication.focusWidget()
            assert now is not None
            if now in found:
                break
            found.append(now)
            if not is_seen(now):
                unseen.append(now)
        assert unseen == [], [type(each).__name__ for each in found]
        assert len(found) > 15, [(type(each).__name__, each.accessibleName()) for each in found]
    finally:
        window.controllers.timeline.show_time(False)


def test_every_stop_of_f6_is_seen(writing: Writing) -> None:
    window = writing.window
    window.reading.show_drawer(True)
    window.controllers.timeline.show_time(True)
    window.sidebar.setFocus()
    try:
        visited = []
        for _ in range(4):
            window.press_focused(Qt.Key.Key_F6)
            visited.append(place(writing))
            if visited[-1] == "map":
                wait_until(lambda: window.evaluate("!document.querySelector('.focus-frame').hidden"),
                           "the map is framed")
                assert window.evaluate("!document.activeElement?.closest('.buttons')")
            else:
                now = QApplication.focusWidget()
                assert now is not None and is_seen(now)
        assert visited == ["map", "drawer", "nowhere", "list"], "nowhere: the time bar"
    finally:
        window.controllers.timeline.show_time(False)

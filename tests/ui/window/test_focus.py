# SPDX-License-Identifier: MIT
"""The focus: panes give it back, a mark shows it after a key, and nothing loses it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.focus import FocusInside, FocusMark, FocusMarks, first_stop, focus_kept, has_focus
from ui.window.list_folding import ListFolding
from ui.window.side_panes import SidePanes


class Window(QWidget):
    """A window of two parts with room for panes at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.splitter, column = QSplitter(), QVBoxLayout(self)
        column.addWidget(self.splitter)
        self.list, self.map = QPushButton("list"), QPushButton("map")
        for part in (self.list, self.map):
            self.splitter.addWidget(part)
        folding = ListFolding(self.splitter, self.list, lambda _on: None)
        self.panes = SidePanes(self.splitter, column, folding)
        self.marks = FocusMarks(self)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 (Qt's name)
        moved: list[bool] = []
        self.marks.by_key(lambda: moved.append(super(Window, self).focusNextPrevChild(forward)))
        return moved[0]


class Pane(FocusInside, QWidget):
    """A part of the window with stops inside."""


def pane() -> Pane:
    """Returns a pane with two stops."""
    made = Pane()
    layout = QVBoxLayout(made)
    for name in ("first", "second"):
        button = QPushButton(name)
        button.setObjectName(name)
        layout.addWidget(button)
    return made


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitActive(made):
        made.show()
    made.list.setFocus()
    yield made


def test_a_pane_gives_the_focus_back_to_what_had_it(window: Window) -> None:
    side = pane()
    window.map.setFocus()
    window.panes.show(side)
    first_stop(side).setFocus()
    window.panes.show(side, False)
    assert window.map.hasFocus()


def test_a_pane_without_the_focus_leaves_it_alone(window: Window) -> None:
    side = pane()
    window.panes.show(side)
    window.map.setFocus()
    window.panes.show(side, False)
    assert window.map.hasFocus()


def test_a_pane_over_another_gives_it_back_inside_that(window: Window) -> None:
    form, snapshot = pane(), pane()
    window.panes.show(form)
    second = form.findChild(QPushButton, "second")
    second.setFocus()
    window.panes.show_over(snapshot)
    assert has_focus(snapshot)
    window.panes.close_over(snapshot)
    assert second.hasFocus()
    window.panes.show(form, False)
    assert window.list.hasFocus()


def test_a_pane_in_the_place_of_another_leads_back_to_before_both(window: Window) -> None:
    drawer, form = pane(), pane()
    window.panes.show(drawer)
    first_stop(drawer).setFocus()
    window.panes.show(form)
    assert has_focus(form)
    window.panes.show(form, False)
    assert window.list.hasFocus()


def test_without_the_list_the_map_takes_the_focus(window: Window) -> None:
    side = pane()
    window.panes.show(side)
    first_stop(side).setFocus()
    window.list.hide()
    window.panes.show(side, False)
    assert window.map.hasFocus()


def test_an_act_that_removes_what_had_the_focus_hands_it_on(window: Window) -> None:
    gone = QLineEdit(window)
    gone.show()
    gone.setFocus()
    with focus_kept(lambda: window.map):
        gone.hide()
    assert window.map.hasFocus()
    window.list.setFocus()
    with focus_kept(lambda: window.map):
        window.map.setFocus()
    assert window.list.hasFocus()


def test_the_mark_is_seen_after_tab_and_not_after_a_click(window: Window) -> None:
    def marks() -> list[QWidget | None]:
        return [each.parentWidget() for each in window.findChildren(FocusMark) if each.isVisible()]

    assert marks() == []
    before = window.map.grab().toImage()
    QTest.keyClick(window.list, Qt.Key.Key_Tab)
    assert window.map.hasFocus() and marks() == [window.map]
    assert window.map.grab().toImage() != before
    window.resize(1000, 500)
    assert window.findChild(FocusMark).size() == window.map.size()
    QTest.mouseClick(window.list, Qt.MouseButton.LeftButton)
    assert window.list.hasFocus() and marks() == []


def test_a_text_field_has_its_caret_and_no_mark(window: Window) -> None:
    field = QLineEdit(window)
    field.show()
    window.marks.by_key(field.setFocus)
    assert field.hasFocus() and window.findChildren(FocusMark) == []


def test_the_first_stop_is_the_one_named_or_what_is_inside(window: Window) -> None:
    side = pane()
    window.panes.show(side)
    assert first_stop(side).objectName() == "first"
    second = side.findChild(QPushButton, "second")
    side.first_inside = second
    assert first_stop(side) is second
    side.setFocus()
    assert second.hasFocus()
    second.setEnabled(False)
    side.findChild(QPushButton, "first").setEnabled(False)
    assert first_stop(side) is side


def test_marks_go_with_their_window(qtbot: QtBot) -> None:
    """The application tells all of them of the focus; those of a window that is gone are gone, too."""
    gone: list[weakref.ref[FocusMarks]] = []
    for _each in range(30):
        window = Window()
        window.show()
        window.list.setFocus()
        gone.append(weakref.ref(window.marks))
        window.close()
        window.deleteLater()
        del window
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        other = QLineEdit()
        qtbot.addWidget(other)
        other.show()
        other.setFocus()
    gc.collect()
    assert [each for each in gone if each() is not None] == []

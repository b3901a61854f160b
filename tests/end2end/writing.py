# SPDX-License-Identifier: MIT
"""Drives the editor through its own widgets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from briefing.model import Briefing, Statement
from tests.end2end.driver import RESOURCES, Driver, wait_until
from ui.editing.controller import EditingController
from ui.editing.page import Page
from ui.files.controller import FilesController
from ui.files.open_briefing import open_briefing
from ui.files.session import Session
from ui.kit.pick_list import PickList
from ui.kit.questions import Question

DEFAULT = RESOURCES / "briefings" / "ceasefire-terms-2024-11-20.json"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Writing:
    """The default briefing in the window, open in the editor."""

    def __init__(self, window: Driver) -> None:
        self.window = window

    def begin(self) -> Writing:
        """Reopens the default briefing, with nothing selected."""
        self.editing.show_editor(False)
        self.window.reading.show_drawer(False)
        self.window.reading.hide_snapshot()
        self.files.begin(open_briefing(DEFAULT, self.files.layer))
        self.window.come_to_front()
        self.window.go_home()
        return self

    @property
    def editing(self) -> EditingController:
        return self.window.controllers.editing

    @property
    def files(self) -> FilesController:
        return self.window.controllers.files

    @property
    def session(self) -> Session:
        return self.window.controllers.session

    @property
    def briefing(self) -> Briefing:
        return self.session.briefing

    @property
    def selected(self) -> Statement:
        return self.briefing.statement(self.window.sidebar.selected)

    @property
    def question(self) -> Question | None:
        """Returns the open question."""
        return next((each for each in self.window.window.findChildren(Question) if each.isVisible()), None)

    def answer(self, text: str) -> None:
        """Answers the open question by its button."""
        wait_until(lambda: self.question is not None, "a question is asked")
        assert self.question is not None
        self.click(self.question.buttons[text])

    def page(self, name: str) -> Any:
        """Brings a page of the editor to the front by its tab."""
        self.editing.show_editor(True)
        wait_until(lambda: not self.window.reading.framing.isActive(), "the map has its new width")
        self.window.settle()
        panel = self.editing.panel
        assert panel is not None
        page: Page = next(each for each in panel.pages if each.title == name)
        self.click(panel.tabs.button(panel.pages.index(page)))
        assert panel.page is page
        return page

    def click(self, button: QAbstractButton) -> None:
        """Clicks a visible and enabled button with the mouse."""
        assert button.isVisible() and button.isEnabled(), button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))

    def type(self, field: QWidget, text: str, *, replace: bool = True) -> None:
        """Types into a field with the keys, replacing its text unless told otherwise, and leaves it."""
        field.setFocus()
        if replace:
            QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
            QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
        commit = getattr(field, "commit", None)
        assert callable(commit)
        commit()

    def pick(self, text: str, *, new: bool = False) -> None:
        """Finds an entry of the open pick list by typing, and chooses it with Enter."""
        wait_until(lambda: self.pick_list is not None, "a list to pick from is open")
        popup = self.pick_list
        assert popup is not None
        QTest.keyClicks(popup.search, text)
        if new:
            self.click(popup.offer)
        else:
            QTest.keyClick(popup.search, Qt.Key.Key_Return)

    @property
    def pick_list(self) -> PickList | None:
        return next((each for each in self.window.window.findChildren(PickList) if each.isVisible()), None)

    def save_as(self, path: Path) -> None:
        """Saves under a name, as if chosen in the system's dialog."""
        self.files.save_under(path)
        wait_until(lambda: not self.session.is_changed and not self.files.saver.is_busy, "the file is saved")


__all__ = ["CONTROL", "DEFAULT", "SHIFT", "Writing"]

# SPDX-License-Identifier: MIT
"""Drives a presentation: its keys, its two windows, and what the audience's page shows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from briefing.presenting.sequence import PresentedStep
from tests.end2end.driver import Driver
from tests.end2end.page import Page
from tests.end2end.waiting import wait_until
from ui.presenting.presentation import Presentation

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Room:
    """Uses a presentation as a briefer does."""

    def __init__(self, window: Driver) -> None:
        self.window = window

    def __repr__(self) -> str:
        if self.is_over:
            return "<a presentation that is over>"
        return f"<a presentation: {self.presentation.state}, last note {self.presentation.last_note!r}>"

    def begin(self, key: Qt.Key = Qt.Key.Key_F5, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> Room:
        """Presses the key in the main window, and waits until the room sees a map."""
        self.window.come_to_front()
        QTest.keyClick(self.window.window.windowHandle(), key, modifiers)
        wait_until(lambda: self.presentation.audience.stage.map.is_ready, "the room's map is there")
        self.page.settle()
        return self

    @property
    def presentation(self) -> Presentation:
        presenting = self.window.controllers.presenting
        assert presenting is not None and presenting.current is not None, "nothing is presented"
        return presenting.current

    @property
    def is_over(self) -> bool:
        presenting = self.window.controllers.presenting
        return presenting is None or presenting.current is None

    @property
    def page(self) -> Page:
        """Returns the page that the room sees."""
        return Page(self.presentation.audience.stage.map)

    @property
    def mirror(self) -> Page:
        """Returns the page in the presenter view."""
        assert self.presentation.presenter is not None
        return Page(self.presentation.presenter.stage.map)

    @property
    def step(self) -> PresentedStep:
        """Returns the step on the audience screen."""
        return self.presentation.sequence.steps[self.presentation.state.audience_view.index]

    @property
    def text(self) -> str:
        """Returns the text that the room reads."""
        return self.presentation.audience.stage.overlay.contents.caption.spoken

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER, at: QWidget | None = None) -> None:
        """Sends keys like the system to a window: the audience's, or the given one."""
        for key in keys:
            target = at or self.presentation.audience
            QTest.keyClick(target.windowHandle(), key, modifiers)

    def open_presenter(self) -> None:
        """Opens the presenter view by its key, and waits for its map."""
        self.press(Qt.Key.Key_V)
        presenter = self.presentation.presenter
        assert presenter is not None
        wait_until(lambda: presenter.stage.map.is_ready, "the presenter's map is there")
        self.mirror.settle()

    def report(self) -> dict[str, Any]:
        """Returns what the audience's map shows."""
        return self.page.report()

    def drag(self, page: Page, by: tuple[int, int]) -> None:
        """Drags a map, and waits until the presentation has received it."""
        before = self.presentation.state.presenter_view
        widget = page.web_widget
        start = QPointF(widget.width() * 0.6, widget.height() * 0.3).toPoint()
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, NO_MODIFIER, start)
        for share in (0.3, 0.6, 1.0):
            point = start + (QPointF(*by) * share).toPoint()
            QTest.mouseMove(widget, point)
            page.evaluate("new Promise(requestAnimationFrame).then(() => 0)")
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, NO_MODIFIER, start + QPointF(*by).toPoint())
        wait_until(lambda: self.presentation.state.presenter_view != before, "the move is known")

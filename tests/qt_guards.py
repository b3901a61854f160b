# SPDX-License-Identifier: MIT
"""Fixtures for every test with widgets: no modal dialogs, no windows left open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget


@pytest.fixture(autouse=True)
def no_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails on modal dialogs, which would wait for an answer for ever."""

    def refuse(*_arguments: object, **_named: object) -> None:
        pytest.fail("a modal dialog was opened")

    for kind, names in (
        (QDialog, ("exec",)),
        (QFileDialog, ("getOpenFileName", "getSaveFileName")),
        (QMessageBox, ("exec", "about", "critical", "information", "question", "warning")),
    ):
        for name in names:
            monkeypatch.setattr(kind, name, refuse)


HANDED_ON = "handedOn"
"""The property of a window that a fixture keeps for the next test."""


@pytest.fixture(autouse=True)
def no_leftovers(qapp: QApplication) -> Iterator[None]:
    """Checks that every window a test showed is closed at its end."""
    before = _visible_windows()
    yield
    left = [each for each in _visible_windows() if each not in before and not each.property(HANDED_ON)]
    for widget in left:
        widget.close()
    _end_what_is_to_be_deleted()
    assert not left, f"left on the screen: {left}"


def _end_what_is_to_be_deleted() -> None:
    """Deletes what pytest-qt and the test gave up, as the program's event loop does: before Python collects it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _visible_windows() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]

# SPDX-License-Identifier: MIT
"""Fixtures that watch over every test with widgets: nothing modal, nothing left behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget


@pytest.fixture(autouse=True)
def no_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A modal dialog would wait for ever for somebody to answer."""

    def refuse(*_arguments: object, **_named: object) -> None:
        pytest.fail("a modal dialog was opened")

    for kind, names in (
        (QDialog, ("exec",)),
        (QFileDialog, ("getOpenFileName", "getSaveFileName")),
        (QMessageBox, ("exec", "about", "critical", "information", "question", "warning")),
    ):
        for name in names:
            monkeypatch.setattr(kind, name, refuse)


@pytest.fixture(autouse=True)
def no_leftovers(qapp: QApplication) -> Iterator[None]:
    """Every window a test showed is closed when it ends."""
    before = _visible_windows()
    yield
    left = [widget for widget in _visible_windows() if widget not in before]
    for widget in left:
        widget.close()
    assert not left, f"left on the screen: {left}"


def _visible_windows() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]

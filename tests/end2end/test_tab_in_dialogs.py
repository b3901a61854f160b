# SPDX-License-Identifier: MIT
"""Dialogs by the keyboard only: Tab goes round everything, what has the focus is seen, Esc leaves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from tests.end2end.driver import Driver, wait_until
from tests.end2end.test_access_tree import DIALOGS
from ui.kit.focus import FocusMark, is_stop

MOST = 120


def is_seen(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly():
        return True  # the caret
    return any(mark.isVisible() and mark.parentWidget() is widget for mark in widget.findChildren(FocusMark))


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_by_the_keyboard(window: Driver, name: str) -> None:
    window.window.commands[name].trigger()
    dialog = next(each for each in QApplication.topLevelWidgets() if each.isVisible() and isinstance(each, QDialog))
    try:
        dialog.activateWindow()
        wait_until(dialog.isActiveWindow, "the dialog is active")
        order: list[QWidget] = []
        for _ in range(MOST):
            QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
            now = QApplication.focusWidget()
            assert now is not None and dialog.isAncestorOf(now)
            if now in order:
                break
            assert is_seen(now), f"{type(now).__name__} {now.accessibleName()!r} is not marked"
            order.append(now)
        assert now is order[0], "Tab goes round"
        missed = [each for each in dialog.findChildren(QWidget) if is_stop(each) and each not in order
                  and each.focusProxy() not in order and not each.objectName().startswith("qt_")
                  and not any(each is proxy.focusProxy() for proxy in order)]
        assert [f"{type(each).__name__} {each.accessibleName()}" for each in missed] == []
        QTest.keyClick(order[0], Qt.Key.Key_Escape)
        wait_until(lambda: not dialog.isVisible(), "Esc leaves")
    finally:
        dialog.close()
        dialog.deleteLater()

# SPDX-License-Identifier: MIT
"""Moves the pointer over a widget, whatever other window lies at the same place."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def point_at(widget: QWidget, point: QPoint) -> None:
    """Moves the pointer to a pixel of the widget, in the widget's own window.

    ``QTest.mouseMove`` of a widget moves the system's pointer: a window that an earlier test left at that place gets
    the move. Not for drags: with a button held down the widget has the pointer anyway.
    """
    window = widget.window()
    QTest.mouseMove(window.windowHandle(), widget.mapTo(window, point))

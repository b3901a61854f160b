# SPDX-License-Identifier: MIT
"""The screen that a window is on, and the room it gives."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QScreen
from PySide6.QtWidgets import QWidget

_FRAME: Final = QSize(8, 40)
"""Pixels of the screen that the system's frame takes around a window."""


def screen_of(window: QWidget) -> QScreen:
    """Returns the screen that a window is on. To be used instead of ``QWidget.screen``.

    In Python that method makes the screen a part of the window. Python would delete the system's screen together with
    a window that it collects as garbage, and the program would crash some time after; so the screen is made a part of
    what stays as long as the program.
    """
    found = window.screen()
    application = QGuiApplication.instance()
    keeper = application.findChild(QOffscreenSurface) if application else None
    keeper = keeper or QOffscreenSurface(found, application)
    keeper.setScreen(found)
    return keeper.screen()


def space_for(window: QWidget) -> QSize:
    """Returns how large a window may be that is to be seen whole on its screen."""
    return screen_of(window).availableGeometry().size() - _FRAME

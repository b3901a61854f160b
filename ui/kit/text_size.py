# SPDX-License-Identifier: MIT
"""The size of text in all windows, which the user chooses; heights that hold one line of it follow."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.theme import font, scaled, set_text_size

_HEIGHT: Final = "heightAtFullSize"
_WIDTH: Final = "widthAtFullSize"
_LEAST_WIDTH: Final = "leastWidthAtFullSize"


def fix_height(widget: QWidget, pixels: int) -> None:
    """Fixes a widget's height, given for text of 100 %; it grows with the text."""
    widget.setProperty(_HEIGHT, pixels)
    widget.setFixedHeight(scaled(pixels))


def fix_width(widget: QWidget, pixels: int) -> None:
    """Fixes a widget's width, given for text of 100 %; it grows with the text."""
    widget.setProperty(_WIDTH, pixels)
    widget.setFixedWidth(scaled(pixels))


def set_least_width(widget: QWidget, pixels: int) -> None:
    """Sets a widget's least width, given for text of 100 %; it grows with the text."""
    widget.setProperty(_LEAST_WIDTH, pixels)
    widget.setMinimumWidth(scaled(pixels))


def use_text_size(percent: int) -> None:
    """Changes the text in all windows; style sheets and painted text are made anew by their owners."""
    set_text_size(percent)
    QApplication.setFont(font())
    for widget in QApplication.allWidgets():
        if widget.isWindow():
            widget.setFont(font())
        height = widget.property(_HEIGHT)
        if height is not None:
            widget.setFixedHeight(scaled(int(height)))
        fixed = widget.property(_WIDTH)
        if fixed is not None:
            widget.setFixedWidth(scaled(int(fixed)))
        width = widget.property(_LEAST_WIDTH)
        if width is not None:
            widget.setMinimumWidth(scaled(int(width)))

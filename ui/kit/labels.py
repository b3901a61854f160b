# SPDX-License-Identifier: MIT
"""Labels and tool tips that show text as it is, where Qt's own interpret markup and load the files it names.

And what is said aloud: the words of a tool tip for screen readers, and what they announce."""

from __future__ import annotations

import html
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

SAYS_NAMES = sys.platform == "linux"
"""Whether a changed name of the window at work is said: Orca does so in all versions, announcements only since 45."""


def plain_label(text: str = "", *, name: str = "", wrapped: bool = False, **properties: bool) -> QLabel:
    """Returns a label of plain text; the style sheet selects it by name and properties."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrapped)
    if name:
        label.setObjectName(name)
    for each, value in properties.items():
        label.setProperty(each, value)
    return label


def plain_tip(text: str) -> str:
    """Returns a text for a tool tip with its markup escaped; "" for none."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def set_tip(widget: QWidget, text: str) -> None:
    """Gives a widget a tool tip of plain text; screen readers get the words without their markup."""
    widget.setToolTip(plain_tip(text))
    widget.setAccessibleDescription(text)


def announce(widget: QWidget, text: str) -> None:
    """Has a screen reader say a text once, if one is running: what has changed away from the focus."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def announce_whole(widget: QWidget, text: str) -> None:
    """Has a screen reader say what a whole window now shows, such as the caption of a step, where it is at work."""
    window = widget.window()
    if SAYS_NAMES and window is not widget:
        window.setAccessibleName(text)  # said where it is the active window's, now or when it becomes that
    elif widget.isActiveWindow():  # audience window and presenter view show the same: said by the one at work
        announce(widget, text)

# SPDX-License-Identifier: MIT
"""Labels and tool tips that show text as it is: Qt's own take markup for markup, and load the files it names."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str = "", *, name: str = "", wrapped: bool = False, **properties: bool) -> QLabel:
    """A label of plain text; name and properties are what the style sheet knows it by."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrapped)
    if name:
        label.setObjectName(name)
    for each, value in properties.items():
        label.setProperty(each, value)
    return label


def plain_tip(text: str) -> str:
    """A text for a tool tip, in which nothing is markup; "" for none."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""

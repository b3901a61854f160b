# SPDX-License-Identifier: MIT
"""Labels and tool tips that show text as it is, where Qt's own interpret markup and load the files it names."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


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

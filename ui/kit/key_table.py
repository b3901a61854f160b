# SPDX-License-Identifier: MIT
"""A table of keys and what they do, which scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from ui.kit.labels import plain_label


class KeyTable(QScrollArea):
    """A table with a line for each command: its keys, and what it does."""

    def __init__(self, lines: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys go to the presentation
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("drawerBody")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 4, 8, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (keys, text) in enumerate(lines):
            for column, (words, strong) in enumerate(((keys, True), (text, False))):
                label = plain_label(words, wrapped=True, strong=strong)
                grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(lines), 1)
        self.setWidget(body)

# SPDX-License-Identifier: MIT
"""The list of keys, made from the same declarations as the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.actions import keys_by_section
from ui.texts import tr


class HelpDialog(QDialog):
    """Keys and what they do."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._fill(grid)
        layout.addLayout(grid)
        layout.addSpacing(8)
        about = QLabel(tr("Line of Contact {version} · Borders: Natural Earth · Places: GeoNames (CC BY 4.0) · "
                          "Map: Leaflet, folium").format(version=version))
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setProperty("quiet", True)
        layout.addWidget(about)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @staticmethod
    def _fill(grid: QGridLayout) -> None:
        row = 0
        for section, lines in keys_by_section().items():
            title = QLabel(section.upper())
            title.setProperty("caption", True)
            title.setContentsMargins(0, 10 if row else 0, 0, 2)
            grid.addWidget(title, row, 0, 1, 2)
            row += 1
            for keys, text in lines:
                key_label = QLabel(keys)
                key_label.setProperty("strong", True)
                grid.addWidget(key_label, row, 0)
                grid.addWidget(QLabel(text), row, 1)
                row += 1

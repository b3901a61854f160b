# SPDX-License-Identifier: MIT
"""The help: a list of keys, made from the declarations of the actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ui.kit.dialogs import MarkedDialog
from ui.kit.forms import scrolled
from ui.kit.labels import plain_label
from ui.kit.screens import space_for
from ui.kit.texts import tr
from ui.window.actions import keys_by_section
from ui.window.key_choices import KeyChoices

Lines = list[tuple[str, str]]

_COLUMNS = 2
_BAR_WIDTH = 16
_REST_WIDTH = 2 * 24 + _BAR_WIDTH
"""Pixels of the dialog's width for everything but the list."""


class HelpDialog(MarkedDialog):
    """A dialog that lists keys and what they do, in two columns."""

    def __init__(self, version: str, parent: QWidget | None = None,
                 choices: KeyChoices = KeyChoices()) -> None:  # noqa: B008 (frozen)
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        body = QWidget()
        body.setObjectName("drawerBody")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(36)
        for sections in in_columns(keys_by_section(choices), _COLUMNS):
            self._columns.addLayout(_column(sections))
        self._body, self._scroll = body, scrolled(body, tr("Keys"))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(plain_label(tr(
            "Line of Contact {version} · Borders: Natural Earth · Places: GeoNames (CC BY 4.0) · "
            "Map: Leaflet, folium").format(version=version), wrapped=True, quiet=True))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Makes the dialog as large as its list, but no larger than the screen; there the columns stand one under the
        other where they are too wide.
        """
        self.ensurePolished()
        for label in self.findChildren(QLabel):
            label.ensurePolished()
        space = space_for(self)
        if self._columns.minimumSize().width() + _REST_WIDTH > space.width():
            self._columns.setDirection(QBoxLayout.Direction.TopToBottom)
        needed = self._columns.minimumSize()
        self._body.setMinimumHeight(needed.height())
        self._scroll.setMinimumWidth(min(needed.width() + _REST_WIDTH, space.width()) - _REST_WIDTH + _BAR_WIDTH)
        self.adjustSize()
        self.resize(self.width(), self.height() + needed.height() + 4 - self._scroll.height())
        super().showEvent(event)


def in_columns(sections: dict[str, Lines], number: int) -> list[dict[str, Lines]]:
    """Returns the sections, in order, in a number of columns of about the same height."""
    whole = sum(len(lines) + 2 for lines in sections.values())
    columns: list[dict[str, Lines]] = [{} for _ in range(number)]
    taken = 0
    for name, lines in sections.items():
        height = len(lines) + 2
        columns[min(number - 1, int((taken + height / 2) * number / whole))][name] = lines
        taken += height
    return columns


def _column(sections: dict[str, Lines]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    row = 0
    for section, lines in sections.items():
        title = plain_label(section.upper(), caption=True)
        title.setContentsMargins(0, 8 if row else 0, 0, 2)
        grid.addWidget(title, row, 0, 1, 2)
        row += 1
        for keys, text in lines:
            grid.addWidget(plain_label(keys, strong=True), row, 0)
            grid.addWidget(plain_label(text), row, 1)
            row += 1
    grid.setRowStretch(row, 1)
    return grid

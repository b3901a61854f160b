# SPDX-License-Identifier: MIT
"""A thing in two versions: what differs side by side, and which of them to keep."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QRadioButton, QWidget

from briefing.merging import Choice, Conflict
from briefing.sentences import mark
from maps.areas import AreaLayer
from ui.kit.check_boxes import RadioButton
from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.kit.theme import Theme
from ui.merging.difference_texts import field_name, thing_name
from ui.merging.differing_words import differing_label, differing_parts
from ui.merging.outline_picture import OutlinePicture, are_near, box_around
from ui.merging.version_words import VersionWords

CHOICES: Final[tuple[tuple[Choice, str], ...]] = (
    ("mine", mark("Keep mine")), ("theirs", mark("Take theirs")), ("both", mark("Keep both")))


class ConflictCard(QFrame):
    """The card. ``chosen`` is emitted when the user chooses a version."""

    chosen = Signal()

    def __init__(self, conflict: Conflict, mine: VersionWords, theirs: VersionWords, layer: AreaLayer,
                 theme: Theme) -> None:
        super().__init__()
        self.conflict = conflict
        self.setObjectName("conflict")
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, 96)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        head = f"{thing_name(conflict.thing)}: {mine.name(conflict.thing, conflict.mine)}"
        grid.addWidget(plain_label(head, wrapped=True, strong=True), 0, 0, 1, 3)
        grid.addWidget(plain_label(tr("mine").upper(), caption=True), 1, 1)
        grid.addWidget(plain_label(tr("theirs").upper(), caption=True), 1, 2)
        for row, field in enumerate(conflict.fields, start=2):
            if field == "geometry" and conflict.thing == "area":
                self._add(row, field, *_pictures(conflict, layer, theme))
            else:
                self._add(row, field, *_labels(mine.value(field, _value(conflict.mine, field)),
                                               theirs.value(field, _value(conflict.theirs, field))))
        self.buttons: dict[Choice, QRadioButton] = {}
        grid.addWidget(self._choices(), len(conflict.fields) + 2, 0, 1, 3)
        for button in self.buttons.values():
            button.setAccessibleDescription(head)

    @property
    def choice(self) -> Choice:
        """The version that is chosen."""
        return next(choice for choice, button in self.buttons.items() if button.isChecked())

    def choose(self, choice: Choice) -> None:
        """Chooses a version, without a signal."""
        self.buttons[choice].setChecked(True)

    def _add(self, row: int, field: str, mine: QWidget, theirs: QWidget) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(plain_label(field_name(field), quiet=True, wrapped=True), row, 0, top)
        self._grid.addWidget(mine, row, 1, *([top] if isinstance(mine, QLabel) else []))
        self._grid.addWidget(theirs, row, 2, *([top] if isinstance(theirs, QLabel) else []))

    def _choices(self) -> QWidget:
        box = QWidget()
        row = QGridLayout(box)
        row.setContentsMargins(0, 4, 0, 0)
        group = QButtonGroup(box)
        for column, (choice, text) in enumerate(CHOICES):
            button = RadioButton(tr(text))
            button.setChecked(choice == "mine")
            button.clicked.connect(lambda: self.chosen.emit())
            group.addButton(button)
            row.addWidget(button, 0, column)
            self.buttons[choice] = button
        row.setColumnStretch(len(CHOICES), 1)
        return box


def _value(item: Any, field: str) -> Any:
    if not isinstance(item, Mapping):
        return getattr(item, field)
    properties = item.get("properties")
    return properties.get(field) if isinstance(properties, Mapping) else None


def _labels(mine: str, theirs: str) -> tuple[QWidget, QWidget]:
    own, other = differing_parts(mine, theirs)
    return differing_label(own), differing_label(other)


def _pictures(conflict: Conflict, layer: AreaLayer, theme: Theme) -> tuple[QWidget, QWidget]:
    """Returns two maps of the same place, or words where a version has no outline."""
    geometries = [each.get("geometry") or {} for each in (conflict.mine, conflict.theirs)]
    box = box_around(geometries)
    if box is None:
        return plain_label("–"), plain_label("–")
    around = [area.geometry for area in layer if area.kind == "oblast" and are_near(area.geometry, box)]
    mine, theirs = (OutlinePicture(each, around, box, theme) for each in geometries)
    return mine, theirs

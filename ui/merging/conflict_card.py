# SPDX-License-Identifier: MIT
"""A thing in two versions: two cards side by side, each with its ground on a map, and which of them to keep."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QRadioButton, QWidget
from shiboken6 import isValid

from briefing.merging import Choice, Conflict
from briefing.sentences import mark
from ui.kit.check_boxes import RadioButton
from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.kit.theme import Theme
from ui.merging.difference_texts import field_name, thing_name
from ui.merging.differing_words import differing_label, differing_parts
from ui.merging.small_map import Drawing, Size
from ui.merging.version_map import VersionMap
from ui.merging.version_words import VersionWords

CHOICES: Final[tuple[tuple[Choice, str], ...]] = (
    ("mine", mark("Keep mine")), ("theirs", mark("Take theirs")), ("both", mark("Keep both")))
_SIDES: Final[tuple[tuple[Choice, str], ...]] = (("mine", mark("mine")), ("theirs", mark("theirs")))
_INSIDE: Final = 12
"""Pixels between a card's edge and what is in it."""

AskForMaps = Callable[[Size, Callable[[Sequence[Drawing]], object]], object]
"""Has maps of the two versions made at a size, and then shown."""


class ConflictCard(QFrame):
    """The card. ``chosen`` is emitted when the user chooses a version. ``ask_for_maps`` is None without ground."""

    chosen = Signal()

    def __init__(self, conflict: Conflict, mine: VersionWords, theirs: VersionWords, theme: Theme,
                 ask_for_maps: AskForMaps | None) -> None:
        super().__init__()
        self.conflict = conflict
        self.setObjectName("conflict")
        self._sides: dict[Choice, tuple[QFrame, QLabel]] = {}
        self.maps: tuple[VersionMap, ...] = ()
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, 96)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        head = f"{thing_name(conflict.thing)}: {mine.name(conflict.thing, conflict.mine)}"
        grid.addWidget(plain_label(head, wrapped=True, strong=True), 0, 0, 1, 3)
        fields = [each for each in conflict.fields if each != "geometry" or ask_for_maps is None]
        last = len(fields) + 3
        for column, (side, _text) in enumerate(_SIDES, start=1):
            self._add_side(column, side, last)
        if ask_for_maps is not None:
            self._add_maps(theme, ask_for_maps, differs="geometry" in conflict.fields)
        for row, field in enumerate(fields, start=3):
            self._add(row, field, mine.value(field, _value(conflict.mine, field)),
                      theirs.value(field, _value(conflict.theirs, field)))
        grid.setRowMinimumHeight(last, 4)
        self.buttons: dict[Choice, QRadioButton] = {}
        grid.addWidget(self._choices(), last + 1, 0, 1, 3)
        for button in self.buttons.values():
            button.setAccessibleDescription(head)
        self._show_choice()

    @property
    def choice(self) -> Choice:
        """The version that is chosen."""
        return next(choice for choice, button in self.buttons.items() if button.isChecked())

    def choose(self, choice: Choice) -> None:
        """Chooses a version, without a signal."""
        self.buttons[choice].setChecked(True)
        self._show_choice()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the version whose card is clicked."""
        for side, (frame, _label) in self._sides.items():
            if event.button() == Qt.MouseButton.LeftButton and frame.geometry().contains(event.position().toPoint()):
                self.buttons[side].click()

    def _add_side(self, column: int, side: Choice, last: int) -> None:
        """Adds one version's card, after its rows of the grid, so that both have each field at the same height."""
        frame = QFrame()
        frame.setObjectName("version")
        self._grid.addWidget(frame, 1, column, last, 1)
        label = plain_label(caption=True)
        label.setContentsMargins(_INSIDE, 8, _INSIDE, 0)
        self._grid.addWidget(label, 1, column)
        self._sides[side] = (frame, label)

    def _add_maps(self, theme: Theme, ask_for_maps: AskForMaps, *, differs: bool) -> None:
        name = plain_label(field_name("geometry") if differs else tr("on the map"), quiet=True, wrapped=True)
        self._grid.addWidget(name, 2, 0, Qt.AlignmentFlag.AlignTop)
        self.maps = tuple(VersionMap(theme) for _side in _SIDES)
        for column, (shown, (_side, text)) in enumerate(zip(self.maps, _SIDES, strict=True), start=1):
            shown.setAccessibleName(tr("Map, {version}").format(version=tr(text)))
            self._grid.addWidget(_inside(shown), 2, column)
        # Both have the same size and show the same place: one question for the two.
        self.maps[0].wanted.connect(lambda width, height: ask_for_maps((width, height), self._show_maps))

    def _show_maps(self, drawings: Sequence[Drawing]) -> None:
        for shown, drawing in zip(self.maps, drawings, strict=True):
            if isValid(shown):  # the dialog may have gone meanwhile
                shown.show_drawing(drawing)

    def _add(self, row: int, field: str, mine: str, theirs: str) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(plain_label(field_name(field), quiet=True, wrapped=True), row, 0, top)
        for column, parts in enumerate(differing_parts(mine, theirs), start=1):
            label = differing_label(parts)
            label.setContentsMargins(_INSIDE, 0, _INSIDE, 0)
            self._grid.addWidget(label, row, column, top)

    def _choices(self) -> QWidget:
        box = QWidget()
        row = QGridLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(box)
        for column, (choice, text) in enumerate(CHOICES):
            button = RadioButton(tr(text))
            button.setChecked(choice == "mine")
            button.clicked.connect(self._chosen)
            group.addButton(button)
            row.addWidget(button, 0, column)
            self.buttons[choice] = button
        row.setColumnStretch(len(CHOICES), 1)
        return box

    def _chosen(self) -> None:
        self._show_choice()
        self.chosen.emit()

    def _show_choice(self) -> None:
        """Marks the cards that are kept, and says so in words."""
        for side, text in _SIDES:
            frame, label = self._sides[side]
            is_kept = self.choice in (side, "both")
            state = tr("kept") if is_kept else tr("left out")
            label.setText(f"{tr(text).upper()} · {state}")
            frame.setProperty("kept", is_kept)
            frame.style().unpolish(frame)
            frame.style().polish(frame)


def _inside(shown: QWidget) -> QWidget:
    """Returns a box with the distance that a card keeps from what is in it."""
    box = QWidget()
    layout = QGridLayout(box)
    layout.setContentsMargins(_INSIDE, 0, _INSIDE, 0)
    layout.addWidget(shown)
    return box


def _value(item: Any, field: str) -> Any:
    if not isinstance(item, Mapping):
        return getattr(item, field)
    properties = item.get("properties")
    return properties.get(field) if isinstance(properties, Mapping) else None

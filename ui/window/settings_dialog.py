# SPDX-License-Identifier: MIT
"""The settings: language, theme, size of text, names on the map, the room's colours. Each acts at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from briefing.sentences import mark
from ui.kit.check_boxes import CheckBox
from ui.kit.dialogs import EditDialog
from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.languages import current
from ui.window.settings import TEXT_SIZES

TITLES: Final = {
    "window": mark("Window"), "map": mark("Map"), "presenting": mark("Presenting"), "graphics": mark("Graphics"),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "window": ("dark", "roomy"),
    "map": ("place_names", "towns", "rivers", "oblasts", "band", "own_areas"),
    "presenting": ("light_stage", "keep_log"),
    "graphics": ("software",),
}


class SettingsDialog(EditDialog):
    """Shows what is switched on; a box does what its command does."""

    def __init__(self, window: QWidget, actions: Mapping[str, QAction], text_size: int,
                 choose_text_size: Callable[[int], object], language: str,
                 choose_language: Callable[[str], object]) -> None:
        """``language`` is the code of the one chosen, "" for the system's."""
        super().__init__(window, tr("Settings"), tr("Each setting acts at once, and stays."), tr("Close"), lambda: True)
        self.cancel.hide()
        self.boxes: dict[str, CheckBox] = {}
        for name_of_group, names in GROUPS.items():
            group = QVBoxLayout()
            group.setSpacing(8)
            group.addWidget(plain_label(tr(TITLES[name_of_group]).upper(), caption=True))
            if name_of_group == "window":
                group.addLayout(self._language_row(language, choose_language))
                group.addLayout(self._text_size_row(text_size, choose_text_size))
            for name in names:
                group.addWidget(self._box(name, actions[name]))
            self.body.addLayout(group)
            self.body.addSpacing(12)
        self.body.addStretch(1)

    def _language_row(self, language: str, choose: Callable[[str], object]) -> QHBoxLayout:
        codes = ("", *current.known())
        self.language = QComboBox()
        self.language.addItem(tr("As the system"))
        for code in codes[1:]:
            self.language.addItem(current.catalogue_of(code).name)
        self.language.setCurrentIndex(codes.index(language) if language in codes else 0)
        self.language.activated.connect(lambda index: self._choose_language(codes[index], language, choose))
        return _row(tr("Language"), self.language)

    def _choose_language(self, code: str, before: str, choose: Callable[[str], object]) -> None:
        """Closes, since the window is built anew in the other language."""
        if code != before:
            self.accept()
            choose(code)

    def _text_size_row(self, text_size: int, choose: Callable[[int], object]) -> QHBoxLayout:
        self.text_size = QComboBox()
        for percent in TEXT_SIZES:
            self.text_size.addItem(f"{percent} %", percent)
        self.text_size.setCurrentIndex(TEXT_SIZES.index(text_size))
        self.text_size.activated.connect(lambda index: choose(TEXT_SIZES[index]))
        return _row(tr("Size of text"), self.text_size)

    def _box(self, name: str, action: QAction) -> CheckBox:
        box = self.boxes[name] = CheckBox(action.text())
        box.setChecked(action.isChecked())
        box.setEnabled(action.isEnabled())
        box.clicked.connect(action.trigger)
        action.toggled.connect(box.setChecked)
        return box


def _row(words: str, choices: QComboBox) -> QHBoxLayout:
    """Returns a row with choices and their label."""
    row, label = QHBoxLayout(), plain_label(words)
    choices.setAccessibleName(words)
    label.setBuddy(choices)
    row.addWidget(label)
    row.addWidget(choices)
    row.addStretch(1)
    return row

# SPDX-License-Identifier: MIT
"""The settings: theme, size of text, names on the map, colours for the room, graphics card, keys. Each acts at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from briefing.sentences import mark
from ui.kit.check_boxes import CheckBox
from ui.kit.dialogs import EditDialog
from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.window.keys_page import KeysPage
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
                 choose_text_size: Callable[[int], object], keys: KeysPage | None = None) -> None:
        super().__init__(window, tr("Settings"), tr("Each setting acts at once, and stays."), tr("Close"), lambda: True)
        self.cancel.hide()
        self.boxes: dict[str, CheckBox] = {}
        self.keys = keys
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("Settings"))
        page = QWidget()
        column = QVBoxLayout(page)
        for name_of_group, names in GROUPS.items():
            group = QVBoxLayout()
            group.setSpacing(8)
            group.addWidget(plain_label(tr(TITLES[name_of_group]).upper(), caption=True))
            if name_of_group == "window":
                group.addLayout(self._text_size_row(text_size, choose_text_size))
            for name in names:
                group.addWidget(self._box(name, actions[name]))
            column.addLayout(group)
            column.addSpacing(12)
        column.addStretch(1)
        self.tabs.addTab(page, tr("General"))
        if keys is not None:
            self.tabs.addTab(keys, tr("Keys"))
        self.body.addWidget(self.tabs)

    def _text_size_row(self, text_size: int, choose: Callable[[int], object]) -> QHBoxLayout:
        row = QHBoxLayout()
        label = plain_label(tr("Size of text"))
        self.text_size = QComboBox()
        self.text_size.setAccessibleName(label.text())
        label.setBuddy(self.text_size)
        for percent in TEXT_SIZES:
            self.text_size.addItem(f"{percent} %", percent)
        self.text_size.setCurrentIndex(TEXT_SIZES.index(text_size))
        self.text_size.activated.connect(lambda index: choose(TEXT_SIZES[index]))
        row.addWidget(label)
        row.addWidget(self.text_size)
        row.addStretch(1)
        return row

    def _box(self, name: str, action: QAction) -> CheckBox:
        box = self.boxes[name] = CheckBox(action.text())
        box.setChecked(action.isChecked())
        box.setEnabled(action.isEnabled())
        box.clicked.connect(action.trigger)
        action.toggled.connect(box.setChecked)
        return box

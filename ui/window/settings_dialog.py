# SPDX-License-Identifier: MIT
"""The settings: language, theme, size of text, contrast, names on the map, the room, keys. Each acts at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from briefing.sentences import mark
from ui.kit.check_boxes import CheckBox
from ui.kit.dialogs import EditDialog
from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.languages import current
from ui.window.keys_page import KeysPage
from ui.window.settings import CONTRASTS, TEXT_SIZES, Settings

TITLES: Final = {
    "window": mark("Window"), "map": mark("Map"), "presenting": mark("Presenting"), "graphics": mark("Graphics"),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "window": ("dark", "roomy"),
    "map": ("place_names", "towns", "rivers", "oblasts", "band", "own_areas"),
    "presenting": ("light_stage", "keep_log"),
    "graphics": ("software",),
}

_CONTRASTS: Final = {
    "system": mark("As the system"), "high": mark("High (7 : 1)"), "ordinary": mark("Ordinary (4.5 : 1)")}


class Acts(NamedTuple):
    """What makes a choice act: on the size of text in percent, the contrast, the code of the language."""

    text_size: Callable[[int], object]
    contrast: Callable[[str], object]
    language: Callable[[str], object]


class SettingsDialog(EditDialog):
    """Shows what is switched on; a box does what its command does."""

    def __init__(self, window: QWidget, actions: Mapping[str, QAction], settings: Settings, acts: Acts,
                 keys: KeysPage | None = None) -> None:
        super().__init__(window, tr("Settings"), tr("Each setting acts at once, and stays."), tr("Close"), lambda: True)
        self.cancel.hide()
        self._settings = settings
        self._acts = acts
        self.boxes: dict[str, CheckBox] = {}
        self.keys = keys
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("Settings"))
        page = QWidget()
        page.setObjectName("drawerBody")
        column = QVBoxLayout(page)
        for name_of_group, names in GROUPS.items():
            group = QVBoxLayout()
            group.setSpacing(0)
            group.addWidget(plain_label(tr(TITLES[name_of_group]).upper(), caption=True))
            if name_of_group == "window":
                group.addLayout(self._language_row())
                group.addLayout(self._text_size_row())
                group.addLayout(self._contrast_row())
            elif name_of_group == "presenting":
                group.addLayout(self._room_language_row())
            for name in names:
                group.addWidget(self._box(name, actions[name]))
            column.addLayout(group)
            column.addSpacing(12)
        column.addStretch(1)
        self.tabs.addTab(page, tr("General"))
        if keys is not None:
            self.tabs.addTab(keys, tr("Keys"))
        self.body.addWidget(self.tabs)

    def _contrast_row(self) -> QHBoxLayout:
        self.contrast = QComboBox()
        for choice in CONTRASTS:
            self.contrast.addItem(tr(_CONTRASTS[choice]), choice)
        self.contrast.setCurrentIndex(CONTRASTS.index(self._settings.contrast))
        self.contrast.activated.connect(lambda index: self._acts.contrast(CONTRASTS[index]))
        return _row(tr("Contrast of text"), self.contrast)

    def _language_row(self) -> QHBoxLayout:
        self.language = _languages(tr("As the system"), self._settings.language)
        self.language.activated.connect(lambda _index: self._choose_language(self.language.currentData()))
        return _row(tr("Language"), self.language)

    def _choose_language(self, code: str) -> None:
        """Closes, since the window is built anew in the other language."""
        if code != self._settings.language:
            self.accept()
            self._acts.language(code)

    def _room_language_row(self) -> QHBoxLayout:
        self.room_language = _languages(tr("As the window"), self._settings.room_language)
        self.room_language.activated.connect(
            lambda _index: setattr(self._settings, "room_language", self.room_language.currentData()))
        return _row(tr("The room reads"), self.room_language)

    def _text_size_row(self) -> QHBoxLayout:
        self.text_size = QComboBox()
        for percent in TEXT_SIZES:
            self.text_size.addItem(f"{percent} %", percent)
        self.text_size.setCurrentIndex(TEXT_SIZES.index(self._settings.text_size))
        self.text_size.activated.connect(lambda index: self._acts.text_size(TEXT_SIZES[index]))
        return _row(tr("Size of text"), self.text_size)

    def _box(self, name: str, action: QAction) -> CheckBox:
        box = self.boxes[name] = CheckBox(action.text())
        box.setChecked(action.isChecked())
        box.setEnabled(action.isEnabled())
        box.clicked.connect(action.trigger)
        action.toggled.connect(box.setChecked)
        return box


def _languages(first: str, chosen: str) -> QComboBox:
    """Returns the program's languages, each by its own name, behind a choice that is none of them."""
    box = QComboBox()
    box.addItem(first, "")
    for code in current.known():
        box.addItem(current.catalogue_of(code).name, code)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _row(text: str, box: QComboBox) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 4, 0, 4)
    row.setSpacing(10)
    label = plain_label(text)
    box.setAccessibleName(text)
    box.setAccessibleDescription(text)  # on Linux a choice is named by its value
    label.setBuddy(box)
    row.addWidget(label)
    row.addWidget(box)
    row.addStretch(1)
    return row

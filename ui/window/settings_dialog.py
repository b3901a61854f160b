# SPDX-License-Identifier: MIT
"""The settings: language, theme, size of text, contrast, names on the map, the room, keys. Each acts at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QTabWidget, QWidget

from briefing.sentences import mark
from ui.kit.check_boxes import CheckBox
from ui.kit.dialogs import EditDialog
from ui.kit.fields import ChoiceField
from ui.kit.forms import scrolled
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
        self._grid = QGridLayout(page)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        for name_of_group, names in GROUPS.items():
            self._add_across(plain_label(tr(TITLES[name_of_group]).upper(), caption=True))
            if name_of_group == "window":
                self._add_language()
                self._add_text_size()
                self._add_contrast()
            elif name_of_group == "presenting":
                self._add_room_language()
            for name in names:
                self._add_across(self._box(name, actions[name]))
            self._grid.setRowMinimumHeight(self._grid.rowCount(), 6)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._page, self._scroll = page, scrolled(page, tr("General"))
        self.tabs.addTab(self._scroll, tr("General"))
        if keys is not None:
            self.tabs.addTab(keys, tr("Keys"))
        self.body.addWidget(self.tabs)

    def showEvent(self, event: QShowEvent) -> None:
        """Shows the whole page where the screen has space for it."""
        if not event.spontaneous():
            hidden = self._page.sizeHint() - self._scroll.viewport().size()
            self.resize(self.size() + hidden.expandedTo(QSize(0, 0)))
        super().showEvent(event)

    def _add_across(self, widget: QWidget) -> None:
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)

    def _add_field(self, text: str, field: ChoiceField, chosen: object, act: Callable[[object], object]) -> ChoiceField:
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        field.setAccessibleName(text)
        field.setCurrentIndex(max(0, field.findData(chosen)))
        field.edited.connect(act)
        label = plain_label(text)
        label.setBuddy(field)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        return field

    def _add_contrast(self) -> None:
        field = ChoiceField([(choice, tr(_CONTRASTS[choice])) for choice in CONTRASTS])
        self.contrast = self._add_field(tr("Contrast of text"), field, self._settings.contrast,
                                        lambda chosen: self._acts.contrast(str(chosen)))

    def _add_language(self) -> None:
        self.language = self._add_field(tr("Language"), _languages(tr("As the system")), self._settings.language,
                                        lambda code: self._choose_language(str(code)))

    def _choose_language(self, code: str) -> None:
        """Closes, since the window is built anew in the other language."""
        if code != self._settings.language:
            self.accept()
            self._acts.language(code)

    def _add_room_language(self) -> None:
        self.room_language = self._add_field(
            tr("The room reads"), _languages(tr("As the window")), self._settings.room_language,
            lambda code: setattr(self._settings, "room_language", code))

    def _add_text_size(self) -> None:
        field = ChoiceField([(percent, f"{percent} %") for percent in TEXT_SIZES])
        self.text_size = self._add_field(tr("Size of text"), field, self._settings.text_size,
                                         lambda percent: self._acts.text_size(int(str(percent))))

    def _box(self, name: str, action: QAction) -> CheckBox:
        box = self.boxes[name] = CheckBox(action.text())
        box.setChecked(action.isChecked())
        box.setEnabled(action.isEnabled())
        box.clicked.connect(action.trigger)
        action.toggled.connect(box.setChecked)
        return box


def _languages(first: str) -> ChoiceField:
    """Returns the program's languages, each by its own name, after a choice that is none of them."""
    return ChoiceField([("", first), *((code, current.catalogue_of(code).name) for code in current.known())])

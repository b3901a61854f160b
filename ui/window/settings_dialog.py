# SPDX-License-Identifier: MIT
"""The settings: theme, language of place names, colours for the room, graphics card. Each acts at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.sentences import mark
from ui.kit.check_boxes import CheckBox
from ui.kit.dialogs import EditDialog
from ui.kit.labels import plain_label
from ui.kit.texts import tr

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

    def __init__(self, window: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(window, tr("Settings"), tr("Each setting acts at once, and stays."), tr("Close"), lambda: True)
        self.cancel.hide()
        self.boxes: dict[str, CheckBox] = {}
        for name_of_group, names in GROUPS.items():
            group = QVBoxLayout()
            group.setSpacing(8)
            group.addWidget(plain_label(tr(TITLES[name_of_group]).upper(), caption=True))
            for name in names:
                group.addWidget(self._box(name, actions[name]))
            self.body.addLayout(group)
            self.body.addSpacing(12)
        self.body.addStretch(1)

    def _box(self, name: str, action: QAction) -> CheckBox:
        box = self.boxes[name] = CheckBox(action.text())
        box.setChecked(action.isChecked())
        box.setEnabled(action.isEnabled())
        box.clicked.connect(action.trigger)
        action.toggled.connect(box.setChecked)
        return box

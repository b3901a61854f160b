# SPDX-License-Identifier: MIT
"""The bar that offers to replace the areas which came from the same file before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from briefing.sentences import mark
from ui.kit.check_boxes import CheckBox
from ui.kit.labels import plain_label, set_tip
from ui.kit.texts import counted, tr

if TYPE_CHECKING:
    from maps.importing.again import ImportedAgain
    from maps.importing.layers import ImportedFeature

_MOST_NAMED = 12


class AgainBar(QFrame):
    """Says what of the file the briefing has already; hidden where there is nothing. ``changed`` follows a choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.again: ImportedAgain | None = None
        self.said = plain_label("", wrapped=True, note=True)
        self.replace = CheckBox(tr("Replace them; ids and names stay"))
        self.remove = CheckBox("")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.replace)
        row.addWidget(self.remove)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.said)
        layout.addLayout(row)
        for box in (self.replace, self.remove):
            box.toggled.connect(self.changed)
        self.hide()

    def show_again(self, again: ImportedAgain | None) -> None:
        """Shows what the briefing has of the file, with replacing chosen and removing not."""
        self.again = again
        self.setVisible(again is not None)
        if again is None:
            return
        counts = (
            (again.new, counted(again.new, mark("new"), mark("new"))),
            (len(again.changed), counted(len(again.changed), mark("changed"), mark("changed"))),
            (again.unchanged, counted(again.unchanged, mark("unchanged"), mark("unchanged"))),
            (len(again.gone), counted(len(again.gone), mark("gone"), mark("gone"))))
        self.said.setText(tr("Areas of this file are in the briefing already: {counts}.").format(
            counts=tr(", ").join(text for number, text in counts if number)))
        self.replace.setChecked(bool(again.known))
        self.replace.setVisible(bool(again.known))
        self.remove.setChecked(False)
        self.remove.setVisible(bool(again.gone))
        areas = counted(len(again.gone), mark("area"), mark("areas"))
        self.remove.setText(tr("Remove {areas} no longer in the file").format(areas=areas))
        names = [str(area["properties"].get("label", area["id"])) for area in again.gone[:_MOST_NAMED]]
        set_tip(self.remove, tr(", ").join(names))

    @property
    def replacing(self) -> ImportedAgain | None:
        """What is to be replaced; None if everything is added anew."""
        return self.again if self.replace.isChecked() else None

    def leaving(self, chosen: Iterable[ImportedFeature]) -> list[Mapping[str, Any]]:
        """Returns the briefing's areas that make room: those that the chosen features replace, and the removed ones."""
        known = self.replacing.known if self.replacing else {}
        origins = ((each.layer, each.details.key) for each in chosen)
        replaced = [known[origin] for origin in dict.fromkeys(origins) if origin in known]
        return [*replaced, *(self.again.gone if self.again and self.remove.isChecked() else ())]

    @property
    def removed(self) -> list[str]:
        """The ids of areas to be removed."""
        return [str(area["id"]) for area in self.again.gone] if self.again and self.remove.isChecked() else []

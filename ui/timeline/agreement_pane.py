# SPDX-License-Identifier: MIT
"""The pane that lists what each observer says of a place or of a statement's areas, and where they disagree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal

from ui.kit.check_boxes import CheckBox
from ui.kit.focus import FocusInside
from ui.kit.labels import plain_label
from ui.kit.side_pane import SidePane
from ui.kit.texts import km2, tr
from ui.timeline.texts import region_name

if TYPE_CHECKING:
    from maps.timeline.agreement import Disagreement


class AgreementPane(FocusInside, SidePane):
    """``layerAsked`` whether the ground on which they disagree is to be shown."""

    layerAsked = Signal(bool)

    def __init__(self) -> None:
        super().__init__(tr("What the observers say"), 400)
        self.hint = plain_label(tr("Click a place on the map, or select a statement. These are the observers' "
                                   "assessments, not a verdict."), wrapped=True, quiet=True)
        self.body.addWidget(self.hint)
        self.place = plain_label(wrapped=True, strong=True)
        self.sayings = plain_label(wrapped=True)
        self.body.addWidget(self.place)
        self.body.addWidget(self.sayings)
        self.body.addSpacing(10)
        self.body.addWidget(plain_label(tr("Where they disagree").upper(), caption=True))
        self.sum = plain_label(wrapped=True)
        self.body.addWidget(self.sum)
        self.layer = CheckBox(tr("Show it on the map"))
        self.layer.toggled.connect(self.layerAsked)
        self.body.addWidget(self.layer)
        self.first_inside = self.layer
        self.body.addStretch(1)

    def show_sayings(self, place: str, lines: list[str]) -> None:
        """What is said of a place."""
        self.place.setText(place)
        self.sayings.setText("\n".join(lines))

    def set_layer(self, on: bool) -> None:
        """Whether the layer is on show, where that changed elsewhere."""
        with QSignalBlocker(self.layer):
            self.layer.setChecked(on)

    def show_disagreement(self, found: Disagreement | None, observers: Sequence[str]) -> None:
        """How much ground is disputed between these observers; None where there are not two."""
        self.layer.setEnabled(found is not None)
        if found is None:
            self.sum.setText(tr("Only {name} has data for this day; two are needed.").format(name=observers[0])
                             if observers else tr("No observer whose days are on this computer has data for this day."))
            return
        regions = ", ".join(f"{region_name(name)} {km2(size)}" for name, size in found.regions.items() if size >= 0.05)
        said = tr("Between {whom}: {km2} that some say is occupied and others say is not").format(
            whom=tr(" and ").join(observers), km2=km2(found.km2))
        self.sum.setText(f"{said}: {regions}." if regions else f"{said}.")

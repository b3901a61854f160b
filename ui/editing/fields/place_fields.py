# SPDX-License-Identifier: MIT
"""What is special of a place in the editor: where it lies, how far the ground around it reaches; towns as places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing import limits
from briefing.places import DECIMALS, Spot
from maps.areas import Area
from maps.places import Place
from ui.editing.fields.symbol_field import SymbolField
from ui.kit.fields import LineField
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice
from ui.kit.texts import numeral, tr
from ui.kit.value_fields import NumberField, mark_wrong

TOWN: Final = "town:"
"""How a choice begins that is a town of the base map; its number in the list follows."""


class PlaceFields(QWidget):
    """The fields of a place. ``moved`` carries its new position, (lon, lat); ``reached`` its radius in km or None;
    ``symbol`` is the field of its unit symbol.
    """

    moved = Signal(float, float)
    reached = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.position = LineField(limits.MAX_LINE, tr("Coordinates: 48.2820, 37.1799 or MGRS"))
        self.position.setAccessibleName(tr("Coordinates"))
        self.position.edited.connect(self._typed)
        self.radius = NumberField(tr("Radius in km"))
        self.radius.unit.setText(tr("km around it"))
        self.radius.edited.connect(self._reached)
        layout.addWidget(self.position)
        layout.addWidget(self.radius)
        self.symbol = SymbolField()
        circle = tr("A place with ground around it is drawn as a circle.")
        layout.addWidget(plain_label(circle, quiet=True, wrapped=True))
        layout.addSpacing(8)
        layout.addWidget(plain_label(tr("Symbol").upper(), caption=True))
        layout.addWidget(self.symbol)

    def show_place(self, area: Area) -> None:
        """Shows a place of the briefing."""
        from maps.coordinates import decimal_text

        if area.point is not None:
            lon, lat = area.point
            self.position.show_value(decimal_text(lat, lon))
        mark_wrong(self.position, "")
        self.radius.show_value(area.radius_km)
        self.symbol.show_value(area.symbol)

    def _typed(self, text: str) -> None:
        from maps.coordinates import read_coordinates

        readings = read_coordinates(text)
        mark_wrong(self.position, "" if readings else tr("These are no coordinates; write them as 48.2820, 37.1799."))
        if readings:
            self.moved.emit(round(readings[0].lon, DECIMALS), round(readings[0].lat, DECIMALS))

    def _reached(self, radius: float | None) -> None:
        is_too_far = radius is not None and radius > limits.MAX_RADIUS
        most = tr("At most {most} km.").format(most=numeral(limits.MAX_RADIUS))
        mark_wrong(self.radius.line, most if is_too_far else "")
        if not is_too_far:
            self.reached.emit(radius or None)


def town_choices(towns: Sequence[Place]) -> list[Choice]:
    """Returns the towns of the base map to pick from, after the areas of the map."""
    return [Choice(f"{TOWN}{at}", " · ".join(part for part in (town.en, town.uk, town.oblast and tr(
        "{name} Oblast").format(name=town.oblast)) if part)) for at, town in enumerate(towns)]


def town_of(choice: str, towns: Sequence[Place]) -> Place | None:
    """Returns the town that a choice names; None for the id of an area."""
    at = choice.removeprefix(TOWN)
    return towns[int(at)] if choice != at and at.isdigit() and int(at) < len(towns) else None


def spot_of(town: Place) -> Spot:
    """Returns a town as the briefing takes it."""
    return Spot(town.en, town.uk, town.lon, town.lat)

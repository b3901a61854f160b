# SPDX-License-Identifier: MIT
"""The field for a statement's figure, which shows what the map measures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing import limits
from briefing.check import check_text
from briefing.consistency import UNIT_OF, WHOLE
from briefing.model import Figure
from briefing.sentences import mark
from ui.files.open_briefing import CheckedFigure
from ui.kit.check_boxes import CheckBox
from ui.kit.fields import ChoiceField, LineField
from ui.kit.forms import push_button
from ui.kit.labels import plain_label
from ui.kit.texts import say, tr
from ui.kit.value_fields import NumberField

_QUANTITIES: Final = (
    ("area", mark("Size of the areas")),
    ("occupied share", mark("Occupied share of the areas")),
    ("share of Ukraine", mark("Share of Ukraine")),
)
_COMPARISONS: Final = (
    ("about", mark("about")), ("more than", mark("more than")),
    ("less than", mark("less than")), ("between", mark("between")),
    ("exactly", mark("exactly")),
)
_UNITS: Final = {"km2": "km²", "percent": "%"}


class FigureField(QWidget):
    """A field for a figure or none: quantity, comparison, value, and for "between" the upper end.

    There is no figure before a value was typed: the audience would see a zero that nobody stated. ``begun`` is emitted
    when the user ticks the box.
    """

    edited = Signal(object)
    begun = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.there = CheckBox(tr("The statement holds such a number"))
        self.there.toggled.connect(self._toggled)
        self.quantity = ChoiceField([(value, tr(text)) for value, text in _QUANTITIES])
        self.comparison = ChoiceField([(value, tr(text)) for value, text in _COMPARISONS])
        self.quantity.setAccessibleName(tr("What is measured"))
        self.comparison.setAccessibleName(tr("How exactly it is said"))
        self.value, self.upper = NumberField(tr("Value"), width=96), NumberField(tr("Upper end"), width=96)
        for choice in (self.quantity, self.comparison):
            choice.edited.connect(lambda _value: self._emit())
        for number in (self.value, self.upper):
            number.edited.connect(lambda _value: self._emit())
        self.numbers = QWidget()
        row = QHBoxLayout(self.numbers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.dash = plain_label("–")
        row.addWidget(self.comparison)
        row.addWidget(self.value)
        row.addWidget(self.dash)
        row.addWidget(self.upper)
        row.addStretch(1)
        self.result = plain_label(wrapped=True, note=True)
        for widget in (self.there, self.quantity, self.numbers, self.result):
            layout.addWidget(widget)
        self.offer = push_button("", self._take_offer, plain=True)
        self.offer.hide()
        layout.addWidget(self.offer)
        self._offered: Figure | None = None
        self._of = ""
        self._is_started = False
        self.show_value("", None, None)

    @property
    def is_begun(self) -> bool:
        """Whether the box is ticked."""
        return self.there.isChecked()

    def begin(self, on: bool) -> None:
        """Asks for the number of a statement that has none yet, or stops asking."""
        if on == self.there.isChecked():
            return
        with QSignalBlocker(self.there):
            self.there.setChecked(on)
        self._is_started = on
        if on:
            self._empty()
            self._ask()
        for widget in (self.quantity, self.numbers, self.result):
            widget.setVisible(on)
        self._show_units()

    @property
    def lines(self) -> tuple[LineField, LineField]:
        """The fields for typing."""
        return self.value.line, self.upper.line

    def show_value(self, statement_id: str, figure: Figure | None, checked: CheckedFigure | None,
                   whose: str = "") -> None:
        """Shows a statement's figure, and what the map measures; ``whose`` names the observer and day of its data."""
        if statement_id != self._of or figure is not None:
            self._of, self._is_started = statement_id, False
        with QSignalBlocker(self.there):
            self.there.setChecked(figure is not None or self._is_started)
        for widget in (self.quantity, self.numbers, self.result):
            widget.setVisible(self.there.isChecked())
        if figure is not None:
            self.quantity.show_value(figure.quantity)
            self.comparison.show_value(figure.comparison)
            self.value.show_value(figure.value)
            self.upper.show_value(figure.upper)
            self.result.setText(_result(checked, whose))
        elif not self._is_started:
            self._empty()
        self._show_units()

    def show_offer(self, figure: Figure | None, words: str = "") -> None:
        """Offers a figure that the text states in these words; None ends the offer."""
        self._offered = figure
        self.offer.setVisible(figure is not None)
        self.offer.setText(tr("Take it from the text: “{words}”").format(words=words.replace("&", "&&")))

    def _take_offer(self) -> None:
        if self._offered is not None:
            self.edited.emit(self._offered)

    def _empty(self) -> None:
        self.quantity.show_value("area")
        self.comparison.show_value("about")
        for number in (self.value, self.upper):
            number.show_value(None)

    def _show_units(self) -> None:
        """Shows the units for quantity and comparison."""
        unit = _UNITS[UNIT_OF[self.quantity.currentData()]]
        is_range = self.comparison.currentData() == "between"
        self.dash.setVisible(is_range)
        self.upper.setVisible(is_range)
        self.value.unit.setText("" if is_range else unit)
        self.upper.unit.setText(unit)

    def _ask(self) -> None:
        self.result.setText(tr("Type the number that was stated."))

    def _toggled(self, on: bool) -> None:
        self._is_started = on
        if not on:
            self.edited.emit(None)
            return
        self._empty()
        self._ask()
        for widget in (self.quantity, self.numbers, self.result):
            widget.show()
        self._show_units()
        self.value.setFocus()
        self.begun.emit()

    def _emit(self) -> None:
        """Emits the figure, or None after its value was deleted, which may then be typed again."""
        self._show_units()
        value = self.value.value()
        if value is None:
            self._ask()
            if not self.value.line.text().strip():
                self._is_started = True
                self.edited.emit(None)
            return
        quantity, comparison = self.quantity.currentData(), self.comparison.currentData()
        most = WHOLE if UNIT_OF[quantity] == "percent" else limits.MAX_FIGURE
        value = min(value, most)
        upper = min(max(self.upper.value() or 0, value), most) if comparison == "between" else None
        self.edited.emit(Figure(quantity=quantity, unit=UNIT_OF[quantity],  # type: ignore[arg-type]
                                comparison=comparison, value=value, upper=upper))


def _result(checked: CheckedFigure | None, whose: str) -> str:
    if checked is None:
        return tr("The map cannot measure this: name areas whose size is known.")
    said = say(check_text(checked.check))
    return f"{said} · {whose}" if whose else said

# SPDX-License-Identifier: MIT
"""The field for a statement's figure, which shows what the map measures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing import limits
from briefing.check import check_text
from briefing.model import Figure, Quantity, Unit
from briefing.quantities import CHANGES, UNITS_OF, WHOLE
from briefing.sentences import mark
from ui.files.open_briefing import CheckedFigure
from ui.kit.check_boxes import CheckBox
from ui.kit.fields import ChoiceField, LineField
from ui.kit.forms import push_button
from ui.kit.labels import plain_label
from ui.kit.texts import say, tr
from ui.kit.value_fields import DayField, NumberField

_QUANTITIES: Final = (
    ("area", mark("Size of the areas")),
    ("occupied share", mark("Occupied share of the areas")),
    ("share of Ukraine", mark("Share of Ukraine")),
    ("length", mark("Length of a line or outline")),
    ("distance", mark("Distance between two areas")),
    ("people", mark("People in the areas")),
    ("growth", mark("Growth between two days")),
    ("loss", mark("Loss between two days")),
)
_COMPARISONS: Final = (
    ("about", mark("about")), ("more than", mark("more than")), ("at least", mark("at least")),
    ("less than", mark("less than")), ("nearly", mark("nearly")), ("between", mark("between")),
    ("exactly", mark("exactly")),
)
_UNITS: Final[dict[Unit, str]] = {
    "km2": mark("km²"), "ha": mark("ha"), "mi2": mark("mi²"), "percent": mark("%"), "km": mark("km"), "mi": mark("mi"),
    "people": mark("people"),
}


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
        self.unit = ChoiceField([(value, tr(text)) for value, text in _UNITS.items()])
        self.unit.setAccessibleName(tr("Unit"))
        self.value, self.upper = NumberField(tr("Value"), width=96), NumberField(tr("Upper end"), width=96)
        self.since, self.until = DayField(), DayField()
        for choice in (self.quantity, self.comparison, self.unit):
            choice.edited.connect(lambda _value: self._emit())
        for field in (self.value, self.upper, self.since, self.until):
            field.edited.connect(lambda _value: self._emit())
        self.numbers, self.days = QWidget(), QWidget()
        self.dash = plain_label("–")
        _row(self.numbers, self.comparison, self.value, self.dash, self.upper, self.unit).addStretch(1)
        _row(self.days, plain_label(tr("from")), self.since, plain_label(tr("to")), self.until)
        self.since.line.setAccessibleName(tr("First day"))
        self.until.line.setAccessibleName(tr("Last day"))
        self.result = plain_label(wrapped=True, note=True)
        self._inside = (self.quantity, self.numbers, self.days, self.result)
        for widget in (self.there, *self._inside):
            layout.addWidget(widget)
        self.offer = push_button("", self._take_offer, plain=True)
        self.offer.hide()
        layout.addWidget(self.offer)
        self._offered: Figure | None = None
        self._of = ""
        self._is_started = False
        self._lacks: Figure | None = None
        """The figure as it was before a choice that needs more, which is being typed."""
        self._shown: Figure | None = None
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
        for widget in self._inside:
            widget.setVisible(on)
        self._show_units()

    @property
    def lines(self) -> tuple[LineField, ...]:
        """The fields for typing."""
        return self.value.line, self.upper.line, self.since.line, self.until.line

    def show_value(self, statement_id: str, figure: Figure | None, checked: CheckedFigure | None,
                   whose: str = "", why_not: str = "") -> None:
        """Shows a statement's figure, and what the map measures; ``whose`` names the observer and day of its data,
        ``why_not`` says why nothing was measured.
        """
        if statement_id == self._of and figure is not None and figure == self._lacks:
            return  # what it lacks is being typed
        self._lacks = None
        self._shown = figure
        if statement_id != self._of or figure is not None:
            self._of, self._is_started = statement_id, False
        with QSignalBlocker(self.there):
            self.there.setChecked(figure is not None or self._is_started)
        for widget in self._inside:
            widget.setVisible(self.there.isChecked())
        if figure is not None:
            self.quantity.show_value(figure.quantity)
            self.comparison.show_value(figure.comparison)
            self._offer_units(figure.quantity, figure.unit)
            self.value.show_value(figure.value)
            self.upper.show_value(figure.upper)
            self.since.show_value(figure.since)
            self.until.show_value(figure.until)
            self.result.setText(_result(checked, whose, why_not))
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
        for field in (self.value, self.upper, self.since, self.until):
            field.show_value(None)

    def _show_units(self) -> None:
        """Shows what quantity and comparison ask for: units, an upper end, days."""
        quantity = self.quantity.currentData()
        is_range = self.comparison.currentData() == "between"
        self.dash.setVisible(is_range)
        self.upper.setVisible(is_range)
        self._offer_units(quantity, self.unit.currentData())
        self.days.setVisible(self.there.isChecked() and quantity in CHANGES)

    def _offer_units(self, quantity: Quantity, unit: Unit) -> None:
        """Offers the units that a quantity may be stated in, and chooses one of them."""
        units = UNITS_OF[quantity]
        if [self.unit.itemData(place) for place in range(self.unit.count())] != list(units):
            self.unit.clear()
            for each in units:
                self.unit.addItem(tr(_UNITS[each]), each)
            self.unit.setEnabled(len(units) > 1)
        self.unit.show_value(unit if unit in units else units[0])

    def _ask(self) -> None:
        self.result.setText(tr("Type the number that was stated."))

    def _toggled(self, on: bool) -> None:
        self._is_started = on
        if not on:
            self.edited.emit(None)
            return
        self._empty()
        self._ask()
        for widget in self._inside:
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
        figure = self._figure(value)
        since, until = figure.since, figure.until
        if figure.quantity in CHANGES and (since is None or until is None or since >= until):
            self._lacks = self._lacks or self._shown
            self.result.setText(tr("Type the two days that it lies between."))
            return
        self._lacks = None
        self.edited.emit(figure)

    def _figure(self, value: float) -> Figure:
        """Returns the figure that the fields hold."""
        quantity, comparison, unit = (
            each.currentData() for each in (self.quantity, self.comparison, self.unit))
        most = WHOLE if unit == "percent" else limits.MAX_FIGURE
        value = min(value, most)
        upper = min(max(self.upper.value() or 0, value), most) if comparison == "between" else None
        is_change = quantity in CHANGES
        return Figure(quantity=quantity, unit=unit, comparison=comparison, value=value, upper=upper,
                      since=self.since.value() if is_change else None, until=self.until.value() if is_change else None)


def _row(widget: QWidget, *inside: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for each in inside:
        row.addWidget(each)
    return row


def _result(checked: CheckedFigure | None, whose: str, why_not: str) -> str:
    if checked is None:
        return why_not or tr("The map cannot measure this: name areas whose size is known.")
    said = say(check_text(checked.check))
    return f"{said} · {whose}" if whose else said

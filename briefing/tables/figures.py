# SPDX-License-Identifier: MIT
"""The figure of a row. It is left out wherever its number could come to mean something else."""

from __future__ import annotations

import datetime
from typing import get_args

from briefing import limits
from briefing.errors import shortened
from briefing.model import Comparison, Figure, Quantity, Unit
from briefing.quantities import CHANGES, UNITS_OF, WHOLE, own_unit
from briefing.sentences import numeral, sentence
from briefing.sheets.cells import Cell
from briefing.tables.amount_words import UNITS
from briefing.tables.amounts import Amount, doubt, read_amount
from briefing.tables.choosing import chosen
from briefing.tables.layout import DecimalSign
from briefing.tables.problems import Problems

_SMALL_SHARE = 1.0
_OF_UNIT: dict[str, Quantity] = {"": "area", "km2": "area", "ha": "area", "mi2": "area", "people": "people"}
"""What a number is of where the row does not say: a unit of the others would leave that open."""


class Figures:
    """Makes figures of cells; the numbers of one column are all read by the same decimal sign.

    ``stated`` is the sign that the user chose, ``proved`` the one that each column speaks for.
    """

    def __init__(self, problems: Problems, stated: DecimalSign | None, proved: dict[str, DecimalSign | None]) -> None:
        self._problems = problems
        self._stated = stated
        self._proved = proved
        self.doubtful: list[str] = []
        """The numbers that could be two."""

    def figure(self, cells: dict[str, Cell], since: datetime.date | None = None,
               until: datetime.date | None = None) -> Figure | None:
        """Returns the figure of a row, or None; what is left out is a problem.

        ``since`` and ``until`` are a change's days.
        """
        amount = self._amount(cells, "value")
        if amount is None:
            for column in ("quantity", "comparison", "upper", "unit", "since", "until"):
                if column in cells and "value" not in cells:
                    self._problems.add(column, sentence("the row has no number for a figure: left out"))
            return None
        last = self._amount(cells, "upper")
        upper = amount.upper if last is None else last.value
        stated = self._unit(cells, amount, last)
        quantity = self._one_of(cells, "quantity", tuple(UNITS_OF), _OF_UNIT.get(stated or "", "area"))
        comparison = self._one_of(cells, "comparison", get_args(Comparison),
                                  amount.comparison or ("about" if upper is None else "between"))
        if quantity is None or comparison is None or stated is None:
            return None
        unit = stated or own_unit(quantity)  # type: ignore[arg-type]
        if not self._fits(cells, amount, quantity, unit, comparison):
            return None
        if (comparison == "between") != (upper is not None):
            self._problems.add("upper",
                               sentence("“between” and an upper end belong together: figure left out"))
            return None
        most = amount.value if upper is None else upper
        if most < amount.value or (unit == "percent" and most > WHOLE):
            self._problems.add("value", sentence("this is no range, or more than 100 percent: figure left out"))
            return None
        days = self._days(cells, quantity, since, until)
        return None if days is None else Figure(
            quantity=quantity, unit=unit, comparison=comparison, value=amount.value,  # type: ignore[arg-type]
            upper=upper, since=days[0], until=days[1])

    def _days(self, cells: dict[str, Cell], quantity: str, since: datetime.date | None,
              until: datetime.date | None) -> tuple[datetime.date | None, datetime.date | None] | None:
        """Returns the days that a figure lies between, none where it is of one day; None where they do not fit."""
        if quantity not in CHANGES:
            for column in ("since", "until"):
                if column in cells:
                    self._problems.add(column, sentence("“{quantity}” lies between no two days: day left out",
                                                        quantity=quantity))
            return None, None
        if since is None or until is None or since >= until:
            self._problems.add("quantity", sentence(
                "“{quantity}” needs a day in “since” and a later one in “until”: figure left out", quantity=quantity))
            return None
        return since, until

    def _unit(self, cells: dict[str, Cell], amount: Amount, last: Amount | None) -> str | None:
        """Returns the unit that a row states, also with its upper end; "" for none, None where it states two."""
        found, fault = chosen(cells, "unit", get_args(Unit), UNITS)
        if fault:
            self._problems.add("unit", sentence("{fault}: figure left out", fault=fault))
            return None
        if found and amount.unit and found != amount.unit:
            self._problems.add("unit", sentence("“{text}” does not fit the unit “{unit}”: figure left out",
                                                text=shortened(cells["value"].text), unit=found))
            return None
        unit = found or amount.unit
        if last is not None and last.unit and unit and last.unit != unit:
            self._problems.add("upper", sentence("“{text}” does not fit the unit “{unit}”: figure left out",
                                                 text=shortened(cells["upper"].text), unit=unit))
            return None
        return unit or (last.unit if last is not None else "")

    def _fits(self, cells: dict[str, Cell], amount: Amount, quantity: str, unit: str, comparison: str) -> bool:
        """Checks that unit and comparison in the number's cell agree with those of the other cells."""
        if unit not in UNITS_OF[quantity]:  # type: ignore[index]
            shown = shortened(cells["value"].text)
            if "quantity" in cells:
                self._problems.add("value", sentence("“{text}” does not fit the quantity “{quantity}”: figure left out",
                                                     text=shown, quantity=quantity))
            else:
                self._problems.add("value", sentence(
                    "“{text}” is a share, and the row does not say of what: figure left out", text=shown)
                    if unit == "percent" else sentence(
                    "“{text}” is a length or a distance, and the row does not say which: figure left out", text=shown))
            return False
        if amount.comparison and amount.comparison != comparison:
            self._problems.add("value", sentence(
                "“{text}” does not fit the comparison “{comparison}”: figure left out",
                text=shortened(cells["value"].text), comparison=comparison))
            return False
        if unit == "percent" and not amount.unit and 0 < amount.value < _SMALL_SHARE:
            self._problems.add("value", sentence(
                "read as {value} percent; write {share} for a share of {share} percent",
                value=numeral(amount.value, "g"), share=numeral(amount.value * 100, "g")))
        return True

    def _one_of(self, cells: dict[str, Cell], column: str, choices: tuple[str, ...], otherwise: str) -> str | None:
        found, fault = chosen(cells, column, choices)
        if fault:
            self._problems.add(column, sentence("{fault}: figure left out", fault=fault))
            return None
        return found or otherwise

    def _amount(self, cells: dict[str, Cell], column: str) -> Amount | None:
        cell = cells.get(column)
        if cell is None:
            return None
        if cell.number is not None:
            amount: Amount | None = Amount(cell.number, unit="percent" if cell.is_percent else "")
            if not 0 <= cell.number <= limits.MAX_FIGURE:
                amount = None
        elif cell.kind == "day":
            self._problems.add(column, sentence(
                "the spreadsheet holds the day {day} here, not a number: left out", day=cell.text))
            return None
        else:
            amount = read_amount(cell.text, self._stated or self._proved.get(column))
        if amount is None:
            self._problems.add(column, sentence("“{text}” is no number: left out", text=shortened(cell.text)))
            return None
        return amount if amount.other is None else self._decided(cell.text, column, amount)

    def _decided(self, text: str, column: str, amount: Amount) -> Amount | None:
        """Returns a number that could be two if the choice, the column or custom decides; tells what it was."""
        proved = self._proved.get(column)
        if self._stated is not None:
            return amount
        if amount.separator == "," and proved != ",":
            return amount
        self.doubtful.append(text)
        self._problems.add(column, doubt(text, amount, is_taken=proved is not None))
        return amount if proved is not None else None

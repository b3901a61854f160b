# SPDX-License-Identifier: MIT
"""The details of all chosen areas: how much their outlines are simplified, their source, their date."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from briefing import limits
from briefing.sentences import mark
from ui.importing.texts import simplified_text
from ui.importing.tolerance_box import ToleranceField
from ui.kit.check_boxes import CheckBox
from ui.kit.labels import plain_label
from ui.kit.text_size import fix_width
from ui.kit.texts import counted, numeral, tr

if TYPE_CHECKING:
    from maps.importing.simplifying import Simplified

_SETTLES_MS: Final = 350
"""Milliseconds without another change before outlines are simplified again."""


class ImportDetails(QWidget):
    """Fields for all chosen areas. ``toleranceChanged`` is emitted after a pause in changing the tolerance."""

    toleranceChanged = Signal()
    fitRequested = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tolerance_field = ToleranceField()
        self.tolerance = self.tolerance_field.box
        self.fit = QPushButton(tr("Simplify to fit"))
        self.fit.hide()
        self.result = plain_label("", wrapped=True, quiet=True)
        self.source = QLineEdit()
        self.source.setMaxLength(limits.MAX_LINE)
        self.source.setPlaceholderText(tr("Who made this file, where it was published"))
        self.source.setAccessibleName(tr("Source of all areas"))
        self.as_of = QLineEdit()
        self.as_of.setPlaceholderText("2024-11-20")
        self.as_of.setAccessibleName(tr("Date the areas are true for, year-month-day"))
        fix_width(self.as_of, 112)
        self.as_of_hint = plain_label("", wrapped=True, quiet=True)
        self.approximate = CheckBox(tr("Outlines are approximate"))
        self.approximate.setChecked(True)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLES_MS)
        self._lay_out()
        self._connect()

    def day(self) -> datetime.date | None:
        """Returns the date for all areas; None where the field is empty or cannot be understood."""
        from maps.importing.labels import date_of

        return date_of(self.as_of.text())

    @property
    def is_settling(self) -> bool:
        """Whether a new tolerance was typed that ``toleranceChanged`` has not carried yet."""
        return self._settling.isActive()

    def is_day_understood(self) -> bool:
        """Whether the date is empty or can be understood."""
        return not self.as_of.text().strip() or self.day() is not None

    def show_dated(self, dated: int, number: int) -> None:
        """Shows how many of the chosen areas have their own date."""
        if not self.is_day_understood():
            self.as_of_hint.setText(tr("Write the date as 2024-11-20."))
        elif not dated:
            self.as_of_hint.setText(tr("for all"))
        elif dated == number:
            self.as_of_hint.setText(tr("not used: the file dates each of them"))
        else:
            undated = numeral(number - dated)
            self.as_of_hint.setText(tr("for those the file does not date ({number})").format(number=undated))

    def show_result(self, made: Simplified) -> None:
        """Shows the result of simplifying."""
        self.set_tolerance(round(made.tolerance_m))
        if not made.tolerance_m:
            self.show_plain(made.vertices_before)
        else:
            self.result.setText(simplified_text(made))

    def show_plain(self, vertices: int) -> None:
        """Shows the number of points without simplifying."""
        self.result.setText(counted(vertices, mark("point"), mark("points")))

    def set_tolerance(self, metres: int) -> None:
        """Shows a tolerance without a signal."""
        self.tolerance.show_value(metres)
        self._settling.stop()

    def _settle(self) -> None:
        self._settling.start()
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (label, widgets) in enumerate((
            (tr("Simplify"), (self.tolerance_field, self.fit, self.result)),
            (tr("Source"), (self.source,)),
            (tr("As of"), (self.as_of, self.as_of_hint, self.approximate)),
        )):
            head = plain_label(label)
            head.setBuddy(self.tolerance if row == 0 else widgets[0])
            grid.addWidget(head, row, 0)
            box = QHBoxLayout()
            box.setSpacing(8)
            for widget in widgets:
                stretch = 1 if widget in (self.result, self.source, self.as_of_hint) else 0
                box.addWidget(widget, stretch)
            grid.addLayout(box, row, 1)

    def _connect(self) -> None:
        self.tolerance.valueChanged.connect(self._settle)
        self._settling.timeout.connect(self.toleranceChanged)
        self.fit.clicked.connect(self.fitRequested)
        for field in (self.source, self.as_of):
            field.textChanged.connect(self.changed)

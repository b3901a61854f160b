# SPDX-License-Identifier: MIT
"""The choices of how a table is read: sheet, header, encoding, delimiter, decimal sign, order of day and month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.check_boxes import CheckBox
from ui.kit.fields import ChoiceField
from ui.kit.flow_layout import FlowLayout
from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.tables.texts import DAY_ORDERS, DECIMALS, delimiter_text, encoding_text

if TYPE_CHECKING:
    from briefing.sheets.cells import TableFile
    from briefing.tables.table import TableReading

_MOST_HEADERS: Final = 30
_MOST_LETTERS: Final = 60


class _Option(QWidget):
    """A choice under its name."""

    def __init__(self, name: str, letters: int) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        label = plain_label(name.upper(), caption=True)
        self.box = ChoiceField(())
        self.box.setAccessibleName(name)
        self.box.setMinimumContentsLength(letters)
        label.setBuddy(self.box)
        self.chosen = ""
        """The value that the user chose; "" before."""
        self.box.activated.connect(self._note)
        layout.addWidget(label)
        layout.addWidget(self.box)

    def show_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Shows choices as values and words, without a signal."""
        with QSignalBlocker(self.box):
            self.box.clear()
            for value, words in choices:
                self.box.addItem(" ".join(words[:_MOST_LETTERS].split()), value)
            self.box.setCurrentIndex(max(self.box.findData(current), 0))

    def _note(self) -> None:
        self.chosen = self.value

    @property
    def value(self) -> str:
        """The value that is shown."""
        return str(self.box.currentData() or "")


class TableOptions(QWidget):
    """The choices; those that a file has no use for are hidden.

    ``fileChanged`` is emitted for choices that need the file read again, ``headerChanged`` for another header,
    ``changed`` for the others.
    """

    fileChanged = Signal()
    headerChanged = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = FlowLayout(self, gap=12)
        self.sheet = _Option(tr("Sheet"), 14)
        self.header = _Option(tr("Header"), 20)
        self.encoding = _Option(tr("Encoding"), 18)
        self.delimiter = _Option(tr("Cells divided by"), 10)
        self.decimal = _Option(tr("Decimal sign"), 14)
        self.day_order = _Option(tr("Day and month"), 15)
        self.hidden = CheckBox(tr("Hidden rows and columns too"))
        for option in (self.sheet, self.header, self.encoding, self.delimiter, self.decimal, self.day_order):
            layout.addWidget(option)
        layout.addWidget(self.hidden)
        self.decimal.show_choices([(each, tr(words)) for each, words in DECIMALS.items()], "")
        self.day_order.show_choices([(each, tr(words)) for each, words in DAY_ORDERS.items()], "")
        for option in (self.sheet, self.encoding, self.delimiter):
            option.box.activated.connect(lambda _row: self.fileChanged.emit())
        self.header.box.activated.connect(lambda _row: self.headerChanged.emit())
        for option in (self.decimal, self.day_order):
            option.box.activated.connect(lambda _row: self.changed.emit())
        self.hidden.toggled.connect(lambda _on: self.headerChanged.emit())

    def show_file(self, file: TableFile, reading: TableReading) -> None:
        """Shows how a file was read."""
        from briefing.sheets.decoding import ENCODINGS
        from briefing.sheets.delimited import DELIMITERS

        self.sheet.setVisible(len(file.sheets) > 1)
        self.sheet.show_choices([(each.name, tr("{sheet} (hidden)").format(sheet=each.name) if each.is_hidden else
                                  each.name) for each in file.sheets], file.sheet.name)
        rows = [(str(row.number), _row_text(row.number, [cell.text for cell in row.cells.values()]))
                for row in file.sheet.rows[:_MOST_HEADERS]]
        self.header.show_choices([*rows, ("0", tr("None"))], str(reading.layout.header_row))
        self.encoding.setVisible(file.form == "csv")
        self.encoding.show_choices([(each, encoding_text(each)) for each in ENCODINGS], file.encoding)
        self.delimiter.setVisible(file.form == "csv")
        delimiters = dict.fromkeys((*DELIMITERS, file.delimiter))
        self.delimiter.show_choices([(each, delimiter_text(each)) for each in delimiters], file.delimiter)
        meanings = {column.meaning for column in reading.layout.columns}
        self.decimal.setVisible(bool(meanings & {"value", "upper"}))
        self.day_order.setVisible(bool(meanings & {"said", "published"}))
        self.hidden.setVisible(self.hidden.isChecked() or bool(file.sheet.hidden_columns) or any(
            row.is_hidden for row in file.sheet.rows))

    def forget_of_file(self) -> None:
        """Forgets what was chosen for another sheet, encoding or delimiter; emits nothing."""
        self.header.show_choices((), "")
        for option in (self.decimal, self.day_order):
            option.chosen = ""
            with QSignalBlocker(option.box):
                option.box.setCurrentIndex(max(option.box.findData(""), 0))
        with QSignalBlocker(self.hidden):
            self.hidden.setChecked(False)

    def mark_doubts(self, *, decimal: bool, day_order: bool) -> None:
        """Marks the choices that wait for the user."""
        for option, is_asked in ((self.decimal, decimal), (self.day_order, day_order)):
            option.box.setProperty("asked", is_asked)
            option.box.style().unpolish(option.box)
            option.box.style().polish(option.box)


def _row_text(number: int, cells: Sequence[str]) -> str:
    """Returns "Row 3: text, speaker, said"."""
    return tr("Row {row}: {cells}").format(row=number, cells=", ".join(cells))

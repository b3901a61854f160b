# SPDX-License-Identifier: MIT
"""Makes a new briefing from a table of statements, and the template for such tables."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QWidget

from briefing.sentences import mark
from maps.shipped import CONTROL_LAYER
from ui.kit.dialogs import EditDialog
from ui.kit.item_list import ItemModel
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice
from ui.kit.texts import counted, say, tr

if TYPE_CHECKING:
    from briefing.model import Briefing
    from briefing.tables.table import TableReading
    from maps.areas import AreaLayer

TABLE_KINDS: Final = "*.xlsx *.csv *.tsv"
TEMPLATE_KINDS: Final = mark("Spreadsheet (*.xlsx);;Text (*.csv)")
_MOST_LISTED: Final = 200


def read_table_file(path: Path, layer: AreaLayer, day: datetime.date) -> TableReading:
    """Reads a table in the background. Raises BriefingError where it is not one."""
    from briefing.tables.table import read_table
    from briefing.tables.table_files import rows_of

    areas: dict[str, str] = {}
    for area in layer:
        for name in (area.id, area.label, area.label_uk):
            areas.setdefault(" ".join(name.split()).casefold(), area.id)
    return read_table(rows_of(path), path.name, day, CONTROL_LAYER, areas)


def template_bytes(path: Path) -> bytes:
    """Returns, in the background, the template in the format of the file name."""
    from briefing.tables.table_files import XLSX_SUFFIX, csv_template, xlsx_template

    return xlsx_template(tr) if path.suffix.lower() == XLSX_SUFFIX else csv_template(tr)


class TableDialog(EditDialog):
    """The dialog with the result of reading a table; ``take`` receives the briefing."""

    def __init__(self, window: QWidget, reading: TableReading, take: Callable[[Briefing], object]) -> None:
        briefing = reading.briefing
        found = ", ".join((counted(len(briefing.statements), mark("statement"), mark("statements")),
                           counted(len(briefing.speakers), mark("speaker"), mark("speakers")),
                           counted(len(briefing.sources), mark("source"), mark("sources"))))
        super().__init__(window, tr("New briefing from a table"), tr("The table makes a briefing of {found}.").format(
            found=found), tr("Make the briefing"), lambda: take(briefing))
        self.resize(640, 420)
        self.agree.setEnabled(bool(briefing.statements))
        lines = [tr("Column “{name}” is not known and was left out.").format(name=name)
                 for name in reading.unknown_columns]
        lines += [tr("Row {row}, {column}: {reason}").format(row=each.row, column=each.column, reason=say(each.reason))
                  for each in reading.problems[:_MOST_LISTED]]
        more = len(reading.problems) - _MOST_LISTED
        if more > 0:
            lines.append(tr("and {more} more").format(more=f"{more:,}"))
        heading = tr("What was not understood") if lines else tr("Everything was understood")
        self.body.addWidget(plain_label(heading.upper(), caption=True))
        rows = ItemModel(self)
        rows.show_items([Choice(str(index), line) for index, line in enumerate(lines)])
        self.problems = QListView()
        self.problems.setObjectName("itemList")
        self.problems.setModel(rows)
        self.problems.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.body.addWidget(self.problems, 1)

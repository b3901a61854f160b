# SPDX-License-Identifier: MIT
"""The table of features to choose from, its search box, and the buttons for all and none."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.importing.model import AS_OF, KIND, LAYER, NAME, NOTE, POINTS, SIZE, FeatureModel
from ui.kit.check_boxes import CheckDelegate
from ui.kit.fields import make_clearable
from ui.kit.table_style import dress_rows
from ui.kit.texts import tr

_WIDTHS: Final = {LAYER: 130, KIND: 64, AS_OF: 118, SIZE: 116, POINTS: 88, NOTE: 190}


class FeatureTable(QTableView):
    """The table. Space checks or unchecks the selected rows; a double click, or F2, renames."""

    def __init__(self, model: FeatureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._features = model
        self.setModel(model)
        self.setItemDelegate(CheckDelegate(self))
        dress_rows(self, _WIDTHS, NAME)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setAccessibleName(tr("Areas found in the file"))
        heads = self.horizontalHeader()
        heads.setSortIndicatorShown(True)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.sortIndicatorChanged.connect(model.sort)
        self.setIconSize(QSize(12, 12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handles Space for all selected rows together."""
        ranges = self.selectionModel().selection().toList()  # as ranges: listing 50,000 rows takes seconds
        rows = sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})
        if event.key() != Qt.Key.Key_Space or not rows:
            super().keyPressEvent(event)
            return
        state = self._features.index(rows[0], NAME).data(Qt.ItemDataRole.CheckStateRole)
        self._features.check_rows(rows, Qt.CheckState(state) != Qt.CheckState.Checked)

    def select_first(self) -> None:
        """Makes the first row the current one."""
        index = self._features.index(0, NAME)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


class FeatureChooser(QWidget):
    """The table with the search box and buttons above it."""

    def __init__(self, model: FeatureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search names and layers"))
        self.search.setAccessibleName(tr("Search names and layers"))
        make_clearable(self.search)
        self.search.textChanged.connect(model.search)
        self.all = QPushButton(tr("All"))
        self.all.setAccessibleName(tr("Choose all that are shown"))
        self.all.clicked.connect(lambda: model.check_shown(True))
        self.none = QPushButton(tr("None", "marked in a list"))
        self.none.setAccessibleName(tr("Choose none of those shown"))
        self.none.clicked.connect(lambda: model.check_shown(False))
        for button in (self.all, self.none):
            button.setAutoDefault(False)
        self.table = FeatureTable(model)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.all)
        row.addWidget(self.none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)

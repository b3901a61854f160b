# SPDX-License-Identifier: MIT
"""The tables of the dialog: what each column holds, and the first statements as they will be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from briefing.attribution import ARROW
from briefing.quantities import said_in_full
from briefing.sentences import mark
from ui.kit.labels import plain_tip
from ui.kit.pick_list import Choice, pick
from ui.kit.table_style import TABLE_ROW, TABLE_STYLE
from ui.kit.texts import publisher_text, say, short_date, speaker_name, tr
from ui.tables.texts import MEANINGS, meaning_text

if TYPE_CHECKING:
    from briefing.model import Figure, Source
    from briefing.tables.layout import Column
    from briefing.tables.table import TableReading

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
MOST_SHOWN: Final = 20
HEADING, EXAMPLE, HOLDS = range(3)
_NOTHING: Final = "–"
ROW, STATEMENT, SPEAKER, CHAIN, SAID, PUBLISHED, FIGURE = range(7)
_WIDEST: Final = {ROW: 70, SPEAKER: 130, CHAIN: 160, SAID: 104, PUBLISHED: 104, FIGURE: 170}
"""Pixels; the statement has what is left."""
_MENU_SIGN: Final = " ▾"
_SPACE: Final = 8


class RowsModel(QAbstractTableModel):
    """Rows of texts under headings; quiet cells are shown in the quiet colour."""

    def __init__(self, headings: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._headings = headings
        self.cells: list[list[str]] = []
        self.quiet: set[tuple[int, int]] = set()

    def show_cells(self, cells: list[list[str]], quiet: set[tuple[int, int]]) -> None:
        """Replaces the rows; where their number stays, the selection stays too."""
        if len(cells) == len(self.cells):
            self.cells, self.quiet = cells, quiet
            if cells:
                self.dataChanged.emit(self.index(0, 0), self.index(len(cells) - 1, len(self._headings) - 1))
            return
        self.beginResetModel()
        self.cells, self.quiet = cells, quiet
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of rows."""
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a cell's text on one line, and its colour."""
        if not index.isValid() or index.row() >= len(self.cells):
            return None
        text = self.cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text[:400].split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(text[:400].removesuffix(_MENU_SIGN).split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(text[:1_000])
        if role == Qt.ItemDataRole.ForegroundRole and (index.row(), index.column()) in self.quiet:
            # The application's palette: a style sheet makes a widget's own half transparent.
            return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a column's heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self._headings[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class _RowsView(QTableView):
    """A table of texts that nothing is typed into."""

    def __init__(self, headings: Sequence[str], name: str) -> None:
        super().__init__()
        self.rows = RowsModel(headings, self)
        self.setModel(self.rows)
        self.setStyleSheet(TABLE_STYLE)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(TABLE_ROW)
        self.horizontalHeader().setHighlightSections(False)


class ColumnTable(_RowsView):
    """The columns of the table. A click on what one holds, Space or F2 chooses it; letters search the choices."""

    changed = Signal(int, str)

    def __init__(self) -> None:
        super().__init__((mark("Heading"), mark("First cell"), mark("Holds")), tr("What each column holds"))
        self._columns: tuple[Column, ...] = ()
        self.horizontalHeader().setSectionResizeMode(EXAMPLE, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(HEADING, 112)
        self.setColumnWidth(HOLDS, 162)
        self._anchor = QWidget(self.viewport())
        self._anchor.setFocusProxy(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.choose() if index.column() == HOLDS else None)
        self.doubleClicked.connect(lambda index: self.choose() if index.column() != HOLDS else None)

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        """Shows the columns."""
        self._columns = columns
        cells = [[column.heading or tr("Column {letters}").format(letters=column.name), column.example,
                  tr("hidden") if column.is_hidden else meaning_text(column.meaning) + _MENU_SIGN]
                 for column in columns]
        quiet = {(row, EXAMPLE) for row in range(len(columns))}
        quiet |= {(row, HOLDS) for row, column in enumerate(columns) if not column.meaning}
        quiet |= {(row, HEADING) for row, column in enumerate(columns) if not column.heading}
        self.rows.show_cells(cells, quiet)
        if columns and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, HOLDS))

    def choose(self) -> None:
        """Opens the list of what the current column can hold."""
        row = self.currentIndex().row()
        if not 0 <= row < len(self._columns) or self._columns[row].is_hidden:
            return
        used = {column.meaning for column in self._columns}
        choices = [Choice("", meaning_text("")), *(
            Choice(meaning, (tr("{meaning} (used)") if meaning in used else "{meaning}").format(meaning=tr(words)))
            for meaning, words in MEANINGS.items())]
        self._anchor.setGeometry(self.visualRect(self.rows.index(row, HOLDS)))
        pick(choices, self._anchor, self._picker(self._columns[row].index))

    def _picker(self, index: int) -> Callable[[str], None]:
        return lambda meaning: self.changed.emit(index, meaning)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handles Space and F2, which choose; Enter goes to the dialog."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_F2):
            self.choose()
            return
        super().keyPressEvent(event)


class PreviewTable(_RowsView):
    """The first statements as they will be."""

    def __init__(self) -> None:
        headings = (mark("Row"), mark("Statement"), mark("Speaker"), mark("Came through"), mark("Said"),
                    mark("Published"), mark("Figure"))
        super().__init__(headings, tr("The first statements as they will be"))
        self.horizontalHeader().setMinimumSectionSize(40)
        self.horizontalHeader().setSectionResizeMode(STATEMENT, QHeaderView.ResizeMode.Stretch)

    def show_reading(self, reading: TableReading) -> None:
        """Shows the first statements of a reading."""
        briefing = reading.briefing
        cells = []
        quiet: set[tuple[int, int]] = set()
        for place, (statement, row) in enumerate(zip(briefing.statements[:MOST_SHOWN], reading.rows, strict=False)):
            chain = briefing.chain_of(statement)
            speaker = briefing.speaker_of(statement)
            published = chain[-1].published if chain else None
            cells.append([
                str(row), statement.text, speaker_name(speaker) if speaker else _NOTHING,
                ARROW.join(map(_source_text, chain)) if chain else _NOTHING,
                short_date(statement.said) if statement.said else _NOTHING,
                short_date(published) if published else _NOTHING,
                figure_text(statement.figure) if statement.figure else _NOTHING])
            quiet |= {(place, column) for column, text in enumerate(cells[-1]) if text == _NOTHING or column == ROW}
        self.rows.show_cells(cells, quiet)
        for column, most in _WIDEST.items():
            self.setColumnHidden(column, bool(cells) and all(row[column] == _NOTHING for row in cells))
            needed = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))
            self.setColumnWidth(column, min(needed + _SPACE, most))


def _source_text(source: Source) -> str:
    """Returns a source's publisher, or the host of its address where it has none."""
    return source.publisher or QUrl(source.url or "").host() or publisher_text(source)


def figure_text(figure: Figure) -> str:
    """Returns "about 18,000 km²"."""
    return say(said_in_full(figure))

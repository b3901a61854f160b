# SPDX-License-Identifier: MIT
"""The dialog that makes a briefing of a table: what each column holds, the first statements, what is left out.

For the window that opens it::

    dialog = TableDialog(window, path, layer, background, settings.table_columns)
    dialog.taken.connect(show)             # the briefing
    dialog.remembered.connect(remember)    # what the columns hold, where the user chose it
    dialog.open()

The dialog reads the file and makes statements off the window's thread, again after every choice. When it is closed, it
cancels its work and deletes itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QListView, QStackedWidget, QVBoxLayout, QWidget

from briefing.errors import shortened
from briefing.sentences import mark
from ui.kit.background import Background
from ui.kit.dialogs import EditDialog
from ui.kit.item_list import ItemModel
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice
from ui.kit.splitter import Splitter
from ui.kit.texts import counted, numeral, say, tr
from ui.tables.options import TableOptions
from ui.tables.texts import found_text, questions, unused_lines
from ui.tables.views import ColumnTable, PreviewTable
from ui.tables.work import Made, TableWork, TownsOf

if TYPE_CHECKING:
    from briefing.sheets.cells import FileChoices
    from briefing.tables.layout import Choices
    from maps.areas import AreaLayer

_SMALLEST, _LARGEST = QSize(960, 560), QSize(1500, 880)
_WIDTH_OF_FAULT: Final = 620
_MARGIN: Final = QSize(60, 60)
_WATCH_MS: Final = 120
_ALL_HEIGHTS: Final = 16_777_215
"""Qt's word for no limit."""
_SPLIT: Final = (380, 800)
_HEIGHTS: Final = (300, 160)

_STYLE: Final = """
QComboBox[asked="true"] { border: 2px solid palette(highlight); }
QPushButton#agree:disabled { color: palette(placeholder-text); background: palette(window); }
QPushButton#agree:enabled { background: palette(text); color: palette(window); border-color: palette(text); }
QPushButton#agree:focus { border: 2px solid palette(highlight); padding: 3px 11px; }
"""


class TableDialog(EditDialog):
    """The dialog. ``taken`` carries the briefing; ``remembered`` a header and what its columns hold."""

    taken = Signal(object)
    remembered = Signal(str, dict)

    def __init__(self, window: QWidget, path: Path, layer: AreaLayer, background: Background,
                 remembered: Mapping[str, Mapping[str, str]], towns: TownsOf = dict) -> None:
        super().__init__(window, tr("New briefing from a table"), shortened(path.name), tr("Make the briefing"),
                         self._take)
        self.setStyleSheet(_STYLE)
        self.agree.setObjectName("agree")
        self.resize((window.size() - _MARGIN).boundedTo(_LARGEST).expandedTo(_SMALLEST))
        self._remembered = remembered
        self._chosen: dict[int, str] | None = None
        self._made: Made | None = None
        self._is_reading_file = False
        """Whether the file is being read; what is chosen meanwhile is for what is read then."""
        self.work = TableWork(path, layer, towns, background, self)
        self.found = plain_label("", wrapped=True, quiet=True)
        self.options = TableOptions()
        self.asked = plain_label("", wrapped=True, note=True)
        self.columns = ColumnTable()
        self.preview = PreviewTable()
        self.unused_heading = plain_label("", caption=True)
        self.problems = QListView()
        self.fault = plain_label("", wrapped=True, note=True)
        self._lay_out()
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self._show_progress)
        self.work.made.connect(self._show)
        self.work.failed.connect(self._fail)
        self.options.fileChanged.connect(self._read_again)
        self.options.headerChanged.connect(self._lay_out_again)
        self.options.changed.connect(self._make_again)
        self.columns.changed.connect(self._choose)
        self._run(reads=True)

    def done(self, result: int) -> None:
        """Closes the dialog and cancels its work."""
        self.work.cancel()
        self._watch.stop()
        super().done(result)

    def _lay_out(self) -> None:
        rows = self._rows = ItemModel(self)
        self.problems.setObjectName("itemList")
        self.problems.setModel(rows)
        self.problems.setUniformItemSizes(True)
        self.problems.setAccessibleName(tr("What is not used as it stands"))
        self.problems.setTextElideMode(Qt.TextElideMode.ElideRight)
        left = _column((plain_label(tr("What each column holds").upper(), caption=True), self.columns))
        right = Splitter(Qt.Orientation.Vertical)
        right.addWidget(_column((plain_label(tr("The first statements as they will be").upper(), caption=True),
                                 self.preview)))
        self._unused = _column((self.unused_heading, self.problems))
        right.addWidget(self._unused)
        right.setSizes(list(_HEIGHTS))
        self._right = right
        right.setStretchFactor(0, 1)
        parts = Splitter(Qt.Orientation.Horizontal)
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setSizes(list(_SPLIT))
        parts.setStretchFactor(1, 1)
        for splitter in (right, parts):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(10)
            splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.options)
        layout.addWidget(self.asked)
        layout.addWidget(parts, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(QWidget())
        self.pages.addWidget(body)
        self.body.addWidget(self.found)
        self.body.addWidget(self.fault)
        self.body.addWidget(self.pages, 1)
        self.fault.hide()

    # Reading

    def _run(self, *, reads: bool) -> None:
        self.agree.setEnabled(False)
        self.fault.hide()
        self._is_reading_file = reads = reads or self._is_reading_file
        file = None if reads or self._made is None else self._made.file
        self.work.run(self._file_choices(), self._choices(), file)
        self._watch.start()

    def _file_choices(self) -> FileChoices:
        from briefing.sheets.cells import FileChoices

        options = self.options
        return FileChoices(sheet=options.sheet.chosen, encoding=options.encoding.chosen,
                           delimiter=options.delimiter.chosen)

    def _choices(self) -> Choices:
        from briefing.tables.layout import Choices

        header = self.options.header.value if self._made is not None else ""
        values: dict[str, Any] = {"decimal": self.options.decimal.value or None,
                                  "day_order": self.options.day_order.value or None}
        return Choices(header_row=int(header) if header.isdigit() else None, columns=self._chosen,
                       remembered=self._remembered, takes_hidden=self.options.hidden.isChecked(), **values)

    def _read_again(self) -> None:
        """Handles another sheet, encoding or delimiter, for which nothing else that was chosen holds."""
        self._chosen = None
        self.options.forget_of_file()
        self._run(reads=True)

    def _lay_out_again(self) -> None:
        """Handles another header, for which the chosen columns do not hold."""
        self._chosen = None
        self._run(reads=False)

    def _make_again(self) -> None:
        self._run(reads=False)

    def _choose(self, index: int, meaning: str) -> None:
        """Handles what a column holds; only the note can be in several."""
        if self._made is None:
            return
        held = {column.index: column.meaning for column in self._made.reading.layout.columns if column.meaning}
        if meaning != "note":
            held = {each: known for each, known in held.items() if known != meaning}
        held.pop(index, None)
        self._chosen = {**held, index: meaning} if meaning else held
        self._run(reads=False)

    def _show_progress(self) -> None:
        rows = self.work.progress.rows
        self.found.setText(tr("Reading … {rows}").format(rows=counted(rows, mark("row"), mark("rows"))) if rows
                           else tr("Reading …"))

    def _show(self, made: Made) -> None:
        self._watch.stop()
        self._is_reading_file = False
        is_first = self._made is None
        self._made = made
        file, reading = made.file, made.reading
        self.found.setText(found_text(reading))
        self.options.show_file(file, reading)
        self.options.mark_doubts(decimal=bool(reading.doubtful_numbers), day_order=bool(reading.doubtful_days))
        asked = ([say(reading.fault)] if reading.fault else []) + questions(file, reading)
        self.asked.setText("\n".join(asked))
        self.asked.setVisible(bool(asked))
        self.columns.show_columns(reading.layout.columns)
        self.preview.show_reading(reading)
        lines, count = unused_lines(file, reading)
        self.unused_heading.setText((tr("Not used as it stands ({count})").format(count=numeral(count)) if count
                                     else tr("Everything is used as it stands")).upper())
        self._rows.show_items([Choice(str(row), line) for row, line in enumerate(lines)])
        self._show_unused(is_any=bool(count))
        self.agree.setEnabled(reading.fault is None)
        self.pages.setCurrentIndex(1)
        if is_first:
            (self.columns if reading.fault else self.agree).setFocus()

    def _show_unused(self, *, is_any: bool) -> None:
        """Gives the list of what is not used its room, or only its heading where it is empty."""
        if is_any != self.problems.isHidden():
            return
        self.problems.setVisible(is_any)
        heading = self.unused_heading.sizeHint().height()
        self._unused.setMaximumHeight(_ALL_HEIGHTS if is_any else heading)
        self._right.setSizes(list(_HEIGHTS) if is_any else [sum(_HEIGHTS), heading])

    def _fail(self, sentence: str) -> None:
        self._watch.stop()
        self._is_reading_file = False
        self.fault.setText(sentence)
        self.fault.show()
        self.found.setText(tr("Nothing was read."))
        if self._made is None:
            self.pages.hide()
            self.agree.hide()
            self.cancel.setText(tr("Close"))
            self.body.addStretch(1)
            layout = self.layout()
            if layout is not None:
                layout.activate()
                self.resize(_WIDTH_OF_FAULT, layout.totalHeightForWidth(_WIDTH_OF_FAULT))

    # Taking

    def _take(self) -> None:
        if self._made is None:
            return
        if self._chosen is not None:
            from briefing.tables.layout import remembering

            self.remembered.emit(*remembering(self._made.reading.layout))
        self.taken.emit(self._made.reading.briefing)


def _column(widgets: tuple[QWidget, ...]) -> QWidget:
    """Returns widgets under one another, the last one stretched."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretch(len(widgets) - 1, 1)
    return made

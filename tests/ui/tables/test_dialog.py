# SPDX-License-Identifier: MIT
"""The dialog that makes a briefing of a table, driven through its own lists, choices and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from maps.areas import AreaLayer
from tests.briefing.tables.reading_tables import DATA, row, rows, workbook
from tests.hostile import MARKUP
from tests.operations import wait_for_operations
from tests.patience import wait_for
from tests.ui.contrast import contrast
from tests.ui.reading_gate import ReadingGate
from ui.kit.background import Background
from ui.kit.pick_list import PickList
from ui.kit.theme import THEMES, palette, style_sheet
from ui.tables.dialog import TableDialog
from ui.tables.views import CHAIN, FIGURE, HOLDS, ROW, SAID, SPEAKER, STATEMENT
from ui.window.settings import MOST_TABLES, Settings

Open = Callable[..., TableDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot, layer: AreaLayer) -> Iterator[Open]:
    parent = QObject()
    background = Background(parent)
    window = QWidget()
    window.resize(1280, 720)
    qtbot.addWidget(window)

    def make(path: Path, remembered: dict[str, dict[str, str]] | None = None, *, ready: bool = True) -> TableDialog:
        dialog = TableDialog(window, path, layer, background, remembered or {})
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        if ready:
            finish(qtbot, dialog)
        return dialog

    yield make
    assert wait_for_operations()


def finish(qtbot: QtBot, dialog: TableDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.work.is_busy, timeout=20_000)


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def lines(dialog: TableDialog) -> list[str]:
    model = dialog.problems.model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def previewed(dialog: TableDialog, *columns: int) -> list[list[str]]:
    return [[line[column] for column in columns] for line in dialog.preview.rows.cells]


def holds(dialog: TableDialog) -> list[str]:
    return [line[HOLDS].removesuffix(" ▾") for line in dialog.columns.rows.cells]


def choose(qtbot: QtBot, dialog: TableDialog, box: QComboBox, text: str) -> None:
    box.setFocus()
    place = next(place for place in range(box.count()) if text in box.itemText(place))
    box.setCurrentIndex(place)
    box.activated.emit(place)
    finish(qtbot, dialog)


def hold(qtbot: QtBot, dialog: TableDialog, place: int, words: str) -> None:
    """Chooses what a column holds, with the keyboard."""
    dialog.columns.setFocus()
    dialog.columns.setCurrentIndex(dialog.columns.rows.index(place, HOLDS))
    QTest.keyClick(dialog.columns, Qt.Key.Key_Space)
    (popup,) = dialog.findChildren(PickList)
    QTest.keyClicks(popup.search, words)
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    finish(qtbot, dialog)
    assert dialog.columns.hasFocus() and dialog.columns.currentIndex().row() == place


def test_the_first_statements_are_shown_as_they_will_be(open_dialog: Open, tmp_path: Path) -> None:
    table = "text,speaker,publishers,said,value\n" + "".join(
        f"Statement {number}.,A,Wire → Paper,2024-11-20,~{number}50\n" for number in range(1, 26))
    dialog = open_dialog(written(tmp_path / "t.csv", table))
    assert dialog.found.text() == "The table makes a briefing of 25 statements, 1 speaker, 2 sources."
    shown = previewed(dialog, ROW, STATEMENT, SPEAKER, CHAIN, FIGURE)
    assert len(shown) == 20
    assert shown[0] == ["2", "Statement 1.", "A", "Wire → Paper", "about 150 km²"]
    assert previewed(dialog, SAID)[0] == ["20\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2024"]
    assert lines(dialog) == [] and dialog.unused_heading.text() == "EVERYTHING IS USED AS IT STANDS"


def test_enter_makes_the_briefing(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(DATA / "csv_header_ukrainian.csv")
    for widget in (dialog.agree, dialog.columns, dialog.preview, dialog.options.encoding.box):
        widget.setFocus()
        assert widget.hasFocus()
    dialog.columns.setFocus()
    with qtbot.waitSignal(dialog.taken) as taken:
        QTest.keyClick(dialog.columns, Qt.Key.Key_Return)
    assert [each.text for each in taken.args[0].statements] == ["Міст закрито."]
    assert not dialog.isVisible()


def test_what_a_column_holds_is_chosen_and_remembered_by_the_headings(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path,
) -> None:
    path = written(tmp_path / "t.csv", "alpha,beta,gamma\nThe bridge is closed.,A,x\n")
    dialog = open_dialog(path)
    assert dialog.asked.text() == "Choose which column holds the statements." and not dialog.agree.isEnabled()
    assert holds(dialog) == ["not used"] * 3
    hold(qtbot, dialog, 0, "statement")
    hold(qtbot, dialog, 1, "speaker")
    assert holds(dialog) == ["Statement", "Speaker", "not used"]
    assert previewed(dialog, STATEMENT, SPEAKER) == [["The bridge is closed.", "A"]]
    assert lines(dialog) == ["Column “gamma” is not used."]
    settings = Settings(tmp_path / "settings.ini")
    dialog.remembered.connect(settings.remember_table)
    dialog.agree.click()
    assert settings.save() is None
    written(path, "Gamma,BETA,alpha\nx,A,The bridge is open.\n")
    again = open_dialog(path, Settings(tmp_path / "settings.ini").table_columns)
    assert holds(again) == ["not used", "Speaker", "Statement"]


def test_a_column_takes_over_what_another_one_held(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog(written(tmp_path / "t.csv", "text,other,note\nOne.,Two.,Three.\n"))
    hold(qtbot, dialog, 1, "statement")
    assert holds(dialog) == ["not used", "Statement", "Note"]
    hold(qtbot, dialog, 0, "note")
    assert holds(dialog) == ["Note", "Statement", "Note"]
    assert dialog.work.is_busy is False and previewed(dialog, STATEMENT) == [["Two."]]


def test_doubtful_numbers_and_days_are_asked(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog(written(tmp_path / "t.csv", "text;value;said\nOne.;18.000;03/04/2024\n"))
    assert "“18.000”" in dialog.asked.text() and "“03/04/2024”" in dialog.asked.text()
    assert len(lines(dialog)) == 2 and dialog.unused_heading.text().endswith("(2)")
    choose(qtbot, dialog, dialog.options.decimal.box, "Comma")
    choose(qtbot, dialog, dialog.options.day_order.box, "Month first")
    assert previewed(dialog, FIGURE, SAID) == [["about 18,000 km²", "4\N{NO-BREAK SPACE}Mar\N{NO-BREAK SPACE}2024"]]
    assert not dialog.asked.isVisible() and lines(dialog) == []


def test_another_encoding_sheet_or_header_is_read_again(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog(written(tmp_path / "t.csv", "text;speaker\nLe pont est fermé.;Émile\n", "windows-1252"))
    assert "Western (Windows-1252)" in dialog.asked.text()
    choose(qtbot, dialog, dialog.options.encoding.box, "Windows-1251")
    assert previewed(dialog, STATEMENT) == [["Le pont est fermй."]] and not dialog.asked.isVisible()
    path = workbook(tmp_path / "t.xlsx", {
        "One": rows(row(1, "text", "note"), row(2, "First.", "x")), "Two": rows(row(1, "Title"), row(2, "text"),
                                                                     row(3, "text"), row(4, "Second."))})
    book = open_dialog(path)
    assert lines(book) == ["Other sheets are not read: “Two”."]
    choose(qtbot, book, book.options.sheet.box, "Two")
    assert lines(book)[1:] == ["Sheet “Two”, row 3: the row repeats the header: left out"]
    choose(qtbot, book, book.options.header.box, "Row 3")
    assert previewed(book, ROW, STATEMENT) == [["4", "Second."]]


def test_what_was_chosen_for_one_sheet_does_not_hold_for_another(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog(workbook(tmp_path / "t.xlsx", {
        "One": rows(row(1, "text", "value", "said"), row(2, "One.", "18.000", "03/04/2024")),
        "Two": rows(row(1, "text", "value", "said"), row(2, "Two.", "18.000", "03/04/2024"))}))
    choose(qtbot, dialog, dialog.options.decimal.box, "Comma")
    choose(qtbot, dialog, dialog.options.day_order.box, "Month first")
    assert not any("18.000" in line for line in dialog.asked.text().splitlines())
    choose(qtbot, dialog, dialog.options.sheet.box, "Two")
    assert (dialog.options.decimal.value, dialog.options.day_order.value) == ("", "")
    assert "“18.000”" in dialog.asked.text() and "“03/04/2024”" in dialog.asked.text()


def test_a_choice_while_another_sheet_is_read_is_made_for_that_sheet(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog(workbook(tmp_path / "t.xlsx", {
        "One": rows(row(1, "text", "value"), row(2, "First.", "18.5")),
        "Two": rows(row(1, "text", "value"), row(2, "Second.", "18.000"))}))
    sheet = dialog.options.sheet.box
    sheet.setCurrentIndex(1)
    sheet.activated.emit(1)  # what is read arrives with the next turn of the event loop, after the choice
    choose(qtbot, dialog, dialog.options.decimal.box, "Comma")
    assert previewed(dialog, STATEMENT, FIGURE) == [["Second.", "about 18,000 km²"]]


def test_a_table_without_a_header_is_taken_whole(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog(written(tmp_path / "t.csv", "The bridge is closed.,A\nThe bridge is open.,B\n"))
    choose(qtbot, dialog, dialog.options.header.box, "None")
    hold(qtbot, dialog, 0, "statement")
    assert previewed(dialog, ROW, STATEMENT) == [["1", "The bridge is closed."], ["2", "The bridge is open."]]
    assert dialog.options.header.box.currentText() == "None"
    assert lines(dialog) == ["Columns without a heading are left out: B (2)."]


def test_hidden_rows_come_when_they_are_asked_for(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(DATA / "xlsx_hidden_row.xlsx")
    assert lines(dialog) == ["Hidden rows are left out: 3."]
    QTest.keyClick(dialog.options.hidden, Qt.Key.Key_Space)
    finish(qtbot, dialog)
    assert len(previewed(dialog, ROW)) == 2 and lines(dialog) == []


def test_a_file_that_is_no_table_is_one_sentence(open_dialog: Open, tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(b"PK\x03\x04 broken")
    dialog = open_dialog(tmp_path / "t.xlsx")
    assert dialog.fault.text().startswith("t.xlsx: the zip") and dialog.fault.isVisible()
    assert not dialog.agree.isVisible() and dialog.pages.isHidden()
    empty = open_dialog(written(tmp_path / "empty.csv", "\n"))
    assert empty.asked.text() == "The sheet is empty." and not empty.agree.isEnabled()


def test_closing_cancels_reading(open_dialog: Open, qtbot: QtBot, tmp_path: Path,
                                 monkeypatch: pytest.MonkeyPatch) -> None:

    gate = ReadingGate(monkeypatch, reports=(500,))
    dialog = open_dialog(written(tmp_path / "t.csv", "text\nx\n"), ready=False)
    wait_for(gate.begun, "the file is being read")
    dialog.reject()
    wait_for(gate.stopped, "reading ends")
    assert wait_for_operations()
    QCoreApplication.sendPostedEvents()
    assert dialog.preview.rows.cells == []


def test_markup_in_a_table_is_shown_as_text(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog(written(tmp_path / "t.csv", f'text,{MARKUP.replace(",", "")}\n"{MARKUP}",x\n'))
    assert dialog.asked.textFormat() == dialog.found.textFormat() == Qt.TextFormat.PlainText
    tip = dialog.preview.rows.index(0, STATEMENT).data(Qt.ItemDataRole.ToolTipRole)
    assert MARKUP not in tip and tip.startswith("<qt>")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_in_the_smallest_window(open_dialog: Open, theme: str) -> None:
    dialog = open_dialog(DATA / "csv_acled_like.csv")
    dialog.setPalette(palette(THEMES[theme]))
    dialog.setStyleSheet(style_sheet(THEMES[theme]) + dialog.styleSheet())
    dialog.resize(1280, 720)
    QTest.qWait(20)
    assert dialog.width() <= 1280 and dialog.height() <= 720
    for option in (dialog.options.encoding, dialog.options.delimiter, dialog.options.day_order):
        words = option.box.fontMetrics().horizontalAdvance(option.box.currentText())
        assert words < option.box.width() - 24
    for name in holds(dialog):
        assert dialog.columns.fontMetrics().horizontalAdvance(name + " ▾") < dialog.columns.columnWidth(HOLDS) - 10


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_quiet_cells_can_be_read(open_dialog: Open, theme: str) -> None:
    before = QApplication.palette()
    try:
        QApplication.setPalette(palette(THEMES[theme]))
        dialog = open_dialog(DATA / "csv_acled_like.csv")
        quiet = dialog.columns.rows.index(2, HOLDS).data(Qt.ItemDataRole.ForegroundRole)
        assert quiet.alpha() == 255 and contrast(quiet, QColor(THEMES[theme].card)) >= 4.5
    finally:
        QApplication.setPalette(before)


def test_settings_that_are_broken_or_many_do_no_harm(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert settings.table_columns == {}
    for number in range(MOST_TABLES + 5):
        settings.remember_table(f"h{number}", {"h": "text"})
    assert next(iter(settings.table_columns)) == "h5" and len(settings.table_columns) == MOST_TABLES
    for broken in ("[1]", '{"a": 3}', "{", "[" * 9_000):
        settings._store.setValue("tables/columns", broken)
        assert settings.table_columns == {}

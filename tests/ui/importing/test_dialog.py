# SPDX-License-Identifier: MIT
"""The dialog that imports areas, driven through its own fields and buttons."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from briefing.ids import is_own
from maps.areas import AreaLayer
from maps.own_areas import with_own_areas
from tests.hostile import MARKUP
from tests.maps.importing.making import collection, polygon, square
from tests.operations import wait_for_operations
from tests.patience import wait_for
from tests.ui.reading_gate import ReadingGate
from ui.importing.dialog import ImportDialog
from ui.importing.model import NAME
from ui.kit.background import Background
from ui.kit.theme import THEMES, palette, style_sheet

Open = Callable[..., ImportDialog]
CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def open_dialog(qtbot: QtBot) -> Iterator[Open]:
    parent = QObject()
    background = Background(parent)

    def make(source: Path | str, taken: tuple[str, ...] = (), *, ready: bool = True, **most: int) -> ImportDialog:
        start = ImportDialog.for_text if isinstance(source, str) else ImportDialog.for_file
        dialog = start(source, taken, background, **most)  # type: ignore[arg-type]
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        if ready:
            qtbot.waitUntil(lambda: not dialog.work.is_busy)
        return dialog

    yield make
    assert wait_for_operations()


@pytest.fixture
def areas(tmp_path: Path) -> Path:
    """Three areas, of which one is dated, with something dropped and something repaired."""
    crossing = polygon((37, 48), (38, 49), (38, 48), (37, 49), (37, 48))
    dated = {"type": "Feature", "properties": {"name": "Dated", "date": "2024-11-19"}, "geometry": square(30)}
    path = tmp_path / "areas.geojson"
    path.write_text(collection(square(), dated, crossing, None, {"type": "Point", "coordinates": [37, 48]}))
    return path


def texts(dialog: ImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))


def write(field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def rows(dialog: ImportDialog) -> list[str]:
    return [dialog.model.index(row, NAME).data() for row in range(dialog.model.rowCount())]


def test_what_a_file_holds_is_listed_with_what_was_done(open_dialog: Open, areas: Path) -> None:
    dialog = open_dialog(areas)
    assert rows(dialog) == ["area 0", "Dated", "area 2", "area 4"]
    assert dialog.title.text() == "areas.geojson"
    assert dialog.found.text() == "3 areas and 1 place"
    assert dialog.notes.lines == [
        "Left out: 1 feature without a place (features[3]). Draw them in the program that made the file, if they "
        "matter.",
        "Put right: 1 outline that crossed itself."]
    cells = [dialog.model.index(1, column).data() for column in range(dialog.model.columnCount())]
    assert cells == ["Dated", "areas", "area", "19\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2024", "8,218 km²", "5", ""]
    assert dialog.add_button.text() == "Add 3 areas and 1 place"
    assert dialog.chooser.table.isColumnHidden(1)


def test_chosen_areas_are_handed_over_with_source_and_date(open_dialog: Open, areas: Path, qtbot: QtBot) -> None:
    dialog = open_dialog(areas, ("area-0", "dated"))
    dialog.chooser.table.setFocus()
    for row in (2, 3):
        dialog.chooser.table.selectRow(row)
        QTest.keyClick(dialog.chooser.table, Qt.Key.Key_Space)
    dialog.model.setData(dialog.model.index(0, NAME), "Куп'янськ")
    write(dialog.details.source, "Observer")
    assert dialog.details.as_of_hint.text() == "for those the file does not date (1)"
    write(dialog.details.as_of, "soon")
    assert dialog.details.as_of_hint.text() == "Write the date as 2024-11-20."
    assert not dialog.add_button.isEnabled()
    write(dialog.details.as_of, "2024-11-20")
    QTest.keyClick(dialog.details.approximate, Qt.Key.Key_Space)
    assert dialog.add_button.text() == "Add 2 areas"
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.add_button.click()
    features = chosen.args[0]
    first, second = (each["id"] for each in features)
    assert [first.rpartition("-")[0], second.rpartition("-")[0]] == ["kupiansk", "dated"]
    assert is_own(first) and is_own(second)
    assert features[0]["properties"] == {
        "label": "Куп'янськ", "as_of": "2024-11-20", "approximate": False, "sources": ["Observer"],
        "imported_from": {"file": "areas.geojson", "layer": "areas", "feature": "area 0"}}
    assert features[1]["properties"]["as_of"] == "2024-11-19"
    layer = with_own_areas(AreaLayer([]), features)
    assert layer[first].area_km2 == pytest.approx(8_217.6, abs=0.1)
    assert not dialog.isVisible()


def test_pasted_geojson(open_dialog: Open) -> None:
    dialog = open_dialog(json.dumps(square()))
    assert dialog.title.text() == "Pasted GeoJSON"
    assert rows(dialog) == ["Pasted GeoJSON 1"]


def test_a_file_that_cannot_be_read_says_why(open_dialog: Open, tmp_path: Path) -> None:
    path = tmp_path / "broken.geojson"
    path.write_text('{"type":')
    dialog = open_dialog(path)
    assert dialog.fault.text().startswith("broken.geojson, line 1, column 9: not valid JSON")
    assert dialog.fault.isVisible()
    assert not dialog.add_button.isVisible()
    assert dialog.close_button.text() == "Close"
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_swapped_coordinates_are_exchanged_by_a_button_and_back(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(collection(square(48.2, 37.1, 0.5)))
    assert dialog.notes.lines[0].startswith("These coordinates look swapped")
    wrong = dialog.model.index(0, 4).data()
    button = dialog.notes.swap_button
    assert button is not None
    assert button.text() == "Exchange them"
    button.click()
    qtbot.waitUntil(lambda: not dialog.work.is_busy)
    assert dialog.notes.lines == ["Latitude and longitude were exchanged."]
    assert dialog.model.chosen()[0].shape.bounds == (37.1, 48.2, 37.6, 48.7)
    assert dialog.model.index(0, 4).data() != wrong
    dialog.notes.swap_button.click()
    qtbot.waitUntil(lambda: not dialog.work.is_busy)
    assert dialog.model.chosen()[0].shape.bounds == (48.2, 37.1, 48.7, 37.6)


def test_off_the_globe_but_for_an_exchange(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(collection(square(62, 130)))
    assert rows(dialog) == []
    assert not dialog.add_button.isEnabled()
    dialog.notes.swap_button.click()
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
    assert dialog.add_button.isEnabled()


@pytest.fixture
def wavy() -> str:
    line = [[30 + number / 500, 48 + (number % 2) / 500] for number in range(1_000)]
    ring = [*line, [32.0, 49.0], [30.0, 49.0], line[0]]
    return collection({"type": "Polygon", "coordinates": [ring]}, square(20, 45))


def test_outlines_are_simplified_and_the_error_shown(open_dialog: Open, wavy: str, qtbot: QtBot) -> None:
    dialog = open_dialog(wavy)
    assert dialog.details.result.text() == "1,008 points"
    write(dialog.details.tolerance, "1000")
    assert not dialog.add_button.isEnabled()  # not before it is known what will be added
    QTest.keyClick(dialog.details.tolerance, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.work.simplified):
        pass
    assert dialog.details.result.text().startswith("1,008 → ")
    assert " points, moved by at most " in dialog.details.result.text()
    assert dialog.details.tolerance.text() == "1,000\N{NO-BREAK SPACE}m"
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.add_button.click()
    assert sum(len(each["geometry"]["coordinates"][0]) for each in chosen.args[0]) < 50


def test_a_choice_is_simplified_again(open_dialog: Open, wavy: str, qtbot: QtBot) -> None:
    dialog = open_dialog(wavy)
    QTest.mouseClick(dialog.details.tolerance_field.coarser, Qt.MouseButton.LeftButton)
    assert dialog.details.tolerance.value() == 1
    with qtbot.waitSignal(dialog.work.simplified):
        dialog.details.tolerance.setValue(500)
    first = dialog.details.result.text()
    with qtbot.waitSignal(dialog.work.simplified):
        dialog.model.check_rows([0], False)
    assert dialog.details.result.text() != first
    dialog.details.tolerance_field.finer.click()
    assert dialog.details.tolerance.value() == 200


def test_more_than_the_briefing_takes_is_offered_simplified(open_dialog: Open, wavy: str, qtbot: QtBot) -> None:
    dialog = open_dialog(wavy, most_positions=300)
    assert "1,008 points, and the briefing has room for 300" in dialog.fault.text()
    assert not dialog.add_button.isEnabled()
    with qtbot.waitSignal(dialog.work.simplified):
        QTest.mouseClick(dialog.details.fit, Qt.MouseButton.LeftButton)
    assert dialog.add_button.isEnabled()
    assert not dialog.fault.isVisible()
    assert dialog.details.tolerance.value() > 0


def test_what_cannot_be_made_to_fit_says_so(open_dialog: Open, wavy: str, qtbot: QtBot) -> None:
    dialog = open_dialog(wavy, most_positions=3)
    with qtbot.waitSignal(dialog.work.simplified):
        dialog.details.fit.click()
    assert "choose fewer areas" in dialog.fault.text()
    assert not dialog.add_button.isEnabled()
    dialog = open_dialog(wavy, most_areas=1)
    assert "2 areas are chosen, and the briefing has room for 1" in dialog.fault.text()
    dialog.model.check_rows([0], False)
    assert dialog.add_button.isEnabled()


def test_search_sort_all_and_none(open_dialog: Open) -> None:
    names = ["Бахмут", "Avdiivka", "Куп’янськ"]
    dialog = open_dialog(collection(*(
        {"type": "Feature", "properties": {"name": name}, "geometry": square(30 + number)}
        for number, name in enumerate(names))))
    dialog.chooser.search.setText("купян")  # Qt can type only Latin letters
    assert rows(dialog) == ["Куп’янськ"]
    dialog.chooser.none.click()
    dialog.chooser.search.clear()
    assert [each.name for each in dialog.model.chosen()] == ["Бахмут", "Avdiivka"]
    dialog.chooser.all.click()
    assert len(dialog.model.chosen()) == 3
    dialog.chooser.table.horizontalHeader().setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
    assert rows(dialog) == ["Avdiivka", "Бахмут", "Куп’янськ"]
    QTest.keyClick(dialog.chooser.search, Qt.Key.Key_Return)
    assert dialog.isVisible()  # Enter in a field adds nothing


def test_the_window_answers_while_a_file_is_read_and_cancelling_ends_it(
    open_dialog: Open, areas: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot,
) -> None:
    gate = ReadingGate(monkeypatch, reports=(1_200, 34_000))
    dialog = open_dialog(areas, ready=False)
    wait_for(gate.begun, "the file is being read")
    qtbot.waitUntil(lambda: dialog.found.text() == "Reading … 1,200 features, 34,000 points")
    QTest.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    wait_for(gate.stopped, "reading ends")
    assert wait_for_operations()
    QCoreApplication.sendPostedEvents()
    assert rows(dialog) == []


def test_a_dialog_deleted_while_it_reads_hears_nothing_more(qtbot: QtBot, areas: Path) -> None:
    parent = QObject()
    background = Background(parent)
    dialog = ImportDialog.for_file(areas, (), background)
    dialog.show()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    assert wait_for_operations()
    QCoreApplication.sendPostedEvents()


def test_script_in_every_field_is_shown_as_it_is(open_dialog: Open, tmp_path: Path) -> None:
    path = tmp_path / "<img src=x onerror=alert(1)>.geojson"
    bad = {"type": "Feature", "properties": {}, "geometry": {"type": MARKUP}}
    path.write_text(collection(
        {"type": "Feature", "properties": {"name": MARKUP}, "geometry": square()}, bad, name=MARKUP))
    dialog = open_dialog(path)
    assert rows(dialog)[0].startswith("<b>bold</b><img")
    assert "<img src=x onerror=alert(1)>.geojson" in texts(dialog)
    labels = dialog.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def cut_texts(dialog: ImportDialog) -> list[str]:
    """Every text on one line that has less space than it needs."""
    widgets = [*dialog.findChildren(QPushButton), *dialog.findChildren(QLabel)]
    cut = [
        widget.text() for widget in widgets
        if widget.isVisible() and not (isinstance(widget, QLabel) and widget.wordWrap())
        and widget.width() < widget.fontMetrics().horizontalAdvance(widget.text())
    ]
    table = dialog.chooser.table
    for column in (each for each in range(2, dialog.model.columnCount()) if not table.isColumnHidden(each)):
        cells = [dialog.model.index(row, column).data() for row in range(dialog.model.rowCount())]
        cut += [text for text in cells
                if table.columnWidth(column) < table.fontMetrics().horizontalAdvance(text) + 12]
    return cut


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_in_either_theme(open_dialog: Open, areas: Path, theme: str, qtbot: QtBot) -> None:
    dialog = open_dialog(areas)
    dialog.setPalette(palette(THEMES[theme]))
    dialog.setStyleSheet(style_sheet(THEMES[theme]) + dialog.styleSheet())  # as it inherits them from its window
    qtbot.waitUntil(lambda: cut_texts(dialog) == [])

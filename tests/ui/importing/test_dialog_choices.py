# SPDX-License-Identifier: MIT
"""What a file says of its areas is shown in the dialog: notes, hidden ones, encodings, what is there already."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.maps.importing.making import collection, square
from tests.maps.importing.real_life import FOLDER
from tests.operations import wait_for_operations
from ui.importing.dialog import ImportDialog
from ui.importing.model import NAME, NOTE
from ui.kit.background import Background

Open = Callable[..., ImportDialog]
CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def open_file(qtbot: QtBot) -> Iterator[Open]:
    parent = QObject()
    background = Background(parent)

    def make(path: Path, own_areas: tuple[Any, ...] = (), **most: int) -> ImportDialog:
        dialog = ImportDialog.for_file(path, (), background, own_areas=own_areas, **most)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.work.is_busy)
        return dialog

    yield make
    assert wait_for_operations()


def added(dialog: ImportDialog, qtbot: QtBot) -> list[dict[str, Any]]:
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.add_button.click()
    features: list[dict[str, Any]] = chosen.args[0]
    return features


def cell(dialog: ImportDialog, row: int, column: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> Any:
    return dialog.model.index(row, column).data(role)


def test_what_is_switched_off_in_the_file_is_not_ticked(open_file: Open, qtbot: QtBot) -> None:
    dialog = open_file(FOLDER / "kml_hidden_placemark.kml")
    assert [cell(dialog, row, NAME) for row in range(2)] == ["Shown", "Withdrawn"]
    assert [Qt.CheckState(cell(dialog, row, NAME, CHECK)) for row in range(2)] == [
        Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    assert cell(dialog, 1, NOTE) == "switched off in the file"
    assert dialog.found.text() == "2 areas, 1 switched off in the file"
    assert [each["properties"]["label"] for each in added(dialog, qtbot)] == ["Shown"]


def test_notes_addresses_and_colours_are_shown_and_taken(open_file: Open, qtbot: QtBot) -> None:
    dialog = open_file(FOLDER / "kml_description_extended_data_style.kml")
    said = "Claimed on 20 Nov by a made-up spokesman: post · https://example.org/1"
    assert cell(dialog, 0, NOTE) == said
    assert said in cell(dialog, 0, NOTE, Qt.ItemDataRole.ToolTipRole)
    assert cell(dialog, 0, NOTE, Qt.ItemDataRole.DecorationRole) == QColor("#ff0000")
    (area,) = added(dialog, qtbot)
    assert area["properties"]["url"] == "https://example.org/1"
    assert area["properties"]["note"].startswith("Claimed on 20 Nov")


def test_files_that_say_nothing_have_no_column_for_it(open_file: Open) -> None:
    assert open_file(FOLDER / "topojson.json").chooser.table.isColumnHidden(NOTE)


def test_another_encoding_can_be_chosen_by_how_names_read_in_it(open_file: Open, qtbot: QtBot) -> None:
    dialog = open_file(FOLDER / "shp_table_byte_0x57_text_cp1251.zip")
    assert cell(dialog, 0, NAME) == "Вигаданий район"
    assert dialog.notes.lines[0].startswith("The encoding that is stated for the names reads no words: read as cp1251.")
    field = dialog.notes.encodings
    assert field is not None
    assert field.currentText() == "Вигаданий район (cp1251)"
    other = field.findData("cp1252")
    assert field.itemText(other) == "Âèãàäàíèé ðàéîí (cp1252)"
    field.setCurrentIndex(other)
    field.activated.emit(other)
    qtbot.waitUntil(lambda: not dialog.work.is_busy)
    assert cell(dialog, 0, NAME) == "Âèãàäàíèé ðàéîí"
    again = dialog.notes.encodings
    assert again is not None
    assert again.currentData() == "cp1252"
    assert again.findData("cp1251") >= 0


def named(name: str, west: float) -> dict[str, Any]:
    return {"type": "Feature", "properties": {"name": name}, "geometry": square(west)}


@pytest.fixture
def before(open_file: Open, qtbot: QtBot, tmp_path: Path) -> tuple[Path, tuple[Any, ...]]:
    """A file, changed since, and the areas that came from it."""
    path = tmp_path / "ground.geojson"
    path.write_text(collection(named("Same", 30), named("Moved", 32), named("Gone", 34)))
    own = tuple(added(open_file(path), qtbot))
    own[1]["properties"]["label"] = "My name"
    path.write_text(json.dumps(json.loads(collection(named("Same", 30), named("Moved", 33), named("New", 36)))))
    return path, own


def test_a_file_imported_again_replaces_what_came_from_it(
    open_file: Open, qtbot: QtBot, before: tuple[Path, tuple[Any, ...]]
) -> None:
    path, own = before
    dialog = open_file(path, own)
    assert dialog.again.said.text() == (
        "Areas of this file are in the briefing already: 1 new, 1 changed, 1 unchanged, 1 gone.")
    assert [cell(dialog, row, NAME) for row in range(3)] == ["Same", "My name", "New"]
    assert dialog.add_button.text() == "Take over 3 areas"
    assert dialog.again.remove.text() == "Remove 1 area no longer in the file"
    assert not dialog.again.remove.isChecked()
    dialog.again.remove.click()
    made = added(dialog, qtbot)
    assert [each["id"] for each in made[:2]] == [own[0]["id"], own[1]["id"]]
    assert made[1]["properties"]["label"] == "My name"
    assert made[1]["geometry"]["coordinates"] == square(33)["coordinates"]
    assert made[2]["id"] not in [each["id"] for each in own]
    assert dialog.removed == [own[2]["id"]]


def test_a_file_imported_again_may_be_added_beside_too(
    open_file: Open, qtbot: QtBot, before: tuple[Path, tuple[Any, ...]]
) -> None:
    path, own = before
    dialog = open_file(path, own)
    dialog.again.replace.click()
    assert dialog.add_button.text() == "Add 3 areas"
    made = added(dialog, qtbot)
    assert not {each["id"] for each in made} & {each["id"] for each in own}
    assert dialog.removed == []


def test_areas_that_are_replaced_make_room(
    open_file: Open, before: tuple[Path, tuple[Any, ...]]
) -> None:
    path, own = before
    dialog = open_file(path, own, most_areas=0, most_positions=0)
    assert "3 areas are chosen, and the briefing has room for 2" in dialog.fault.text()
    dialog.model.check_rows([2], False)
    assert dialog.add_button.isEnabled(), "two come in the place of two"
    dialog.again.replace.click()
    assert "2 areas are chosen, and the briefing has room for 0" in dialog.fault.text()
    dialog.again.replace.click()
    dialog.again.remove.click()
    dialog.model.check_rows([2], True)
    assert dialog.add_button.isEnabled(), "the third has the room of the one that goes"


def test_what_fails_after_the_file_was_shown_is_said(
    open_file: Open, before: tuple[Path, tuple[Any, ...]], qtbot: QtBot
) -> None:
    path, _own = before
    dialog = open_file(path)
    path.unlink()
    dialog.notes.encodingChosen.emit("cp1252")
    qtbot.waitUntil(lambda: not dialog.work.is_busy)
    assert dialog.fault.isVisible() and "ground.geojson" in dialog.fault.text()
    assert dialog.found.text() == "3 areas" and dialog.add_button.isVisible()


def test_a_file_that_was_never_imported_offers_no_replacing(
    open_file: Open, before: tuple[Path, tuple[Any, ...]]
) -> None:
    _, own = before
    assert open_file(FOLDER / "topojson.json", own).again.isHidden()

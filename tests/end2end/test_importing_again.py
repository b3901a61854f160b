# SPDX-License-Identifier: MIT
"""A file of areas is imported, its notes are seen in the editor, and a newer version of it takes its place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.editing import put_statement
from briefing.ids import is_own
from briefing.structs import changed
from tests.end2end.driver import Driver, wait_until
from tests.end2end.writing import Writing
from ui.importing.dialog import ImportDialog

KML = """<kml><Document><name>Made up</name><Placemark><name>Made-up district</name>
  <description>Claimed on 20 Nov</description><Style><PolyStyle><color>7f00ff00</color></PolyStyle></Style>
  <ExtendedData><Data name="source"><value>https://example.org/1</value></Data></ExtendedData>
  <Polygon><outerBoundaryIs><LinearRing><coordinates>37,48 {east},48 {east},48.5 37,48.5 37,48</coordinates>
  </LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>"""


@pytest.fixture
def writing(module_window: Driver) -> Iterator[Writing]:
    made = Writing(module_window).begin()
    yield made
    made.begin()


def imported(writing: Writing, path: Path) -> None:
    """Imports all of a file through the dialog."""
    writing.editing.tasks.import_areas(path)
    dialog: Any = writing.editing.tasks.dialog
    assert isinstance(dialog, ImportDialog)
    wait_until(lambda: dialog.add_button.isVisible() and dialog.add_button.isEnabled(), "the file is read")
    writing.click(dialog.add_button)
    wait_until(lambda: writing.session.stack.undoText() == "Import areas", "the areas are taken")


def test_a_newer_version_of_a_file_keeps_statements_linked(writing: Writing, tmp_path: Path) -> None:
    path = tmp_path / "districts.kml"
    path.write_text(KML.format(east=37.5))
    imported(writing, path)
    (area,) = writing.briefing.own_areas
    assert is_own(area["id"])
    page = writing.editing.areas
    assert page.shown == area["id"]
    assert page.note.toPlainText() == "Claimed on 20 Nov"
    assert page.url.text() == "https://example.org/1"
    assert page.colour.currentData() == "green"
    assert page.origin.text() == (
        "Imported from districts.kml › Made up › Made-up district. Its colour there is #00ff00.")
    writing.type(page.name, "Bridgehead")
    statement = writing.briefing.statements[0]
    writing.session.apply("Link", put_statement(writing.briefing, changed(statement, areas=(area["id"],))))

    path.write_text(KML.format(east=37.6))
    imported(writing, path)
    (newer,) = writing.briefing.own_areas
    assert newer["id"] == area["id"]
    assert newer["properties"]["label"] == "Bridgehead"
    assert newer["geometry"] != area["geometry"]
    assert writing.briefing.statements[0].areas == (area["id"],)
    before = writing.window.opened.layer[area["id"]].area_km2
    writing.session.stack.undo()
    assert writing.window.opened.layer[area["id"]].area_km2 < before


def test_areas_that_the_briefing_has_no_room_for_are_not_taken(
    writing: Writing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A briefing with more areas than a file may have could be saved and never opened again."""
    path = tmp_path / "first.kml"
    path.write_text(KML.format(east=37.5))
    imported(writing, path)
    monkeypatch.setattr("briefing.limits.MAX_OWN_AREAS", 1)
    writing.editing.tasks.import_text(json.dumps(
        {"type": "Polygon", "coordinates": [[[30, 48], [31, 48], [31, 49], [30, 48]]]}))
    dialog: Any = writing.editing.tasks.dialog
    wait_until(lambda: "has room for 0" in dialog.fault.text(), "the text is read")
    assert not dialog.add_button.isEnabled()
    dialog.reject()

# SPDX-License-Identifier: MIT
"""Areas drawn and changed on the map with the mouse, cut, imported, and the larger tasks of the editor."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefing.editing import put_areas, put_statement
from briefing.files.read_write import save, unsaved
from briefing.ids import is_own
from briefing.structs import changed
from briefing.tables.columns import COLUMNS
from briefing.tables.templates import csv_template
from maps.importing.again import origin_of
from tests.end2end.driver import Driver, wait_until
from tests.end2end.writing import CONTROL, Writing
from ui.merging.merge_dialog import MergeDialog

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def writing(module_window: Driver) -> Iterator[Writing]:
    made = Writing(module_window).begin()
    made.window.look_at(33.0, 49.5, 7.0)
    yield made
    made.begin()


def drawing(writing: Writing) -> dict[str, Any]:
    shown = writing.window.report()["drawing"]
    assert isinstance(shown, dict)
    return shown


def point(writing: Writing, lon: float, lat: float) -> None:
    """Clicks to add a point, and waits until the page reports it."""
    before = len(drawing(writing)["rings"][0])
    writing.window.hover(writing.window.pixel_of(lon, lat))
    writing.window.click_map(lon, lat)
    wait_until(lambda: len(drawing(writing)["rings"][0]) == before + 1, "the point is there")


def drag(writing: Writing, start: QPoint, end: QPoint) -> None:
    widget = writing.window.web_widget
    QTest.mousePress(widget, LEFT, NONE, start)
    for step in (0.5, 1.0):
        QTest.mouseMove(widget, start + (end - start) * step)
        writing.window.settle()
    QTest.mouseRelease(widget, LEFT, NONE, end)
    writing.window.settle()


def draw(writing: Writing, *places: tuple[float, float]) -> None:
    page = writing.page("Areas")
    writing.click(page.new)
    wait_until(lambda: writing.window.report()["drawing"], "the map draws")
    for lon, lat in places:
        point(writing, lon, lat)


SQUARE = ((32.0, 50.0), (34.0, 50.0), (34.0, 49.0), (32.0, 49.0))


def test_ground_is_drawn_point_by_point_and_measured(writing: Writing) -> None:
    draw(writing, *SQUARE)
    page = writing.editing.areas
    wait_until(lambda: "4 points" in page.drawn.text(), "the points are counted")
    wait_until(lambda: drawing(writing)["size"].endswith("km²"), "the map shows the size")
    measured = float(drawing(writing)["size"].split()[0].replace(",", ""))
    assert 15_000 < measured < 17_000
    writing.window.click_map(*SQUARE[0])  # back on the first point
    wait_until(lambda: writing.window.report()["drawing"] is None, "the outline is closed")
    (area,) = writing.briefing.own_areas
    assert writing.session.stack.undoText() == "Draw area"
    assert area["id"].startswith("new-area-") and is_own(area["id"])
    assert abs(writing.window.opened.layer[area["id"]].area_km2 - measured) < 5
    ring = area["geometry"]["coordinates"][0]
    assert ring[0] == ring[-1] and len(ring) == 5
    writing.window.settle()
    assert writing.window.outlined() == {area["id"]}
    writing.window.press(Qt.Key.Key_Z, CONTROL)
    assert writing.briefing.own_areas == ()
    writing.window.settle()
    assert area["id"] not in [each["id"] for each in writing.window.report()["areas"]]


def test_points_are_taken_back_and_the_whole_left(writing: Writing) -> None:
    draw(writing, *SQUARE)
    for number in (3, 2):
        writing.editing.undo()
        wait_until(lambda wanted=number: len(drawing(writing)["rings"][0]) == wanted,  # type: ignore[misc]
                   "a point is taken back")
    wait_until(lambda: not writing.editing.areas.done.isEnabled(), "two points are no ground")
    writing.window.window.back_steps.step_back()
    wait_until(lambda: writing.window.report()["drawing"] is None, "drawing is left")
    assert writing.briefing.own_areas == () and writing.editing.areas.isVisible()


def test_points_snap_to_the_outlines_on_the_map(writing: Writing) -> None:
    window = writing.window
    window.look_at(36.7, 48.0, 9.0)
    rings = window.opened.layer["occupied-donetsk"].geometry["coordinates"]
    ring = rings[0][0] if window.opened.layer["occupied-donetsk"].geometry["type"] == "MultiPolygon" else rings[0]
    inside = [each for each in ring if window.web_widget.rect().adjusted(80, 80, -80, -80).contains(
        window.pixel_of(*each))]
    middle = window.web_widget.rect().center()  # clear of legend, scale and credits
    vertex = min(inside, key=lambda each: (window.pixel_of(*each) - middle).manhattanLength())
    draw(writing)
    near = window.pixel_of(*vertex) + QPoint(4, 3)
    window.hover(near)
    QTest.mouseClick(window.web_widget, LEFT, NONE, near)
    wait_until(lambda: len(drawing(writing)["rings"][0]) == 1, "the point is there")
    assert drawing(writing)["rings"][0][0] in [list(map(float, each)) for each in ring]
    writing.click(writing.editing.areas.snap)
    window.settle()
    away = window.pixel_of(*vertex) + QPoint(30, -30)
    QTest.mouseClick(window.web_widget, LEFT, NONE, away)
    wait_until(lambda: len(drawing(writing)["rings"][0]) == 2, "the point is there")
    assert drawing(writing)["rings"][0][1] not in [list(map(float, each)) for each in ring]
    writing.editing.drawing.cancel()
    writing.editing.areas.snap.setChecked(True)


def test_vertices_are_dragged_added_and_removed(writing: Writing) -> None:
    draw(writing, *SQUARE)
    writing.editing.areas.done.click()
    wait_until(lambda: len(writing.briefing.own_areas) == 1, "the area is there")
    writing.window.look_at(33.0, 49.5, 7.0)
    writing.click(writing.editing.areas.reshape)
    wait_until(lambda: writing.window.report()["drawing"], "the outline can be changed")
    corners = {tuple(each) for each in drawing(writing)["rings"][0]}
    drag(writing, writing.window.pixel_of(34.0, 50.0), writing.window.pixel_of(34.5, 50.5))
    moved = {tuple(each) for each in drawing(writing)["rings"][0]} - corners
    assert len(moved) == 1 and abs(next(iter(moved))[0] - 34.5) < 0.02
    drag(writing, writing.window.pixel_of(33.0, 49.0), writing.window.pixel_of(33.0, 48.6))
    assert len(drawing(writing)["rings"][0]) == 5, "the point between two makes a new one"
    QTest.mouseClick(writing.window.web_widget, Qt.MouseButton.RightButton, NONE, writing.window.pixel_of(33.0, 48.6))
    wait_until(lambda: len(drawing(writing)["rings"][0]) == 4, "a right click removes it")
    area_id = writing.briefing.own_areas[0]["id"]
    before = writing.window.opened.layer[area_id].area_km2
    writing.click(writing.editing.areas.done)
    wait_until(lambda: writing.session.stack.undoText() == "Change outline", "the outline is changed")
    assert writing.window.opened.layer[area_id].area_km2 > before
    assert writing.editing.areas.measured.text() == f"{writing.window.opened.layer[area_id].area_km2:,.0f} km²"


def test_a_line_is_drawn_and_ended_by_a_double_click(writing: Writing) -> None:
    page = writing.page("Areas")
    writing.click(page.new_line)
    wait_until(lambda: writing.window.report()["drawing"], "the map draws")
    point(writing, 32.0, 50.0)
    point(writing, 33.0, 50.5)
    place = writing.window.pixel_of(33.0, 50.5)
    # Synthetic clicks have no time, so Chromium never takes two of them for a double click.
    writing.window.run("document.querySelector('.folium-map').dispatchEvent(new MouseEvent('dblclick', "
                       f"{{clientX: {place.x()}, clientY: {place.y()}, bubbles: true}}))")
    wait_until(lambda: len(writing.briefing.own_areas) == 1, "the line is there")
    assert writing.briefing.own_areas[0]["geometry"]["type"] == "LineString"
    assert "km long" in page.measured.text()


def test_drawing_goes_on_after_the_map_s_process_was_lost(writing: Writing) -> None:
    draw(writing, *SQUARE)
    wait_until(lambda: writing.editing.drawing.geometry is not None, "the outline is known")
    kept = writing.editing.drawing.geometry
    with_page = writing.window.map
    import os
    import signal

    page = with_page.page
    assert page is not None
    os.kill(page.renderProcessPid(), signal.SIGKILL)
    wait_until(lambda: not with_page.is_ready, "the map is gone")
    wait_until(lambda: with_page.is_ready, "the map is back")
    wait_until(lambda: writing.window.report()["drawing"], "the outline is back")
    assert len(drawing(writing)["rings"][0]) == 4 and writing.editing.drawing.geometry == kept


def test_an_area_is_cut_by_an_oblast_coloured_and_named(writing: Writing) -> None:
    writing.window.look_at(36.5, 48.5, 7.0)
    draw(writing, (35.5, 49.2), (37.8, 49.2), (37.8, 48.2), (35.5, 48.2))
    page = writing.editing.areas
    writing.click(page.done)
    wait_until(lambda: len(writing.briefing.own_areas) == 1, "the area is there")
    whole = writing.window.opened.layer[writing.briefing.own_areas[0]["id"]].area_km2
    (feature,) = writing.briefing.own_areas
    origin = {"file": "zones.kml", "layer": "", "feature": "1"}
    about = {**dict(feature["properties"]), "imported_from": origin}
    imported = {**feature, "properties": about}
    assert writing.session.apply("As if imported", put_areas(writing.briefing, [imported]))
    writing.click(page.cut)
    writing.pick("inside donetsk oblast")
    wait_until(lambda: len(writing.briefing.own_areas) == 2, "its part is there")
    part = writing.window.opened.layer[page.shown]
    assert part.label == "New area, part in Donetsk Oblast" and 0 < part.area_km2 < whole
    assert [origin_of(area) is not None for area in writing.briefing.own_areas] == [True, False]
    writing.type(page.name, "Bridgehead")
    page.colour.setCurrentIndex(page.colour.findData("teal"))
    page.colour.activated.emit(3)
    area = writing.window.opened.layer[part.id]
    assert (area.label, area.colour) == ("Bridgehead", "teal")
    writing.window.settle()
    shade = writing.window.evaluate(f"lineOfContact.areas.byId.get({json.dumps(part.id)}).colour")
    assert shade == "teal"


# Larger tasks

def test_a_dropped_file_of_areas_is_shown_and_taken_as_one_edit(writing: Writing, tmp_path: Path) -> None:
    square = ((33.0, 48.0), (33.4, 48.0), (33.4, 48.3), (33.0, 48.3), (33.0, 48.0))
    features = [{"type": "Feature", "properties": {"name": f"Zone {number}"},
                 "geometry": {"type": "Polygon", "coordinates": [[[x + number, y] for x, y in square]]}}
                for number in range(3)]
    path = tmp_path / "zones.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    writing.window.window.filesDropped.emit([str(path)])
    dialog: Any = writing.editing.tasks.dialog
    wait_until(lambda: dialog.add_button.isVisible(), "the file is read")
    writing.click(dialog.add_button)
    wait_until(lambda: len(writing.briefing.own_areas) == 3, "the areas are there")
    assert writing.session.stack.undoText() == "Import areas" and writing.editing.areas.name.text() == "Zone 0"
    writing.window.settle()
    assert writing.window.outlined() == {str(writing.briefing.own_areas[0]["id"])}


def test_a_speaker_is_replaced_across_statements(writing: Writing) -> None:
    page = writing.page("Speakers")
    page.show_item("peskov")
    writing.click(page.replace)
    dialog: Any = writing.editing.tasks.dialog
    assert dialog.count.text() == "2 statements" and not dialog.agree.isEnabled()
    dialog._picked("moscow", is_old=False)
    dialog.rows.setData(dialog.rows.index(0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert dialog.count.text() == "1 statement"
    writing.click(dialog.agree)
    speakers = [writing.briefing.statement(each).speaker for each in ("freeze-rejected", "missiles-escalation")]
    assert speakers == ["peskov", "moscow"]


def test_two_briefings_are_merged_with_a_choice_for_each_conflict(writing: Writing, tmp_path: Path) -> None:
    mine = writing.briefing
    statement = mine.statement("no-nato")
    theirs = put_statement(mine, changed(statement, text=f"{statement.text} They add this."))
    theirs = put_statement(theirs, changed(statement, id="brand-new", text="Theirs alone."))
    path = tmp_path / "theirs.briefing"
    save(changed(unsaved(theirs), path=path))
    writing.editing.tasks.merge(path)
    wait_until(lambda: isinstance(writing.editing.tasks.dialog, MergeDialog), "the merge is shown")
    dialog: Any = writing.editing.tasks.dialog
    assert dialog.sentence.text().startswith("1 statement will be added. 1 thing")
    assert statement.text[:20] in dialog.left_out.text()
    assert dialog.agree.text() == "Merge without 1 of their versions"
    writing.click(dialog.cards["statement", "no-nato"].buttons["both"])
    assert dialog.agree.text() == "Merge" and dialog.left_out.isHidden()
    writing.click(dialog.agree)
    texts = {each.id: each.text for each in writing.briefing.statements}
    assert texts["no-nato"] == statement.text and texts["brand-new"] == "Theirs alone."
    assert f"{statement.text} They add this." in texts.values()
    writing.session.stack.undo()
    assert writing.briefing == mine


def test_a_table_makes_a_new_briefing(writing: Writing, tmp_path: Path) -> None:
    table = tmp_path / "statements.csv"
    table.write_bytes(csv_template() + b"Second." + b"," * list(COLUMNS).index("areas") + b"Atlantis\r\n")
    writing.editing.tasks.read_table(table)
    dialog: Any = writing.editing.tasks.dialog
    wait_until(lambda: not dialog.work.is_busy, "the table is read")
    model = dialog.problems.model()
    assert [model.index(row).data() for row in range(model.rowCount())] == [
        "Row 2: the template's example: left out", "Row 3, areas: the map knows no area “Atlantis”: left out"]
    writing.click(dialog.agree)
    wait_until(lambda: [each.text for each in writing.briefing.statements] == ["Second."], "the briefing is shown")
    assert writing.session.is_changed and not writing.window.opened.path.is_absolute()


def test_a_drawn_area_is_offered_to_the_selected_statement_and_has_the_day_on_show(writing: Writing) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    draw(writing, *SQUARE)
    window.click_map(*SQUARE[0])
    wait_until(lambda: len(writing.briefing.own_areas) == 1, "the outline is closed")
    (area,) = writing.briefing.own_areas
    assert area["properties"]["as_of"] == "2024-11-20", "the day on show, not today"
    page, messages = writing.editing.areas, window.window.messages
    assert messages.action_button.text() == "Name it there" and page.name_it.isVisible()
    writing.click(messages.action_button)
    assert area["id"] in writing.briefing.statement("no-nato").areas and not page.name_it.isVisible()
    writing.session.stack.undo()
    assert page.name_it.isVisible()
    writing.click(page.name_it)
    assert area["id"] in writing.briefing.statement("no-nato").areas


def test_imported_and_chosen_areas_are_flown_to(writing: Writing, tmp_path: Path) -> None:
    window = writing.window
    path = tmp_path / "far.geojson"
    path.write_text('{"type": "Feature", "properties": {"name": "Far"}, "geometry": {"type": "Polygon", "coordinates":'
                    '[[[24.0, 48.2], [24.4, 48.2], [24.4, 48.5], [24.0, 48.5], [24.0, 48.2]]]}}', "utf-8")
    writing.editing.tasks.import_areas(path)
    dialog: Any = writing.editing.tasks.dialog
    wait_until(lambda: dialog.add_button.text() == "Add 1 area", "the file is read")
    writing.click(dialog.add_button)
    wait_until(lambda: window.report()["zoom"] > 8 and abs(window.report()["centre"][0] - 24.2) < 1.5, "it is flown to")
    window.go_home()
    writing.page("Statement")
    writing.page("Areas")
    wait_until(lambda: window.report()["zoom"] > 8, "the page's area is flown to")
    (area,) = writing.briefing.own_areas
    assert window.outlined() == {area["id"]}

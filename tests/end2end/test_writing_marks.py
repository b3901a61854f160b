# SPDX-License-Identifier: MIT
"""Marks drawn in the editor: with clicks on the map, changed, moved, deleted, each taken back by undo."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefing.model import Mark
from tests.end2end.driver import Driver, wait_until
from tests.end2end.writing import CONTROL, Writing
from ui.editing.marks_page import MarksPage

LEFT = Qt.MouseButton.LeftButton
NORTH, SOUTH, EAST = (32.2, 50.0), (32.6, 49.0), (34.0, 49.5)


@pytest.fixture
def writing(module_window: Driver) -> Iterator[Writing]:
    made = Writing(module_window).begin()
    made.window.look_at(33.0, 49.5, 7.0)
    yield made
    made.begin()


def click(writing: Writing, *places: tuple[float, float]) -> None:
    """Clicks points of a line on the map, each after the page has the one before."""
    window = writing.window
    for number, place in enumerate(places, start=1):
        window.hover(window.pixel_of(*place))
        window.click_map(*place)
        wait_until(partial(has_points, writing, number), "the point is there")


def has_points(writing: Writing, count: int) -> bool:
    drawing = writing.window.report()["drawing"]
    return drawing is not None and len(drawing["rings"][0]) >= count


def look(writing: Writing) -> None:
    """Shows the ground of these tests, once the map has come to rest."""
    window = writing.window
    wait_until(lambda: not window.reading.framing.isActive() and window.report()["resting"], "the map rests")
    window.look_at(33.0, 49.5, 7.0)


def draw(writing: Writing, page: MarksPage, kind: Any, *places: tuple[float, float]) -> None:
    """Draws a mark on the map."""
    writing.click(page.add[kind])
    wait_until(lambda: writing.window.report()["drawing"] is not None, "the page draws")
    look(writing)
    click(writing, *places)
    wait_until(page.rows.done.isEnabled, "there are enough points")
    writing.click(page.rows.done)


def marks_of_step(writing: Writing) -> tuple[Mark, ...]:
    return next(step.marks for step in writing.briefing.sequence if step.statement == writing.window.sidebar.selected)


def on_map(writing: Writing) -> list[str]:
    writing.window.settle()
    return [each["kind"] for each in writing.window.report()["drawnMarks"]]


def test_an_arrow_is_drawn_for_the_step_at_hand_changed_and_taken_back(writing: Writing) -> None:
    window = writing.window
    page: MarksPage = writing.page("Marks")
    window.sidebar.select("withdraw-kharkiv-mykolaiv")
    assert marks_are_for_the_step(page) and "Step " in page.step_name.text()
    draw(writing, page, "arrow", NORTH, SOUTH)
    (mark,) = marks_of_step(writing)
    assert (mark.kind, mark.shape, len(mark.points)) == ("arrow", "curved", 2)
    assert mark.points[1] == pytest.approx(SOUTH, abs=0.05)
    assert on_map(writing) == ["arrow"]
    writing.type(page.fields.text, "By sea")
    fields = page.fields
    for field, index in ((fields.colour, 3), (fields.size_, 2), (fields.shape, 2), (fields.bend, 4)):
        field.setCurrentIndex(index)
        field.activated.emit(index)
    (mark,) = marks_of_step(writing)
    assert (mark.text, mark.colour, mark.size, mark.shape, mark.bend) == ("By sea", "teal", 3, "widening", -0.5)
    for _edit in range(5):
        window.press(Qt.Key.Key_Z, CONTROL)
    (mark,) = marks_of_step(writing)
    assert (mark.text, mark.colour, mark.shape) == (None, "ink", "curved")
    window.press(Qt.Key.Key_Z, CONTROL)
    assert marks_of_step(writing) == () and on_map(writing) == []


def page_for_every_step(writing: Writing) -> MarksPage:
    page: MarksPage = writing.page("Marks")
    page.where.setCurrentIndex(1)
    page.where.activated.emit(1)
    assert not marks_are_for_the_step(page)
    return page


def marks_are_for_the_step(page: MarksPage) -> bool:
    return bool(page.where.currentData() == "step")


def test_a_text_for_every_step_gets_its_words_and_cannot_lose_them(writing: Writing) -> None:
    page = page_for_every_step(writing)
    writing.click(page.add["text"])
    wait_until(lambda: writing.window.report()["drawing"] is not None, "the page draws")
    look(writing)
    writing.window.click_map(*NORTH)
    wait_until(lambda: writing.briefing.marks, "the text is there")
    writing.type(page.fields.text, "Look here")
    assert [each.text for each in writing.briefing.marks] == ["Look here"]
    writing.type(page.fields.text, "")
    assert page.fields.text.text() == "Look here" == writing.briefing.marks[0].text
    writing.window.sidebar.select("no-nato")
    assert on_map(writing) == ["text"]


def test_points_are_moved_while_the_mark_itself_is_out_of_the_way(writing: Writing) -> None:
    window = writing.window
    page = page_for_every_step(writing)
    draw(writing, page, "line", NORTH, SOUTH)
    writing.click(page.reshape)
    wait_until(lambda: window.report()["drawing"] is not None, "its points can be moved")
    look(writing)
    assert on_map(writing) == []
    start, end = window.pixel_of(*SOUTH), window.pixel_of(*EAST)
    QTest.mousePress(window.web_widget, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.5, 1.0):
        QTest.mouseMove(window.web_widget, start + (end - start) * share)
        window.settle()
    QTest.mouseRelease(window.web_widget, LEFT, Qt.KeyboardModifier.NoModifier, end)
    window.settle()
    writing.click(page.rows.done)
    wait_until(lambda: on_map(writing) == ["line"], "it is drawn again")
    assert writing.briefing.marks[0].points[1] == pytest.approx(EAST, abs=0.05)
    window.press(Qt.Key.Key_Z, CONTROL)
    assert writing.briefing.marks[0].points[1] == pytest.approx(SOUTH, abs=0.05)


def test_a_deleted_mark_comes_back_with_undo_and_drawing_can_be_cancelled(writing: Writing) -> None:
    page = page_for_every_step(writing)
    draw(writing, page, "shading", NORTH, SOUTH, EAST)
    assert [len(each.points) for each in writing.briefing.marks] == [3]
    writing.click(page.delete)
    assert not writing.briefing.marks and "Mark deleted" in writing.window.message
    writing.window.press(Qt.Key.Key_Z, CONTROL)
    assert len(writing.briefing.marks) == 1
    writing.click(page.add["distance"])
    writing.window.press(Qt.Key.Key_Escape)
    wait_until(lambda: writing.window.report()["drawing"] is None, "nothing is drawn")
    assert [each.kind for each in writing.briefing.marks] == ["shading"]

# SPDX-License-Identifier: MIT
"""The sequence of steps in the editor: written, dragged, hidden, with pictures and cameras."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest

from tests.end2end.waiting import wait_until
from tests.end2end.writing import Writing


def test_a_sequence_is_written_dragged_hidden_and_presented(writing: Writing) -> None:
    window = writing.window
    page = writing.page("Sequence")
    writing.click(page.in_order)
    assert not len(writing.briefing.sequence) and "No sequence is written" in page.remark.text()
    writing.click(page.add["opening"])
    assert writing.briefing.sequence[0].shows == "opening" and len(writing.briefing.sequence) == 24
    writing.type(page.name, "Welcome")
    assert writing.briefing.sequence[0].title == "Welcome"
    first, second = (step.statement for step in writing.briefing.sequence[1:3])
    page.rows.setCurrentIndex(page.rows.rows.index(1))
    assert window.sidebar.selected == first
    QTest.keyClick(page.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [step.statement for step in writing.briefing.sequence[1:3]] == [second, first]
    mime = page.rows.rows.mimeData([page.rows.rows.index(1)])
    page.rows.rows.dropMimeData(mime, Qt.DropAction.MoveAction, 5, 0, page.rows.rows.index(-1))
    assert writing.briefing.sequence[4].statement == second
    page.hidden.click()
    assert writing.briefing.sequence[4].hidden
    assert window.opened.sequence.index_of_statement(second) is None
    assert window.opened.sequence.total == 22


def test_the_editor_s_sequence_shows_pictures_and_makes_changed_ones_again(writing: Writing) -> None:
    page = writing.page("Sequence")
    rows = page.rows.rows
    decoration = Qt.ItemDataRole.DecorationRole

    def picture(row: int) -> QImage | None:
        made = rows.index(row).data(decoration)
        return made.toImage() if isinstance(made, QPixmap) else None

    wait_until(lambda: all(picture(row) is not None for row in range(5)), "the first five have pictures")
    first, second = picture(1), picture(2)
    assert first != second
    opening = picture(0)
    page.rows.setCurrentIndex(rows.index(0))
    writing.type(page.name, "Quite another title for the opening of all this")
    wait_until(lambda: picture(0) != opening, "the changed step has another picture")


def test_a_step_is_seen_from_where_the_map_is_now(writing: Writing) -> None:
    window = writing.window
    page = writing.page("Sequence")
    page.rows.setCurrentIndex(page.rows.rows.index(3))
    wait_until(lambda: not window.reading.framing.isActive(), "the page's ground is framed")
    window.settle()  # the step's ground is framed before the map is moved
    window.look_at(35.5, 47.5, 8.0)
    writing.click(page.as_now)
    camera = writing.briefing.sequence[3].camera
    assert camera is not None
    assert (round(camera.lon, 1), round(camera.lat, 1)) == (35.5, 47.5)
    assert camera.zoom > 8.5, "a map 1920 pixels wide shows as much ground at a higher zoom"
    writing.click(page.framed)
    assert writing.briefing.sequence[3].camera is None

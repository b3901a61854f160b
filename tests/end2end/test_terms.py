# SPDX-License-Identifier: MIT
"""Terms in the real window: the shipped ones side by side, on the map, edited, undone, on another day."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from tests.end2end.days_in_hand import DAYS, add_days, control_of, rest
from tests.end2end.driver import Driver, wait_until
from tests.made_days import write_days
from ui.terms.pane import TermsPane


@pytest.fixture
def terms(new_window: Callable[..., Driver]) -> Driver:
    """A window of its own with the pane of terms open and everything worked out."""
    driver = new_window()
    driver.window.commands["terms"].trigger()
    wait_until(lambda: len(driver.controllers.terms.found) == 4, "the terms are worked out")
    return driver


def pane_of(driver: Driver) -> TermsPane:
    pane = driver.controllers.terms.pane
    assert pane is not None
    return pane


def row_of(pane: TermsPane, term: str) -> list[str]:
    for row in range(pane.table.rowCount()):
        cells = [pane.table.item(row, column) for column in range(pane.table.columnCount())]
        if cells[0] is not None and cells[0].data(0x0100) == term:
            return [cell.text() if cell is not None else "" for cell in cells]
    raise AssertionError(term)


def parts_of(driver: Driver) -> list[str]:
    driver.settle()
    return driver.report()["time"]["parts"] or []


def test_the_shipped_terms_stand_side_by_side(terms: Driver, record_picture: Callable[[str, QImage], None]) -> None:
    pane = pane_of(terms)
    written = [each.title for each in terms.controllers.session.briefing.terms]
    assert [pane.table.item(row, 0).text() for row in range(4)] == written  # type: ignore[union-attr]
    pane.table.sortItems(1, Qt.SortOrder.DescendingOrder)
    assert pane.table.item(0, 1).text() == "23,960"  # type: ignore[union-attr]
    pane.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert row_of(pane, "freeze")[1:4] == ["–", "–", "–"]
    assert row_of(pane, "freeze-and-withdrawal")[2] == "1,081"
    four = row_of(pane, "four-oblasts")
    assert four[1] == "23,960" and re.fullmatch(r"1,[67]\d0,000", four[3])
    terms.window.commands["home"].trigger()
    terms.settle()
    whole = terms.report()["zoom"]
    pane.choose("four-oblasts")
    wait_until(lambda: "gained" in parts_of(terms), "it is drawn")
    wait_until(lambda: terms.report()["zoom"] > whole + 0.3, "the map comes nearer to its ground")
    assert "would" in pane.details.text() and re.search(r"Donetsk Oblast: 9,3\d\d ± 120 km²", pane.details.text())
    assert "not say how or when" in pane.left_open.text() and "GeoNames" in pane.basis.text()
    record_picture("terms", terms.window.grab().toImage())
    pane.choose("freeze-and-withdrawal")
    wait_until(lambda: "lost" in parts_of(terms) and "gained" not in parts_of(terms), "the other one is drawn")
    pane.against.setCurrentIndex(pane.against.findData("four-oblasts"))
    wait_until(lambda: "lost" in parts_of(terms), "how they differ is drawn")


def test_two_terms_lie_at_either_side_of_a_line_that_moves(
    terms: Driver, record_picture: Callable[[str, QImage], None],
) -> None:
    pane = pane_of(terms)
    pane.choose("freeze-and-withdrawal")
    assert not pane.swipe.isVisible(), "there is no other term to compare with"
    pane.against.setCurrentIndex(pane.against.findData("four-oblasts"))
    wait_until(pane.swipe.isVisible, "the line is offered")
    pane.swipe.setChecked(True)
    wait_until(lambda: terms.report()["time"]["swiping"], "the line is there")
    time = terms.report()["time"]
    assert "lost" in time["parts"] and "gained" not in time["parts"], "the chosen term at the left"
    assert "gained" in time["otherParts"] and "lost" not in time["otherParts"], "the other at the right"
    titles = {each.id: each.title for each in terms.controllers.session.briefing.terms}
    stamp = terms.evaluate("document.querySelector('.stamp').textContent")
    assert stamp.index(titles["freeze-and-withdrawal"]) < stamp.index(titles["four-oblasts"])
    legend = terms.evaluate("document.querySelector('.legend').textContent")
    assert "Would become occupied" in legend and "Would pass to Ukraine" in legend
    terms.settle()
    record_picture("two terms with a line", terms.window.grab().toImage())
    before = terms.map.grab().toImage()
    widget = terms.web_widget
    middle = QPoint(round(time["share"] * widget.width()), widget.height() // 3)
    to = QPoint(round(0.8 * widget.width()), widget.height() // 3)
    terms.hover(middle)
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=middle)
    for place in (middle + QPoint(9, 0), to):
        QTest.mouseMove(widget, place)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=to)
    wait_until(lambda: abs(terms.report()["time"]["share"] - 0.8) < 0.05, "the line is where it was left")
    wait_until(lambda: terms.map.grab().toImage() != before, "the map shows the line elsewhere")
    pane.swipe.setChecked(False)
    wait_until(lambda: not terms.report()["time"]["swiping"], "how they differ again")
    pane.swipe.setChecked(True)
    wait_until(lambda: terms.report()["time"]["swiping"], "and the line")
    pane.choose("four-oblasts")
    wait_until(lambda: not terms.report()["time"]["swiping"] and not pane.swipe.isVisible(), "a term beside itself")


def test_kursk_in_or_out(terms: Driver) -> None:
    pane = pane_of(terms)
    pane.kursk.setChecked(True)
    wait_until(lambda: row_of(pane, "freeze")[1].startswith("560"), "Ukraine would leave Kursk Oblast")
    assert row_of(pane, "four-oblasts")[1].startswith("24,521")
    pane.kursk.setChecked(False)
    wait_until(lambda: row_of(pane, "freeze")[1] == "–", "and not")


def test_they_are_copied_with_who_said_them(terms: Driver) -> None:
    pane = pane_of(terms)
    pane.copy.click()
    data = QGuiApplication.clipboard().mimeData()
    text = data.text().replace("\N{NO-BREAK SPACE}", " ")
    for each in terms.controllers.session.briefing.terms:
        assert each.title in text
    assert re.search(r"Ukraine would give: 23,9\d\d ± \d+ km²", text) and "Statement 7" in text
    assert "On the ground of 20 Nov 2024" in text and text.splitlines()[-1].startswith("Control: ")
    assert QImage(data.imageData()).height() > pane.height() and "Copied" in terms.message


def test_sizes_of_an_observer_whose_terms_are_not_known_stay(terms: Driver, tmp_path: Path) -> None:
    own = add_days(terms, write_days(tmp_path / "Own", DAYS[:3]))
    control_of(terms).show_day(own, DAYS[0])
    rest(control_of(terms).library)
    terms.controllers.terms.show(True)
    wait_until(lambda: "Own" in {each.observer for each in terms.controllers.terms.found.values()}, "on its ground")
    pane_of(terms).copy.click()
    text = QGuiApplication.clipboard().mimeData().text()
    assert "km²" not in text and "Own" in text
    pane_of(terms).kursk.setChecked(True)
    wait_until(lambda: all(each.unsaid for each in terms.controllers.terms.found.values()), "worked out with Kursk")
    assert "says nothing of: Kursk incursion" in pane_of(terms).details.text(), "and no empty outline is claimed"


def test_closing_gives_the_map_back(terms: Driver) -> None:
    wait_until(lambda: bool(parts_of(terms)), "a term is drawn")
    terms.window.commands["back"].trigger()
    wait_until(lambda: parts_of(terms) == [], "the map is as it was")
    assert not pane_of(terms).isVisible() and not terms.window.commands["terms"].isChecked()


def test_a_term_is_made_edited_and_undone(terms: Driver, record_picture: Callable[[str, QImage], None]) -> None:
    controller, session = terms.controllers.terms, terms.controllers.session
    terms.sidebar.select("withdraw-kharkiv-mykolaiv")
    pane_of(terms).new.click()
    form = controller.form
    assert form is not None and form.term() is not None
    form.title_line.setText("A swap and a strip")
    form.swap.click()
    form.rows[0].area.show_value("kharkiv")
    form.rows[1].area.show_value("kursk-incursion")
    row = form.add_row(form.rows[0].operation())  # type: ignore[arg-type]
    row.kind.show_value("buffer")
    row.kind.currentIndexChanged.emit(0)
    form.agree.click()
    assert form.wrong.isVisible() and "kilometres" in form.wrong.text()
    row.km.line.setText("15")
    terms.settle()
    record_picture("term form", form.grab().toImage())
    form.agree.click()
    made = session.briefing.terms[-1]
    assert made.title == "A swap and a strip" and made.rests_on == ("withdraw-kharkiv-mykolaiv",)
    assert [each.kind for each in made.operations] == ["hand over", "hand over", "buffer"]
    pane = pane_of(terms)
    wait_until(lambda: made.id in controller.found and pane.term == made.id, "it is worked out and chosen")
    wait_until(lambda: "disputed" in parts_of(terms), "with its buffer")
    assert "buffer" in pane.details.text() and "Statement 7" in pane.said.itemAt(0).widget().text()  # type: ignore[union-attr]
    terms.controllers.editing.undo()
    wait_until(lambda: made.id not in {each.id for each in session.briefing.terms}, "it is undone")
    pane.choose("freeze")
    pane.delete.click()
    assert "freeze" not in {each.id for each in session.briefing.terms}
    terms.controllers.editing.undo()


def test_another_day_is_worked_out_anew(terms: Driver, tmp_path: Path) -> None:
    before = row_of(pane_of(terms), "freeze-and-withdrawal")
    own = add_days(terms, write_days(tmp_path / "Own", DAYS[:3]))
    control_of(terms).show_day(own, DAYS[0])
    rest(control_of(terms).library)
    wait_until(lambda: terms.controllers.terms.is_open or True, "")
    terms.window.commands["terms"].setChecked(True)
    terms.controllers.terms.show(True)
    wait_until(lambda: bool(terms.controllers.terms.found) and "Own" in {
        each.observer for each in terms.controllers.terms.found.values()}, "on the observer's ground")
    assert row_of(pane_of(terms), "freeze-and-withdrawal") != before
    assert "Own" in pane_of(terms).basis.text()

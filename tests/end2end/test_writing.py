# SPDX-License-Identifier: MIT
"""Statements, speakers and sources written in the editor, with mouse and keys."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from briefing.ids import is_own
from briefing.model import Figure
from tests.end2end.driver import wait_until
from tests.end2end.writing import CONTROL, SHIFT, Writing


def test_a_new_statement_is_written_from_nothing_and_shown_everywhere(writing: Writing) -> None:
    window = writing.window
    window.press(Qt.Key.Key_N, CONTROL | SHIFT)
    page = writing.editing.statements
    assert page.isVisible() and writing.selected.text == "" and writing.selected.kind == "claim"
    assert "No text yet" in page.warnings.text() and "No source yet" in page.warnings.text()
    writing.type(page.text, "The bridge was closed.")
    writing.click(page.speaker)
    writing.pick("Harbour master", new=True)
    dialog = page.dialog
    assert dialog.isVisible() and dialog.name.text() == "Harbour master"
    writing.type(dialog.role, "Port of Odesa")
    writing.click(dialog.agree)
    assert page.isVisible(), "the statement is still there"
    writing.click(page.via.add)
    writing.pick("kyiv indep")
    writing.click(page.areas.add)
    writing.pick("crimea")
    writing.type(page.locator, "paragraph 2")
    writing.type(page.said.line, "18.11.2024")
    statement = writing.selected
    assert statement.text == "The bridge was closed."
    assert writing.briefing.speaker_of(statement).name == "Harbour master"
    assert (statement.via, statement.areas, statement.locator) == (("ki",), ("crimea",), "paragraph 2")
    assert statement.said == datetime.date(2024, 11, 18)
    window.settle()
    assert window.outlined() == {"crimea"}
    card = window.sidebar.cards.currentIndex().data(Qt.ItemDataRole.DisplayRole)
    assert "Harbour master" in card and "The bridge was closed." in card and "said 18" in card
    assert not page.warnings.isVisible()


def test_every_edit_is_taken_back_by_name(writing: Writing) -> None:
    window = writing.window
    before = writing.briefing
    window.sidebar.select("seized-area")
    page = writing.page("Statement")
    writing.type(page.text, "Other words.")
    writing.type(page.theme, "Other theme")
    page.kind.setCurrentIndex(0)
    page.kind.activated.emit(0)
    texts = []
    for _ in range(3):
        texts.append(window.window.commands["undo"].text())
        QTest.keyClick(page.text, Qt.Key.Key_Z, CONTROL)
    assert texts == ["Undo: Change kind", "Undo: Change theme", "Undo: Edit text"]
    assert writing.briefing == before and not writing.session.is_changed
    assert page.text.toPlainText() == before.statement("seized-area").text
    assert not window.window.commands["undo"].isEnabled()
    QTest.keyClick(page.text, Qt.Key.Key_Y, CONTROL)
    assert writing.selected.text == "Other words."


def test_what_is_typed_is_one_edit_and_kept_when_another_statement_is_selected(writing: Writing) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    page = writing.page("Statement")
    page.text.setFocus()
    page.text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(page.text, " So it is said")
    window.sidebar.select("fight-on")  # before the pause after which typing is committed
    assert writing.briefing.statement("no-nato").text.endswith(" So it is said")
    assert writing.session.stack.count() == 1
    assert page.text.toPlainText() == writing.briefing.statement("fight-on").text
    assert window.sidebar.selected == "fight-on", "and that one stays selected"


def test_a_number_in_the_text_is_offered_as_a_figure(writing: Writing) -> None:
    writing.window.sidebar.select("no-return")
    page = writing.page("Statement")
    assert not page.figure.offer.isVisible()
    writing.type(page.text, "Russia keeps more than 110,000 km² of ground.")
    assert page.figure.offer.isVisible() and "more than 110,000 km²" in page.figure.offer.text()
    page.figure.offer.click()
    assert stated(writing) == Figure(quantity="area", unit="km2", comparison="more than", value=110000)
    assert not page.figure.offer.isVisible()
    assert "consistent" in page.figure.result.text()
    writing.window.controllers.editing.undo()
    assert stated(writing) is None and page.figure.offer.isVisible()


def stated(writing: Writing) -> Figure | None:
    return writing.selected.figure


def test_a_figure_is_checked_against_the_map_while_it_is_written(writing: Writing) -> None:
    writing.window.sidebar.select("no-return")
    page = writing.page("Statement")
    page.figure.there.click()
    assert page.figure.value.isVisible() and stated(writing) is None, "nothing was stated yet"
    writing.type(page.text, "Nobody stated a number yet.")
    assert page.figure.there.isChecked() and page.figure.value.isVisible(), "another edit does not hide the field"
    writing.type(page.figure.value.line, "90 000")
    said = page.figure.result.text()
    assert "map measures 110,383 ± 330 km²" in said and "more than stated" in said
    page.figure.comparison.setCurrentIndex(page.figure.comparison.findData("between"))
    page.figure.comparison.activated.emit(3)
    writing.type(page.figure.upper.line, "120,000")
    assert writing.selected.figure == Figure(
        quantity="area", unit="km2", comparison="between", value=90000, upper=120000)
    assert "consistent" in page.figure.result.text()
    writing.type(page.figure.value.line, "lots")
    assert page.figure.value.line.property("wrong") and writing.selected.figure.value == 90000
    page.figure.there.click()
    assert not page.figure.value.isVisible() and stated(writing) is None
    page.figure.there.click()
    QTest.keyClicks(page.figure.value.line, "18")
    writing.window.sidebar.select("no-nato")
    assert writing.briefing.statement("no-return").figure.value == 18, "what was typed belongs to its statement"
    assert stated(writing) is None
    writing.window.sidebar.select("no-return")
    writing.type(page.figure.value.line, "")
    assert stated(writing) is None and page.figure.there.isChecked(), "an emptied number states nothing"
    page.figure.comparison.setCurrentIndex(page.figure.comparison.findData("between"))
    page.figure.comparison.activated.emit(3)
    assert page.figure.upper.isVisible()
    page.figure.quantity.setCurrentIndex(1)
    page.figure.quantity.activated.emit(1)
    assert page.figure.unit.currentText() == "%"
    writing.window.sidebar.select("no-nato")
    assert not page.figure.there.isChecked() and not page.figure.value.isVisible(), "begun for another statement"


def test_a_statement_is_in_one_list_of_relations_at_most(writing: Writing) -> None:
    writing.window.sidebar.select("no-nato")
    page = writing.page("Statement")
    writing.click(page.supports.add)
    writing.pick("fighting")
    assert writing.selected.supports == ("fight-on",)
    writing.click(page.contradicts.add)
    writing.pick("fighting")
    assert writing.selected.supports + writing.selected.contradicts == ("fight-on",)
    assert writing.selected.contradicts


def test_an_open_list_goes_with_its_statement(writing: Writing) -> None:
    writing.window.sidebar.select("no-nato")
    page = writing.page("Statement")
    for opens in (page.speaker, page.via.add, page.themes):
        writing.click(opens)
        assert writing.pick_list is not None
        writing.window.sidebar.select("fight-on" if writing.window.sidebar.selected == "no-nato" else "no-nato")
        assert writing.pick_list is None, "it would be picked for another statement"
    assert writing.session.stack.count() == 0


def test_areas_are_picked_by_clicking_the_map(writing: Writing) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    page = writing.page("Statement")
    writing.click(page.picking)
    window.map.go_home()
    window.settle()
    for expected in (("ukraine", "crimea"), ("ukraine",)):
        window.click_map(34.2, 45.3)
        wait_until(lambda wanted=expected: writing.selected.areas == wanted, "the click is taken")  # type: ignore[misc]
    window.press(Qt.Key.Key_Escape)
    assert not page.picking.isChecked() and page.isVisible()
    window.click_map(34.2, 45.3)
    wait_until(lambda: window.sidebar.selected == "", "clicks choose areas again")


def test_statements_are_duplicated_moved_and_deleted(writing: Writing) -> None:
    window = writing.window
    order = [each.id for each in writing.briefing.statements]
    window.sidebar.select(order[2])
    window.sidebar.setFocus()
    window.press_focused(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [each.id for each in writing.briefing.statements][:4] == [order[0], order[1], order[3], order[2]]
    window.press(Qt.Key.Key_D, CONTROL | SHIFT)
    assert is_own(window.sidebar.selected) and window.sidebar.selected not in order
    window.sidebar.setFocus()
    window.press_focused(Qt.Key.Key_Delete, CONTROL)
    assert window.sidebar.selected == order[4]
    window.sidebar.select("freeze-acceptable")
    window.press_focused(Qt.Key.Key_Delete, CONTROL)
    assert writing.briefing.statement("freeze-rejected").contradicts == ("open-to-talks",)
    window.press(Qt.Key.Key_Z, CONTROL)
    assert window.sidebar.selected == "freeze-acceptable"
    assert writing.briefing.statement("freeze-rejected").contradicts == ("freeze-acceptable", "open-to-talks")


def test_filters_selection_and_scroll_stay_through_an_edit(writing: Writing) -> None:
    window = writing.window
    window.sidebar.filter_bar.kind_chips["figure"].click()
    shown = window.sidebar.shown
    window.sidebar.select(shown[-1])
    writing.type(writing.page("Statement").theme, "Sizes")
    assert window.sidebar.shown == shown and window.sidebar.selected == shown[-1]


def test_a_speaker_is_renamed_everywhere_and_deleted_with_warnings(writing: Writing) -> None:
    window = writing.window
    page = writing.page("Speakers")
    page.show_item("peskov")
    writing.type(page.name, "D. Peskov")
    window.sidebar.select("freeze-rejected")
    assert "D. Peskov" in window.sidebar.cards.currentIndex().data(Qt.ItemDataRole.DisplayRole)
    page = writing.page("Speakers")
    page.show_item("peskov")
    assert page.uses_label.text() == "2 statements"
    writing.click(page.delete)
    assert writing.briefing.statement("freeze-rejected").speaker is None
    window.press(Qt.Key.Key_Z, CONTROL)
    assert writing.briefing.statement("freeze-rejected").speaker == "peskov"


def test_a_bad_web_address_is_reported_and_not_taken_over(writing: Writing) -> None:
    page = writing.page("Sources")
    page.show_item("ki")
    before = writing.briefing.source("ki").url
    writing.type(page.url, "javascript:alert(1)")
    assert page.bad_url.isVisible() and writing.briefing.source("ki").url == before
    writing.type(page.url, "https://paper.example/story")
    assert not page.bad_url.isVisible() and writing.briefing.source("ki").url == "https://paper.example/story"


def test_a_snapshot_is_attached_a_passage_cited_and_marked_again(writing: Writing, tmp_path: Path) -> None:
    window = writing.window
    saved = tmp_path / "story.html"
    saved.write_text("<p>First words.</p><p>The mayor said that <b>a fifth</b> of the ground is occupied.</p>", "utf-8")
    page = writing.page("Sources")
    page.show_item("ki")
    page.attach_file(saved)
    wait_until(lambda: writing.briefing.source("ki").snapshot is not None, "the snapshot is attached")
    assert "unchanged since it was taken" in page.snapshot.text()
    window.sidebar.select("a-fifth")
    writing.click(writing.page("Statement").passage)
    pane = window.reading.snapshot
    assert pane is not None and pane.isVisible()
    wait_until(lambda: "a fifth" in pane.text.toPlainText(), "the snapshot is read")
    text = pane.text.toPlainText()
    cursor = pane.text.textCursor()
    cursor.setPosition(text.index("a fifth"))
    cursor.setPosition(text.index(" of the ground"), QTextCursor.MoveMode.KeepAnchor)
    pane.text.setTextCursor(cursor)
    writing.click(pane.cite)
    passage = writing.selected.passage
    assert passage is not None and (passage.source, passage.exact) == ("ki", "a fifth")
    window.press(Qt.Key.Key_Escape)
    assert not pane.isVisible() and writing.editing.statements.isVisible(), "the editor comes back"
    window.reading.show_drawer(True)
    window.reading.show_snapshot("ki")
    wait_until(pane.text.extraSelections, "the passage is marked")
    (mark,) = pane.text.extraSelections()
    assert mark.cursor.selectedText() == "a fifth" and not pane.warning.isVisible()


def test_a_file_dropped_on_the_page_of_sources_becomes_a_snapshot(writing: Writing, tmp_path: Path) -> None:
    saved = tmp_path / "letter.eml"
    saved.write_text("From: A <a@example.org>\r\nTo: b@example.org\r\nSubject: Bridge\r\n"
                     "Date: Wed, 20 Nov 2024 10:00:00 +0000\r\n\r\nThe bridge is closed.\r\n", "utf-8")
    page = writing.page("Sources")
    page.show_item("ki")
    writing.window.window.filesDropped.emit([str(saved)])
    wait_until(lambda: writing.briefing.source("ki").snapshot is not None, "the snapshot is attached")
    writing.click(page.look)
    pane = writing.window.reading.snapshot
    assert pane is not None
    wait_until(lambda: "The bridge is closed." in pane.text.toPlainText(), "the snapshot is read")
    assert pane.page is not None and pane.stack.currentWidget() is pane.page


def test_a_snapshot_that_no_longer_agrees_says_so(writing: Writing, tmp_path: Path) -> None:
    saved = tmp_path / "story.txt"
    saved.write_text("As it was.", "utf-8")
    page = writing.page("Sources")
    page.show_item("ki")
    page.attach_file(saved)
    wait_until(lambda: writing.briefing.source("ki").snapshot is not None, "the snapshot is attached")
    name = writing.briefing.source("ki").snapshot.name
    from briefing.structs import changed

    writing.session.apply("Tamper", changed(writing.briefing, snapshots={name: b"As it was not."}))
    pane = writing.window.reading.show_snapshot("ki")
    wait_until(pane.warning.isVisible, "the snapshot is read")
    assert "no longer the file that was taken" in pane.warning.text()


def test_a_briefing_without_a_title_or_day_keeps_those_it_has(writing: Writing) -> None:
    page = writing.page("Briefing")
    title, day = writing.briefing.title, writing.briefing.date
    writing.type(page.name, " ")
    writing.type(page.day.line, "")
    assert (writing.briefing.title, writing.briefing.date) == (title, day)
    writing.type(page.name, "Another title")
    assert writing.window.window.windowTitle().startswith("Another title[*]")
    assert writing.window.window.header.title.text() == "Another title"


def test_the_picker_opens_by_enter_letters_and_the_arrow_and_offers_to_create(writing: Writing) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    page = writing.page("Statement")
    for key, typed in ((Qt.Key.Key_Return, ""), (Qt.Key.Key_Down, ""), (Qt.Key.Key_P, "p")):
        page.speaker.setFocus()
        QTest.keyClick(page.speaker, key)
        popup = writing.pick_list
        assert popup is not None and popup.search.text() == typed and popup.search.hasFocus()
        QTest.keyClick(popup.search, Qt.Key.Key_Escape)
        assert page.speaker.hasFocus()
    QTest.keyClick(page.speaker, Qt.Key.Key_Return)
    popup = writing.pick_list
    assert popup is not None and popup.offer.text() == "New speaker…"
    QTest.keyClicks(popup.search, "Colonel Oleh Petrenko")
    assert popup.offer.text() == "Create “Colonel Oleh Petrenko”"
    assert popup.nothing.isVisible() and not popup.list.isVisible(), "no empty box"
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert page.dialog.name.text() == "Colonel Oleh Petrenko"
    QTest.keyClick(page.dialog, Qt.Key.Key_Escape)
    assert not writing.session.is_changed, "nothing was made"


def test_a_new_source_is_made_in_place(writing: Writing) -> None:
    writing.window.sidebar.select("no-nato")
    page = writing.page("Statement")
    before = writing.selected.via
    writing.click(page.via.add)
    writing.pick("Harbour News", new=True)
    dialog = page.dialog
    writing.type(dialog.url, "no address")
    writing.click(dialog.agree)
    assert dialog.isVisible() and dialog.wrong.isVisible() and writing.selected.via == before
    writing.type(dialog.url, "https://news.example/1")
    writing.type(dialog.published.line, "20.11.2024")
    writing.click(dialog.agree)
    source = writing.briefing.source(writing.selected.via[-1])
    assert (source.publisher, source.url, str(source.published)) == (
        "Harbour News", "https://news.example/1", "2024-11-20")
    assert page.isVisible() and writing.selected.via[:-1] == before


def test_the_way_back_from_a_speaker_leads_to_the_statement(writing: Writing) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    page = writing.page("Statement")
    writing.click(page.speaker_details)
    speakers = writing.editing.speakers
    assert speakers.isVisible() and speakers.back.isVisible()
    writing.click(speakers.back)
    assert page.isVisible() and page.shown == "no-nato"
    assert not writing.page("Speakers").back.isVisible(), "by its tab it leads nowhere back"


def test_no_field_moves_while_warnings_come_and_go(writing: Writing) -> None:
    window = writing.window
    window.press(Qt.Key.Key_N, CONTROL | SHIFT)
    page = writing.editing.statements

    def places() -> list[int]:
        return [each.mapTo(page.widget(), each.rect().topLeft()).y() for each in (page.kind, page.theme)]

    window.settle()
    before, height = places(), page.viewport().height()
    writing.type(page.theme, "Bridges")
    writing.click(page.speaker)
    writing.pick("peskov")
    window.settle()
    assert places() == before and page.viewport().height() == height
    assert "No source yet" not in page.warnings.text() or page.footer.isVisible()
    assert page.footer.isVisible() and page.text.isVisible()


def test_kind_and_figure_agree(writing: Writing) -> None:
    writing.window.sidebar.select("no-nato")
    page = writing.page("Statement")
    page.kind.setCurrentIndex(page.kind.findData("figure"))
    page.kind.edited.emit("figure")
    assert writing.selected.kind == "figure" and page.figure.there.isChecked() and page.figure.value.isVisible()
    page.kind.edited.emit("claim")
    assert not page.figure.there.isChecked()
    page.figure.there.click()
    assert writing.selected.kind == "figure", "a number makes it one"
    writing.type(page.figure.value.line, "650")
    assert writing.selected.figure is not None and writing.selected.kind == "figure"
    page.figure.there.click()
    after = writing.selected
    assert after.figure is None and after.kind == "claim"


def test_a_new_statements_text_is_in_view(writing: Writing) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    page = writing.page("Statement")
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    window.press(Qt.Key.Key_N, CONTROL | SHIFT)
    wait_until(lambda: page.verticalScrollBar().value() == 0, "the form is at its top")
    assert page.text.hasFocus()

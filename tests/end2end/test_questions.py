# SPDX-License-Identifier: MIT
"""Questions in the real window: their answers side by side, joined, ordered, chosen on the map, edited, undone."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from briefing.editing import put_statement
from briefing.structs import changed
from tests.end2end.driver import Driver, wait_until
from ui.questions.pane import QuestionsPane


@pytest.fixture
def asked(new_window: Callable[..., Driver]) -> Driver:
    """A window of its own with the pane of questions open."""
    driver = new_window()
    driver.window.commands["questions"].trigger()
    wait_until(lambda: driver.controllers.questions.is_open, "the pane is open")
    return driver


def pane_of(driver: Driver) -> QuestionsPane:
    pane = driver.controllers.questions.pane
    assert pane is not None
    return pane


def shown(driver: Driver) -> list[str]:
    return [each.statement_id for each in driver.controllers.questions.shown]


def test_the_answers_stand_side_by_side(asked: Driver, record_picture: Callable[[str, QImage], None]) -> None:
    pane = pane_of(asked)
    assert [pane.choice.itemData(row) for row in range(pane.choice.count())] == ["freeze", "ground", "guarantees"]
    assert shown(asked) == ["freeze-acceptable", "open-to-talks", "freeze-rejected", "sold-as-victory", "fight-on"]
    against = next(each for each in asked.controllers.questions.shown if each.statement_id == "freeze-rejected")
    assert against.speaker.startswith("Dmitry Peskov") and against.bonds.count("Contradicts") == 1
    assert "2 contradictions" in pane.sums.text() and len(pane.answers.threads) == 2
    asked.settle()
    record_picture("questions", asked.window.grab().toImage())
    pane.choose("ground")
    crimea = next(each for each in asked.controllers.questions.shown if each.statement_id == "crimea-closed")
    assert "km²" in crimea.ground
    asked.settle()
    record_picture("questions ground", asked.window.grab().toImage())


def test_an_answer_leads_to_its_card_and_ground_and_back(asked: Driver) -> None:
    pane = pane_of(asked)
    pane.choose("ground")
    pane.answers.setFocus()
    pane.answers.setCurrentRow(3)
    assert asked.sidebar.selected == "withdraw-kharkiv-mykolaiv"
    wait_until(lambda: "occupied-kharkiv" in asked.outlined(), "its areas are outlined")
    asked.sidebar.select("crimea-closed")
    assert pane.answers.statement_id == "crimea-closed"


def test_orders(asked: Driver) -> None:
    pane, session = pane_of(asked), asked.controllers.session
    pane.choose("guarantees")
    written = ["no-nato", "istanbul-model", "neutrality-for-guarantees", "veto-clause", "strong-ukraine"]
    assert shown(asked) == written
    last = changed(session.briefing.statement("strong-ukraine"), said=datetime.date(2024, 11, 1))
    session.apply("Change day", put_statement(session.briefing, last))
    pane.order.setCurrentIndex(pane.order.findData("time"))
    assert shown(asked) == ["strong-ukraine", *written[:-1]]
    assert "1\N{NO-BREAK SPACE}Nov" in pane.sums.text()
    pane.order.setCurrentIndex(pane.order.findData("speaker"))
    speakers = [each.speaker for each in asked.controllers.questions.shown]
    assert all(speakers.index(each) + speakers.count(each) - 1 == len(speakers) - 1 - speakers[::-1].index(each)
               for each in speakers)


def test_a_question_is_made_edited_and_undone(asked: Driver, record_picture: Callable[[str, QImage], None]) -> None:
    controller, session, pane = asked.controllers.questions, asked.controllers.session, pane_of(asked)
    asked.sidebar.select("seized-area")
    pane.new.click()
    form = controller.form
    assert form is not None and form.statements.ticked == ("seized-area",)
    form.title_line.setText("How much ground is held?")
    form.statements.tick("kursk-area", True)
    form.statements.tick("a-fifth", True)
    row = next(row for row in range(form.statements.count()) if form.statements.item(row).text().startswith("23"))
    form.statements.setCurrentRow(row)
    for _step in range(row):
        QTest.keyClick(form.statements, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    asked.settle()
    record_picture("question form", form.grab().toImage())
    form.agree.click()
    made = session.briefing.questions[-1]
    assert made.title == "How much ground is held?" and made.statements == ("a-fifth", "seized-area", "kursk-area")
    assert pane.question == made.id and shown(asked) == list(made.statements)
    pane.copy.click()
    assert "How much ground is held?" in QGuiApplication.clipboard().text()
    asked.controllers.editing.undo()
    assert made.id not in {each.id for each in session.briefing.questions} and pane.question
    pane.choose("freeze")
    pane.delete.click()
    assert "freeze" not in {each.id for each in session.briefing.questions}
    asked.controllers.editing.undo()
    assert "freeze" in {each.id for each in session.briefing.questions}


def test_another_pane_takes_its_place(asked: Driver) -> None:
    commands = asked.window.commands
    commands["terms"].trigger()
    wait_until(lambda: asked.controllers.terms.is_open, "the terms are open")
    assert not commands["questions"].isChecked()
    commands["questions"].trigger()
    wait_until(lambda: asked.controllers.questions.is_open, "the questions are back")
    assert not commands["terms"].isChecked()
    commands["back"].trigger()
    assert not asked.controllers.questions.is_open and not commands["questions"].isChecked()

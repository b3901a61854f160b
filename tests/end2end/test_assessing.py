# SPDX-License-Identifier: MIT
"""A statement assessed on the Admiralty scale: written, shown, taken away, undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QImage

from briefing.model import Assessment
from tests.end2end.writing import Writing
from ui.editing.fields.assessment_field import AssessmentField
from ui.kit.texts import assessment_text
from ui.reading.card_contents import card_contents


def assessed(writing: Writing) -> Assessment | None:
    return writing.selected.assessment


def test_a_statement_is_assessed_on_the_admiralty_scale(
        writing: Writing, record_picture: Callable[[str, QImage], None]) -> None:
    window = writing.window
    window.sidebar.select("no-nato")
    page = writing.page("Statement")
    field: AssessmentField = page.assessment
    assert not field.there.isChecked() and not field.reliability.isVisible()
    field.there.click()
    field.reliability.show_value("B")
    field.reliability.activated.emit(field.reliability.currentIndex())
    assert assessed(writing) is None and field.missing.isVisible(), "half of it is nothing"
    field.credibility.show_value(3)
    field.credibility.activated.emit(field.credibility.currentIndex())
    writing.type(field.author, "A. Briefer")
    writing.type(field.reason, "One agency, unnamed officials")
    made = assessed(writing)
    assert made is not None and (made.reliability, made.credibility) == ("B", 3) and made.day is not None
    assert (made.author, made.reason) == ("A. Briefer", "One agency, unnamed officials")
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    window.settle()
    record_picture("assessment", window.window.grab().toImage())
    card = card_contents(window.opened, window.opened.briefing.statement("no-nato"))
    assert "assessed B3" in card.signs
    window.sidebar.select("fight-on")
    assert not page.assessment.there.isChecked()
    window.sidebar.select("no-nato")
    assert page.assessment.reason.toPlainText() == "One agency, unnamed officials"
    field.there.click()
    assert assessed(writing) is None
    window.controllers.editing.undo()
    assert assessed(writing) == made


def test_it_is_said_in_full() -> None:
    said = assessment_text(Assessment(reliability="F", credibility=6, author="A. Briefer", reason="Nobody was there"))
    assert said == ("F6: reliability cannot be judged; truth cannot be judged · assessed by A. Briefer · "
                    "Nobody was there")
    assert assessment_text(Assessment(reliability="A", credibility=1)).endswith("the briefer's own")

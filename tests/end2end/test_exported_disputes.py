# SPDX-License-Identifier: MIT
"""Terms, questions and assessments in exports: the web page, the PDF handout, a slide with a table of all terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from pptx import Presentation
from pypdf import PdfReader
from PySide6.QtGui import QImage

from briefing.editing import put_statement
from briefing.model import Assessment
from maps.exporting.handout import ExportSettings
from tests.end2end.driver import Driver
from tests.end2end.handout_page import HandoutPage
from tests.end2end.tagged_pdf import tree_of
from tests.end2end.test_exporting import exported

SETTINGS = ExportSettings(with_table=True)


@pytest.fixture
def assessed(new_window: Callable[..., Driver]) -> Driver:
    """A window of its own with an assessed statement, whose sequence shows no term."""
    driver = new_window()
    session = driver.controllers.session
    first = session.briefing.statements[0]
    session.apply("assess", put_statement(session.briefing, msgspec.structs.replace(first, assessment=Assessment(
        reliability="B", credibility=3, author="A. Writer"))))
    return driver


@pytest.fixture
def page(assessed: Driver, tmp_path: Path) -> Iterator[HandoutPage]:
    made = HandoutPage(exported(assessed, "html", tmp_path / "handout.html", SETTINGS))
    yield made
    made.close()


def texts(page: HandoutPage, selector: str) -> list[str]:
    return list(page.evaluate(f"[...document.querySelectorAll({selector!r})].map((each) => each.textContent)"))


def test_the_page_has_terms_with_their_ground_and_questions_with_their_answers(
    page: HandoutPage, assessed: Driver, record_picture: Callable[[str, QImage], None],
) -> None:
    briefing = assessed.opened.briefing
    titles = [each.title for each in briefing.terms]
    assert texts(page, "#proposals-list h3") == titles
    assert texts(page, ".question > h3") == [each.title for each in briefing.questions]
    assert len(texts(page, ".answer")) == sum(len(each.statements) for each in briefing.questions)
    said = "\n".join(texts(page, ".proposal"))
    assert "1,081 ± 52 km²" in said and "Left open" in said and "Reuters (second-hand)" in said
    assert "usually reliable" in texts(page, ".card")[0] and "A. Writer" in texts(page, ".card")[0]
    page.evaluate("document.querySelectorAll('#proposals-list .pick')[1].click()")
    page.settle()
    report = page.report()
    assert report["stamp"].startswith(f"Would be: {titles[1]}") and report["proposal"] == 2
    assert "Would pass to Ukraine" in texts(page, "#legend")[0]
    page.evaluate("document.getElementById('proposals').scrollIntoView()")
    page.settle()
    record_picture("page of terms", page.view.grab().toImage())
    page.evaluate("document.querySelectorAll('#proposals-list .pick')[1].click()")
    page.settle()
    assert "Would be" not in page.report()["stamp"], "again, the ground as it is"
    page.evaluate("document.getElementById('questions').scrollIntoView()")
    page.settle()
    record_picture("page of questions", page.view.grab().toImage())
    page.evaluate("document.querySelector('.answer .to-statement').click()")
    page.settle()
    assert page.report()["statement"] == briefing.questions[0].statements[0]


def test_the_pdf_has_headings_bookmarks_and_a_picture_of_each_term(assessed: Driver, tmp_path: Path) -> None:
    path = exported(assessed, "pdf", tmp_path / "handout.pdf", SETTINGS)
    reader = PdfReader(path)
    tree = tree_of(reader)
    terms, questions = assessed.opened.briefing.terms, assessed.opened.briefing.questions
    heads = ["".join(each.whole.split()) for role in ("H2", "H3") for each in tree.all(role)]
    for text in ("Terms, and what they would mean", "Questions", *(each.title for each in (*terms, *questions))):
        assert "".join(text.split()) in heads
    marks = [str(each.title) for group in reader.outline for each in (group if isinstance(group, list) else [group])]
    assert all(each.title in marks for each in (*terms, *questions)), marks
    text = "".join("".join(page.extract_text() for page in reader.pages).split())
    assert "1,081±52km²" in text and "usuallyreliable" in text
    alts = "\n".join(each.alt for each in tree.all("Figure"))
    assert all(each.title in alts for each in terms if each.operations)


def test_a_slide_has_all_terms_as_a_table(assessed: Driver, tmp_path: Path) -> None:
    path = exported(assessed, "pptx", tmp_path / "slides.pptx", msgspec.structs.replace(SETTINGS, steps=(0,)))
    (table,) = [shape.table for slide in Presentation(str(path)).slides for shape in slide.shapes if shape.has_table]
    titles = [each.title for each in assessed.opened.briefing.terms]
    assert [row.cells[0].text for row in list(table.rows)[1:]] == titles
    assert any("1,081 ± 52 km²" in cell.text for row in table.rows for cell in row.cells)

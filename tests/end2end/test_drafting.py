# SPDX-License-Identifier: MIT
"""From an article to statements in the real window: taken in, proposed, accepted by keys, undone, found again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from briefing.presenting.own_words import in_source_words
from tests.end2end.driver import Driver, wait_until
from ui.drafting.pane import ArticlePane
from ui.drafting.take_dialog import Wanted

ARTICLE = """Kyiv rejects proposal on Donetsk region – Example Wire

KYIV, Feb 3 (Example Wire) – Ukraine will not withdraw from Donetsk Oblast, President Volodymyr Zelenskyy said on Monday.

“We hold more than 7,000 square kilometres there,” Zelenskyy told reporters in Kyiv.

Three European officials said Moscow had asked for the whole of Luhansk Oblast in the talks.

According to the Ukrainian General Staff, Russian forces attacked near Pokrovsk 40 times on Sunday.

The Kremlin declined to comment.
"""


@pytest.fixture
def drafting(new_window: Callable[..., Driver]) -> Driver:
    """A window of its own with the article taken in."""
    driver = new_window()
    driver.controllers.drafting.take(Wanted("text", ARTICLE))
    wait_until(lambda: pane_of(driver).article is not None, "the article is read")
    return driver


def pane_of(driver: Driver) -> ArticlePane:
    pane = driver.controllers.drafting.pane
    assert pane is not None
    return pane


def press(driver: Driver, key: Qt.Key) -> None:
    QTest.keyClick(pane_of(driver).list, key)


def test_proposals_are_accepted_edited_dropped_and_undone(
    drafting: Driver, record_picture: Callable[[str, QImage], None],
) -> None:
    pane, session = pane_of(drafting), drafting.controllers.session
    before = session.briefing
    assert pane.list.count() >= 4 and pane.list.hasFocus()
    record_picture("article", drafting.window.grab().toImage())
    press(drafting, Qt.Key.Key_A)
    (made,) = [each for each in session.briefing.statements if each not in before.statements]
    speaker = session.briefing.speaker_of(made)
    assert speaker is not None and speaker.name == "Volodymyr Zelenskyy"
    assert speaker.id in {each.id for each in before.speakers}, "found again, not made twice"
    assert made.passage is not None and made.passage.exact in " ".join(ARTICLE.split())
    assert "donetsk" in made.areas and made in in_source_words(session.briefing)
    assert pane.chosen == 1
    press(drafting, Qt.Key.Key_X)
    assert not pane.article.is_open(1) and pane.chosen == 2  # type: ignore[union-attr]
    press(drafting, Qt.Key.Key_A)
    anonymous = session.briefing.speaker_of(session.briefing.statements[session.briefing.position(made.id) + 1])
    assert anonymous is not None and anonymous.anonymous and anonymous.count == 3
    drafting.controllers.editing.undo()
    drafting.controllers.editing.undo()
    assert pane.article is not None and pane.article.is_open(0)
    assert len(session.briefing.statements) == len(before.statements)


def test_the_article_stands_beside_the_form(drafting: Driver, record_picture: Callable[[str, QImage], None]) -> None:
    pane = pane_of(drafting)
    press(drafting, Qt.Key.Key_E)
    drafting.settle()
    editor = drafting.controllers.editing.panel
    assert editor is not None and editor.isVisible() and pane.isVisible()
    assert drafting.controllers.editing.statements.shown == drafting.sidebar.selected
    record_picture("article and editor", drafting.window.grab().toImage())
    assert drafting.map.width() >= 240


def test_the_same_article_again_gives_nothing_new(drafting: Driver) -> None:
    session = drafting.controllers.session
    press(drafting, Qt.Key.Key_A)
    sources, statements = len(session.briefing.sources), len(session.briefing.statements)
    drafting.controllers.drafting.take(Wanted("text", ARTICLE))
    pane = pane_of(drafting)
    wait_until(lambda: pane.article is not None, "the article is read again")
    assert len(session.briefing.sources) == sources and len(session.briefing.statements) == statements
    assert pane.article is not None and not pane.article.is_open(0) and pane.chosen == 1


def test_another_article_on_the_same_matter_is_told_to_be_like_a_statement(drafting: Driver) -> None:
    session = drafting.controllers.session
    press(drafting, Qt.Key.Key_A)
    first = session.briefing.statements[-1] if session.briefing.statements[-1].passage else next(
        each for each in session.briefing.statements if each.passage and "withdraw" in each.passage.exact)
    other = ("Zelenskyy: no withdrawal – Other Wire\n\nPresident Volodymyr Zelenskyy said on Monday that Ukraine would "
             "not withdraw from Donetsk Oblast.\n")
    drafting.controllers.drafting.take(Wanted("text", other))
    pane = pane_of(drafting)
    wait_until(lambda: pane.article is not None and "Other" in pane.article.text, "the other article is read")
    assert pane.article is not None and pane.article.known[0].statement == first.id
    assert not pane.article.known[0].is_it and pane.buttons["support"].isVisible()
    press(drafting, Qt.Key.Key_S)
    assert [each.supports for each in session.briefing.statements if each.supports and first.id in each.supports]
    drafting.controllers.editing.undo()
    pane.list.setCurrentRow(0)
    press(drafting, Qt.Key.Key_C)
    assert len(session.briefing.statement(first.id).via) == len(first.via) + 1


def test_words_selected_in_the_article_become_a_statement(drafting: Driver) -> None:
    pane, session = pane_of(drafting), drafting.controllers.session
    wait_until(lambda: pane.view.is_built, "the article is shown")
    cursor = pane.view.document().find("asked for the whole of Luhansk Oblast")
    pane.view.setTextCursor(cursor)
    assert pane.new_statement.isEnabled()
    pane.new_statement.click()
    (made,) = [each for each in session.briefing.statements
               if each.passage is not None and each.passage.exact == "asked for the whole of Luhansk Oblast"]
    assert made.via and made.id == drafting.sidebar.selected


def test_all_of_one_speaker_are_one_edit(drafting: Driver) -> None:
    pane, session = pane_of(drafting), drafting.controllers.session
    count = len(session.briefing.statements)
    assert len(pane.of_same_speaker()) == 2 and pane.all_of_speaker.isVisible()
    pane.all_of_speaker.click()
    assert len(session.briefing.statements) == count + 2
    drafting.controllers.editing.undo()
    assert len(session.briefing.statements) == count


def test_esc_gives_the_list_its_place_back(drafting: Driver) -> None:
    drafting.window.commands["back"].trigger()
    assert not pane_of(drafting).isVisible() and drafting.sidebar.isVisible()


def test_undoing_the_article_closes_it(drafting: Driver) -> None:
    drafting.controllers.editing.undo()
    assert not pane_of(drafting).isVisible()


def test_a_file_that_holds_no_article_is_one_sentence(new_window: Callable[..., Driver], tmp_path: Path) -> None:
    driver = new_window()
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4\n")
    driver.controllers.drafting.take(Wanted("file", path=path))
    pane = pane_of(driver)
    wait_until(lambda: "broken" in pane.about.text(), "it is told")
    assert pane.article is None and pane.list.count() == 0

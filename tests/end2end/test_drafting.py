# SPDX-License-Identifier: MIT
"""From an article to statements in the real window: taken in, proposed, accepted by keys, undone, found again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from briefing.presenting.own_words import in_source_words
from tests.end2end.driver import Driver, wait_until
from tests.maps.http.serving import Server, serving
from ui.drafting.pane import ArticlePane
from ui.drafting.take_dialog import Wanted
from ui.files.undo import Focus

ARTICLE = """Kyiv rejects proposal on Donetsk region – Example Wire

KYIV, Feb 3 (Example Wire) – Ukraine will not withdraw from Donetsk Oblast, President Volodymyr Zelenskyy said Monday.

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


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving() as made:
        yield made


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


def test_another_article_on_the_same_matter_is_like_a_statement_already_there(drafting: Driver) -> None:
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
    wait_until(lambda: "broken" in pane.about.text(), "it is said")
    assert pane.article is None and pane.list.count() == 0


PAGE = """<html><head><title>{title}</title><meta property="og:site_name" content="Example Wire"></head><body><article>
<h1>{title}</h1><p>{first}</p><p>Three European officials said Moscow had asked for the whole of Luhansk Oblast.</p>
</article></body></html>"""
FIRST = "Ukraine will not withdraw from Donetsk Oblast, President Volodymyr Zelenskyy said on Monday."
SECOND = "Ukraine will never withdraw from any of Donetsk Oblast, President Volodymyr Zelenskyy said on Monday evening."


def served(server: Server, first: str) -> str:
    """The address of a page with this paragraph."""
    page = PAGE.format(title="Kyiv rejects proposal", first=first)
    server.routes["/story"] = lambda handler: handler.reply(page.encode(), kind="text/html; charset=utf-8")
    return f"{server.base}/story"


def test_a_page_is_fetched_kept_and_compared_when_it_changed(
    new_window: Callable[..., Driver], server: Server, record_picture: Callable[[str, QImage], None],
) -> None:
    driver = new_window()
    drafting, session = driver.controllers.drafting, driver.controllers.session
    drafting.take(Wanted("address", served(server, FIRST)))
    pane = pane_of(driver)
    wait_until(lambda: pane.article is not None, "the page is read")
    source = session.briefing.sources[-1]
    assert (source.publisher, source.title) == ("Example Wire", "Kyiv rejects proposal")
    assert source.url == f"{server.base}/story" and source.snapshot is not None
    assert source.snapshot.media_type == "text/html" and source.accessed is not None
    press(driver, Qt.Key.Key_A)
    press(driver, Qt.Key.Key_A)
    count = len(session.briefing.sources)
    served(server, SECOND)
    pane.again.click()
    wait_until(lambda: drafting.changed is not None and drafting.changed.isVisible(), "the change is said")
    assert drafting.changed is not None
    assert "1 there as before" in drafting.changed.counts.text() and "1 changed" in drafting.changed.counts.text()
    assert "never withdraw" in drafting.changed.differences.text()
    record_picture("article changed", drafting.changed.grab().toImage())
    drafting.changed.agree.click()
    wait_until(lambda: pane.article is not None, "the new copy is there")
    assert len(session.briefing.sources) == count + 1 and session.briefing.source(source.id).snapshot == source.snapshot
    assert pane.article is not None and pane.article.known, "what stayed is like what is there"


def test_a_server_that_says_no_is_one_sentence(new_window: Callable[..., Driver], server: Server) -> None:
    driver = new_window()
    before = driver.controllers.session.briefing
    driver.controllers.drafting.take(Wanted("address", f"{server.base}/gone"))
    pane = pane_of(driver)
    wait_until(lambda: "404" in pane.about.text(), "it is said")
    assert driver.controllers.session.briefing is before


def test_the_dialog_offers_what_was_copied(new_window: Callable[..., Driver], server: Server) -> None:
    driver = new_window()
    QGuiApplication.clipboard().setText("https://example.org/news/1")
    driver.window.commands["article"].trigger()
    dialog = driver.controllers.drafting.dialog
    assert dialog is not None and dialog.way == "address" and dialog.agree.isEnabled()
    assert dialog.wanted() == Wanted("address", "https://example.org/news/1") and server.asked == []
    dialog.address.setText("file:///etc/passwd")
    assert not dialog.agree.isEnabled()
    dialog.ways["text"].setChecked(True)
    assert not dialog.agree.isEnabled()
    dialog.text.setPlainText(ARTICLE)
    dialog.agree.click()
    wait_until(lambda: driver.controllers.drafting.article is not None, "the article is read")
    QGuiApplication.clipboard().clear()


def test_a_source_that_is_there_proposes_from_its_page(drafting: Driver) -> None:
    source = pane_of(drafting).article.source  # type: ignore[union-attr]
    drafting.window.commands["back"].trigger()
    editing = drafting.controllers.editing
    editing.show_item(Focus("source", source))
    assert editing.sources.propose.isVisible()
    editing.sources.propose.click()
    wait_until(lambda: drafting.controllers.drafting.article is not None, "its article is shown")


def test_a_new_briefing_begins_with_an_article(drafting: Driver) -> None:
    drafting.controllers.editing.undo()
    drafting.window.commands["new_from_article"].trigger()
    wait_until(lambda: drafting.controllers.drafting.dialog is not None, "it asks for the article")
    assert not drafting.controllers.session.briefing.statements
    dialog = drafting.controllers.drafting.dialog
    assert dialog is not None
    dialog.text.setPlainText(ARTICLE)
    dialog.agree.click()
    wait_until(lambda: drafting.controllers.drafting.article is not None, "the article is read")
    while any(map(pane_of(drafting).article.is_open, range(pane_of(drafting).list.count()))):  # type: ignore[union-attr]
        press(drafting, Qt.Key.Key_A)
    briefing = drafting.controllers.session.briefing
    assert len(briefing.statements) == pane_of(drafting).list.count() and len(briefing.sources) == 1
    assert all(each.locator for each in briefing.statements)

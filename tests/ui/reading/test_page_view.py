# SPDX-License-Identifier: MIT
"""A saved page in its form: what is shown is the text at the same positions, with pictures of the file only."""

from __future__ import annotations

import base64
import time
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextTable
from pytestqt.qtbot import QtBot

from briefing.model import CitedPassage
from briefing.snapshots.snapshot_text import read_snapshot
from briefing.snapshots.text_quote import Span
from tests.hostile import MARKUP
from tests.operations import wait_for_operations
from tests.ui.reading.test_snapshot_pane import shown, with_file
from ui.kit.background import Background
from ui.readers.picture_jobs import decoded_picture
from ui.reading.page_view import PageView
from ui.reading.snapshot_pane import SnapshotPane

STORY = """<h1>Head 😀</h1><nav><ul><li>one<li>two</ul></nav><p>The <b>mayor</b> said<br>the <a href="https://example.org/a">bridge
is</a> closed. <img src="{picture}" alt="Bridge"></p><table><tr><th>Day<th>km²<tr><td>20 Nov<td>18,000</table>
<blockquote>Quoted 👩‍👩‍👧 words</blockquote><p>The end.<img src="https://elsewhere.example/x.png" alt="Away"></p>"""


def png(width: int = 40, height: int = 20) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#335577"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def data_uri() -> str:
    return "data:image/png;base64," + base64.b64encode(png()).decode()


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    made = PageView()
    qtbot.addWidget(made)
    made.resize(500, 700)
    return made


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[SnapshotPane]:
    owner = QObject()
    made = SnapshotPane(Background(owner))
    qtbot.addWidget(made)
    made.resize(520, 700)
    yield made
    wait_for_operations()


def story(path: Path) -> Path:
    path.write_text(STORY.replace("{picture}", data_uri()), "utf-8")
    return path


def show(qtbot: QtBot, view: PageView, html: str) -> None:
    with qtbot.waitSignal(view.built):
        view.show_page(read_snapshot(html.encode(), "text/html"), {})


def test_every_part_of_the_text_is_at_its_position(qtbot: QtBot, view: PageView) -> None:
    show(qtbot, view, STORY)
    text = read_snapshot(STORY.encode(), "text/html").text
    for word in ("Head 😀", "mayor", "bridge is", "18,000", "👩‍👩‍👧 words", "The end.", "closed."):
        start = text.index(word)
        cursors = view.cursors(Span(start, start + len(word)))
        assert "".join(cursor.selectedText() for cursor in cursors) == word
        whole = QTextCursor(view.document())
        whole.setPosition(cursors[0].selectionStart())
        whole.setPosition(cursors[-1].selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(whole)
        span = view.selected_span()
        assert span is not None and text[span.start:span.end] == word


def test_headings_lists_tables_and_links_have_their_form(qtbot: QtBot, view: PageView) -> None:
    show(qtbot, view, STORY)
    document = view.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    assert blocks[0].blockFormat().headingLevel() == 1 and blocks[1].text() == "•\u00a0\u00a0one"
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert [(table.rows(), table.columns()) for table in tables] == [(2, 2)]
    start = read_snapshot(STORY.encode(), "text/html").text.index("bridge is")
    (link,) = view.cursors(Span(start, start + 9))
    assert link.charFormat().anchorHref() == "https://example.org/a"
    assert "[picture: Away]" in view.toPlainText()


def test_a_page_is_shown_from_its_top(qtbot: QtBot, view: PageView) -> None:
    view.show()
    show(qtbot, view, "<p>a paragraph of the page</p>" * 300)
    view.resize(300, 200)
    view.setFocus()
    assert view.verticalScrollBar().maximum() > 0 and view.verticalScrollBar().value() == 0
    assert view.textCursor().position() == 0


def test_a_link_s_whole_address_is_known(qtbot: QtBot, view: PageView) -> None:
    view.show()
    show(qtbot, view, "<link rel=canonical href=https://example.org/news/1><p><a href=/other>a link</a>")
    (link,) = view.cursors(Span(0, 6))
    link.setPosition(2)
    assert view._address_at(view.cursorRect(link).center()) == "https://example.org/other"
    assert view._address_at(view.rect().bottomRight()) == ""


def test_markup_in_a_page_s_text_is_text_and_nothing_is_loaded(qtbot: QtBot, view: PageView, tmp_path: Path) -> None:
    show(qtbot, view, f"<p>{escape(MARKUP)}</p><img src='file:///etc/hostname' alt=local>")
    assert " ".join(MARKUP.split()) in " ".join(view.toPlainText().split())
    (tmp_path / "secret.png").write_bytes(png())
    assert view.loadResource(2, QUrl.fromLocalFile(str(tmp_path / "secret.png"))) is None
    assert "[picture: local]" in view.toPlainText()


def test_the_page_and_its_text_mark_the_same_passage(qtbot: QtBot, pane: SnapshotPane, tmp_path: Path) -> None:
    passage = CitedPassage(source="paper", exact="mayor said the bridge is closed")
    pane.show()
    shown(qtbot, pane, with_file(story(tmp_path / "story.html")), passage)
    assert pane.page is not None and pane.stack.currentWidget() is pane.page
    qtbot.waitUntil(lambda: pane.page is not None and pane.page.is_built)
    marked = "".join(mark.cursor.selectedText() for mark in pane.page.extraSelections())
    assert marked == "mayor said\u2028the bridge is closed"
    (mark,) = pane.text.extraSelections()
    assert mark.cursor.selectedText() == "mayor said\u2028the bridge is closed"
    assert not pane.warning.isVisible() and pane.as_text.isVisible()
    pane.as_text.click()
    assert pane.stack.currentWidget() is pane.text


def test_a_passage_is_cited_from_the_page_as_from_its_text(qtbot: QtBot, pane: SnapshotPane, tmp_path: Path) -> None:
    briefing = with_file(story(tmp_path / "story.html"))
    with qtbot.waitSignal(pane.shown):
        pane.show_snapshot(briefing, briefing.source("paper"), None, marking=True)
    assert pane.page is not None and not pane.cite.isEnabled()
    qtbot.waitUntil(lambda: pane.page is not None and pane.page.is_built)
    pane.page.setTextCursor(pane.page.document().find("closed"))
    assert pane.cite.isEnabled()
    with qtbot.waitSignal(pane.cited) as cited:
        pane.cite.click()
    from_page = cited.args[0]
    pane.page.moveCursor(QTextCursor.MoveOperation.Start)
    pane.text.setTextCursor(pane.text.document().find("closed"))
    with qtbot.waitSignal(pane.cited) as cited:
        pane.cite.click()
    assert from_page == cited.args[0] and from_page.exact == "closed" and from_page.prefix.endswith("bridge is")


def test_a_picture_is_shown_as_a_picture(qtbot: QtBot, pane: SnapshotPane, tmp_path: Path) -> None:
    (tmp_path / "post.png").write_bytes(png(900, 300))
    pane.show()
    shown(qtbot, pane, with_file(tmp_path / "post.png"))
    assert pane.picture is not None and pane.stack.currentWidget() is pane.picture
    assert not pane.warning.isVisible() and not pane.as_text.isVisible() and not pane.cite.isVisible()
    sheet = pane.picture.widget()
    assert pane.picture.viewport().width() == sheet.width() and abs(sheet.height() * 3 - sheet.width()) <= 3
    assert sheet.grab().toImage().pixelColor(sheet.width() // 2, 20) == QColor("#335577")


def test_pictures_are_decoded_within_limits() -> None:
    assert decoded_picture(png(3000, 30), 600).width() == 600
    assert decoded_picture(png()[:60]).isNull() and decoded_picture(b"<svg/>").isNull()


def test_what_is_left_out_is_said_in_the_pane(qtbot: QtBot, pane: SnapshotPane, tmp_path: Path) -> None:
    (tmp_path / "app.html").write_text("<div></div><script>" + "var a = 'words';" * 500 + "</script>", "utf-8")
    pane.show()
    shown(qtbot, pane, with_file(tmp_path / "app.html"))
    assert "scripts, which are not run" in pane.warning.text() and pane.warning.isVisible()
    (tmp_path / "hidden.html").write_text("<p hidden>secret words</p>" + "<p>seen</p>" * 200, "utf-8")
    shown(qtbot, pane, with_file(tmp_path / "hidden.html"), CitedPassage(source="paper", exact="secret words"))
    assert "part of the page that is hidden" in pane.warning.text()


def test_what_comes_nearest_is_marked_with_a_warning(qtbot: QtBot, pane: SnapshotPane, tmp_path: Path) -> None:
    pane.show()
    shown(qtbot, pane, with_file(story(tmp_path / "story.html")),
          CitedPassage(source="paper", exact="The mayor said that the bridge is closed"))
    (mark,) = pane.text.extraSelections()
    assert mark.cursor.selectedText() == "The mayor said\u2028the bridge is closed"
    assert "not in it word for word" in pane.warning.text() and pane.warning.isVisible()


@pytest.mark.parametrize("html", [
    "<p>word <b>bold</b> and more of the text here</p><table><tr><td>a<td>b</table>" * 3_000,
    "<table>" + "<tr><td>a<td>b<td>c" * 1_000 + "</table>", "<p>" + "word word " * 100_000,
    "<p>" + "<b>a</b> <i>b</i> " * 20_000])
def test_a_long_page_never_holds_the_window_up(qtbot: QtBot, view: PageView, html: str) -> None:
    page = read_snapshot(html.encode(), "text/html")
    view.show()
    beats = [time.monotonic()]
    timer = QTimer(view)
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start(0)
    began = time.monotonic()
    with qtbot.waitSignal(view.built, timeout=60_000):
        view.show_page(page, {})
    assert time.monotonic() - began < 30
    gaps = sorted(after - before for before, after in pairwise(beats))
    assert len(gaps) > 3 and gaps[len(gaps) // 2] < 0.1, "half of that on a machine that does nothing else"


# Plain texts

TEXTS = {
    "lines": "One.\nTwo.\n\nFour.", "ends of Windows": "One.\r\nTwo.\r\n", "emoji": "a😀b😀c\n👩‍👩‍👧\nКиїв",
    "empty lines": "\n" * 900,
    "many lines": "".join(f"Line {number}.\n" for number in range(1_000)), "one word": "x" * 50_000, "no end": "a\nb",
    "long lines": "\n".join("y" * 30_000 for _ in range(3)), "sign of a place": "a\ufffcb\u2029c\x00d",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_plain_text_is_at_its_positions(qtbot: QtBot, view: PageView, name: str) -> None:
    text = TEXTS[name]
    view.show_text(text)
    qtbot.waitUntil(lambda: view.is_built)
    spots = sorted({0, len(text) // 3, len(text) // 2, len(text) - 1})
    for start, end in pairwise(spots):
        found = "\n".join(each.selectedText() for each in view.cursors(Span(start, end)))
        said = "".join(character for character in text[start:end] if character.isalnum())
        assert "".join(character for character in found if character.isalnum()) == said
        if said:
            first = view.cursors(Span(start, end))[0]
            view.setTextCursor(first)
            span = view.selected_span()
            assert span is not None and start <= span.start < span.end <= end


@pytest.mark.parametrize("text", ["b" * 300_000, "a\n" * 300_000, "\n" * 400_000], ids=["a word", "lines", "ends"])
def test_a_long_text_is_inserted_in_slices(qtbot: QtBot, view: PageView, text: str) -> None:
    view.show()
    view.show_text(text)
    assert not view.is_built
    most = view.document().characterCount()
    while not view.is_built:
        before = view.document().characterCount()
        view._insert_some()
        most = max(most, view.document().characterCount() - before)
        assert view.document().lastBlock().length() <= 5_001
        if view.document().characterCount() > 100_000:
            break
    assert most <= 21_000, "the window has its turn after each slice"


def test_a_text_that_goes_on_for_ever_ends_with_a_remark(
    qtbot: QtBot, view: PageView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.reading.page_view._MOST_BLOCKS", 3)
    view.show_text("line\n" * 2_000)
    qtbot.waitUntil(lambda: view.is_built)
    assert view.toPlainText().endswith("… The text goes on.")

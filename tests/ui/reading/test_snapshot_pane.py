# SPDX-License-Identifier: MIT
"""A snapshot beside the map: pages and text, the passage marked at its position, whatever the bytes are."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from briefing.editing import attach_snapshot
from briefing.model import Briefing, CitedPassage
from briefing.snapshots.taking import take_snapshot
from briefing.structs import changed
from tests.briefing.examples import example
from tests.hostile import MARKUP
from tests.operations import wait_for_operations
from tests.patience import wait_for
from ui.kit.background import Background
from ui.readers.readers import Readers
from ui.readers.reading import Reading
from ui.reading import snapshot_reading
from ui.reading.snapshot_pane import SnapshotPane

NOW = datetime.datetime(2024, 11, 21, 9, 30, tzinfo=datetime.UTC)


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[SnapshotPane]:
    owner = QObject()
    made = SnapshotPane(Background(owner))
    qtbot.addWidget(made)
    made.resize(520, 700)
    yield made
    wait_for_operations()


def pdf(path: Path, pages: int = 3) -> Path:
    """A PDF whose n-th page says that about n0 km² were held, in its middle."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(72)
    painter = QPainter(writer)
    for page in range(1, pages + 1):
        if page > 1:
            writer.newPage()
        painter.drawText(60, 400, f"On that day about {page}0 km² were held.")
    painter.end()
    return path


def with_file(path: Path) -> Briefing:
    return attach_snapshot(example(), "paper", *take_snapshot(path, NOW))


def shown(qtbot: QtBot, pane: SnapshotPane, briefing: Briefing, passage: CitedPassage | None = None) -> None:
    with qtbot.waitSignal(pane.shown):
        pane.show_snapshot(briefing, briefing.source("paper"), passage)


def test_the_passage_is_marked_on_its_page_and_in_the_text(qtbot: QtBot, pane: SnapshotPane, tmp_path: Path) -> None:
    passage = CitedPassage(source="paper", exact="about 20 km² were held")
    pane.show()
    shown(qtbot, pane, with_file(pdf(tmp_path / "paper.pdf")), passage)
    assert pane.stack.currentWidget() is pane.pages
    (mark,) = pane.text.extraSelections()
    assert mark.cursor.selectedText() == passage.exact
    marks = pane.pages._sheet.marks
    assert list(marks) == [1] and marks[1]
    box = marks[1][0].boundingRect()
    assert 370 < box.center().y() < 430 and 60 < box.left() < 250, "points from the page's upper left"
    if pane.pages.shown:
        qtbot.waitUntil(lambda: 1 in pane.pages._sheet._pictures)
    assert not pane.warning.isVisible()


def test_the_passage_asked_for_last_is_shown_whichever_is_read_first(
    qtbot: QtBot, pane: SnapshotPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two passages of one snapshot: the first takes longer to find."""
    briefing = with_file(pdf(tmp_path / "paper.pdf"))
    slow, quick = (CitedPassage(source="paper", exact=f"about {number}0 km² were held") for number in (1, 2))
    gate, real = threading.Event(), snapshot_reading.read_for_pane

    def read(*arguments: object) -> object:
        if arguments[-1] is slow:
            wait_for(gate, "the second passage is shown")
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(snapshot_reading, "read_for_pane", read)
    pane.show_snapshot(briefing, briefing.source("paper"), slow)
    shown(qtbot, pane, briefing, quick)
    gate.set()
    wait_for_operations()
    (mark,) = pane.text.extraSelections()
    assert mark.cursor.selectedText() == quick.exact


def test_a_pdf_s_text_is_read_page_by_page(readers: Readers, tmp_path: Path) -> None:
    data = pdf(tmp_path / "paper.pdf", pages=2).read_bytes()
    read = readers.ask(Reading("paper.pdf"), "snapshot", "application/pdf", data, None)
    assert [text.split()[4] for text in read.texts] == ["10", "20"]
    assert [(round(page.width), round(page.height)) for page in read.pdf] == [(595, 842)] * 2


def test_pages_are_drawn_as_they_come_into_view(qtbot: QtBot, pane: SnapshotPane, tmp_path: Path) -> None:
    pane.show()
    shown(qtbot, pane, with_file(pdf(tmp_path / "paper.pdf", pages=30)))
    assert pane.pages is not None
    sheet = pane.pages._sheet
    qtbot.waitUntil(lambda: 0 in sheet._pictures and 29 not in sheet._pictures)
    size, picture = sheet._pictures[0]
    assert picture.size() == size == (sheet._rect(0).size() * sheet.devicePixelRatioF()).toSize()
    assert any(picture.pixelColor(x, y).lightness() < 128 for x in range(picture.width()) for y in
               range(picture.height() * 45 // 100, picture.height() // 2)), "the words are on it"
    pane.pages.verticalScrollBar().setValue(pane.pages.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: 29 in sheet._pictures)
    held = pane._pdf
    assert held is not None and held._reader._reader is not None
    reader = held._reader._reader
    pane.show_snapshot(example(), with_file(pdf(tmp_path / "other.pdf")).source("paper"), None)
    qtbot.waitUntil(lambda: not reader.is_alive)


@pytest.mark.parametrize("data", [
    b"%PDF-1.7", b"%PDF-1.7\n" + bytes(range(256)) * 50, b"%PDF-1.4 1 0 obj << /Type /Catalog"])
def test_a_broken_pdf_is_reported_and_shows_nothing(
    qtbot: QtBot, pane: SnapshotPane, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "bad.pdf").write_bytes(data)
    pane.show()
    shown(qtbot, pane, with_file(tmp_path / "bad.pdf"))
    assert "no text that can be shown" in pane.warning.text()


def test_markup_in_a_text_is_text(qtbot: QtBot, pane: SnapshotPane, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(MARKUP, "utf-8")
    shown(qtbot, pane, with_file(tmp_path / "story.txt"))
    assert pane.text.toPlainText() == MARKUP


def test_a_passage_that_is_gone_and_a_snapshot_that_is_missing_are_reported(
    qtbot: QtBot, pane: SnapshotPane, tmp_path: Path
) -> None:
    (tmp_path / "story.txt").write_text("Other words.", "utf-8")
    briefing = with_file(tmp_path / "story.txt")
    shown(qtbot, pane, briefing, CitedPassage(source="paper", exact="the words"))
    assert "was not found" in pane.warning.text()
    shown(qtbot, pane, changed(briefing, snapshots={}))
    assert "missing" in pane.warning.text()


def test_a_copy_that_cannot_be_read_says_so_and_does_not_wait(
    qtbot: QtBot, pane: SnapshotPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError("for the test")

    path = tmp_path / "page.html"
    path.write_text("<p>The bridge is closed.</p>", "utf-8")
    briefing = with_file(path)
    monkeypatch.setattr("ui.reading.snapshot_reading.read_for_pane", broken)
    pane.show_snapshot(briefing, next(each for each in briefing.sources if each.snapshot), None)
    assert wait_for_operations()
    qtbot.waitUntil(lambda: not pane.warning.isHidden())
    assert pane.warning.text() and pane.about.text() == ""

# SPDX-License-Identifier: MIT
"""Files attached to a source: said at once if they cannot be shown, and what they say of themselves is offered."""

from __future__ import annotations

import datetime
import random
import time
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from briefing.editing import put_source
from briefing.errors import UnreadableFile
from briefing.model import Snapshot, Source
from tests.briefing.snapshots.test_page_reader import PAGES
from tests.operations import wait_for_operations
from tests.patience import GIVE_UP_MILLISECONDS
from tests.ui.reading.test_page_view import png
from tests.ui.reading.test_snapshot_pane import NOW, pdf
from ui.editing.source_page import SourcePage
from ui.files.open_briefing import OpenBriefing
from ui.files.session import Session
from ui.kit.background import Background
from ui.readers.readers import Readers
from ui.readers.reading import Read, Reading
from ui.window.file_dialogs import FileDialogs

PAGE = """<html><head><title>Bridge closed | The Post</title><meta property="og:title" content="Bridge closed">
<meta name="author" content="A. Writer"><meta property="og:site_name" content="The Post">
<meta property="article:published_time" content="2024-11-20T23:30:00+02:00">
<link rel="canonical" href="https://post.example/bridge"></head><body><p>The bridge is closed.</p></body></html>"""


class NoDialogs(FileDialogs):
    """Asks for nothing."""

    def __init__(self) -> None:
        pass


@pytest.fixture
def page(qtbot: QtBot, opened: OpenBriefing) -> Iterator[SourcePage]:
    owner = QObject()
    session = Session(owner, opened)
    session.apply("New source", put_source(session.opened.briefing, Source(id="new", title="My own title")))
    made = SourcePage(session, Background(owner), NoDialogs())
    session.edited.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    made.show_item("new")
    yield made
    wait_for_operations()


def taken_by(path: Path, read: Read) -> tuple[Snapshot, bytes]:
    taken: tuple[Snapshot, bytes] = read("take", path, NOW)
    return taken


def attached(qtbot: QtBot, page: SourcePage, path: Path) -> None:
    page.attach_file(path)
    qtbot.waitUntil(lambda: page.briefing.source("new").snapshot is not None)


def test_what_a_page_says_fills_the_empty_fields_as_one_edit(qtbot: QtBot, page: SourcePage, tmp_path: Path) -> None:
    (tmp_path / "story.html").write_text(PAGE, "utf-8")
    attached(qtbot, page, tmp_path / "story.html")
    qtbot.waitUntil(page.offer.isVisible)
    assert page.briefing.source("new").author is None, "nothing is taken unasked"
    assert "The Post" in page.offer.text.text() and "Bridge closed" not in page.offer.text.text()
    page.offer.take.click()
    source = page.briefing.source("new")
    assert (source.title, source.author, source.publisher) == ("My own title", "A. Writer", "The Post")
    assert (source.published, source.url) == (datetime.date(2024, 11, 20), "https://post.example/bridge")
    assert not page.offer.isVisible(), "nothing is left to take"
    page.session.stack.undo()
    assert page.briefing.source("new").author is None and page.briefing.source("new").snapshot is not None


def test_a_text_offers_nothing(qtbot: QtBot, page: SourcePage, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The bridge is closed.", "utf-8")
    attached(qtbot, page, tmp_path / "story.txt")
    wait_for_operations()
    qtbot.wait(50)
    assert not page.offer.isVisible()


@pytest.mark.parametrize(("name", "data", "words"), [
    ("locked.pdf", (PAGES / "pdf_password_to_open.pdf").read_bytes(), ("locked", "password", "new PDF")),
    ("broken.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 20, ("broken", "again")),
    ("empty.pdf", b"", ("empty",)), ("none.warc", b"WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n", ("no page", "again")),
    ("broken.png", png()[:70], ("broken", "again"))])
def test_what_cannot_be_shown_is_said_at_once(
    qtbot: QtBot, page: SourcePage, tmp_path: Path, name: str, data: bytes, words: tuple[str, ...]
) -> None:
    (tmp_path / name).write_bytes(data)
    with qtbot.waitSignal(page.session.refused) as refused:
        page.attach_file(tmp_path / name)
    assert refused.args[0].startswith(name) and all(word in refused.args[0] for word in words)
    assert page.briefing.source("new").snapshot is None


def mutations(sound: bytes, count: int) -> Iterator[bytes]:
    """PDFs as cut downloads, bad discs and broken programs leave them."""
    chance = random.Random(14)
    for number in range(count):
        data = bytearray(sound)
        if number % 3 == 0:
            del data[chance.randrange(9, len(data)):]
        elif number % 3 == 1:
            for _ in range(chance.randrange(1, 60)):
                data[chance.randrange(9, len(data))] = chance.randrange(256)
        else:
            at = chance.randrange(9, len(data))
            data[at:at + 200] = data[9:209]
        yield bytes(data)


def test_four_hundred_odd_pdfs_are_answered_in_time_and_the_window_stays_awake(qtbot: QtBot, tmp_path: Path) -> None:
    locked = (PAGES / "pdf_password_to_open.pdf").read_bytes()
    sound = pdf(tmp_path / "sound.pdf").read_bytes()
    files = [*mutations(sound, 200), *mutations(locked, 199), b"%PDF-1.4\n"]
    owner = QObject()
    background = Background(owner)
    beats = [time.monotonic()]
    timer = QTimer(owner)
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start(0)
    results: list[str] = []
    lasting: dict[Path, float] = {}

    def read(path: Path, into: list[str]) -> float:
        began = time.monotonic()
        beats.append(began)
        before = len(into)
        background.read(path.name, partial(taken_by, path), lambda _taken: into.append("taken"), into.append)
        qtbot.waitUntil(lambda: len(into) > before, timeout=GIVE_UP_MILLISECONDS)
        return time.monotonic() - began

    for number, data in enumerate(files):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(data)
        lasting[path] = read(path, results)
    gaps = sorted(after - before for before, after in pairwise(beats))
    slow = [path for path, seconds in lasting.items() if seconds >= 2]
    assert all(min(read(path, []) for _ in range(5)) < 2 for path in slow), "by themselves"
    assert gaps[len(gaps) * 999 // 1000] < 0.05
    assert {said.split(": ")[1] for said in results if said != "taken"} <= {"locked", "broken", "empty"}
    assert sum("locked" in said for said in results) > 50 and sum("broken" in said for said in results) > 50


def test_a_sound_pdf_is_taken(readers: Readers, tmp_path: Path) -> None:
    read = Read(Reading("paper.pdf"), readers.ask)
    assert taken_by(pdf(tmp_path / "paper.pdf"), read)[0].media_type == "application/pdf"
    (tmp_path / "none.pdf").write_bytes(b"no pdf")
    with pytest.raises(UnreadableFile):
        taken_by(tmp_path / "none.pdf", read)

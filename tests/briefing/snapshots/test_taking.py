# SPDX-License-Identifier: MIT
"""Snapshots: what can be taken, its text, and whether its bytes are unchanged."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import msgspec
import pytest

from briefing import limits
from briefing.editing import attach_snapshot
from briefing.errors import UnreadableFile
from briefing.snapshots.page_encoding import decoded
from briefing.snapshots.snapshot_text import snapshot_text
from briefing.snapshots.taking import state_of, take_snapshot
from tests.briefing.examples import example
from tests.hostile import MARKUP, shown_strings

NOW = datetime.datetime(2024, 11, 21, 9, 30, tzinfo=datetime.UTC)


@pytest.mark.parametrize(("name", "data", "kind", "ending"), [
    ("story.html", b"<p>x</p>", "text/html", ".html"), ("STORY.HTM", b"<p>x</p>", "text/html", ".html"),
    ("notes.txt", b"x", "text/plain", ".txt"), ("notes.md", b"x", "text/plain", ".txt"),
    ("paper.pdf", b"%PDF-1.7 x", "application/pdf", ".pdf"), ("paper.txt", b"%PDF-1.7 x", "application/pdf", ".pdf")])
def test_pages_texts_and_pdfs_are_taken(tmp_path: Path, name: str, data: bytes, kind: str, ending: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    snapshot, taken = take_snapshot(path, NOW)
    assert taken == data
    assert (snapshot.media_type, snapshot.title, snapshot.taken) == (kind, name, NOW)
    assert snapshot.name.endswith(ending)


@pytest.mark.parametrize(("name", "data"), [
    ("picture.png", b"\x89PNG"), ("fake.pdf", b"no pdf"), ("program", b"x"), ("binary.txt", b"a\0b")])
def test_what_cannot_be_shown_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableFile, match="neither a web page nor a PDF") as refused:
        take_snapshot(tmp_path / name, NOW)
    assert str(refused.value).startswith(name)


def test_too_large_a_file_and_none_at_all_are_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.touch()
    os.truncate(large, limits.MAX_SNAPSHOT_BYTES + 1)
    for path in (large, tmp_path / "missing.txt", tmp_path):
        with pytest.raises(UnreadableFile):
            take_snapshot(path, NOW)


def test_a_snapshot_that_was_changed_or_lost_is_known(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("As it was.", "utf-8")
    snapshot, data = take_snapshot(tmp_path / "story.txt", NOW)
    sound = attach_snapshot(example(), "paper", snapshot, data)
    assert state_of(sound, snapshot) == "sound"
    changed = msgspec.structs.replace(sound, snapshots={snapshot.name: b"As it was not."})
    assert state_of(changed, snapshot) == "changed"
    assert state_of(msgspec.structs.replace(sound, snapshots={}), snapshot) == "missing"


def test_a_page_is_read_as_people_read_it() -> None:
    page = """<!DOCTYPE html><html><head><title>T</title><style>p { color: red }</style></head><body>
      <script>document.write("no")</script><h1>A&nbsp;head</h1>
      <p>First   paragraph,
      with a <b>bold</b> word &amp; more.</p><p>Second<br>line.</p><ul><li>one</li><li>two</li></ul></body></html>"""
    assert snapshot_text(page.encode(), "text/html").split("\n") == [
        "A head", "", "First paragraph, with a bold word & more.", "", "Second", "line.", "",
        "one", "", "two"]


def test_markup_is_text_or_nothing() -> None:
    text = snapshot_text(f"<p>{MARKUP}</p>".encode(), "text/html")
    assert "alert" not in text and "window.ran=1</script>" not in text
    assert snapshot_text(MARKUP.encode(), "text/plain") == MARKUP


@pytest.mark.parametrize("text", shown_strings())
def test_any_text_file_is_shown_as_it_is(text: str) -> None:
    shown = snapshot_text(text.encode(), "text/plain")
    assert shown == text.removeprefix("\ufeff").strip() or "\n\n\n" in text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251", "koi8-u"])
def test_pages_in_older_encodings_are_read(encoding: str) -> None:
    page = f'<html><head><meta charset="{encoding}"></head><body><p>Лінія зіткнення</p></body></html>'
    assert snapshot_text(page.encode(encoding), "text/html") == "Лінія зіткнення"


def test_bytes_that_are_no_text_do_no_harm() -> None:
    assert decoded(bytes(range(256)) * 10)
    assert isinstance(snapshot_text(bytes(range(256)) * 100, "text/html"), str)


def test_a_deep_page_is_read_in_time() -> None:
    assert snapshot_text(b"<div>" * 200_000 + b"deep", "text/html") == "deep"

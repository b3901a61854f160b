# SPDX-License-Identifier: MIT
"""A few changes of a good file of every form; ``make fuzz`` tries many."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import UnreadableFile
from briefing.sentences import sentence
from tests.fuzzing.__main__ import fuzz, tried
from tests.fuzzing.good_files import GoodFile, good_files, medium
from tests.fuzzing.mutating import CHANGES, changed
from tests.ui.readers import made_media
from ui.readers.held import HeldReader
from ui.readers.readers import Readers
from ui.readers.reading import Reading

REFUSED = ("kmz_ground_overlay_only.kmz", "pdf_password_to_open.pdf", "phone.mp4", "av1.mp4")
"""Files that hold nothing that is taken, are locked, or are videos that cannot be played: one sentence each."""


@pytest.fixture(scope="module")
def files(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> list[GoodFile]:
    return good_files(tmp_path_factory.mktemp("good"))


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    made = Readers()
    yield made
    made.end()


def test_good_files_are_read(files: list[GoodFile], readers: Readers, tmp_path: Path) -> None:
    found = {file.name: tried(file, file.data, readers, tmp_path) for file in files}
    assert {name for name, outcome in found.items() if outcome.kind == "refused"} == set(REFUSED)
    assert {outcome.kind for outcome in found.values()} == {"read", "refused"}


def test_changed_ones_are_read_or_refused_in_a_sentence(
    files: list[GoodFile], capsys: pytest.CaptureFixture[str]
) -> None:
    seed = random.randrange(10**9)
    found = fuzz(files, 3, None, seed)
    assert not sum(counts["not handled"] for counts in found.values()), f"--seed {seed}\n{capsys.readouterr().out}"


def test_what_is_not_handled_is_noticed(readers: Readers, tmp_path: Path) -> None:
    def fail(_asked: object) -> object:
        raise ZeroDivisionError

    outcome = tried(GoodFile("made up", "a.txt", b"", fail), b"x", readers, tmp_path)
    assert outcome.kind == "not handled" and "ZeroDivisionError at" in outcome.trouble


def test_a_reader_that_dies_is_not_handled_unless_it_plays_a_video(
    readers: Readers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    def dies(_readers: Readers, reading: Reading, *_asked: object) -> object:
        raise UnreadableFile(reading.name, sentence("the part of the program that reads files broke down over it"))

    h264 = GoodFile("medium mp4", "h264.mp4", (made_media.VIDEOS / "h264.mp4").read_bytes(), medium)
    with monkeypatch.context() as patch:
        patch.setattr(HeldReader, "do", lambda _held, _read, *_asked: dies(readers, Reading("h264.mp4")))
        assert tried(h264, h264.data, readers, tmp_path).kind == "player broke down"
    monkeypatch.setattr(Readers, "ask", dies)
    assert tried(h264, h264.data, readers, tmp_path).kind == "not handled"


def test_changes_are_the_same_for_the_same_seed_and_reach_into_zips() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "The bridge is closed. " * 40)
    data = made.getvalue()
    assert changed(random.Random("a"), data) == changed(random.Random("a"), data)
    inside = 0
    for seed in range(60):
        other = changed(random.Random(seed), data)
        try:
            with zipfile.ZipFile(io.BytesIO(other)) as archive:
                inside += archive.read("a.txt") != b"The bridge is closed. " * 40
        except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, EOFError, ValueError):
            continue
    assert inside > 20
    for change in CHANGES:
        assert any(change(random.Random(seed), data) != data for seed in range(9)), change.__name__
        assert isinstance(change(random.Random(1), b""), bytes)

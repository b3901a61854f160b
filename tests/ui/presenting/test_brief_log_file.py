# SPDX-License-Identifier: MIT
"""The brief log's file: beside the briefing or in the documents, whole or not at all, never in the program."""

from __future__ import annotations

import csv
import datetime
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest

from briefing.presenting.brief_log import BriefLog, Shown
from maps.areas import AreaLayer
from tests.briefing.examples import document
from tests.hostile import written
from ui.files import writing
from ui.files.open_briefing import OpenBriefing, open_briefing
from ui.files.writing import first_folder, write_file
from ui.presenting.brief_log_file import keep_log, suggested_name

BEGIN = datetime.datetime(2024, 11, 21, 10, 5, 7, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's documents, where they have none yet."""

    class Paths:
        StandardLocation = writing.QStandardPaths.StandardLocation

        @staticmethod
        def writableLocation(_location: object) -> str:  # noqa: N802
            return str(tmp_path / "documents")

    monkeypatch.setattr(writing, "QStandardPaths", Paths)
    return tmp_path / "documents" / "Line of Contact"


@pytest.fixture
def log() -> BriefLog:
    made = BriefLog()
    made.note(Shown(number=1, shows="statement", statement_id="first", speaker="=SUM(A1)", text="Слова, “words”",
                    attribution="A → B", state="step"), BEGIN)
    made.close(BEGIN + datetime.timedelta(seconds=3))
    return made


def briefing_in(folder: Path, layer: AreaLayer, name: str = "my briefing.json") -> OpenBriefing:
    folder.mkdir(parents=True, exist_ok=True)
    made = document()
    made["statements"] = [{**each, "areas": ["bridgehead"]} for each in made["statements"]]
    return open_briefing(written(made, folder / name), layer)


def tables(folder: Path) -> list[Path]:
    return sorted(folder.glob("*")) if folder.exists() else []


def logs(folder: Path) -> list[Path]:
    return [path for path in tables(folder) if path.suffix == ".csv"]


def test_it_is_beside_the_briefing(tmp_path: Path, documents: Path, layer: AreaLayer, log: BriefLog) -> None:
    opened = briefing_in(tmp_path / "mine", layer)
    sentence = keep_log(opened, log)
    assert [path.name for path in logs(tmp_path / "mine")] == ["my briefing shown 2024-11-21 1005.csv"]
    assert "my briefing shown 2024-11-21 1005.csv" in sentence and str(tmp_path / "mine") in sentence
    assert len(tables(tmp_path / "mine")) == 2, "nothing half written is left"
    assert not documents.exists()
    rows = list(csv.reader(logs(tmp_path / "mine")[0].read_text("utf-8-sig").splitlines()))
    assert rows[1][7:9] == ["'=SUM(A1)", "Слова, “words”"]


def test_a_second_one_of_the_same_minute_keeps_the_first(tmp_path: Path, documents: Path, layer: AreaLayer,
                                                         log: BriefLog) -> None:
    opened = briefing_in(tmp_path / "mine", layer)
    keep_log(opened, log)
    first = logs(tmp_path / "mine")[0].read_bytes()
    later = BriefLog()
    later.note(log.entries[0].shown, BEGIN + datetime.timedelta(seconds=20))
    later.close(BEGIN + datetime.timedelta(seconds=30))
    sentence = keep_log(opened, later)
    kept = logs(tmp_path / "mine")
    assert len(kept) == 2 and first in [path.read_bytes() for path in kept]
    assert any(path.name in sentence and path.read_bytes() != first for path in kept)


def test_a_folder_that_takes_no_files_is_passed_over(tmp_path: Path, documents: Path, layer: AreaLayer, log: BriefLog,
                                                     monkeypatch: pytest.MonkeyPatch) -> None:
    opened = briefing_in(tmp_path / "read only", layer)
    real = tempfile.mkstemp

    def refuse(*args: Any, **named: Any) -> tuple[int, str]:
        if Path(named["dir"]) == tmp_path / "read only":  # root may write everywhere, so the system says it for
            raise PermissionError(13, "Permission denied")
        return real(*args, **named)

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    sentence = keep_log(opened, log)
    assert logs(tmp_path / "read only") == [] and len(logs(documents)) == 1
    assert str(documents) in sentence


def test_where_nothing_can_be_written_a_sentence_says_so(tmp_path: Path, documents: Path, layer: AreaLayer,
                                                         log: BriefLog, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = briefing_in(tmp_path / "mine", layer)

    def refuse(*_args: Any, **_named: Any) -> tuple[int, str]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    sentence = keep_log(opened, log)
    assert "cannot be written" in sentence and "no space left" in sentence and sentence.endswith(".")


def test_the_program_s_own_folders_are_never_written(tmp_path: Path, documents: Path, layer: AreaLayer, log: BriefLog,
                                                     monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "program"
    monkeypatch.setattr(writing, "__file__", str(program / "ui" / "files" / "writing.py"))
    opened = briefing_in(program / "resources" / "briefings", layer)
    sentence = keep_log(opened, log)
    assert len(logs(documents)) == 1 and str(documents) in sentence
    documents.rename(documents.parent / "away")
    documents.write_text("a file where the folder would be")
    sentence = keep_log(opened, log)
    assert "cannot be written" in sentence
    assert logs(program / "resources" / "briefings") == []


def test_the_briefing_that_came_with_the_program_is_one_of_those(documents: Path, opened: OpenBriefing,
                                                                 log: BriefLog) -> None:
    before = tables(opened.path.parent)
    assert str(documents) in keep_log(opened, log)
    assert tables(opened.path.parent) == before


@pytest.mark.parametrize("name", ["б р, и 100%.json", "{name} {folder}.json", "x" * 240 + ".json", "Ж" * 120 + ".json"])
def test_names_of_every_kind(tmp_path: Path, documents: Path, layer: AreaLayer, log: BriefLog, name: str) -> None:
    opened = briefing_in(tmp_path / "mine", layer, name)
    sentence = keep_log(opened, log)
    assert len(logs(tmp_path / "mine")) == 1
    assert logs(tmp_path / "mine")[0].name in sentence


def test_a_log_of_nothing_has_a_name_too(opened: OpenBriefing) -> None:
    assert suggested_name(opened, BriefLog()) == "ceasefire-terms-2024-11-20 shown.csv"


# Files

def test_an_old_file_stays_whole_where_the_new_one_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    sentence = write_file(path, b"new")
    assert sentence is not None and "no space left" in sentence
    assert path.read_bytes() == b"old"
    assert tables(tmp_path) == [path], "nothing half written is left"


def test_a_file_dialog_opens_in_a_folder_that_exists(tmp_path: Path, documents: Path, layer: AreaLayer) -> None:
    opened = briefing_in(tmp_path / "here", layer)
    assert first_folder(opened) == tmp_path / "here"
    (tmp_path / "here").rename(tmp_path / "gone")
    assert first_folder(opened) == documents.parent
    documents.mkdir(parents=True)
    assert first_folder(opened) == documents


def test_a_file_is_replaced_and_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "one" / "two" / "log.csv"
    assert write_file(path, b"first") is None
    assert write_file(path, b"second") is None
    assert path.read_bytes() == b"second" and tables(path.parent) == [path]


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "log.csv").mkdir()
    sentence = write_file(tmp_path / "log.csv", b"x")
    assert sentence is not None and "log.csv" in sentence and str(tmp_path) in sentence
    assert tables(tmp_path) == [tmp_path / "log.csv"]

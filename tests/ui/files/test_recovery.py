# SPDX-License-Identifier: MIT
"""Unsaved work: kept for its user only, found again whatever lies beside it, given up only for what replaces it."""

from __future__ import annotations

import datetime
import json
import os
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing.editing import put_statement
from briefing.files import atomic_write
from briefing.files.read_write import load
from briefing.structs import changed
from maps.areas import AreaLayer
from tests.operations import wait_for_operations
from tests.patience import wait_for
from ui.editing.recovery_dialog import RecoveryDialog
from ui.files import recovery as recovery_module
from ui.files.recovery import Recovered, Recovery, left_over
from ui.files.session import Session
from ui.kit.background import Background

posix_only = pytest.mark.skipif(os.name != "posix", reason="permissions are another matter elsewhere")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "recovery"


@pytest.fixture
def recovery(session: Session, folder: Path) -> Recovery:
    return Recovery(session, Background(session), folder)


def edit(session: Session, text: str = "Not saved.") -> None:
    statement = session.briefing.statement("no-nato")
    assert session.apply("Edit", put_statement(session.briefing, changed(statement, text=text)))


def abandoned(session: Session, folder: Path) -> Recovered:
    """Work that a window left which is gone now."""
    edit(session, "Left by a crash.")
    recovery = Recovery(session, Background(session), folder)
    assert recovery.keep_now() and recovery._lock is not None
    recovery._lock.unlock()
    recovery._lock = None
    (found,) = left_over(folder)
    return found


def full(*_arguments: object, **_named: object) -> None:
    raise OSError(28, os.strerror(28))


# For the user only


@posix_only
def test_only_the_user_reads_what_is_kept(session: Session, recovery: Recovery, folder: Path) -> None:
    edit(session)
    assert recovery.keep_now()
    assert {path.suffix for path in folder.iterdir()} == {".briefing", ".json", ".lock"}
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir() if path.suffix != ".lock"} == {0o600}
    assert {each.stat().st_mode & 0o777 for each in (folder, folder.parent)} == {0o700}


@posix_only
def test_a_folder_that_was_open_to_all_is_closed(session: Session, recovery: Recovery, folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    edit(session)
    assert recovery.keep_now() and folder.stat().st_mode & 0o777 == 0o700


# Notes


NOTES: dict[str, bytes | None] = {
    "without offset": b'{"original":"","kept":"2026-11-28T10:00:00"}',
    "year 1": b'{"original":"","kept":"0001-01-01T00:00:00+14:00"}',
    "year 9999": b'{"original":"","kept":"9999-12-31T23:59:59-12:00"}',
    "nested": b'{"original":' + b"[" * 200_000,
    "no date": b'{"original":"","kept":7}', "a number": b"7", "a list": b"[]", "not UTF-8": b"\xff\xfe",
    "empty": b"", "long path": json.dumps({"original": "/" + "x" * 5_000, "kept": "2026-11-28T10:00:00Z"}).encode(),
    "path with U+0000": b'{"original":"/a\\u0000b","kept":"2026-11-28T10:00:00Z"}',
    "half a character": b'{"original":"/a\\ud800b","kept":"2026-11-28T10:00:00Z"}',
    "never written": None,
}


@pytest.mark.parametrize("note", NOTES)
def test_one_bad_note_hides_nothing(
    qtbot: QtBot, session: Session, folder: Path, layer: AreaLayer, note: str
) -> None:
    good = abandoned(session, folder)
    data, bad = NOTES[note], folder / "bad.briefing"
    bad.write_bytes(good.copy.read_bytes())
    if data is not None:
        bad.with_suffix(".json").write_bytes(data)
    found = {each.copy.name: each for each in left_over(folder)}
    assert set(found) == {"bad.briefing", good.copy.name}
    assert load(found["bad.briefing"].copy, layer).briefing.statement("no-nato").text == "Left by a crash."
    dialog = RecoveryDialog(None, found["bad.briefing"], "T", None, lambda: None)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    assert str(datetime.datetime.now().year) in dialog.sentence.text() or "2026" in dialog.sentence.text()
    found["bad.briefing"].discard()
    assert [each.copy for each in left_over(folder)] == [good.copy]


def test_what_was_cut_off_while_it_was_written_is_removed(session: Session, folder: Path) -> None:
    good = abandoned(session, folder)
    part = folder / f".{good.copy.name}.k3_9xq1z.part"
    part.write_bytes(b"half")
    assert [each.copy for each in left_over(folder)] == [good.copy] and not part.exists()


# What replaces a copy


def test_recovered_work_keeps_its_copy_until_the_new_one_stands(
    qtbot: QtBot, session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow disk; then the new copy is there, and the old one goes."""
    old, gate = abandoned(session, folder), threading.Event()
    recovery = Recovery(session, Background(session), folder)
    real = recovery_module._is_kept

    def slowly(*arguments: object) -> bool:
        wait_for(gate, "the disk goes on")
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(recovery_module, "_is_kept", slowly)
    recovery.succeed(old.discard)
    assert old.copy.exists()
    gate.set()
    qtbot.waitUntil(lambda: not old.copy.exists())
    assert len(list(folder.glob("*.briefing"))) == 1


def test_on_a_full_disk_the_old_copy_stays_and_this_is_said(
    qtbot: QtBot, session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = abandoned(session, folder)
    recovery = Recovery(session, Background(session), folder)
    said: list[str] = []
    recovery.failed.connect(said.append)
    with monkeypatch.context() as patch:
        patch.setattr(atomic_write.os, "fsync", full)
        recovery.succeed(old.discard)
        qtbot.waitUntil(lambda: bool(said))
        assert not recovery.keep_now() and len(said) == 1
    assert "cannot be kept" in said[0] and str(folder) in said[0]
    assert [each.copy for each in left_over(folder)] == [old.copy] and recovery._timer.isActive()
    assert recovery.keep_now()
    assert not old.copy.exists() and len(list(folder.glob("*.briefing"))) == 1


def test_saving_ends_the_old_copy_too(session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = abandoned(session, folder)
    recovery = Recovery(session, Background(session), folder)
    monkeypatch.setattr(recovery_module, "_is_kept", lambda *_: False)
    recovery.succeed(old.discard)
    wait_for_operations()
    session.saved(session.opened.file)
    assert not list(folder.glob("*.briefing"))


def test_what_the_user_does_not_want_is_not_kept_at_the_end(session: Session, recovery: Recovery, folder: Path) -> None:
    edit(session)
    assert recovery.keep_now()
    recovery.drop()
    assert recovery.keep_now() and not list(folder.glob("*.briefing"))
    edit(session, "Wanted again.")
    assert recovery.keep_now() and len(list(folder.glob("*.briefing"))) == 1


# One writes, another comes: the newest state is kept


def held_back(monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """Holds back the first copy that is written. Returns what says that it began, and what lets it go on."""
    begun, gate, real = threading.Event(), threading.Event(), recovery_module.Recovery._write

    def slowly(self: Recovery, *arguments: object) -> bool:
        if not begun.is_set():
            begun.set()
            wait_for(gate, "the disk goes on")
        return real(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(recovery_module.Recovery, "_write", slowly)
    return begun, gate


def text_kept(folder: Path, layer: AreaLayer) -> str:
    (copy,) = folder.glob("*.briefing")
    return load(copy, layer).briefing.statement("no-nato").text


def test_the_end_does_not_wait_for_the_background(
    session: Session, recovery: Recovery, folder: Path, layer: AreaLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, gate = held_back(monkeypatch)
    edit(session, "Once.")
    recovery.keep()
    wait_for(begun, "the background writes")
    assert recovery.keep_now(), "the same state again: the background may not come to its end any more"
    assert text_kept(folder, layer) == "Once."
    gate.set()
    wait_for_operations()
    assert text_kept(folder, layer) == "Once."


def test_an_older_state_never_replaces_a_newer_one(
    session: Session, recovery: Recovery, folder: Path, layer: AreaLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, gate = held_back(monkeypatch)
    edit(session, "Older.")
    recovery.keep()
    wait_for(begun, "the background writes")
    edit(session, "Newer.")
    assert recovery.keep_now()
    gate.set()
    wait_for_operations()
    assert text_kept(folder, layer) == "Newer."


def test_what_was_forgotten_while_it_waited_is_not_written(
    session: Session, recovery: Recovery, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, gate = held_back(monkeypatch)
    edit(session)
    recovery.keep()
    wait_for(begun, "the background writes")
    recovery.forget()
    gate.set()
    wait_for_operations()
    assert not list(folder.glob("*.briefing")) and not list(folder.glob("*.json"))


def test_a_copy_that_was_forgotten_while_it_was_written_is_removed(
    qtbot: QtBot, session: Session, recovery: Recovery, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, gate, real = threading.Event(), threading.Event(), recovery_module._is_kept

    def slowly(*arguments: object) -> bool:
        begun.set()
        wait_for(gate, "the disk goes on")
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(recovery_module, "_is_kept", slowly)
    edit(session)
    recovery.keep()
    wait_for(begun, "the copy is being written")
    recovery.forget()
    gate.set()
    wait_for_operations()
    qtbot.waitUntil(lambda: not list(folder.iterdir()))

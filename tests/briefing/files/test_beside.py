# SPDX-License-Identifier: MIT
"""Links, long names, leftovers and full disks: saving replaces one file and loses nothing around it."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest

from briefing.editing import attach_snapshot, put_areas, put_statement
from briefing.errors import NotAFile, UnwritableFile
from briefing.files import atomic_write
from briefing.files.atomic_write import write_durably
from briefing.files.beside import backup_of, beside, lock_of, other_names, remove_parts, target_of
from briefing.files.read_write import BriefingFile, load, save, unsaved
from briefing.model import Briefing
from briefing.snapshots.taking import take_snapshot
from briefing.structs import is_whole, with_whole_texts
from tests.briefing.examples import AREAS, example
from tests.briefing.files.test_read_write import NOW

posix_only = pytest.mark.skipif(os.name != "posix", reason="links and limits of another kind")
LONGEST = 255


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def as_file(briefing: Briefing, path: Path, form: Any = "package") -> BriefingFile:
    return msgspec.structs.replace(unsaved(briefing), path=path, form=form)


# Links


@posix_only
@pytest.mark.parametrize("form", ["package", "document"])
def test_a_link_stays_a_link_and_its_file_is_saved(tmp_path: Path, form: str) -> None:
    """In another folder, by a relative link."""
    (tmp_path / "store").mkdir()
    target, link = tmp_path / "store" / "target.briefing", tmp_path / "link.briefing"
    save(as_file(example(), target, form))
    link.symlink_to(Path("store") / "target.briefing")
    before = target.read_bytes()
    opened = load(link, AREAS)
    edited = msgspec.structs.replace(opened.briefing, title="Another title")
    saved = save(msgspec.structs.replace(opened, briefing=edited))
    assert link.is_symlink() and load(target, AREAS).briefing.title == "Another title"
    assert saved.path == link and saved.stamps == load(link, AREAS).stamps
    assert saved.backup.read_bytes() == before and saved.backup.parent == target.parent
    assert names(tmp_path) == ["link.briefing", "store"]


@posix_only
def test_a_link_to_what_is_gone_makes_it_again(tmp_path: Path) -> None:
    link = tmp_path / "link.briefing"
    link.symlink_to("gone.briefing")
    save(as_file(example(), link))
    assert link.is_symlink() and load(tmp_path / "gone.briefing", AREAS).briefing == example()


@posix_only
def test_links_in_a_circle_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.briefing").symlink_to("b.briefing")
    (tmp_path / "b.briefing").symlink_to("a.briefing")
    with pytest.raises(UnwritableFile, match=r"a\.briefing: the file cannot be written in .*links"):
        save(as_file(example(), tmp_path / "a.briefing"), overwrite=True)
    assert (tmp_path / "a.briefing").is_symlink()


@posix_only
def test_hard_links_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    write_durably(path, b"one")
    assert other_names(path) == 0
    os.link(path, tmp_path / "b.briefing")
    assert other_names(path) == 1
    write_durably(path, b"two", backup=backup_of(path))
    assert ((tmp_path / "b.briefing").read_bytes(), backup_of(path).read_bytes()) == (b"one", b"one")
    assert other_names(path) == 0 and other_names(tmp_path) == 0 and other_names(tmp_path / "none") == 0


@posix_only
@pytest.mark.parametrize("kind", ["fifo", "device"])
def test_what_is_not_a_file_is_never_replaced(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.briefing"
    os.mkfifo(path) if kind == "fifo" else path.symlink_to("/dev/null")
    with pytest.raises(UnwritableFile, match="this is not a file; choose another name"):
        save(as_file(example(), path), overwrite=True)
    with pytest.raises(NotAFile):
        write_durably(path, b"a template, a log")
    assert path.is_fifo() or path.is_symlink()


# Names


@posix_only
@pytest.mark.parametrize("letter", ["a", "ї", "\udcff"])
@pytest.mark.parametrize("size", [200, 247, 252, LONGEST])
def test_a_long_name_is_saved_again_and_again(tmp_path: Path, letter: str, size: int) -> None:
    stem = letter * ((size - len(".briefing")) // len(os.fsencode(letter)))
    path = tmp_path / f"{stem}.briefing"
    first = save(as_file(example(), path))
    save(msgspec.structs.replace(first, briefing=msgspec.structs.replace(example(), title="Two")))
    assert load(path, AREAS).briefing.title == "Two" and load(first.backup, AREAS).briefing == example()
    assert len(names(tmp_path)) == 2
    assert all(len(os.fsencode(each(path).name)) <= 240 for each in (backup_of, lock_of))


def test_short_names_are_as_they_were_and_long_ones_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "talk.briefing"
    assert (backup_of(path).name, lock_of(path).name) == ("talk.briefing.bak", ".~lock.talk.briefing#")
    one, other = (tmp_path / ("x" * 245 + end) for end in ("1.briefing", "2.briefing"))
    assert backup_of(one) != backup_of(other) and beside(one).name[:200] == one.name[:200]
    assert target_of(path) == path


# Leftovers


def test_only_what_writing_this_file_left_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, other = tmp_path / "a.briefing", tmp_path / "a.briefing.old"
    for each in (path, other):
        with monkeypatch.context() as cut:
            cut.setattr(Path, "replace", lambda *_: None)
            cut.setattr(atomic_write, "sync_folder", lambda _folder: None)
            write_durably(each, b"half")
    for name in (".a.briefing.part", ".a.briefing.abcdefgh.part.txt", ".abcdefgh.part", "a.briefing.abcdefgh.part"):
        (tmp_path / name).write_bytes(b"somebody's")
    left = set(names(tmp_path))
    remove_parts(path)
    gone = left - set(names(tmp_path))
    assert len(gone) == 1 and next(iter(gone)).startswith(".a.briefing.") and len(left) == 6
    remove_parts(tmp_path / "no folder" / "a.briefing")


# Full disks


@contextmanager
def no_room_for(size: int) -> Iterator[None]:
    """The system refuses to write more than so many bytes into one file."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@posix_only
def test_the_backup_needs_no_room(tmp_path: Path) -> None:
    """A disk that takes the new file, and no second copy of the old one, which is larger."""
    path = tmp_path / "a.briefing"
    write_durably(path, b"one" * 1_000)
    with no_room_for(100):
        write_durably(path, b"two", backup=backup_of(path))
    assert (path.read_bytes(), backup_of(path).read_bytes()) == (b"two", b"one" * 1_000)


def _no_links(*_arguments: object, **_named: object) -> None:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))


def _full(*_arguments: object, **_named: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@posix_only
def test_where_there_are_no_links_and_no_room_the_last_backup_stays_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.briefing"
    write_durably(path, b"zero")
    write_durably(path, b"one" * 1_000, backup=backup_of(path))
    monkeypatch.setattr(atomic_write.os, "link", _no_links)
    with no_room_for(100), pytest.raises(OSError, match="File too large"):
        write_durably(path, b"two", backup=backup_of(path))
    assert (path.read_bytes(), backup_of(path).read_bytes()) == (b"one" * 1_000, b"zero")
    assert len(names(tmp_path)) == 2
    write_durably(path, b"two", backup=backup_of(path))
    assert (path.read_bytes(), backup_of(path).read_bytes()) == (b"two", b"one" * 1_000)


STAGES: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "the new file is begun": lambda patch: patch.setattr(atomic_write.tempfile, "mkstemp", _full),
    "it is flushed": lambda patch: patch.setattr(atomic_write.os, "fsync", _full),
    "it gets its permissions": lambda patch: patch.setattr(Path, "chmod", _full),
    "the old one is copied": lambda patch: (patch.setattr(atomic_write.os, "link", _no_links),
                                            patch.setattr(shutil, "copy2", _full))[0],
    "the backup takes its place": lambda patch: patch.setattr(Path, "replace", _full),
}


@pytest.mark.parametrize("stage", STAGES)
def test_at_each_stage_a_full_disk_leaves_file_and_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    path = tmp_path / "a.briefing"
    write_durably(path, b"zero")
    write_durably(path, b"one", backup=backup_of(path))
    with monkeypatch.context() as patch:
        STAGES[stage](patch)
        with pytest.raises(OSError, match="space"):
            write_durably(path, b"two", backup=backup_of(path))
    assert (path.read_bytes(), backup_of(path).read_bytes()) == (b"one", b"zero")
    assert len(names(tmp_path)) == 2


@posix_only
def test_a_folder_that_does_not_fit_leaves_nothing_of_it(tmp_path: Path) -> None:
    first = save(as_file(example(), tmp_path / "talk", "folder"))
    before = names(tmp_path / "talk")
    with no_room_for(100), pytest.raises(UnwritableFile, match="free some room"):
        save(msgspec.structs.replace(first, briefing=msgspec.structs.replace(example(), title="Two")))
    assert load(tmp_path / "talk", AREAS).briefing == example() and names(tmp_path / "talk") == before


# Text


HALF = "half \ud83d of it"


def test_half_a_character_is_refused_with_the_statement_it_is_in(tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    first = save(as_file(example(), path))
    statement = example().statements[1]
    broken = put_statement(example(), msgspec.structs.replace(statement, text=HALF))
    with pytest.raises(UnwritableFile, match=rf"statements\[1\] \({statement.id}\): a text holds half of a character"):
        save(msgspec.structs.replace(first, briefing=broken))
    assert load(path, AREAS).briefing == example() and names(tmp_path) == ["a.briefing"]
    mended = with_whole_texts(broken)
    assert mended.statements[1].text == "half \N{REPLACEMENT CHARACTER} of it" and is_whole(mended.statements)
    save(msgspec.structs.replace(first, briefing=mended))
    assert with_whole_texts(mended) is mended


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names are text elsewhere")
def test_names_of_snapshots_and_areas_are_cleaned_where_they_enter(tmp_path: Path) -> None:
    page = tmp_path / "st\udcffory.txt"
    page.write_text("Said.", "utf-8")
    briefing = attach_snapshot(example(), "paper", *take_snapshot(page, NOW))
    area: dict[str, Any] = {"type": "Feature", "id": "own", "properties": {"label": HALF, "as_of": "2024-11-20"},
                            "geometry": {"type": "Point", "coordinates": [37.0, 48.0]}}
    briefing = put_areas(briefing, [area])
    snapshot = briefing.source("paper").snapshot
    assert snapshot is not None and snapshot.title == "st\N{REPLACEMENT CHARACTER}ory.txt"
    assert is_whole(briefing.sources) and is_whole(briefing.own_areas)

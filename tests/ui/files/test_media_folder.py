# SPDX-License-Identifier: MIT
"""Pictures and videos of the open briefing that its file does not hold: copied, kept through a crash, undone, gone."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import limits
from briefing.editing import attach_medium, put_statement, set_media
from briefing.errors import BriefingError
from briefing.files.media_places import bytes_of, place_at, state_of_medium
from briefing.files.read_write import load, save
from briefing.model import Briefing, Medium
from briefing.structs import changed
from maps.areas import AreaLayer
from tests.briefing.media_examples import CLIP_BYTES, media_example
from ui.files.media_folder import MediaFolder
from ui.files.recovery import Recovery, left_over
from ui.files.saver import as_file
from ui.files.session import Session
from ui.kit.background import Background

STATEMENT = "no-nato"


def nothing() -> None:
    """Lets the copying go on."""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[MediaFolder]:
    made = MediaFolder(tmp_path / "data" / "media")
    yield made
    made.close()


def clip() -> Medium:
    return changed(media_example().medium("clip"))


def attach(session: Session, folder: MediaFolder, tmp_path: Path) -> Briefing:
    """Attaches a video as the editor does; the file it came from is gone then."""
    outside = tmp_path / "outside.mp4"
    outside.write_bytes(CLIP_BYTES)
    session.hold_media({"clip.mp4": folder.keep(folder.copy_in(outside, nothing), "clip.mp4")})
    outside.unlink()
    assert session.apply("Attach", attach_medium(session.briefing, STATEMENT, clip()))
    return session.briefing


def shown(session: Session) -> bytes:
    file = session.opened.file
    return bytes_of(file.media["clip.mp4"], limits.MAX_VIDEO_BYTES, file.briefing.medium("clip"))


def test_a_file_from_outside_is_copied_and_counted(folder: MediaFolder, tmp_path: Path) -> None:
    (tmp_path / "outside.mp4").write_bytes(CLIP_BYTES)
    copied = folder.copy_in(tmp_path / "outside.mp4", nothing)
    assert (copied.sha256, copied.size) == (hashlib.sha256(CLIP_BYTES).hexdigest(), len(CLIP_BYTES))
    assert copied.path.read_bytes() == CLIP_BYTES and copied.path.parent.stat().st_mode & 0o077 == 0


def test_a_file_that_is_too_large_or_missing_leaves_nothing(
        folder: MediaFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_VIDEO_BYTES", 1_000)
    (tmp_path / "large.mp4").write_bytes(b"x" * 2_000_000)
    with pytest.raises(BriefingError, match="the file has 2 MB, and a video may have"):
        folder.copy_in(tmp_path / "large.mp4", nothing)
    with pytest.raises(BriefingError, match="cannot be read"):
        folder.copy_in(tmp_path / "nothing.mp4", nothing)
    assert not [*folder.path.glob("*.part")]


def test_another_briefings_media_take_the_place_of_none(
        session: Session, folder: MediaFolder, layer: AreaLayer, tmp_path: Path) -> None:
    briefing = attach(session, folder, tmp_path)
    other = tmp_path / "other.mp4"
    other.write_bytes(b"another clip")
    file = changed(session.opened.file, briefing=briefing, media={"clip.mp4": place_at(other)})
    adopted = folder.adopt(file)["clip.mp4"]
    assert adopted.path.read_bytes() == b"another clip" and shown(session) == CLIP_BYTES


@pytest.mark.parametrize("form", ["package", "folder"])
def test_a_video_that_is_another_one_is_not_played(
        session: Session, folder: MediaFolder, tmp_path: Path, form: str) -> None:
    attach(session, folder, tmp_path)
    saved = save(changed(as_file(session.opened.file, tmp_path / "mine.briefing"), form=form))
    file = folder.file_of(saved.media["clip.mp4"], clip())
    assert file.read_bytes() == CLIP_BYTES
    another = changed(clip(), sha256="0" * 64)
    with pytest.raises(BriefingError, match="no longer the one"):
        folder.file_of(saved.media["clip.mp4"], another)
    assert not [*folder.path.glob("*.part")]


def test_it_is_saved_undone_and_saved_again(
        session: Session, folder: MediaFolder, layer: AreaLayer, tmp_path: Path) -> None:
    attach(session, folder, tmp_path)
    path = tmp_path / "mine.briefing"
    session.saved(save(as_file(session.opened.file, path), aside=folder.path))
    assert load(path, layer).media["clip.mp4"].member == "media/clip.mp4" and shown(session) == CLIP_BYTES
    assert session.apply("Remove", set_media(session.briefing, STATEMENT, ()))
    for _ in range(2):
        session.saved(save(session.opened.file, aside=folder.path))
    assert load(path, layer).media == {}
    session.stack.undo()
    session.saved(save(session.opened.file, aside=folder.path))
    assert shown(session) == CLIP_BYTES
    again = load(path, layer)
    assert state_of_medium(again.briefing.medium("clip"), again.media) == "sound"


def test_it_survives_a_crash_and_is_kept_once(
        session: Session, folder: MediaFolder, layer: AreaLayer, tmp_path: Path) -> None:
    attach(session, folder, tmp_path)
    recovery = Recovery(session, Background(session), tmp_path / "recovery")
    assert recovery.keep_now()
    statement = changed(session.briefing.statement(STATEMENT), text="Edited since.")
    session.apply("Edit", put_statement(session.briefing, statement))
    assert recovery.keep_now()
    assert recovery._lock is not None
    recovery._lock.unlock()
    folder.close()
    (found,) = left_over(tmp_path / "recovery")
    with zipfile.ZipFile(found.copy) as archive:
        assert not [each for each in archive.namelist() if each.startswith("media/")]
    file = found.with_media(load(found.copy, layer))
    after = MediaFolder(tmp_path / "data" / "media")
    session.begin(session.opened.of(changed(file, media=after.adopt(file))))
    found.discard()
    assert shown(session) == CLIP_BYTES and not [*(tmp_path / "recovery").glob("*.media")]
    after.close()


def test_folders_of_windows_that_are_gone_are_removed(folder: MediaFolder, tmp_path: Path) -> None:
    gone, other = (MediaFolder(tmp_path / "data" / "media") for _ in range(2))
    for each in (gone, other, folder):
        (each.path / "photo.jpg").write_bytes(b"photo")
    assert gone._held is not None
    gone._held.unlock()
    folder.remove_left_over()
    assert [each.path.is_dir() for each in (gone, other, folder)] == [False, True, True]
    other.close()
    assert [each.parent for each in (tmp_path / "data" / "media").glob("*/photo.jpg")] == [folder.path]

# SPDX-License-Identifier: MIT
"""Pictures and videos in files: never held in memory, kept by every way of saving, noticed when others change them."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import pytest

from briefing import limits
from briefing.editing import set_media
from briefing.errors import BriefingError, UnreadableFile
from briefing.files import media_places
from briefing.files.document import package_parts
from briefing.files.media_places import MEDIA, bytes_of, pieces, place_at, state_of_medium
from briefing.files.parts import DOCUMENT
from briefing.files.read_write import BriefingFile, load, save, stamps_of, unsaved, with_own_names
from briefing.model import Briefing
from briefing.structs import changed
from tests.briefing.examples import AREAS, example
from tests.briefing.media_examples import CLIP_BYTES, PHOTO_BYTES, media_document, media_example

BYTES = {"photo.jpg": PHOTO_BYTES, "clip.mp4": CLIP_BYTES}
FORMS = ("package", "folder")


def with_media(folder: Path, form: Any = "package", briefing: Briefing | None = None) -> BriefingFile:
    """Returns a file that is not saved yet; its media lie beside it as they do when they were just attached."""
    beside = folder / "beside"
    beside.mkdir(exist_ok=True)
    for name, data in BYTES.items():
        (beside / name).write_bytes(data)
    return msgspec.structs.replace(
        unsaved(briefing or media_example()), path=folder / "mine.briefing", form=form,
        media={name: place_at(beside / name) for name in BYTES})


def held(file: BriefingFile) -> dict[str, bytes]:
    return {name: bytes_of(place, limits.MAX_VIDEO_BYTES, file.briefing.medium(name.split(".")[0]))
            for name, place in file.media.items()}


@pytest.mark.parametrize("form", FORMS)
def test_what_is_saved_opens_as_it_was(tmp_path: Path, form: str) -> None:
    saved = save(with_media(tmp_path, form))
    again = load(saved.path, AREAS)
    assert again.briefing == saved.briefing and again.form == form
    assert held(again) == BYTES
    assert again.media == saved.media and again.stamps == saved.stamps
    assert {state_of_medium(each, again.media) for each in again.briefing.media} == {"sound"}


def test_media_are_stored_as_they_are(tmp_path: Path) -> None:
    save(with_media(tmp_path))
    with zipfile.ZipFile(tmp_path / "mine.briefing") as archive:
        stored = [each for each in archive.infolist() if each.filename.startswith(MEDIA)]
        assert [each.compress_type for each in stored] == [zipfile.ZIP_STORED] * 2
    assert save(with_media(tmp_path), overwrite=True).path.read_bytes() == (tmp_path / "mine.briefing").read_bytes()


@pytest.mark.parametrize("form", FORMS)
def test_saving_again_and_under_another_name_keeps_them(tmp_path: Path, form: str) -> None:
    file = load(save(with_media(tmp_path, form)).path, AREAS)
    for name in BYTES:
        (tmp_path / "beside" / name).unlink()
    again = save(file)
    assert held(again) == BYTES
    for other in FORMS:
        copy = save(msgspec.structs.replace(again, path=tmp_path / f"copy-{other}", form=other, stamps=()))
        assert held(load(copy.path, AREAS)) == BYTES
    assert held(load(again.path, AREAS)) == BYTES


@pytest.mark.parametrize("form", FORMS)
def test_what_undoing_may_bring_back_is_put_aside(tmp_path: Path, form: str) -> None:
    before = load(save(with_media(tmp_path, form)).path, AREAS)
    less = set_media(before.briefing, "first", ("photo",))
    for _ in range(3):  # the version before, which held it, is replaced as well
        before = save(msgspec.structs.replace(before, briefing=less), aside=tmp_path / "aside")
    assert set(load(before.path, AREAS).media) == {"photo.jpg"}
    again = save(msgspec.structs.replace(before, briefing=media_example()), aside=tmp_path / "aside")
    assert held(load(again.path, AREAS)) == BYTES


def test_a_file_written_by_others_is_read_if_its_media_are_the_same(tmp_path: Path) -> None:
    file = load(save(with_media(tmp_path)).path, AREAS)
    os.utime(file.path, ns=(0, 0))
    assert held(file) == BYTES


@pytest.mark.parametrize("form", FORMS)
def test_a_file_changed_by_others_is_said_and_nothing_is_written(tmp_path: Path, form: str) -> None:
    file = load(save(with_media(tmp_path, form)).path, AREAS)
    changed = save(with_media(tmp_path, form), overwrite=True)
    place = changed.media["clip.mp4"]
    other = bytes(reversed(CLIP_BYTES))
    if form == "folder":
        place.path.write_bytes(other)
    else:
        data = changed.path.read_bytes()
        with zipfile.ZipFile(changed.path, "w") as archive:
            archive.writestr(DOCUMENT, package_parts(media_example())[DOCUMENT])
            archive.writestr(f"{MEDIA}clip.mp4", other)
            archive.writestr(f"{MEDIA}photo.jpg", PHOTO_BYTES)
        assert data != changed.path.read_bytes()
    with pytest.raises(UnreadableFile, match="no longer the one that was taken in, because the file was changed"):
        held(file)
    target = tmp_path / "other.briefing"
    with pytest.raises(BriefingError, match="no longer the one"):
        save(msgspec.structs.replace(file, path=target, form="package", stamps=stamps_of(target)))
    assert not target.exists() and not [*tmp_path.glob("*part*")]


@pytest.mark.parametrize("form", FORMS)
def test_what_is_shown_has_to_have_the_hash_that_is_shown_with_it(tmp_path: Path, form: str) -> None:
    file = with_media(tmp_path, form)
    (tmp_path / "beside" / "photo.jpg").write_bytes(bytes(reversed(PHOTO_BYTES)))
    again = load(save(msgspec.structs.replace(
        file, media={**file.media, "photo.jpg": place_at(tmp_path / "beside" / "photo.jpg")})).path, AREAS)
    with pytest.raises(UnreadableFile, match="no longer the one that was taken in"):
        bytes_of(again.media["photo.jpg"], limits.MAX_PICTURE_BYTES, again.briefing.medium("photo"))
    assert bytes_of(save(again).media["clip.mp4"], limits.MAX_VIDEO_BYTES, again.briefing.medium("clip")) == CLIP_BYTES


def test_another_picture_of_the_same_name_gets_a_name_of_its_own(tmp_path: Path) -> None:
    mine, theirs = media_example(), with_media(tmp_path)
    other = changed(mine, media=tuple(changed(each, sha256="a" * 64) for each in mine.media if each.id == "photo"))
    assert with_own_names(theirs, unsaved(mine)) is theirs
    renamed = with_own_names(theirs, unsaved(other))
    name = renamed.briefing.medium("photo").name
    assert name == f"{theirs.briefing.medium('photo').sha256[:32]}.jpg" and set(renamed.media) == {name, "clip.mp4"}
    again = load(save(renamed).path, AREAS)  # a name that files can have
    assert bytes_of(again.media[name], limits.MAX_PICTURE_BYTES, again.briefing.medium("photo")) == PHOTO_BYTES


@pytest.mark.parametrize("where", ["media", "kept_media"])
def test_one_that_undoing_may_bring_back_keeps_its_name_as_well(tmp_path: Path, where: str) -> None:
    """A picture that was taken out, or is no medium's, is another one for all that is known."""
    theirs = with_media(tmp_path)
    mine = changed(unsaved(example()), **{where: {"photo.jpg": theirs.media["clip.mp4"]}})
    assert {each.name for each in with_own_names(theirs, mine).briefing.media}.isdisjoint({"photo.jpg"})


def test_a_damaged_medium_can_be_taken_out(tmp_path: Path) -> None:
    path = save(with_media(tmp_path)).path
    data = path.read_bytes()
    assert data.count(PHOTO_BYTES) == 1
    path.write_bytes(data.replace(PHOTO_BYTES, bytes(reversed(PHOTO_BYTES))))  # the zip's own checksum says so
    file = load(path, AREAS)
    with pytest.raises(BriefingError, match=r"“The bridge” \(media/photo\.jpg\): a picture or video in it is damaged"):
        save(file, aside=tmp_path / "aside")
    without = set_media(set_media(file.briefing, "first", ("clip",)), "third", ())
    saved = save(msgspec.structs.replace(file, briefing=without), aside=tmp_path / "aside")
    assert held(load(saved.path, AREAS)) == {"clip.mp4": CLIP_BYTES}


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    file = with_media(tmp_path)
    (tmp_path / "beside" / "clip.mp4").unlink()
    with pytest.raises(BriefingError, match=r"clip\.mp4: the file cannot be read"):
        save(file)


def test_a_medium_without_its_file_is_missing_and_stays_named(tmp_path: Path) -> None:
    file = msgspec.structs.replace(with_media(tmp_path), media={})
    again = load(save(file).path, AREAS)
    assert again.briefing == file.briefing
    assert [state_of_medium(each, again.media) for each in again.briefing.media] == ["missing", "missing"]


def test_opening_reads_no_medium(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(with_media(tmp_path))
    read: list[str] = []
    real = zipfile.ZipFile.open

    def opened(self: zipfile.ZipFile, name: Any, *rest: Any, **more: Any) -> Any:
        read.append(name.filename)
        return real(self, name, *rest, **more)

    monkeypatch.setattr(zipfile.ZipFile, "open", opened)
    load(tmp_path / "mine.briefing", AREAS)
    assert DOCUMENT in read and not [each for each in read if each.startswith(MEDIA)]


def test_unknown_files_among_the_media_are_carried_along(tmp_path: Path) -> None:
    path = tmp_path / "mine.briefing"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in package_parts(example()).items():
            archive.writestr(name, data)
        archive.writestr(f"{MEDIA}notes/sound.ogg", b"sound")
    file = save(load(path, AREAS))
    assert file.media == {}
    with zipfile.ZipFile(save(file).path) as archive:
        assert archive.read(f"{MEDIA}notes/sound.ogg") == b"sound"


def test_a_newer_version_keeps_its_media(tmp_path: Path) -> None:
    made = {**media_document(), "version": 4, "colour": "red"}
    path = tmp_path / "newer.briefing"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(DOCUMENT, json.dumps({each: made[each] for each in made if each != "areas"}))
        archive.writestr("areas.geojson", json.dumps(made["areas"]))
        archive.writestr(f"{MEDIA}photo.jpg", PHOTO_BYTES)
    file = load(path, AREAS)
    assert file.newer == 4 and state_of_medium(file.briefing.medium("photo"), file.media) == "sound"
    save(msgspec.structs.replace(file, path=tmp_path / "copy.briefing", stamps=()))
    with zipfile.ZipFile(tmp_path / "copy.briefing") as archive:
        assert archive.read(f"{MEDIA}photo.jpg") == PHOTO_BYTES


def test_a_member_that_says_too_little_or_is_too_large_is_refused(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.briefing"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in package_parts(media_example()).items():
            archive.writestr(name, data)
        archive.writestr(f"{MEDIA}clip.mp4", b"\0" * 5_000_000)
    file = load(path, AREAS)
    assert state_of_medium(file.briefing.medium("clip"), file.media) == "changed"
    monkeypatch.setattr(limits, "MAX_VIDEO_BYTES", 1_000_000)
    with pytest.raises(UnreadableFile, match="MB"):
        list(pieces(file.media["clip.mp4"]))


def test_media_that_unpack_to_too_much_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.briefing"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(DOCUMENT, package_parts(example())[DOCUMENT])
        for number in range(3):
            archive.writestr(f"{MEDIA}{number}.bin", bytes(1_000_000))
    monkeypatch.setattr(limits, "MAX_MEDIA_BYTES", 2_000_000)
    with pytest.raises(UnreadableFile, match="its pictures and videos have 3 MB, and a briefing's at most 2"):
        load(path, AREAS)


def test_a_folder_whose_saving_was_cut_off_is_saved_again(tmp_path: Path) -> None:
    file = save(with_media(tmp_path, "folder"))
    (file.path / ".saved").mkdir()
    (file.path / MEDIA).rename(file.path / ".saved" / MEDIA)
    again = load(file.path, AREAS)
    assert held(again) == BYTES
    assert held(save(again)) == BYTES
    assert held(load(file.path, AREAS)) == BYTES and not (file.path / ".saved").exists()


def test_a_link_among_the_media_of_a_folder_is_refused(tmp_path: Path) -> None:
    file = save(with_media(tmp_path, "folder"))
    (file.path / MEDIA / "photo.jpg").unlink()
    (file.path / MEDIA / "photo.jpg").symlink_to("/etc/passwd")
    with pytest.raises(UnreadableFile, match=r"media/photo\.jpg: this is not a file"):
        load(file.path, AREAS)


def test_pieces_are_small(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.write_bytes(b"x" * 2_500_000)
    assert [len(each) for each in media_places.pieces(place_at(whole))] == [1_000_000, 1_000_000, 500_000]

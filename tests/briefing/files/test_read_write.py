# SPDX-License-Identifier: MIT
"""Briefing files on disk: every form and version opens, saving is whole, others' changes are noticed."""

from __future__ import annotations

import datetime
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import limits
from briefing.editing import attach_snapshot, put_areas, put_source
from briefing.errors import BriefingError, ChangedOnDisk, NewerVersion, UnreadableFile, UnwritableFile
from briefing.files.document import VERSION, package_parts
from briefing.files.migrations import MIGRATIONS
from briefing.files.package import package_bytes
from briefing.files.parts import DOCUMENT, SNAPSHOTS
from briefing.files.read_write import BriefingFile, load, save, stamps_of, unsaved
from briefing.model import Briefing, Snapshot
from briefing.snapshots.taking import take_snapshot
from tests.briefing.examples import AREAS, document, example
from tests.briefing.files.test_document_properties import briefings
from tests.corpora import PROJECT

VERSIONS = PROJECT / "tests" / "data" / "versions"
NOW = datetime.datetime(2024, 11, 21, 9, 30, tzinfo=datetime.UTC)


def with_snapshot(folder: Path, briefing: Briefing) -> Briefing:
    page = folder / "story.txt"
    page.write_text("More than 110,000 km² are occupied, it says.", "utf-8")
    return attach_snapshot(briefing, "paper", *take_snapshot(page, NOW))


def as_file(briefing: Briefing, path: Path, form: Any = "package") -> BriefingFile:
    return msgspec.structs.replace(unsaved(briefing), path=path, form=form)


@pytest.mark.parametrize("form", ["package", "folder"])
def test_what_is_saved_opens_as_it_was(tmp_path: Path, form: str) -> None:
    briefing = with_snapshot(tmp_path, example())
    path = tmp_path / "mine.briefing"
    saved = save(as_file(briefing, path, form), thumbnail=b"picture")
    again = load(path, AREAS)
    assert again.briefing == briefing
    assert again.form == form and again.stamps == saved.stamps and not again.newer


@st.composite
def whole_briefings(draw: st.DrawFn) -> Briefing:
    """Draws any briefing with own areas and snapshots, as in a package."""
    made = draw(briefings())
    areas = draw(st.lists(st.tuples(st.floats(-170, 170), st.floats(-80, 80)), max_size=3))
    made = put_areas(made, [
        {"type": "Feature", "id": f"own-{number}", "properties": {"label": f"Area {number}", "anything": [1, None]},
         "geometry": {"type": "LineString", "coordinates": [[lon, lat], [lon + 1, lat]]}}
        for number, (lon, lat) in enumerate(areas)])
    for source in made.sources[:2]:
        data = draw(st.binary(max_size=200))
        digest = hashlib.sha256(data).hexdigest()
        snapshot = Snapshot(name=f"{digest[:16]}.txt", media_type="text/plain", sha256=digest, taken=NOW)
        made = attach_snapshot(made, source.id, snapshot, data)
    return made


@given(whole_briefings(), st.sampled_from(["package", "folder"]))
@settings(max_examples=60)
def test_any_briefing_saved_and_opened_is_the_same(briefing: Briefing, form: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mine.briefing"
        save(as_file(briefing, path, form))
        assert load(path, AREAS).briefing == briefing


def test_a_document_is_saved_as_a_document(tmp_path: Path) -> None:
    save(as_file(example(), tmp_path / "mine.json", "document"))
    again = load(tmp_path / "mine.json", AREAS)
    assert (again.form, again.briefing) == ("document", example())


@pytest.mark.parametrize("form", ["package", "folder"])
def test_saving_again_drops_a_snapshot_nobody_names(tmp_path: Path, form: str) -> None:
    path = tmp_path / "mine.briefing"
    saved = save(as_file(with_snapshot(tmp_path, example()), path, form))
    bare = msgspec.structs.replace(saved.briefing.source("paper"), snapshot=None)
    saved = save(msgspec.structs.replace(saved, briefing=put_source(saved.briefing, bare)))
    assert load(path, AREAS).briefing.snapshots == {}
    if form == "folder":
        assert list((path / "snapshots").iterdir()) == []
    else:
        assert not any(name.startswith(SNAPSHOTS) for name in zipfile.ZipFile(path).namelist())


def test_a_folder_that_lost_its_own_areas_has_none_when_opened(tmp_path: Path) -> None:
    path = tmp_path / "mine.briefing"
    saved = save(as_file(example(), path, "folder"))
    without = msgspec.structs.replace(
        example(), own_areas=(), statements=tuple(
            msgspec.structs.replace(each, areas=()) for each in example().statements))
    save(msgspec.structs.replace(saved, briefing=without))
    assert load(path, AREAS).briefing == without


def test_members_of_other_names_are_passed_on(tmp_path: Path) -> None:
    path = tmp_path / "mine.briefing"
    path.write_bytes(package_bytes({**package_parts(example()), "notes/mine.txt": b"keep me"}))
    file = load(path, AREAS)
    save(msgspec.structs.replace(file, path=tmp_path / "copy.briefing", stamps=()))
    assert zipfile.ZipFile(tmp_path / "copy.briefing").read("notes/mine.txt") == b"keep me"


def test_the_version_before_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "mine.briefing"
    saved = save(as_file(example(), path))
    before = path.read_bytes()
    save(msgspec.structs.replace(saved, briefing=msgspec.structs.replace(example(), title="Other")))
    assert saved.backup.read_bytes() == before
    assert load(path, AREAS).briefing.title == "Other"


# Others write too

@pytest.mark.parametrize("form", ["package", "folder"])
def test_a_change_by_someone_else_is_noticed_before_it_is_overwritten(tmp_path: Path, form: str) -> None:
    path = tmp_path / "mine.briefing"
    saved = save(as_file(example(), path, form))
    theirs = save(msgspec.structs.replace(saved, briefing=msgspec.structs.replace(example(), title="Theirs")))
    with pytest.raises(ChangedOnDisk, match="changed by another program"):
        save(saved)
    assert load(path, AREAS).briefing.title == "Theirs"
    save(saved, overwrite=True)
    assert load(path, AREAS).briefing == example()
    assert theirs.stamps != stamps_of(path)


def test_a_file_that_is_gone_is_noticed(tmp_path: Path) -> None:
    saved = save(as_file(example(), tmp_path / "mine.briefing"))
    saved.path.unlink()
    with pytest.raises(ChangedOnDisk):
        save(saved)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs a disk of its own")
def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be made here")
    try:
        saved = save(as_file(example(), disk / "mine.briefing"))
        import random

        filler = disk / "filler"
        with pytest.raises(OSError):
            filler.write_bytes(random.Random(1).randbytes(200_000))
        with pytest.raises(UnwritableFile, match="free some room"):
            save(msgspec.structs.replace(saved, briefing=msgspec.structs.replace(example(), title="Other")))
        assert load(disk / "mine.briefing", AREAS).briefing == example()
        assert sorted(path.name for path in disk.iterdir()) == ["filler", "mine.briefing"]
    finally:
        subprocess.run(["umount", disk], check=True)


# Versions

@pytest.mark.parametrize("path", sorted(VERSIONS.iterdir()), ids=lambda path: path.name)
def test_a_file_of_every_version_opens_and_saves_in_the_present_one(path: Path, tmp_path: Path) -> None:
    file = load(path, AREAS)
    assert [each.id for each in file.briefing.statements] == ["first", "second", "third"]
    assert [str(area["id"]) for area in file.briefing.own_areas] == ["bridgehead"]
    save(msgspec.structs.replace(file, path=tmp_path / "new.briefing", form="package", stamps=()))
    assert load(tmp_path / "new.briefing", AREAS).briefing == file.briefing
    assert json.loads(zipfile.ZipFile(tmp_path / "new.briefing").read(DOCUMENT))["version"] == VERSION


def test_there_is_a_file_and_a_migration_for_every_version() -> None:
    kept = {int(path.stem.split("-")[1]) for path in VERSIONS.iterdir()}
    assert kept == set(range(1, VERSION + 1))
    assert set(MIGRATIONS) == set(range(1, VERSION))
    assert all((PROJECT / "resources" / "schema" / f"briefing-{each}.schema.json").is_file() for each in kept)


def newer(change: Callable[[dict[str, Any]], object] = lambda made: None) -> dict[str, Any]:
    made = document()
    made.update(version=VERSION + 1, weather="fair", sequence=[{"shows": "opening", "music": "none"}])
    made["statements"][0]["certainty"] = {"of": ["what"]}
    made["sources"][0]["doi"] = "10.1/x"
    change(made)
    return made


@pytest.mark.parametrize("form", ["package", "document"])
def test_a_newer_version_is_shown_and_passed_on_as_it_is(tmp_path: Path, form: str) -> None:
    data = json.dumps(newer()).encode()
    path = tmp_path / "newer"
    path.write_bytes(package_bytes({DOCUMENT: data, "sounds/x.wav": b"x"}) if form == "package" else data)
    file = load(path, AREAS)
    assert file.newer == VERSION + 1
    assert file.briefing.statement("first").text == "The line may be frozen."
    assert len(file.briefing.sequence) == 1
    save(msgspec.structs.replace(file, path=tmp_path / "copy", stamps=()))
    if form == "package":
        with zipfile.ZipFile(tmp_path / "copy") as archive:
            assert archive.read(DOCUMENT) == data and archive.read("sounds/x.wav") == b"x"
    else:
        assert (tmp_path / "copy").read_bytes() == data


def test_a_newer_version_that_is_not_understood_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "newer.json"
    path.write_text(json.dumps(newer(lambda made: made["statements"][0].update(kind="forecast"))), "utf-8")
    with pytest.raises(NewerVersion, match="open it with a newer Line of Contact"):
        load(path, AREAS)


# Hostile packages

def test_a_package_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.briefing"
    zeros = bytes(limits.MAX_FILE_BYTES)
    path.write_bytes(package_bytes({DOCUMENT: b"{}", **{f"snapshots/{each}.txt": zeros for each in range(5)}}))
    assert path.stat().st_size < 1_000_000
    with pytest.raises(UnreadableFile, match="at most 100 are read"):
        load(path, AREAS)


def test_a_snapshot_that_is_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    save(as_file(with_snapshot(tmp_path, example()), tmp_path / "mine", "folder"))
    snapshot = next((tmp_path / "mine" / "snapshots").iterdir())
    snapshot.unlink()
    snapshot.symlink_to("/etc/hostname")
    with pytest.raises(UnreadableFile, match="this is not a file"):
        load(tmp_path / "mine", AREAS)


# Killed while saving

_WRITER = """
import sys, pathlib
sys.path.insert(0, {root!r})
import msgspec
from briefing.files.read_write import load, save
areas = {areas!r}
file = load(pathlib.Path(sys.argv[1]), areas)
number = 0
while True:
    number += 1
    title = f"State {{number}}"
    note = "x" * 9000
    statements = tuple(msgspec.structs.replace(each, note=note + str(number)) for each in file.briefing.statements)
    file = save(msgspec.structs.replace(file, briefing=msgspec.structs.replace(
        file.briefing, title=title, statements=statements)))
    if number == 1:
        print("saved", flush=True)
"""


@pytest.mark.parametrize("form", ["package", "folder", "document"])
def test_a_kill_while_saving_leaves_the_old_or_the_new_version(tmp_path: Path, form: str) -> None:
    kill_while_saving(tmp_path, form, times=int(os.environ.get("KILLS", "4")))


def kill_while_saving(folder: Path, form: str, times: int) -> None:
    path = folder / "mine"
    briefing = with_snapshot(folder, example()) if form != "document" else example()
    save(as_file(briefing, path, form))
    script = _WRITER.format(root=str(PROJECT), areas=sorted(AREAS))
    for number in range(times):
        process = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE)
        assert process.stdout is not None and process.stdout.readline() == b"saved\n"
        time.sleep(0.003 + 0.0137 * number % 0.12)  # so that each time it is killed at another point of a later save
        process.kill()
        process.wait()
        process.stdout.close()
        found = load(path, AREAS).briefing
        numbers = {each.note[9000:] for each in found.statements if each.note and len(each.note) > 9000}
        assert len(numbers) == 1
        assert found.title == f"State {numbers.pop()}"


def test_a_damaged_package_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "mine.briefing"
    save(as_file(example(), path))
    data = path.read_bytes()
    for cut in (0, 3, 30, len(data) // 2, len(data) - 1):
        path.write_bytes(data[:cut])
        with pytest.raises(BriefingError) as refused:
            load(path, AREAS)
        assert str(refused.value).startswith("mine.briefing")


def test_a_zip_with_a_folder_inside_opens(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.mkdir("snapshots")
        for name, data in package_parts(example()).items():
            archive.writestr(name, data)
    (tmp_path / "mine.briefing").write_bytes(made.getvalue())
    assert load(tmp_path / "mine.briefing", AREAS).briefing == example()


def test_an_interrupted_folder_is_finished_by_the_next_save(tmp_path: Path) -> None:
    path = tmp_path / "mine"
    saved = save(as_file(example(), path, "folder"))
    (path / ".saved").mkdir()
    shutil.move(path / DOCUMENT, path / ".saved" / DOCUMENT)
    assert load(path, AREAS).briefing == example()
    save(saved, overwrite=True)
    assert not (path / ".saved").exists() and (path / DOCUMENT).is_file()

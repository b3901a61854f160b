# SPDX-License-Identifier: MIT
"""Pictures and videos of a statement: attached, described, ordered, removed, undone, saved, opened again."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton

from briefing.files.media_places import bytes_of, state_of_medium
from briefing.model import Happening
from briefing.structs import changed
from tests.end2end.driver import wait_until
from tests.end2end.writing import Writing
from tests.ui.readers.made_media import VIDEOS, picture
from ui.editing.media_part import MediaPart
from ui.merging.merge_dialog import MergeDialog


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    (tmp_path / "bridge.jpg").write_bytes(picture(turn=6, is_told=True))
    return tmp_path / "bridge.jpg"


def part(writing: Writing) -> MediaPart:
    writing.window.sidebar.select("no-nato")
    made: MediaPart = writing.page("Statement").media
    return made


def attach(writing: Writing, path: Path) -> MediaPart:
    made, before = part(writing), len(writing.selected.media)
    made.attach_file(path)
    wait_until(lambda: len(writing.selected.media) == before + 1, f"{path.name} is taken in")
    return made


def test_a_photograph_is_attached_described_saved_and_opened_again(
        writing: Writing, photo: Path, tmp_path: Path) -> None:
    field = attach(writing, photo)
    photo.unlink()
    (medium_id,) = writing.selected.media
    field.describe(medium_id)
    dialog = field.dialog
    assert dialog is not None and "48.0159° N, 37.8029° E, looking 272° · Maker Seven" in dialog.said.text()
    assert dialog.said.text().startswith("The file says: 2024-11-18 08:30:12 +02:00")
    writing.type(dialog.title_line, "The bridge")
    writing.type(dialog.credit, "A. Photographer")
    writing.type(dialog.licence, "CC BY 4.0")
    writing.click(dialog.take_over)
    writing.click(dialog.agree)
    path = tmp_path / "mine.briefing"
    writing.save_as(path)
    writing.files.begin(writing.session.opened)
    writing.files.open(path)
    wait_until(lambda: writing.session.opened.path == path and not writing.files.opener.is_busy, "it is open again")
    medium = writing.briefing.medium(medium_id)
    assert (medium.title, medium.credit, medium.licence) == ("The bridge", "A. Photographer", "CC BY 4.0")
    assert medium.taken == Happening(day=medium.taken_in.date().replace(2024, 11, 18), time="08:30", zone="+02:00")
    assert (medium.lon, medium.lat, medium.direction) == (37.8029, 48.0159, 271.5)
    places = writing.session.opened.file.media
    assert state_of_medium(medium, places) == "sound" and places[medium.name].member
    assert bytes_of(places[medium.name], 10**6, medium) == picture(turn=6, is_told=True)


def later_buttons(field: MediaPart) -> list[QToolButton]:
    return [each for each in field.findChildren(QToolButton)
            if each.accessibleName() == "Later" and each.isVisible() and each.isEnabled()]


def test_order_removing_and_undo(writing: Writing, photo: Path) -> None:
    attach(writing, photo)
    field = attach(writing, VIDEOS / "h264.mp4")
    first, second = writing.selected.media
    wait_until(lambda: bool(later_buttons(field)), "the rows are there")
    writing.click(later_buttons(field)[0])
    assert writing.selected.media == (second, first)
    field.list.edited.emit((second,))
    assert [each.id for each in writing.briefing.media] == [second]
    writing.editing.undo()
    assert writing.selected.media == (second, first) and len(writing.briefing.media) == 2


def test_the_same_file_is_one_medium(writing: Writing, photo: Path) -> None:
    attach(writing, photo)
    known = writing.selected.media
    writing.window.sidebar.select("no-return")
    writing.page("Statement").media.attach_file(photo)
    wait_until(lambda: writing.selected.media == known, "the second statement has it too")
    assert len(writing.briefing.media) == 1


def test_media_come_in_by_merging_and_depend_on_no_other_file(
        writing: Writing, photo: Path, tmp_path: Path) -> None:
    attach(writing, photo)
    other = tmp_path / "other.briefing"
    writing.save_as(other)
    writing.begin()
    assert not writing.briefing.media
    writing.editing.tasks.merge(other)
    wait_until(lambda: isinstance(writing.editing.tasks.dialog, MergeDialog), "the dialog asks")
    dialog = writing.editing.tasks.dialog
    assert isinstance(dialog, MergeDialog)
    dialog.choose_for_all("theirs")
    writing.click(dialog.agree)
    other.unlink()
    (medium,) = writing.briefing.media
    assert writing.briefing.statement("no-nato").media == (medium.id,)
    writing.save_as(tmp_path / "mine.briefing")
    place = writing.session.opened.file.media[medium.name]
    assert place.path.name == "mine.briefing" and bytes_of(place, 10**6, medium) == picture(turn=6, is_told=True)


def test_a_plain_document_has_no_room_for_them(writing: Writing, photo: Path, tmp_path: Path,
                                               monkeypatch: pytest.MonkeyPatch) -> None:
    writing.save_as(tmp_path / "mine.json")
    attach(writing, photo)
    monkeypatch.setattr(writing.window.window.file_dialogs, "save_file", lambda *_: (None, ""))
    writing.files.save()
    assert "no room for snapshots, pictures and videos" in writing.window.message


@pytest.mark.parametrize("command", ["save_as", "save_copy"])
def test_a_plain_document_leaves_them_out_only_where_the_user_says_so(
        writing: Writing, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    plain, package = tmp_path / "mine.json", tmp_path / "mine.briefing"
    attach(writing, photo)
    names = [plain, plain, package]
    monkeypatch.setattr(writing.window.window.file_dialogs, "save_file", lambda *_: (names.pop(0), ""))
    writing.window.window.commands[command].trigger()
    assert writing.question is not None and not plain.exists()
    writing.answer("Leave them out")
    wait_until(lambda: plain.exists() and not writing.files.saver.is_busy, "it is written")
    writing.window.window.commands[command].trigger()
    writing.answer("Choose another name…")
    wait_until(lambda: package.exists() and not writing.files.saver.is_busy, "the package is written")
    assert zipfile.ZipFile(package).read(f"media/{writing.briefing.media[0].name}") == photo.read_bytes()


def test_what_cannot_be_shown_is_said(writing: Writing, tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(picture()[:200])
    part(writing).attach_file(tmp_path / "broken.jpg")
    wait_until(lambda: "broken.jpg: broken: this picture cannot be read" in writing.window.message, "it is said")
    assert not writing.briefing.media


def test_a_dropped_picture_is_the_statements(writing: Writing, photo: Path) -> None:
    part(writing)
    writing.files.open_dropped([photo])
    wait_until(lambda: len(writing.selected.media) == 1, "it is taken in")


def test_no_coordinates_are_not_taken(writing: Writing, photo: Path) -> None:
    field = attach(writing, photo)
    field.describe(writing.selected.media[0])
    dialog = field.dialog
    assert dialog is not None
    writing.type(dialog.position, "somewhere")
    writing.click(dialog.agree)
    assert dialog.isVisible() and "no coordinates" in dialog.position.toolTip()
    writing.type(dialog.position, "48.01, 37.80")
    writing.click(dialog.agree)
    assert (writing.briefing.media[0].lat, writing.briefing.media[0].lon) == (48.01, 37.8)


def test_taking_over_loses_nothing_that_was_written(writing: Writing, photo: Path) -> None:
    field = attach(writing, photo)
    field.describe(writing.selected.media[0])
    dialog = field.dialog
    assert dialog is not None
    writing.type(dialog.title_line, "The bridge")
    writing.type(dialog.position, "somewhere")
    writing.click(dialog.take_over)
    assert (dialog.title_line.text(), dialog.position.text()) == ("The bridge", "somewhere")
    assert "no coordinates" in dialog.position.toolTip()
    writing.type(dialog.position, "")
    writing.click(dialog.take_over)
    assert dialog.title_line.text() == "The bridge" and dialog.position.text().startswith("48.0159")
    dialog.reject()


def test_attached_again_a_missing_file_is_there_again(writing: Writing, photo: Path) -> None:
    """Whatever name a briefing gives the picture, as one that came with a merge."""
    field = attach(writing, photo)
    (medium,) = writing.briefing.media
    session = writing.session
    file = changed(session.opened.file, media={}, briefing=changed(
        session.briefing, media=(changed(medium, name="bridge.jpg"),)))
    session.begin(session.opened.of(file))
    field.show_statement("no-nato")
    assert state_of_medium(session.briefing.media[0], session.opened.file.media) == "missing"
    field.attach_file(photo)
    wait_until(lambda: state_of_medium(session.briefing.media[0], session.opened.file.media) == "sound", "it is there")
    assert "missing" not in field.list.accessibleDescription()


@pytest.mark.parametrize("wrong", [
    {"day": "2024-11-18", "until": "2024-11-17"}, {"day": "2024-11-18", "time": "99:99"}, {"day": "some day"},
    {"direction": "north"},
])
def test_what_no_file_can_hold_is_not_taken(writing: Writing, photo: Path, wrong: dict[str, str]) -> None:
    field = attach(writing, photo)
    field.describe(writing.selected.media[0])
    dialog = field.dialog
    assert dialog is not None
    before, taken = writing.briefing, dialog.taken
    lines = {"day": taken.day.line, "until": taken.until.line, "time": taken.time, "direction": dialog.direction.line}
    for name, text in wrong.items():
        writing.type(lines[name], text)
    writing.click(dialog.agree)
    assert dialog.isVisible() and writing.briefing is before
    writing.type(lines["day"], "")
    writing.type(lines["direction"], "90")
    for line in (lines["until"], lines["time"]):
        line.show_value("")
    writing.click(dialog.agree)
    assert writing.briefing.media[0].direction == 90 and not dialog.isVisible()


def test_the_warnings_name_what_is_missing(writing: Writing, photo: Path) -> None:
    attach(writing, photo)
    words = writing.page("Statement").warnings.text()
    assert "no credit yet" in words and "no licence yet" in words

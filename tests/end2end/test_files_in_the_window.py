# SPDX-License-Identifier: MIT
"""Opening, saving, closing, recovering: nothing is lost without asking, and locks on files are noticed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from briefing.files.document import VERSION
from briefing.files.package import read_package
from briefing.files.parts import THUMBNAIL
from briefing.files.read_write import load
from tests.briefing.examples import document
from tests.corpora import PROJECT
from tests.end2end.driver import Driver, settings_in, wait_until
from tests.end2end.writing import CONTROL, Writing
from tests.hostile import written
from tests.patience import GIVE_UP_SECONDS
from tests.ui.reading_gate import ReadingGate
from ui.editing.recovery_dialog import RecoveryDialog
from ui.files.recovery import left_over
from ui.start.options import Options


@pytest.fixture
def writing(module_window: Driver) -> Iterator[Writing]:
    made = Writing(module_window).begin()
    yield made
    if made.question is not None:
        made.question.accept()
    made.begin()


def change(writing: Writing, text: str = "Changed here.") -> None:
    writing.window.sidebar.select("no-nato")
    writing.type(writing.page("Statement").text, text)


def open_file(writing: Writing, path: Path) -> None:
    writing.window.controllers.files.open(path)
    wait_until(lambda: writing.window.opened.path == path, "the file is open")


def test_the_default_briefing_is_saved_under_a_name_and_goes_on_there(writing: Writing, tmp_path: Path) -> None:
    window = writing.window
    change(writing)
    assert window.window.isWindowModified() and window.window.header.state.text() == "not saved"
    assert not writing.files.has_file, "the shipped briefing is never written over"
    path = tmp_path / "mine.briefing"
    writing.save_as(path)
    assert not window.window.isWindowModified() and not window.window.header.state.isVisible()
    change(writing, "Changed again.")
    window.window.commands["save"].trigger()
    wait_until(lambda: not writing.session.is_changed, "the file is saved")
    assert window.opened.path == path and window.window.header.saved.text() == "Saved as mine.briefing"
    assert window.window.header.saved.isVisible()
    assert load(path, window.opened.shipped).briefing.statement("no-nato").text == "Changed again."
    assert load(path.with_name("mine.briefing.bak"), window.opened.shipped).briefing.statement(
        "no-nato").text == "Changed here."
    assert read_package(path).parts[THUMBNAIL].startswith(b"\x89PNG")
    assert writing.files.recent._settings.recent_briefings[0] == path


def test_another_briefing_was_not_saved(writing: Writing, tmp_path: Path) -> None:
    change(writing)
    writing.save_as(tmp_path / "mine.briefing")
    assert writing.window.window.header.saved.isVisible()
    writing.files.open(None)
    wait_until(lambda: writing.window.opened.path.name.startswith("ceasefire"), "the default briefing is open")
    assert not writing.window.window.header.saved.isVisible()


def test_what_is_typed_is_saved_without_a_pause(writing: Writing, tmp_path: Path) -> None:
    writing.save_as(tmp_path / "typed.briefing")
    writing.window.sidebar.select("no-nato")
    page = writing.page("Statement")
    page.text.setFocus()
    QTest.keyClicks(page.text, "Just typed. ")
    writing.window.press(Qt.Key.Key_S, CONTROL)
    wait_until(lambda: writing.session.stack.count() == 1 and not writing.session.is_changed, "the file is saved")
    saved = load(tmp_path / "typed.briefing", writing.window.opened.shipped).briefing
    assert "Just typed." in saved.statement("no-nato").text


@pytest.mark.parametrize("answer", ["Save", "Don't save", "Cancel"])
def test_unsaved_changes_are_asked_about_before_another_briefing(
    writing: Writing, own_areas_briefing: Path, tmp_path: Path, answer: str
) -> None:
    path = tmp_path / "mine.briefing"
    writing.save_as(path)
    change(writing)
    writing.window.controllers.files.open(own_areas_briefing)
    assert writing.window.opened.path == path
    writing.answer(answer)
    shipped = writing.window.opened.shipped
    if answer == "Cancel":
        assert writing.window.opened.path == path and writing.session.is_changed
    else:
        wait_until(lambda: writing.window.opened.path == own_areas_briefing, "the other briefing is open")
    saved = load(path, shipped).briefing.statement("no-nato").text
    assert (saved == "Changed here.") == (answer == "Save")


def test_closing_the_window_asks_and_esc_keeps_it(new_window: Callable[..., Driver]) -> None:
    window = new_window()
    writing = Writing(window)
    change(writing)
    window.window.close()
    assert window.window.isVisible() and writing.question is not None
    QTest.keyClick(writing.question, Qt.Key.Key_Escape)
    assert window.window.isVisible() and writing.session.is_changed
    window.window.close()
    writing.answer("Don't save")
    wait_until(lambda: not window.window.isVisible(), "the window is closed")


def test_a_new_briefing_is_empty_and_written_from_there(writing: Writing) -> None:
    writing.window.window.commands["new"].trigger()
    assert not writing.window.sidebar.shown and not writing.session.is_changed
    assert "no statements yet" in writing.window.sidebar.empty.text()
    writing.window.window.commands["new_statement"].trigger()
    writing.type(writing.editing.statements.text, "The first.")
    assert [each.text for each in writing.briefing.statements] == ["The first."]
    assert writing.window.sidebar.shown == [writing.briefing.statements[0].id]


def test_a_new_one_from_the_default_is_still_to_be_saved(writing: Writing) -> None:
    writing.window.window.commands["new_from_default"].trigger()
    assert len(writing.briefing.statements) == 23 and writing.session.is_changed
    assert not writing.window.opened.path.is_absolute()


def test_a_file_changed_by_another_program_is_noticed_and_asked_about(writing: Writing, tmp_path: Path) -> None:
    path = tmp_path / "shared.briefing"
    writing.save_as(path)
    change(writing)
    theirs = path.read_bytes()
    path.write_bytes(theirs + b"")
    path.touch()
    writing.files._look_at_disk()
    assert "changed by another program" in writing.window.message
    writing.files.save()
    wait_until(lambda: writing.question is not None, "it is asked")
    assert path.read_bytes() == theirs
    writing.answer("Overwrite")
    wait_until(lambda: not writing.session.is_changed, "the file is saved")
    assert path.with_name("shared.briefing.bak").read_bytes() == theirs


def test_a_file_that_was_deleted_is_reported_and_written_again(writing: Writing, tmp_path: Path) -> None:
    path = tmp_path / "mine.briefing"
    writing.save_as(path)
    change(writing)
    path.unlink()
    writing.files.save()
    wait_until(lambda: writing.question is not None, "it is asked")
    assert writing.question is not None
    said = " ".join(label.text() for label in writing.question.findChildren(QLabel))
    assert "no longer where it was" in said and ".bak" not in said and not path.exists()
    writing.answer("Save again")
    wait_until(lambda: not writing.session.is_changed, "the file is saved")
    assert path.exists() and not path.with_name("mine.briefing.bak").exists()


def test_a_file_with_a_second_name_gets_a_note_that_it_keeps_its_version(writing: Writing, tmp_path: Path) -> None:
    path, other = tmp_path / "mine.briefing", tmp_path / "other.briefing"
    writing.save_as(path)
    other.hardlink_to(path)
    before = other.read_bytes()
    change(writing)
    writing.files.save()
    wait_until(lambda: not writing.session.is_changed, "the file is saved")
    assert "further names" in writing.window.message and other.read_bytes() == before


def test_a_second_window_opens_read_only_and_says_who_holds_the_file(
    writing: Writing, new_window: Callable[..., Driver], tmp_path: Path
) -> None:
    path = tmp_path / "shared.briefing"
    writing.save_as(path)
    other = Writing(new_window())
    open_file(other, path)
    sentence = other.session.read_only
    assert "shared.briefing is held open by" in sentence and "since" in sentence
    assert other.window.message == sentence and other.window.window.header.state.text() == "read only"
    other.window.window.commands["new_statement"].setEnabled(True)
    other.editing.commands.new_statement()
    assert len(other.briefing.statements) == 23 and not other.session.is_changed
    mine = tmp_path / "mine.briefing"
    other.save_as(mine)
    assert not other.session.read_only, "under another name it is the other's own"
    writing.begin()
    open_file(other, path)
    assert not other.session.read_only, "the first window let go of it"


def test_the_lock_of_another_computer_is_taken_over_in_the_window(writing: Writing, tmp_path: Path) -> None:
    path = tmp_path / "shared.briefing"
    writing.save_as(path)
    writing.begin()
    beside = path.with_name(".~lock.shared.briefing#")
    beside.write_text("4242\nline-of-contact\nOTHER-LAPTOP\n")
    open_file(writing, path)
    messages, commands = writing.window.window.messages, writing.window.window.commands
    assert "seems to be open on OTHER-LAPTOP since" in writing.session.read_only
    assert messages.action_button.text() == "Take over…" and commands["take_over"].isEnabled()
    writing.click(messages.action_button)
    writing.answer("Cancel")
    assert writing.session.read_only
    messages.dismiss()
    commands["take_over"].trigger()
    writing.answer("Take over")
    assert not writing.session.read_only and not messages.text and not commands["take_over"].isEnabled()
    beside.write_text("77\nline-of-contact\nOTHER-LAPTOP\n")
    writing.files.save()
    assert "was taken over on OTHER-LAPTOP" in writing.session.read_only
    writing.begin()
    assert "OTHER-LAPTOP" in beside.read_text()


def test_a_file_that_cannot_be_saved_under_another_name_stays_held(
    writing: Writing, new_window: Callable[..., Driver], tmp_path: Path
) -> None:
    """Once the other name is held elsewhere, once its folder is a file: the open file's lock stays each time."""
    path, taken = tmp_path / "mine.briefing", tmp_path / "taken.briefing"
    writing.save_as(path)
    other = Writing(new_window())
    other.save_as(taken)
    writing.files.save_under(taken)
    assert "taken.briefing is held open by" in writing.window.message
    assert writing.files.holding.lock.is_of(path) and not writing.session.read_only
    (tmp_path / "blocked").write_bytes(b"")
    writing.files.save_under(tmp_path / "blocked" / "there.briefing")
    wait_until(lambda: "there.briefing" in writing.window.message or "blocked" in writing.window.message,
               "it says that the file was not written")
    assert writing.files.holding.lock.is_of(path) and writing.window.opened.path == path
    open_file(other, path)
    assert "mine.briefing is held open by" in other.session.read_only
    writing.save_as(tmp_path / "moved")
    assert writing.files.holding.lock.is_of(tmp_path / "moved.briefing"), "the lock is that of the file written"
    other.begin()
    open_file(other, path)
    assert not other.session.read_only, "the file that was left is free"


def test_a_briefing_saved_under_another_name_is_no_longer_offered_for_taking_over(
    writing: Writing, tmp_path: Path
) -> None:
    path = tmp_path / "shared.briefing"
    writing.save_as(path)
    writing.begin()
    path.with_name(".~lock.shared.briefing#").write_text("4242\nline-of-contact\nOTHER-LAPTOP\n")
    open_file(writing, path)
    take_over = writing.window.window.commands["take_over"]
    assert take_over.isEnabled() and "OTHER-LAPTOP" in writing.window.message
    writing.save_as(tmp_path / "mine.briefing")
    assert not take_over.isEnabled() and "OTHER-LAPTOP" not in writing.window.message
    assert not writing.session.read_only and writing.files.holding.lock.is_of(tmp_path / "mine.briefing")


# While another file is opened


def test_what_was_not_to_be_saved_is_kept_until_the_other_file_is_open(writing: Writing, tmp_path: Path) -> None:
    """The other file cannot be opened: the work is still there, and still kept for the case of a crash."""
    broken = tmp_path / "broken.briefing"
    broken.write_bytes(b"not a briefing")
    writing.save_as(tmp_path / "mine.briefing")
    change(writing)
    assert writing.files.recovery.keep_now()
    writing.files.open(broken)
    writing.answer("Don't save")
    wait_until(lambda: "broken.briefing" in writing.window.message, "it says that the file cannot be opened")
    assert writing.session.is_changed and writing.briefing.statement("no-nato").text == "Changed here."
    assert len(list(writing.files.recovery_folder.glob("*.briefing"))) == 1
    change(writing, "Changed after that.")
    writing.files.open(None)
    writing.answer("Cancel")
    assert writing.briefing.statement("no-nato").text == "Changed after that."


def test_what_is_edited_while_another_file_opens_is_asked_about(
    writing: Writing, own_areas_briefing: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large file takes a while; what is written in that time is not thrown away unasked."""
    gate = ReadingGate(monkeypatch)
    path = tmp_path / "mine.briefing"
    writing.save_as(path)
    writing.files.open(own_areas_briefing)
    change(writing, "Written meanwhile.")
    gate.go.set()
    writing.answer("Cancel")
    assert writing.window.opened.path == path
    assert writing.briefing.statement("no-nato").text == "Written meanwhile."


def test_a_newer_version_is_read_only_and_a_copy_keeps_all_of_it(writing: Writing, tmp_path: Path) -> None:
    made = document()
    made.update(version=VERSION + 1, weather="fair")
    path = written(made, tmp_path / "newer.json")
    open_file(writing, path)
    assert "newer version of this program" in writing.window.message
    copy = tmp_path / "copy.json"
    from ui.files.saver import as_file

    saved: list[object] = []
    writing.files.saver.save(as_file(writing.window.opened.file, copy), saved.append, overwrite=True)
    wait_until(lambda: bool(saved), "the copy is saved")
    assert json.loads(copy.read_bytes()) == made


# After a crash

_CRASH = """
import os, sys
sys.path.insert(0, {root!r})
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from briefing.editing import put_statement
from briefing.structs import changed
from maps.areas import read_control_layer
from tests.operations import wait_for_operations
from ui.kit.background import Background
from ui.files.open_briefing import open_briefing
from ui.files.recovery import Recovery
from ui.files.session import Session
qt = QApplication([])
owner = QObject()
layer = read_control_layer(Path({root!r}) / "resources/control/2024-11-20/areas.geojson")
session = Session(owner, open_briefing(Path({file!r}), layer))
recovery = Recovery(session, Background(owner), Path({folder!r}))
statement = session.briefing.statements[0]
session.apply("Edit", put_statement(session.briefing, changed(statement, text="Not saved when it ended.")))
recovery.keep()
wait_for_operations()
print("kept", flush=True)
os.kill(os.getpid(), 9)
"""


def crash_with(folder: Path, file: Path) -> None:
    """Runs a program that keeps unsaved work of a file, and kills it."""
    script = _CRASH.format(root=str(PROJECT), folder=str(folder), file=str(file))
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True,
                          timeout=GIVE_UP_SECONDS)
    assert done.stdout == "kept\n", done.stderr


def test_after_a_crash_the_next_start_offers_what_was_kept_and_shows_how_it_differs(
    new_window: Callable[..., Driver], tmp_path: Path
) -> None:
    path = written(document(), tmp_path / "mine.json")
    settings = settings_in(tmp_path)
    folder = settings.data_folder / "recovery"
    crash_with(folder, path)
    assert len(left_over(folder)) == 1
    window = new_window(settings=settings)
    writing = Writing(window)

    def dialog() -> RecoveryDialog | None:
        return next((each for each in window.window.findChildren(RecoveryDialog) if each.isVisible()), None)

    wait_until(dialog, "the kept work is offered")
    shown = dialog()
    assert shown is not None and "A briefing" in shown.sentence.text()
    rows = [shown.rows.index(row).data() for row in range(shown.rows.rowCount())]
    assert rows == ["Statement changed (text): Not saved when it ended."]
    writing.click(shown.agree)
    wait_until(lambda: window.opened.path == path, "what was kept is open in its own place")
    assert writing.briefing.statements[0].text == "Not saved when it ended." and writing.session.is_changed
    window.window.commands["save"].trigger()
    wait_until(lambda: not writing.session.is_changed, "it is saved")
    assert load(path, window.opened.shipped).briefing.statements[0].text == "Not saved when it ended."
    assert left_over(folder) == [] and list(folder.glob("*.briefing")) == []


def test_kept_work_is_thrown_away_only_on_demand(new_window: Callable[..., Driver], tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    folder = settings.data_folder / "recovery"
    crash_with(folder, written(document(), tmp_path / "mine.json"))
    window = new_window(settings=settings)

    def dialog() -> RecoveryDialog | None:
        return next((each for each in window.window.findChildren(RecoveryDialog) if each.isVisible()), None)

    wait_until(dialog, "the kept work is offered")
    dialog().reject()
    assert len(left_over(folder)) == 1, "leaving the dialog loses nothing"
    Writing(window).editing.tasks.offer_recovered()
    wait_until(dialog, "it is offered again")
    Writing(window).click(dialog().throw_away)
    assert left_over(folder) == []


def test_work_is_kept_while_it_is_not_saved_and_forgotten_when_it_is(writing: Writing, tmp_path: Path) -> None:
    folder = writing.files.recovery_folder
    writing.save_as(tmp_path / "kept.briefing")
    change(writing)
    writing.files.recovery.keep()
    wait_until(lambda: bool(list(folder.glob("*.json"))), "the work is kept")
    assert left_over(folder) == [], "its window is still there"
    (copy,) = folder.glob("*.briefing")
    assert load(copy, writing.window.opened.shipped).briefing.statement("no-nato").text == "Changed here."
    writing.files.save()
    wait_until(lambda: not list(folder.glob("*.briefing")), "what is saved needs no copy")


def test_a_file_named_relative_to_the_folder_of_the_start_is_that_file(
        new_window: Callable[..., Driver], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(document()), "utf-8")
    monkeypatch.chdir(tmp_path)
    window = new_window(options=Options(briefing=Path("mine.json")))
    files = window.controllers.files
    assert files is not None and files.has_file
    assert window.opened.path == path
    assert (tmp_path / ".~lock.mine.json#").exists(), "others are told who holds it"
    assert window.window.settings.last_briefing == path

# SPDX-License-Identifier: MIT
"""A session: every edit can be taken back and done again, and what is saved is known."""

from __future__ import annotations

import time

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from briefing import size
from briefing.editing import put_areas, put_statement, remove_statements
from briefing.model import Briefing
from ui.files import undo as undo_module
from ui.files.open_briefing import OpenBriefing
from ui.files.session import Session
from ui.files.undo import Focus


def with_text(briefing: Briefing, text: str, statement_id: str = "no-nato") -> Briefing:
    return put_statement(briefing, msgspec.structs.replace(briefing.statement(statement_id), text=text))


def test_an_edit_is_taken_back_and_done_again(session: Session, opened: OpenBriefing) -> None:
    states: list[Briefing] = []
    session.edited.connect(lambda: states.append(session.briefing))
    edited = with_text(session.briefing, "Other")
    assert session.apply("Edit text", edited, Focus("statement", "no-nato"))
    assert session.stack.undoText() == "Edit text"
    session.stack.undo()
    assert session.briefing is opened.briefing
    session.stack.redo()
    assert states == [edited, opened.briefing, edited]


def test_an_edit_that_changes_nothing_is_none(session: Session, opened: OpenBriefing) -> None:
    same = with_text(session.briefing, opened.briefing.statement("no-nato").text)
    assert same is not session.briefing
    assert not session.apply("Edit text", same)
    assert session.stack.count() == 0


def test_an_edit_that_could_not_be_opened_again_is_refused(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, count = session.briefing, len(session.briefing.statements)
    monkeypatch.setattr("briefing.size._MOST", {**size._MOST, "statements": count})
    one_more = put_statement(before, msgspec.structs.replace(before.statement("no-nato"), id="one-more"))
    with qtbot.waitSignal(session.refused) as refused:
        assert not session.apply("New statement", one_more)
    assert f"{count + 1} statements, and one may have {count}" in refused.args[0]
    assert session.briefing is before and session.stack.count() == 0


def test_saving_is_known_through_undo_and_redo(session: Session) -> None:
    known = [session.is_changed]
    session.apply("Edit", with_text(session.briefing, "Other"))
    known.append(session.is_changed)
    assert session.opened is not None
    session.saved(session.opened.file)
    known.append(session.is_changed)
    session.stack.undo()
    known.append(session.is_changed)
    session.stack.redo()
    known.append(session.is_changed)
    assert known == [False, True, False, True, False]


def test_edits_made_while_a_file_is_written_are_still_to_be_saved(session: Session) -> None:
    session.apply("Edit", with_text(session.briefing, "Written"))
    assert session.opened is not None
    being_written = session.opened.file
    session.apply("Edit", with_text(session.briefing, "Meanwhile"))
    session.saved(being_written)
    assert session.is_changed and session.briefing.statement("no-nato").text == "Meanwhile"


def test_typing_is_one_edit_until_it_pauses(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    assert undo_module.time is time
    for text in ("O", "Ot", "Oth"):
        now[0] += 1
        session.apply("Edit text", with_text(session.briefing, text), key=("no-nato", "text"))
    assert session.stack.count() == 1
    now[0] += 10
    session.apply("Edit text", with_text(session.briefing, "Other"), key=("no-nato", "text"))
    session.apply("Edit text", with_text(session.briefing, "Other", "fight-on"), key=("fight-on", "text"))
    assert session.stack.count() == 3
    session.stack.undo()
    session.stack.undo()
    assert session.briefing.statement("no-nato").text == "Oth"


def test_nothing_is_changed_where_nothing_may_be(session: Session, opened: OpenBriefing) -> None:
    session.begin(opened, read_only="Held by somebody.")
    said: list[str] = []
    session.refused.connect(said.append)
    assert not session.apply("Edit", with_text(session.briefing, "Other"))
    assert said == ["Held by somebody."] and session.briefing is opened.briefing


def test_ground_that_is_not_sound_is_refused_with_its_place(session: Session, opened: OpenBriefing) -> None:
    said: list[str] = []
    session.refused.connect(said.append)
    bad = {"type": "Feature", "id": "bad", "properties": {"label": "Bad"},
           "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [400, 0], [1, 1], [0, 0]]]}}
    assert not session.apply("Add area", put_areas(session.briefing, [bad]))
    assert "areas.features[0]" in said[0]
    assert session.briefing is opened.briefing and session.stack.count() == 0


def test_another_briefing_forgets_what_was_done_to_the_one_before(session: Session, opened: OpenBriefing) -> None:
    session.apply("Delete", remove_statements(session.briefing, {"no-nato"}))
    session.begin(opened)
    assert not session.stack.canUndo() and not session.is_changed


def test_an_edit_keeps_what_it_did_not_change(session: Session, opened: OpenBriefing) -> None:
    opened.checked(opened.briefing.statement("seized-area"))
    session.apply("Edit", with_text(session.briefing, "Other"))
    assert session.opened is not None and session.opened.layer is opened.layer
    kept = session.opened.checks_kept(session.briefing)
    assert kept["seized-area"] is opened.checked(opened.briefing.statement("seized-area"))

# SPDX-License-Identifier: MIT
"""The dialog of observers: terms before the first fetch, own sources, removing; nothing unasked."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefing.model import PinnedDay
from maps.providers.forms import OWL
from maps.providers.mirror import DeepStateMirror
from maps.providers.own_sources import OwnSource
from tests.made_days import FIRST, days_after, write_days
from tests.operations import wait_for_operations
from ui.kit.questions import Question
from ui.timeline.day_library import DayLibrary
from ui.timeline.observer_card import ObserverCard
from ui.timeline.observer_form import ObserverForm
from ui.timeline.observers import KnownObservers
from ui.timeline.observers_dialog import ObserversDialog
from ui.window.file_dialogs import FileDialogs
from ui.window.settings import Settings


@pytest.fixture
def dialog(qtbot: QtBot, library: DayLibrary, tmp_path: Path) -> Iterator[ObserversDialog]:
    parent = QWidget()
    made = ObserversDialog(library, parent, FileDialogs(Settings(tmp_path / "dialogs.ini")))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.show()
    yield made
    assert wait_for_operations()
    made.close()
    parent.deleteLater()


@pytest.fixture
def asked(library: DayLibrary, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The observers that were asked for days, in place of asking them."""
    calls: list[str] = []
    monkeypatch.setattr(library, "fetch_latest", lambda provider: calls.append(provider.id))
    monkeypatch.setattr(library, "fetch", lambda provider, first, last: calls.append(f"{provider.id} {first} {last}"))
    return calls


def question_in(dialog: ObserversDialog) -> Question:
    return next(each for each in dialog.findChildren(Question) if each.isVisible())


def answer(dialog: ObserversDialog, text: str) -> None:
    question_in(dialog).buttons[text].click()


def form_in(dialog: ObserversDialog) -> ObserverForm:
    return next(each for each in dialog.findChildren(ObserverForm) if each.isVisible())


def add(dialog: ObserversDialog, finish: Callable[[], None], folder: Path) -> ObserverCard:
    """Adds a folder with what the form offers; the card of its observer, with its days."""
    dialog.add_source(str(folder))
    finish()
    form_in(dialog).agree.click()
    finish()
    return list(dialog.cards.values())[-1]


def test_terms_come_before_the_first_fetch_and_only_then(dialog: ObserversDialog, asked: list[str]) -> None:
    card = dialog.cards["deepstate-mirror"]
    card.newest.click()
    terms = DeepStateMirror(dialog.library.ground).terms
    said = " ".join(label.text() for label in question_in(dialog).findChildren(QLabel))
    assert str(terms.text) in said and asked == []
    answer(dialog, "Cancel")
    assert asked == [] and not dialog.library.known.has_accepted("deepstate-mirror")
    card.newest.click()
    answer(dialog, "Agree and fetch")
    assert asked == ["deepstate-mirror"]
    card.newest.click()
    assert asked == ["deepstate-mirror"] * 2


def test_a_time_is_asked_for_as_it_was_written(dialog: ObserversDialog, asked: list[str]) -> None:
    dialog.library.known.accept("owl")
    card = dialog.cards["owl"]
    card.first.show_value(datetime.date(2024, 11, 1))
    card.last.show_value(datetime.date(2024, 10, 1))
    card.range.click()
    assert asked == [] and "the first one first" in dialog.said.text()
    card.last.show_value(datetime.date(2024, 11, 3))
    card.range.click()
    assert asked == ["owl 2024-11-01 2024-11-03"]


def test_a_folder_is_read_at_once_and_shown_with_its_days(
    dialog: ObserversDialog, finish: Callable[[], None], tmp_path: Path,
) -> None:
    card = add(dialog, finish, write_days(tmp_path / "Mine", days_after(FIRST, 3)))
    assert "3 days" in card.in_hand.text() and card.show_it.isVisible()
    assert card.day.count() == 3 and "SHA-256" in card.details.text() and "control_20241103" in card.details.text()
    card.remove_day.click()
    assert card.day.count() == 2 and "2 days on this computer" in card.in_hand.text()
    card.remove.click()
    answer(dialog, "Remove")
    finish()
    assert card.in_hand.text() == "No days on this computer" and not card.pin.isVisible()


@pytest.mark.parametrize("text", ["file:///etc/passwd", "javascript:1", "example.org/a b", ""])
def test_what_is_no_web_address_is_refused_with_a_sentence(
    dialog: ObserversDialog, asked: list[str], text: str
) -> None:
    before = set(dialog.library.known.providers)
    dialog.address.setText(text)
    dialog.add_address.click()
    assert set(dialog.library.known.providers) == before and "http" in dialog.said.text()


def test_an_address_is_added_and_not_asked(dialog: ObserversDialog, asked: list[str]) -> None:
    dialog.address.setText("http://127.0.0.1:9/day.geojson")
    dialog.add_address.click()
    form_in(dialog).agree.click()
    assert asked == [] and any(provider.startswith("address") or "day.geojson" in dialog.library.known.name_of(provider)
                               for provider in dialog.cards)


def test_progress_is_shown_and_can_be_cancelled(dialog: ObserversDialog) -> None:
    assert not dialog.stop.isVisible()
    dialog.library.progress.emit("Owl: 2024-11-01", 2, 10)
    assert dialog.stop.isVisible() and dialog.bar.value() == 2 and dialog.said.text() == "Owl: 2024-11-01"
    dialog.library.ended.emit("Owl: 10 fetched.")
    assert not dialog.stop.isVisible() and dialog.said.text() == "Owl: 10 fetched."


def test_the_pinned_day_is_named_and_can_be_unpinned(qtbot: QtBot, dialog: ObserversDialog) -> None:
    assert not dialog.unpin.isVisible()
    dialog.show_pinned(PinnedDay(provider="owl", name="Project Owl", day=FIRST, content="0" * 64))
    assert "Project Owl" in dialog.pinned.text() and dialog.unpin.isVisible()
    with qtbot.waitSignal(dialog.unpinAsked):
        dialog.unpin.click()


def test_content_goes_into_a_briefing_only_once_the_terms_are_confirmed(
    dialog: ObserversDialog, finish: Callable[[], None], tmp_path: Path,
) -> None:
    card = add(dialog, finish, write_days(tmp_path / "Mine", days_after(FIRST, 2)))
    taken: list[datetime.date] = []
    dialog.takeAsked.connect(lambda _provider, day: taken.append(day))
    card.take.click()
    answer(dialog, "Cancel")
    assert taken == []
    card.choose(FIRST)
    card.take.click()
    answer(dialog, "The terms allow it")
    assert taken == [FIRST]


# Observers of one's own


def test_what_is_said_of_an_observer_is_asked_once_kept_and_changed_later(
    dialog: ObserversDialog, finish: Callable[[], None], tmp_path: Path,
) -> None:
    known, folder = dialog.library.known, write_days(tmp_path / "Mine", days_after(FIRST, 2))
    dialog.add_source(str(folder))
    finish()
    form = form_in(dialog)
    assert not form.recognised.isVisible() and form.name.placeholderText() == "Mine"
    form.name.setText("Our\u202eobserver")
    form.credit.setText("Ours and theirs")
    form.terms.setPlainText("Free to\nshow")
    form.agree.click()
    finish()
    card = list(dialog.cards.values())[-1]
    provider = card.provider
    assert card.name.text() == "Our\\u202eobserver" and known.attribution_of(provider) == "Ours and theirs"
    assert known.own(provider) == OwnSource(str(folder), card.name.text(), "Ours and theirs", "Free to show")
    dialog.add_source(str(folder))
    finish()
    assert not [each for each in dialog.findChildren(ObserverForm) if each.isVisible()], "it is asked once"
    changes: list[None] = []
    dialog.library.observersChanged.connect(lambda: changes.append(None))
    card.edit.click()
    assert form_in(dialog).credit.text() == "Ours and theirs"
    form_in(dialog).credit.setText("Theirs")
    form_in(dialog).agree.click()
    assert known.attribution_of(provider, "as it was fetched") == "Theirs" and changes == [None]
    assert "Theirs" in card.in_hand.text()
    again = KnownObservers(Settings(tmp_path / "settings.ini"), dialog.library.ground)
    assert again.own(provider) == known.own(provider) and again.name_of(provider) == card.name.text()


def test_nothing_is_added_where_the_form_is_left(
    dialog: ObserversDialog, finish: Callable[[], None], tmp_path: Path,
) -> None:
    before = set(dialog.cards)
    dialog.add_source(str(write_days(tmp_path / "Mine", days_after(FIRST, 2))))
    finish()
    form_in(dialog).reject()
    finish()
    assert set(dialog.cards) == before and dialog.library.days == {}


def test_files_of_an_observers_form_bring_its_credit_and_terms(
    dialog: ObserversDialog, finish: Callable[[], None], tmp_path: Path,
) -> None:
    (tmp_path / "owl").mkdir()
    ring = [[47.6, 37.5], [47.6, 38.6], [48.6, 38.6], [48.6, 37.5], [47.6, 37.5]]
    (tmp_path / "owl" / "20241101.json").write_text(json.dumps({"areas": [[ring]]}))
    dialog.add_source(str(tmp_path / "owl"))
    finish()
    form = form_in(dialog)
    assert form.recognised.isVisible() and OWL.name in form.recognised.text()
    assert form.said.credit == OWL.terms.attribution
    assert str(OWL.terms.text)[:60] in form.said.terms and form.said.name == ""
    form.reject()


def test_an_observer_of_ones_own_is_removed_with_its_days_once_that_is_confirmed(
    dialog: ObserversDialog, finish: Callable[[], None], tmp_path: Path,
) -> None:
    library, folder = dialog.library, write_days(tmp_path / "Mine", days_after(FIRST, 3))
    card = add(dialog, finish, folder)
    provider = card.provider
    library.known.accept(provider)
    card.forget.click()
    said = " ".join(label.text() for label in question_in(dialog).findChildren(QLabel))
    assert "3 days" in said and str(folder) in said and "Nothing changes" in said
    answer(dialog, "Cancel")
    finish()
    assert provider in library.days
    card.forget.click()
    answer(dialog, "Remove")
    finish()
    assert provider not in library.days and provider not in dialog.cards and library.known.own(provider) is None
    kept = Settings(tmp_path / "settings.ini")
    assert kept.own_sources == [] and provider not in kept.accepted_terms
    assert len(list(folder.iterdir())) == 3 and "removed from this computer" in dialog.said.text()


def test_observers_the_program_knows_are_neither_renamed_nor_removed(dialog: ObserversDialog) -> None:
    for provider in ("owl", "isw", "deepstate", "deepstate-mirror"):
        assert not dialog.cards[provider].edit.isVisible() and not dialog.cards[provider].forget.isVisible()


def test_what_is_fetched_for_an_observer_that_is_removed_does_not_come_back(
    dialog: ObserversDialog, finish: Callable[[], None], tmp_path: Path,
) -> None:
    library = dialog.library
    card = add(dialog, finish, write_days(tmp_path / "Mine", days_after(FIRST, 2)))
    write_days(tmp_path / "Mine", days_after(FIRST, 40))
    dialog.add_source(str(tmp_path / "Mine"))
    library.forget(card.provider)
    finish()
    library.refresh()
    assert card.provider not in library.days and card.provider not in dialog.cards

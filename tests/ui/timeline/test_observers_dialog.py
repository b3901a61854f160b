# SPDX-License-Identifier: MIT
"""The dialog of observers: terms before the first fetch, own sources, removing; nothing unasked."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefing.model import PinnedDay
from maps.providers.mirror import DeepStateMirror
from tests.made_days import FIRST, days_after, write_days
from tests.operations import wait_for_operations
from ui.kit.questions import Question
from ui.timeline.day_library import DayLibrary
from ui.timeline.observers_dialog import ObserversDialog


@pytest.fixture
def dialog(qtbot: QtBot, library: DayLibrary) -> Iterator[ObserversDialog]:
    parent = QWidget()
    made = ObserversDialog(library, parent)
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
    dialog: ObserversDialog, settled: Callable[[], None], tmp_path: Path,
) -> None:
    dialog.add_source(str(write_days(tmp_path / "Mine", days_after(FIRST, 3))))
    settled()
    card = list(dialog.cards.values())[-1]
    assert "3 days in hand" in card.in_hand.text() and card.pin.isVisible()
    assert card.day.count() == 3 and "SHA-256" in card.details.text() and "control_20241103" in card.details.text()
    card.remove_day.click()
    assert card.day.count() == 2 and "2 days in hand" in card.in_hand.text()
    card.remove.click()
    answer(dialog, "Remove")
    settled()
    assert card.in_hand.text() == "No day in hand" and not card.pin.isVisible()


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
    dialog: ObserversDialog, settled: Callable[[], None], tmp_path: Path,
) -> None:
    dialog.add_source(str(write_days(tmp_path / "Mine", days_after(FIRST, 2))))
    settled()
    card = list(dialog.cards.values())[-1]
    taken: list[datetime.date] = []
    dialog.takeAsked.connect(lambda _provider, day: taken.append(day))
    card.take.click()
    answer(dialog, "Cancel")
    assert taken == []
    card.choose(FIRST)
    card.take.click()
    answer(dialog, "The terms allow it")
    assert taken == [FIRST]

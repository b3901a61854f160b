# SPDX-License-Identifier: MIT
"""Days in hand: fetched, packed, measured, compared, asked, removed."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import get_ident

import pytest

from maps import layer_geojson
from maps.areas import AreaLayer
from maps.control_day import TAKEN
from maps.shipped import SHIPPED, SHIPPED_DAY
from maps.timeline import time_pack
from maps.timeline.time_pack import read_pack
from tests.hostile import MARKUP
from tests.made_days import FIRST, days_after, write_days
from tests.ui.timeline.conftest import EVERY
from ui.timeline import page_packs
from ui.timeline.day_library import DayLibrary
from ui.timeline.day_questions import DayQuestions, MeasuredDays
from ui.timeline.page_packs import PagePacks
from ui.window.settings import Settings

Finish = Callable[[], None]


def test_nothing_is_in_hand_at_first_and_no_observer_was_asked(library: DayLibrary) -> None:
    assert library.days == {} and library.all_days == {SHIPPED: (SHIPPED_DAY,)}
    assert set(library.known.providers) == {"deepstate-mirror", "deepstate", "owl", "isw"}
    assert not any(library.known.has_accepted(provider) for provider in library.known.providers)


def test_own_days_are_fetched_packed_and_remembered(
    library: DayLibrary, packs: PagePacks, own: str, tmp_path: Path
) -> None:
    assert library.days == {own: tuple(days_after(FIRST, 5))}
    slot = packs.slot_of(own)
    assert slot is not None
    made = packs._made[f"/time-{slot[0]}.pack"]
    assert made == library.cache.pack_path(own), "the page is served the file that is kept"
    about, _arrays = read_pack(library.cache.pack_path(own).read_bytes())
    assert [day.day for day in about.days] == days_after(FIRST, 5)
    assert Settings(tmp_path / "settings.ini").own_sources == [str(tmp_path / "Own days")]


def test_a_pack_that_cannot_be_kept_is_served_from_memory(
    library: DayLibrary, packs: PagePacks, own: str, finish: Finish, monkeypatch: pytest.MonkeyPatch
) -> None:
    slot, version = packs.slot_of(own) or (0, 0)
    library.cache.pack_path(own).unlink()
    monkeypatch.setattr(time_pack, "_keep", lambda *_: None)  # a full disk
    packs.pack()
    finish()
    made = packs._made[f"/time-{slot}.pack"]
    assert isinstance(made, bytes) and len(read_pack(made)[0].days) == 5
    assert packs.slot_of(own) == (slot, version), "it is the pack that the page has"


def test_packing_says_how_far_it_is(
    library: DayLibrary, packs: PagePacks, own: str, finish: Finish, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_packs, "_TELL_EVERY", 1)
    library.cache.pack_path(own).unlink()
    received: list[tuple[str, int, int]] = []
    library.progress.connect(lambda *each: received.append(each))
    packs.pack()
    finish()
    assert received == [("Own days: preparing the days for the map …", done, 5) for done in range(1, 6)]
    packs.pack()
    finish()
    assert len(received) == 5, "what is packed already is not worth a word"


def test_days_in_hand_are_not_asked_for_again(library: DayLibrary, own: str, finish: Finish) -> None:
    said: list[str] = []
    library.ended.connect(said.append)
    library.fetch(library.known.providers[own], *EVERY)
    finish()
    assert "Own days: 5 here already." in said


def test_a_changed_pack_has_another_version(
    library: DayLibrary, packs: PagePacks, own: str, finish: Finish, tmp_path: Path
) -> None:
    before = packs.slot_of(own)
    write_days(tmp_path / "Own days", [FIRST + datetime.timedelta(days=9)])
    library.fetch(library.known.providers[own], *EVERY)
    finish()
    after = packs.slot_of(own)
    assert before is not None and after is not None and after[0] == before[0] and after[1] > before[1]


def test_sizes_of_every_day_and_of_the_shipped_layer(
    library: DayLibrary, questions: DayQuestions, own: str, finish: Finish
) -> None:
    found: list[MeasuredDays] = []
    questions.sizes(found.append)
    finish()
    sizes = [found[0].sizes[own][day].occupied_km2 for day in days_after(FIRST, 5)]
    assert sizes == sorted(sizes) and sizes[0] > 1_000
    assert found[0].sizes[SHIPPED][SHIPPED_DAY].occupied_km2 == pytest.approx(110_392, rel=0.01)


def test_two_days_are_compared(library: DayLibrary, questions: DayQuestions, own: str, finish: Finish) -> None:
    found: list = []  # type: ignore[type-arg]
    first, last = ((own, day) for day in (FIRST, FIRST + datetime.timedelta(days=4)))
    questions.compare(first, last, found.append)
    questions.compare(last, first, found.append)
    finish()
    one, back = found if len(found) == 2 else (None, found[0])
    assert back.lost.km2 > 500 and back.gained.km2 == 0
    assert one is None or one.gained.km2 == pytest.approx(back.lost.km2)


def test_observers_are_asked_for_a_day_the_shipped_layer_too(
    library: DayLibrary, questions: DayQuestions, own: str, finish: Finish
) -> None:
    found: list = []  # type: ignore[type-arg]
    questions.observers(SHIPPED_DAY, found.append)
    finish()
    assert [day.provider for day in found[0].days] == [SHIPPED]
    questions.observers(datetime.date(2024, 11, 5), found.append)
    finish()
    assert [(day.provider, day.day) for day in found[1].days] == [(own, datetime.date(2024, 11, 5))]


def test_the_day_in_the_briefing_is_measured_and_asked(
    library: DayLibrary, questions: DayQuestions, own: str, finish: Finish
) -> None:
    day = datetime.date(2024, 11, 3)
    head, taken = library.head(own, day), library.read((own, day))
    assert head is not None
    library.known.learn(TAKEN, head.name)
    library.hold((head, replace(taken, provider=TAKEN)))
    asked: list = []  # type: ignore[type-arg]
    measured: list[MeasuredDays] = []

    def ask(*days: datetime.date) -> list[list[tuple[str, datetime.date]]]:
        asked.clear()
        for each in days:
            questions.observers(each, asked.append)
            finish()
        return [[(day.provider, day.day) for day in found.days] for found in asked]

    newest = datetime.date(2024, 11, 5)
    assert ask(day, newest) == [[(own, day)], [(own, newest)]], "the same observer is asked once"
    questions.sizes(measured.append)
    finish()
    assert measured[0].sizes[TAKEN] == {day: measured[0].sizes[own][day]} and measured[0].doubtful[TAKEN] == {}
    library.remove(own)
    week = [day + datetime.timedelta(days=number) for number in (-1, 0, 7, 8)]
    assert ask(*week) == [[], [(TAKEN, day)], [(TAKEN, day)], []]
    library.hold(None)
    questions.sizes(measured.append)
    finish()
    assert list(measured[1].sizes) == [SHIPPED]


def test_removing_leaves_nothing(library: DayLibrary, own: str, finish: Finish) -> None:
    library.remove(own)
    finish()
    assert library.days == {} and not list(library.cache.folder.rglob("*.day"))


def test_a_damaged_file_is_named_and_the_rest_stays(
    library: DayLibrary, questions: DayQuestions, own: str, finish: Finish
) -> None:
    said: list[str] = []
    library.failed.connect(said.append)
    damaged = next(library.cache.folder.rglob("2024-11-03.day"))
    damaged.write_bytes(damaged.read_bytes()[:-100])
    questions.compare((own, FIRST), (own, datetime.date(2024, 11, 3)), lambda _found: None)
    finish()
    library.refresh()
    assert (said and "2024-11-03" in " ".join(said)) or "3 Nov 2024" in " ".join(said)
    assert FIRST in library.days[own]


def test_a_folder_without_days_says_so(library: DayLibrary, finish: Finish, tmp_path: Path) -> None:
    said: list[str] = []
    library.ended.connect(said.append)
    library.failed.connect(said.append)
    (tmp_path / "Empty").mkdir()
    library.fetch(library.known.add(str(tmp_path / "Empty")), *EVERY)
    finish()
    assert any("Empty" in each for each in said)


def test_a_bad_file_among_good_ones_is_named(library: DayLibrary, finish: Finish, tmp_path: Path) -> None:
    said: list[str] = []
    library.ended.connect(said.append)
    folder = write_days(tmp_path / "Mixed", days_after(FIRST, 3))
    (folder / "control_20241102.geojson").write_text("<html>")
    provider = library.known.add(str(folder))
    library.fetch(provider, *EVERY)
    finish()
    assert len(library.days[provider.id]) == 2
    assert any("2 fetched, 1 failed" in each and "control_20241102.geojson" in each for each in said)


def test_days_of_a_source_that_is_known_no_more_keep_their_name(library: DayLibrary, own: str, tmp_path: Path) -> None:
    del library.known.providers[own]
    library.refresh()
    assert library.known.name_of(own) == "Own days"


def test_agreed_terms_are_remembered(library: DayLibrary, tmp_path: Path) -> None:
    library.known.accept("owl")
    again = Settings(tmp_path / "settings.ini")
    assert "owl" in again.accepted_terms and "isw" not in again.accepted_terms


def test_an_address_is_an_observer_of_its_own_and_not_asked_yet(library: DayLibrary) -> None:
    provider = library.known.add("http://127.0.0.1:9/day.geojson")
    assert library.known.name_of(provider.id) == "day.geojson" and not library.known.has_accepted(provider.id)


def test_a_folders_name_is_text(library: DayLibrary, finish: Finish, tmp_path: Path) -> None:
    name = MARKUP.replace("/", "∕")[:60]
    folder = write_days(tmp_path / name, days_after(FIRST, 1))
    provider = library.known.add(str(folder))
    assert library.known.name_of(provider.id) == name


def test_a_slot_is_free_again_once_the_days_of_its_observer_are_gone(
    library: DayLibrary, packs: PagePacks, own: str, finish: Finish, tmp_path: Path
) -> None:
    said: list[tuple[str, int, int]] = []
    packs.packed.connect(lambda *about: said.append(about))
    held = packs.slot_of(own)
    assert held is not None
    library.remove(own)
    finish()
    assert packs.slot_of(own) is None and (own, held[0], 0) in said
    for number in range(12):  # more observers than slots, one after another
        folder = write_days(tmp_path / f"Days {number}", days_after(FIRST, 1))
        provider = library.known.add(str(folder))
        library.fetch(provider, *EVERY)
        finish()
        assert packs.slot_of(provider.id) == (held[0], 1)
        assert packs.slot_of(SHIPPED) == (0, 1), "the built-in layer keeps its own slot"
        library.remove(provider.id)
        finish()


def test_the_areas_of_a_day_are_written_for_the_map_in_the_background(
    library: DayLibrary, questions: DayQuestions, own: str, finish: Finish, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    whole = layer_geojson.feature_collection
    monkeypatch.setattr(
        layer_geojson, "feature_collection", lambda features: threads.append(get_ident()) or whole(features))
    found: list[AreaLayer] = []
    questions.areas((own, FIRST), found.append)
    finish()
    assert FIRST.isoformat().encode() in layer_geojson.layer_geojson(found[0])
    assert threads and get_ident() not in threads

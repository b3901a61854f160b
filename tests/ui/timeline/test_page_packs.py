# SPDX-License-Identifier: MIT
"""Slots for packs of days where there are more observers than the page can hold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from maps.control_day import TAKEN
from maps.shipped import SHIPPED
from maps.timeline.day_files import DayHead
from tests.made_days import FIRST, write_days
from tests.ui.timeline.conftest import EVERY
from ui.timeline.day_library import DayLibrary
from ui.timeline.page_packs import PagePacks

Finish = Callable[[], None]


def fetch(library: DayLibrary, tmp_path: Path, count: int) -> None:
    """Fetches a day each of so many observers."""
    for number in range(count):
        library.fetch(library.known.add(str(write_days(tmp_path / f"Observer {number}", [FIRST]))), *EVERY)


def hold_day_of(library: DayLibrary, observer: str) -> None:
    """The briefing's file holds an observer's day."""
    head = library.head(observer, FIRST)
    assert isinstance(head, DayHead)
    library.hold((head, library.read((observer, FIRST))))


@pytest.mark.parametrize("count", [8, 11])
def test_an_observer_asked_for_has_room_and_the_last_one_makes_it(
        library: DayLibrary, packs: PagePacks, finish: Finish, tmp_path: Path, count: int) -> None:
    fetch(library, tmp_path, count)
    finish()
    observers = list(library.days)
    assert packs.slot_of(observers[6]) is not None and packs.slot_of(observers[7]) is None
    said: list[tuple[str, int, int]] = []
    packs.packed.connect(lambda *about: said.append(about))
    packs.make_room_for(observers[-1])
    finish()
    slot = packs.slot_of(observers[-1])
    assert slot is not None and packs.slot_of(observers[6]) is None and (observers[6], slot[0], 0) in said
    packs.make_room_for(observers[6])
    finish()
    assert packs.slot_of(observers[6]) is not None and packs.slot_of(SHIPPED) == (0, 1)
    assert sorted(packs._slots.values()) == list(range(8))


def test_the_briefings_own_day_has_room_beside_the_observer_on_show(
        library: DayLibrary, packs: PagePacks, finish: Finish, tmp_path: Path) -> None:
    fetch(library, tmp_path, 7)
    finish()
    observers = list(library.days)
    packs.make_room_for(observers[6])
    hold_day_of(library, observers[6])
    packs.pack()
    finish()
    assert packs.slot_of(TAKEN) is not None and packs.slot_of(observers[6]) is not None
    assert packs.slot_of(observers[5]) is None
    library.hold(None)
    packs.pack()
    finish()
    assert packs.slot_of(TAKEN) is None and packs.slot_of(observers[5]) is not None

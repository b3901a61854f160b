# SPDX-License-Identifier: MIT
"""Which screen the audience window gets, as screens come, go, and share their names."""

from __future__ import annotations

from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.presenting import screens
from ui.presenting.screens import Placement, Screens, placement

NAMES = st.lists(st.sampled_from(["eDP-1", "HDMI-1", "DP-2", "Screen 4", "Проєктор"]), min_size=1, unique=True)
NAME = st.sampled_from(["eDP-1", "HDMI-1", "DP-2", "Screen 4", "Проєктор", "gone"])


@given(NAMES, NAME, st.one_of(st.none(), NAME))
def test_every_placement_is_on_screens_that_are_there(names: list[str], own: str, wanted: str | None) -> None:
    placed = placement(names, own, wanted)
    assert placed.audience in names
    assert (placed.presenter is None) == (len(names) == 1)
    assert placed.presenter in (*names, None) and placed.presenter != placed.audience


@given(NAMES, NAME, NAME)
def test_the_wanted_screen_is_the_rooms(names: list[str], own: str, wanted: str) -> None:
    if wanted in names:
        assert placement(names, own, wanted).audience == wanted
    else:
        assert placement(names, own, wanted) == placement(names, own)


@given(NAMES, NAME, st.one_of(st.none(), NAME))
def test_the_briefer_keeps_the_own_screen_where_it_is_free(names: list[str], own: str, wanted: str | None) -> None:
    placed = placement(names, own, wanted)
    if own in names and placed.audience != own:
        assert placed.presenter == own
    if own in names and len(names) > 1 and wanted not in names:
        assert placed.audience != own


@given(NAMES, NAME, NAME, st.data())
def test_a_screen_that_comes_back_is_used_as_before(names: list[str], own: str, wanted: str,
                                                    data: st.DataObject) -> None:
    before = placement(names, own, wanted)
    gone = data.draw(st.sampled_from(names))
    left = [name for name in names if name != gone]
    if left:
        assert placement(left, own, wanted).audience in left
    assert placement(names, own, wanted) == before


@pytest.mark.parametrize(("first", "second", "same"), [
    ((0, 0, 1920, 1080), (0, 0, 1920, 1080), True),
    ((0, 0, 1920, 1080), (0, 0, 1280, 720), True),
    ((0, 0, 1920, 1080), (1920, 0, 1920, 1080), False),
    ((0, 0, 1920, 1080), (1919, 0, 1920, 1080), False),
    ((0, 0, 1920, 1080), (0, 1080, 1280, 720), False),
    ((0, 0, 0, 0), (0, 0, 0, 0), True),
])
def test_screens_with_one_picture_are_clones(
    first: tuple[int, int, int, int], second: tuple[int, int, int, int], same: bool
) -> None:
    assert screens.show_the_same(QRect(*first), QRect(*second)) is same
    assert screens.show_the_same(QRect(*second), QRect(*first)) is same


class Cloned:
    """A screen with a name and a place."""

    def __init__(self, name: str, *place: int) -> None:
        self._name, self._place = name, QRect(*place)

    def name(self) -> str:
        return self._name

    def geometry(self) -> QRect:
        return self._place


def test_cloned_screens_count_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    laptop, clone, room = Cloned("eDP-1", 0, 0, 1920, 1080), Cloned("DP-1", 0, 0, 1920, 1080), Cloned(
        "HDMI-1", 1920, 0, 1280, 720)
    monkeypatch.setattr(QGuiApplication, "screens", lambda: [laptop, clone, room])
    found = screens.screens_by_name()
    assert list(found) == ["eDP-1", "HDMI-1"]
    assert screens.name_of(clone, found) == "eDP-1"  # type: ignore[arg-type]
    assert placement(list(found), screens.name_of(clone, found)).audience == "HDMI-1"  # type: ignore[arg-type]
    monkeypatch.setattr(QGuiApplication, "screens", lambda: [laptop, clone])
    assert list(screens.screens_by_name()) == ["eDP-1"]


def test_examples() -> None:
    assert placement(["laptop"], "laptop") == Placement("laptop", None)
    assert placement(["laptop", "room"], "laptop") == Placement("room", "laptop")
    assert placement(["laptop", "room"], "laptop", "laptop") == Placement("laptop", "room")
    assert placement(["laptop", "room", "wall"], "laptop", "wall") == Placement("wall", "laptop")


# The system's screens

class FakeScreen(QObject):
    geometryChanged = Signal(QRect)  # noqa: N815

    made: ClassVar[int] = 0

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        FakeScreen.made += 1
        self._place = QRect(FakeScreen.made * 2_000, 0, 1920, 1080)

    def name(self) -> str:
        return self._name

    def geometry(self) -> QRect:
        return self._place


class System(QObject):
    """What Screens asks of Qt's application, with screens that are plugged in and out by hand."""

    screenAdded = Signal(object)  # noqa: N815
    screenRemoved = Signal(object)  # noqa: N815
    present: ClassVar[list[FakeScreen]] = []
    current: ClassVar[System | None] = None

    @classmethod
    def instance(cls) -> System | None:
        return cls.current

    @classmethod
    def screens(cls) -> list[FakeScreen]:
        return cls.present

    def plug_in(self, name: str) -> FakeScreen:
        screen = FakeScreen(name)
        self.present.append(screen)
        self.screenAdded.emit(screen)
        return screen

    def plug_out(self, screen: FakeScreen) -> None:
        self.present.remove(screen)
        self.screenRemoved.emit(screen)


@pytest.fixture
def system(qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch) -> System:
    made = System()
    monkeypatch.setattr(System, "current", made)
    monkeypatch.setattr(System, "present", [FakeScreen("laptop")])
    monkeypatch.setattr(screens, "QGuiApplication", System)
    return made


def test_a_screen_that_comes_and_goes_is_reported(qtbot: QtBot, system: System) -> None:
    found = Screens()
    assert found.names == ["laptop"]
    with qtbot.waitSignal(found.changed):
        room = system.plug_in("room")
    assert found.names == ["laptop", "room"] and found.name_of(room) == "room"
    with qtbot.waitSignal(found.changed):
        system.plug_out(room)
    assert found.names == ["laptop"] and found.screen("room") is None
    assert found.name_of(room) == "laptop", "the first one's, where it is gone"


def test_another_size_of_any_screen_is_reported(qtbot: QtBot, system: System) -> None:
    found = Screens()
    late = system.plug_in("room")
    for screen in (system.present[0], late):
        with qtbot.waitSignal(found.changed):
            screen.geometryChanged.emit(QRect(0, 0, 10, 10))


@given(st.lists(st.sampled_from(["", "A", "A (2)", "A (3)", "Screen 2", "Screen 3"]), min_size=1, max_size=6))
def test_every_screen_has_a_name_of_its_own(names: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(System, "present", [FakeScreen(name) for name in names])
        patch.setattr(screens, "QGuiApplication", System)
        found = Screens()
        assert len(found.names) == len(names)
        assert [id(found.screen(found.name_of(each))) for each in System.present] == list(map(id, System.present))


def test_the_real_system_has_a_screen(qapp: QGuiApplication) -> None:
    found = Screens()
    assert found.names
    assert found.screen(found.names[0]) in QGuiApplication.screens()

# SPDX-License-Identifier: MIT
"""Days of control data in a window: thirty made ones of one observer, for one test after another.

Starting a window and adding the days takes longer than most of the tests that need both, so that a window is handed on
as long as each test leaves it as it was.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog

from tests.end2end.driver import Driver, settings_in, wait_until
from tests.end2end.writing import Writing
from tests.made_days import FIRST, days_after, write_days
from tests.qt_guards import HANDED_ON
from ui.timeline.controller import TimelineController
from ui.timeline.day_library import DayLibrary

DAYS = days_after(FIRST, 30)
EVERY = (datetime.date(2022, 1, 1), datetime.date(2026, 1, 1))


def control_of(driver: Driver) -> TimelineController:
    return driver.controllers.timeline


def rest(library: DayLibrary) -> None:
    wait_until(lambda: not library.is_busy, "the library has nothing to do")


def add_days(driver: Driver, folder: Path) -> str:
    """Adds a folder of days; returns the id of its observer."""
    library = control_of(driver).library
    provider = library.known.add(str(folder))
    library.fetch(provider, *EVERY)
    rest(library)
    wait_until(lambda: provider.id in packs_of(driver), "the map has the days")
    return provider.id


def packs_of(driver: Driver) -> list[str]:
    """The observers whose days the map has."""
    return [each["provider"] for each in driver.report()["time"]["packs"]]


def own_of(driver: Driver) -> str:
    return next(iter(control_of(driver).library.days))


class ObservedWindow:
    """A window, its observer "Own" of thirty days, and what it has at first."""

    def __init__(self, folder: Path) -> None:
        self.driver = Driver(settings_in(folder)).start()
        self.driver.window.setProperty(HANDED_ON, True)
        self._own = add_days(self.driver, write_days(folder / "Own", DAYS))
        self.driver.window.commands["time_bar"].trigger()
        self._show_first_day()
        self._first = self._in_hand()

    def is_as_at_first(self) -> bool:
        """Whether no test left behind what cannot be put back; what can be is put back."""
        if self._is_used_up():
            return False
        self._put_back()
        return self._in_hand() == self._first

    def _is_used_up(self) -> bool:
        """Whether a test closed the window or opened what keeps a state of its own."""
        driver = self.driver
        if driver.is_closed or not driver.window.isVisible() or not driver.map.is_ready:
            return True
        control, presenting = control_of(driver), driver.controllers.presenting
        made = (control.comparing, control.agreement, control.sizes_pane, control.dialog, presenting.current)
        return any(each is not None for each in made) or any(
            each.isVisible() for each in driver.window.findChildren(QDialog))

    def _in_hand(self) -> object:
        control = control_of(self.driver)
        library = control.library
        heads = [library.cache.head(self._own, day) for day in library.days.get(self._own, ())]
        return (library.days, library.names, heads, sorted(library.known.providers), control.packs.slot_of(self._own),
                packs_of(self.driver))

    def _put_back(self) -> None:
        driver, control = self.driver, control_of(self.driver)
        assert control.pane is not None
        control.library.cancel()
        control.pane.stop()
        control.ground.hold(False)
        control.pane.speed.setCurrentIndex(1)
        control.pane.lock.setChecked(False)
        rest(control.library)
        Writing(driver).begin()
        driver.put_back()
        control.show_time(True)
        self._show_first_day()
        control.pane.bar.setFocus()

    def _show_first_day(self) -> None:
        control = control_of(self.driver)
        control.show_day(self._own, DAYS[0])
        rest(control.library)
        self.driver.settle()


class ObservedWindows:
    """Hands out a window; after a test that left it otherwise, another one."""

    def __init__(self, new_folder: Callable[[], Path]) -> None:
        self._new_folder = new_folder
        self._window: ObservedWindow | None = None

    def give(self) -> Driver:
        """Returns a window with the default briefing and the time bar open on the first of the days."""
        if self._window is not None and not self._window.is_as_at_first():
            self.close()
        if self._window is None:
            self._window = ObservedWindow(self._new_folder())
        return self._window.driver

    def close(self) -> None:
        """Ends the window."""
        window, self._window = self._window, None
        if window is not None:
            window.driver.close()

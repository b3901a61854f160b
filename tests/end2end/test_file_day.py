# SPDX-License-Identifier: MIT
"""The day that a briefing's file names: shown when it comes, unless the user chose another."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from briefing.files.read_write import save, unsaved
from briefing.model import PinnedDay
from briefing.structs import changed
from maps.control_day import TAKEN
from maps.shipped import SHIPPED, SHIPPED_DAY
from tests.end2end.days_in_hand import DAYS, control_of, own_of, rest
from tests.end2end.driver import SIZE, Driver, wait_until
from tests.end2end.process import main_process
from tests.end2end.test_ground_of_day import on
from tests.patience import GIVE_UP_SECONDS
from ui.start.options import Options
from ui.timeline.day_library import DayLibrary

DAY = DAYS[7]


def pinned_file(driver: Driver, folder: Path) -> Path:
    head = control_of(driver).library.head(own_of(driver), DAY)
    assert head is not None
    pin = PinnedDay(provider=own_of(driver), name="Own", day=DAY, content=head.content)
    briefing = changed(driver.opened.briefing, title="Pinned", control=pin)
    return save(changed(unsaved(briefing), path=folder / "pinned.briefing")).path


def taken_file(driver: Driver, folder: Path) -> Path:
    """Saves a briefing with a day of its own; the window goes back to the briefing without it."""
    on(driver, 7)
    session = driver.controllers.session
    control_of(driver).taken.take(own_of(driver), DAY)
    wait_until(lambda: session.briefing.control is not None, "the day is taken in")
    path = save(changed(unsaved(session.briefing), path=folder / "taken.briefing")).path
    session.stack.undo()
    rest(control_of(driver).library)
    return path


def open_file(driver: Driver, path: Path) -> None:
    driver.controllers.files.open(path)
    wait_until(lambda: driver.opened.path == path, "it is open")


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Work that was held up goes on when it is set, at the latest at the end of the test."""
    gate = threading.Event()
    yield gate
    gate.set()


def hold_up(library: DayLibrary, gate: threading.Event) -> None:
    library.work.add("long", lambda _work: gate.wait(GIVE_UP_SECONDS), lambda _done: None)


def without_days(driver: Driver) -> None:
    control_of(driver).library.remove(own_of(driver))
    rest(control_of(driver).library)


def fetch_again(driver: Driver, own: str) -> None:
    library = control_of(driver).library
    library.fetch(library.known.providers[own], DAYS[0], DAYS[-1])
    rest(library)


def test_a_pinned_day_that_is_fetched_later_is_shown(timed: Driver, tmp_path: Path) -> None:
    path, own = pinned_file(timed, tmp_path), own_of(timed)
    without_days(timed)
    open_file(timed, path)
    assert "not on this computer" in timed.message and control_of(timed).observer_day[0] == SHIPPED
    timed.window.messages.dismiss()
    timed.controllers.session.fileSaved.emit()
    assert timed.message == "", "no offer to unpin what is only missing here"
    fetch_again(timed, own)
    wait_until(lambda: control_of(timed).observer_day == (own, DAY), "the file's day is shown")


def test_a_pinned_day_that_is_fetched_later_does_not_replace_the_users_choice(timed: Driver, tmp_path: Path) -> None:
    path, own = pinned_file(timed, tmp_path), own_of(timed)
    without_days(timed)
    open_file(timed, path)
    control_of(timed).show_shipped()
    fetch_again(timed, own)
    assert control_of(timed).observer_day == (SHIPPED, SHIPPED_DAY)


def test_a_day_that_the_user_chooses_ends_waiting_for_the_files(
    timed: Driver, tmp_path: Path, gate: threading.Event,
) -> None:
    path, control = taken_file(timed, tmp_path), control_of(timed)
    hold_up(control.library, gate)
    open_file(timed, path)
    wait_until(lambda: TAKEN in control.library.all_days, "the file's day is read")
    control.show_day(own_of(timed), DAYS[20])
    gate.set()
    rest(control.library)
    assert control.observer_day == (own_of(timed), DAYS[20])


def test_cancelling_other_work_does_not_drop_the_files_day(
    timed: Driver, tmp_path: Path, gate: threading.Event,
) -> None:
    path, control = taken_file(timed, tmp_path), control_of(timed)
    hold_up(control.library, gate)
    open_file(timed, path)
    wait_until(lambda: TAKEN in control.library.all_days, "the file's day is read")
    assert control.pane is not None
    control.pane.cancelled.emit()
    gate.set()
    wait_until(lambda: control.observer_day == (TAKEN, DAY), "the file's day is shown")


def test_another_briefing_stops_playing(timed: Driver) -> None:
    on(timed, 0)
    control = control_of(timed)
    assert control.pane is not None
    control.pane.play.click()
    wait_until(lambda: control.observer_day[1] != DAYS[0], "a day is played")
    timed.controllers.files.new()
    wait_until(lambda: control.observer_day[0] == SHIPPED, "the built-in layer is shown")
    assert not control.pane.is_playing


def test_saving_offers_to_unpin_where_the_shipped_layer_is_shown(timed: Driver, tmp_path: Path) -> None:
    open_file(timed, pinned_file(timed, tmp_path))
    wait_until(lambda: control_of(timed).observer_day[1] == DAY, "the file's day is shown")
    control_of(timed).show_shipped()
    timed.controllers.session.fileSaved.emit()
    assert timed.window.messages.action_button.text() == "Unpin it"
    timed.window.messages.action_button.click()
    assert timed.controllers.session.briefing.control is None


def test_presenting_at_once_waits_for_the_files_day(
    timed: Driver, new_window: Callable[..., Driver], tmp_path: Path,
) -> None:
    path = taken_file(timed, tmp_path)
    timed.close()
    other = new_window(options=Options(briefing=path, present=True, size=SIZE))
    presenting = other.controllers.presenting
    wait_until(lambda: presenting.current is not None, "it is presented")
    presentation = presenting.current
    assert presentation is not None and presentation.control is not None
    assert (presentation.control.provider, presentation.control.day) == (TAKEN, DAY)
    assert presentation.opened.layer.as_of == DAY, "with the areas of the day"
    presentation.do("end")


def test_presenting_at_once_says_that_the_files_day_is_missing(
    timed: Driver, new_window: Callable[..., Driver], tmp_path: Path,
) -> None:
    path = pinned_file(timed, tmp_path)
    without_days(timed)
    timed.close()
    other = new_window(options=Options(briefing=path, present=True, size=SIZE))
    presentation = other.controllers.presenting.current
    assert presentation is not None and presentation.control is None, "there is nothing to wait for"
    assert "cannot be shown" in other.message
    presentation.do("end")


@pytest.mark.parametrize("how", [(), ("--present",)], ids=["window", "room"])
def test_a_picture_shows_the_files_day(timed: Driver, tmp_path: Path, how: tuple[str, ...]) -> None:
    path = taken_file(timed, tmp_path)
    bare = save(changed(unsaved(timed.opened.briefing), path=tmp_path / "bare.briefing")).path
    pictures = []
    for briefing in (path, bare):
        file = tmp_path / f"{briefing.stem}.png"
        done = main_process(str(briefing), "--screenshot", str(file), "--size", "900x700", *how)
        assert done.returncode == 0 and "cannot be shown" not in done.stderr, done.stderr
        pictures.append(QImage(str(file)))
    ours, shipped = pictures
    points = [(x, y) for x in range(0, 900, 9) for y in range(0, 700, 7)]
    others = sum(ours.pixel(x, y) != shipped.pixel(x, y) for x, y in points)
    assert others > len(points) / 100, "more than a stamp or a button differs"

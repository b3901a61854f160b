# SPDX-License-Identifier: MIT
"""Control data over time in the real window: the bar with mouse and keys, the lock, comparing, swiping, pinning."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from briefing.files.read_write import save, unsaved
from briefing.model import PinnedDay
from briefing.sentences import sentence
from briefing.structs import changed
from maps.errors import MapError
from maps.shipped import SHIPPED, SHIPPED_DAY
from tests.end2end.days_in_hand import DAYS, add_days, control_of, own_of, rest
from tests.end2end.driver import Driver, received, wait_until
from tests.made_days import FIRST, days_after, write_days
from tests.patience import GIVE_UP_SECONDS
from tests.pointing import point_at
from ui.kit.work_queue import Work

GAINED = (37.3, 48.2)
"""[lon, lat] of ground that is occupied on the last of the days, and not on the first."""


def shown(driver: Driver) -> list[str]:
    driver.settle()
    return [each["day"] for each in driver.report()["time"]["shown"]]


def stamp(driver: Driver) -> str:
    driver.settle()
    return plain(driver.evaluate("document.querySelector('.stamp').textContent"))


def plain(text: str) -> str:
    """Returns text with ordinary spaces instead of no-break spaces."""
    return text.replace("\xa0", " ")


def pixel(driver: Driver, lon: float, lat: float) -> tuple[int, ...]:
    """Returns the map's colour at a point on the ground."""
    driver.settle()
    at = driver.pixel_of(lon, lat)
    picture = driver.web_widget.grab().toImage()
    scale = picture.devicePixelRatio()
    return tuple(picture.pixelColor(round(at.x() * scale), round(at.y() * scale)).getRgb()[:3])


def test_dragging_the_bar_moves_the_map_stamp_and_credits(timed: Driver) -> None:
    pane = control_of(timed).pane
    assert pane is not None and pane.isVisible()
    bar = pane.bar
    row = next(y for y in range(bar.height()) if bar.row_at(y) == own_of(timed))
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.x_of(DAYS[2])), row + 5))
    QTest.mouseMove(bar, QPoint(round(bar.x_of(DAYS[20])), row + 5))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.x_of(DAYS[20])), row + 5))
    assert shown(timed) == [DAYS[20].isoformat()]
    assert stamp(timed).startswith("Control as of 21 Nov 2024 · Own")
    assert "Control: Own" in timed.evaluate("document.querySelector('.credits').textContent")
    assert "Line of contact" not in timed.evaluate("document.querySelector('.legend').textContent")


def test_stepping_fetches_no_days_again(timed: Driver) -> None:
    timed.evaluate("""(() => {
        const whole = window.fetch;
        window.fetched = [];
        window.fetch = (path, ...more) => { window.fetched.push(path); return whole(path, ...more); };
    })()""")
    for number in (3, 4, 5):
        control_of(timed).show_day(own_of(timed), DAYS[number])
        assert shown(timed) == [DAYS[number].isoformat()]
    assert not [path for path in timed.evaluate("window.fetched.join(' ')").split() if "pack" in path]
    library = control_of(timed).library
    library.remove(own_of(timed), DAYS[0])
    wait_until(lambda: "pack" in timed.evaluate("window.fetched.join(' ')"), "the map fetches what is left")


def test_alt_and_arrows_step_and_the_shipped_layer_comes_back(timed: Driver) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        timed.press(key, alt)
    assert shown(timed) == [DAYS[1].isoformat()]
    timed.window.commands["day_shipped"].trigger()
    assert shown(timed) == [] and stamp(timed).startswith("Control as of 20 Nov 2024")


def test_stepping_keeps_the_observer_and_says_where_its_days_end(timed: Driver, tmp_path: Path) -> None:
    control, alt = control_of(timed), Qt.KeyboardModifier.AltModifier
    own = own_of(timed)
    other = add_days(timed, write_days(tmp_path / "Other", days_after(FIRST - datetime.timedelta(days=9), 60)))
    control.show_day(own, DAYS[-2])
    timed.window.messages.dismiss()
    timed.press(Qt.Key.Key_Right, alt)
    assert control.observer_day == (own, DAYS[-1]) and timed.message == ""
    timed.press(Qt.Key.Key_Right, alt)
    assert control.observer_day == (own, DAYS[-1]) and timed.message == "No later day of Own is on this computer."
    control.show_day(own, DAYS[0])
    timed.press(Qt.Key.Key_Left, alt)
    assert control.observer_day == (own, DAYS[0]) and timed.message == "No earlier day of Own is on this computer."
    control.show_shipped()
    timed.press(Qt.Key.Key_Right, alt)
    assert control.observer_day == (other, SHIPPED_DAY + datetime.timedelta(days=1))


def test_a_step_before_the_days_are_packed_is_taken_once_they_are(new_window: Callable[..., Driver], tmp_path: Path,
                                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    driver = new_window()
    control = control_of(driver)
    own = add_days(driver, write_days(tmp_path / "Own", DAYS))
    monkeypatch.setattr(control.packs, "_slots", {})  # as after a start, when nothing is packed yet
    driver.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert control.observer_day == (SHIPPED, SHIPPED_DAY), "the map keeps what it shows until then"
    rest(control.library)
    assert control.observer_day == (own, SHIPPED_DAY - datetime.timedelta(days=1))


def test_the_ground_drawn_is_that_of_the_day(timed: Driver) -> None:
    timed.look_at(*GAINED, 8)
    before = pixel(timed, *GAINED)
    control_of(timed).show_day(own_of(timed), DAYS[-1])

    def is_occupied() -> bool:
        red, _green, blue, *_ = pixel(timed, *GAINED)
        return red > blue + 20

    wait_until(is_occupied, "it is in the colour of occupied ground")
    assert before[0] <= before[2] + 20, "or this says nothing"


def test_playing_goes_through_the_days_to_the_last(timed: Driver) -> None:
    """A slow machine passes over days to keep the speed, so not every one is shown."""
    pane = control_of(timed).pane
    assert pane is not None
    pane.speed.setCurrentIndex(3)
    with received(pane.bar.chosen) as days:
        QTest.mouseClick(pane.play, Qt.MouseButton.LeftButton)
        wait_until(lambda: not pane.is_playing, "it came to the last day")
    played = [day for _provider, day in days]
    assert played == sorted({*played} & {*DAYS[1:]}) and shown(timed) == [DAYS[-1].isoformat()]


def test_as_known_on_a_day_hides_what_was_published_later(timed: Driver) -> None:
    control, sidebar = control_of(timed), timed.sidebar
    everything = len(sidebar.shown)
    assert control.pane is not None
    control.pane.lock.setChecked(True)
    assert len(sidebar.shown) < everything and sidebar.later.isVisible()
    assert sidebar.later.height() < 60 and "published" in sidebar.empty.text()
    assert sidebar.later.y() < sidebar.height() / 3, "it is under the filters"
    control.show_day(own_of(timed), DAYS[-1])
    assert len(sidebar.shown) == everything and not sidebar.later.isVisible()
    control.show_day(own_of(timed), DAYS[0])
    timed.window.commands["time_bar"].trigger()
    assert len(sidebar.shown) == everything, "closing the bar ends the lock"


def test_two_days_are_compared_and_swiped_between(timed: Driver) -> None:
    control = control_of(timed)
    timed.window.commands["compare"].trigger()
    assert control.comparing is not None
    pane = control.comparing.pane
    assert pane.chosen_days() == ((own_of(timed), DAYS[0]), (own_of(timed), DAYS[-1])), "two days to begin with"
    control_of(timed).show_shipped()
    pane.compare.click()
    rest(control.library)
    wait_until(lambda: timed.report()["time"]["parts"], "the parts are on the map")
    assert set(timed.report()["time"]["parts"]) >= {"unchanged", "gained"}
    assert "20 Nov 2024" in plain(timed.evaluate("lineOfContact.texts.occupied.size")), "of neither of the two days"
    assert stamp(timed).startswith("From 1 Nov 2024 to 30 Nov 2024 · Own")
    assert "Gained" in timed.evaluate("document.querySelector('.legend').textContent")
    with received(timed.map.viewRested) as views:
        pane.changes.selectionModel().setCurrentIndex(
            pane.changes.model().index(0, 0), pane.changes.selectionModel().SelectionFlag.ClearAndSelect)
        wait_until(lambda: views, "the map went to the change")
    QTest.mouseClick(pane.swipe, Qt.MouseButton.LeftButton)
    wait_until(lambda: timed.report()["time"]["swiping"], "the line is there")
    timed.web_widget.setFocus()
    before = timed.report()["time"]["share"]
    QTest.keyClick(timed.web_widget, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    wait_until(lambda: timed.report()["time"]["share"] > before, "a key moves the line, too")
    QTest.keyClick(timed.web_widget, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    wait_until(lambda: abs(timed.report()["time"]["share"] - before) < 0.001, "and back")
    drag_swipe_line(timed)


def drag_swipe_line(timed: Driver) -> None:
    widget = timed.web_widget
    middle = QPoint(round(timed.report()["time"]["share"] * widget.width()), widget.height() // 3)
    to = QPoint(widget.width() // 4, widget.height() // 3)
    with received(timed.map.swiped) as reported:
        timed.hover(middle)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=middle)
        for place in (middle - QPoint(9, 0), to):
            QTest.mouseMove(widget, place)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=to)
        wait_until(lambda: reported, "the line was dragged")
    wait_until(lambda: abs(timed.report()["time"]["share"] - 0.25) < 0.05, "the line is where it was left")
    timed.settle()
    assert timed.sidebar.filter_bar.filters.areas == frozenset(), "letting go of the line is no click on the ground"
    wait_until(lambda: not timed.report()["moving"], "the flight to the change is over")
    zoom = timed.report()["zoom"]
    timed.run("document.querySelector('.button.in').click()")
    wait_until(lambda: timed.report()["zoom"] > zoom + 0.5, "a button pressed by a key takes effect")
    timed.click_map(*GAINED)
    wait_until(lambda: timed.sidebar.filter_bar.filters.areas, "the next click is one")


def test_closing_a_pane_leaves_only_the_day_on_the_map(timed: Driver) -> None:
    control = control_of(timed)
    timed.window.commands["compare"].trigger()
    assert control.comparing is not None
    control.comparing.compare((own_of(timed), DAYS[0]), (own_of(timed), DAYS[-1]))
    rest(control.library)
    wait_until(lambda: timed.report()["time"]["parts"], "the parts are on the map")
    control.comparing.pane.closeRequested.emit()
    wait_until(lambda: timed.report()["time"]["parts"] is None, "the parts are gone")
    assert shown(timed) == [DAYS[0].isoformat()] and stamp(timed).startswith("Control as of 1 Nov 2024")


def test_observers_are_asked_by_a_click_and_their_disagreement_is_drawn(timed: Driver, tmp_path: Path) -> None:
    control = control_of(timed)
    other = add_days(timed, write_days(tmp_path / "Other", DAYS, front=37.1))
    timed.window.commands["agreement"].trigger()
    rest(control.library)
    assert control.agreement is not None
    pane = control.agreement.pane
    assert "km²" in pane.sum.text() and "Donetsk" in pane.sum.text()
    timed.click_map(*GAINED)
    wait_until(lambda: pane.sayings.text(), "the observers were asked")
    assert "Own (1 Nov 2024): not occupied" in pane.sayings.text().replace("\xa0", " ")
    assert "Other (1 Nov 2024): occupied" in pane.sayings.text().replace("\xa0", " ")
    QTest.mouseClick(pane.layer, Qt.MouseButton.LeftButton, pos=QPoint(8, pane.layer.height() // 2))
    wait_until(lambda: timed.report()["time"]["parts"] == ["disputed"], "the disagreement is on the map")
    control.show_day(other, DAYS[2])
    rest(control.library)
    wait_until(lambda: "Other (3 Nov 2024): occupied" in plain(pane.sayings.text()), "the same place, the new day")
    assert "1 Nov" not in plain(pane.sayings.text())
    timed.sidebar.select(next(each.id for each in timed.opened.briefing.statements if each.areas == ("occupied",)))
    wait_until(lambda: pane.place.text() == "All occupied territory", "the statement's areas are asked about")
    timed.sidebar.select("")
    wait_until(lambda: pane.sayings.text() == "", "nothing is asked about")
    timed.sidebar.select(next(each.id for each in timed.opened.briefing.statements if each.areas == ("occupied",)))
    timed.sidebar.select("")
    rest(control.library)
    timed.settle()
    assert pane.sayings.text() == "", "an answer that comes late is not shown"


def test_the_sizes_have_a_line_and_hovering_moves_the_map(timed: Driver) -> None:
    control = control_of(timed)
    timed.window.commands["sizes"].trigger()
    rest(control.library)
    pane = control.sizes_pane
    assert pane is not None and own_of(timed) in [line.observer for line in pane.chart.lines]
    assert not pane.is_busy and not pane.progress.isVisible()
    timed.settle()  # the chart has its place now
    day, places = DAYS[12], pane.chart.places
    point = QPointF(places.x_of(day), places.y_of(pane.values(own_of(timed))[day])).toPoint()
    point_at(pane.chart, point)
    wait_until(lambda: control.observer_day[1] == day, "the day under the pointer is on show")
    assert shown(timed) == [day.isoformat()] and "13" in pane.said.text()
    control.show_day(own_of(timed), DAYS[20])
    assert pane.chart.on_show == (own_of(timed), DAYS[20]) and "21" in pane.said.text(), "the mark follows the map"


def test_an_edited_credit_is_on_the_map_at_once_and_a_removed_observer_leaves_it(timed: Driver) -> None:
    control, own = control_of(timed), own_of(timed)
    source = control.library.known.own(own)
    assert source is not None
    control.library.describe(replace(source, name="Ours", credit="Ours and theirs"))
    rest(control.library)
    timed.settle()
    assert "Control: Ours and theirs" in timed.evaluate("document.querySelector('.credits').textContent")
    assert stamp(timed).startswith("Control as of 1 Nov 2024 · Ours") and "Ours" in control.library.names.values()
    wait_until(lambda: "Ours" in timed.opened.layer["occupied"].sources, "the areas name it too")
    control.library.forget(own)
    rest(control.library)
    assert shown(timed) == [] and stamp(timed).startswith("Control as of 20 Nov 2024")
    assert "after DeepStateMap.Live" in timed.evaluate("document.querySelector('.credits').textContent")


def test_a_pinned_day_is_shown_and_can_be_undone(timed: Driver) -> None:
    control, own = control_of(timed), own_of(timed)
    control.show_day(own, DAYS[3])
    control.pinning.pin(own, DAYS[3])
    pinned = timed.opened.briefing.control
    assert isinstance(pinned, PinnedDay) and pinned.day == DAYS[3]
    timed.window.commands["undo"].trigger()
    assert timed.opened.briefing.control is None and shown(timed) == []
    timed.window.commands["redo"].trigger()
    assert shown(timed) == [DAYS[3].isoformat()]
    control.library.remove(own)
    rest(control.library)
    assert shown(timed) == [] and stamp(timed).startswith("Control as of 20 Nov 2024")


def test_a_briefing_whose_pinned_day_is_missing_says_so_and_shows_the_shipped_layer(
    new_window: Callable[..., Driver], tmp_path: Path,
) -> None:
    driver = new_window()
    pinned = PinnedDay(provider="owl", name="Project Owl", day=DAYS[3], content="0" * 64)
    briefing = changed(driver.opened.briefing, control=pinned)
    path = save(changed(unsaved(briefing), path=tmp_path / "pinned.briefing")).path
    driver.controllers.files.open(path)
    wait_until(lambda: "pinned to Project Owl" in driver.message, "it is said")
    assert "not on this computer" in driver.message and stamp(driver).startswith("Control as of 20 Nov 2024")


def is_pinned(driver: Driver) -> bool:
    return driver.opened.briefing.control is not None


def test_a_briefing_that_is_read_only_is_not_pinned_and_the_dialog_does_not_say_so(timed: Driver) -> None:
    control = control_of(timed)
    control.show_data()
    dialog = control.dialog
    assert dialog is not None
    timed.controllers.session.read_only = "Somebody else writes it."
    dialog.pinAsked.emit(own_of(timed), DAYS[0])
    assert (is_pinned(timed), dialog.unpin.isVisible()) == (False, False)
    timed.controllers.session.read_only = ""
    dialog.pinAsked.emit(own_of(timed), DAYS[0])
    assert (is_pinned(timed), dialog.unpin.isVisible()) == (True, True)
    dialog.accept()


def test_the_chart_follows_the_open_briefing_and_the_days_in_hand(timed: Driver, tmp_path: Path) -> None:
    control, own = control_of(timed), own_of(timed)
    control.show_sizes()
    rest(control.library)
    pane = control.sizes_pane
    assert pane is not None and pane._figures and list(pane._sizes) == [SHIPPED, own]
    empty = changed(timed.opened.briefing, title="Empty", statements=(), sequence=())
    timed.controllers.files.open(save(changed(unsaved(empty), path=tmp_path / "empty.briefing")).path)
    wait_until(lambda: timed.opened.briefing.title == "Empty", "the other briefing is open")
    assert pane._figures == []
    control.library.remove(own, DAYS[3])
    assert DAYS[3] not in pane._sizes[own], "drawn at once"
    other = add_days(timed, write_days(tmp_path / "Other", DAYS[:3], front=37.0))
    rest(control.library)
    assert list(pane._sizes[other]) == DAYS[:3]
    control.library.remove(own)
    rest(control.library)
    assert list(pane._sizes) == [SHIPPED, other] and not pane.is_busy


def test_a_comparison_with_a_day_that_is_gone_is_dropped(timed: Driver) -> None:
    control, own = control_of(timed), own_of(timed)
    control.show_compare()
    comparing = control.comparing
    assert comparing is not None

    def compared() -> bool:
        rest(control.library)
        return comparing.comparison is not None

    comparing.compare((own, DAYS[0]), (own, DAYS[20]))
    rest(control.library)
    control.library.remove(own, DAYS[10])
    assert compared()
    comparing.pane.swipe.setChecked(True)
    assert len(shown(timed)) == 2
    control.library.remove(own, DAYS[20])
    assert not compared() and control.parts.owner == ""
    assert shown(timed) == [DAYS[0].isoformat()] and not comparing.pane.swipe.isEnabled()
    assert stamp(timed).startswith("Control as of 1 Nov 2024")
    comparing.compare((own, DAYS[0]), (own, DAYS[5]))
    control.library.remove(own, DAYS[5])
    assert not compared() and comparing.pane.said.text() == ""


def test_what_runs_is_still_said_where_something_else_failed(timed: Driver) -> None:
    control, hold = control_of(timed), Event()
    library, pane = control.library, control.pane
    assert pane is not None

    def fault(_work: Work) -> None:
        raise MapError(sentence("It failed."))

    library.work.add("slow", lambda _work: hold.wait(GIVE_UP_SECONDS), lambda _: None)
    library.progress.emit("Measuring the days …", 3, 10)
    library.shown_work.add("fault", fault, lambda _: None)
    wait_until(lambda: timed.message == "It failed.", "the fault is reported")
    assert pane.cancel.isVisible() and pane.said.text() == "Measuring the days …"
    hold.set()
    rest(library)
    assert not pane.cancel.isVisible()

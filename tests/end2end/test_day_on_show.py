# SPDX-License-Identifier: MIT
"""Another day's control data is named wherever it is shown: audience screen, editor's preview, plates on the map."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.quantities import amount
from tests.end2end.days_in_hand import DAYS, add_days, control_of, own_of, rest
from tests.end2end.driver import Driver, wait_until
from tests.end2end.page import Page
from tests.end2end.test_time import plain, stamp
from tests.made_days import write_days
from tests.patience import GIVE_UP_SECONDS
from ui.editing import caption_preview
from ui.kit.texts import say


def test_presenting_shows_the_day_on_show(timed: Driver) -> None:
    control_of(timed).show_day(own_of(timed), DAYS[5])
    wait_until(lambda: timed.opened.layer.as_of == DAYS[5], "the areas are of the day")
    area = timed.opened.layer["occupied"]
    assert area.area_km2 is not None and area.margin_km2 is not None
    size = plain(say(amount(area.area_km2, "km2", area.margin_km2)))
    assert size != "110,383 ± 330 km²"
    timed.window.commands["present"].trigger()
    presenting = timed.controllers.presenting
    assert presenting is not None and presenting.current is not None
    view = presenting.current.audience.stage.map
    wait_until(lambda: view.is_ready, "the room's map is ready")
    page = Page(view)
    page.settle()
    assert [each["day"] for each in page.report()["time"]["shown"]] == [DAYS[5].isoformat()]
    overlay = presenting.current.audience.stage.overlay
    assert plain(overlay.contents.stamp) == "control as of 6 Nov 2024 · Own · approximate"
    statement = next(each for each in timed.opened.briefing.statements if each.areas == ("occupied",))
    while presenting.current.sequence.steps[presenting.current.state.audience_view.index].statement != statement:
        presenting.current.do("next")
    said = plain(overlay.contents.caption.spoken)
    assert f"All occupied territory: {size}" in said
    page.settle()
    assert plain(page.evaluate("lineOfContact.texts.occupied.size")) == f"{size}"
    presenting.current.do("end")


def test_the_editors_preview_has_the_stamp_the_room_will_read(
        timed: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    made = caption_preview.plates
    monkeypatch.setattr(caption_preview, "plates", lambda contents, *rest: (
        read.append(plain(contents.stamp)), made(contents, *rest))[1])
    timed.sidebar.select(timed.opened.briefing.statements[0].id)
    timed.window.commands["editor"].trigger()
    wait_until(lambda: read, "the preview is painted")
    assert read[-1] == "control as of 1 Nov 2024 · Own · approximate"
    control_of(timed).show_day(own_of(timed), DAYS[5])
    wait_until(lambda: "6 Nov 2024 · Own" in read[-1], "it goes on with the day on show")
    control_of(timed).show_shipped()
    wait_until(lambda: read[-1] == "control as of 20 Nov 2024 · approximate", "and back")


def test_sizes_of_the_shipped_layer_name_their_day_while_another_is_shown(timed: Driver) -> None:
    control, gate = control_of(timed), threading.Event()
    control.show_shipped()
    rest(control.library)
    control.library.shown_work.add("long", lambda _work: gate.wait(GIVE_UP_SECONDS), lambda _done: None)
    try:
        control.show_day(own_of(timed), DAYS[5])
        timed.settle()
        texts = timed.evaluate("lineOfContact.texts")
    finally:
        gate.set()
    assert "20 Nov 2024" in plain(texts["occupied"]["size"]) and "2024" not in texts["ukraine"]["size"]
    control.show_shipped()
    timed.settle()
    assert plain(timed.evaluate("lineOfContact.texts.occupied.size")) == "110,383 ± 330 km²"


def test_a_doubtful_day_says_so_once_its_sizes_are_known(new_window: Callable[..., Driver], tmp_path: Path) -> None:
    driver = new_window()
    control = control_of(driver)
    own = add_days(driver, write_days(tmp_path / "Own", DAYS[:6], left_out=DAYS[2:3]))
    control.show_day(own, DAYS[2])
    rest(control.library)
    assert stamp(driver) == "Control as of 3 Nov 2024 · Own · doubtful · approximate"
    title = plain(driver.evaluate("document.querySelector('.legend .title').textContent"))
    assert title == "Control, 3 Nov 2024 · doubtful"
    control.show_time(True)
    rest(control.library)
    assert control.pane is not None and "km² in Luhansk Oblast" in plain(control.pane.doubt.text())
    control.show_day(own, DAYS[3])
    assert stamp(driver) == "Control as of 4 Nov 2024 · Own · approximate" and not control.pane.doubt.isVisible()

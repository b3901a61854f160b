# SPDX-License-Identifier: MIT
"""Days in the handout's HTML file: played in the real web view, and only where the observer's terms let them go."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from maps.exporting.handout import ExportSettings
from maps.exporting.on_picture import pixel
from maps.exporting.page_units import UNIT_ZOOM, UNITS, VIEW
from tests.end2end.days_in_hand import DAYS, control_of, rest
from tests.end2end.driver import Driver, settings_in, wait_until
from tests.end2end.handout_page import HandoutPage
from tests.end2end.test_exporting import exported
from tests.end2end.test_film_of_days import observed, show_last_day
from tests.end2end.test_time import GAINED

__all__ = ["observed"]

ALWAYS, HELD = (38.0, 48.2), (37.5, 48.9)
"""[lon, lat] of ground in Donetsk Oblast: occupied on each of the days, and on none."""


def allow(driver: Driver) -> None:
    """The user says of the observer on show that its terms allow passing its days on."""
    timeline = control_of(driver)
    known, provider = timeline.library.known, timeline.observer_day[0]
    own = known.own(provider)
    assert own is not None
    known.add(msgspec.structs.replace(own, may_go=True, credit="Ours", name="Own"))
    rest(timeline.library)


def data_of(path: Path) -> Any:
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', path.read_text("utf-8"), re.S)
    assert found is not None
    return json.loads(found[1])


@pytest.fixture(scope="module")
def with_days(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A handout with the days of an observer whose terms allow it, made by a window that is closed again."""
    folder = tmp_path_factory.mktemp("days")
    driver = Driver(settings_in(folder)).start()
    try:
        show_last_day(driver, folder / "Own")
        allow(driver)
        return exported(driver, "html", folder / "days.html", ExportSettings())
    finally:
        driver.close()


@pytest.fixture
def page(with_days: Path) -> Iterator[HandoutPage]:
    made = HandoutPage(with_days)
    yield made
    said = made.page.said
    made.close()
    assert said == [], "nothing is refused, nothing fails"


def test_days_go_along_only_where_the_user_said_that_terms_allow_it(observed: Driver, tmp_path: Path) -> None:
    kept = data_of(exported(observed, "html", tmp_path / "a.html", ExportSettings()))
    assert kept["time"] is None and any("left out" in line and "Own" in line for line in kept["leftOut"])
    allow(observed)
    data = data_of(exported(observed, "html", tmp_path / "b.html", ExportSettings()))
    assert [each["day"] for each in data["time"]["days"]] == [day.isoformat() for day in DAYS]
    assert any("days of Own go along" in line for line in data["leftOut"])
    assert len(data["time"]["rings"]) < sum(len(rings) for each in data["time"]["days"]
                                            for rings in each["ground"].values()), "what stays is kept once"


def test_days_are_chosen_played_and_left(page: HandoutPage, record_picture: Callable[[str, QImage], None]) -> None:
    own = page.report()["stamp"]
    page.evaluate("document.getElementById('days-range').focus()")
    page.press(Qt.Key.Key_Home)
    wait_until(lambda: page.report()["day"] == 0, "the first day")
    assert "Own" in page.report()["stamp"] and str(DAYS[0].day) in page.report()["stamp"]
    page.press(Qt.Key.Key_Right)
    wait_until(lambda: page.report()["day"] == 1, "the next day")
    record_picture("handout days", page.view.grab().toImage())
    page.evaluate("document.getElementById('days-play').click()")
    wait_until(lambda: page.report()["day"] > 3, "days are played")
    wait_until(lambda: page.report()["day"] == len(DAYS) - 1 and not page.report()["isPlaying"], "it stops at the last")
    page.evaluate("document.getElementById('days-own').click()")
    wait_until(lambda: page.report()["day"] is None and page.report()["stamp"] == own, "the briefing's own day")


def test_no_outline_of_the_briefing_s_day_stands_over_another_one(page: HandoutPage) -> None:
    page.evaluate("document.querySelector('#list .pick').click()")
    wait_until(lambda: page.report()["statement"] is not None and page.report()["outlined"], "a statement is chosen")
    page.evaluate("document.getElementById('days-play').click()")
    wait_until(lambda: page.report()["day"] is not None, "days are played")
    assert page.report()["outlined"] == [] and page.report()["statement"] is None
    page.evaluate("document.querySelector('#list .pick').click()")
    wait_until(lambda: page.report()["day"] is None and page.report()["outlined"], "the day goes, not both")
    assert not page.report()["isPlaying"]


def pixel_of(page: HandoutPage, lon: float, lat: float) -> tuple[float, float]:
    """Where a place is on the map, in pixels from its upper left."""
    view = page.report()["view"]
    scale = 2 ** (view["zoom"] - UNIT_ZOOM) / UNITS
    x, y = pixel((lon, lat), VIEW, (0, 0))
    return (view["width"] / 2 + (x * UNITS - view["x"]) * scale, view["height"] / 2 + (y * UNITS - view["y"]) * scale)


def is_occupied(page: HandoutPage, lon: float, lat: float) -> bool:
    """Whether a place is drawn in the red of occupied ground."""
    x, y = pixel_of(page, lon, lat)
    left, top = page.evaluate(
        "(({ left, top }) => [left, top])(document.getElementById('map').getBoundingClientRect())")
    shown = page.view.grab().toImage().pixelColor(round(left + x), round(top + y))
    return shown.red() > shown.green() + 20


def test_a_day_is_drawn_in_place_of_the_areas(page: HandoutPage) -> None:
    wait_until(lambda: is_occupied(page, *GAINED) and is_occupied(page, *ALWAYS), "the briefing's own day, the last")
    page.evaluate("document.getElementById('days-range').focus()")
    page.press(Qt.Key.Key_Home)
    wait_until(lambda: page.report()["day"] == 0, "the first day")
    page.settle()
    wait_until(lambda: is_occupied(page, *ALWAYS) and not is_occupied(page, *GAINED),
               "the first day, and nothing of the last")


def test_no_area_of_the_briefing_s_day_is_met_under_another_one(page: HandoutPage) -> None:
    page.evaluate("document.getElementById('days-range').focus()")
    page.press(Qt.Key.Key_Home)
    wait_until(lambda: page.report()["day"] == 0, "the first day")
    page.settle()
    for place in (ALWAYS, HELD):
        page.click_on_map(*pixel_of(page, *place))
        wait_until(lambda: page.report()["area"] is not None, "an area is chosen")
        assert page.report()["area"] == "donetsk" and page.report()["day"] == 0
        page.evaluate("document.querySelector('#area .clear').click()")
        wait_until(lambda: page.report()["area"] is None, "cleared")


def test_days_that_are_too_much_are_thinned() -> None:
    from maps.exporting.handout import HandoutDay
    from maps.exporting.web_days import MOST_NUMBERS, page_days

    days = [HandoutDay(day=DAYS[0], text=str(number), stamp="", rings={
        "occupied": ((number, *range(MOST_NUMBERS // 10)),)}) for number in range(40)]
    made = page_days(days)
    assert sum(map(len, made["rings"])) <= MOST_NUMBERS
    assert 1 < len(made["days"]) < 40 and made["days"][-1]["text"] == "39"
    same = page_days(days[:1] * 5)
    assert len(same["rings"]) == 1 and len(same["days"]) == 5

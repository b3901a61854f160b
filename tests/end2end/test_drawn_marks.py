# SPDX-License-Identifier: MIT
"""Marks that the briefer drew: on the window's map, in the room and in pictures of steps, never taken for ground."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from briefing.editing import put_mark
from briefing.model import Mark
from tests.end2end.driver import Driver, wait_until
from tests.end2end.page import Page
from tests.end2end.room import Room
from tests.end2end.writing import DEFAULT
from ui.files.open_briefing import open_briefing
from ui.map.drawn_marks import marks_value
from ui.map.map_calls import PictureStep
from ui.map.still_maker import Made, Still, StillMaker

OF_ALL = Mark(id="all", kind="distance", points=((31.0, 47.5), (35.1, 47.85)), text="To the port")
OF_STEP = Mark(id="step", kind="shading", points=((26.0, 49.0), (30.0, 49.0), (30.0, 51.0)), colour="green", size=1)
ARROW = Mark(id="arrow", kind="arrow", points=((27.0, 48.0), (31.0, 48.5)), shape="widening", text="Here", size=3)


@pytest.fixture
def drawn(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    """The default briefing: a distance for every step, shaded ground and an arrow for the third."""
    window = new_window()
    files = window.controllers.files
    opened = open_briefing(DEFAULT, files.layer)
    made = put_mark(put_mark(put_mark(opened.briefing, None, OF_ALL), 2, OF_STEP), 2, ARROW)
    files.begin(opened.of(msgspec.structs.replace(opened.file, briefing=made)))
    window.settle()
    return window


def shown(page: Page) -> dict[str, dict[str, Any]]:
    """The marks on a map, by their kinds."""
    page.settle()
    return {each["kind"]: each for each in page.report()["drawnMarks"]}


def says_who(page: Page) -> bool:
    """Whether the legend on the map says who drew the marks."""
    return bool(page.evaluate("document.querySelector('.legend .of-drawn')?.offsetHeight > 0"))


def test_the_step_at_hand_has_its_marks_beside_those_of_every_step(drawn: Driver) -> None:
    page, steps = Page(drawn.map), drawn.opened.briefing.sequence
    assert set(shown(page)) == {"distance"} and says_who(page)
    assert shown(page)["distance"]["label"] == "To the port · 310 km"
    drawn.sidebar.select(steps[2].statement or "")
    assert set(shown(page)) == {"distance", "shading", "arrow"}
    drawn.sidebar.select(steps[1].statement or "")
    assert set(shown(page)) == {"distance"}


def test_the_legend_says_who_drew_them_only_where_there_are_some(drawn: Driver) -> None:
    page = Page(drawn.map)
    assert says_who(page)
    files = drawn.controllers.files
    files.begin(open_briefing(DEFAULT, files.layer))
    assert shown(page) == {} and not says_who(page)


def test_marks_stay_on_their_ground_and_no_town_is_named_under_their_words(drawn: Driver) -> None:
    page = Page(drawn.map)
    drawn.look_at(33.0, 47.7, 7)
    end = shown(page)["distance"]["end"]
    pixel = drawn.pixel_of(*OF_ALL.points[1])
    assert (round(end["x"]), round(end["y"])) == pytest.approx((pixel.x(), pixel.y()), abs=2)
    words = shown(page)["distance"]["words"]
    names = page.evaluate("lineOfContact.labels.placed.labels.map(({box}) => box ?? null).filter(Boolean)")
    assert not [each for each in names if each["left"] < words["right"] and each["right"] > words["left"]
                and each["top"] < words["bottom"] and each["bottom"] > words["top"]]


def test_the_room_sees_them_large_and_who_drew_them(drawn: Driver) -> None:
    on_desk = shown(Page(drawn.map))["distance"]["width"]
    drawn.controllers.presenting.begin(0, size=(1920, 1080))
    room = Room(drawn)
    wait_until(lambda: room.page.view.is_ready, "the room's map is there")
    assert set(shown(room.page)) == {"distance"} and says_who(room.page)
    assert shown(room.page)["distance"]["width"] > 1.5 * on_desk
    words = shown(room.page)["distance"]["words"]
    assert words["bottom"] - words["top"] > 28
    room.presentation.go(2)
    assert set(shown(room.page)) == {"distance", "shading", "arrow"}
    room.press(Qt.Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")


def test_pictures_of_steps_have_them(drawn: Driver) -> None:
    made: list[Made] = []
    maker = StillMaker(drawn.map, drawn.window)
    for marks in ((), (OF_STEP,)):
        step = PictureStep((), (28.0, 50.0, 5.0), ((0, 0, 400, 300),), (), {}, marks_value(marks))
        maker.want(Still(step, (400, 300), 1, 1, "light", bare=True), made.append)
    wait_until(lambda: len(made) == 2, "both pictures are made")
    without, with_marks = (each.image().convertToFormat(QImage.Format.Format_RGB32) for each in made)
    greener = [(x, y) for x in range(0, 400, 2) for y in range(0, 300, 2)
               if with_marks.pixelColor(x, y).red() < without.pixelColor(x, y).red() - 8]
    assert 200 < len(greener) < 6000

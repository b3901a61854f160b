# SPDX-License-Identifier: MIT
"""Terms as steps: from the ground as it is to the ground as it would be, before a room and in exports."""

from __future__ import annotations

import gc
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from briefing.editing import put_term, with_sequence, written_sequence
from briefing.model import Operation, Step, Term
from briefing.structs import changed
from maps.exporting.handout import ExportSettings
from tests.end2end.driver import Driver
from tests.end2end.handout_page import HandoutPage
from tests.end2end.room import Room
from tests.end2end.test_exporting import exported
from tests.end2end.waiting import wait_until
from tests.end2end.writing import Writing

Key = Qt.Key
TERMS = ("freeze-and-withdrawal", "four-oblasts")


@pytest.fixture
def stepped(module_window: Driver) -> Iterator[Driver]:
    """The module's window; its sequence has two terms after its opening, worked out."""
    driver = Writing(module_window).begin().window
    session = driver.controllers.session
    opening, *others = written_sequence(session.briefing)
    steps = (opening, *(Step(shows="term", term=each) for each in TERMS), *others)
    session.apply("Add terms", with_sequence(session.briefing, steps))
    wait_until(lambda: len(session.opened.meanings) == 2, "the terms are worked out")
    yield driver
    session.stack.clear()


@pytest.fixture
def room(stepped: Driver) -> Iterator[Room]:
    made = Room(stepped).begin()
    yield made
    if not made.is_over:
        made.press(Key.Key_Escape)
    wait_until(lambda: made.is_over, "the presentation ends")


def term_of(driver: Driver) -> Term:
    """The first term as the window has it now."""
    return next(each for each in driver.controllers.session.briefing.terms if each.id == TERMS[0])


def parts_of(room: Room) -> set[str]:
    return set(room.report()["time"]["parts"] or ())


def test_a_term_goes_from_what_is_to_what_would_be(
    room: Room, record_picture: Callable[[str, QImage], None],
) -> None:
    room.press(Key.Key_Right)
    assert room.step.number == 1 and room.step.would_be is None
    assert "Proposed" in room.text and "Russia would leave" in room.text and "Reuters (second-hand)" in room.text
    assert room.page.outlined() == {"kharkiv", "mykolaiv"} and not parts_of(room)
    room.press(Key.Key_Right)
    assert room.step.number == 1, "the same step"
    wait_until(lambda: "lost" in parts_of(room), "the ground as it would be is drawn")
    assert "1,081 ± 52 km²" in room.text and "18.2 %" in room.text and "Would be" in room.text
    record_picture("term as it would be", room.presentation.audience.grab().toImage())
    room.press(Key.Key_Right, Key.Key_Right)
    wait_until(lambda: "gained" in parts_of(room) and "lost" not in parts_of(room), "the other term")
    assert room.step.number == 2 and "23,960" in room.text
    room.press(Key.Key_Right)
    wait_until(lambda: not parts_of(room), "a statement's step shows what is")


@pytest.fixture
def unready(stepped: Driver) -> None:
    """Nothing is worked out when the presentation begins."""
    stepped.controllers.session.show_meanings({})


def test_it_is_worked_out_while_it_is_presented(unready: None, room: Room, stepped: Driver) -> None:
    room.press(Key.Key_Right, Key.Key_Right)
    assert "worked out" in room.text and "1,081" not in room.text
    stepped.controllers.meanings.ask()
    wait_until(lambda: "1,081 ± 52 km²" in room.text, "the figures come")
    wait_until(lambda: "lost" in parts_of(room), "and the ground")


def test_a_term_that_is_edited_meanwhile_stays_as_it_is_presented(room: Room, stepped: Driver) -> None:
    room.press(Key.Key_Right, Key.Key_Right)
    wait_until(lambda: "lost" in parts_of(room), "the ground as it would be is drawn")
    session = stepped.controllers.session
    [presented] = {each.version for key, each in session.opened.meanings.items() if key == term_of(stepped).operations}
    versions = [presented]
    for count in range(3):
        operations = (Operation(kind="buffer", km=5.0 + count),)
        session.apply("Edit", put_term(session.briefing, changed(term_of(stepped), operations=operations)))
        wait_until(lambda: session.opened.meaning_of(term_of(stepped)) is not None, "it is worked out")
        versions.append(session.opened.meanings[operations].version)
    gc.collect()
    assert "1,081 ± 52 km²" in room.text and "lost" in parts_of(room)
    kept = [room.page.evaluate(f"fetch('/comparison.json?{each}').then((found) => found.ok)") for each in versions]
    assert kept[0] and kept[-1] and not kept[1], "what is presented and what the window has; what nothing shows goes"


def test_a_deleted_term_leaves_its_steps(stepped: Driver) -> None:
    stepped.controllers.terms.delete("four-oblasts")
    session = stepped.controllers.session
    assert [each.term for each in session.briefing.sequence if each.shows == "term"] == ["freeze-and-withdrawal"]
    session.stack.undo()
    assert len([each for each in session.briefing.sequence if each.shows == "term"]) == 2


def test_pictures_show_what_is_and_what_would_be(stepped: Driver, tmp_path: Path) -> None:
    settings = ExportSettings(width=960, steps=(1, 2))
    path = exported(stepped, "pngs", tmp_path / "steps.zip", settings)
    with zipfile.ZipFile(path) as archive:
        names = sorted(each for each in archive.namelist() if each.endswith(".png"))
        before, after = (QImage.fromData(archive.read(each)) for each in names)
    assert "as it is" in names[0] and "as it would be" in names[1]

    def teal(picture: QImage) -> int:
        colours = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
        return sum(each.green() > each.red() + 50 and each.blue() > each.red() + 50 for each in colours)

    assert teal(after) > teal(before) + 40, "what would pass to Ukraine"


def test_drawings_show_what_is_and_what_would_be(stepped: Driver, tmp_path: Path) -> None:
    path = exported(stepped, "svgs", tmp_path / "steps.svg.zip", ExportSettings(steps=(1, 2)))
    with zipfile.ZipFile(path) as archive:
        before, after = (archive.read(each).decode() for each in sorted(archive.namelist()))
    assert 'data-area="occupied-kharkiv"' in before and "data-part" not in before
    assert "Russia would leave what it holds of Kharkiv" in said_in(before) and "Reuters" in said_in(before)
    assert 'data-area="occupied-kharkiv"' not in after and 'data-part="lost"' in after
    assert "1,081 ± 52 km²" in said_in(after) and "Would pass to Ukraine" in after and "would be, ground of" in after


def said_in(svg: str) -> str:
    """The texts of a drawing, a line's parts put together."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))


def test_the_page_shows_what_would_be(stepped: Driver, tmp_path: Path) -> None:
    path = exported(stepped, "html", tmp_path / "handout.html", ExportSettings())
    page = HandoutPage(path)
    try:
        legends = []
        for _step in range(4):
            page.evaluate("document.getElementById('next').click()")
            page.settle()
            legends.append((page.evaluate("document.getElementById('stamp').textContent"),
                            page.evaluate("document.getElementById('legend').textContent"),
                            page.evaluate("document.getElementById('words').textContent")))
        opening, before, after, other = legends
        assert "would be" not in opening[0] + before[0] and "would be" in after[0]
        assert "Would pass to Ukraine" in after[1] and "Occupied since 2014" in before[1]
        assert "1,081 ± 52 km²" in after[2] and "Russia would leave" in before[2]
        assert "would be" not in other[0] and "Occupied since 2014" in other[1], "the next term, as it is"
    finally:
        page.close()

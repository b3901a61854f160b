# SPDX-License-Identifier: MIT
"""The names on the audience's map: the same for a step however it was reached."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.end2end.stage_map import FREE, StageMap
from tests.end2end.waiting import wait_until


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[StageMap]:
    made = StageMap().start()
    yield made
    made.close()


def test_a_step_has_the_same_names_however_it_was_reached(stage: StageMap) -> None:
    stage.step(["kursk-incursion"])
    stage.rest()
    direct = set(stage.report()["towns"])
    assert len(direct) > 5
    stage.step(["occupied"])
    stage.view.set_motion(True)
    stage.view.show_step(["kursk-incursion"], free=FREE, fly=True)
    wait_until(lambda: not stage.evaluate("lineOfContact.report().moving")
               and stage.evaluate("lineOfContact.map.getZoom()") > 8, "the flight ends")
    # Asking whether all is drawn would make the page draw, so only its own frames are awaited.
    wait_until(lambda: set(stage.evaluate("lineOfContact.report().towns")) == direct, "the names are the same")


LAID_OUT = """(({ labels, furniture, scene }) => {
  const share = ({ left, top, right, bottom }) => [left, top, right, bottom].map((each) => each / labels.scale);
  labels.onScreen(scene.view(), labels.pills.shown);
  return { plates: labels.pills.shown.map((each) => [each.id, share(each)]),
           towns: labels.named.map((each) => [each.label.text, share(each.box)]),
           regions: labels.regions.report().map((each) => [each.text, share(each)]) };
})(lineOfContact)"""
LEAST_SCALE, MOST_PIXELS_AWAY = 0.5, 2.5
"""A pixel of a mirror of half the size is two of the room's."""


@pytest.mark.parametrize("scale", [LEAST_SCALE, 2.0])
def test_a_larger_screen_shows_the_same_enlarged(stage: StageMap, scale: float) -> None:
    """Plates and names of regions have their places in proportion, with their distances to edges and to one another."""
    areas = ["occupied-donetsk", "occupied-kherson", "occupied-luhansk", "occupied-zaporizhzhia"]
    free = [(40.0, 90.0, 1200.0, 660.0)]
    stage.step(areas, free=free)
    stage.rest()
    before = stage.evaluate(LAID_OUT)
    assert len(before["plates"]) == 4 and len(before["regions"]) > 8
    stage.view.resize(round(1280 * scale), round(800 * scale))
    stage.view.set_stage("audience", scale)
    stage.step(areas, free=[tuple(each * scale for each in free[0])])
    stage.rest()
    after = stage.evaluate(LAID_OUT)
    for kind in ("plates", "towns", "regions"):
        assert [name for name, _box in after[kind]] == [name for name, _box in before[kind]]
        for (name, box), (_name, other) in zip(before[kind], after[kind], strict=True):
            assert box == pytest.approx(other, abs=MOST_PIXELS_AWAY), name

# SPDX-License-Identifier: MIT
"""A map is reported as drawn once all earlier calls are on the screen, however late that is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.end2end.stage_map import StageMap
from tests.end2end.waiting import received, wait_until

OWN = {"type": "Feature", "id": "own", "properties": {"kind": "own"}, "geometry": {
    "type": "Polygon", "coordinates": [[[31, 49], [31.4, 49], [31.4, 49.3], [31, 49.3], [31, 49]]]}}
# A file is held back until letGo() is called in the page.
HOLD = """(() => {
  const ask = window.fetch, held = new Promise((go) => { window.letGo = () => { window.fetch = ask; go(); }; });
  window.fetch = async (...what) => { if (what[0].startsWith("FILE")) await held; return ask(...what); };
})()"""
FRAMES = "(async () => { for (let i = 0; i < 5; i += 1) await new Promise(requestAnimationFrame); })()"
IDS = "[...lineOfContact.areas.byId.keys()]"


@pytest.fixture
def stage(qapp: object) -> Iterator[StageMap]:
    stage = StageMap().start()
    stage.give_own_areas(OWN)
    stage.evaluate(HOLD.replace("FILE", "/own-areas"))
    yield stage
    stage.close()


def test_own_areas_that_are_on_their_way_are_waited_for(stage: StageMap) -> None:
    stage.view.load_own_areas(1)
    with received(stage.view.drawn) as drawn:
        token = stage.view.ask_drawn()
        stage.evaluate(FRAMES)
        assert drawn == []
        stage.run("letGo()")
        wait_until(lambda: (token,) in drawn, "the map is drawn")
    assert "own" in stage.evaluate(IDS)


def test_the_areas_of_a_day_are_waited_for_whatever_is_called_after_them(stage: StageMap) -> None:
    stage.run("letGo()")
    stage.evaluate(HOLD.replace("FILE", "/areas.json?"))
    stage.view.load_areas(1)
    stage.view.load_own_areas(0)
    with received(stage.view.drawn) as drawn:
        token = stage.view.ask_drawn()
        stage.evaluate(FRAMES)
        assert drawn == []
        stage.run("letGo()")
        wait_until(lambda: (token,) in drawn, "the map is drawn")


def test_own_areas_that_come_after_they_were_dropped_stay_away(stage: StageMap) -> None:
    stage.view.load_own_areas(1)
    stage.evaluate(FRAMES)
    stage.view.load_own_areas(0)
    stage.evaluate(FRAMES)
    stage.run("letGo()")
    stage.evaluate(FRAMES)
    stage.settle()
    assert "own" not in stage.evaluate(IDS)

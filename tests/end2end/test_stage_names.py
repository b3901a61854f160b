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

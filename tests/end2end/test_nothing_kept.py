# SPDX-License-Identifier: MIT
"""What was closed is gone: neither Python nor Qt keep its objects."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, Qt

from tests.end2end.driver import Driver, wait_until
from tests.end2end.room import Room

ROOMS = ("ui.map.", "ui.stage.", "ui.presenting.")


def objects() -> dict[str, int]:
    """Counts the program's objects of map, stage and presenting by the names of their classes."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    found: dict[str, int] = {}
    for each in gc.get_objects():
        kind = type(each)
        if str(kind.__module__).startswith(ROOMS):
            found[kind.__qualname__] = found.get(kind.__qualname__, 0) + 1
    return found


def present(window: Driver) -> None:
    room = Room(window).begin()
    room.open_presenter()
    room.press(Qt.Key.Key_Right)
    room.press(Qt.Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")
    window.settle()


def test_a_presentation_that_is_over_leaves_nothing(window: Driver) -> None:
    present(window)
    before = objects()
    present(window)
    assert objects() == before
    assert not before.get("AudienceWindow") and before["MapView"] == 1

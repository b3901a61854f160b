# SPDX-License-Identifier: MIT
"""What was closed is gone: neither Python nor Qt keep its objects."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, Qt

from tests.end2end.driver import Driver, wait_until
from tests.end2end.room import Room

KINDS = ("AudienceWindow", "PresenterWindow", "Presentation", "PresentingWindows", "Stage", "StageOverlay", "MapView",
         "MapBridge", "Heartbeat", "SiteHandler", "Interceptor", "MapWebPage")


def objects() -> dict[str, int]:
    """Counts the objects of a presentation by their classes, of all windows that there are."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    names = [type(each).__name__ for each in gc.get_objects()]
    return {kind: names.count(kind) for kind in KINDS}


def present(window: Driver) -> None:
    room = Room(window).begin()
    room.open_presenter()
    room.press(Qt.Key.Key_Right)
    room.press(Qt.Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")
    window.settle()


def test_a_presentation_that_is_over_leaves_nothing(window: Driver) -> None:
    before = objects()
    for _each in range(2):
        present(window)
    assert objects() == before

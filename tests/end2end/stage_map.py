# SPDX-License-Identifier: MIT
"""A separate map for tests, as the audience screen or its mirror, without a window around it."""

from __future__ import annotations

import os
import signal
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest

from maps.areas import read_control_layer
from maps.shipped import control_file
from tests.briefing.examples import example
from tests.end2end.driver import RESOURCES
from tests.end2end.page import Page
from tests.end2end.waiting import received, wait_until
from tests.operations import wait_for_operations
from ui.kit.background import Background
from ui.map.map_texts import area_texts, furniture
from ui.map.map_view import MapView
from ui.map.site_source import SiteSource

WIDE, TALL = (40.0, 90.0, 900.0, 330.0), (960.0, 150.0, 300.0, 560.0)
FREE = [WIDE, TALL]
"""Free parts of a map of 1280 by 800: (left, top, width, height)."""
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class StageMap(Page):
    """A separate map, without a window around it."""

    def __init__(self) -> None:
        self._root = QObject()
        source = self._source = SiteSource(RESOURCES, Background(self._root))
        super().__init__(MapView(None, unattended=True))
        self.view.resize(1280, 800)
        source.serve(self.view)

    def give_own_areas(self, *features: dict[str, Any]) -> None:
        """Sets what the page receives when it requests a briefing's own areas."""
        self._source.show_own_areas_of(msgspec.structs.replace(example(), own_areas=features))

    def start(self) -> StageMap:
        layer = read_control_layer(control_file(RESOURCES))
        self.view.set_theme("dark", "#0E1A21")
        self.view.set_furniture(furniture(layer))
        self.view.set_area_texts(area_texts(layer, "en"))
        self.reset()
        self.view.show()
        self.view.start()
        wait_until(lambda: self.view.is_ready, "the map is ready")
        self.settle()
        return self

    def reset(self) -> None:
        self.view.resize(1280, 800)
        self.view.set_motion(False)
        self.view.set_stage("audience", 1.0)
        self.view.show_step([])

    def close(self) -> None:
        self.view.shut_down()
        self.view.close()
        self.view.deleteLater()
        wait_for_operations()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def rest(self) -> None:
        """Waits until all calls are on the screen, and the page has reported where it came to rest."""
        self.settle()
        wait_until(lambda: self.evaluate("lineOfContact.report().resting"), "the map has come to rest")
        self.settle()  # the report comes after that

    def step(self, areas: list[str], **how: Any) -> dict[str, Any]:
        """Shows a step at once; returns what the page shows then."""
        self.view.show_step(areas, **{"free": FREE, **how})
        return self.report()

    def resize(self, width: int, height: int) -> None:
        self.view.resize(width, height)
        wait_until(lambda: self.evaluate("[innerWidth, innerHeight]") == [width, height], "the page has its size")
        self.rest()

    def kill(self) -> None:
        page = self.view.page
        assert page is not None
        with received(page.renderProcessTerminated) as ends:
            os.kill(page.renderProcessPid(), signal.SIGKILL)
            wait_until(lambda: ends, "the death is noticed")

    def drag(self) -> None:
        """Drags the map 120 pixels to the left."""
        widget, start = self.web_widget, QPoint(600, 300)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, NO_MODIFIER, start)
        for left in (20, 60, 120):
            QTest.mouseMove(widget, start - QPoint(left, 0))
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, NO_MODIFIER, start - QPoint(120, 0))

    def is_seen(self, selector: str) -> bool:
        found = f"document.querySelector('{selector}')"
        return bool(self.evaluate(f"{found}.checkVisibility({{ visibilityProperty: true }})"))

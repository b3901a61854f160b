# SPDX-License-Identifier: MIT
"""A briefing whose every text runs from right to left: it is shown whole, and turns nothing around it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from briefing.files.document import write_briefing
from briefing.languages.translated import in_language, translatable, with_translation
from maps.exporting.handout import ExportSettings
from tests.end2end.driver import Driver
from tests.end2end.test_exporting import exported
from tests.end2end.waiting import wait_until

HEBREW = "הפסקת אש לאורך קו המגע (2024) – 650 km²"
ISOLATE = "\N{FIRST STRONG ISOLATE}"


@pytest.fixture
def turned(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    """The default briefing with every text in Hebrew, each told apart by a number."""
    driver = new_window()
    briefing = driver.opened.briefing
    for number, each in enumerate(translatable(briefing)):
        briefing = with_translation(briefing, "he", each.text, f"{HEBREW} {number}")
    path = tmp_path / "turned.json"
    path.write_bytes(write_briefing(in_language(briefing, "he")))
    driver.controllers.files.open(path)
    wait_until(lambda: driver.opened.path == path, "it is open")
    driver.settle()
    return driver


def test_the_window_shows_it(turned: Driver, record_picture: Callable[[str, QImage], None]) -> None:
    assert HEBREW in turned.window.header.title.text()
    turned.sidebar.select("kursk-area")
    turned.reading.show_drawer(True)
    turned.settle()
    drawer = turned.reading.drawer
    assert drawer is not None
    assert sum(HEBREW in label.text() for label in drawer.findChildren(QLabel)) >= 4
    record_picture("right to left", turned.window.grab().toImage())
    for page in range(7):
        turned.controllers.editing.show_page(page)
        turned.settle()
    assert "unexpected" not in turned.message


def test_names_turn_nothing_around_them_in_the_room(
    turned: Driver, record_picture: Callable[[str, QImage], None],
) -> None:
    presenting = turned.controllers.presenting
    turned.sidebar.select("kursk-area")
    presenting.in_window()
    presentation = presenting.current
    assert presentation is not None
    wait_until(lambda: presentation.audience.stage.map.is_ready, "its map is ready")
    record_picture("right to left in the room", presentation.audience.grab().toImage())
    caption = presentation.audience.stage.overlay._contents.caption
    assert caption.heading.startswith(ISOLATE) and any(ISOLATE in fact.text for fact in caption.facts)
    presentation.do("end")
    wait_until(lambda: not presenting.is_running, "it ends")


def test_the_page_is_marked_for_browsers(turned: Driver, tmp_path: Path) -> None:
    page = exported(turned, "html", tmp_path / "turned.html", ExportSettings()).read_text("utf-8")
    assert 'lang="he"' in page and HEBREW in page and 'dir="auto"' in page

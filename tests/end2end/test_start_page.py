# SPDX-License-Identifier: MIT
"""The start page: shown when a briefing is closed; recent files with pictures, templates, other beginnings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from briefing.files.read_write import save
from briefing.presenting.sequence import sequence_of
from tests.end2end.driver import Driver
from tests.end2end.waiting import wait_until
from ui.files.saver import as_file, thumbnail_of
from ui.files.start_page import StartPage
from ui.files.templates import TEMPLATES, from_template


@pytest.fixture
def begun(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    """A window with two recent briefings, one a package with a picture, one damaged."""
    made = new_window()
    file = as_file(made.opened.file, tmp_path / "Kept.briefing")
    save(file, thumbnail=thumbnail_of(made.window.map_frame))
    broken = tmp_path / "Broken.briefing"
    broken.write_bytes(b"PK\x03\x04 not a package")
    made.window.settings.recent_briefings = [file.path, broken, tmp_path / "gone.briefing"]
    return made


def page_of(window: Driver) -> StartPage:
    beginnings = window.controllers.files.beginnings
    assert beginnings.page is not None and beginnings.is_shown
    return beginnings.page


def test_closing_shows_it_with_what_the_files_say(begun: Driver, tmp_path: Path,
                                                  record_picture: Callable[[str, QImage], None]) -> None:
    begun.window.commands["close"].trigger()
    page = page_of(begun)
    kept, broken = page.tiles[tmp_path / "Kept.briefing"], page.tiles[tmp_path / "Broken.briefing"]
    assert len(page.tiles) == 3, "a file that is gone is not shown, and the default briefing is"
    default = list(page.tiles.values())[-1]
    wait_until(lambda: kept.picture is not None and default.picture is not None, "the pictures are there")
    assert kept.text() == "Ceasefire terms, 20 November 2024" == default.text()
    assert "23 statements" in kept.accessibleDescription()
    wait_until(lambda: bool(broken.accessibleDescription()), "it is said why one cannot be read")
    assert broken.text() == "Broken" and "zip" in broken.accessibleDescription()
    record_picture("start page", begun.window.grab().toImage())


def test_a_briefing_chosen_there_is_opened_and_the_page_goes(begun: Driver, tmp_path: Path) -> None:
    begun.window.commands["close"].trigger()
    page = page_of(begun)
    page.tiles[tmp_path / "Kept.briefing"].click()
    wait_until(lambda: begun.opened.path == tmp_path / "Kept.briefing", "it is open")
    assert page.isHidden()


def test_esc_and_a_new_briefing_leave_it(begun: Driver) -> None:
    begun.window.commands["start_page"].trigger()
    page, before = page_of(begun), begun.opened
    assert begun.opened is before, "what is open stays open"
    begun.press(Qt.Key.Key_Escape)
    assert page.isHidden() and begun.opened is before
    begun.window.commands["start_page"].trigger()
    page.beginnings["new"].click()
    assert page.isHidden() and not begun.opened.briefing.statements


@pytest.mark.parametrize("name", list(TEMPLATES))
def test_each_template_is_a_briefing_that_saves_and_presents(begun: Driver, tmp_path: Path, name: str) -> None:
    begun.window.commands["close"].trigger()
    page_of(begun).templates[name].click()
    briefing = begun.opened.briefing
    assert len(briefing.statements) == 3 and begun.controllers.session.is_changed
    steps = sequence_of(briefing, begun.opened.layer).steps
    assert steps[0].shows == "opening" and steps[-1].shows == "closing"
    assert steps[0].note and steps[-1].note
    assert not any(each.text or each.figure for each in briefing.statements), "words and numbers are the user's"
    begun.controllers.files.save_under(tmp_path / f"{name}.briefing")
    wait_until(lambda: not begun.controllers.session.is_changed, "it is saved")
    assert from_template(name).statements[0].id != briefing.statements[0].id, "each has ids of its own"

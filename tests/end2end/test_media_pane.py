# SPDX-License-Identifier: MIT
"""The pane of pictures and videos in the real window: seen, zoomed, compared, swiped, played."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from briefing.editing import put_medium
from briefing.structs import changed
from tests.end2end.driver import wait_until
from tests.end2end.test_media_in_the_editor import attach
from tests.end2end.writing import CONTROL, SHIFT, Writing
from tests.ui.readers.made_media import VIDEOS, phone_video, picture
from ui.media.controller import MediaController
from ui.media.pane import MediaPane

Record = Callable[[str, QImage], None]


@pytest.fixture
def media(writing: Writing) -> Iterator[MediaController]:
    made = writing.window.controllers.media
    yield made
    made.show(False)


def one_colour(path: Path, colour: str) -> Path:
    Image.new("RGB", (400, 300), colour).save(path)
    return path


def pane_of(media: MediaController, writing: Writing) -> MediaPane:
    writing.editing.show_editor(False)
    QTest.keyClick(writing.window.window, Qt.Key.Key_M, CONTROL | SHIFT)
    assert media.pane is not None and media.is_open
    return media.pane


def colour_at(pane: MediaPane, x: float, y: float = 0.5) -> str:
    image = pane.view.grab().toImage()
    return QColor(image.pixel(int(x * image.width()), int(y * image.height()))).name()


def test_the_photograph_of_a_statement_is_seen_with_what_is_known_of_it(
        writing: Writing, media: MediaController, tmp_path: Path, record_picture: Record) -> None:
    (tmp_path / "bridge.jpg").write_bytes(picture(turn=8, is_told=True))
    attach(writing, tmp_path / "bridge.jpg")
    medium = changed(writing.briefing.media[0], title="The bridge", credit="A. Photographer", licence="CC BY 4.0",
                     lon=37.8, lat=48.0, direction=90.0, source="up")
    assert writing.session.apply("Describe", put_medium(writing.briefing, medium))
    pane = pane_of(media, writing)
    wait_until(lambda: colour_at(pane, 0.25, 0.4) in ("#ff0000", "#fe0000"), "the picture is shown upright")
    assert pane.name.text() == "The bridge"
    assert pane.facts.text().startswith("A. Photographer · CC BY 4.0 · in ")
    assert "48.0000° N, 37.8000° E, looking 90°" in pane.facts.text()
    assert pane.said.text().startswith("The file says: 2024-11-18")
    assert writing.window.page.report()["views"] == [[37.8, 48.0, 90.0]]
    assert medium.sha256 in pane.file.text().replace(" ", "")
    record_picture("media-pane", writing.window.window.grab().toImage())
    card = writing.window.sidebar.cards
    assert "1 picture or video" in card.model().index(card.currentIndex().row(), 0).data(
        Qt.ItemDataRole.AccessibleTextRole)
    QTest.keyClick(writing.window.window, Qt.Key.Key_Escape)
    assert not media.is_open and not writing.window.window.commands["media"].isChecked()


def test_another_statement_shows_none_and_the_pane_says_so(
        writing: Writing, media: MediaController, tmp_path: Path) -> None:
    attach(writing, one_colour(tmp_path / "a.png", "red"))
    pane = pane_of(media, writing)
    writing.window.sidebar.select("no-return")
    assert pane.medium is None and pane.hint.isVisible() and not pane.view.isVisible()
    writing.window.sidebar.select("no-nato")
    wait_until(lambda: colour_at(pane, 0.5) == "#ff0000", "it is shown again")


def test_two_pictures_side_by_side_and_one_over_the_other(
        writing: Writing, media: MediaController, tmp_path: Path, record_picture: Record) -> None:
    attach(writing, one_colour(tmp_path / "before.png", "red"))
    attach(writing, one_colour(tmp_path / "after.png", "blue"))
    pane = pane_of(media, writing)
    wait_until(lambda: colour_at(pane, 0.5) == "#ff0000", "the first is shown")
    pane.mode.show_value("two")
    pane.mode.edited.emit("two")
    wait_until(lambda: (colour_at(pane, 0.25), colour_at(pane, 0.75)) == ("#ff0000", "#0000ff"), "both are shown")
    pane.mode.show_value("swipe")
    pane.mode.edited.emit("swipe")
    wait_until(lambda: (colour_at(pane, 0.3), colour_at(pane, 0.7)) == ("#ff0000", "#0000ff"), "up to the line")
    record_picture("media-swipe", writing.window.window.grab().toImage())
    view = pane.view
    middle = view.height() // 2
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() // 2, middle))
    QTest.mouseMove(view, QPoint(view.width() // 5, middle))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() // 5, middle))
    assert view.line == pytest.approx(0.2, abs=0.02) and colour_at(pane, 0.3) == "#0000ff"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.line == pytest.approx(0.22, abs=0.02)


def test_a_large_picture_is_read_again_when_it_is_zoomed(
        writing: Writing, media: MediaController, tmp_path: Path) -> None:
    Image.effect_noise((4_000, 3_000), 60).convert("RGB").save(tmp_path / "large.jpg")
    attach(writing, tmp_path / "large.jpg")
    pane = pane_of(media, writing)
    wait_until(lambda: bool(pane._images), "it is shown")
    (before,) = pane._images.values()
    assert before.width() < 4_000
    for _ in range(10):
        pane.view.zoom_by(1.25, QPointF(20, 20))
    wait_until(lambda: next(iter(pane._images.values())).width() == 4_000, "it is read in full")
    pane.view.reset()
    assert pane.view.zoom == 1


def test_a_video_plays_pauses_and_is_sought(writing: Writing, media: MediaController) -> None:
    attach(writing, VIDEOS / "h264.mp4")
    pane = pane_of(media, writing)
    wait_until(lambda: pane.box.clock.text() == "0:00 / 0:01", "it is open")
    assert not pane.box.view._images[0].isNull(), "its first picture is there before it plays"
    writing.click(pane.box.button)
    assert pane.box.video is not None and pane.box.button.text() == "Pause"
    wait_until(lambda: pane.box.times.value() >= pane.box.times.maximum() > 0, "it plays to its end")
    wait_until(lambda: pane.box.button.text() == "Play", "it stands")
    pane.box.times.setValue(500)
    wait_until(lambda: pane.box.times.value() == 500 and not pane.box.video._is_asking, "it is at half its time")
    media.show(False)
    assert pane.box.video is None


def test_a_video_that_cannot_be_decoded_is_said(
        writing: Writing, media: MediaController, tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").write_bytes(phone_video())
    attach(writing, tmp_path / "empty.mp4")
    pane = pane_of(media, writing)
    wait_until(lambda: "open it with the system's player" in pane.trouble.text(), "it is said")
    assert pane.box.outside.isEnabled() and not pane.box.button.isEnabled()


def test_a_picture_whose_file_is_missing_is_said(
        writing: Writing, media: MediaController, tmp_path: Path) -> None:
    attach(writing, one_colour(tmp_path / "a.png", "#123456"))
    opened = writing.session.opened
    writing.session.opened = opened.of(changed(opened.file, media={}))
    pane = pane_of(media, writing)
    wait_until(lambda: "is not in the briefing's file" in pane.trouble.text(), "it is said")

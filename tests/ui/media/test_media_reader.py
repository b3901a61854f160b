# SPDX-License-Identifier: MIT
"""Reading pictures of the open briefing: once for all who want them at the same time, and the largest is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from briefing.files.media_places import place_at
from briefing.model import Medium
from briefing.structs import changed
from tests.briefing.media_examples import media_example
from tests.operations import wait_for_operations
from ui.files.media_folder import MediaFolder
from ui.files.open_briefing import OpenBriefing
from ui.files.session import Session
from ui.kit.background import Background
from ui.media.media_reader import MediaReader

Begun = list[Callable[[], Any]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Image.new("RGB", (1_600, 1_200), "#c04000").save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


@pytest.fixture
def medium(path: Path) -> Medium:
    return changed(media_example().medium("photo"), sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
                   width=1_600, height=1_200)


@pytest.fixture
def reader(qtbot: QtBot, opened: OpenBriefing, path: Path, medium: Medium, tmp_path: Path) -> Iterator[MediaReader]:
    owner = QObject()
    session = Session(owner, opened)
    session.hold_media({medium.name: place_at(path)})
    yield MediaReader(session, Background(owner), MediaFolder(tmp_path / "media"))
    wait_for_operations()


@pytest.fixture
def begun(reader: MediaReader, monkeypatch: pytest.MonkeyPatch) -> Begun:
    """What was begun to be read, held back until it is called."""
    held: Begun = []
    read = reader.background.read
    monkeypatch.setattr(reader.background, "read", lambda *arguments: held.append(lambda: read(*arguments)))
    return held


def test_a_picture_that_is_being_read_is_not_read_again(
        reader: MediaReader, medium: Medium, begun: Begun, qtbot: QtBot) -> None:
    sizes: list[int] = []
    for most in (1_000, 1_200, 600, 1_000):  # as while the pane is drawn wider, and for a second, smaller stage
        reader.picture(medium, most, lambda image: sizes.append(image.width()), pytest.fail)
    assert len(begun) == 1
    begun[0]()
    qtbot.waitUntil(lambda: len(sizes) == 4)
    assert sizes == [1_280] * 4
    reader.picture(medium, 1_500, lambda image: sizes.append(image.width()), pytest.fail)
    assert len(begun) == 2, "a larger one has to be read"


def test_whoever_waits_learns_that_it_cannot_be_read_and_it_can_be_tried_again(
        reader: MediaReader, medium: Medium, begun: Begun, qtbot: QtBot, path: Path) -> None:
    said: list[str] = []
    for _ in range(2):
        reader.picture(medium, 1_000, lambda _image: pytest.fail("it cannot be read"), said.append)
    whole = path.read_bytes()
    path.write_bytes(whole[:900])
    begun[0]()
    qtbot.waitUntil(lambda: len(said) == 2)
    path.write_bytes(whole)
    shown: list[QImage] = []
    reader.picture(medium, 1_000, shown.append, pytest.fail)
    begun[1]()
    qtbot.waitUntil(lambda: len(shown) == 1)


def test_a_smaller_one_that_comes_late_does_not_replace_the_larger(
        reader: MediaReader, medium: Medium, begun: Begun, qtbot: QtBot) -> None:
    widths: list[int] = []
    for most in (500, 1_500):
        reader.picture(medium, most, lambda image: widths.append(image.width()), pytest.fail)
    begun[1]()
    qtbot.waitUntil(lambda: widths == [1_600])
    begun[0]()
    qtbot.waitUntil(lambda: widths == [1_600, 640])
    reader.picture(medium, 1_500, lambda image: widths.append(image.width()), pytest.fail)
    assert widths[-1] == 1_600 and len(begun) == 2

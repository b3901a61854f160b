# SPDX-License-Identifier: MIT
"""Videos are decoded in a process of their own: played, sought, ended, or said not to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from briefing.errors import BriefingError
from tests.ui.readers.made_media import VIDEOS, phone_video
from ui.readers.answers import VideoFrame
from ui.readers.held import HeldReader
from ui.readers.readers import Readers
from ui.readers.reading import Read, Reading


@pytest.fixture
def readers() -> Iterator[Readers]:
    made = Readers()
    yield made
    made.end()


class Played:
    """A video in a reader."""

    def __init__(self, readers: Readers, path: Path) -> None:
        self.held = HeldReader(readers, "open_video", path, "The crossing")
        self._read = Read(Reading(path.name), readers.ask)

    def next(self, seek: int | None = None, *, plays: bool = True, most: int = 1_000) -> VideoFrame:
        return cast("VideoFrame", self.held.do(self._read, "video_frame", most, seek, plays))


@pytest.mark.parametrize("name", ["h264.mp4", "vp9.webm"])
def test_a_video_plays_to_its_end_and_again(readers: Readers, name: str) -> None:
    video = Played(readers, VIDEOS / name)
    frame = video.next()
    seen = {frame.position}
    assert frame.picture[:2] == (160, 90) and frame.length in range(900, 1_200)
    while not frame.is_over:
        frame = video.next()
        seen.add(frame.position)
    assert len(seen) > 3
    again = video.next(0)
    assert again.picture.data and again.position < 500
    video.held.close()


def test_the_first_picture_is_there_before_it_plays(readers: Readers) -> None:
    video = Played(readers, VIDEOS / "h264.mp4")
    assert video.next(plays=False).picture[:2] == (160, 90)
    assert not video.next(plays=False).picture.data  # it is the same one still
    video.held.close()


def test_it_stays_where_it_is_sought(readers: Readers) -> None:
    video = Played(readers, VIDEOS / "h264.mp4")
    video.next(plays=False)
    frame = video.next(500, plays=False, most=80)
    assert frame.position == 500 and max(frame.picture[:2]) <= 80
    assert video.next(plays=False).position == 500
    video.held.close()


def test_one_that_cannot_be_decoded_is_said(readers: Readers, tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").write_bytes(phone_video())
    video = Played(readers, tmp_path / "empty.mp4")
    with pytest.raises(BriefingError, match="The crossing: this video cannot be shown here; open it with the"):
        video.next()
    video.held.close()


def test_pixels_of_no_form_that_a_camera_has_are_refused_before_the_player_breaks_down(
    readers: Readers, tmp_path: Path,
) -> None:
    data = bytearray((VIDEOS / "h264.mp4").read_bytes())
    at = data.index(b"pasp") + 4
    data[at:at + 8] = (0x10000001).to_bytes(4, "big") + (1).to_bytes(4, "big")
    path = tmp_path / "strange.mp4"
    path.write_bytes(data)
    with pytest.raises(BriefingError, match="this video cannot be shown here"):
        Played(readers, path).next()
    with pytest.raises(BriefingError, match="broken: this video cannot be read"):
        readers.ask(Reading(path.name), "take_medium", path, path.name)

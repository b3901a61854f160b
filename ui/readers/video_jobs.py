# SPDX-License-Identifier: MIT
"""Decodes a video in a reader, which is asked for one picture after the other; without sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.errors import UnreadableFile
from briefing.files.regular import open_regular
from briefing.media.kinds import HEAD_BYTES, kind_of
from briefing.media.mp4 import read_mp4
from briefing.media.video_facts import BrokenVideo
from briefing.media.webm import read_webm
from briefing.sentences import sentence
from ui.readers.answers import VideoFrame
from ui.readers.messages import Heard
from ui.readers.pdf_jobs import application

if TYPE_CHECKING:
    from ui.readers.video_player import Video

_FIRST_SECONDS: Final = 8.0
"""For the first picture; after it the video counts as one that cannot be shown."""
_NEXT_SECONDS: Final = 0.5

_open: list[Video] = []
"""The video that this reader was given."""


def open_video(path: Path, name: str, _report: Heard) -> VideoFrame:
    """Takes a video to be asked about; ``name`` is what the user knows it by.

    Returns its first picture. Raises UnreadableFile where none can be shown.
    """
    _check(path, name)
    application()
    try:
        from ui.readers.video_player import Video
    except ImportError:  # a system without the libraries that Qt's player is linked to
        raise _cannot_be_shown(name) from None
    _open[:] = [Video(path)]
    first = _open[0].frame(64, None, _FIRST_SECONDS, plays=False)
    if not first.picture.data:
        raise _cannot_be_shown(name)
    _open[0].show_again()  # this one only says that it can be shown: it is small, and the window takes no notice of it
    return first


def video_frame(most: int, seek: int | None, plays: bool, _report: Heard) -> VideoFrame:
    """Returns the next picture, at most ``most`` pixels along its sides; ``seek`` goes to a time, in milliseconds."""
    return _open[0].frame(most, seek, _NEXT_SECONDS, plays=plays)


def _check(path: Path, name: str) -> None:
    """Refuses what the player would break down over: a briefing from elsewhere may hold any file as a video."""
    try:
        with open_regular(path) as file:
            if kind_of(file.read(HEAD_BYTES)) == "video/mp4":
                read_mp4(file, path.stat().st_size)
            else:
                read_webm(file, path.stat().st_size, only_tracks=True)
    except (OSError, ValueError, BrokenVideo):
        raise _cannot_be_shown(name) from None


def _cannot_be_shown(name: str) -> UnreadableFile:
    return UnreadableFile(name, sentence("this video cannot be shown here"),
                          remedy=sentence("open it with the system's player"))

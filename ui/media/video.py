# SPDX-License-Identifier: MIT
"""A video that a reader plays: gives one picture after the other, without sound."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from ui.kit.background import Background
from ui.readers.answers import VideoFrame
from ui.readers.held import HeldReader
from ui.readers.pixels import image_of

MOST: Final = 1_280
"""Pixels along a picture's longer side: each goes through a pipe."""
_PAUSE_MILLISECONDS: Final = 15
"""Between a picture and the question for the next one, so that the window's thread has time for itself."""


class Video(QObject):
    """A video. ``shown`` carries a picture, or a null one where it is the one before, and the times in milliseconds."""

    shown = Signal(QImage, int, int)
    playingChanged = Signal(bool)
    failed = Signal(str)

    def __init__(self, background: Background, name: str, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._name = name
        self._reader = HeldReader(background.readers, "open_video", path, name)
        self.is_playing = False
        self._is_asking = False
        self._is_over = False
        self._seek: int | None = None
        self._ask()

    def play(self, on: bool) -> None:
        """Plays on, from the beginning where it came to its end, or pauses."""
        if on == self.is_playing:
            return
        self.is_playing = on
        if on and self._is_over:
            self._seek = 0
        self.playingChanged.emit(on)
        self._ask()

    def seek(self, position: int) -> None:
        """Goes to a time, in milliseconds; the latest wins."""
        self._seek = position
        self._ask()

    def close(self) -> None:
        """Ends its reader."""
        self.is_playing = False
        self._reader.close()

    def _ask(self) -> None:
        if self._is_asking or self._reader.is_closed:
            return
        self._is_asking = True
        seek, self._seek = self._seek, None
        plays = self.is_playing
        self._background.read(
            self._name, lambda read: self._reader.do(read, "video_frame", MOST, seek, plays), self._take, self._fail)

    def _take(self, frame: VideoFrame) -> None:
        if not isValid(self) or self._reader.is_closed:
            return
        self._is_asking = False
        self._is_over = frame.is_over
        self.shown.emit(image_of(frame.picture), frame.position, frame.length)
        if frame.is_over and self._seek is None and self.is_playing:
            self.is_playing = False
            self.playingChanged.emit(False)
        if self.is_playing or self._seek is not None:
            QTimer.singleShot(_PAUSE_MILLISECONDS, self, self._ask)

    def _fail(self, sentence: str) -> None:
        if isValid(self) and not self._reader.is_closed:
            self._is_asking = False
            self.close()
            self.failed.emit(sentence)

# SPDX-License-Identifier: MIT
"""Plays a video without a screen and without sound, one picture after the other. Needs Qt Multimedia."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

from ui.readers.answers import Pixels, VideoFrame
from ui.readers.pixels import pixels_of

NOTHING: Final = Pixels(0, 0, b"")
_LOOK_SECONDS: Final = 0.004
_OVER: Final = QMediaPlayer.MediaStatus.EndOfMedia


class Video:
    """A video that is played without a screen and without sound."""

    def __init__(self, path: Path) -> None:
        self._sink = QVideoSink()
        self._player = QMediaPlayer()
        self._player.setVideoSink(self._sink)
        self._shown: int | None = None
        """The time of the picture that was answered last, in microseconds."""
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        self._player.pause()

    @property
    def is_broken(self) -> bool:
        """Whether it cannot be played."""
        return self._player.error() != QMediaPlayer.Error.NoError

    def frame(self, most: int, seek: int | None, seconds: float, *, plays: bool) -> VideoFrame:
        """Plays on, or stays, and returns what is shown next, within so many seconds."""
        player = self._player
        if seek is not None:
            frame = self._sink.videoFrame()
            self._shown = frame.startTime() if frame.isValid() else self._shown
            player.setPosition(seek)
        if plays is not (player.playbackState() == QMediaPlayer.PlaybackState.PlayingState):
            player.play() if plays else player.pause()
        end = time.monotonic() + seconds
        image = self._new_image()
        while image.isNull() and not self.is_broken and time.monotonic() < end and not self._is_over:
            QCoreApplication.processEvents()
            time.sleep(_LOOK_SECONDS)
            image = self._new_image()
        QCoreApplication.processEvents()
        if max(image.width(), image.height()) > most:
            image = image.scaled(QSize(most, most), Qt.AspectRatioMode.KeepAspectRatio,
                                 Qt.TransformationMode.SmoothTransformation)
        pixels = NOTHING if image.isNull() else pixels_of(image)
        return VideoFrame(pixels, player.position(), player.duration(), self._is_over)

    def show_again(self) -> None:
        """Has the picture that was answered last answered once more, as if it were new."""
        self._shown = None

    @property
    def _is_over(self) -> bool:
        return self._player.mediaStatus() == _OVER

    def _new_image(self) -> QImage:
        frame = self._sink.videoFrame()
        if not frame.isValid() or frame.startTime() == self._shown:
            return QImage()
        self._shown = frame.startTime()
        return frame.toImage()

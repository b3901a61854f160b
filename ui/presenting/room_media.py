# SPDX-License-Identifier: MIT
"""Shows the pictures and videos of steps on the stages; a video is played once for all of them."""

from __future__ import annotations

from collections.abc import Sequence as Many
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from briefing.model import Medium
from ui.media.media_reader import MediaReader
from ui.media.media_texts import credit_text, medium_name
from ui.media.video import Video
from ui.stage.stage import Stage
from ui.stage.stage_medium import StageMedium


class RoomMedia(QObject):
    """What each stage shows. ``failed`` carries a sentence for the briefer."""

    failed = Signal(str)

    def __init__(self, reader: MediaReader, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._shown: dict[Stage, Medium | None] = {}
        self._frame = QImage()
        """What the video shows."""
        self._video: Video | None = None
        self._video_of = ""
        reader.get_ready()

    def show(self, wanted: Many[tuple[Stage, Medium | None]]) -> None:
        """Shows each stage its picture or video; None takes it away."""
        for stage, medium in wanted:
            if self._shown.get(stage) is medium:
                continue
            self._shown[stage] = medium
            stage.overlay.show_medium(None if medium is None else _stage_medium(medium, QImage()))
            if medium is not None:
                self._begin(stage, medium)
        if self._video_of and all(each is None or each.id != self._video_of for each in self._shown.values()):
            self._end_video()

    def shut_down(self) -> None:
        """Ends what is played."""
        self._end_video()
        self._shown.clear()

    def _begin(self, stage: Stage, medium: Medium) -> None:
        if not medium.is_video:
            most = round(max(stage.width(), stage.height()) * stage.devicePixelRatioF())
            self._reader.picture(medium, most, partial(self._take, medium.id), self._fail)
        elif self._video_of == medium.id:
            self._take(medium.id, self._frame)
        else:
            self._end_video()
            self._video_of = medium.id
            self._reader.file(medium, partial(self._play, medium), self._fail)

    def _play(self, medium: Medium, path: Path) -> None:
        if self._video_of != medium.id or self._video is not None:
            return
        video = self._video = Video(self._reader.background, medium_name(medium), path, self)
        video.shown.connect(lambda image, _position, _length: self._take(medium.id, image))
        video.failed.connect(self.failed)
        video.play(True)

    def _end_video(self) -> None:
        if self._video is not None:
            self._video.close()
            self._video.deleteLater()
        self._video, self._video_of, self._frame = None, "", QImage()

    def _fail(self, sentence: str) -> None:
        if isValid(self):  # the presentation may be over by now
            self.failed.emit(sentence)

    def _take(self, medium_id: str, image: QImage) -> None:
        """Shows a picture; one that was read smaller, for another stage, replaces no larger one."""
        if image.isNull():
            return
        is_frame = medium_id == self._video_of
        if is_frame:
            self._frame = image
        for stage, medium in self._shown.items():
            if medium is None or medium.id != medium_id:
                continue
            before = stage.overlay.medium
            if is_frame or before is None or before.image.width() < image.width():
                stage.overlay.show_medium(_stage_medium(medium, image))


def _stage_medium(medium: Medium, image: QImage) -> StageMedium:
    return StageMedium(image, medium_name(medium), credit_text(medium))

# SPDX-License-Identifier: MIT
"""A video in a pane: its picture, play and pause, the time to go to, and the system's player."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from ui.kit.background import Background
from ui.kit.forms import push_button, side_by_side
from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.media.media_texts import clock_text
from ui.media.picture_view import PictureView
from ui.media.video import Video


class VideoBox(QWidget):
    """The box. ``failed`` carries why the video cannot be shown; the system's player may show it all the same."""

    failed = Signal(str)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._path: Path | None = None
        self.video: Video | None = None
        self.view = PictureView()
        self.button = push_button(tr("Play"), self.toggle)
        self.times = QSlider(Qt.Orientation.Horizontal)
        self.times.setAccessibleName(tr("Time"))
        self.times.valueChanged.connect(self._sought)
        self.clock = plain_label(quiet=True)
        self.outside = push_button(tr("Open with the system's player (with sound)"), self._open_outside, plain=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.view, 1)
        layout.addLayout(side_by_side(self.button, self.times, self.clock, stretch=1))
        layout.addLayout(side_by_side(self.outside))

    def show_file(self, name: str, path: Path) -> None:
        """Shows the first picture of a video."""
        self.close_video()
        self._path = path
        self.outside.setEnabled(True)
        video = self.video = Video(self._background, name, path, self)
        video.shown.connect(self._shown)
        video.playingChanged.connect(lambda on: self.button.setText(tr("Pause") if on else tr("Play")))
        video.failed.connect(self._fail)
        self.button.setEnabled(True)

    def close_video(self) -> None:
        """Ends what is played."""
        if self.video is not None:
            self.video.close()
            self.video.deleteLater()
            self.video = None
        self._path = None
        self.view.show_images("one", QImage())
        self.clock.setText("")
        for widget in (self.button, self.outside):
            widget.setEnabled(False)
        self.button.setText(tr("Play"))

    def toggle(self) -> None:
        """Plays or pauses."""
        if self.video is not None:
            self.video.play(not self.video.is_playing)

    def _shown(self, image: QImage, position: int, length: int) -> None:
        if not image.isNull():
            self.view.show_images("one", image)
        with QSignalBlocker(self.times):
            self.times.setRange(0, length)
            if not self.times.isSliderDown():
                self.times.setValue(position)
        self.clock.setText(f"{clock_text(position / 1000)} / {clock_text(length / 1000)}")

    def _sought(self, position: int) -> None:
        if self.video is not None:
            self.video.seek(position)

    def _fail(self, sentence: str) -> None:
        self.button.setEnabled(False)
        self.failed.emit(sentence)

    def _open_outside(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

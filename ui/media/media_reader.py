# SPDX-License-Identifier: MIT
"""Has pictures and videos of the open briefing read, and keeps the pictures that were shown last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from briefing.files.media_places import MediaPlace
from briefing.model import Medium
from ui.files.media_folder import MediaFolder
from ui.files.session import Session
from ui.kit.background import Background
from ui.kit.texts import tr
from ui.media.media_texts import medium_name
from ui.readers.pixels import image_of

_MOST_KEPT: Final = 4
"""Pictures that are kept: the two compared, and the ones before."""
STEPS: Final = (320, 640, 1_280, 2_560, 6_000)
"""Pixels along the longer side in which pictures are read: a little larger is read once for all sizes below."""


class MediaReader(QObject):
    """Reads pictures; gives videos as files."""

    def __init__(self, session: Session, background: Background, folder: MediaFolder) -> None:
        super().__init__(session)
        self.background = background
        self._session = session
        self._folder = folder
        self._kept: dict[str, QImage] = {}

    def get_ready(self) -> None:
        """Has a reader prepare, because a picture is likely to be wanted."""
        self.background.readers.get_ready("medium_picture")

    def picture(self, medium: Medium, most: int, done: Callable[[QImage], object],
                failed: Callable[[str], object]) -> None:
        """Reads a picture at least ``most`` pixels along its longer side, if it has them, and calls ``done``."""
        wanted = next((each for each in STEPS if each >= most), STEPS[-1])
        kept = self._kept.get(medium.sha256)
        if kept is not None and max(kept.width(), kept.height()) >= min(most, _longest(medium)):
            done(kept)
            return
        place = self._place(medium, failed)
        if place is None:
            return

        def take(image: QImage) -> None:
            self.get_ready()  # large pictures wear a reader out, and the next one should not wait for a new one
            if image.isNull():
                failed(_gone(medium))
                return
            self._keep(medium, image)
            done(image)

        self.background.read(
            medium_name(medium), lambda read: image_of(read("medium_picture", place, medium, wanted)), take, failed)

    def file(self, medium: Medium, done: Callable[[Path], object], failed: Callable[[str], object]) -> None:
        """Calls ``done`` with a file of the medium's bytes, which lasts as long as the window does."""
        place = self._place(medium, failed)
        if place is not None:
            self.background.run(lambda: self._folder.file_of(place, medium), done, failed)

    def _place(self, medium: Medium, failed: Callable[[str], object]) -> MediaPlace | None:
        place = self._session.opened.file.media.get(medium.name)
        if place is None:
            failed(_gone(medium))
        return place

    def _keep(self, medium: Medium, image: QImage) -> None:
        self._kept.pop(medium.sha256, None)
        self._kept[medium.sha256] = image
        while len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]


def _longest(medium: Medium) -> int:
    return max(medium.width or 0, medium.height or 0) or STEPS[-1]


def _gone(medium: Medium) -> str:
    return tr("The file of “{name}” is not in the briefing's file.").format(name=medium_name(medium))

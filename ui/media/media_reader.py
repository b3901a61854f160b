# SPDX-License-Identifier: MIT
"""Has pictures and videos of the open briefing read, and keeps the pictures that were shown last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

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

Done = Callable[[QImage], object]
Failed = Callable[[str], object]


class _Asked(NamedTuple):
    """A picture that is being read: its SHA-256, where its file lies, and the pixels along its longer side."""

    sha256: str
    place: MediaPlace
    most: int


class MediaReader(QObject):
    """Reads pictures; gives videos as files."""

    def __init__(self, session: Session, background: Background, folder: MediaFolder) -> None:
        super().__init__(session)
        self.background = background
        self._session = session
        self._folder = folder
        self._kept: dict[str, QImage] = {}
        self._asked: dict[_Asked, list[tuple[Done, Failed]]] = {}
        """What is being read, and who waits for it: resizing and zooming ask again and again."""

    def get_ready(self) -> None:
        """Has a reader prepare, because a picture is likely to be wanted."""
        self.background.readers.get_ready("medium_picture")

    def picture(self, medium: Medium, most: int, done: Done, failed: Failed) -> None:
        """Reads a picture at least ``most`` pixels along its longer side, if it has them, and calls ``done``."""
        wanted = next((each for each in STEPS if each >= most), STEPS[-1])
        kept = self._kept.get(medium.sha256)
        if kept is not None and max(kept.width(), kept.height()) >= min(most, _longest(medium)):
            done(kept)
            return
        place = self._place(medium, failed)
        if place is None:
            return
        asked = _Asked(medium.sha256, place, wanted)
        same = next((each for each in self._asked if each[:2] == asked[:2] and each.most >= wanted), None)
        if same is not None:
            self._asked[same].append((done, failed))
            return
        self._asked[asked] = [(done, failed)]
        self._read(medium, asked)

    def _read(self, medium: Medium, asked: _Asked) -> None:
        def take(image: QImage) -> None:
            self.get_ready()  # large pictures wear a reader out, and the next one should not wait for a new one
            if image.isNull():
                fail(_gone(medium))
                return
            self._keep(medium, image)
            for done, _failed in self._asked.pop(asked):
                done(image)

        def fail(sentence: str) -> None:
            for _done, failed in self._asked.pop(asked):
                failed(sentence)

        self.background.read(
            medium_name(medium),
            lambda read: image_of(read("medium_picture", asked.place, medium, asked.most)), take, fail)

    def file(self, medium: Medium, done: Callable[[Path], object], failed: Failed) -> None:
        """Calls ``done`` with a file of the medium's bytes, which lasts as long as the window does."""
        place = self._place(medium, failed)
        if place is not None:
            self.background.run(lambda: self._folder.file_of(place, medium), done, failed)

    def _place(self, medium: Medium, failed: Failed) -> MediaPlace | None:
        place = self._session.opened.file.media.get(medium.name)
        if place is None:
            failed(_gone(medium))
        return place

    def _keep(self, medium: Medium, image: QImage) -> None:
        before = self._kept.pop(medium.sha256, QImage())
        self._kept[medium.sha256] = before if before.width() > image.width() else image
        while len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]


def _longest(medium: Medium) -> int:
    return max(medium.width or 0, medium.height or 0) or STEPS[-1]


def _gone(medium: Medium) -> str:
    return tr("The file of “{name}” is not in the briefing's file.").format(name=medium_name(medium))

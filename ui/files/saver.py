# SPDX-License-Identifier: MIT
"""Saves briefing files off the window's thread, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from briefing.files.parts import SUFFIX
from briefing.files.read_write import BriefingFile, Form
from briefing.structs import changed
from ui.kit.background import Background

THUMBNAIL_SIZE: Final = QSize(480, 300)

Done = Callable[[BriefingFile], object]


class FileSaver(QObject):
    """Saves files. ``failed`` carries a sentence; ``overwriteAsked`` is emitted where someone else wrote the file."""

    failed = Signal(str)
    overwriteAsked = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._background = background
        self._running = 0

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._running > 0

    def save(self, file: BriefingFile, done: Done, *, thumbnail: bytes = b"", overwrite: bool = False,
             aside: Path | None = None) -> None:
        """Writes the file, then calls ``done`` with what is on disk now. Media that it loses are kept ``aside``."""
        self._running += 1
        self._background.run(
            lambda: _save(file, thumbnail, overwrite, aside),
            lambda saved: self._end(file, saved, done), self._fail)

    def _end(self, file: BriefingFile, saved: BriefingFile | None, done: Done) -> None:
        self._running -= 1
        if saved is None:
            self.overwriteAsked.emit(file)
        else:
            done(saved)

    def _fail(self, sentence: str) -> None:
        self._running -= 1
        self.failed.emit(sentence)


def _save(file: BriefingFile, thumbnail: bytes, overwrite: bool, aside: Path | None) -> BriefingFile | None:
    """Writes the file in the background. Returns None where someone else changed it."""
    from briefing.errors import ChangedOnDisk
    from briefing.files.read_write import save

    try:
        return save(file, thumbnail=thumbnail, overwrite=overwrite, aside=aside)
    except ChangedOnDisk:
        return None


def as_file(file: BriefingFile, path: Path) -> BriefingFile:
    """Returns the briefing as another file: a package unless the name is a document's."""
    form: Form = "folder" if path.is_dir() else "document" if path.suffix == ".json" else "package"
    if form == "package" and path.suffix != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    return changed(file, path=path, form=form, stamps=())


def thumbnail_of(widget: QWidget) -> bytes:
    """Returns a small picture of a widget as PNG bytes; empty where it shows nothing."""
    picture = widget.grab().toImage()
    if picture.isNull():
        return b""
    small = picture.scaled(THUMBNAIL_SIZE, Qt.AspectRatioMode.KeepAspectRatio,
                           Qt.TransformationMode.SmoothTransformation)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(small.convertToFormat(QImage.Format.Format_RGB32))
    return bytes(data.data())

# SPDX-License-Identifier: MIT
"""Reads and draws PDFs, in a reader."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from typing import Final, Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdf import QPdfDocument

from ui.readers.answers import Marks, PdfPage, Pixels
from ui.readers.messages import Heard
from ui.readers.pixels import pixels_of

MOST_PAGES: Final = 2_000
"""The most pages of a PDF that are shown."""
_MOST_PIXELS: Final = 40_000_000

PdfFault = Literal["locked", "broken", "empty"]

class PdfFile(QObject):
    """A PDF in memory."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._bytes = QByteArray(data)
        self._buffer = QBuffer(self._bytes, self)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)
        self.is_sound = self.document.status() == QPdfDocument.Status.Ready
        self.count = min(self.document.pageCount(), MOST_PAGES) if self.is_sound else 0

    @property
    def fault(self) -> PdfFault | None:
        """Why it cannot be shown; None if it can."""
        if self.document.error() in (
                QPdfDocument.Error.IncorrectPassword, QPdfDocument.Error.UnsupportedSecurityScheme):
            return "locked"
        if not self.is_sound:
            return "broken"
        return None if self.count else "empty"

    def pages(self) -> tuple[PdfPage, ...]:
        """Returns the size of each page."""
        sizes = (self.document.pagePointSize(page) for page in range(self.count))
        return tuple(PdfPage(size.width(), size.height()) for size in sizes)

    def texts(self) -> tuple[str, ...]:
        """Returns the text of each page."""
        return tuple(self.document.getAllText(page).text() for page in range(self.count))

    def marks(self, texts: Sequence[str], start: int, end: int) -> Marks:
        """Returns the areas of characters: from ``start`` to before ``end`` of the texts, joined by line breaks."""
        found: Marks = {}
        begin = 0
        for page, text in enumerate(texts[:self.count]):
            first, last = max(start, begin), min(end, begin + len(text))
            if first < last:
                bounds = self.document.getSelectionAtIndex(page, first - begin, last - first).bounds()
                found[page] = [tuple((point.x(), point.y()) for point in polygon.toList()) for polygon in bounds]
            begin += len(text) + 1
        return found


@cache
def application() -> QGuiApplication:
    """Starts Qt without a screen, which drawing text needs."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["reader"])


_open: list[PdfFile] = []
"""The PDF that this reader was given last, and is asked about."""


def open_pdf(data: bytes, _report: Heard) -> tuple[PdfPage, ...]:
    """Takes a PDF to be asked about. Returns the size of each page; none where it cannot be shown."""
    application()
    _open[:] = [PdfFile(data)]
    return _open[0].pages()


def pdf_marks(texts: Sequence[str], start: int, end: int, _report: Heard) -> Marks:
    """Returns where characters are on the pages of the PDF."""
    return _open[0].marks(texts, start, end)


def draw_page(page: int, width: int, height: int, _report: Heard) -> Pixels:
    """Draws a page of the PDF, so many pixels large."""
    scale = min(1.0, (_MOST_PIXELS / max(1, width * height)) ** 0.5)
    size = QSize(max(1, int(width * scale)), max(1, int(height * scale)))
    return pixels_of(_open[0].document.render(page, size))

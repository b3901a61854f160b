# SPDX-License-Identifier: MIT
"""A PDF that a reader holds: has its pages drawn, and finds where words are on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QSize, Signal
from PySide6.QtGui import QImage, QPolygonF
from shiboken6 import isValid

from ui.kit.background import Background
from ui.kit.texts import tr
from ui.readers.answers import Marks, PdfPage
from ui.readers.held import HeldReader
from ui.readers.pixels import image_of

Polygons = dict[int, list[QPolygonF]]
"""Areas by page, in points from the page's upper left."""


class PdfFile(QObject):
    """A PDF. One page is drawn at a time, the one asked for last first."""

    drawn = Signal(int, QSize, QImage)
    marked = Signal(object)
    failed = Signal(str)

    def __init__(self, background: Background, name: str, data: bytes, pages: Sequence[PdfPage],
                 parent: QObject) -> None:
        """``name`` is the file's, for sentences; ``pages`` are the pages' sizes."""
        super().__init__(parent)
        self.pages = pages
        self._background = background
        self._name = name
        self._reader = HeldReader(background.readers, "open_pdf", data)
        self._waiting: dict[int, QSize] = {}
        self._drawing: int | None = None
        self._broken: set[int] = set()
        """Pages that cannot be drawn."""

    def draw(self, wanted: dict[int, QSize]) -> None:
        """Has pages drawn, so many pixels large; those that wait from before and are not among them are forgotten."""
        self._waiting = {page: size for page, size in wanted.items()
                         if page != self._drawing and page not in self._broken}
        self._draw_next()

    def _draw_next(self) -> None:
        if self._drawing is not None or not self._waiting:
            return
        page, size = self._waiting.popitem()
        self._drawing = page
        self._background.read(
            self._name,
            lambda read: image_of(self._reader.do(read, "draw_page", page, size.width(), size.height())),
            lambda image: self._end(page, size, image), lambda sentence: self._fail(page, sentence))

    def _end(self, page: int, size: QSize, image: QImage) -> None:
        if image.isNull():
            self._fail(page, tr("Page {number} cannot be drawn.").format(number=page + 1))
        elif isValid(self):
            self._drawing = None
            self.drawn.emit(page, size, image)
            self._draw_next()

    def _fail(self, page: int, sentence: str) -> None:
        if isValid(self) and not self._reader.is_closed:
            self._drawing = None
            self._broken.add(page)
            self.failed.emit(sentence)
            self._draw_next()

    def find(self, texts: Sequence[str], start: int, end: int) -> None:
        """Finds the areas of characters: from ``start`` to before ``end`` of the pages' texts, joined by line breaks.

        Emits ``marked``.
        """
        self._background.read(
            self._name, lambda read: polygons_of(self._reader.do(read, "pdf_marks", tuple(texts), start, end)),
            lambda found: self.marked.emit(found) if isValid(self) else None,
            lambda sentence: self.failed.emit(sentence) if isValid(self) and not self._reader.is_closed else None)

    def close(self) -> None:
        """Ends its reader."""
        self._waiting.clear()
        self._reader.close()


def polygons_of(marks: Marks) -> Polygons:
    """Returns marks as Qt draws them."""
    return {page: [QPolygonF([QPointF(x, y) for x, y in corners]) for corners in areas]
            for page, areas in marks.items()}

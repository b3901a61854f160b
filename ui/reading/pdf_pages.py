# SPDX-License-Identifier: MIT
"""Shows the pages of a PDF, drawn as they come into view, with a passage marked on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer
from PySide6.QtWidgets import QScrollArea, QWidget

_GAP: Final = 10
_MARK: Final = QColor(255, 226, 120)
_MOST_KEPT: Final = 12
MOST_PAGES: Final = 2_000
"""The most pages of a PDF that are shown."""


PdfFault = Literal["locked", "broken", "empty"]


def pdf_fault(data: bytes) -> PdfFault | None:
    """Returns why a PDF cannot be shown; None if it can. For the background."""
    file = PdfFile(data, None)
    if file.document.error() in (QPdfDocument.Error.IncorrectPassword, QPdfDocument.Error.UnsupportedSecurityScheme):
        return "locked"
    if not file.is_sound:
        return "broken"
    return None if file.pages else "empty"


def page_texts(data: bytes) -> list[str]:
    """Returns the text of each page; none where the bytes are not a readable PDF. For the background."""
    file = PdfFile(data, None)
    return [file.document.getAllText(page).text() for page in range(file.pages)]


class PdfFile(QObject):
    """A PDF in memory."""

    def __init__(self, data: bytes, parent: QObject | None) -> None:
        super().__init__(parent)
        self._bytes = QByteArray(data)
        self._buffer = QBuffer(self._bytes, self)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)
        self.is_sound = self.document.status() == QPdfDocument.Status.Ready
        self.pages = min(self.document.pageCount(), MOST_PAGES) if self.is_sound else 0

    def polygons(self, texts: Sequence[str], start: int, end: int) -> dict[int, list[QPolygonF]]:
        """Returns the areas of characters by page, in points: from ``start`` to before ``end`` of the pages' texts,
        joined by line breaks."""
        found: dict[int, list[QPolygonF]] = {}
        begin = 0
        for page, text in enumerate(texts[:self.pages]):
            first, last = max(start, begin), min(end, begin + len(text))
            if first < last:
                selection = self.document.getSelectionAtIndex(page, first - begin, last - first)
                found[page] = list(selection.bounds())
            begin += len(text) + 1
        return found


class PdfPages(QScrollArea):
    """The scrolled pages. ``shown`` is emitted when a page was drawn for the first time."""

    shown = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = _Sheet(self)
        self.setWidget(self._sheet)

    def show_file(self, file: PdfFile | None) -> None:
        """Shows another PDF from its start; None shows nothing."""
        self._sheet.show_file(file)
        self.verticalScrollBar().setValue(0)

    def mark(self, polygons: dict[int, list[QPolygonF]]) -> None:
        """Marks these areas and scrolls to the first."""
        self._sheet.marks = polygons
        self._sheet.update()
        self._go_to_mark()

    def _go_to_mark(self) -> None:
        for page, polygons in sorted(self._sheet.marks.items()):
            if polygons:
                rect = self._sheet.rect_of(page, polygons[0].boundingRect())
                self.verticalScrollBar().setValue(round(rect.center().y()) - self.viewport().height() // 3)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the pages to the width."""
        super().resizeEvent(event)
        self._sheet.arrange(self.viewport().width())
        QTimer.singleShot(0, self, self._go_to_mark)  # once the sheet has its new height


class _Sheet(QWidget):
    """A tall widget with all pages; only those in view are drawn, off the window's thread."""

    def __init__(self, area: PdfPages) -> None:
        super().__init__()
        self._area = area
        self._file: PdfFile | None = None
        self._tops: list[float] = []
        self._pictures: dict[int, QImage] = {}
        self._asked: set[int] = set()
        self.marks: dict[int, list[QPolygonF]] = {}
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._rendered)

    def show_file(self, file: PdfFile | None) -> None:
        self._file = file
        self.marks = {}
        self._forget()
        if file is not None:
            self._renderer.setDocument(file.document)
        self.arrange(self._area.viewport().width())

    def _forget(self) -> None:
        self._pictures.clear()
        self._asked.clear()

    def arrange(self, width: int) -> None:
        self._forget()
        self._tops = []
        top = float(_GAP)
        for page in range(self._file.pages if self._file else 0):
            self._tops.append(top)
            top += self._size(page, width).height() + _GAP
        self.setMinimumHeight(round(top))
        self.update()

    def _size(self, page: int, width: int) -> QSize:
        if self._file is None:
            return QSize(1, 1)
        points = self._file.document.pagePointSize(page)
        inner = max(50, width - 2 * _GAP)
        return QSize(inner, max(1, min(20_000, round(inner * points.height() / max(1.0, points.width())))))

    def _rect(self, page: int) -> QRectF:
        size = self._size(page, self.width())
        return QRectF(_GAP, self._tops[page], size.width(), size.height())

    def rect_of(self, page: int, box: QRectF) -> QRectF:
        """Converts a box in points of a page to pixels of the sheet."""
        if self._file is None or page >= len(self._tops):
            return QRectF()
        rect = self._rect(page)
        scale = rect.width() / max(1.0, self._file.document.pagePointSize(page).width())
        return QRectF(rect.topLeft() + box.topLeft() * scale, box.size() * scale)

    def _rendered(self, page: int, _size: QSize, picture: QImage, _options: QPdfDocumentRenderOptions,
                  _request: int) -> None:
        if page not in self._asked:
            return
        self._pictures[page] = picture
        self._asked.discard(page)
        while len(self._pictures) > _MOST_KEPT:
            del self._pictures[next(iter(self._pictures))]
        self._area.shown.emit(page)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the pages in view, and the marks over them."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for page in range(len(self._tops)):
                rect = self._rect(page)
                if not rect.intersects(QRectF(event.rect())):
                    continue
                painter.fillRect(rect, Qt.GlobalColor.white)
                if page in self._pictures:
                    painter.drawImage(rect, self._pictures[page])
                elif page not in self._asked:
                    self._asked.add(page)
                    self._renderer.requestPage(page, (rect.size() * self.devicePixelRatioF()).toSize())
                self._paint_marks(painter, page, rect)

    def _paint_marks(self, painter: QPainter, page: int, rect: QRectF) -> None:
        if self._file is None or page not in self.marks:
            return
        scale = rect.width() / max(1.0, self._file.document.pagePointSize(page).width())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_MARK)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.translate(rect.topLeft())
        painter.scale(scale, scale)
        for polygon in self.marks[page]:
            painter.drawPolygon(polygon)
        painter.resetTransform()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

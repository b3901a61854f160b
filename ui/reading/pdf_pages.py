# SPDX-License-Identifier: MIT
"""Shows the pages of a PDF, drawn as they come into view, with a passage marked on them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.reading.pdf_file import PdfFile, Polygons

_GAP: Final = 10
_MARK: Final = QColor(255, 226, 120)
_MOST_KEPT: Final = 12
_TALLEST: Final = 20_000
"""Pixels of the tallest page; one that is taller is squeezed."""


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

    def mark(self, polygons: Polygons) -> None:
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
        self._pictures: dict[int, tuple[QSize, QImage]] = {}
        """By page, the picture and the size that was asked for."""
        self.marks: Polygons = {}

    def show_file(self, file: PdfFile | None) -> None:
        if self._file is not None:
            self._file.drawn.disconnect(self._drawn)
        self._file = file
        self.marks = {}
        if file is not None:
            file.drawn.connect(self._drawn)
        self.arrange(self._area.viewport().width())

    def arrange(self, width: int) -> None:
        self._pictures.clear()
        self._tops = []
        top = float(_GAP)
        for page in range(len(self._file.pages) if self._file else 0):
            self._tops.append(top)
            top += self._size(page, width).height() + _GAP
        self.setMinimumHeight(round(top))
        self.update()

    def _size(self, page: int, width: int) -> QSize:
        if self._file is None:
            return QSize(1, 1)
        points = self._file.pages[page]
        inner = max(50, width - 2 * _GAP)
        return QSize(inner, max(1, min(_TALLEST, round(inner * points.height / max(1.0, points.width)))))

    def _rect(self, page: int) -> QRectF:
        size = self._size(page, self.width())
        return QRectF(_GAP, self._tops[page], size.width(), size.height())

    def rect_of(self, page: int, box: QRectF) -> QRectF:
        """Converts a box in points of a page to pixels of the sheet."""
        if self._file is None or page >= len(self._tops):
            return QRectF()
        rect = self._rect(page)
        scale = rect.width() / max(1.0, self._file.pages[page].width)
        return QRectF(rect.topLeft() + box.topLeft() * scale, box.size() * scale)

    def _drawn(self, page: int, size: QSize, picture: QImage) -> None:
        self._pictures.pop(page, None)
        self._pictures[page] = size, picture
        while len(self._pictures) > _MOST_KEPT:
            del self._pictures[next(iter(self._pictures))]
        self._area.shown.emit(page)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the pages in view, and the marks over them; asks for those that are not drawn yet."""
        wanted: dict[int, QSize] = {}
        painted, seen = QRectF(event.rect()), QRectF(self.visibleRegion().boundingRect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for page in range(len(self._tops)):
                rect = self._rect(page)
                if not rect.intersects(seen):
                    continue
                size = (rect.size() * self.devicePixelRatioF()).toSize()
                drawn_for, picture = self._pictures.get(page, (QSize(), QImage()))
                if drawn_for != size:
                    wanted[page] = size
                if rect.intersects(painted):
                    painter.fillRect(rect, Qt.GlobalColor.white)
                    painter.drawImage(rect, picture)
                    self._paint_marks(painter, page, rect)
        if self._file is not None:
            self._file.draw(wanted)

    def _paint_marks(self, painter: QPainter, page: int, rect: QRectF) -> None:
        if self._file is None or page not in self.marks:
            return
        scale = rect.width() / max(1.0, self._file.pages[page].width)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_MARK)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.translate(rect.topLeft())
        painter.scale(scale, scale)
        for polygon in self.marks[page]:
            painter.drawPolygon(polygon)
        painter.resetTransform()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

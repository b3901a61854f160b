# SPDX-License-Identifier: MIT
"""The picture of the time bar: months, a row of marks for every observer, statements, the day on show."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from maps.control_day import ObserverDay
from ui.kit.texts import short_date
from ui.kit.theme import Theme, font

ROW: Final = 18
TOP: Final = 28
BOTTOM: Final = 20
_LEFT, _RIGHT = 188, 22
_MARK: Final = 17
_MONTHS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240)
_HOLLOW: Final = 7
"""The width of a doubtful day's mark, which is an outline."""


@dataclass(frozen=True)
class Places:
    """Where the days of a span are on a bar of a width, in pixels from the left."""

    width: int
    span: tuple[datetime.date, datetime.date]

    @property
    def room(self) -> int:
        """The width that the days share."""
        return self.width - _LEFT - _RIGHT

    def x_of(self, day: datetime.date) -> float:
        """A day's position."""
        first, last = self.span
        return _LEFT + (day - first).days / max(1, (last - first).days) * self.room

    def day_at(self, x: float) -> datetime.date:
        """The day at a position."""
        first, last = self.span
        share = min(1.0, max(0.0, (x - _LEFT) / max(1, self.room)))
        return first + datetime.timedelta(days=round(share * (last - first).days))


@dataclass(frozen=True)
class BarPicture:
    """What the bar shows, in which colours. ``doubtful`` are days by observer, whose marks are hollow."""

    places: Places
    height: int
    theme: Theme
    days: Mapping[str, Sequence[datetime.date]]
    names: Mapping[str, str]
    doubtful: Mapping[str, Collection[datetime.date]]
    said: Sequence[datetime.date]
    published: Sequence[datetime.date]
    shown: ObserverDay | None

    def paint_still(self, painter: QPainter) -> None:
        """Paints all but the day on show."""
        painter.setFont(font(11))
        painter.setPen(QColor(self.theme.edge))
        painter.drawLine(0, 0, self.places.width, 0)
        self._paint_scale(painter)
        for row, provider in enumerate(self.days):
            self._paint_row(painter, TOP + row * ROW, provider)
        self._paint_statements(painter)

    def _paint_row(self, painter: QPainter, top: int, provider: str) -> None:
        theme = self.theme
        is_chosen = self.shown is not None and self.shown[0] == provider
        painter.setPen(QColor(theme.text if is_chosen else theme.quiet))
        name = painter.fontMetrics().elidedText(
            self.names.get(provider, provider), Qt.TextElideMode.ElideRight, _LEFT - 26)
        painter.drawText(QRectF(14, top, _LEFT - 24, ROW), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(QPen(QColor(theme.edge), 1))
        middle = top + ROW / 2
        painter.drawLine(QPointF(_LEFT, middle), QPointF(self.places.width - _RIGHT, middle))
        painter.setPen(QPen(QColor(theme.occupied if is_chosen else theme.quiet), 2))
        doubtful = self.doubtful.get(provider, ())
        drawn = -10.0
        for day in self.days[provider]:
            x = self.places.x_of(day)
            if day not in doubtful and x - drawn >= 1.0:  # of more days than pixels one mark each pixel will do
                painter.drawLine(QPointF(x, top + 4), QPointF(x, top + ROW - 4))
                drawn = x
        self._paint_doubtful(painter, top, [each for each in self.days[provider] if each in doubtful])

    def _paint_doubtful(self, painter: QPainter, top: int, days: Sequence[datetime.date]) -> None:
        """Paints the outlines over the other marks: where there are more days than pixels, they are still seen."""
        painter.setPen(QPen(QColor(self.theme.text), 1))
        painter.setBrush(QColor(self.theme.window))
        for x in sorted({round(self.places.x_of(day)) for day in days}):
            painter.drawRect(QRectF(QPointF(x - _HOLLOW // 2, top + 3), QSizeF(_HOLLOW - 1, ROW - 7)))

    def _paint_scale(self, painter: QPainter) -> None:
        (first, last), theme = self.places.span, self.theme
        days = max(1, (last - first).days)
        most = (self.places.width - _LEFT) / 90
        step = next((each for each in _MONTHS if days / 30.4 / each <= most), _MONTHS[-1])
        year, month = first.year, first.month
        bottom = self.height - BOTTOM
        while (day := datetime.date(year, month, 1)) <= last:
            if day >= first and (year * 12 + month - 1) % step == 0:
                x = self.places.x_of(day)
                painter.setPen(QColor(theme.edge))
                painter.drawLine(QPointF(x, TOP - 4), QPointF(x, bottom))
                painter.setPen(QColor(theme.quiet))
                label = short_date(day).split("\N{NO-BREAK SPACE}", 1)[1]
                painter.drawText(QRectF(x - 40, bottom, 80, BOTTOM), Qt.AlignmentFlag.AlignCenter, label)
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)

    def _paint_statements(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.focus), 1.2))
        for days, colour in ((self.published, self.theme.window), (self.said, self.theme.focus)):
            painter.setBrush(QColor(colour))
            for x in sorted({round(self.places.x_of(day)) for day in days}):
                painter.drawPolygon(QPolygonF([QPointF(x - 4, _MARK), QPointF(x + 4, _MARK), QPointF(x, _MARK + 8)]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def paint_cursor(self, painter: QPainter) -> None:
        """Paints the day on show, unless the bar does not reach to it."""
        first, last = self.places.span
        if self.shown is None or not first <= self.shown[1] <= last:
            return
        theme, x = self.theme, self.places.x_of(self.shown[1])
        painter.setPen(QPen(QColor(theme.strong), 2))
        painter.drawLine(QPointF(x, 3), QPointF(x, self.height - BOTTOM + 3))
        painter.setFont(font(11, font(11).Weight.DemiBold))
        text = short_date(self.shown[1])
        width = painter.fontMetrics().horizontalAdvance(text) + 12
        left = min(max(x - width / 2, 2), self.places.width - width - 2)
        box = QRectF(left, 2, width, 15)
        painter.fillRect(box, QColor(theme.strong))
        painter.setPen(QColor(theme.strong_text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

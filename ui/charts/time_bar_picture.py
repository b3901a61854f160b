# SPDX-License-Identifier: MIT
"""The picture of the time bar: months, a row of marks for every observer, statements, the day on show."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from maps.control_day import ObserverDay
from ui.charts.chart_scale import month_step
from ui.kit.texts import short_date
from ui.kit.theme import Theme, font

ROW: Final = 18
TOP: Final = 28
BOTTOM: Final = 20
_LEFT, _RIGHT = 188, 22
_MARK: Final = 17
_FAR: Final = 84
"""Pixels at an end of the bar for all that is further away than the days at one scale, such as old treaties."""
_TICK_EVERY: Final = 90
Corner = tuple[datetime.date, float]
_HOLLOW: Final = 7
"""The width of a doubtful day's mark, which is an outline."""


@dataclass(frozen=True)
class Places:
    """Where the days of a span are on a bar of a width, in pixels from the left.

    The days of ``core`` share one scale; what is before and after it has a narrow part of its own at either end.
    """

    width: int
    span: tuple[datetime.date, datetime.date]
    core: tuple[datetime.date, datetime.date]

    @property
    def room(self) -> int:
        """The width that the days share."""
        return max(1, self.width - _LEFT - _RIGHT)

    def x_of(self, day: datetime.date) -> float:
        """A day's position."""
        (begin, left), (end, right) = next((part for part in pairwise(self.corners) if day <= part[1][0]), self._last)
        return left + (day - begin).days / max(1, (end - begin).days) * (right - left)

    def xs_of(self, days: Sequence[datetime.date]) -> list[float]:
        """The positions of days, ascending: of thousands, at once."""
        parts = [(begin.toordinal(), end.toordinal(), left, right)
                 for (begin, left), (end, right) in pairwise(self.corners)]
        found, at = [], 0
        for number in map(datetime.date.toordinal, days):
            while number > parts[at][1] and at + 1 < len(parts):
                at += 1
            begin, end, left, right = parts[at]
            found.append(left + (number - begin) / max(1, end - begin) * (right - left))
        return found

    def day_at(self, x: float) -> datetime.date:
        """The day at a position."""
        (begin, left), (end, right) = next((part for part in pairwise(self.corners) if x <= part[1][1]), self._last)
        share = min(1.0, max(0.0, (x - left) / max(1, right - left)))
        return begin + datetime.timedelta(days=round(share * (end - begin).days))

    @cached_property
    def corners(self) -> list[Corner]:
        """The days at which the scale begins, changes and ends, and where they are."""
        (first, last), (begin, end) = self.span, self.core
        far, right = min(_FAR, self.room // 6), _LEFT + self.room
        early, late = first < begin, last > end
        near = [(begin, float(_LEFT + far * early)), (end, float(right - far * late))]
        return [(first, float(_LEFT))] * early + near + [(last, float(right))] * late

    @property
    def _last(self) -> tuple[Corner, Corner]:
        return self.corners[-2], self.corners[-1]

    @property
    def far_ends(self) -> list[datetime.date]:
        """The first and the last day where they lie outside the days at one scale."""
        return [end for end, near in zip(self.span, self.core, strict=True) if end != near]


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
        drawn, marks = -10.0, []
        for day, x in zip(self.days[provider], self.places.xs_of(self.days[provider]), strict=True):
            if day not in doubtful and x - drawn >= 1.0:  # of more days than pixels one mark each pixel will do
                marks.append(QLineF(x, top + 4, x, top + ROW - 4))
                drawn = x
        painter.drawLines(marks)  # one call: each waits for other threads of Python
        self._paint_doubtful(painter, top, [each for each in self.days[provider] if each in doubtful])

    def _paint_doubtful(self, painter: QPainter, top: int, days: Sequence[datetime.date]) -> None:
        """Paints the outlines over the other marks: where there are more days than pixels, they are still seen."""
        painter.setPen(QPen(QColor(self.theme.text), 1))
        painter.setBrush(QColor(self.theme.window))
        for x in sorted({round(self.places.x_of(day)) for day in days}):
            painter.drawRect(QRectF(QPointF(x - _HOLLOW // 2, top + 3), QSizeF(_HOLLOW - 1, ROW - 7)))

    def _paint_scale(self, painter: QPainter) -> None:
        first, last = self.places.core
        left, right = self.places.x_of(first), self.places.x_of(last)
        step = month_step((last - first).days / 30.4, (right - left) / _TICK_EVERY)
        begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
        for months in range(begin + -begin % step, end + 1, step):
            day = datetime.date(months // 12, months % 12 + 1, 1)
            if first <= day <= last:
                self._paint_tick(painter, day, short_date(day).split("\N{NO-BREAK SPACE}", 1)[1])
        for far in self.places.far_ends:
            self._paint_tick(painter, far, f"{far.year}")
            self._paint_break(painter, left if far < first else right)

    def _paint_tick(self, painter: QPainter, day: datetime.date, label: str) -> None:
        x, bottom = self.places.x_of(day), self.height - BOTTOM
        painter.setPen(QColor(self.theme.edge))
        painter.drawLine(QPointF(x, TOP - 4), QPointF(x, bottom))
        painter.setPen(QColor(self.theme.quiet))
        painter.drawText(QRectF(x - 40, bottom, 80, BOTTOM), Qt.AlignmentFlag.AlignCenter, label)

    def _paint_break(self, painter: QPainter, x: float) -> None:
        """Paints two slanted strokes where the scale changes."""
        painter.setPen(QColor(self.theme.quiet))
        middle = self.height - BOTTOM - 4
        for off in (-2, 2):
            painter.drawLine(QPointF(x + off - 2, middle + 4), QPointF(x + off + 2, middle - 4))

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

# SPDX-License-Identifier: MIT
"""The time bar under the map: a mark for every day, a row for every observer, statements above them.

Drag, click or step through the days; the chosen row is the observer whose day the map shows.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from briefing.sentences import mark
from maps.control_day import ObserverDay
from maps.shipped import SHIPPED
from ui.charts.drawn_days import drawn
from ui.charts.time_bar_picture import BOTTOM, ROW, TOP, BarPicture, Places
from ui.kit.labels import plain_tip
from ui.kit.texts import counted, short_date, tr
from ui.kit.theme import LIGHT, Theme

_REACH: Final = 6
_SPARE_DAYS: Final = 3

Span = tuple[datetime.date, datetime.date]


class TimeBar(QAbstractSlider):
    """``chosen`` with a provider and a day that the user went to.

    To screen readers it is a slider, whose value is the place of the day among those of its observer.

    ``ended`` with a provider and the direction, where a step finds no further day of it.
    """

    chosen = Signal(str, object)
    ended = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Time bar"))
        self._theme = LIGHT
        self._days: dict[str, tuple[datetime.date, ...]] = {}
        self._names: dict[str, str] = {}
        self._doubtful: dict[str, dict[datetime.date, str]] = {}
        self._said: list[datetime.date] = []
        self._published: list[datetime.date] = []
        self._shown: ObserverDay | None = None
        self._dragging = False
        self._is_following = False
        self.valueChanged.connect(self._valued)
        self._still: tuple[tuple[object, ...], QPixmap] | None = None

    def set_theme(self, theme: Theme) -> None:
        """Paints in these colours."""
        self._theme = theme
        self._changed()

    def show_days(self, days: Mapping[str, Sequence[datetime.date]], names: Mapping[str, str]) -> None:
        """Shows the days, a row for every observer with days that are drawn."""
        rows = {provider: tuple(drawn(each)) for provider, each in days.items()}
        self._days = {provider: each for provider, each in rows.items() if each}
        self._names = dict(names)
        self.updateGeometry()
        self.setFixedHeight(self.sizeHint().height())
        self._describe()
        self._changed()

    def show_doubtful(self, doubtful: Mapping[str, Mapping[datetime.date, str]]) -> None:
        """Shows these days with hollow marks; each with the words that say why it is doubtful."""
        self._doubtful = {provider: dict(each) for provider, each in doubtful.items()}
        self._describe()
        self._changed()

    def doubt_of(self, wanted: ObserverDay | None) -> str:
        """Why a day is doubtful, in words; "" where it is not."""
        return self._doubtful.get(wanted[0], {}).get(wanted[1], "") if wanted is not None else ""

    def show_statements(self, said: Sequence[datetime.date], published: Sequence[datetime.date]) -> None:
        """Marks the days on which statements were said, and those on which sources were published."""
        self._said, self._published = sorted(said), sorted(published)
        self._changed()

    def go_to(self, wanted: ObserverDay | None) -> None:
        """Marks the day that the map shows."""
        if wanted != self._shown:
            self._shown = wanted
            self._describe()
            self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._words(self._shown) if self._shown is not None else "")
        days = self._days.get(self._shown[0], ()) if self._shown is not None else ()
        self._is_following = True
        self.setRange(0, max(0, len(days) - 1))
        self.setValue(bisect_left(days, self._shown[1]) if self._shown is not None else 0)
        self._is_following = False

    def _valued(self, value: int) -> None:
        """Goes to the day that a screen reader asks for."""
        days = self._days.get(self._shown[0], ()) if self._shown is not None else ()
        if self._shown is not None and not self._is_following and value < len(days):
            self._tell(self._shown[0], days[value])

    def _words(self, wanted: ObserverDay) -> str:
        """"Project Owl, 20 Nov 2024", and why it is doubtful."""
        said = f"{self._names.get(wanted[0], wanted[0])}, {short_date(wanted[1])}"
        doubt = self.doubt_of(wanted)
        return f"{said} · {doubt}" if doubt else said

    @property
    def observer_day(self) -> ObserverDay | None:
        """The day that the map shows."""
        return self._shown

    @property
    def span(self) -> tuple[datetime.date, datetime.date]:
        """The first and the last day on the bar, with a little room around those at one scale."""
        return self._spans[0]

    @property
    def _spans(self) -> tuple[Span, Span]:
        """The whole span, and the part of it that is drawn at one scale: observers' days, and marks near them."""
        days = [day for days in self._days.values() for day in (days[0], days[-1])]
        marks = [day for marks in (self._said, self._published) for day in marks[:1] + marks[-1:]]
        near = [day for marks in (self._said, self._published) for day in _ends(drawn(marks))]
        known = days + near or [datetime.date.today()]
        spare = datetime.timedelta(days=_SPARE_DAYS)
        core = (min(known) - spare, max(known) + spare)
        return (min([core[0], *marks]), max([core[1], *marks])), core

    def step(self, by: int, *, sure: bool = False) -> None:
        """Goes so many of the observer's days on or back, never to another observer's; from the shipped layer, to the
        day of the observer with most days. ``sure`` passes over doubtful days. Several days end with the last there is.
        """
        if self._shown is None:
            return
        provider, day = self._stepping, self._shown[1]
        doubtful = self._doubtful.get(provider, {}) if sure else {}
        days = [each for each in self._days.get(provider, ()) if each not in doubtful]
        left = days[bisect_right(days, day):] if by > 0 else days[:bisect_left(days, day)][::-1]
        if left:
            self._tell(provider, left[min(abs(by), len(left)) - 1])
        else:
            self.ended.emit(provider, by)

    @property
    def _stepping(self) -> str:
        """The observer whose days are stepped through: the one on show, or for the shipped layer the one with most."""
        on_show = self._shown[0] if self._shown is not None else ""
        others = [each for each in self._days if each != SHIPPED]
        return max(others, key=lambda each: len(self._days[each])) if on_show == SHIPPED and others else on_show

    def is_last(self) -> bool:
        """Whether there is no later day to step to."""
        days = self._days.get(self._stepping)
        return self._shown is None or not days or self._shown[1] >= days[-1]

    def rewind(self) -> None:
        """Goes to the first day to step through."""
        days = self._days.get(self._stepping)
        if self._shown is not None and days:
            self._tell(self._stepping, days[0])

    def step_row(self, by: int) -> None:
        """Goes to another observer, on its day nearest to this one."""
        rows = list(self._days)
        if self._shown is None or not rows:
            return
        at = rows.index(self._shown[0]) + by if self._shown[0] in rows else 0
        if 0 <= at < len(rows):
            self._tell(rows[at], self._nearest(rows[at], self._shown[1]))

    def _nearest(self, provider: str, day: datetime.date) -> datetime.date:
        days = self._days[provider]
        at = bisect_left(days, day)
        near = days[max(0, at - 1): at + 1]
        return min(near, key=lambda each: abs((each - day).days))

    def _tell(self, provider: str, day: datetime.date) -> None:
        self.go_to((provider, day))
        self.chosen.emit(provider, day)

    # Places on the bar

    @property
    def _places(self) -> Places:
        return Places(self.width(), self.span, self._spans[1])

    def x_of(self, day: datetime.date) -> float:
        """A day's position, in pixels from the left."""
        return self._places.x_of(day)

    def day_at(self, x: float) -> datetime.date:
        """The day at a place."""
        return self._places.day_at(x)

    def marks_text(self, x: float) -> str:
        """What was said and published on the day of the mark nearest to a place; "" away from every mark."""
        near = min({*self._said, *self._published}, key=lambda day: abs(self.x_of(day) - x), default=None)
        if near is None or abs(self.x_of(near) - x) > _REACH:
            return ""
        said = counted(self._said.count(near), mark("statement"), mark("statements"))
        published = counted(self._published.count(near), mark("source"), mark("sources"))
        return tr("{day}: {said} said, {published} published").format(
            day=short_date(near), said=said, published=published)

    def row_at(self, y: float) -> str | None:
        """The provider whose row is nearest."""
        rows = list(self._days)
        return rows[min(max(int((y - TOP) // ROW), 0), len(rows) - 1)] if rows else None

    def sizeHint(self) -> QSize:
        """A row for every observer."""
        return QSize(600, TOP + ROW * max(1, len(self._days)) + BOTTOM)

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to the day under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._go(event.position(), self.row_at(event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags through the days of one observer."""
        provider = self.row_at(event.position().y())
        if self._dragging:
            self._go(event.position(), self._shown[0] if self._shown else provider)
        else:
            self.setToolTip(self.tip_at(event.position()))

    def tip_at(self, at: QPointF) -> str:
        """The tool tip for a position on the bar."""
        provider = self.row_at(at.y())
        if at.y() < TOP:
            return plain_tip(self.marks_text(at.x()))
        if provider is None:
            return ""
        day = self._nearest(provider, self.day_at(at.x()))
        return plain_tip(self._words((provider, day)))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Ends dragging."""
        self._dragging = False

    def _go(self, at: QPointF, provider: str | None) -> None:
        if provider is None or provider not in self._days:
            return
        day = self._nearest(provider, self.day_at(at.x()))
        if (provider, day) != self._shown:
            self._tell(provider, day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel alone: a day is gone to on purpose."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go through days and observers."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_row(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    # Picture

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rows, marks, months, statements and the day on show."""
        # The places once: the span looks at all days' ends, and there may be thousands of marks.
        picture = BarPicture(self._places, self.height(), self._theme, self._days, self._names, self._doubtful,
                             self._said, self._published, self._shown)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._still_picture(picture))
            picture.paint_cursor(painter)

    def _still_picture(self, picture: BarPicture) -> QPixmap:
        """All but the day on show, which changes 30 times a second while the days play; kept until it is another."""
        row = self._shown[0] if self._shown is not None else None
        state = (picture.places, self.height(), self.devicePixelRatioF(), row)
        if self._still is None or self._still[0] != state:
            made = QPixmap(self.size() * self.devicePixelRatioF())
            made.setDevicePixelRatio(self.devicePixelRatioF())
            made.fill(QColor(self._theme.window))
            with QPainter(made) as painter:
                picture.paint_still(painter)
            self._still = (state, made)
        return self._still[1]

    def _changed(self) -> None:
        """Paints all of it again."""
        self._still = None
        self.update()


def _ends(days: Sequence[datetime.date]) -> list[datetime.date]:
    return [*days[:1], *days[-1:]]

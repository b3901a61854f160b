# SPDX-License-Identifier: MIT
"""The scales of the chart of sizes: ticks of km², ticks of time, where a line breaks, where names have room."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

LONGEST_GAP: Final = 7
"""Days over which a line is drawn; over more, nobody knows how the size went."""
_FROM_ZERO: Final = 0.5
"""A smallest value below this share of the largest makes the axis begin at 0."""
_STEPS: Final = 4
_MONTHS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 300, 600)
_CENTURY: Final = 1_200
"""Months; longer steps are multiples of it."""


@dataclass(frozen=True)
class SizeScale:
    """An axis of km² from ``low`` to ``high`` with a tick every ``step``."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> list[float]:
        """The sizes that the axis names."""
        return [self.low + number * self.step for number in range(round((self.high - self.low) / self.step) + 1)]

    @property
    def is_broken(self) -> bool:
        """Whether the axis does not begin at 0."""
        return self.low > 0

    def share(self, size: float) -> float:
        """How far up a size is, 0 at the foot and 1 at the top; sizes outside are at the edge."""
        return min(1.0, max(0.0, (size - self.low) / (self.high - self.low)))


def size_scale(sizes: Iterable[float]) -> SizeScale:
    """An axis on which these sizes are well apart."""
    known = list(sizes) or [0.0]
    low, high = min(known), max(known)
    if low < _FROM_ZERO * high or high <= 0:
        low = 0.0
    least = 1.0 if high >= 99.95 else 0.1 if high >= 0.995 else 0.01  # what labels can tell apart
    step = _round_step(max((high - low) / _STEPS, least))
    first, last = math.floor(low / step), math.ceil(high / step)
    if first == last:
        first, last = max(0, first - 1), last + 1
    return SizeScale(first * step, last * step, step)


def _round_step(least: float) -> float:
    """1, 2 or 5 times a power of ten, at least this."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(each * power for each in (1, 2, 5, 10) if each * power >= least * 0.999)


def day_ticks(first: datetime.date, last: datetime.date, most: int) -> list[datetime.date]:
    """Some days for the axis of time: beginnings of months, else days equally far apart.

    At most so many, and one or two more where there would be a single one, which makes no scale.
    """
    months = (last.year - first.year) * 12 + last.month - first.month
    if months >= 2:
        step = month_step(months, most)
        found = _months(first, last, step)
        while len(found) < 2 and step > 1:
            most += 1
            step = month_step(months, most)
            found = _months(first, last, step)
        return found
    step = max(1, math.ceil((last - first).days / max(1, most)))
    return [first + datetime.timedelta(days=each) for each in range(0, (last - first).days + 1, step)]


def month_step(months: float, most: float) -> int:
    """Returns after how many months a scale of so many has its next tick, so that there are at most ``most``."""
    centuries = math.ceil(months / max(1.0, most) / _CENTURY)
    return next((each for each in _MONTHS if months / each <= most), _CENTURY * max(1, centuries))


def _months(first: datetime.date, last: datetime.date, step: int) -> list[datetime.date]:
    """The first days of every so many months."""
    counted = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    days = [datetime.date(each // 12, each % 12 + 1, 1) for each in counted if each % step == 0]
    return [day for day in days if first <= day <= last]


def runs(days: Sequence[datetime.date]) -> list[list[datetime.date]]:
    """Ascending days in groups, a new one after every gap that is too long for a line."""
    found: list[list[datetime.date]] = []
    for day in days:
        if found and (day - found[-1][-1]).days <= LONGEST_GAP:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def apart(wanted: Sequence[float], heights: Sequence[float], top: float, foot: float) -> list[float]:
    """Middles for labels of these heights, near those wanted, without overlap, between ``top`` and ``foot``."""
    order = sorted(range(len(wanted)), key=lambda each: wanted[each])
    placed = [0.0] * len(wanted)
    edge = top
    for each in order:  # downwards, each under the one before
        placed[each] = max(wanted[each], edge + heights[each] / 2)
        edge = placed[each] + heights[each] / 2
    edge = foot
    for each in reversed(order):  # and up again, where the last ones went beyond the foot
        placed[each] = min(placed[each], edge - heights[each] / 2)
        edge = placed[each] - heights[each] / 2
    return placed

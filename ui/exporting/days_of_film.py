# SPDX-License-Identifier: MIT
"""The choice of a film of days: from which day to which, and how many days a second."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing.sentences import mark
from maps.exporting.film.timing import SPEEDS, chosen_days, length_of_days
from ui.kit.fields import ChoiceField
from ui.kit.labels import plain_label
from ui.kit.texts import counted, short_date, tr
from ui.kit.value_fields import DayField


class DaysOfFilm(QWidget):
    """Two days and a speed. ``changed`` when one is chosen; an empty day is the observer's own first or last."""

    changed = Signal()

    def __init__(self, days: Sequence[datetime.date]) -> None:
        super().__init__()
        self._days = days
        self.first, self.last = DayField(), DayField()
        self.speed = ChoiceField([(str(speed), tr("{n} days/s").format(n=speed)) for speed in SPEEDS])
        self.speed.setCurrentIndex(SPEEDS.index(10))
        self.speed.setAccessibleName(tr("Speed"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for field, name, day in ((self.first, tr("From"), days[:1]), (self.last, tr("To"), days[-1:])):
            field.line.setAccessibleName(name)
            field.show_value(day[0] if day else None)
            field.edited.connect(lambda _day: self.changed.emit())
            layout.addWidget(plain_label(name, quiet=True))
            layout.addWidget(field, 1)
        layout.addWidget(self.speed)
        self.speed.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def notes(self, most: int, megabytes: float) -> list[str]:
        """Returns in sentences what a film of at most so many days will have, each of so many megabytes."""
        if not self._days:
            return [tr("The built-in layer has one day only; choose an observer's day on the time bar, and export "
                       "again.")]
        first, last = self.first.value(), self.last.value()
        days = chosen_days(self._days, first, last, most)
        if not days:
            return [tr("There is no day in this span; choose another one.")]
        within = sum((first is None or first <= day) and (last is None or day <= last) for day in self._days)
        said = [tr("{days}, {first} to {last}.").format(days=counted(len(days), mark("day"), mark("days")),
                                                         first=short_date(days[0]), last=short_date(days[-1]))]
        if len(days) < within:
            said.append(tr("Of {number} days, one in {step} is shown; choose a shorter span for all of them.").format(
                number=within, step=-(-within // len(days))))
        speed = int(self.speed.currentData())
        return [*said, length_text(length_of_days(len(days), speed), len(days) * megabytes)]


def length_text(length: float, megabytes: float) -> str:
    """Returns how long a moving picture is (seconds), and about how large."""
    seconds = round(length)
    return tr("Length: {minutes}:{seconds}; size: about {size} MB.").format(
        minutes=seconds // 60, seconds=f"{seconds % 60:02}", size=max(1, round(megabytes)))

# SPDX-License-Identifier: MIT
"""The field for when something happened: a day, its time in a zone, the end of a span, whether it is approximate."""

from __future__ import annotations

import datetime
import re
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.happening import ZoneName, fault_of, offset_in, zone_words
from briefing.model import Happening
from briefing.sentences import mark
from ui.kit.check_boxes import CheckBox
from ui.kit.fields import ChoiceField, LineField
from ui.kit.labels import plain_label
from ui.kit.text_size import fix_width
from ui.kit.texts import say, tr
from ui.kit.value_fields import DayField, mark_wrong

_ZONES: Final[dict[ZoneName, str]] = {"Kyiv": mark("Kyiv time"), "Moscow": mark("Moscow time"), "UTC": mark("UTC")}
_CLOCK: Final = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


class HappeningField(QWidget):
    """A field for when it happened, or nothing. What contradicts itself is marked and not committed."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.day, self.until = DayField(), DayField()
        self.day.setAccessibleName(tr("Day it happened or began"))
        self.until.setAccessibleName(tr("Day it ended"))
        self.time, self.until_time = _clock(tr("Time it happened or began")), _clock(tr("Time it ended"))
        self.zone = ChoiceField([(name, tr(_ZONES[name])) for name in _ZONES])
        self.zone.setAccessibleName(tr("Zone of the times"))
        self.about = CheckBox(tr("Approximate"))
        self.fault = plain_label(wrapped=True, note=True)
        self._kept = ""
        """An offset of no zone in the list, as the briefing has it; "" for none."""
        layout.addLayout(_row(self.day, self.time))
        self._span = QWidget()
        span = _row(self.until, self.until_time)
        span.setContentsMargins(0, 0, 0, 0)
        span.insertWidget(0, plain_label(tr("to"), quiet=True))
        self._span.setLayout(span)
        layout.addWidget(self._span)
        layout.addLayout(_row(self.zone, self.about))
        layout.addWidget(self.fault)
        self.fault.hide()
        for field in (self.day, self.until):
            field.edited.connect(lambda _day: self._changed())
        for line in (self.time, self.until_time):
            line.edited.connect(lambda _text: self._changed())
        self.zone.edited.connect(lambda _zone: self._zone_chosen())
        self.about.toggled.connect(lambda _on: self._changed())
        self.first_inside = self.day.line
        self.lines: tuple[LineField, ...] = (self.day.line, self.time, self.until.line, self.until_time)

    def show_value(self, happened: Happening | None) -> None:
        """Shows a value from the briefing."""
        self.day.show_value(happened.day if happened else None)
        self.until.show_value(happened.until if happened else None)
        times = (happened.time, happened.until_time) if happened else (None, None)
        for line, time in zip((self.time, self.until_time), times, strict=True):
            line.show_value(time or "")
            mark_wrong(line, "")
        with QSignalBlocker(self.about):
            self.about.setChecked(bool(happened and happened.about))
        self._say("")
        self._show_zone(happened)
        self._enable()

    def value(self) -> Happening | None:
        """What the fields say; None without a day."""
        day = self.day.value()
        if day is None:
            return None
        time, until_time = _time_of(self.time.text()), _time_of(self.until_time.text())
        zone = (self._kept or offset_in(self._zone_name, day, time)) if time else None
        return Happening(day=day, time=time, zone=zone, until=self.until.value(),
                         until_time=until_time if time else None, about=self.about.isChecked())

    @property
    def is_sound(self) -> bool:
        """Whether a briefing can hold what the fields say; where not, they say why."""
        made = self.value()
        is_read = all(_time_of(line.text()) is not None for line in (self.time, self.until_time) if line.text().strip())
        has_days = all(field.value() is not None for field in (self.day, self.until) if field.line.text().strip())
        return is_read and has_days and (made is None or fault_of(made) is None)

    @property
    def _zone_name(self) -> ZoneName:
        chosen = self.zone.currentData()
        return next((name for name in _ZONES if name == chosen), "Kyiv")

    def _show_zone(self, happened: Happening | None) -> None:
        """Shows the zone that has the offset on that day; an offset of none of them stays as it is."""
        self._kept = ""
        if happened is None or happened.zone is None:
            self.zone.show_value("Kyiv")
            return
        time = happened.time or "12:00"
        names = [name for name in _ZONES if offset_in(name, happened.day, time) == happened.zone]
        if names:
            self.zone.show_value(self._zone_name if self._zone_name in names else names[0])
        else:
            self._kept = happened.zone
            self._say(tr("The time is in {zone}; choosing a zone changes that.").format(
                zone=say(zone_words(happened.zone))))

    def _zone_chosen(self) -> None:
        self._kept = ""
        self._changed()

    def _changed(self) -> None:
        for line in (self.time, self.until_time):
            is_wrong = bool(line.text().strip()) and _time_of(line.text()) is None
            mark_wrong(line, tr("This is not a time; write it as 08:30.") if is_wrong else "")
            if is_wrong:
                return
        made = self.value()
        fault = fault_of(made) if made is not None else None
        self._say(tr("Not taken: {fault}.").format(fault=say(fault)) if fault is not None else "")
        self._enable()
        if fault is None:
            self.edited.emit(made)

    def _enable(self) -> None:
        has_day, has_time = self.day.value() is not None, _time_of(self.time.text()) is not None
        for widget in (self.time, self._span, self.about):
            widget.setEnabled(has_day)
        for widget in (self.zone, self.until_time):
            widget.setEnabled(has_day and has_time)

    def _say(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))


def _clock(name: str) -> LineField:
    line = LineField(5, tr("HH:MM"))
    line.setAccessibleName(name)
    fix_width(line, 76)
    return line


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    return row


def _time_of(text: str) -> str | None:
    """Returns a time of day as files write it, "08:30"; None for anything else."""
    found = _CLOCK.fullmatch(text.strip())
    return datetime.time(int(found[1]), int(found[2])).isoformat("minutes") if found else None

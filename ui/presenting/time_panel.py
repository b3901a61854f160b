# SPDX-License-Identifier: MIT
"""The presenter view's elapsed time, target and clock."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QDateTime, QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from briefing.presenting.stopwatch import Stopwatch, clock_text, urgency
from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.window.settings import MOST_MINUTES

_BEAT_MILLISECONDS: Final = 250


class TimePanel(QWidget):
    """Shows the times; turns amber near the target and red after it, and says how much is left or over."""

    minutesChanged = Signal(int)
    left = Signal()
    """The target is set, so keys go to the presentation again."""

    def __init__(self, minutes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stopwatch = Stopwatch()
        self.elapsed = plain_label(name="elapsed")
        self.remark = plain_label(name="remark")
        self.clock = plain_label(name="clock")
        self.minutes = QSpinBox()
        self.minutes.setRange(0, MOST_MINUTES)
        self.minutes.setValue(minutes)
        self.minutes.setSuffix(tr(" min"))
        self.minutes.setMinimumWidth(110)
        self.minutes.lineEdit().setTextMargins(8, 0, 8, 0)  # a style sheet's padding does not reach the field inside
        self.minutes.setSpecialValueText(tr("no time limit"))
        self.minutes.setToolTip(tr("How long the briefing may take"))
        self.minutes.setAccessibleName(tr("How long the briefing may take, in minutes"))
        self.minutes.valueChanged.connect(self._minutes_changed)
        self.minutes.lineEdit().returnPressed.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for widget in (self.elapsed, self.minutes, self.remark):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.clock)
        self._beat = QTimer(self, interval=_BEAT_MILLISECONDS)
        self._beat.timeout.connect(self.refresh)
        self._beat.start()
        self.refresh()

    def add_between(self, *widgets: QWidget) -> None:
        """Adds widgets in the middle, between the elapsed time and the clock."""
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            place = layout.count() - 1
            for widget in widgets:
                layout.insertWidget(place, widget)
                place += 1
            layout.insertStretch(place, 1)

    def set_stopwatch(self, stopwatch: Stopwatch) -> None:
        """Sets the stopwatch whose time is shown."""
        self._stopwatch = stopwatch
        self.refresh()

    def _minutes_changed(self, minutes: int) -> None:
        self.minutesChanged.emit(minutes)
        self.refresh()

    def refresh(self) -> None:
        """Shows the current time."""
        seconds = self._stopwatch.seconds(time.monotonic())
        target = self.minutes.value() * 60 or None
        self.elapsed.setText(clock_text(seconds))
        self.remark.setText(self._remark(seconds, target))
        self.clock.setText(QLocale().toString(QDateTime.currentDateTime().time(), QLocale.FormatType.ShortFormat))
        stage = urgency(seconds, target)
        if self.elapsed.property("urgency") != stage:
            for label in (self.elapsed, self.remark):
                label.setProperty("urgency", stage)
                label.style().unpolish(label)
                label.style().polish(label)

    def _remark(self, seconds: float, target: float | None) -> str:
        if self._stopwatch.running_since is None:
            return tr("paused")
        if target is None:
            return ""
        left = target - seconds
        words = tr("{time} left") if left >= 0 else tr("{time} over")
        return words.format(time=clock_text(abs(left)))


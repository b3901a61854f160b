# SPDX-License-Identifier: MIT
"""The pane under sidebar and map: the time bar, stepping and playing, and what else can be asked of the days."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from maps.control_day import ObserverDay
from ui.charts.play_clock import PlayClock
from ui.charts.time_bar import TimeBar
from ui.kit.check_boxes import CheckBox
from ui.kit.fields import ChoiceField
from ui.kit.flow_layout import FlowLayout
from ui.kit.focus import FocusInside
from ui.kit.labels import plain_label
from ui.kit.text_size import fix_height
from ui.kit.texts import tr
from ui.window.actions import tell_key

SPEEDS: Final = (2, 5, 10, 30)
"""Days a second."""
_TOOL_HEIGHT: Final = 30


class TimePane(FocusInside, QWidget):
    """``lockChanged`` with whether only what was known on the day on show is to be seen; ``playingChanged``."""

    lockChanged = Signal(bool)
    playingChanged = Signal(bool)
    cancelled = Signal()
    closeRequested = Signal()

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("timePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = TimeBar()
        self._clock = PlayClock(self)
        self._clock.due.connect(self._play_on)
        self.back = _button("◀", tr("The day before"), lambda: self.bar.step(-1))
        self.on = _button("▶", tr("The next day"), lambda: self.bar.step(1))
        for button, name in ((self.back, "day_back"), (self.on, "day_on")):
            tell_key(button, button.accessibleName(), actions[name])
        self.play = _button(tr("Play"), tr("Go through the days"), self._toggle)
        self.play.setCheckable(True)
        self.speed = ChoiceField([(speed, tr("{n} days/s").format(n=speed)) for speed in SPEEDS])
        self.speed.setAccessibleName(tr("Speed"))
        self.speed.setCurrentIndex(1)
        self.speed.setMinimumWidth(112)
        self.speed.currentIndexChanged.connect(lambda _index: self._clock.set_speed(self._speed))
        fix_height(self.speed, _TOOL_HEIGHT)
        self.lock = CheckBox(tr("As known on this day"))
        fix_height(self.lock, _TOOL_HEIGHT)
        self.lock.setToolTip(tr("Hides statements that were published later"))
        self.lock.toggled.connect(self.lockChanged)
        self.doubtful_too = CheckBox(tr("Play doubtful days too"))
        fix_height(self.doubtful_too, _TOOL_HEIGHT)
        self.doubtful_too.setToolTip(tr("Days that lack an oblast which the days around them have"))
        self.doubt = plain_label(note=True)
        fix_height(self.doubt, _TOOL_HEIGHT)
        self.said = plain_label(quiet=True)
        self.progress = QProgressBar()
        self.progress.setFixedWidth(120)
        self.progress.setFixedHeight(10)
        self.progress.setTextVisible(False)
        self.cancel = _button(tr("Cancel"), tr("Cancel what is running"), self.cancelled.emit)
        self._arrange(actions)
        self.show_progress("", 0, 0)
        self.show_doubtful({})

    def _arrange(self, actions: Mapping[str, QAction]) -> None:
        tools = QWidget()
        flow = FlowLayout(tools, gap=4)
        for widget in (self.back, self.play, self.on, self.speed, self.doubtful_too, self.lock):
            flow.addWidget(widget)
        for name, text in (("day_shipped", tr("Built-in layer")), ("sizes", tr("Sizes")), ("compare", tr("Compare")),
                           ("agreement", tr("Agreement")), ("control_data", tr("Data…"))):
            flow.addWidget(_button(text, actions[name].text(), actions[name].trigger))
        flow.addWidget(self.doubt)
        close = _button("✕", tr("Close the time bar"), self.closeRequested.emit)
        close.setProperty("plain", True)
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 8, 2)
        row.addWidget(tools, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        running = QHBoxLayout()
        running.setContentsMargins(12, 2, 8, 2)
        running.addWidget(self.said, 1)
        running.addWidget(self.progress)
        running.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addLayout(running)
        layout.addWidget(self.bar)
        self.first_inside = self.bar

    @property
    def _speed(self) -> int:
        return int(self.speed.currentData())

    @property
    def is_playing(self) -> bool:
        """Whether the days go by themselves."""
        return self._clock.is_on

    def _toggle(self) -> None:
        if self.is_playing:
            self.stop()
            return
        if self.bar.is_last():
            self.bar.rewind()
        self.play.setText(tr("Pause"))
        self._clock.start(self._speed)
        self.playingChanged.emit(True)

    def _play_on(self, days: int) -> None:
        before = self.bar.observer_day
        self.bar.step(days, sure=not self.doubtful_too.isChecked())
        if self.bar.is_last() or self.bar.observer_day == before:  # a day that the map cannot show yet
            self.stop()

    def stop(self) -> None:
        """Stops playing."""
        was_playing = self.is_playing
        self._clock.stop()
        self.play.setChecked(False)
        self.play.setText(tr("Play"))
        if was_playing:
            self.playingChanged.emit(False)

    def show_doubtful(self, doubtful: Mapping[str, Mapping[datetime.date, str]]) -> None:
        """Marks doubtful days, each with the words that say why, and offers to play them where there are any."""
        self.bar.show_doubtful(doubtful)
        self.doubtful_too.setVisible(any(doubtful.values()))
        self.go_to(self.bar.observer_day)

    def go_to(self, shown: ObserverDay | None) -> None:
        """Marks the day that the map shows, and says why it is doubtful."""
        self.bar.go_to(shown)
        doubt = self.bar.doubt_of(shown)
        self.doubt.setText(doubt)
        self.doubt.setVisible(bool(doubt))

    def show_progress(self, sentence: str, done: int, of: int) -> None:
        """What is running, and how far it is; "" for nothing."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        self.progress.setVisible(bool(sentence))
        self.cancel.setVisible(bool(sentence))
        self.progress.setRange(0, of)
        self.progress.setValue(done)


def _button(text: str, tip: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("compact", True)
    fix_height(button, _TOOL_HEIGHT)
    button.setToolTip(tip)
    button.setAccessibleName(text if text.isalpha() or " " in text else tip)  # what is on it, if that is words
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda: act())
    return button

# SPDX-License-Identifier: MIT
"""Sizes over time: the chart of a region, with statements' figures as marks and doubtful days apart."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from maps.areas import AreaLayer
from maps.control_day import ObserverDay
from maps.ground import CRIMEA
from maps.measure import OCCUPIED
from maps.shipped import SHIPPED
from ui.charts.drawn_days import drawn
from ui.charts.sizes_chart import SizesChart
from ui.charts.sizes_chart_picture import ChartLine, Stated
from ui.kit.fields import ChoiceField
from ui.kit.focus import FocusInside
from ui.kit.labels import plain_label
from ui.kit.side_pane import SidePane
from ui.kit.texts import numeral, short_date, size_text, tr
from ui.kit.theme import Theme
from ui.timeline.texts import ALL_REGIONS, doubt_text, region_name

if TYPE_CHECKING:
    from maps.timeline.sizes import DaySizes
    from ui.timeline.doubts import Doubtful

Sizes = Mapping[str, Mapping[datetime.date, "DaySizes"]]


@dataclass(frozen=True)
class StatedFigure:
    """A statement's figure in km²: the day it was said or published, its ends, and of which region it speaks."""

    day: datetime.date
    low: float
    high: float
    region: str
    text: str


class SizesPane(FocusInside, SidePane):
    """``hovered`` with an observer and a day under the pointer."""

    hovered = Signal(str, object)

    def __init__(self, theme: Theme, shipped: AreaLayer) -> None:
        super().__init__(tr("Sizes over time"), 520)
        self._shipped = shipped
        self._sizes: Sizes = {}
        self._doubtful: Doubtful = {}
        self._names: Mapping[str, str] = {}
        self._figures: list[StatedFigure] = []
        self._on_show: ObserverDay | None = None
        self.region = ChoiceField([(each, region_name(each)) for each in ALL_REGIONS])
        self.region.setAccessibleName(tr("Region"))
        self.region.show_value("occupied")
        self.region.edited.connect(lambda _region: self._draw())
        self.body.addWidget(self.region)
        self.first_inside = self.region
        self.busy = plain_label(quiet=True)
        self.progress = QProgressBar()
        self.progress.setFixedHeight(6)
        self.progress.setTextVisible(False)
        self.body.addWidget(self.busy)
        self.body.addWidget(self.progress)
        self.chart = SizesChart(theme)
        self.chart.pointed.connect(self.hovered)
        self.body.addWidget(self.chart, 1)
        self.said = plain_label(wrapped=True, strong=True)
        self.key = plain_label(wrapped=True, quiet=True)
        self.body.addWidget(self.said)
        self.body.addWidget(self.key)
        self.copy = self.offer_copy()
        self.body.addWidget(self.copy)
        self.show_busy("", 0, 0)
        self._draw()

    def set_theme(self, theme: Theme) -> None:
        """Draws in these colours."""
        self.chart.set_theme(theme)

    @property
    def is_busy(self) -> bool:
        """Whether sizes are awaited."""
        return bool(self.busy.text())

    def show_busy(self, sentence: str, done: int, of: int) -> None:
        """What is being measured, and how far it is; "" for nothing."""
        self.busy.setText(f"{sentence} {numeral(done)} / {numeral(of)}" if of else sentence)
        self.busy.setVisible(bool(sentence))
        self.progress.setVisible(bool(sentence))
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def show_sizes(self, sizes: Sizes, doubtful: Doubtful, names: Mapping[str, str],
                   figures: list[StatedFigure]) -> None:
        """Draws what was measured."""
        self._sizes, self._doubtful, self._names, self._figures = sizes, doubtful, names, figures
        self._draw()

    def go_to(self, on_show: ObserverDay) -> None:
        """Marks the day that the map shows, and says its size."""
        self._on_show = on_show
        self.chart.go_to(on_show)
        self._say()

    @property
    def observers(self) -> list[str]:
        """Whose sizes the chart has."""
        return [observer for observer in self._sizes if self.values(observer)]

    def values(self, provider: str) -> dict[datetime.date, float]:
        """Km² by day of the chosen region, days without a word on it left out."""
        region = self.region.currentData()
        found = {day: sizes.of(region) for day, sizes in self._sizes.get(provider, {}).items()}
        return {day: value for day, value in found.items() if value is not None}

    def _draw(self) -> None:
        lines = [self._line(observer) for observer in self._sizes]
        shown = [each for each in self._figures if each.region == self.region.currentData() and drawn([each.day])]
        self.chart.show_lines(lines, [Stated(each.day, each.low, each.high) for each in shown])
        self.chart.setAccessibleName(tr("Sizes over time, {region}").format(region=self.region.currentText()))
        keys = [tr("▲ stated in a statement")] if shown else []
        if any(line.doubtful for line in lines):
            keys.append(tr("○ doubtful: a source very likely left out an oblast; not to scale"))
        self.key.setText(" · ".join(keys))
        self.key.setVisible(bool(keys))
        self._say()

    def _line(self, observer: str) -> ChartLine:
        sizes, doubtful = self.values(observer), self._doubtful.get(observer, {})
        values = {day: sizes[day] for day in drawn(sizes)}
        return ChartLine(observer, self._names.get(observer, observer),
                         {day: size for day, size in values.items() if day not in doubtful},
                         {day: size for day, size in values.items() if day in doubtful})

    def _margin(self) -> float | None:
        """How sure the shipped layer's size of the chosen region is, in km²."""
        region = str(self.region.currentData())
        area = self._shipped.get(region if region in (OCCUPIED, CRIMEA) else f"{OCCUPIED}-{region}")
        return None if area is None else area.margin_km2

    def _say(self) -> None:
        """Says the size of the day on show, and what is doubtful about it."""
        said = ""
        if self._on_show is not None:
            observer, day = self._on_show
            size = self.values(observer).get(day)
            doubts = self._doubtful.get(observer, {}).get(day, ())
            if size is not None:
                margin = self._margin() if observer == SHIPPED else None
                said = f"{self._names.get(observer, observer)}, {short_date(day)}: {size_text(size, None, margin)}"
                said = f"{said} · {doubt_text(doubts)}" if doubts else said
        self.said.setText(said)
        self.chart.setAccessibleDescription(said)

# SPDX-License-Identifier: MIT
"""The chart of sizes over time: its scales, lines, names, doubtful days and the day on show."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from maps.areas import read_control_layer
from maps.shipped import SHIPPED, SHIPPED_DAY
from maps.timeline.doubtful_days import Doubt
from maps.timeline.sizes import DaySizes
from tests.hostile import MARKUP
from tests.made_days import FIRST, days_after
from tests.maps.providers import making
from tests.pointing import point_at
from ui.charts.chart_scale import apart, day_ticks, runs, size_scale
from ui.kit.theme import DARK, LIGHT
from ui.timeline.sizes_pane import SizesPane, StatedFigure

DAYS = tuple(days_after(FIRST, 4))


def sizes(base: float, days: tuple[datetime.date, ...] = DAYS) -> dict[datetime.date, DaySizes]:
    return {day: DaySizes(base + number, {"donetsk": base / 2, "crimea": base / 4}, None if base > 150 else 50.0, None)
            for number, day in enumerate(days)}


@pytest.fixture
def pane(qtbot: QtBot) -> SizesPane:
    made = SizesPane(LIGHT, read_control_layer(making.LAYER))
    qtbot.addWidget(made)
    made.resize(520, 500)
    made.show()
    return made


def near(picture: QImage, at: QPointF, colour: str, reach: int = 5) -> bool:
    """Whether a colour is seen around a place."""
    return any(picture.pixelColor(round(at.x()) + x, round(at.y()) + y) == QColor(colour)
               for x in range(-reach, reach + 1) for y in range(-reach, reach + 1))


# Scales


@pytest.mark.parametrize(("values", "low", "high", "ticks"), [
    ([0, 95], 0, 100, 3), ([60_000, 111_000], 50_000, 120_000, 0), ([20, 100], 0, 100, 3),
    ([110_020, 110_380], 110_000, 110_400, 5), ([110_383.2, 110_383.4], 110_383, 110_384, 2), ([], 0, 0.01, 2),
    ([5.0], 4.9, 5.1, 3),
])
def test_the_axis_holds_every_size_and_begins_at_0_only_where_that_leaves_the_line_its_room(
        values: list[float], low: float, high: float, ticks: int) -> None:
    scale = size_scale(values)
    assert scale.low <= min(values, default=0) and scale.high >= max(values, default=0)
    assert 2 <= len(scale.ticks) <= 7 and scale.is_broken == (scale.low > 0)
    if ticks:
        assert (scale.low, scale.high) == pytest.approx((low, high)) or len(scale.ticks) >= ticks


def test_the_axis_never_has_two_ticks_of_one_label(pane: SizesPane) -> None:
    from briefing import quantities

    for values in ([110_383.2, 110_383.4], [0.004, 0.005], [12.31, 12.32], [0, 0]):
        labels = [quantities.number(tick) for tick in size_scale(values).ticks]
        assert len(set(labels)) == len(labels), values


def test_months_are_named_and_days_of_short_times() -> None:
    date = datetime.date
    assert day_ticks(date(2024, 1, 20), date(2024, 12, 5), 4) == [date(2024, 4, 1), date(2024, 7, 1), date(2024, 10, 1)]
    assert day_ticks(date(2024, 1, 20), date(2024, 1, 24), 2) == [date(2024, 1, day) for day in (20, 22, 24)]
    assert day_ticks(FIRST, FIRST, 5) == [FIRST]
    assert day_ticks(date(2024, 8, 1), date(2025, 6, 1), 2) == [
        date(2024, 10, 1), date(2025, 1, 1), date(2025, 4, 1)], "a single day would be no scale"
    assert len(day_ticks(date(1800, 1, 1), date(2100, 1, 1), 5)) <= 61


def test_a_gap_of_more_than_a_week_ends_a_line() -> None:
    days = days_after(FIRST, 3, step=7) + days_after(FIRST + datetime.timedelta(days=22), 2)
    assert [len(each) for each in runs(days)] == [3, 2]


@pytest.mark.parametrize("wanted", [[50, 50, 50], [0, 1, 2], [299, 300, 298], [10, 200, 12]])
def test_names_never_overlap_nor_leave_the_chart(wanted: list[float]) -> None:
    heights = [20.0, 30.0, 20.0]
    boxes = sorted((middle - height / 2, middle + height / 2)
                   for middle, height in zip(apart(wanted, heights, 0, 300), heights, strict=True))
    assert all(one[1] <= other[0] + 1e-9 for one, other in pairwise(boxes))
    assert boxes[0][0] >= -1e-9 and boxes[-1][1] <= 300 + 1e-9


# The chart


def test_the_chart_has_a_line_for_every_observer_who_speaks_of_the_region(pane: SizesPane) -> None:
    figures = [StatedFigure(DAYS[1], 100, 120, "occupied", "a fifth"), StatedFigure(DAYS[1], 9, 9, "crimea", "all")]
    pane.show_sizes({"a": sizes(100), "b": sizes(200)}, {}, {"a": "A", "b": MARKUP}, figures)
    assert [line.name for line in pane.chart.lines] == ["A", MARKUP] and len(list(pane.chart.stated)) == 1
    assert "stated" in pane.key.text()
    pane.region.show_value("kursk")
    pane.region.edited.emit("kursk")
    assert [line.name for line in pane.chart.lines] == ["A"], "who says nothing of Kursk has no line there"
    assert list(pane.chart.stated) == [] and not pane.key.isVisible() and "Kursk" in pane.chart.accessibleName()
    for theme in (DARK, LIGHT):
        pane.set_theme(theme)
        assert pane.chart.grab().toImage().pixelColor(1, 40) == QColor(theme.window)


def test_pointing_finds_the_mark_that_is_nearest_and_tells_it_once(pane: SizesPane) -> None:
    pane.show_sizes({"a": sizes(100), "b": sizes(200)}, {}, {"a": "A", "b": "B"}, [])
    received: list[tuple[str, datetime.date]] = []
    pane.hovered.connect(lambda observer, day: received.append((observer, day)))
    places = pane.chart.places
    for observer, size in (("b", 201), ("a", 101)):
        at = QPointF(places.x_of(DAYS[1]), places.y_of(size)).toPoint()
        for off in (QPoint(2, 3), QPoint(3, 3)):
            point_at(pane.chart, at + off)
        assert received[-1] == (observer, DAYS[1])
    assert len(received) == 2
    point_at(pane.chart, QPoint(pane.chart.width() - 2, 40))
    assert len(received) == 2, "the names are no days"


def test_doubtful_days_are_out_of_line_and_scale_and_are_named(pane: SizesPane) -> None:
    measured = sizes(110_000)
    measured[DAYS[2]] = DaySizes(83_143, {"donetsk": 27_500.0, "luhansk": 0.0})
    doubtful = {"a": {DAYS[2]: (Doubt("luhansk", 0.0, 26_857.0),)}}
    pane.show_sizes({"a": measured}, doubtful, {"a": "A"}, [])
    (line,) = pane.chart.lines
    places = pane.chart.places
    assert list(line.doubtful) == [DAYS[2]] and DAYS[2] not in line.sizes
    assert places.scale.low >= 109_000 and places.strip > 0 and "doubtful" in pane.key.text()
    at = QPointF(places.x_of(DAYS[2]), places.strip_y)
    picture = pane.chart.grab().toImage()
    assert near(picture, at, LIGHT.occupied) or near(picture, at, LIGHT.window)
    assert picture.pixelColor(at.toPoint()) == QColor(LIGHT.window), "hollow"
    assert pane.chart.nearest(at.x(), at.y()) == ("a", DAYS[2])
    pane.go_to(("a", DAYS[2]))
    assert "83,143 km² · doubtful: 0 km² in Luhansk Oblast, 26,857 around it" in pane.said.text()
    assert pane.chart.accessibleDescription() == pane.said.text()
    pane.show_sizes({"a": sizes(110_000)}, {}, {"a": "A"}, [])
    assert pane.chart.places.strip == 0 and not pane.key.isVisible()


def test_the_day_on_show_is_marked_and_said(pane: SizesPane) -> None:
    pane.show_sizes({"a": sizes(100)}, {}, {"a": "A"}, [])
    places = pane.chart.places
    at = QPointF(places.x_of(DAYS[2]), (places.box.top() + places.y_of(102)) / 2)
    assert not near(pane.chart.grab().toImage(), at, LIGHT.strong, 1)
    pane.go_to(("a", DAYS[2]))
    assert near(pane.chart.grab().toImage(), at, LIGHT.strong, 1)
    assert pane.said.text().replace("\N{NO-BREAK SPACE}", " ") == "A, 3 Nov 2024: 102 km²"
    pane.go_to(("b", datetime.date(1999, 1, 1)))
    assert pane.said.text() == "" and not near(pane.chart.grab().toImage(), at, LIGHT.strong, 1)


def test_no_line_is_drawn_over_a_long_gap(pane: SizesPane) -> None:
    for gap, is_drawn in ((7, True), (8, False)):
        days = (*days_after(FIRST, 3), *days_after(FIRST + datetime.timedelta(days=2 + gap), 3))
        pane.show_sizes({"a": {day: DaySizes(100.0, {}) for day in days}}, {}, {"a": "A"}, [])
        places = pane.chart.places
        middle = QPointF((places.x_of(days[2]) + places.x_of(days[3])) / 2, places.y_of(100))
        assert near(pane.chart.grab().toImage(), middle, LIGHT.occupied, 1) is is_drawn


def test_measuring_is_shown_until_the_sizes_are_there(pane: SizesPane) -> None:
    assert not pane.progress.isVisible()
    pane.show_busy("Measuring the days …", 1_200, 3_000)
    assert pane.is_busy and pane.progress.value() == 1_200 and pane.busy.text() == "Measuring the days … 1,200 / 3,000"
    pane.show_busy("", 0, 0)
    assert not pane.busy.isVisible()


@pytest.mark.parametrize("names", [["A" * 300], ["DeepStateMap.Live (daily mirror)"] * 3, ["x"] * 9, [MARKUP] * 2])
@pytest.mark.parametrize("width", [300, 480, 900])
def test_names_of_any_length_leave_the_chart_its_field(pane: SizesPane, names: list[str], width: int) -> None:
    pane.chart.setFixedSize(width, 220)
    found = {str(number): sizes(100.0 + number) for number in range(len(names))}
    pane.show_sizes(found, {}, {str(number): name for number, name in enumerate(names)}, [])
    assert pane.chart.places.box.width() > width * 0.4
    assert not pane.chart.grab().isNull()


@pytest.mark.parametrize("far", [datetime.date.min, datetime.date.max])
def test_days_far_away_are_not_drawn(pane: SizesPane, far: datetime.date) -> None:
    pane.show_sizes({"a": sizes(100.0), "far": sizes(100.0, (far,))}, {}, {"far": "Far"},
                    [StatedFigure(far, 90.0, 95.0, "occupied", "")])
    pane.go_to(("far", far))
    assert [line.sizes for line in pane.chart.lines if line.observer == "far"] in ([], [{}])
    assert "▲" not in pane.key.text() and "Far" in pane.said.text()
    assert not pane.chart.grab().isNull()


def test_nothing_to_show_is_said(pane: SizesPane) -> None:
    pane.show_sizes({}, {}, {}, [])
    assert list(pane.chart.lines) == [] and pane.chart.nearest(10, 10) is None
    point_at(pane.chart, QPoint(40, 60))
    assert not pane.chart.grab().isNull() and pane.chart.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_shipped_layers_size_says_how_sure_it_is(pane: SizesPane) -> None:
    pane.show_sizes({SHIPPED: {SHIPPED_DAY: DaySizes(110_383.0, {"donetsk": 17_252.0, "crimea": 27_096.0})}}, {},
                    {SHIPPED: "Built-in layer"}, [])
    pane.go_to((SHIPPED, SHIPPED_DAY))
    for region, said in (("occupied", "110,383 ± 330 km²"), ("donetsk", "17,252 ± 120 km²"), ("crimea", "27,096 km²")):
        pane.region.show_value(region)
        pane._draw()
        assert pane.said.text().endswith(said)

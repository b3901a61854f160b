# SPDX-License-Identifier: MIT
"""The time bar with mouse and keys."""

from __future__ import annotations

import datetime
import html

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from maps.shipped import SHIPPED
from tests.hostile import MARKUP
from ui.charts.time_bar import TimeBar
from ui.charts.time_bar_picture import ROW, BarPicture
from ui.kit.theme import LIGHT

A = tuple(datetime.date(2024, 11, day) for day in (1, 5, 9, 20))
B = tuple(datetime.date(2024, 11, day) for day in (4, 30))


@pytest.fixture
def bar(qtbot: QtBot) -> TimeBar:
    made = TimeBar()
    qtbot.addWidget(made)
    made.resize(900, 100)
    made.show_days({"a": A, "b": B}, {"a": "First", "b": MARKUP})
    made.go_to(("a", A[1]))
    made.show()
    return made


def at(bar: TimeBar, row: int, day: datetime.date) -> QPoint:
    return QPoint(round(bar.x_of(day)), 28 + row * ROW + ROW // 2)


def chosen(bar: TimeBar) -> list[tuple[str, datetime.date]]:
    calls: list[tuple[str, datetime.date]] = []
    bar.chosen.connect(lambda provider, day: calls.append((provider, day)))
    return calls


def test_places_and_days_are_each_others_inverse(bar: TimeBar) -> None:
    for day in (*A, *B):
        assert bar.day_at(bar.x_of(day)) == day
    assert bar.day_at(-500) == bar.span[0] and bar.day_at(9_000) == bar.span[1]


def test_a_click_goes_to_the_day_nearest_in_that_row(bar: TimeBar) -> None:
    calls = chosen(bar)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at(bar, 1, datetime.date(2024, 11, 26)))
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at(bar, 0, datetime.date(2024, 11, 2)))
    assert calls == [("b", B[1]), ("a", A[0])]


def test_a_drag_stays_with_its_observer_and_tells_each_day_once(bar: TimeBar) -> None:
    calls = chosen(bar)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=at(bar, 0, A[0]))
    for day in (A[0], A[2], A[2], A[3]):
        QTest.mouseMove(bar, at(bar, 1, day))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=at(bar, 1, A[3]))
    QTest.mouseMove(bar, at(bar, 0, A[0]))
    assert calls == [("a", A[0]), ("a", A[2]), ("a", A[3])]


def test_the_arrows_step_through_days_and_observers(bar: TimeBar) -> None:
    calls = chosen(bar)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(bar, key)
    assert calls == [("a", A[0]), ("a", A[1]), ("b", B[0]), ("a", A[1])]


def test_steps_from_a_day_between_go_to_its_neighbours(bar: TimeBar) -> None:
    bar.go_to(("a", datetime.date(2024, 11, 7)))
    calls = chosen(bar)
    bar.step(-1)
    bar.go_to(("a", datetime.date(2024, 11, 7)))
    bar.step(1)
    assert calls == [("a", A[1]), ("a", A[2])]


def test_steps_from_the_shipped_day_go_to_the_observer_with_most_days(bar: TimeBar) -> None:
    shipped = datetime.date(2024, 11, 8)
    bar.show_days({SHIPPED: (shipped,), "a": A, "b": B}, {SHIPPED: "Shipped", "a": "First", "b": "Second"})
    calls = chosen(bar)
    for by, expected in ((1, A[2]), (-1, A[1])):
        bar.go_to((SHIPPED, shipped))
        bar.step(by)
        assert calls[-1] == ("a", expected)
    bar.go_to((SHIPPED, shipped))
    assert not bar.is_last()
    bar.rewind()
    assert calls[-1] == ("a", A[0])
    bar.show_days({SHIPPED: (shipped,), "one": (A[3],)}, {SHIPPED: "Shipped", "one": "One"})
    bar.go_to((SHIPPED, shipped))
    bar.step(1)
    assert calls[-1] == ("one", A[3]), "an observer with one day is reached too"


def test_a_step_beyond_an_observers_days_says_so_and_never_goes_to_another(bar: TimeBar) -> None:
    calls, ended = chosen(bar), []  # type: ignore[var-annotated]
    bar.ended.connect(lambda provider, by: ended.append((provider, by)))
    for day, by in ((A[-1], 1), (A[0], -1)):  # the other observer has days on both sides
        bar.go_to(("a", day))
        bar.step(by)
    assert calls == [] and ended == [("a", 1), ("a", -1)]
    bar.show_days({SHIPPED: (A[0],)}, {SHIPPED: "Shipped"})
    bar.go_to((SHIPPED, A[0]))
    bar.step(1)
    assert ended[-1] == (SHIPPED, 1)


def test_it_knows_the_last_day_and_goes_back_to_the_first(bar: TimeBar) -> None:
    bar.go_to(("a", A[3]))
    assert bar.is_last()
    calls = chosen(bar)
    bar.step(1)
    bar.rewind()
    assert calls == [("a", A[0])] and not bar.is_last()


def test_what_was_said_and_published_stands_at_its_mark(bar: TimeBar) -> None:
    bar.show_statements([A[3], A[3]], [A[3], B[1]])
    assert bar.marks_text(bar.x_of(A[3])) .replace("\xa0", " ") == "20 Nov 2024: 2 statements said, 1 source published"
    assert bar.marks_text(bar.x_of(A[0])) == ""


def test_the_bar_reaches_to_every_mark(bar: TimeBar) -> None:
    bar.show_statements([], [datetime.date(2025, 3, 1)])
    assert bar.span[1] > datetime.date(2025, 3, 1)


@pytest.mark.parametrize("far", [datetime.date.min, datetime.date(2013, 12, 31), datetime.date(2100, 1, 1),
                                 datetime.date.max])
def test_observers_days_far_away_are_not_on_the_bar(bar: TimeBar, far: datetime.date) -> None:
    before = bar.span
    bar.show_days({"a": A, "b": B, "far": (far,)}, {})
    bar.go_to(("far", far))
    assert bar.span == before and bar.is_last()
    assert not bar.grab().isNull()
    calls = chosen(bar)
    bar.step(1)
    bar.rewind()
    bar.step_row(1)
    assert calls == [("a", A[3] if far > A[3] else A[0])]


@pytest.mark.parametrize("width", [200, 700, 1280, 1920])
@pytest.mark.parametrize("far", [datetime.date.min, datetime.date(1954, 2, 19), datetime.date(2013, 12, 31),
                                 datetime.date(2100, 1, 1), datetime.date.max])
def test_an_old_treaty_is_on_the_bar_and_leaves_the_days_their_room(
    bar: TimeBar, far: datetime.date, width: int
) -> None:
    bar.resize(width, 100)
    before = bar.x_of(A[3]) - bar.x_of(A[0])
    bar.show_statements([far], [far, A[1]])
    assert not bar.grab().isNull()
    assert bar.span[0] <= far <= bar.span[1] and bar.day_at(-500) == bar.span[0] and bar.day_at(9_000) == bar.span[1]
    if width > 200:
        assert bar.day_at(bar.x_of(far)) == far and all(bar.day_at(bar.x_of(day)) == day for day in (*A, *B))
        assert f"{far.year}: 1 statement said, 1 source published" in bar.marks_text(bar.x_of(far)).replace("\xa0", " ")
        assert bar.x_of(A[3]) - bar.x_of(A[0]) > 0.8 * before


def test_between_old_days_the_order_stays(bar: TimeBar) -> None:
    days = [datetime.date(year, 5, 9) for year in (988, 1654, 1783, 1954, 1991, 2014, 2024, 2199)]
    bar.show_statements(days, [])
    places = [bar.x_of(day) for day in days]
    assert places == sorted(set(places)) and bar.span == (days[0], days[-1])


def test_a_painter_ends_where_painting_fails(bar: TimeBar, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError):
        patch.setattr(BarPicture, "paint_cursor", lambda *_: 1 / 0)
        bar.grab()
    assert not bar.grab().isNull() and not bar.paintingActive()


def test_the_longest_bar_is_painted_in_any_width(bar: TimeBar) -> None:
    bar.show_statements([datetime.date(2014, 1, 1)], [datetime.date(2099, 12, 31)])
    for width in (200, 600, 2_000):
        bar.resize(width, 100)
        assert not bar.grab().isNull()


def test_names_from_outside_are_text(bar: TimeBar) -> None:
    tip = bar.tip_at(QPointF(at(bar, 1, B[0])))
    assert "<img" not in tip and MARKUP in html.unescape(tip)


def test_without_any_days_nothing_fails(qtbot: QtBot) -> None:
    bar = TimeBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.step(1)
    bar.step_row(1)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(300, 40))
    assert bar.observer_day is None and bar.is_last()


def test_doubtful_days_are_hollow_and_say_what_is_missing(bar: TimeBar) -> None:
    bar.go_to(("a", A[0]))
    before = bar.grab().toImage()
    bar.show_doubtful({"a": {A[1]: "doubtful: 0 km² in Luhansk Oblast, 26,000 around it"}})
    after = bar.grab().toImage()
    beside = at(bar, 0, A[1]) - QPoint(0, 2)
    filled, hollow = ([each.pixelColor(beside + QPoint(x, 0)) for x in (-3, 0, 3)] for each in (before, after))
    assert filled[1] == QColor(LIGHT.occupied)
    assert hollow == [QColor(LIGHT.text), QColor(LIGHT.window), QColor(LIGHT.text)], "an outline with nothing in it"
    assert "0 km² in Luhansk Oblast" in html.unescape(bar.tip_at(QPointF(at(bar, 0, A[1]))))
    assert "doubtful" not in bar.tip_at(QPointF(at(bar, 0, A[2])))
    bar.go_to(("a", A[1]))
    assert "doubtful: 0 km²" in bar.accessibleDescription()
    bar.show_doubtful({})
    assert "doubtful" not in bar.accessibleDescription()


def test_steps_pass_over_doubtful_days_only_when_asked_to(bar: TimeBar) -> None:
    bar.show_doubtful({"a": {A[1]: "doubtful", A[2]: "doubtful"}})
    bar.go_to(("a", A[0]))
    calls = chosen(bar)
    bar.step(1, sure=True)
    bar.go_to(("a", A[0]))
    bar.step(1)
    assert calls == [("a", A[3]), ("a", A[1])]

# SPDX-License-Identifier: MIT
"""The words of comparisons: gained and lost between days of one observer, by whom between two observers."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shapely import Point

from maps.control_day import ControlDay
from maps.nearest_town import Town
from maps.timeline.comparing import Change, Comparison, Part
from tests.hostile import MARKUP
from ui.kit.texts import short_date
from ui.map.shown_day import Overlay
from ui.timeline.compare_pane import ComparePane
from ui.timeline.compare_words import ComparedWords, in_lines, stamp_words, words_of

DAY = datetime.date(2024, 12, 1)
NAMES = ("DeepStateMap.Live", "Project Owl")
NOWHERE = Point(37, 48).buffer(0.01)


def part(size: float) -> Part:
    return Part(NOWHERE, size, {"donetsk": size})


def change(direction: str, size: float) -> Change:
    town = Town(1, "Kurakhove", "Курахове", 37.3, 47.98, 3, "UA")
    return Change(direction, size, town, "donetsk", (37.3, 48.0), (0, 0, 1, 1), NOWHERE)  # type: ignore[arg-type]


def comparison(second: str, day: datetime.date = DAY) -> Comparison:
    return Comparison(
        ControlDay("deepstate", DAY, {}), ControlDay(second, day, {}), part(80), part(120), part(108_000),
        part(1.5), part(0.5), part(300), (change("lost", 6.3), change("gained", 2.0)), 0.4)


def everything_said(found: Comparison) -> str:
    """All that the pane, the legend and the stamp say of a comparison."""
    pane, words = ComparePane(), words_of(found, NAMES)
    pane.show_comparison(found, words, "en")
    model = pane.regions
    headers = [str(model.headerData(column, Qt.Orientation.Horizontal, role)) for column in range(model.columnCount())
               for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole,
                            Qt.ItemDataRole.AccessibleTextRole)]
    changes = [str(pane.changes.items.index(row).data(role)) for row in range(pane.changes.items.rowCount())
               for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)]
    drawn = ("unchanged", "gained", "lost", "kursk-gained", "kursk-lost")
    legend = [entry["text"] for entry in Overlay("", drawn, "", words.legend).legend()]
    stamps = [stamp_words(found, NAMES, swiping=swiping) for swiping in (False, True)]
    said = [pane.said.text(), pane.caption.text(), pane.note.text(), *headers, *changes, *legend, *stamps]
    return "\n".join(said).replace("\N{NO-BREAK SPACE}", " ")


def test_two_observers_have_neither_gained_nor_lost_anything(qtbot: QtBot) -> None:
    said = everything_said(comparison("owl"))
    for word in ("gained", "lost", "change", "+", "−", "from 1 dec"):
        assert word not in said.lower(), word
    assert "6.3 km² near Kurakhove · only DeepStateMap.Live" in said
    assert "2 km² near Kurakhove · only Project Owl" in said
    assert "Occupied according to both: 108,000 km²; only DeepStateMap.Live: 120 km²; only Project Owl: 80 km²" in said
    assert "Occupied: only Project Owl" in said and "Occupied: both" in said
    assert "DeepStateMap.Live beside Project Owl · 1 Dec 2024" in said


def test_two_days_of_one_observer_have(qtbot: QtBot) -> None:
    found = comparison("deepstate", DAY + datetime.timedelta(days=9))
    said = everything_said(found)
    assert "Occupied: 80 km² gained, 120 km² lost, −40 km² in all" in said
    assert "−6.3 km² near Kurakhove" in said and "+2 km² near Kurakhove" in said and "only DeepState" not in said
    assert "Gained: occupied only on the second day" in said
    assert "From 1 Dec 2024 to 10 Dec 2024 · DeepStateMap.Live" in said


def test_observers_of_different_days_are_named_with_their_days(qtbot: QtBot) -> None:
    said = everything_said(comparison("owl", DAY + datetime.timedelta(days=9)))
    assert "6.3 km² near Kurakhove · only DeepStateMap.Live, 1 Dec 2024" in said
    assert "only Project Owl, 10 Dec 2024" in said
    assert "Occupied: only Project Owl, 10 Dec 2024" in said
    assert "DeepStateMap.Live, 1 Dec 2024 beside Project Owl, 10 Dec 2024" in said
    assert "gained" not in said.lower() and "lost" not in said.lower()


def test_a_row_has_what_the_columns_say(qtbot: QtBot) -> None:
    pane = ComparePane()
    for second, expected in (("owl", ["Donetsk", "120 km²", "80 km²", "108,000 km²"]),
                             ("deepstate", ["Donetsk", "80 km²", "120 km²", "−40 km²"])):
        found = comparison(second)
        pane.show_comparison(found, words_of(found, NAMES), "en")
        assert [pane.regions.index(0, column).data() for column in range(4)] == expected
    assert pane.regions.index(1, 3).data() == "+1 km²", "what is held in Kursk Oblast too"


def test_names_from_outside_are_text_and_leave_room(qtbot: QtBot) -> None:
    pane, found = ComparePane(), comparison("owl")
    words = words_of(found, (MARKUP, "A" * 200))
    pane.show_comparison(found, words, "en")
    tip = pane.regions.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    for column in range(4):
        lines = pane.regions.headerData(column, Qt.Orientation.Horizontal).split("\n")
        assert len(lines) <= 5 and all(len(line) <= 13 for line in lines)
    assert all(len(text) < 90 for text in words.legend.values())
    assert len(stamp_words(found, (MARKUP, "A" * 200), swiping=False)) < 120


@pytest.mark.parametrize(("header", "lines"), [
    ("net", ["net"]), ("only DeepStateMap.Live, 1 Dec 2024", ["only", "DeepStateMap.", "Live,", "1 Dec 2024"])])
def test_a_header_stands_in_lines(header: str, lines: list[str]) -> None:
    said = in_lines(header.replace("1 Dec 2024", short_date(DAY))).split("\n")
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in said] == lines


def test_a_comparison_of_a_day_with_itself_is_of_one_observer() -> None:
    found = comparison("deepstate")
    assert words_of(found, NAMES) == ComparedWords()
    assert words_of(replace(found, second=ControlDay("owl", DAY, {})), NAMES) == ComparedWords(*NAMES)

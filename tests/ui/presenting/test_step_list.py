# SPDX-License-Identifier: MIT
"""The list of steps: type, arrows, Enter, Esc; and 10,000 steps at the speed of the keys."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.presenting.sequence import Sequence
from maps.areas import AreaLayer
from tests.hostile import MARKUP, hostile_document, written
from ui.files.open_briefing import OpenBriefing, open_briefing
from ui.presenting.step_list import StepList, StepModel
from ui.stage.step_rows import BY_ROLE, CURRENT_ROLE, NUMBER_ROLE, WORDS_ROLE

Key = Qt.Key


DECORATION = Qt.ItemDataRole.DecorationRole


@pytest.fixture
def steps(qtbot: QtBot, opened: OpenBriefing) -> Iterator[StepList]:
    made = StepList()
    qtbot.addWidget(made)
    made.resize(420, 500)
    made.show_sequence(opened, opened.sequence)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made


def shown(steps: StepList) -> list[str]:
    return [steps.found.index(row, 0).data() for row in range(steps.found.rowCount())]


def current(steps: StepList) -> int:
    """The index of the selected step."""
    return steps.found.mapToSource(steps.view.currentIndex()).row()


def look_for(steps: StepList, words: str) -> None:
    steps.start_search()
    QTest.keyClicks(steps.search, words)


def test_the_model_under_qt_s_own_tester(qapp: QApplication, opened: OpenBriefing, large: OpenBriefing) -> None:
    model = StepModel(qapp)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for each in (opened, large, opened):
        model.show_sequence(each, each.sequence)
        for index in (0, 3, 10_000, -1, 2):
            model.set_current(index)
    assert model.rowCount() == len(opened.sequence.steps)
    assert model.rowCount(model.index(0)) == 0 and model.data(QModelIndex()) is None
    assert tester.model() is model


def test_every_step_has_a_line(steps: StepList, opened: OpenBriefing) -> None:
    lines = shown(steps)
    assert len(lines) == len(opened.sequence.steps)
    assert lines[0].startswith("–   Opening") and lines[-1].startswith("–   Sources")
    assert lines[10].startswith("10   Dmitry Peskov: ")


def test_parts_say_which_they_are(steps: StepList, opened: OpenBriefing) -> None:
    first = opened.sequence.steps[1]
    parts = tuple(msgspec.structs.replace(first, part=part, parts=2, text="x" * 1300) for part in (1, 2))
    steps.show_sequence(opened, Sequence(steps=parts))
    assert [line[-6:] for line in shown(steps)] == [" (1/2)", " (2/2)"]
    assert all(len(line) < 320 for line in shown(steps))


def test_the_current_step_is_bold_and_in_view(steps: StepList) -> None:
    def bold() -> list[int]:
        return [row for row in range(steps.model.rowCount()) if steps.model.index(row).data(CURRENT_ROLE)]

    steps.set_current(0)
    steps.set_current(20)
    assert bold() == [20] and current(steps) == 20
    assert steps.view.viewport().rect().contains(steps.view.visualRect(steps.view.currentIndex()))
    steps.set_current(10_000)
    assert bold() == []


@pytest.mark.parametrize(("words", "index"), [("peskov", 10), ("PESKOV", 10), ("Kursk", 13), ("sources", 24)])
def test_words_find_a_step_and_enter_jumps(qtbot: QtBot, steps: StepList, words: str, index: int) -> None:
    steps.set_current(0)
    look_for(steps, words)
    assert 0 < len(shown(steps)) < 24
    assert index in [steps.found.mapToSource(steps.found.index(row, 0)).row() for row in range(len(shown(steps)))]
    while current(steps) != index:
        QTest.keyClick(steps.search, Key.Key_Down)
    checks = [lambda: True, lambda at: at == index]
    with qtbot.waitSignals([steps.left, steps.jumped], order="strict", check_params_cbs=checks):
        QTest.keyClick(steps.search, Key.Key_Return)
    assert steps.search.text() == "" and len(shown(steps)) == 25


def test_a_row_says_its_words_first(steps: StepList) -> None:
    index = steps.model.index(10)
    assert index.data(NUMBER_ROLE) == "10" and index.data(BY_ROLE) == "Dmitry Peskov"
    assert index.data(WORDS_ROLE) and not index.data(WORDS_ROLE).startswith("Dmitry")
    assert steps.model.index(24).data(WORDS_ROLE) == "Sources" and not steps.model.index(24).data(BY_ROLE)


def test_each_picture_is_wanted_once_and_shown(qtbot: QtBot, steps: StepList) -> None:
    wanted: list[int] = []
    steps.model.pictureWanted.connect(wanted.append)
    row = steps.model.index(24)
    assert row.data(DECORATION) is None and row.data(DECORATION) is None
    assert wanted.count(24) == 1
    steps.model.show_picture(24, QPixmap(88, 50))
    assert row.data(DECORATION).width() == 88
    steps.model.forget_pictures()
    assert wanted.count(24) == 2 and row.data(DECORATION) is not None, "the old one stays until the new one is there"


def test_every_word_counts_in_any_order(steps: StepList) -> None:
    look_for(steps, "option peskov")
    assert [line.split()[0] for line in shown(steps)] == ["10"]


def test_enter_jumps_to_what_was_looked_for_and_not_to_the_step_that_is_shown(qtbot: QtBot, steps: StepList) -> None:
    steps.set_current(14)  # it has the letters too
    look_for(steps, "e")
    assert current(steps) == 0, "the first that was found"
    with qtbot.waitSignal(steps.jumped) as jumped:
        QTest.keyClick(steps.search, Key.Key_Return)
    assert jumped.args == [0]


@pytest.mark.parametrize("number", [1, 2, 7, 13, 20])
def test_a_number_finds_the_step_of_that_number(qtbot: QtBot, steps: StepList, number: int) -> None:
    steps.set_current(5)
    look_for(steps, str(number))
    with qtbot.waitSignal(steps.jumped) as jumped:
        QTest.keyClick(steps.search, Key.Key_Return)
    assert jumped.args == [number]


def test_arrows_go_through_what_was_found(qtbot: QtBot, steps: StepList) -> None:
    look_for(steps, "ukrain")
    rows = len(shown(steps))
    assert rows > 3
    for key, row in ((Key.Key_Up, 0), (Key.Key_Down, 1), (Key.Key_Down, 2), (Key.Key_Up, 1)):
        QTest.keyClick(steps.search, key)
        assert steps.view.currentIndex().row() == row
    for _ in range(rows + 3):
        QTest.keyClick(steps.search, Key.Key_Down)
    assert steps.view.currentIndex().row() == rows - 1
    with qtbot.waitSignal(steps.jumped):
        QTest.keyClick(steps.search, Key.Key_Return)


def test_nothing_found_is_nothing_to_jump_to(qtbot: QtBot, steps: StepList) -> None:
    look_for(steps, "no such words anywhere")
    assert shown(steps) == []
    with qtbot.assertNotEmitted(steps.jumped):
        for key in (Key.Key_Down, Key.Key_Up, Key.Key_Return):
            QTest.keyClick(steps.search, key)


def test_esc_leaves_and_shows_everything_again(qtbot: QtBot, steps: StepList) -> None:
    steps.set_current(3)
    look_for(steps, "kursk")
    with qtbot.assertNotEmitted(steps.jumped), qtbot.waitSignal(steps.left):
        QTest.keyClick(steps.search, Key.Key_Escape)
    assert steps.search.text() == "" and len(shown(steps)) == 25


def test_after_leaving_the_list_selects_the_step_that_is_shown(steps: StepList) -> None:
    steps.set_current(3)
    look_for(steps, "kursk")
    QTest.keyClick(steps.search, Key.Key_Escape)
    assert current(steps) == 3


def test_a_click_jumps(qtbot: QtBot, steps: StepList) -> None:
    point = steps.view.visualRect(steps.found.index(4, 0)).center()
    with qtbot.waitSignal(steps.jumped) as jumped:
        QTest.mouseClick(steps.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert jumped.args == [4]
    assert not steps.view.hasFocus(), "the keys stay the presentation's"


def test_markup_and_patterns_are_plain_words(steps: StepList, tmp_path: Path, layer: AreaLayer) -> None:
    hostile = open_briefing(written(hostile_document(), tmp_path / "hostile.json"), layer)
    steps.show_sequence(hostile, hostile.sequence)
    assert all("<b>bold</b>" in line for line in shown(steps))
    assert not any(steps.model.index(0).data(role) for role in (Qt.ItemDataRole.ToolTipRole,))
    for pattern in (".*", "[a-z]", "(?", "\\d+", "^1"):
        look_for(steps, pattern)
        assert shown(steps) == [], "it is not taken for a pattern"
    look_for(steps, MARKUP[:20])
    assert len(shown(steps)) == 2


def test_10_000_steps_fill_and_filter_well_under_a_second(steps: StepList, large: OpenBriefing) -> None:
    _ = large.sequence
    start = time.process_time()
    steps.show_sequence(large, large.sequence)
    QApplication.processEvents()
    filled = time.process_time()
    for words in ("9", "99", "999", "speaker 7:", ""):
        steps.search.setText(words)
        QApplication.processEvents()
    filtered = time.process_time()
    assert len(shown(steps)) == len(large.sequence.steps) == 10_000
    assert filled - start < 2 and filtered - filled < 4, "generous, for a machine with much else to do"


def test_another_sequence_of_the_same_briefing(steps: StepList, opened: OpenBriefing) -> None:
    steps.show_sequence(opened, msgspec.structs.replace(opened.sequence, steps=opened.sequence.steps[:2]))
    assert len(shown(steps)) == 2

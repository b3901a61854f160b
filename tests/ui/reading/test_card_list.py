# SPDX-License-Identifier: MIT
"""The list of cards with 10,000 of them: keys, positions, selection, resizing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from briefing.statement_filter import Grouping
from ui.files.open_briefing import OpenBriefing
from ui.reading.card_list import CardList
from ui.reading.card_model import CardModel, CardRole


def made(qtbot: QtBot, opened: OpenBriefing, grouping: Grouping = "theme", width: int = 430) -> CardList:
    model = CardModel()
    cards = CardList(model)
    model.setParent(cards)
    qtbot.addWidget(cards)
    cards.resize(width, 700)
    with qtbot.waitExposed(cards):
        cards.show()
    model.show(opened, opened.statement_filter.groups(range(len(opened.briefing.statements)), grouping))
    return cards


def step(cards: CardList, key: Qt.Key) -> str:
    QTest.keyClick(cards, key)
    return str(cards.currentIndex().data(CardRole.STATEMENT_ID))


def in_view(cards: CardList) -> bool:
    rect = cards.visualRect(cards.currentIndex())
    return rect.top() >= 0 and (rect.bottom() <= cards.viewport().height() or rect.height() > cards.viewport().height())


def test_down_to_the_end_and_up_again_skips_headers_and_keeps_the_card_in_view(
    qtbot: QtBot, opened: OpenBriefing
) -> None:
    cards = made(qtbot, opened)
    order = [cards.model().index(row, 0).data(CardRole.STATEMENT_ID) for row in range(cards.model().rowCount())]
    statements = [each for each in order if each]
    for statement_id in statements:
        assert step(cards, Qt.Key.Key_Down) == statement_id
        assert in_view(cards)
    assert step(cards, Qt.Key.Key_Down) == statements[-1], "the end is the end"
    up = [step(cards, Qt.Key.Key_Up) for _ in statements[1:]]
    assert up == statements[-2::-1]
    assert in_view(cards)


def test_home_end_and_pages_reach_both_ends_of_ten_thousand(qtbot: QtBot, large: OpenBriefing) -> None:
    cards = made(qtbot, large)
    first = step(cards, Qt.Key.Key_Home)
    last = step(cards, Qt.Key.Key_End)
    assert (first, last) == ("s0", "s9999")
    assert in_view(cards)
    for key, end in ((Qt.Key.Key_PageUp, first), (Qt.Key.Key_PageDown, last)):
        visited = [step(cards, key) for _ in range(40)]
        assert len(set(visited)) == 40, "every page is another one"
        assert in_view(cards)
        QTest.keyClick(cards, Qt.Key.Key_Home if end == first else Qt.Key.Key_End)
        assert step(cards, key) == end


def test_arrows_go_on_from_any_place_of_ten_thousand(qtbot: QtBot, large: OpenBriefing) -> None:
    cards = made(qtbot, large, "order")
    for row in (0, 4_999, 9_998):
        cards.setCurrentIndex(cards.model().index(row, 0))
        assert step(cards, Qt.Key.Key_Down) == f"s{row + 1}"
        assert in_view(cards)


def test_what_is_at_a_point_is_what_is_painted_there(qtbot: QtBot, large: OpenBriefing) -> None:
    cards = made(qtbot, large)
    bar = cards.verticalScrollBar()
    for share in (0.0, 0.33, 0.5, 0.99, 1.0):
        bar.setValue(round(bar.maximum() * share))
        cards.viewport().grab()  # paints, and so measures what is on show
        for y in range(0, cards.viewport().height(), 37):
            index = cards.indexAt(QPoint(50, y))
            if index.isValid():
                assert cards.visualRect(index).contains(QPoint(50, y))


def test_rows_lie_one_below_the_other_without_gaps(qtbot: QtBot, opened: OpenBriefing) -> None:
    cards = made(qtbot, opened)
    for _ in range(30):
        step(cards, Qt.Key.Key_Down)
    rects = [cards.visualRect(cards.model().index(row, 0)) for row in range(cards.model().rowCount())]
    assert all(above.bottom() + 1 == below.top() for above, below in pairwise(rects))
    for row, rect in enumerate(rects):
        index = cards.model().index(row, 0)
        assert rect.height() == cards.cards.height(index, cards.viewport().width())


def test_scrolling_back_and_forth_does_not_move_what_is_on_top(qtbot: QtBot, large: OpenBriefing) -> None:
    cards = made(qtbot, large, "order")
    cards.scrollTo(cards.model().index(5_000, 0))
    cards.viewport().grab()
    top = cards.indexAt(QPoint(50, 2))
    y = cards.visualRect(top).top()
    cards.viewport().grab()
    assert cards.visualRect(top).top() == y


@pytest.mark.parametrize("width", [320, 600, 900])
def test_another_width_keeps_the_selected_card_in_view(qtbot: QtBot, large: OpenBriefing, width: int) -> None:
    cards = made(qtbot, large)
    cards.setCurrentIndex(cards.card_model().index_of("s4321"))
    cards.resize(width, 700)
    qtbot.waitUntil(lambda: cards.width() == width)
    cards.viewport().grab()
    assert cards.currentIndex().data(CardRole.STATEMENT_ID) == "s4321"
    assert in_view(cards)
    assert cards.visualRect(cards.currentIndex()).width() == cards.viewport().width()


@pytest.mark.parametrize("width", [320, 600])
def test_another_width_keeps_its_place_without_a_selection(qtbot: QtBot, large: OpenBriefing, width: int) -> None:
    cards = made(qtbot, large, "order")
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum() // 2)
    cards.viewport().grab()
    before = cards.indexAt(QPoint(50, 1)).row()
    cards.resize(width, 700)
    qtbot.waitUntil(lambda: cards.width() == width)
    cards.viewport().grab()
    assert abs(cards.indexAt(QPoint(50, 1)).row() - before) <= 1


def test_a_click_selects_the_card_under_it_and_no_header(qtbot: QtBot, opened: OpenBriefing) -> None:
    cards = made(qtbot, opened)
    card = cards.visualRect(cards.model().index(1, 0))
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=card.topLeft() + QPoint(40, 25))
    selected = cards.currentIndex().data(CardRole.STATEMENT_ID)
    assert selected == cards.model().index(1, 0).data(CardRole.STATEMENT_ID)
    header = cards.visualRect(cards.model().index(0, 0))
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=header.center())
    assert cards.selectionModel().selectedIndexes()[0].data(CardRole.STATEMENT_ID) == selected


def test_enter_and_double_click_open_the_sources_and_ctrl_c_copies(qtbot: QtBot, opened: OpenBriefing) -> None:
    cards = made(qtbot, opened, "order")
    with qtbot.waitSignal(cards.statementActivated) as activated:
        QTest.keyClick(cards, Qt.Key.Key_Down)
        QTest.keyClick(cards, Qt.Key.Key_Return)
    first = opened.briefing.statements[0]
    assert activated.args == [first.id]
    QTest.keyClick(cards, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert first.text in QApplication.clipboard().text()


def test_letters_are_left_to_the_window(qtbot: QtBot, opened: OpenBriefing) -> None:
    cards = made(qtbot, opened, "order")
    step(cards, Qt.Key.Key_Down)
    before = cards.currentIndex().row()
    QTest.keyClicks(cards, "tzw")
    assert cards.currentIndex().row() == before


def test_a_list_without_rows_takes_every_key(qtbot: QtBot, opened: OpenBriefing) -> None:
    cards = made(qtbot, opened)
    cards.card_model().show(opened, [])
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Return,
    ):
        QTest.keyClick(cards, key)
    cards.viewport().grab()
    assert not cards.currentIndex().isValid()
    assert not cards.indexAt(QPoint(5, 5)).isValid()


def test_only_what_is_seen_is_laid_out(qtbot: QtBot, large: OpenBriefing, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.reading import card_delegate

    laid_out: list[str] = []
    real = card_delegate.lay_out
    monkeypatch.setattr(
        card_delegate,
        "lay_out",
        lambda contents, *rest, **more: (laid_out.append(contents.statement_id), real(contents, *rest, **more))[1],
    )
    cards = made(qtbot, large)
    cards.viewport().grab()
    assert 0 < len(laid_out) < 40
    QTest.keyClick(cards, Qt.Key.Key_End)
    cards.viewport().grab()
    assert len(laid_out) < 80


def test_coming_into_the_list_selects_nothing(qtbot: QtBot, opened: OpenBriefing) -> None:
    cards = made(qtbot, opened)
    other = QPushButton("elsewhere", cards)
    other.show()
    for _ in range(2):
        other.setFocus()
        qtbot.waitUntil(other.hasFocus)
        cards.setFocus()
        qtbot.waitUntil(cards.hasFocus)
        assert not cards.currentIndex().isValid()
        assert not cards.selectionModel().hasSelection()

# SPDX-License-Identifier: MIT
"""The sidebar: what is selected stays selected while the list around it changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.files.open_briefing import OpenBriefing
from ui.kit.theme import DARK
from ui.reading.sidebar import Sidebar


@pytest.fixture
def sidebar(qtbot: QtBot, large: OpenBriefing) -> Iterator[Sidebar]:
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(430, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.show_briefing(large)
    yield made


@pytest.fixture
def shown_ids(sidebar: Sidebar) -> list[str]:
    """The ids emitted by the sidebar."""
    ids: list[str] = []
    sidebar.statementSelected.connect(ids.append)
    return ids


def ask(qtbot: QtBot, sidebar: Sidebar, words: str) -> None:
    with qtbot.waitSignal(sidebar.filter_bar.changed):
        sidebar.filter_bar.search.setText(words)


def test_filtering_keeps_the_selected_statement_and_says_nothing(
    qtbot: QtBot, sidebar: Sidebar, shown_ids: list[str]
) -> None:
    sidebar.select("s4321")
    assert shown_ids == ["s4321"]
    ask(qtbot, sidebar, "4321")
    assert sidebar.selected == "s4321"
    ask(qtbot, sidebar, "")
    assert sidebar.selected == "s4321"
    sidebar.filter_bar._group("theme")
    assert sidebar.selected == "s4321"
    assert shown_ids == ["s4321"]
    rect = sidebar.cards.visualRect(sidebar.cards.currentIndex())
    assert 0 <= rect.top() < sidebar.cards.viewport().height()


def test_filtering_it_away_deselects_it_and_says_so_once(qtbot: QtBot, sidebar: Sidebar, shown_ids: list[str]) -> None:
    sidebar.select("s4321")
    ask(qtbot, sidebar, "statement 17")
    assert sidebar.selected == ""
    assert shown_ids == ["s4321", ""]


def test_selecting_a_hidden_statement_clears_the_filter(qtbot: QtBot, sidebar: Sidebar, shown_ids: list[str]) -> None:
    ask(qtbot, sidebar, "statement 17")
    sidebar.select("s5")
    assert sidebar.selected == "s5"
    assert sidebar.filter_bar.filters.is_empty and sidebar.filter_bar.search.text() == ""
    assert shown_ids[-1] == "s5"


def test_next_and_previous_stop_at_the_ends(sidebar: Sidebar) -> None:
    sidebar.step(-1)
    assert sidebar.selected == "s9999"
    sidebar.step(1)
    assert sidebar.selected == "s9999"
    sidebar.select("")
    sidebar.step(1)
    assert sidebar.selected == "s0"
    sidebar.step(-1)
    assert sidebar.selected == "s0"


def test_an_areas_statements_and_back(sidebar: Sidebar, large: OpenBriefing, shown_ids: list[str]) -> None:
    sidebar.select("s1")
    sidebar.show_area("crimea")
    assert sidebar.shown == [each.id for each in large.briefing.statements if "crimea" in each.areas]
    assert shown_ids == ["s1", ""]
    sidebar.show_area(None)
    assert len(sidebar.shown) == 10_000


def test_another_briefing_starts_without_filters_or_selection(
    qtbot: QtBot, sidebar: Sidebar, opened: OpenBriefing
) -> None:
    sidebar.select("s17")
    ask(qtbot, sidebar, "statement 17")
    sidebar.show_briefing(opened)
    assert sidebar.selected == ""
    assert sidebar.shown == [each.id for each in opened.briefing.statements]
    assert sidebar.filter_bar.filters.is_empty


def test_the_theme_changes_without_losing_the_place(sidebar: Sidebar) -> None:
    sidebar.select("s4321")
    before = sidebar.cards.verticalScrollBar().value()
    sidebar.set_theme(DARK)
    sidebar.cards.viewport().grab()
    assert sidebar.selected == "s4321"
    assert abs(sidebar.cards.verticalScrollBar().value() - before) < 800
    rect = sidebar.cards.visualRect(sidebar.cards.currentIndex())
    assert 0 <= rect.top() < sidebar.cards.viewport().height()

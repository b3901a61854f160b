# SPDX-License-Identifier: MIT
"""Search box and chips: counts, choices, and the way back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from briefing.statement_filter import Facet
from ui.files.open_briefing import OpenBriefing
from ui.reading.sidebar import Sidebar


@pytest.fixture
def sidebar(qtbot: QtBot, opened: OpenBriefing) -> Iterator[Sidebar]:
    bar = Sidebar()
    qtbot.addWidget(bar)
    bar.resize(430, 800)
    with qtbot.waitExposed(bar):
        bar.show()
    bar.show_briefing(opened)
    yield bar


def click(chip: QPushButton) -> None:
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def opened_menu(menu: QMenu) -> list[QAction]:
    """Returns the entries of a menu, which is filled when it opens."""
    menu.aboutToShow.emit()
    return menu.actions()


def choices(sidebar: Sidebar, facet: Facet) -> dict[str, QAction]:
    return {action.text().rsplit("   ", 1)[0]: action for action in opened_menu(sidebar.filter_bar.menus[facet].menu())}


def test_chips_count_what_they_would_show(sidebar: Sidebar, opened: OpenBriefing) -> None:
    bar = sidebar.filter_bar
    assert bar.all_chip.text() == "All 23"
    counted = {kind: sum(each.kind == kind for each in opened.briefing.statements) for kind in bar.kind_chips}
    assert {kind: int(chip.text().rsplit(" ", 1)[1]) for kind, chip in bar.kind_chips.items()} == counted
    assert sum(counted.values()) == 23


@pytest.mark.parametrize("kind", ["position", "claim", "figure", "background"])
def test_a_kinds_chip_shows_that_kind_and_the_same_again_all(sidebar: Sidebar, opened: OpenBriefing, kind: str) -> None:
    chip = sidebar.filter_bar.kind_chips[kind]
    click(chip)
    assert sidebar.shown == [each.id for each in opened.briefing.statements if each.kind == kind]
    assert len(sidebar.shown) == int(chip.text().rsplit(" ", 1)[1])
    assert chip.isChecked() and not sidebar.filter_bar.all_chip.isChecked()
    click(chip)
    assert len(sidebar.shown) == 23
    assert not chip.isChecked() and sidebar.filter_bar.all_chip.isChecked()


@pytest.mark.parametrize("facet", ["speakers", "sources", "areas"])
def test_every_choice_of_a_menu_shows_as_many_as_it_says(sidebar: Sidebar, facet: Facet) -> None:
    names = list(choices(sidebar, facet))
    assert names
    for name in names:
        action = choices(sidebar, facet)[name]
        promised = int(action.text().rsplit("   ", 1)[1])
        action.trigger()
        assert len(sidebar.shown) == promised, name
        [chip] = sidebar.filter_bar.chosen
        assert chip.text().startswith(name[:20])
        click(chip)
        assert sidebar.filter_bar.chosen == []
        assert len(sidebar.shown) == 23


def test_two_areas_widen_the_list_and_both_chips_can_be_taken_away(sidebar: Sidebar, opened: OpenBriefing) -> None:
    choices(sidebar, "areas")["Crimea"].trigger()
    choices(sidebar, "areas")["Kursk incursion"].trigger()
    expected = [each.id for each in opened.briefing.statements if {"crimea", "kursk-incursion"} & set(each.areas)]
    assert sidebar.shown == expected
    assert len(sidebar.filter_bar.chosen) == 2
    click(sidebar.filter_bar.chosen[0])
    assert len(sidebar.filter_bar.chosen) == 1


def test_clear_all_is_there_only_while_something_is_asked_for(sidebar: Sidebar) -> None:
    bar = sidebar.filter_bar
    assert not bar.clear_chip.isVisible()
    click(bar.kind_chips["claim"])
    choices(sidebar, "areas")["Russia"].trigger()
    assert bar.clear_chip.isVisible()
    click(bar.clear_chip)
    assert bar.filters.is_empty and bar.chosen == []
    assert len(sidebar.shown) == 23
    assert not bar.clear_chip.isVisible()


def test_typing_searches_once_the_typing_pauses(qtbot: QtBot, sidebar: Sidebar) -> None:
    bar = sidebar.filter_bar
    received: list[None] = []
    bar.changed.connect(lambda: received.append(None))
    QTest.keyClicks(bar.search, "incursion kursk")
    assert received == []
    qtbot.waitUntil(lambda: len(received) == 1)
    assert sidebar.shown == ["kursk-area"]
    bar.search.clear()
    qtbot.waitUntil(lambda: len(sidebar.shown) == 23)


def test_what_matches_nothing_says_so_and_offers_the_way_back(qtbot: QtBot, sidebar: Sidebar) -> None:
    sidebar.filter_bar.search.setText("no statement says this")
    qtbot.waitUntil(sidebar.empty.isVisible)
    assert not sidebar.cards.isVisible()
    click(sidebar.filter_bar.clear_chip)
    assert not sidebar.empty.isVisible() and sidebar.cards.isVisible()
    assert sidebar.filter_bar.search.text() == ""


def test_a_chip_that_would_show_nothing_cannot_be_chosen(sidebar: Sidebar) -> None:
    choices(sidebar, "areas")["Crimea"].trigger()
    kinds = sidebar.filter_bar.kind_chips
    assert not kinds["claim"].isEnabled() and kinds["claim"].text().endswith(" 0")
    assert kinds["position"].isEnabled()


def test_order_and_theme(sidebar: Sidebar, opened: OpenBriefing) -> None:
    in_order = sidebar.shown
    assert in_order == [each.id for each in opened.briefing.statements]
    actions = {action.text(): action for action in opened_menu(sidebar.filter_bar.order.menu())}
    actions["By theme"].trigger()
    themes = [opened.briefing.statement(each).theme for each in sidebar.shown]
    assert len(set(themes)) == sum(a != b for a, b in zip(themes, [None, *themes], strict=False))
    assert sorted(sidebar.shown) == sorted(in_order)
    actions = {action.text(): action for action in opened_menu(sidebar.filter_bar.order.menu())}
    assert actions["By theme"].isChecked()
    actions["In briefing order"].trigger()
    assert sidebar.shown == in_order


def test_names_from_a_file_are_short_plain_and_no_shortcuts(qtbot: QtBot, hostile: OpenBriefing) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.show_briefing(hostile)
    for action in opened_menu(sidebar.filter_bar.menus["speakers"].menu()):
        assert len(action.text()) < 70 and "\n" not in action.text()
        assert "&" not in action.text().replace("&&", "")


def test_a_long_menu_says_how_many_it_leaves_out(qtbot: QtBot, large: OpenBriefing) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.show_briefing(large)
    actions = opened_menu(sidebar.filter_bar.menus["speakers"].menu())
    assert len(actions) == 61
    assert "30 more" in actions[-1].text() and not actions[-1].isEnabled()

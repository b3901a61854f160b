# SPDX-License-Identifier: MIT
"""The list of statements folds where an open editor would leave the map too little, and unfolds again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from ui.window.list_folding import FOLDED_WIDTH, ListFolding

WIDTH = 1280


class Parts:
    """A window of list, map and a pane 430 pixels wide."""

    def __init__(self) -> None:
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.list, self.map, self.pane = QWidget(), QWidget(), QWidget()
        for part, least in ((self.list, 300), (self.map, 240), (self.pane, 400)):
            part.setMinimumWidth(least)
            self.splitter.addWidget(part)
        self.splitter.resize(WIDTH, 720)
        self.splitter.show()
        self.splitter.setSizes([430, 420, 430])
        self.received: list[bool] = []
        self.folding = ListFolding(self.splitter, self.list, self.received.append)


@pytest.fixture
def parts(qtbot: QtBot) -> Iterator[Parts]:
    made = Parts()
    yield made
    made.splitter.close()


def test_it_folds_for_a_wide_pane_and_comes_back_as_wide_as_it_was(parts: Parts) -> None:
    wide = parts.list.width()
    parts.folding.fit(parts.pane)
    assert parts.received == [True]
    assert parts.list.width() == FOLDED_WIDTH and parts.map.width() >= 640
    parts.folding.fit(None)
    assert parts.received == [True, False]
    assert abs(parts.list.width() - wide) <= 2


def test_where_there_is_space_nothing_folds(parts: Parts) -> None:
    parts.splitter.resize(1920, 720)
    parts.splitter.setSizes([430, 1058, 430])
    parts.folding.fit(parts.pane)
    assert not parts.folding.is_folded and parts.received == []
    parts.splitter.resize(WIDTH, 720)
    parts.splitter.setSizes([430, 418, 430])
    parts.folding.fit(parts.pane)
    assert parts.folding.is_folded


def test_unfolded_by_hand_it_stays_until_the_pane_closes(parts: Parts) -> None:
    parts.folding.fit(parts.pane)
    parts.folding.unfold()
    parts.folding.fit(parts.pane)
    assert not parts.folding.is_folded
    parts.folding.fit(None)
    parts.folding.fit(parts.pane)
    assert parts.folding.is_folded


def test_a_hidden_list_is_left_alone(parts: Parts) -> None:
    parts.list.hide()
    parts.folding.fit(parts.pane)
    assert not parts.folding.is_folded

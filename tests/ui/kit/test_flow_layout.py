# SPDX-License-Identifier: MIT
"""A layout in lines: as many items as fit, balanced where asked, none lost and none outside."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.flow_layout import FlowLayout

SIZES = (70, 60, 60, 46, 66, 48, 59)
GAP = 2


class _Block(QWidget):
    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self.setFixedSize(width, 20)


def lines_at(width: int, *, balanced: bool) -> list[list[QRect]]:
    home = QWidget()
    flow = FlowLayout(home, gap=GAP, balanced=balanced)
    blocks = [_Block(home, size) for size in SIZES]
    for block in blocks:
        flow.addWidget(block)
    flow.setGeometry(QRect(0, 0, width, 100))
    rects = [block.geometry() for block in blocks]
    assert flow.heightForWidth(width) == max(rect.bottom() for rect in rects) + 1
    return [[rect for rect in rects if rect.top() == top] for top in sorted({rect.top() for rect in rects})]


@pytest.mark.parametrize("balanced", [True, False])
@pytest.mark.parametrize("width", range(70, 460, 13))
def test_each_item_stands_in_the_width_and_apart(qapp: QApplication, width: int, balanced: bool) -> None:
    lines = lines_at(width, balanced=balanced)
    assert [rect.width() for line in lines for rect in line] == list(SIZES)
    for line in lines:
        assert line[0].left() == 0 and line[-1].right() < width
        assert all(after.left() - before.right() - 1 == GAP for before, after in pairwise(line))


@pytest.mark.parametrize("width", range(70, 460, 13))
def test_balanced_takes_no_more_lines_and_its_longest_is_no_longer(qapp: QApplication, width: int) -> None:
    filled, balanced = lines_at(width, balanced=False), lines_at(width, balanced=True)
    assert len(filled) == len(balanced)
    assert max(line[-1].right() for line in balanced) <= max(line[-1].right() for line in filled)


def test_the_last_item_does_not_stand_alone_where_it_can_have_company(qapp: QApplication) -> None:
    assert [len(line) for line in lines_at(400, balanced=False)] == [6, 1]
    assert sorted(len(line) for line in lines_at(400, balanced=True)) == [3, 4]

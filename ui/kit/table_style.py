# SPDX-License-Identifier: MIT
"""The look of tables in dialogs and panes, in colours of the palette, so that it follows the theme by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

TABLE_ROW: Final = 28
"""Pixels of a row."""
TABLE_STYLE: Final = """
QTableView { background: palette(base); border: 1px solid palette(mid); border-radius: 5px; outline: none;
  selection-background-color: palette(midlight); selection-color: palette(text); }
QTableView:focus { border-color: palette(highlight); }
QTableView::item { padding: 0 8px; border: none; }
QTableView::item:selected { background: palette(midlight); color: palette(text); }
QHeaderView { background: palette(window); border: none; }
QHeaderView::section { background: palette(window); color: palette(placeholder-text); border: none;
  border-bottom: 1px solid palette(mid); padding: 4px 8px; font-weight: 600; font-size: 12px; }
"""


def dress_rows(table: QTableView, widths: Mapping[int, int], stretched: int) -> None:
    """Makes a table, whose model is set, a list of rows with heads that sort; ``widths`` by column in pixels."""
    table.setStyleSheet(TABLE_STYLE)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(TABLE_ROW)
    heads = table.horizontalHeader()
    heads.setHighlightSections(False)
    heads.setSectionsClickable(True)
    for column, width in widths.items():
        table.setColumnWidth(column, width)
    heads.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)

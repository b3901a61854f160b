# SPDX-License-Identifier: MIT
"""The look of tables in dialogs. Its colours come from the palette, so that it follows the theme by itself."""

from __future__ import annotations

from typing import Final

TABLE_ROW: Final = 28
"""Pixels of a row."""
TABLE_STYLE: Final = """
QTableView { background: palette(base); border: 1px solid palette(mid); border-radius: 5px; outline: none;
  selection-background-color: palette(midlight); selection-color: palette(text); }
QTableView:focus { border-color: palette(highlight); }
QTableView::item { padding: 0 6px; border: none; }
QTableView::item:selected { background: palette(midlight); color: palette(text); }
QHeaderView { background: palette(window); border: none; }
QHeaderView::section { background: palette(window); color: palette(placeholder-text); border: none;
  border-bottom: 1px solid palette(mid); padding: 5px 8px; font-weight: 600; font-size: 12px; }
"""

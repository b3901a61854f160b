# SPDX-License-Identifier: MIT
"""The look of the presenter view: dark, so that it lights no face, with large notes and time."""

from __future__ import annotations

from string import Template
from typing import Final

from ui.kit.theme import Theme, style_sheet, with_text_size

_SHEET: Final = Template("""
#presenter { background: $window; }
#position { font-size: 20px; font-weight: 600; }
#badge { color: $note_text; font-size: 15px; font-weight: 600; }
#elapsed, #clock { font-size: 32px; font-weight: 600; }
#remark { font-size: 18px; }
#elapsed[urgency="amber"], #remark[urgency="amber"] { color: #FFCF5C; }
#elapsed[urgency="red"], #remark[urgency="red"] { color: #FF8A80; }
QPlainTextEdit { background: $card; border: 1px solid $edge; border-radius: 5px; padding: 8px; }
#notes { border: none; padding: 16px; }
QPushButton[control="true"], QToolButton[control="true"] { font-size: 16px; font-weight: 600; padding: 8px;
  background: $chip; border-color: transparent; }
#nextStep { background: $strong; color: $strong_text; }
QPushButton[control="true"]:checked { background: #FFCF5C; color: #131C22; }
QListView { background: $card; border: 1px solid $edge; border-radius: 5px; outline: none; }
QListView::item { padding: 4px 8px; color: $text; }
QListView::item:selected { background: $chip; color: $text; }
QListView::item:hover { background: $edge; }
QSpinBox { background: $card; border: 1px solid $edge; border-radius: 5px; padding: 4px 8px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QSpinBox QLineEdit { background: transparent; border: none; }
QPushButton:checked { background: $strong; color: $strong_text; border-color: $strong; }
QPushButton:disabled { color: #71818A; }
""")


def presenter_sheet(theme: Theme) -> str:
    """Returns the main window's style sheet with the presenter view's additions."""
    colours = {name: value for name, value in theme._asdict().items() if isinstance(value, str)}
    return style_sheet(theme) + with_text_size(_SHEET.substitute(colours))

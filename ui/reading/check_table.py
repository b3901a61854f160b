# SPDX-License-Identifier: MIT
"""A figure against every control layer in hand, as a small table of labels that can be selected and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.reading.observed_texts import CheckRow

_LONGEST = 14
"""Characters of an amount that is kept on one line."""
_SHARES = (3, 2, 2)
"""How the columns share the width."""


class CheckTable(QWidget):
    """Rows of observer and day, what it measures over the difference from what was stated, and the verdict."""

    def __init__(self, rows: Sequence[CheckRow]) -> None:
        super().__init__()
        self.setObjectName("checkTable")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        heads = (tr("Observer, day"), tr("Measured, difference"), tr("Verdict"))
        for column, head in enumerate(heads):
            grid.addWidget(plain_label(head, wrapped=True, quiet=True), 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, _SHARES[column])
        for number, row in enumerate(rows, 1):
            cells = (row.whose, f"{_joined(row.measured)}\n{_joined(row.difference)}", row.verdict)
            for column, text in enumerate(cells):
                label = plain_label(text, wrapped=True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label, number, column)
        self.setAccessibleName("\n".join(row.line for row in rows))


def _joined(amount: str) -> str:
    """Returns a number that stays on one line with its unit."""
    return amount if len(amount) > _LONGEST else amount.replace(" ", "\N{NO-BREAK SPACE}")

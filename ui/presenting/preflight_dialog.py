# SPDX-License-Identifier: MIT
"""The dialog with the preflight's findings, each with what to do about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.presenting.preflight import Finding, problems
from briefing.sentences import Sentence, mark
from ui.kit.dialogs import MarkedDialog
from ui.kit.forms import scrolled
from ui.kit.labels import plain_label
from ui.kit.texts import counted, say, tr
from ui.kit.theme import scaled

_SIGNS: Final = {"problem": "✕", "advice": "!", "fine": "✓"}
_ORDER: Final = ("problem", "advice", "fine")
_SIZE: Final = (720, 560)
_LONG_WORD: Final = re.compile(r"(\S{30})(?=\S)")
"""Where to break a long word, such as an id: after every 30 letters."""


class PreflightDialog(MarkedDialog):
    """The dialog: problems first, then what is worth a look, then what is ready."""

    statementRequested = Signal(str)

    def __init__(self, findings: Sequence[Finding], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check before presenting"))
        self.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        self.summary = plain_label("", strong=True)
        layout.addWidget(self.summary)
        self._area = scrolled(QWidget(), tr("What was checked"))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        layout.addWidget(self._area, 1)
        self.show_findings(findings)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Shows these findings in place of those before, scrolled as far."""
        self.summary.setText(_summary(findings))
        body = QWidget()
        body.setObjectName("drawerBody")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, finding in enumerate(sorted(findings, key=lambda each: _ORDER.index(each.level))):
            self._add(grid, row, finding)
        grid.setRowStretch(len(findings), 1)
        bar = self._area.verticalScrollBar()
        at = bar.value()
        self._area.setWidget(body)
        for button in body.findChildren(QPushButton):
            button.ensurePolished()  # its width is known only now
            button.setMinimumWidth(button.sizeHint().width())
        bar.setValue(at)

    def _add(self, grid: QGridLayout, row: int, finding: Finding) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(plain_label(_SIGNS[finding.level], strong=True), row, 0, top)
        grid.addWidget(plain_label(tr(finding.subject), strong=True), row, 1, top)
        box = QVBoxLayout()
        box.setSpacing(2)
        box.addWidget(plain_label(_said(finding.sentence), wrapped=True))
        if finding.remedy is not None:
            box.addWidget(plain_label(_said(finding.remedy), wrapped=True, quiet=True))
        if finding.statement_id is not None:
            button = self._button(finding.statement_id)
            button.setAccessibleDescription(_said(finding.sentence))
            box.addWidget(button)
        grid.addLayout(box, row, 2)

    def _button(self, statement_id: str) -> QPushButton:
        button = QPushButton(tr("Show the statement"))
        button.setProperty("plain", True)
        button.clicked.connect(lambda: self._show(statement_id))
        return button

    def _show(self, statement_id: str) -> None:
        self.accept()
        self.statementRequested.emit(statement_id)


def _summary(findings: Sequence[Finding]) -> str:
    found = problems(findings)
    advice = sum(1 for finding in findings if finding.level == "advice")
    if found:
        return tr("{problems} to mend before presenting").format(
            problems=counted(found, mark("thing"), mark("things")))
    if advice:
        return tr("Ready, with {advice} worth a look").format(advice=counted(advice, mark("thing"), mark("things")))
    return tr("Ready to present")


def _said(sentence: Sentence) -> str:
    return _LONG_WORD.sub("\\1\N{ZERO WIDTH SPACE}", say(sentence))


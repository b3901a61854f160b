# SPDX-License-Identifier: MIT
"""The field for a person's assessment of a statement on the Admiralty scale."""

from __future__ import annotations

import datetime
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing import limits
from briefing.model import Assessment
from briefing.structs import changed
from ui.kit.check_boxes import CheckBox
from ui.kit.fields import ChoiceField, LineField, TextField
from ui.kit.labels import plain_label
from ui.kit.texts import CREDIBILITY, RELIABILITY, tr
from ui.kit.value_fields import DayField


class AssessmentField(QWidget):
    """A field for an assessment or none: how reliable who says it, how credible what is said, why, whose, when.

    Nothing is assessed before both are chosen.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.there = CheckBox(tr("I assess it on the Admiralty scale"))
        self.there.toggled.connect(self._toggled)
        layout.addWidget(self.there)
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        self.reliability = ChoiceField([("", tr("Who says it: choose")), *(
            (value, f"{value} – {tr(RELIABILITY[value])}") for value in RELIABILITY)])
        self.reliability.setAccessibleName(tr("Reliability of who says it"))
        self.credibility = ChoiceField([(0, tr("What is said: choose")), *(
            (value, f"{value} – {tr(CREDIBILITY[value])}") for value in CREDIBILITY)])
        self.credibility.setAccessibleName(tr("Credibility of what is said"))
        self.reason = TextField(limits.MAX_PROSE, tr("Why"), rows=2)
        self.reason.setAccessibleName(tr("Why it is assessed so"))
        self.author = LineField(limits.MAX_LINE, tr("Who assesses it"))
        self.author.setAccessibleName(tr("Who assesses it"))
        self.day = DayField()
        self.day.setAccessibleName(tr("Day of the assessment"))
        self.missing = plain_label(tr("Choose both: who says it, and what is said."), wrapped=True, note=True)
        row = QHBoxLayout()
        row.addWidget(self.author, 1)
        row.addWidget(self.day, 1)
        for widget in (self.reliability, self.credibility, self.reason):
            inner.addWidget(widget)
        inner.addLayout(row)
        inner.addWidget(self.missing)
        layout.addWidget(self._inner)
        for field in (self.reliability, self.credibility, self.reason, self.author, self.day):
            field.edited.connect(lambda _value: self._emit())
        self._of = ""
        self._shown: Assessment | None = None
        self.show_value("", None)

    @property
    def lines(self) -> tuple[LineField | TextField, ...]:
        """The fields for typing."""
        return self.reason, self.author, self.day.line

    def show_value(self, statement_id: str, assessment: Assessment | None) -> None:
        """Shows a statement's assessment; one that is begun stays until another statement comes."""
        is_begun = self.there.isChecked() and statement_id == self._of and self._shown is None
        self._of, self._shown = statement_id, assessment
        with QSignalBlocker(self.there):
            self.there.setChecked(assessment is not None or is_begun)
        self._inner.setVisible(self.there.isChecked())
        self.missing.setVisible(assessment is None)
        if assessment is not None or not is_begun:
            self.reliability.show_value(assessment.reliability if assessment is not None else "")
            self.credibility.show_value(assessment.credibility if assessment is not None else 0)
            self.reason.show_value(assessment.reason or "" if assessment is not None else "")
            self.author.show_value(assessment.author or "" if assessment is not None else "")
            self.day.show_value(assessment.day if assessment is not None else None)

    def _toggled(self, on: bool) -> None:
        self._inner.setVisible(on)
        self.missing.setVisible(on)
        if on:
            self.day.show_value(datetime.date.today())
            self.reliability.setFocus()
        else:
            self._shown = None
            self.edited.emit(None)

    def _emit(self) -> None:
        reliability, credibility = self.reliability.currentData(), self.credibility.currentData()
        if not (self.there.isChecked() and reliability and credibility):
            return
        fields: dict[str, Any] = {
            "reliability": reliability, "credibility": credibility, "reason": self.reason.toPlainText().strip() or None,
            "author": self.author.text().strip() or None, "day": self.day.value()}
        self.edited.emit(Assessment(**fields) if self._shown is None else changed(self._shown, **fields))

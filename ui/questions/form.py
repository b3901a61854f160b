# SPDX-License-Identifier: MIT
"""The form of a question: its words, the statements that answer it, a note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from briefing import limits
from briefing.model import Briefing, Question
from briefing.structs import changed
from ui.kit.check_rows import StatementChecks
from ui.kit.dialogs import EditDialog
from ui.kit.fields import LineField, TextField
from ui.kit.labels import plain_label
from ui.kit.texts import tr

_WIDTH = 640


class QuestionForm(EditDialog):
    """The form. ``act`` receives the question."""

    def __init__(self, window: QWidget, question: Question, briefing: Briefing,
                 act: Callable[[Question], object]) -> None:
        super().__init__(window, tr("Question"), tr("What is asked, and which statements answer it?"), tr("Keep"),
                         lambda: act(self.question()))
        self.setMinimumWidth(_WIDTH)
        self._question = question
        self.title_line = LineField(limits.MAX_LINE, tr("Such as: can the war be frozen?"))
        self.title_line.show_value(question.title)
        self.statements = StatementChecks(briefing, question.statements, in_order=True)
        self.statements.setMaximumHeight(320)
        self.note = TextField(limits.MAX_PROSE, tr("What else is to be known"), rows=2)
        self.note.show_value(question.note or "")
        for caption, field in ((tr("Question"), self.title_line), (tr("Statements that answer it"), self.statements),
                               (tr("Note"), self.note)):
            field.setAccessibleName(caption)
            self.body.addWidget(plain_label(caption.upper(), caption=True))
            self.body.addWidget(field)
        self.title_line.setFocus()

    def question(self) -> Question:
        """Returns the question as described."""
        return changed(self._question, title=" ".join(self.title_line.text().split()),
                       statements=self.statements.ticked[:limits.MAX_RELATIONS],
                       note=self.note.toPlainText().strip() or None)

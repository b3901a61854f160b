# SPDX-License-Identifier: MIT
"""The pane of questions: one at a time, with all that was said about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing.disputes.answers import Thread
from briefing.model import Question
from briefing.sentences import mark
from ui.kit.fields import ChoiceField
from ui.kit.flow_layout import FlowLayout
from ui.kit.forms import push_button
from ui.kit.labels import plain_label
from ui.kit.side_pane import SidePane
from ui.kit.texts import tr
from ui.kit.theme import Theme, scaled
from ui.questions.answer_list import AnswerList
from ui.reading.answer_words import AnswerWords, title_of

_WIDTH: Final = 560
_ARROW: Final = 40
"""Pixels of the field of questions that its text has no room in."""
_ORDERS: Final = {"written": mark("as written"), "time": mark("by the day"), "speaker": mark("by speaker")}


class QuestionsPane(SidePane):
    """The pane. ``statementAsked`` carries a statement's id; ``changed`` when another question or order is chosen."""

    changed = Signal()
    statementAsked = Signal(str)
    newAsked = Signal()
    editAsked = Signal(str)
    deleteAsked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Questions"), _WIDTH)
        self.empty = plain_label(tr("The briefing has no questions. A question puts side by side what several speakers "
                                    "say about one thing."), wrapped=True, quiet=True)
        self.body.addWidget(self.empty)
        self.choice = ChoiceField([])
        self.choice.setAccessibleName(tr("Question"))
        self.choice.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.first_inside = self.choice
        self.body.addWidget(self.choice)
        self.body.addWidget(self._tools())
        self.title_line = plain_label(wrapped=True, strong=True)
        self.sums = plain_label(wrapped=True, quiet=True)
        self.note = plain_label(wrapped=True)
        for label in (self.title_line, self.sums, self.note):
            self.body.addWidget(label)
        self.answers = AnswerList()
        self.answers.set_theme(theme)
        self.answers.setMinimumHeight(200)
        self.answers.currentRowChanged.connect(lambda _row: self._ask())
        self.answers.opened.connect(self.statementAsked)
        self.body.addWidget(self.answers, 1)
        self.key = plain_label(tr("×  contradicts      +  supports"), quiet=True)
        self.body.addWidget(self.key)
        self.copy = self.offer_copy()
        self.copy.setText(tr("Copy as text"))
        self.body.addWidget(self.copy)

    def _tools(self) -> QWidget:
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        self.order = ChoiceField([(name, tr(text)) for name, text in _ORDERS.items()])
        self.order.setAccessibleName(tr("Order of the answers"))
        self.order.setMinimumContentsLength(10)
        self.order.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.new = push_button(tr("New question…"), self.newAsked.emit)
        self.edit = push_button(tr("Edit…"), lambda: self.editAsked.emit(self.question))
        self.delete = push_button(tr("Delete"), lambda: self.deleteAsked.emit(self.question))
        ordered = QWidget()
        row = QHBoxLayout(ordered)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(plain_label(tr("Order")))
        row.addWidget(self.order)
        for widget in (ordered, self.new, self.edit, self.delete):
            flow.addWidget(widget)
        return tools

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows the question in full where the field cuts it off."""
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        text = self.title_line.text()
        is_cut = self.choice.fontMetrics().horizontalAdvance(text) > self.choice.width() - scaled(_ARROW)
        self.title_line.setVisible(bool(text) and is_cut)

    def _ask(self) -> None:
        if self.answers.statement_id:
            self.statementAsked.emit(self.answers.statement_id)

    @property
    def question(self) -> str:
        """The id of the chosen question, "" for none."""
        return str(self.choice.currentData() or "")

    def choose(self, question_id: str) -> None:
        """Chooses a question, if it is there."""
        row = self.choice.findData(question_id)
        if row >= 0:
            self.choice.setCurrentIndex(row)

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Offers these questions; the chosen one stays chosen."""
        kept = self.question
        self.choice.blockSignals(True)
        self.choice.clear()
        for each in questions:
            self.choice.addItem(title_of(each), each.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(kept)) if questions else -1)
        self.choice.blockSignals(False)
        self.empty.setVisible(not questions)
        for widget in (self.choice, self.sums, self.answers, self.copy):
            widget.setVisible(bool(questions))

    def show_answers(self, question: Question | None, sums: str, answers: Sequence[AnswerWords],
                     threads: Sequence[Thread]) -> None:
        """Shows a question with its answers."""
        self.title_line.setText(title_of(question) if question is not None else "")
        self._fit_title()
        self.sums.setText(sums if answers else tr("No statement answers it yet."))
        self.note.setText(question.note or "" if question is not None else "")
        self.note.setVisible(bool(self.note.text()))
        self.answers.show_answers(answers, threads)
        self.key.setVisible(bool(threads))

# SPDX-License-Identifier: MIT
"""Joins the pane of questions with the briefing: what answers each, its form, and the statement chosen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from briefing.editing import put_question, remove_question
from briefing.ids import random_id
from briefing.model import Question
from ui.files.undo import Focus
from ui.kit.texts import tr
from ui.reading.controller import ReadingController
from ui.window.main_window import MainWindow
from ui.window.pane_controller import PaneController

if TYPE_CHECKING:
    from ui.questions.form import QuestionForm
    from ui.questions.pane import QuestionsPane
    from ui.reading.answer_words import AnswerWords


class QuestionsController(PaneController["QuestionsPane"]):
    """Opens the pane, which is made when it is first opened."""

    def __init__(self, window: MainWindow, reading: ReadingController) -> None:
        super().__init__(window, "questions")
        self._reading = reading
        self._session = reading.session
        self.form: QuestionForm | None = None
        self.shown: list[AnswerWords] = []
        """The answers in view, in their order."""
        for signal in (self._session.openedChanged, self._session.edited, self._session.groundChanged):
            signal.connect(self._refresh)
        self._session.marked.connect(self._enable)
        reading.sidebar.statementSelected.connect(self._follow)

    def _make_pane(self) -> QuestionsPane:
        from ui.questions.pane import QuestionsPane

        pane = QuestionsPane(self._window.theme)
        self._window.themeChanged.connect(pane.answers.set_theme)
        pane.changed.connect(self._show_answers)
        pane.statementAsked.connect(self._reading.sidebar.select)
        pane.newAsked.connect(self.new)
        pane.editAsked.connect(self.edit)
        pane.deleteAsked.connect(self.delete)
        pane.copyAsked.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        return pane

    def _toggled(self, pane: QuestionsPane, on: bool) -> None:
        self._reading.frame_again()
        if on:
            self._refresh()
            pane.choice.setFocus()

    # Showing

    def _refresh(self) -> None:
        if self.pane is None or not self.is_open:
            return
        self.pane.show_questions(self._session.shown.briefing.questions)
        self._show_answers()

    def _question(self, question_id: str) -> Question | None:
        return next((each for each in self._session.briefing.questions if each.id == question_id), None)

    def _show_answers(self) -> None:
        from briefing.disputes.answers import answers, threads
        from ui.questions.answer_list import LANES
        from ui.reading.answer_words import answer_words, sums

        pane = self.pane
        if pane is None or not self.is_open:
            return
        opened = self._session.shown
        question = next((each for each in opened.briefing.questions if each.id == pane.question), None)
        found = [] if question is None else answers(
            opened.briefing, question, opened.relations, pane.order.currentData())
        self.shown = [answer_words(opened, each) for each in found]
        pane.show_answers(question, sums(found), self.shown, threads(found, LANES))
        self._follow()
        self._enable()

    def _follow(self, *_what: object) -> None:
        """Chooses the answer of the statement that is selected in the list."""
        if self.pane is not None and self.is_open:
            self.pane.answers.choose(self._reading.sidebar.selected or "")

    def as_text(self) -> str:
        """Returns the question on show with all its answers as text."""
        pane = self.pane
        if pane is None:
            return ""
        return "\n\n".join((pane.title_line.text(), pane.sums.text(), *(each.spoken for each in self.shown)))

    # Writing

    def _enable(self) -> None:
        if self.pane is not None:
            may_write = not self._session.read_only
            self.pane.new.setEnabled(may_write)
            for button in (self.pane.edit, self.pane.delete):
                button.setEnabled(may_write and bool(self.pane.question))

    def new(self) -> None:
        """Opens the form of a new question; the selected statement answers it."""
        selected = self._reading.sidebar.selected
        self._open(Question(id=random_id("question"), statements=(selected,) if selected else ()), tr("New question"))

    def edit(self, question_id: str) -> None:
        """Opens the form of a question."""
        question = self._question(question_id)
        if question is not None:
            self._open(question, tr("Edit question"))

    def _open(self, question: Question, name: str) -> None:
        from ui.questions.form import QuestionForm

        def keep(made: Question) -> None:
            self._session.apply(name, put_question(self._session.briefing, made), Focus("question", made.id))
            if self.pane is not None:
                self.pane.choose(made.id)

        self.form = QuestionForm(self._window, question, self._session.briefing, keep)
        self.form.open()

    def delete(self, question_id: str) -> None:
        """Deletes a question; undo brings it back."""
        self._session.delete(tr("Delete question"), remove_question(self._session.briefing, question_id),
                             tr("Question deleted."))

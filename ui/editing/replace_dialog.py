# SPDX-License-Identifier: MIT
"""The dialog to replace a speaker or a source in many statements, as one edit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton, QWidget

from briefing.editing import replace_source, replace_speaker
from briefing.sentences import mark
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.check_rows import CheckModel
from ui.kit.dialogs import EditDialog
from ui.kit.fields import ChoiceField
from ui.kit.forms import push_button, side_by_side
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice, pick
from ui.kit.texts import counted, publisher_text, speaker_text, statement_text, tr
from ui.kit.theme import scaled

_MOST_HEIGHT: Final = 660
"""Pixels, so that it is no higher than a small screen."""


class ReplaceDialog(EditDialog):
    """The dialog. The user picks the old and the new one; the statements concerned are listed and can be unchecked."""

    def __init__(self, window: QWidget, session: Session, focus: Focus | None = None) -> None:
        super().__init__(window, tr("Replace a speaker or source"),
                         tr("Put another speaker or source in the place of one, in all the statements marked."),
                         tr("Replace"), self._replace)
        self.resize(scaled(620), min(scaled(520), _MOST_HEIGHT))
        self._session = session
        self._old, self._new = "", ""
        self.kind = ChoiceField([("speaker", tr("Speaker")), ("source", tr("Source"))])
        self.kind.edited.connect(lambda _kind: self._start(""))
        self.old: QPushButton = push_button("", lambda: self._pick(self.old, is_old=True))
        self.new: QPushButton = push_button("", lambda: self._pick(self.new, is_old=False))
        for button in (self.old, self.new):
            button.setProperty("field", True)
        self.kind.setAccessibleName(tr("Kind"))
        self.old.setAccessibleDescription(tr("Replace"))
        self.new.setAccessibleDescription(tr("by"))
        self.body.addLayout(side_by_side(self.kind, stretch=-1))
        self.body.addWidget(plain_label(tr("Replace").upper(), caption=True))
        self.body.addWidget(self.old)
        self.body.addWidget(plain_label(tr("by").upper(), caption=True))
        self.body.addWidget(self.new)
        self.count = plain_label(quiet=True)
        self.rows = CheckModel(self)
        self.rows.changed.connect(self._show_count)
        view = QListView()
        view.setObjectName("checkRows")
        view.setAccessibleName(tr("Statements"))
        view.setModel(self.rows)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.count)
        self.body.addWidget(view, 1)
        self.body.addLayout(side_by_side(
            push_button(tr("All"), lambda: self.rows.mark_all(True), plain=True),
            push_button(tr("None", "marked in a list"), lambda: self.rows.mark_all(False), plain=True)))
        if focus is not None:
            self.kind.show_value(focus.thing)
        self._start(focus.id if focus is not None else "")

    @property
    def _is_speaker(self) -> bool:
        return bool(self.kind.currentData() == "speaker")

    def _choices(self) -> list[Choice]:
        briefing = self._session.briefing
        if self._is_speaker:
            return [Choice(each.id, speaker_text(each)) for each in briefing.speakers]
        return [Choice(each.id, f"{publisher_text(each)}: {each.title}") for each in briefing.sources]

    def _start(self, old: str) -> None:
        self._old, self._new = old, ""
        self._show()

    def _pick(self, below: QPushButton, *, is_old: bool) -> None:
        other = self._new if is_old else self._old
        self.popup = pick([choice for choice in self._choices() if choice.id != other], below,
                          lambda chosen: self._picked(chosen, is_old=is_old))

    def _picked(self, chosen: str, *, is_old: bool) -> None:
        if is_old:
            self._old = chosen
        else:
            self._new = chosen
        self._show()

    def _show(self) -> None:
        texts = {choice.id: choice.text for choice in self._choices()}
        for button, chosen in ((self.old, self._old), (self.new, self._new)):
            button.setText(texts.get(chosen, tr("Choose…")).replace("&", "&&")[:90])
        briefing = self._session.briefing
        self.rows.show_choices([
            Choice(each.id, statement_text(each)) for each in briefing.statements
            if self._old and (each.speaker == self._old if self._is_speaker else self._old in each.via)])

    def _show_count(self) -> None:
        marked = len(self.rows.marked)
        self.count.setText(
            counted(marked, mark("statement"), mark("statements")) if self._old else tr("No statement yet"))
        self.agree.setEnabled(bool(marked and self._new))

    def _replace(self) -> None:
        replace = replace_speaker if self._is_speaker else replace_source
        name = tr("Replace speaker") if self._is_speaker else tr("Replace source")
        self._session.apply(name, replace(self._session.briefing, self._old, self._new, only=set(self.rows.marked)))

# SPDX-License-Identifier: MIT
"""The dialog of translations: every text of the briefing beside how it is said in another language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing import limits
from briefing.languages.translated import Translatable, missing, most_letters, translatable, with_translation
from briefing.model import Briefing
from briefing.sentences import mark
from ui.files.session import Session
from ui.kit.check_boxes import CheckBox
from ui.kit.dialogs import EditDialog
from ui.kit.fields import ChoiceField, TextField
from ui.kit.forms import push_button
from ui.kit.item_list import ItemList
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice
from ui.kit.texts import LANGUAGES, language_name, numeral, tr
from ui.kit.theme import scaled
from ui.languages import current

_THINGS: Final = {
    "briefing": mark("Briefing"), "statements": mark("Statement"), "speakers": mark("Speaker"),
    "sources": mark("Source"), "terms": mark("Term"), "questions": mark("Question"),
    "media": mark("Picture or video"), "sequence": mark("Step"), "marks": mark("Mark"),
}
_SIZE: Final = (760, 620)
_DONE, _MISSING = "✓", "–"


class TranslationsDialog(EditDialog):
    """Lists the texts, and takes the translation of the chosen one; each is an edit that can be undone."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, tr("Translations"),
                         tr("A translation is the briefer's: wherever it is shown, this is said."), tr("Close"),
                         lambda: self.translation.commit())
        self.cancel.hide()
        self.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))
        self._session = session
        self._shown: dict[str, Translatable] = {}
        self._text = ""
        written = session.briefing.language
        self.language = ChoiceField([(code, language_name(code)) for code in _offered(session.briefing)])
        self.language.setAccessibleName(tr("Language of the translation"))
        self.language.edited.connect(lambda _code: self._show())
        self.only_missing = CheckBox(tr("Only what is missing"))
        self.only_missing.toggled.connect(lambda _on: self._show())
        self.count = plain_label(quiet=True)
        head = QHBoxLayout()
        for widget in (self.language, self.only_missing, self.count):
            head.addWidget(widget)
        head.addStretch(1)
        self.body.addLayout(head)
        self.list = ItemList(fills=True)
        self.list.setAccessibleName(tr("Texts"))
        self.list.chosen.connect(self._choose)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(plain_label(tr("As it was written, in {language}").format(
            language=language_name(written)).upper(), caption=True))
        self.original = plain_label(wrapped=True)
        self.original.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.original)
        self.body.addWidget(plain_label(tr("Translation").upper(), caption=True))
        self.translation = TextField(limits.MAX_STEP_NOTE, tr("Left empty, it is shown as it was written"), rows=3)
        self.translation.setAccessibleName(tr("Translation"))
        self.translation.edited.connect(self._keep)
        self.body.addWidget(self.translation)
        self.next = push_button(tr("Next that is missing"), self._next_missing)
        self.next.setShortcut("Ctrl+Return")
        self.buttons.insertWidget(0, self.next)
        session.edited.connect(self._show)
        self.translation.setEnabled(not session.read_only)
        self._show()

    @property
    def code(self) -> str:
        """The code of the language translated into."""
        return str(self.language.currentData())

    def _show(self) -> None:
        """Shows the texts of the briefing's present state."""
        briefing = self._session.briefing
        every = translatable(briefing)
        translations = briefing.translations.get(self.code, {})
        lacking = {each.text for each in every if not translations.get(each.text)}
        listed = [each for each in every if each.text in lacking or not self.only_missing.isChecked()
                  or each.text == self._text]
        self._shown = {each.text: each for each in listed}
        if self._text not in self._shown:
            self._text = listed[0].text if listed else ""
        self.list.show_items([Choice(each.text, self._row(each, each.text in lacking)) for each in listed], self._text)
        self.count.setText(tr("missing: {missing} of {all}").format(
            missing=numeral(len(lacking)), all=numeral(len(every))))
        self.next.setEnabled(bool(lacking))
        self._show_text()

    def _row(self, each: Translatable, is_missing: bool) -> str:
        number = ""
        if each.things == "statements":
            number = f" {self._session.briefing.position(each.id) + 1}"
        elif each.things == "sequence":
            number = f" {int(each.id) + 1}"
        return tr("{mark}   {thing}: {text}").format(
            mark=_MISSING if is_missing else _DONE, thing=tr(_THINGS[each.things]) + number, text=each.text)

    def _choose(self, text: str) -> None:
        self.translation.commit()
        self._text = text
        self._show_text()

    def _show_text(self) -> None:
        self.original.setText(self._text)
        self.translation.limit(min(most_letters(self._text), limits.MAX_STEP_NOTE))
        self.translation.show_value(self._session.briefing.translations.get(self.code, {}).get(self._text, ""))

    def _keep(self, translation: str) -> None:
        if self._text:
            self._session.apply(
                tr("Translate"), with_translation(self._session.briefing, self.code, self._text, translation),
                key=("translation", self.code, self._text))

    def _next_missing(self) -> None:
        """Goes to the next text without a translation, beginning after the chosen one."""
        self.translation.commit()
        lacking = {each.text for each in missing(self._session.briefing, self.code)}
        order = [each.text for each in translatable(self._session.briefing)]
        at = order.index(self._text) + 1 if self._text in order else 0
        following = next((text for text in (*order[at:], *order[:at]) if text in lacking), None)
        if following is not None:
            self._text = following
            self._show()
            self.translation.setFocus()


def _offered(briefing: Briefing) -> list[str]:
    """Returns the languages to translate into: those begun, then the program's, then others that are named."""
    codes = dict.fromkeys((*briefing.translations, *current.known(), *LANGUAGES))
    return [code for code in codes if code != briefing.language]

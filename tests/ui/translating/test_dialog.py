# SPDX-License-Identifier: MIT
"""The dialog of translations: what is missing, taken in one after the other, undone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from briefing.languages.translated import in_language, missing, most_letters, translatable
from ui.files.session import Session
from ui.translating.dialog import TranslationsDialog


@pytest.fixture
def dialog(plain_window: QWidget, session: Session) -> TranslationsDialog:
    made = TranslationsDialog(plain_window, session)
    made.language.setCurrentIndex(made.language.findData("de"))
    made.language.edited.emit("de")
    return made


def write(dialog: TranslationsDialog, text: str) -> None:
    dialog.translation.setPlainText(text)
    dialog.translation.commit()


def test_the_first_text_is_chosen_and_no_translation_is_too_long_to_be_shown(
    dialog: TranslationsDialog, session: Session,
) -> None:
    assert dialog.list.current == dialog.original.text() != ""
    write(dialog, "long " * 2_000)
    assert in_language(session.briefing, "de").title.startswith("long long")
    assert len(session.briefing.translations["de"][session.briefing.title]) <= most_letters(session.briefing.title)


def test_each_text_is_translated_and_counted(dialog: TranslationsDialog, session: Session) -> None:
    texts = translatable(session.briefing)
    assert dialog.count.text() == f"missing: {len(texts)} of {len(texts)}"
    assert session.briefing.language not in [dialog.language.itemData(at) for at in range(dialog.language.count())]
    assert dialog.original.text() == texts[0].text
    write(dialog, "Перше")
    assert session.briefing.translations["de"] == {texts[0].text: "Перше"}
    assert dialog.count.text().startswith(f"missing: {len(texts) - 1} ")
    dialog.next.click()
    assert dialog.original.text() == texts[1].text and dialog.translation.toPlainText() == ""
    write(dialog, "Друге")
    assert in_language(session.briefing, "de").title == "Перше"
    session.stack.undo()
    assert len(missing(session.briefing, "de")) == len(texts) - 1 and dialog.translation.toPlainText() == ""


def test_only_what_is_missing(dialog: TranslationsDialog, session: Session) -> None:
    rows = dialog.list.items.rowCount()
    write(dialog, "Перше")
    dialog.next.click()
    dialog.only_missing.setChecked(True)
    assert dialog.list.items.rowCount() == rows - 1
    while dialog.next.isEnabled():
        write(dialog, "Щось")
        dialog.next.click()
    assert missing(session.briefing, "de") == [] and dialog.count.text().startswith("missing: 0 ")


def test_an_empty_translation_is_taken_away(dialog: TranslationsDialog, session: Session) -> None:
    write(dialog, "Перше")
    write(dialog, "")
    assert "de" not in session.briefing.translations


def test_a_read_only_briefing_is_not_translated(plain_window: QWidget, session: Session) -> None:
    session.hold("Somebody else has it open.")
    assert not TranslationsDialog(plain_window, session).translation.isEnabled()

# SPDX-License-Identifier: MIT
"""A language's translations of the program's texts, read from a compiled file of ``resources/translations``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QTranslator

SOURCE: Final = "en"
"""The language in which the program's texts are written."""


class Catalogue:
    """A language. The source language has no translations: its texts are said as they are written."""

    def __init__(self, code: str, file: Path | None = None) -> None:
        self.code = code
        self.locale = QLocale(code)
        self._translator = QTranslator()
        self._is_read = file is not None and self._translator.load(str(file))
        self._said: dict[tuple[str, str], str] = {}

    def said(self, text: str, about: str = "") -> str:
        """Returns a text in this language; one that is not translated as it is written."""
        if not self._is_read:
            return text
        found = self._said.get((text, about))
        if found is None:
            found = self._said[text, about] = self._translator.translate("", text, about or None) or text
        return found

    def source_of(self, said: str) -> str:
        """Returns the text of which this is the translation, among those said so far; itself where it is none."""
        return next((text for (text, _about), each in self._said.items() if each == said), said)

    def counted(self, number: int, one: str, many: str) -> str:
        """Returns the words after a number, in the form that it asks for; they are marked where they are written."""
        if not self._is_read:
            return one if number == 1 else many
        return self._translator.translate("", many, None, abs(number)) or (one if number == 1 else many)

    @property
    def name(self) -> str:
        """The language's own name for itself, such as "English"."""
        return self.locale.nativeLanguageName().capitalize() if self.code != SOURCE else "English"

    def written(self, numeral: str) -> str:
        """Returns a number that English writes as "1,234.5" as this language writes it."""
        if self.code == SOURCE or not numeral:
            return numeral
        group, point = self.locale.groupSeparator(), self.locale.decimalPoint()
        return numeral.replace(",", "\0").replace(".", point).replace("\0", group)


def codes(folder: Path) -> tuple[str, ...]:
    """Returns the languages that there are translations for, the source language first."""
    return (SOURCE, *sorted(file.stem for file in folder.glob("*.qm")))

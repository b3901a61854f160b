# SPDX-License-Identifier: MIT
"""Qt's own texts, those of its dialogs and menus, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ui.languages.catalogue import SOURCE

_installed: list[QTranslator] = []


def use_for_qt(code: str) -> None:
    """Has Qt speak a language, and write days and numbers in its own fields as the language does."""
    application = QCoreApplication.instance()
    while _installed and application is not None:
        application.removeTranslator(_installed.pop())
    system, own = QLocale.system(), QLocale(code)
    QLocale.setDefault(system if system.language() == own.language() else own)
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code != SOURCE and application is not None and translator.load(f"qtbase_{code}", folder):
        application.installTranslator(translator)
        _installed.append(translator)

# SPDX-License-Identifier: MIT
"""The program's own typeface, so that every computer shows the same letters."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from ui.kit.theme import font

log = logging.getLogger(__name__)


def load_typeface(resources: Path) -> None:
    """Sets the faces in resources/fonts as the program's; where one cannot be read, the system's take its place."""
    for file in sorted((resources / "fonts").glob("*.ttf")):
        _add(file)
    QApplication.setFont(font())
    for window in QApplication.topLevelWidgets():  # Qt leaves these, and all that is put into them, as they are
        window.setFont(font())


@cache
def _add(file: Path) -> None:
    """Adds a face, once: Qt would keep each addition."""
    if QFontDatabase.addApplicationFont(str(file)) < 0:
        log.warning("%s is not a typeface that can be read", file.name)

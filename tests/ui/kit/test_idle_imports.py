# SPDX-License-Identifier: MIT
"""Modules are imported while nothing else is going on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.kit import idle_imports
from ui.kit.idle_imports import IdleImports


def test_modules_are_imported_one_after_another_once_nothing_runs(
        qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    imported: list[str] = []
    monkeypatch.setattr(idle_imports, "import_module", imported.append)
    busy = [True]
    parent = QObject()
    imports = IdleImports(parent, ["json", "csv"], lambda: busy[0])
    imports._next()
    assert imported == [], "something is running"
    busy[0] = False
    imports.begin()
    qtbot.waitUntil(lambda: not imports._timer.isActive())
    assert imported == ["json", "csv"]
    imports.begin()
    assert not imports._timer.isActive()

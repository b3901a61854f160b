# SPDX-License-Identifier: MIT
"""High contrast: chosen or the system's, in window, map and page at once, and put back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QApplication

from tests.end2end.driver import Driver, wait_until
from ui.window.main_window import MainWindow
from ui.window.settings_dialog import SettingsDialog

PANEL = "getComputedStyle(document.documentElement).getPropertyValue('--panel').trim()"


def is_high(driver: Driver) -> bool:
    return driver.window.theme.is_high


@pytest.fixture
def contrasted(window: Driver) -> Iterator[Driver]:
    yield window
    window.window.choose_contrast("ordinary")
    window.window.set_theme("light")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_acts_at_once_on_window_and_map(
    contrasted: Driver, name: str, record_picture: Callable[[str, QImage], None]
) -> None:
    window = contrasted.window
    window.set_theme(name)
    window.commands["settings"].trigger()
    dialog = next(each for each in window.findChildren(SettingsDialog) if each.isVisible())
    dialog.contrast.setCurrentIndex(dialog.contrast.findData("high"))
    dialog.contrast.activated.emit(dialog.contrast.currentIndex())
    dialog.tabs.setCurrentIndex(1)
    record_picture(f"settings-keys-{name}", dialog.grab().toImage())
    dialog.close()
    dialog.deleteLater()
    assert is_high(contrasted) and window.theme.name == name
    assert QApplication.palette().color(QPalette.ColorRole.Text).name() == ("#000000" if name == "light" else "#ffffff")
    wait_until(lambda: contrasted.evaluate(PANEL) == ("#ffffff" if name == "light" else "#000000"), "the page follows")
    assert contrasted.evaluate("lineOfContact.theme.label") == ("#000000" if name == "light" else "#FFFFFF")
    contrasted.sidebar.select("sold-as-victory")
    contrasted.settle()
    record_picture(f"high-contrast-{name}", window.grab().toImage())
    window.choose_contrast("ordinary")
    assert not is_high(contrasted)
    wait_until(lambda: contrasted.evaluate("document.documentElement.dataset.contrast") == "", "it is put back")


def test_it_follows_the_system_unless_chosen(contrasted: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    window = contrasted.window
    window.choose_contrast("system")
    wanted = [Qt.ContrastPreference.HighContrast]

    style = SimpleNamespace(accessibility=lambda: SimpleNamespace(contrastPreference=lambda: wanted[0]))
    monkeypatch.setattr("ui.window.main_window.QGuiApplication.styleHints", lambda: style)
    window._contrast_wanted(wanted[0])
    assert is_high(contrasted)
    window.choose_contrast("ordinary")
    assert not is_high(contrasted), "a choice goes before the system's"
    window.choose_contrast("system")
    wanted[0] = Qt.ContrastPreference.NoPreference
    window._contrast_wanted(wanted[0])
    assert not is_high(contrasted)


def test_the_window_hears_of_the_system(contrasted: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(MainWindow, "set_theme", lambda _window, name: heard.append(name))
    hints = QGuiApplication.styleHints()
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert "light" in heard

# SPDX-License-Identifier: MIT
"""A process that reads files is started when a file is likely to come, and not before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.corpora import PROJECT
from tests.end2end.driver import Driver

FILE = PROJECT / "resources" / "briefings" / "ceasefire-terms-2024-11-20.json"


def drag_in(driver: Driver) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(FILE))])
    place = QPointF(driver.window.rect().center()).toPoint()
    event = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                            Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(driver.window, event)
    assert event.isAccepted()


def open_menu(driver: Driver) -> None:
    driver.window.header.menu.menu().aboutToShow.emit()


def ask_for_a_file(driver: Driver) -> None:
    driver.window.file_dialogs.open_file(driver.window, "Open", "*")


def ask_for_a_folder(driver: Driver) -> None:
    driver.window.file_dialogs.open_folder(driver.window, "Open")


@pytest.mark.parametrize("act", [drag_in, open_menu, ask_for_a_file, ask_for_a_folder])
def test_a_reader_is_ready_before_the_file(
    new_window: Callable[..., Driver], monkeypatch: pytest.MonkeyPatch, act: Callable[[Driver], None]
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "")
    driver = new_window()
    readers = driver.application.background.readers
    assert len(readers._all) == 0, "nothing has to be read"
    act(driver)
    assert len(readers._all) == 1
    act(driver)
    assert len(readers._all) == 1

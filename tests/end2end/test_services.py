# SPDX-License-Identifier: MIT
"""Notes in the window: unexpected errors, diagnostics, what the program cannot do on this machine."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, qCritical
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from briefing.version import VERSION
from tests.corpora import PROJECT
from tests.end2end.driver import Driver, settings_in, wait_until
from ui.map.map_view import MapView
from ui.qt_log import send_to_log
from ui.services import Services
from ui.start.gpu_choice import GpuChoice
from ui.start.log_file import LogFile
from ui.start.started_early import StartedEarly
from ui.start.uncaught_errors import UncaughtErrors
from ui.window.about_dialog import AboutDialog
from ui.window.settings import Settings

BRIEFING_WORDS = ("Putin", "Reuters", "ceasefire", "Crimea")


def begin(window: Driver, state: Path, gpu_choice: GpuChoice | None = None) -> tuple[Services, StartedEarly]:
    """Services of a start of its own, around the shared window."""
    begun = StartedEarly(gpu_choice=gpu_choice or GpuChoice(state), log=LogFile(), errors=UncaughtErrors())
    files = window.controllers.files
    assert files is not None
    made = Services(window.window, files, PROJECT / "resources", begun)
    made.begin()
    return made, begun


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "line-of-contact" / "Line of Contact"


@pytest.fixture(autouse=True)
def clean(window: Driver) -> Iterator[None]:
    yield
    window.window.messages.dismiss()
    for dialog in window.window.findChildren(QDialog):
        dialog.close()


def test_an_error_in_a_thread_is_reported_once_with_a_way_to_pass_it_on(window: Driver, state: Path) -> None:
    services, begun = begin(window, state)
    messages = window.window.messages
    thread = threading.Thread(target=begun.errors.note)
    thread.start()
    thread.join()
    wait_until(lambda: "An unexpected error" in messages.text, "the error is said")
    messages.action_button.click()
    text = QGuiApplication.clipboard().text()
    assert VERSION in text and "Chromium" in text and "Log:" in text and "Drawing: " in text
    assert "An unexpected error" not in messages.text
    messages.dismiss()
    begun.errors.note()
    QCoreApplication.processEvents()
    assert messages.text == ""
    services.deleteLater()


def test_diagnostics_say_nothing_of_the_briefing_or_the_user(window: Driver, state: Path) -> None:
    services, begun = begin(window, state)
    window.sidebar.select("crimea-closed")
    begun.log.emit(_record("cannot read %s", Path.home() / "secret plan.json"))
    services.copy_diagnostics()
    text = QGuiApplication.clipboard().text()
    assert not [word for word in BRIEFING_WORDS if word in text]
    assert str(Path.home()) + "/secret" not in text
    services.deleteLater()


def test_a_message_without_an_action_shows_no_button(window: Driver, state: Path) -> None:
    services, begun = begin(window, state)
    begun.errors.note()
    QCoreApplication.processEvents()
    window.window.messages.problem("Something else.")
    assert window.window.messages.action_button.isHidden()
    services.deleteLater()


def test_what_qt_calls_critical_counts(qtlog: object, state: Path) -> None:
    counted = UncaughtErrors()
    from PySide6.QtCore import qInstallMessageHandler

    before = qInstallMessageHandler(None)
    try:
        send_to_log(counted.note)
        qCritical("something broke")
        assert counted.count == 1
    finally:
        qInstallMessageHandler(before)


def test_the_log_is_in_the_users_state_folder(window: Driver, state: Path) -> None:
    services, _ = begin(window, state)
    assert (state / "log.txt").exists()
    services.deleteLater()


def test_a_log_that_cannot_be_kept_is_said_in_one_quiet_line(
    window: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    services, _ = begin(window, blocked)
    assert window.window.messages.text.startswith("No log is kept")
    assert window.window.messages.property("quiet")
    services.deleteLater()


def test_settings_and_log_that_cannot_be_kept_are_one_line(
    new_window: Callable[..., Driver], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    driver = new_window(settings=Settings(blocked / "settings.ini"))
    services, _ = begin(driver, blocked)
    text = driver.window.messages.text
    assert "Settings cannot be saved" in text and "No log is kept" in text
    assert driver.window.messages.property("quiet")
    services.deleteLater()


def test_a_start_that_does_without_the_card_says_so_once(window: Driver, state: Path) -> None:
    state.mkdir(parents=True)
    (state / "starting").write_text("999999999", "ascii")
    gpu_choice = GpuChoice(state)
    assert gpu_choice.decide(gpu_found=True)
    services, _ = begin(window, state, gpu_choice)
    assert "without the graphics card from now on" in window.window.messages.text
    assert window.window.commands["software"].isChecked()
    window.window.messages.dismiss()
    window.window.commands["software"].setChecked(False)
    services.prefer_software()
    assert not GpuChoice(state).prefers_software
    assert "with the graphics card" in window.window.messages.text
    services.deleteLater()


def test_the_about_box_opens_from_the_menu(window: Driver) -> None:
    window.window.commands["about"].trigger()
    dialog = window.window.findChild(AboutDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.close()


def _record(text: str, *arguments: object) -> object:
    import logging

    return logging.LogRecord("a part", logging.WARNING, __file__, 1, text, arguments, None)


def test_a_map_that_gives_up_before_it_was_drawn_is_remembered(
    window: Driver, tmp_path: Path
) -> None:
    gpu_choice = GpuChoice(tmp_path / "state")
    gpu_choice.decide(gpu_found=True)
    driver = Driver(settings_in(tmp_path), begun=StartedEarly(gpu_choice=gpu_choice))
    driver.application.run()
    wait_until(lambda: bool(driver.window.map_frame.findChildren(MapView)), "the map is made")
    driver.window.map_frame.findChildren(MapView)[0].gaveUp.emit()
    driver.wait_until_built()
    driver.close()
    assert GpuChoice(tmp_path / "state").decide(gpu_found=True)

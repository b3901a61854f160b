# SPDX-License-Identifier: MIT
"""The settings file: what it keeps, and that a broken one never stops a start."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.window.main_window import MainWindow
from ui.window.settings import Settings


def test_a_first_start_is_good_without_a_file(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert (settings.theme, settings.place_names, settings.motion) == ("light", "en", "system")
    assert settings.layers == {"towns": True, "rivers": True, "oblasts": True, "band": True, "own_areas": False}
    assert settings.last_briefing is None
    assert settings.bytes_of("geometry") is None


def test_everything_is_there_next_time(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "folder" / "settings.ini")
    settings.theme, settings.place_names, settings.motion = "dark", "uk", "off"
    settings.layers = {"towns": False, "rivers": True, "oblasts": False, "band": True, "own_areas": True}
    settings.last_briefing = tmp_path / "б р, и.json"
    settings.keep_bytes("geometry", QByteArray(b"\x00\x01"))
    assert settings.save() is None
    again = Settings(tmp_path / "folder" / "settings.ini")
    assert (again.theme, again.place_names, again.motion) == ("dark", "uk", "off")
    assert again.layers == {"towns": False, "rivers": True, "oblasts": False, "band": True, "own_areas": True}
    assert again.last_briefing == tmp_path / "б р, и.json"
    assert again.bytes_of("geometry") == QByteArray(b"\x00\x01")


def presenting(settings: Settings) -> tuple[str, str | None, int, bool]:
    return settings.stage_theme, settings.audience_screen, settings.presenting_minutes, settings.keep_brief_log


def test_presenting_is_good_without_a_file(tmp_path: Path) -> None:
    assert presenting(Settings(tmp_path / "settings.ini")) == ("dark", None, 0, False)


@pytest.mark.parametrize(
    "screen", ["HDMI-1", "Проєктор, лівий", "\\\\.\\DISPLAY1", "@Invalid()", 'a "b" = c; [d]', "%41"])
def test_what_presenting_remembers(tmp_path: Path, screen: str) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.stage_theme, settings.audience_screen = "light", screen
    settings.presenting_minutes, settings.keep_brief_log = 45, True
    assert settings.save() is None
    assert presenting(Settings(tmp_path / "settings.ini")) == ("light", screen, 45, True)
    settings.audience_screen = None
    assert settings.save() is None
    assert Settings(tmp_path / "settings.ini").audience_screen is None


@pytest.mark.qt_log_level_fail("CRITICAL")  # Qt may say what it cannot read
@pytest.mark.parametrize(("written", "minutes"), [
    ("20", 20), ("0", 0), ("600", 600), ("9999", 600), ("99999", 0), ("-5", 0), ("1.5", 0), ("twenty", 0), ("", 0),
    ("٣", 0), ("²", 0), ("1, 2", 0), ("@Variant(x)", 0), ("0x10", 0), ("9" * 10_000, 0)])
def test_a_broken_target_counts_as_none(tmp_path: Path, written: str, minutes: int) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(f"[presenting]\nminutes={written}\n", "utf-8")
    assert Settings(path).presenting_minutes == minutes


@pytest.mark.qt_log_level_fail("CRITICAL")
@pytest.mark.parametrize("value", ["purple", "@Invalid()", "1, 2", "yes", ""])
def test_other_broken_choices_of_presenting_count_as_none(tmp_path: Path, value: str) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(f"[presenting]\ntheme={value}\nkeep_log={value}\nscreen=\n", "utf-8")
    assert presenting(Settings(path)) == ("dark", None, 0, False)


@pytest.mark.qt_log_level_fail("CRITICAL")  # Qt may say what it cannot read
@pytest.mark.parametrize(
    "text",
    [
        "theme=purple\nplace_names=xx\nmotion=fast\n",
        "[General]\ntheme=@Variant(nonsense)\n",
        "\x00\xff\x00",
        "[layers]\ntowns=maybe\n",
        "geometry=@ByteArray(no geometry)\nsplitter=7\nlast_briefing=@Invalid()\n",
    ],
)
def test_a_broken_file_counts_as_none(tmp_path: Path, qtbot: QtBot, text: str) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(text, "utf-8")
    settings = Settings(path)
    assert settings.theme in ("light", "dark") and settings.place_names in ("en", "uk")
    assert all(isinstance(shown, bool) for shown in settings.layers.values())
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.furnish()
    assert window.width() >= 600


def test_a_folder_that_cannot_be_written_gives_a_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder would be, which stops root too", "utf-8")
    settings = Settings(blocked / "settings.ini")
    settings.theme = "dark"
    sentence = settings.save()
    assert sentence is not None and sentence.endswith(".")
    assert str(blocked) in sentence
    assert settings.theme == "dark", "for this run it counts all the same"


def test_size_panes_and_theme_of_the_window_are_remembered(tmp_path: Path, qtbot: QtBot) -> None:
    window = MainWindow(Settings(tmp_path / "settings.ini"))
    window.furnish()
    window.show()
    window.resize(780, 640)
    window.splitter.setSizes([330, 450])
    sizes = window.splitter.sizes()
    window.commands["dark"].trigger()
    window.close()
    window.deleteLater()
    again = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(again)
    again.furnish()
    with qtbot.waitExposed(again):
        again.show()
    assert (again.width(), again.height()) == (780, 640)
    assert again.theme.name == "dark"
    assert abs(again.splitter.sizes()[0] - sizes[0]) <= 2


@pytest.mark.skipif(os.name != "posix", reason="permissions are another matter elsewhere")
@pytest.mark.parametrize("is_there", [False, True])
def test_only_the_user_reads_them(qapp: QApplication, tmp_path: Path, is_there: bool) -> None:
    path = tmp_path / "config" / "Line of Contact" / "settings.ini"
    if is_there:
        path.parent.mkdir(parents=True)
        path.write_text("[General]\ntheme=dark\n")
        path.chmod(0o644)
    settings = Settings(path)
    settings.place_names = "uk"
    assert settings.save() is None
    settings.theme = "dark"
    assert settings.save() is None
    assert path.stat().st_mode & 0o777 == 0o600 and path.parent.stat().st_mode & 0o777 == 0o700
    assert (Settings(path).theme, Settings(path).place_names) == ("dark", "uk")

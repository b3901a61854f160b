# SPDX-License-Identifier: MIT
"""The dialog of online tiles, and the settings of backgrounds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from maps.backgrounds.catalogue import CHOSEN, providers
from ui.backgrounds.online_dialog import OnlineDialog
from ui.kit.questions import Question
from ui.window.settings import Settings

NASA = "NASAGIBS.BlueMarble"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> Iterator[OnlineDialog]:
    parent = QWidget()
    made = OnlineDialog(parent, settings, providers(), "")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.show()
    yield made
    made.close()
    parent.deleteLater()


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_every_provider_is_listed_with_credit_and_terms(dialog: OnlineDialog) -> None:
    assert list(dialog.buttons_of) == list(CHOSEN)
    for each in providers().values():
        assert each.info.credit in words(dialog) and each.terms.summary in words(dialog)
        assert each.terms.address in dialog.buttons_of[each.id].accessibleDescription()
    assert not dialog.agree.isEnabled() and not dialog.at_start.isChecked()
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))


def test_terms_are_shown_once(qtbot: QtBot, dialog: OnlineDialog, settings: Settings) -> None:
    chosen: list[str] = []
    dialog.chosen.connect(chosen.append)
    dialog.buttons_of[NASA].click()
    dialog.agree.click()
    (question,) = dialog.findChildren(Question)
    assert "without restriction" in words(question) and chosen == []
    dialog.at_start.click()
    question.buttons["Agree and show"].click()
    assert chosen == [NASA] and settings.accepted_tile_terms == {NASA} and settings.online_at_start
    again = OnlineDialog(dialog.parentWidget(), settings, providers(), NASA)
    again.chosen.connect(chosen.append)
    again.agree.click()
    assert chosen == [NASA, NASA] and not again.findChildren(Question)


def test_settings_of_backgrounds(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    settings = Settings(path)
    assert (settings.background, settings.background_file, settings.background_provider) == ("own", None, "")
    assert not settings.online_at_start and settings.accepted_tile_terms == set()
    settings.background, settings.background_file = "file", tmp_path / "a b.mbtiles"
    settings.background_provider, settings.online_at_start = NASA, True
    settings.accepted_tile_terms = {NASA}
    assert settings.save() is None
    again = Settings(path)
    assert (again.background, again.background_file) == ("file", tmp_path / "a b.mbtiles")
    assert (again.background_provider, again.online_at_start, again.accepted_tile_terms) == (NASA, True, {NASA})
    path.write_text("[background]\nkind=elsewhere\nonline_at_start=perhaps\nfile=\n", "utf-8")
    broken = Settings(path)
    assert (broken.background, broken.background_file, broken.online_at_start) == ("own", None, False)

# SPDX-License-Identifier: MIT
"""Text of another size: in the window, on the map, in the settings; and the list that folds beside the editor."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from tests.end2end.driver import Driver
from tests.end2end.waiting import wait_until
from ui.kit.text_size import use_text_size
from ui.window.settings_dialog import SettingsDialog


@pytest.fixture
def sized(new_window: Callable[..., Driver]) -> Iterator[Driver]:
    """A window of its own; the size of text is everybody's, and is put back."""
    made = new_window()
    yield made
    made.window.choose_text_size(100)
    use_text_size(100)


def names_of_towns(window: Driver) -> float:
    """Returns how large the map's names are."""
    window.settle()
    return float(window.page.evaluate("lineOfContact.labels.scale"))


def test_text_grows_everywhere_at_once_and_stays(sized: Driver) -> None:
    window = sized.window
    header, card = window.header.height(), sized.sidebar.cards.visualRect(sized.sidebar.model.index(1)).height()
    window.commands["settings"].trigger()
    dialog = next(each for each in window.findChildren(SettingsDialog) if each.isVisible())
    dialog.text_size.setCurrentIndex(dialog.text_size.findData(200))
    dialog.text_size.activated.emit(dialog.text_size.currentIndex())
    assert window.settings.text_size == 200
    wait_until(lambda: window.header.height() >= 1.8 * header, "the header is higher")
    assert sized.sidebar.cards.visualRect(sized.sidebar.model.index(1)).height() > 1.4 * card
    assert QApplication.font().pixelSize() == 26 and dialog.text_size.font().pixelSize() == 26
    assert names_of_towns(sized) == 2
    dialog.close()
    window.choose_text_size(125)
    assert names_of_towns(sized) == 1.25


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_word_of_the_window_is_cut(sized: Driver, percent: int) -> None:
    window = sized.window
    window.resize(1920, 1080)
    window.choose_text_size(percent)
    window.commands["editor"].trigger()
    sized.settle()  # the layouts run in its event loop
    cut = [f"{each.text()!r} {each.width()}x{each.height()} of {needed.width()}x{needed.height()}"
           for each in window.findChildren(QAbstractButton) if each.isVisible() and len(each.text()) > 1
           and ((needed := each.minimumSizeHint()).height() > each.height() + 1 or needed.width() > each.width() + 1)]
    cut += [repr(each.text()) for each in window.findChildren(QLabel) if each.isVisible() and each.text()
            and not each.wordWrap() and each.fontMetrics().height() > each.height() + 1]
    assert not cut
    window.commands["editor"].trigger()


def test_the_list_folds_beside_the_editor_and_still_selects(sized: Driver) -> None:
    window = sized.window
    window.resize(1280, 720)
    window.commands["editor"].trigger()
    reading = sized.controllers.reading
    wait_until(lambda: window.folding.is_folded, "the list is folded")
    assert reading.folded is not None and reading.folded.isVisible() and not reading.sidebar.isVisible()
    assert window.map_frame.width() >= 640
    numbers = reading.folded.numbers
    row = next(row for row in range(reading.sidebar.model.rowCount())
               if reading.sidebar.model.index(row).data(Qt.ItemDataRole.UserRole + 2) == "seized-area")
    QTest.mouseClick(numbers.viewport(), Qt.MouseButton.LeftButton,
                     pos=numbers.visualRect(reading.sidebar.model.index(row)).center())
    assert sized.sidebar.selected == "seized-area"
    window.commands["search"].trigger()
    assert not window.folding.is_folded and reading.sidebar.isVisible()
    assert reading.sidebar.filter_bar.search.hasFocus()
    window.commands["editor"].trigger()
    assert not window.folding.is_folded

# SPDX-License-Identifier: MIT
"""Every window, page, pane and dialog with text of 100 and 200 %, in each language and in one whose texts are longer by
half: no text is cut, nothing is too small to hit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from tests.end2end.driver import RESOURCES, Driver, settings_in
from tests.end2end.room import Room
from tests.end2end.test_access_tree import DIALOGS, PAGES, PANES
from tests.end2end.waiting import wait_until
from tests.end2end.writing import Writing
from ui.kit.pick_button import ElidedButton
from ui.kit.screens import space_for
from ui.kit.text_size import use_text_size
from ui.kit.texts import tr
from ui.languages import current
from ui.languages.catalogue import Catalogue
from ui.window.header import ElidedLabel

LEAST_TARGET = 24
"""Pixels; https://www.w3.org/TR/WCAG22/#target-size-minimum"""
SHORT = 12
"""Letters of a day, a time or a number, which a field has to show whole."""
SMALL_SCREEN, FRAME = QSize(1280, 720), QSize(8, 40)
SIZES = [(100, (1280, 720)), (200, (1920, 1080)), (200, (1280, 720))]


class Longer(Catalogue):
    """A language that needs more words for everything, as a translation may."""

    def __init__(self) -> None:
        super().__init__("en")

    def said(self, text: str, about: str = "") -> str:
        return longer(super().said(text, about))

    def counted(self, number: int, one: str, many: str) -> str:
        return longer(super().counted(number, one, many))


def longer(text: str) -> str:
    """Returns a text with two fifths more of letters at its end, in words."""
    more = "".join("y " if at % 7 == 6 else "x" for at in range(2 * len(text) // 5))
    is_form = text.isupper()  # of a day or a time
    return f"{text}{more}" if sum(map(str.isalpha, text)) > 2 and not is_form else text


@pytest.fixture(scope="module", params=["en", "uk", "longer"])
def large_texts(request: pytest.FixtureRequest, qapp: QApplication,
                tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    current.begin(RESOURCES / "translations", "uk" if request.param == "uk" else "en")
    if request.param == "longer":
        current._window[0] = Longer()
    driver = Driver(settings_in(tmp_path_factory.mktemp("settings"))).start()
    yield driver
    use_text_size(100)
    driver.close()
    current.use("en")


@pytest.fixture(scope="module", params=SIZES, ids=lambda each: f"{each[0]}% {each[1][0]}")
def sized(request: pytest.FixtureRequest, large_texts: Driver) -> Driver:
    percent, size = request.param
    window = large_texts.window
    window.resize(*size)
    if window.settings.text_size != percent:
        window.choose_text_size(percent)
    large_texts.settle()
    return large_texts


def seen(widget: QWidget) -> list[QWidget]:
    return [each for each in widget.findChildren(QWidget)
            if each.isVisibleTo(widget) and each.width() and each.height()]


def cut(widget: QWidget) -> list[str]:
    """Returns the texts that have less room than they need; what ends in "…" on purpose has a tip with the whole."""
    found = []
    for each in seen(widget):
        if isinstance(each, ElidedLabel | ElidedButton):
            continue
        if isinstance(each, QLabel) and each.text() and each.wordWrap():
            if each.heightForWidth(each.width()) > each.height() + 1:
                found.append(f"{each.text()[:60]!r} {each.size()} needs {each.heightForWidth(each.width())} of height")
        elif isinstance(each, QLabel | QAbstractButton | QComboBox) and is_text(each):
            needed = each.minimumSizeHint() if not isinstance(each, QLabel) else each.sizeHint()
            if needed.width() > each.width() + 1 or needed.height() > each.height() + 1:
                found.append(f"{type(each).__name__} {text_of(each)[:60]!r} {each.size()} of {needed}")
        elif isinstance(each, QLineEdit) and len(said := each.text() or each.placeholderText()) <= SHORT and (
                each.fontMetrics().horizontalAdvance(said) > each.contentsRect().width() - 16):
            found.append(f"QLineEdit {said!r} {each.size()}")
        elif isinstance(each, QLineEdit | QAbstractSpinBox) and each.fontMetrics().height() > each.height():
            found.append(f"{type(each).__name__} {each.accessibleName()!r} {each.size()}")
    return found


def text_of(each: QWidget) -> str:
    return each.currentText() if isinstance(each, QComboBox) else each.text()  # type: ignore[attr-defined]


def is_text(each: QWidget) -> bool:
    return len(text_of(each)) > 1


def small(widget: QWidget) -> list[str]:
    """Returns what is smaller than a target may be."""
    return [f"{type(each).__name__} {each.accessibleName() or text_of(each)!r} {each.size()}" for each in seen(widget)
            if isinstance(each, QAbstractButton | QComboBox) and not each.objectName().startswith("qt_")
            and min(each.width(), each.height()) < LEAST_TARGET]


def check(widget: QWidget) -> None:
    """Waits until every text has room: a text that comes late, with a size that was measured, is laid out later."""
    QApplication.processEvents()
    left = cut(widget)

    def is_whole() -> bool:
        left[:] = cut(widget)
        return not left

    wait_until(is_whole, "no text is cut")
    assert small(widget) == []


def test_the_window(sized: Driver) -> None:
    check(sized.window)
    title = sized.window.header.title
    assert title.width() >= min(title.text_width(), 60), "of the title something is left"


@pytest.mark.parametrize("title", PAGES)
def test_a_page_of_the_editor(sized: Driver, title: str) -> None:
    writing = Writing(sized)
    sized.sidebar.select("a-fifth")
    page = writing.page(tr(title))
    shown = getattr(page, "list", None) or getattr(page, "rows", None)
    if shown is not None:
        shown.setCurrentIndex(shown.model().index(0, 0))
    try:
        check(writing.editing.panel)
    finally:
        writing.editing.show_editor(False)


@pytest.mark.parametrize("name", PANES)
def test_a_pane(sized: Driver, name: str) -> None:
    sized.sidebar.select("a-fifth")
    sized.window.commands[name].trigger()
    try:
        sized.settle()
        sized.settle()  # panes are laid out twice: for their texts, then for the width that these leave
        check(sized.window)
    finally:
        for _ in range(3):
            sized.window.commands["back"].trigger()
        sized.controllers.timeline.show_time(False)


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog(sized: Driver, name: str, record_picture: Callable[[str, QImage], None]) -> None:
    sized.window.commands[name].trigger()
    opened = [each for each in QApplication.topLevelWidgets() if each.isVisible() and isinstance(each, QDialog)]
    try:
        assert opened, "no dialog came"
        for each in opened:
            QApplication.processEvents()
            record_picture(f"dialog-{name}-{sized.window.settings.text_size}", each.grab().toImage())
            check(each)
            least = each.minimumSizeHint().expandedTo(each.minimumSize())
            assert least.boundedTo(SMALL_SCREEN - FRAME) == least, "it can be seen whole on a small screen"
            assert each.size().boundedTo(space_for(each).expandedTo(least)) == each.size(), "it is within its screen"
    finally:
        for each in opened:
            each.close()
            each.deleteLater()


def test_the_presenter_view(sized: Driver) -> None:
    sized.go_home()
    room = Room(sized).begin()
    try:
        room.open_presenter()
        assert room.presentation.presenter is not None
        room.presentation.presenter.resize(1280, 720)
        check(room.presentation.presenter)
    finally:
        room.press(Qt.Key.Key_Escape)
        wait_until(lambda: room.is_over, "the presentation ends")

# SPDX-License-Identifier: MIT
"""Lists of the editor: found by typing, markup is text, tool tips too."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.hostile import MARKUP
from ui.editing.step_rows import StepRow, StepRowModel
from ui.kit.check_rows import CheckModel
from ui.kit.fields import clean
from ui.kit.item_list import ItemModel
from ui.kit.pick_list import Choice, ChoiceModel, PickList, pick
from ui.kit.value_fields import DayField, NumberField, number_text

CHOICES = [Choice("a", MARKUP), Choice("b", "Київ"), Choice("c", "Two officials")]
TIP = Qt.ItemDataRole.ToolTipRole

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def models() -> list[QAbstractListModel]:
    items, checks = ItemModel(), CheckModel()
    steps = StepRowModel(QApplication.instance(), lambda _index: None)
    items.show_items(CHOICES)
    checks.show_choices(CHOICES)
    steps.show_steps([StepRow(choice.text, "Speaker", hidden=choice.id == "b") for choice in CHOICES])
    return [ChoiceModel(CHOICES), items, checks, steps]


@pytest.mark.parametrize("number", range(4))
def test_every_model_keeps_qt_s_rules_and_shows_markup_as_text(qtbot: QtBot, number: int) -> None:
    model = models()[number]
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == 3
    assert "<script>" in model.index(0).data()
    tip = model.index(0).data(TIP)
    assert "<script>" not in tip and "&lt;script&gt;" in tip and tip.startswith("<qt>")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """A window with a button that opens lists, between two others."""
    made = QWidget()
    layout = QVBoxLayout(made)
    for name in ("before", "opens", "after"):
        layout.addWidget(QPushButton(name, objectName=name))
    made.resize(500, 500)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def button(window: QWidget) -> QPushButton:
    found = window.findChild(QPushButton, "opens")
    assert isinstance(found, QPushButton)
    return found


def test_what_is_typed_finds_and_enter_takes_it(qtbot: QtBot, window: QWidget, button: QPushButton) -> None:
    taken: list[str] = []
    popup = pick(CHOICES, button, taken.append)
    QTest.keyClicks(popup.search, "officials two")
    assert [choice.id for choice in popup.model.shown] == ["c"]
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert taken == ["c"] and not popup.isVisible()
    popup = pick(CHOICES, button, taken.append)
    QTest.keyClick(popup.search, Qt.Key.Key_Down)
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert taken == ["c", "b"]
    popup = pick(CHOICES, button, taken.append)
    QTest.keyClick(popup.search, Qt.Key.Key_Escape)
    assert not popup.isVisible() and taken == ["c", "b"]
    popup = pick(CHOICES, button, taken.append)
    with qtbot.assertNotEmitted(button.clicked):
        rect = button.geometry()
        outside = next(each for each in (rect.topLeft(), rect.topRight()) if not popup.geometry().contains(each))
        QTest.mouseClick(window.childAt(outside), Qt.MouseButton.LeftButton)
    assert not popup.isVisible(), "a press elsewhere leaves, and does nothing else"
    assert window.focusWidget() is button
    popup = pick(CHOICES, button, taken.append)
    window.resize(520, 480)
    assert not popup.isVisible(), "its place is gone with the window's size"
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(window.childAt(outside), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("leave", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_keys_go_back_to_where_the_list_was_opened(window: QWidget, button: QPushButton, leave: Qt.Key) -> None:
    assert window.focusWidget() is not button
    popup = pick(CHOICES, button, lambda _chosen: None)
    QTest.keyClick(popup.search, leave)
    assert window.focusWidget() is button


def test_while_a_list_is_open_every_key_is_its_own(window: QWidget, button: QPushButton) -> None:
    fired: list[str] = []
    for keys in ("Ctrl+Down", "Ins", "Ctrl+E", "N", "Esc"):
        QShortcut(QKeySequence(keys), window, activated=lambda keys=keys: fired.append(keys))
    popup = pick(CHOICES, button, lambda _chosen: None, offer="New…", new=lambda _text: None)
    handle = window.windowHandle()
    for key, modifiers in ((Qt.Key.Key_Down, CONTROL), (Qt.Key.Key_Insert, NONE), (Qt.Key.Key_E, CONTROL),
                           (Qt.Key.Key_N, NONE)):
        QTest.keyClick(handle, key, modifiers)
    assert fired == [] and popup.search.text() == "n"
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert popup.isAncestorOf(window.focusWidget())
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    assert fired == [] and window.findChild(PickList) is None


def test_no_filter_watches_the_whole_application_while_a_list_is_open(
        button: QPushButton, monkeypatch: pytest.MonkeyPatch) -> None:
    watching: list[object] = []
    monkeypatch.setattr(QApplication, "installEventFilter", lambda _application, each: watching.append(each))
    pick(CHOICES, button, lambda _chosen: None).close()
    assert watching == []


@pytest.mark.parametrize(("typed", "day"), [
    ("2024-11-20", datetime.date(2024, 11, 20)), ("20.11.2024", datetime.date(2024, 11, 20)),
    ("20 Nov 2024", datetime.date(2024, 11, 20)), ("", None)])
def test_days_are_understood(qtbot: QtBot, typed: str, day: datetime.date | None) -> None:
    field = DayField()
    qtbot.addWidget(field)
    field.show_value(datetime.date(2020, 1, 1))
    field.line.setText(typed)
    with qtbot.waitSignal(field.edited) as emitted:
        field.line.commit()
    assert emitted.args == [day]


@pytest.mark.parametrize("typed", ["soon", "2024-02-30", "20/11/2024"])
def test_what_is_no_day_is_marked_and_not_committed(qtbot: QtBot, typed: str) -> None:
    field = DayField()
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.line.setText(typed)
        field.line.commit()
    assert field.line.property("wrong")


@pytest.mark.parametrize(("typed", "number"), [
    ("110,000", 110000), ("110 000", 110000), ("1,234,567", 1234567), ("12.5", 12.5), ("12,5", 12.5), ("0", 0)])
def test_numbers_are_understood(qtbot: QtBot, typed: str, number: float) -> None:
    field = NumberField("Value")
    qtbot.addWidget(field)
    field.line.setText(typed)
    assert field.value() == number
    assert number_text(number) == {110000: "110,000", 1234567: "1,234,567"}.get(number, f"{number:g}")


@pytest.mark.parametrize("typed", ["many", "-5", "1e5", "1.2.3", "∞"])
def test_what_is_no_number_is_none(qtbot: QtBot, typed: str) -> None:
    field = NumberField("Value")
    qtbot.addWidget(field)
    field.line.setText(typed)
    assert field.value() is None


def test_text_is_cleaned_of_what_no_file_may_hold() -> None:
    assert clean("a\0b\ud800c", 10) == "abc" and clean("x" * 20, 10) == "x" * 10


def test_a_list_that_is_closed_again_after_its_sheet_is_gone_does_nothing(qtbot: QtBot, window: QWidget) -> None:
    shown = pick(CHOICES, window.findChild(QPushButton, "opens"), lambda _picked: None)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    sheet = shown._sheet
    shown.close()
    qtbot.waitUntil(lambda: not isValid(sheet))
    with qtbot.captureExceptions() as raised:
        shown.show()
        shown.close()
    assert raised == []
    shown.deleteLater()

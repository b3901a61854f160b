# SPDX-License-Identifier: MIT
"""The sentence under a field whose text is not taken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFormLayout, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.labels import plain_label
from ui.kit.value_fields import DayField, NumberField, WrongNote


class Form(QWidget):
    """A page with a field of each kind, which scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.page = QWidget()
        layout = QFormLayout(self.page)
        self.above = plain_label("Above")
        self.number, self.day = NumberField("Value"), DayField()
        layout.addRow(self.above)
        layout.addRow("Value", self.number)
        layout.addRow("Day", self.day)
        layout.addRow(plain_label("\n" * 40))
        self.area = QScrollArea(widgetResizable=True)
        self.area.setWidget(self.page)
        QVBoxLayout(self).addWidget(self.area)

    @property
    def notes(self) -> list[WrongNote]:
        return [each for each in self.findChildren(WrongNote) if each.isVisible()]


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    made.resize(420, 300)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def typed(field: NumberField | DayField, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, text)
    field.line.commit()
    QApplication.processEvents()


def box(form: Form, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(form.page, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("name", ["number", "day"])
def test_it_says_why_under_the_field_until_the_text_is_taken(form: Form, name: str) -> None:
    field = getattr(form, name)
    typed(field, "some")
    [note] = form.notes
    assert note.text() == field.line.toolTip() != ""
    line = box(form, field.line)
    assert box(form, note).top() > line.bottom() and box(form, note).top() - line.bottom() < 8
    assert form.page.rect().contains(box(form, note))
    assert note.height() >= note.heightForWidth(note.width())
    typed(field, "2024-11-20" if name == "day" else "12.5")
    assert form.notes == []


def test_each_field_has_its_own(form: Form) -> None:
    typed(form.number, "some")
    typed(form.day, "some")
    assert len({note.text() for note in form.notes}) == 2
    typed(form.number, "7")
    assert [note.line for note in form.notes] == [form.day.line]


def test_it_follows_its_field(form: Form, qtbot: QtBot) -> None:
    typed(form.number, "some")
    [note] = form.notes
    before = box(form, note).top()
    form.above.setText("Above\nand\nmore")
    qtbot.waitUntil(lambda: box(form, note).top() > before)
    assert box(form, note).top() - box(form, form.number.line).bottom() < 8
    form.number.hide()
    qtbot.waitUntil(lambda: form.notes == [])
    form.number.show()
    qtbot.waitUntil(lambda: form.notes == [note])


def test_it_scrolls_with_its_page(form: Form) -> None:
    typed(form.number, "some")
    [note] = form.notes
    seen = note.mapTo(form, QPoint(0, 0)).y()
    form.area.verticalScrollBar().setValue(30)
    assert note.mapTo(form, QPoint(0, 0)).y() == seen - 30


def test_it_is_scrolled_to(form: Form) -> None:
    form.resize(420, 110)
    QApplication.processEvents()
    form.area.verticalScrollBar().setValue(box(form, form.number.line).bottom() + 4 - form.area.viewport().height())
    typed(form.number, "some")
    [note] = form.notes
    assert form.area.viewport().rect().contains(QRect(note.mapTo(form.area.viewport(), QPoint(0, 0)), note.size()))
    assert form.area.viewport().rect().contains(form.number.line.mapTo(form.area.viewport(), QPoint(0, 0)))


def test_where_nothing_is_below_it_stands_above(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addStretch(1)
    field = NumberField("Value")
    layout.addWidget(field)
    layout.setContentsMargins(0, 0, 0, 0)
    window.resize(300, 200)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    typed(field, "some")
    [note] = [each for each in window.findChildren(WrongNote) if each.isVisible()]
    assert note.geometry().bottom() < field.line.mapTo(window, QPoint(0, 0)).y()


def test_it_goes_with_its_field(form: Form, qtbot: QtBot) -> None:
    typed(form.day, "some")
    form.day.setParent(None)
    form.day.deleteLater()
    qtbot.waitUntil(lambda: form.findChildren(WrongNote) == [])

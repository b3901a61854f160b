# SPDX-License-Identifier: MIT
"""The page of keys in the settings: which key does what, changed at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.kit.check_boxes import CheckBox
from ui.kit.forms import push_button
from ui.kit.labels import announce, plain_label
from ui.kit.texts import tr
from ui.kit.theme import scaled
from ui.window.key_choices import KeyChoices, KeyLine, is_single

_COMMAND, _KEYS = range(2)
_WIDTH, _HEIGHT = 560, 260
"""The least size of the table in pixels."""
_MODIFIERS: Final = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_OF_FIELDS: Final = (
    "Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A", "Return", "Enter", "Up", "Down", "Left", "Right", "Backspace")
"""Keys of lists, text fields and the map, which no command of the window may take from them."""
_LEAVING: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def written(key: str) -> str:
    """Returns a key as it is written on this system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class KeyField(QLineEdit):
    """A field that takes the key pressed in it. Tab leaves it, as everywhere."""

    def __init__(self) -> None:
        super().__init__(readOnly=True, placeholderText=tr("Press a key here"))
        self.setAccessibleName(tr("New key"))
        self.key = ""

    def event(self, event: QEvent) -> bool:
        """Keeps the keys from the window's actions."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shows the key."""
        if event.key() in _LEAVING:
            super().keyPressEvent(event)
        elif event.key() not in _MODIFIERS:
            self.show_key(key_of(event))

    def show_key(self, key: str) -> None:
        """Shows a key; "" for none."""
        self.key = key
        self.setText(written(key))


def key_of(event: QKeyEvent) -> str:
    """Returns a pressed key as declarations write it: "Ctrl+N", "?", "Shift+F"."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if modifiers == Qt.KeyboardModifier.ShiftModifier and text.isprintable() and text.strip() and not text.isalpha():
        modifiers = Qt.KeyboardModifier.NoModifier  # Shift only writes the sign
    return QKeySequence(modifiers.value | event.key()).toString(QKeySequence.SequenceFormat.PortableText)


def _taken_text(key: str, holder: KeyLine) -> str:
    return tr("{key} is a key of “{command}” already; take it away there first.").format(
        key=written(key), command=holder.text)


class KeysPage(QWidget):
    """The page. ``choose`` receives the choices after each change."""

    def __init__(self, lines: Sequence[KeyLine], choices: KeyChoices, choose: Callable[[KeyChoices], object]) -> None:
        super().__init__()
        self.setObjectName("drawerBody")
        self.choices = choices
        self._lines = list(lines)
        self._choose = choose
        self.table = QTableWidget(len(self._lines), 2)
        self.table.setObjectName("itemList")
        self.table.setAccessibleName(tr("Commands and their keys"))
        self.table.setHorizontalHeaderLabels([tr("Command"), tr("Keys")])
        self.table.horizontalHeader().setSectionResizeMode(_COMMAND, QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumSize(scaled(_WIDTH), _HEIGHT)
        self.table.setColumnWidth(_KEYS, 150)
        self.single = CheckBox(tr("Single letters and signs are keys, such as N or ?"))
        self.single.setChecked(choices.single)
        self.single.clicked.connect(lambda on: self._take(replace(self.choices, single=on)))
        self.field = KeyField()
        self.said = plain_label(wrapped=True, note=True)
        self.said.hide()
        self.add = push_button(tr("Give this key"), self._add)
        self.none = push_button(tr("Take its keys away"), lambda: self._set(()))
        self.first = push_button(tr("Its first keys"), lambda: self._set(self.line.first))
        self.all_first = push_button(tr("Back to the first ones"), lambda: self._take(replace(self.choices, chosen={})))
        self._arrange()
        self._show()
        self.table.setCurrentCell(0, _COMMAND)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.single)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        for widget in (self.field, self.add):
            row.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.said)
        rest = QHBoxLayout()
        for widget in (self.none, self.first, self.all_first):
            rest.addWidget(widget)
        rest.addStretch(1)
        column.addLayout(rest)

    @property
    def line(self) -> KeyLine:
        """The command that is chosen."""
        return self._lines[max(0, self.table.currentRow())]

    def _show(self) -> None:
        for row, line in enumerate(self._lines):
            keys = ", ".join(written(key) for key in self.choices.keys_of(line.name, line.first))
            command = tr("{section}: {command}").format(section=line.section, command=line.text)
            for column, text in ((_COMMAND, command), (_KEYS, keys)):
                item = self.table.item(row, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.table.setItem(row, column, item)
                item.setText(text)
        self.single.setChecked(self.choices.single)

    def _add(self) -> None:
        key, line = self.field.key, self.line
        if not key:
            self._say(tr("Press the new key in the field first."))
            return
        if key in _OF_FIELDS and not line.scope:
            self._say(tr("{key} is a key of lists and text fields; choose another one.").format(key=written(key)))
            return
        holder = self.choices.holder(key, line.scope, self._lines)
        if holder is not None:
            self._say(_taken_text(key, holder))
            return
        self._set((*self.choices.chosen.get(line.name, line.first), key))
        self.field.show_key("")
        if is_single(key) and not self.choices.single:
            self._say(tr("{key} acts once single letters and signs are keys again.").format(key=written(key)))

    def _set(self, keys: tuple[str, ...]) -> None:
        line = self.line
        rest = self.choices.with_keys(line, ())
        taken = [(key, holder) for key in keys
                 if (holder := rest.holder(key, line.scope, self._lines)) is not None and holder.name != line.name]
        if taken:
            self._say(_taken_text(*taken[0]))
            return
        self._take(self.choices.with_keys(line, keys))

    def _take(self, choices: KeyChoices) -> None:
        self.choices = choices
        self._say("")
        self._show()
        self._choose(choices)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        announce(self, sentence)

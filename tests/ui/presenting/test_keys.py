# SPDX-License-Identifier: MIT
"""The keys of presenting as real key events at a window: a clicker's, a keypad's, other layouts', and in fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.presenting.keys import PRESENTING_KEYS, WindowWatch, command_of, keys_and_texts

Key = Qt.Key
Modifier = Qt.KeyboardModifier
NONE = Modifier.NoModifier

MODIFIER_KEYS = (Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_Meta)
SYMBOLS = {".": Key.Key_Period, "+": Key.Key_Plus, "=": Key.Key_Equal, "-": Key.Key_Minus, "?": Key.Key_Question}
ISSUE = {
    "next": "Right Down PgDown Space N", "previous": "Left Up PgUp P", "back": "Backspace", "first": "Home",
    "last": "End",
    "steps": "G", "black": "B .", "white": "W", "freeze": "F", "pointer": "L", "pen": "D", "zoom_to_areas": "Z",
    "return": "R", "swap": "S", "timer": "T", "front": "F5 Shift+F5", "end": "Esc", "keys": "F1 ?",
    "enter": "Return Enter",
}
"""The keys that were promised."""


class WatchedWindow(QWidget):
    """A window with fields, a button, and a watch; keys that were not taken are counted."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.spin, self.notes, self.button = QLineEdit(), QSpinBox(), QPlainTextEdit(), QPushButton("Press")
        layout = QVBoxLayout(self)
        for widget in (self.line, self.spin, self.notes, self.button):
            layout.addWidget(widget)
        self.spin.setRange(0, 600)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.commands: list[str] = []
        self.points: list[QPointF] = []
        self.left_over: list[int] = []
        self.pressed = 0
        self.button.clicked.connect(self._press)
        self.watch = WindowWatch(self)
        self.watch.commanded.connect(self.commands.append)
        self.watch.pointed.connect(self.points.append)

    def _press(self) -> None:
        self.pressed += 1

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() not in MODIFIER_KEYS:
            self.left_over.append(event.key())

    def press(self, key: Qt.Key, modifiers: Modifier = NONE) -> list[str]:
        """The commands a key gives."""
        self.commands.clear()
        QTest.keyClick(self.windowHandle(), key, modifiers)
        return list(self.commands)

    def type(self, text: str, key: Qt.Key = Key.Key_unknown, modifiers: Modifier = NONE,
             *, repeated: bool = False) -> list[str]:
        """The commands of a key that writes this text."""
        self.commands.clear()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key.value, modifiers, text, repeated)
            QCoreApplication.sendEvent(self.windowHandle(), event)
        return list(self.commands)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WatchedWindow]:
    made = WatchedWindow()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.watch.attach()
    made.watch.attach()
    made.setFocus()
    yield made


def sequence(name: str) -> tuple[Qt.Key, Modifier]:
    if name in SYMBOLS:
        return SYMBOLS[name], NONE
    combination = QKeySequence(name)[0]
    return combination.key(), combination.keyboardModifiers()


# Every key

@pytest.mark.parametrize(("command", "name"), [(each.command, key) for each in PRESENTING_KEYS for key in each.keys])
def test_every_key_gives_its_command_once(window: WatchedWindow, command: str, name: str) -> None:
    assert window.press(*sequence(name)) == [command]
    assert window.left_over == [], "nothing after the watch receives it"


def test_the_promised_keys_are_there() -> None:
    declared = {each.command: set(each.keys) for each in PRESENTING_KEYS}
    for command, names in ISSUE.items():
        assert set(names.split()) <= declared[command]


def test_no_key_has_two_meanings() -> None:
    counts = Counter(key for each in PRESENTING_KEYS for key in each.keys)
    assert {key for key, count in counts.items() if count > 1} == set()


def test_the_help_has_a_line_for_each() -> None:
    lines = keys_and_texts()
    assert len(lines) == len(PRESENTING_KEYS)
    assert all(keys and text for keys, text in lines)
    assert any("F5" in keys for keys, _ in lines)


@pytest.mark.parametrize(("key", "command"), [
    (Key.Key_PageDown, "next"), (Key.Key_PageUp, "previous"), (Key.Key_Period, "black"), (Key.Key_F5, "front"),
    (Key.Key_Escape, "end")])
def test_a_wireless_clicker(window: WatchedWindow, key: Qt.Key, command: str) -> None:
    window.button.setFocus()
    assert window.press(key) == [command]


def test_a_button_under_the_focus_swallows_nothing(window: WatchedWindow) -> None:
    window.button.setFocus()
    assert window.press(Key.Key_Space) == ["next"]
    assert window.press(Key.Key_Return) == ["enter"]
    assert window.pressed == 0


# Digits, keypad, other layouts

@pytest.mark.parametrize("digit", range(10))
@pytest.mark.parametrize("modifiers", [NONE, Modifier.KeypadModifier])
def test_digits(window: WatchedWindow, digit: int, modifiers: Modifier) -> None:
    assert window.press(Qt.Key(Key.Key_0.value + digit), modifiers) == [f"digit {digit}"]


def test_digits_of_a_layout_that_needs_shift_for_them(window: WatchedWindow) -> None:
    assert window.type("7", Key.Key_7, Modifier.ShiftModifier) == ["digit 7"]


@pytest.mark.parametrize(("key", "command"), [
    (Key.Key_Enter, "enter"), (Key.Key_PageDown, "next"), (Key.Key_Home, "first"), (Key.Key_Left, "previous"),
    (Key.Key_Plus, "zoom_in"), (Key.Key_Minus, "zoom_out")])
def test_the_keypad(window: WatchedWindow, key: Qt.Key, command: str) -> None:
    assert window.press(key, Modifier.KeypadModifier) == [command]


# The Latin letter of each key, and what the key writes in the Ukrainian and in the Russian layout.
LAYOUTS = {"N": "тт", "P": "зз", "G": "пп", "B": "ии", "W": "цц", "F": "аа", "L": "дд", "D": "вв", "Z": "яя",
           "R": "кк", "V": "мм", "Q": "йй", "T": "ее", "S": "іы"}


@pytest.mark.parametrize(
    ("latin", "written"), [(latin, each) for latin, both in LAYOUTS.items() for each in sorted(set(both))])
def test_cyrillic_letters_are_on_the_same_keys(window: WatchedWindow, latin: str, written: str) -> None:
    command = next(each.command for each in PRESENTING_KEYS if latin in each.keys)
    assert window.type(written, Qt.Key(ord(written.upper()))) == [command]
    assert window.type(written.upper(), Qt.Key(ord(written.upper()))) == [command], "with Caps Lock"
    shifted = [each.command for each in PRESENTING_KEYS if f"Shift+{latin}" in each.keys]
    assert window.type(written.upper(), Qt.Key(ord(written.upper())), Modifier.ShiftModifier) == shifted


@pytest.mark.parametrize("latin", list(LAYOUTS))
def test_caps_lock_changes_nothing(window: WatchedWindow, latin: str) -> None:
    command = next(each.command for each in PRESENTING_KEYS if latin in each.keys)
    assert window.type(latin, Qt.Key(ord(latin))) == [command]


def test_letters_that_are_no_keys(window: WatchedWindow) -> None:
    for written in ("a", "x", "ж", "ü", "中", ""):
        assert window.type(written, Key.Key_unknown) == []
    assert window.type("٣", Key.Key_unknown) == ["digit 3"]


ROWS = {
    "English": ("qwertyuiop", "asdfghjkl", "zxcvbnm,./"),
    "Ukrainian": ("йцукенгшщз", "фівапролд", "ячсмитьбю."),
    "Russian": ("йцукенгшщз", "фывапролд", "ячсмитьбю."),
    "Hebrew": ("/'קראטוןםפ", "שדגכעיחלך", "זסבהנמצתץ."),
    "Arabic": ("ضصثقفغعهخح", "شسيبلاتنم", "ئءؤرﻻىةوزظ"),
    "Greek": (";ςερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ,./"),
    "French": ("azertyuiop", "qsdfghjkl", "wxcvbn,;:!"),
}
"""What layouts write on three rows of keys."""
FIRST_CODES = (0x10, 0x1E, 0x2C)


def by_place() -> Iterator[tuple[str, str, int, str]]:
    """Yields (layout, what the key writes, its scan code, the English sign on it) for every key of presenting."""
    known = {key.lower() for each in PRESENTING_KEYS for key in each.keys if len(key) == 1}
    for layout, rows in ROWS.items():
        for written, english, first in zip(rows, ROWS["English"], FIRST_CODES, strict=True):
            for index, (text, place) in enumerate(zip(written, english, strict=True)):
                if place in known:
                    yield layout, text, first + index, place


@pytest.mark.parametrize(("layout", "written", "code", "place"), list(by_place()))
@pytest.mark.parametrize("system", ["linux", "win32"])
def test_keys_work_by_their_place_on_other_layouts(
    layout: str, written: str, code: int, place: str, system: str
) -> None:
    native = code + 8 if system == "linux" else code
    command = next(each.command for each in PRESENTING_KEYS if place.upper() in each.keys)
    for text, held in ((written, NONE), (written.upper(), NONE)):
        event = QKeyEvent(QEvent.Type.KeyPress, 0, held, native, 0, 0, text)
        assert command_of(event, system) == command, f"{layout}: {text}"


@pytest.mark.parametrize(("written", "code", "command"), [
    ("y", 0x2C, "zoom_to_areas"), ("z", 0x15, "zoom_to_areas"), ("n", 0x26, "next"), ("l", 0x19, "pointer")])
def test_latin_letters_are_what_is_written_on_them(written: str, code: int, command: str) -> None:
    """A letter that is no key of presenting, such as the German y, counts by its place."""
    assert command_of(QKeyEvent(QEvent.Type.KeyPress, 0, NONE, code + 8, 0, 0, written), "linux") == command


DVORAK = zip("pyfgcrl" "aoeuidhtn" "qjkxbmwvz",
             (*range(0x13, 0x1A), *range(0x1E, 0x27), *range(0x2D, 0x36)), strict=True)


@pytest.mark.parametrize(("written", "code"), list(DVORAK))
def test_a_dvorak_keyboard_has_the_keys_that_are_written_on_it(written: str, code: int) -> None:
    known = {key.lower(): each.command for each in PRESENTING_KEYS for key in each.keys if len(key) == 1}
    event = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, code + 8, 0, 0, written)
    assert command_of(event, "linux") == known.get(written)


@pytest.mark.parametrize(("virtual", "written", "command"), [
    (45, "т", "next"), (47, "ю", "black"), (12, "й", "sources"), (0, "ф", None), (11, "נ", "black")])
def test_places_on_a_mac(virtual: int, written: str, command: str | None) -> None:
    assert command_of(QKeyEvent(QEvent.Type.KeyPress, 0, NONE, 1, virtual, 0, written), "darwin") == command


def test_digits_by_their_place_on_the_french_layout() -> None:
    for index, written in enumerate("&é\"'("):
        event = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, 0x02 + index + 8, 0, 0, written)
        assert command_of(event, "linux") == f"digit {index + 1}"


def test_the_full_stop_with_shift_is_another_sign() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Modifier.ShiftModifier, 0x34 + 8, 0, 0, "Ю")
    assert command_of(event, "linux") is None


@pytest.mark.parametrize("modifier", [Modifier.ControlModifier, Modifier.AltModifier, Modifier.MetaModifier,
                                      Modifier.ControlModifier | Modifier.AltModifier])
def test_other_modifiers_are_not_for_presenting(window: WatchedWindow, modifier: Modifier) -> None:
    for key in (Key.Key_N, Key.Key_Right, Key.Key_F5, Key.Key_B, Key.Key_5, Key.Key_Space):
        assert window.press(key, modifier) == []
    assert len(window.left_over) == 6, "the window receives them"


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_Right, Key.Key_Space, Key.Key_Home])
def test_only_shift_makes_another_key(window: WatchedWindow, key: Qt.Key) -> None:
    assert window.press(key, Modifier.ShiftModifier) == []


def test_a_key_held_down_is_one_press(window: WatchedWindow) -> None:
    assert window.type("n", Key.Key_N) == ["next"]
    for _ in range(5):
        assert window.type("n", Key.Key_N, repeated=True) == []
    assert window.left_over == [], "and the map does not receive it either"


# Fields for text

def test_a_line_keeps_its_letters(window: WatchedWindow) -> None:
    window.line.setFocus()
    commands = []
    for key in (Key.Key_N, Key.Key_7, Key.Key_Space, Key.Key_Period, Key.Key_B, Key.Key_Left, Key.Key_Backspace,
                Key.Key_Home, Key.Key_End):
        commands += window.press(key)
    assert commands == []
    assert window.line.text() == "n7 b", "the dot before the cursor went by Backspace"
    assert window.type("т", Qt.Key(ord("Т"))) == [] and window.line.text() == "n7 bт"


def test_enter_in_a_line_is_the_line_s(qtbot: QtBot, window: WatchedWindow) -> None:
    window.line.setFocus()
    with qtbot.waitSignal(window.line.returnPressed):
        assert window.press(Key.Key_Return) == []


def test_a_number_keeps_digits_and_arrows(window: WatchedWindow) -> None:
    window.spin.setFocus()
    window.spin.selectAll()
    assert [window.press(key) for key in (Key.Key_4, Key.Key_5, Key.Key_Up)] == [[], [], []]
    assert window.spin.value() == 46


def test_a_note_keeps_its_keys(window: WatchedWindow) -> None:
    window.notes.setFocus()
    for key in (Key.Key_F, Key.Key_Return, Key.Key_B):
        assert window.press(key) == []
    assert window.notes.toPlainText() == "f\nb"


@pytest.mark.parametrize("field", ["line", "spin", "notes"])
@pytest.mark.parametrize(("key", "command"), [
    (Key.Key_PageDown, "next"), (Key.Key_PageUp, "previous"), (Key.Key_F5, "front"), (Key.Key_F1, "keys")])
def test_the_clicker_goes_on_from_any_field(window: WatchedWindow, field: str, key: Qt.Key, command: str) -> None:
    getattr(window, field).setFocus()
    assert window.press(key) == [command]


@pytest.mark.parametrize("field", ["line", "spin", "notes"])
def test_esc_in_a_field_leaves_the_field_and_not_the_presentation(window: WatchedWindow, field: str) -> None:
    getattr(window, field).setFocus()
    assert window.press(Key.Key_Escape) == []
    assert window.left_over == [Key.Key_Escape.value], "the window receives it"


# Mouse, and windows made again

def test_the_mouse_is_reported_and_let_through(window: WatchedWindow) -> None:
    QTest.mouseMove(window.windowHandle(), QPoint(30, 40))
    assert window.points[-1] == QPointF(30, 40)
    centre = window.button.mapTo(window, window.button.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, NONE, centre)
    assert window.pressed == 1


def test_a_window_made_again_is_watched_again(qtbot: QtBot, window: WatchedWindow) -> None:
    window.hide()
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint, True)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.watch.attach()
    assert window.press(Key.Key_N) == ["next"]

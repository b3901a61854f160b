# SPDX-License-Identifier: MIT
"""The keys of presenting, declared once, and the event filter that receives them first.

A wireless clicker sends PgUp, PgDn, ".", F5 and Esc. Keys are received by the windows themselves, so
that neither the map's page nor a button with the focus can swallow one.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget

from briefing.sentences import mark
from ui.kit.key_places import names_of
from ui.kit.texts import tr
from ui.window.key_choices import PRESENTING, KeyChoices, KeyLine


@dataclass(frozen=True)
class PresentingKey:
    """A command of presenting, its keys, and its text in the help."""

    command: str
    keys: tuple[str, ...]
    text: str


PRESENTING_KEYS: Final = (
    PresentingKey("next", ("Right", "Down", "PgDown", "Space", "N"), mark("Next step")),
    PresentingKey("enter", ("Return", "Enter"), mark("Next step; after a number, the step of that number")),
    PresentingKey("previous", ("Left", "Up", "PgUp", "P"), mark("Previous step")),
    PresentingKey("back", ("Backspace",), mark("Previous step; while measuring: take the last point back")),
    PresentingKey("first", ("Home",), mark("First step")),
    PresentingKey("last", ("End",), mark("Last step")),
    PresentingKey("steps", ("G",), mark("List of steps, to search and to jump")),
    PresentingKey("black", ("B", "."), mark("Black screen and back")),
    PresentingKey("white", ("W",), mark("White screen and back")),
    PresentingKey("freeze", ("F",), mark("Freeze the room's picture; again: drop what you looked at")),
    PresentingKey("send", ("Shift+F",), mark("While frozen: send your picture to the room")),
    PresentingKey("pointer", ("L",), mark("Pointer")),
    PresentingKey("pen", ("D",), mark("Pen; its strokes vanish with the step")),
    PresentingKey("keep_strokes", ("Shift+D",), mark("Keep the pen's strokes as marks of the step")),
    PresentingKey("places", ("J", "Ctrl+F"), mark("Find a place and show it to the room")),
    PresentingKey("measure", ("M",), mark("Measure a distance, point by point; again: end")),
    PresentingKey("zoom_to_areas", ("Z",), mark("Zoom to the step's areas")),
    PresentingKey("return", ("R",), mark("Return to the step as it was")),
    PresentingKey("zoom_in", ("+", "="), mark("Zoom in")),
    PresentingKey("zoom_out", ("-",), mark("Zoom out")),
    PresentingKey("presenter", ("V",), mark("Presenter view to the front, or back again")),
    PresentingKey("sources", ("Q",), mark("Sources of the statement: who says that?")),
    PresentingKey("media", ("I",), mark("Pictures and videos of the statement, one by one; then away")),
    PresentingKey("language", ("K",), mark("Language of the captions: the next one, or two beside each other")),
    PresentingKey("notes_down", ("Shift+Down",), mark("Notes: on")),
    PresentingKey("notes_up", ("Shift+Up",), mark("Notes: back")),
    PresentingKey("swap", ("S",), mark("Swap the screens")),
    PresentingKey("next_screen", ("Shift+S",), mark("The room's picture to the next screen")),
    PresentingKey("window", ("F11",), mark("The room's picture in a window, or over the whole screen again")),
    PresentingKey("timer", ("T",), mark("Timer: pause and go on")),
    PresentingKey("reset_timer", ("Shift+T",), mark("Timer: back to zero")),
    PresentingKey("front", ("F5", "Shift+F5"), mark("The room's picture to the front")),
    PresentingKey("keys", ("F1", "?"), mark("These keys, in the presenter view")),
    PresentingKey("end", ("Esc",), mark("End; the main window shows the statement")),
)

# The keys that a text field needs for itself; Esc leaves the field first, and only then the presentation.
_TYPING: Final = frozenset(
    {"Left", "Right", "Up", "Down", "Home", "End", "Space", "Backspace", "Return", "Enter", "Esc"})
_ESCAPE: Final = "Esc"
_PRESSING: Final = frozenset({"Return", "Enter"})


def presenting_lines() -> list[KeyLine]:
    """Returns the commands whose keys can be chosen."""
    return [KeyLine(f"{PRESENTING}{each.command}", tr("Presenting"), tr(each.text), each.keys)
            for each in PRESENTING_KEYS]


def keys_in_use(choices: KeyChoices) -> tuple[PresentingKey, ...]:
    """Returns the commands with the keys that the user chose. The end keeps Esc: nobody is to be caught in it."""
    used = [replace(each, keys=choices.keys_of(f"{PRESENTING}{each.command}", each.keys)) for each in PRESENTING_KEYS]
    return tuple(replace(each, keys=(*each.keys, _ESCAPE)) if each.command == "end" and _ESCAPE not in each.keys
                 else each for each in used)


def keys_and_texts(used: Sequence[PresentingKey] = PRESENTING_KEYS) -> list[tuple[str, str]]:
    """Returns the help's lines."""
    lines = []
    for each in used:
        keys = ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in each.keys)
        lines.append((keys, tr(each.text)))
    return lines


def keys_of_commands(used: Sequence[PresentingKey] = PRESENTING_KEYS) -> dict[str, str]:
    """Returns each command's first key, as it is written on this system."""
    return {each.command: QKeySequence(each.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            for each in used if each.keys}


_DIGITS: Final = frozenset("0123456789")
_SIGNS: Final = frozenset("?+=-.")


def commands_by_key(used: Sequence[PresentingKey]) -> dict[str, str]:
    """Returns the command of each key."""
    return {key: each.command for each in used for key in each.keys}


_COMMANDS: Final = commands_by_key(PRESENTING_KEYS)


def command_of(event: QKeyEvent, platform: str = sys.platform,
               commands: Mapping[str, str] = _COMMANDS, *, single: bool = True) -> str | None:
    """Returns the command of a key, "digit 7" for a digit; None for any other key.

    Keys work by what is written on them and, on layouts of other scripts and the French one, by their place.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return _command_with_ctrl(event, platform, commands)
    if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
        return None
    shift = "Shift+" if modifiers & Qt.KeyboardModifier.ShiftModifier else ""
    for name in names_of(event, platform):
        if name in _DIGITS and single:
            return f"digit {name}"
        if name in _SIGNS and shift and name != event.text():
            continue  # another sign is written there with Shift
        command = commands.get(name) if name in _SIGNS else commands.get(shift + name.upper())
        if command is not None:
            return command
    return commands.get(shift + QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText))


def _command_with_ctrl(event: QKeyEvent, platform: str, commands: Mapping[str, str]) -> str | None:
    written = QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
    found = (commands.get(f"Ctrl+{name.upper()}") for name in (written, *names_of(event, platform)))
    return next((command for command in found if command is not None), None)


def is_typing(event: QKeyEvent, focus: QWidget | None) -> bool:
    """Whether a key belongs to the text field or button with the focus."""
    name = QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
    if isinstance(focus, QAbstractButton):  # a button that only Tab can reach is meant to be pressed
        return name in _PRESSING and focus.focusPolicy() == Qt.FocusPolicy.TabFocus
    is_note = isinstance(focus, QPlainTextEdit) and not focus.isReadOnly()
    if not is_note and not isinstance(focus, QLineEdit | QAbstractSpinBox):
        return False
    return bool(event.text() and event.text().isprintable()) or name in _TYPING


class WindowWatch(QObject):
    """Receives a window's keys and mouse before its widgets do."""

    commanded = Signal(str)
    pointed = Signal(QPointF)
    """The mouse's position, in the window's pixels."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._commands: Mapping[str, str] = _COMMANDS
        self._single = True
        self._watched: QWindow | None = None

    def use(self, choices: KeyChoices) -> None:
        """Takes the keys that the user chose."""
        self._commands, self._single = commands_by_key(keys_in_use(choices)), choices.single

    def attach(self) -> None:
        """Starts to receive events; the window has to have been shown."""
        handle = self._window.windowHandle()
        if handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the keys of presenting; emits the mouse's position and lets its events through."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self.pointed.emit(event.position())
        return False

    def _key(self, event: QKeyEvent) -> bool:
        command = command_of(event, sys.platform, self._commands, single=self._single)
        if command is None or is_typing(event, QApplication.focusWidget()):
            return False
        if not event.isAutoRepeat():  # a key held down, or stuck on a clicker, is one press
            self.commanded.emit(command)
        return True

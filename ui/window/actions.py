# SPDX-License-Identifier: MIT
"""Declares every action of the window once: its text, its keys, and its section of the help."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from briefing.sentences import mark
from ui.kit.labels import set_tip
from ui.kit.texts import tr
from ui.window.key_choices import KeyChoices, KeyLine


@dataclass(frozen=True)
class ActionSpec:
    """An action: its name in the code, its text, its keys, and its section of the help.

    ``list_keys`` act only while the list of statements has the focus: elsewhere they are the keys of text fields.
    """

    name: str
    text: str
    keys: tuple[str, ...]
    section: str
    checkable: bool = False
    list_keys: tuple[str, ...] = ()


_FILE = mark("Briefing")
_EDIT = mark("Editing")
_STATEMENTS = mark("Statements")
_MAP = mark("Map")
_PRESENTING = mark("Presenting")
_WINDOW = mark("Window")

ACTIONS: Final = (
    ActionSpec("new", mark("New briefing"), ("Ctrl+N",), _FILE),
    ActionSpec("new_from_default", mark("New from the default briefing"), (), _FILE),
    ActionSpec("new_from_article", mark("New from an article…"), (), _FILE),
    ActionSpec("new_from_table", mark("New from a table of statements…"), (), _FILE),
    ActionSpec("save_template", mark("Save a template for a table…"), (), _FILE),
    ActionSpec("open", mark("Open a briefing…"), ("Ctrl+O",), _FILE),
    ActionSpec("open_recent", mark("Open recent"), (), _FILE),
    ActionSpec("open_default", mark("Open the default briefing"), ("Ctrl+Shift+O",), _FILE),
    ActionSpec("save", mark("Save"), ("Ctrl+S",), _FILE),
    ActionSpec("save_as", mark("Save as…"), ("Ctrl+Shift+S",), _FILE),
    ActionSpec("save_copy", mark("Save a copy…"), ("Ctrl+Alt+S",), _FILE),
    ActionSpec("take_over", mark("Take the briefing over from another computer…"), (), _FILE),
    ActionSpec("close", mark("Close the briefing"), ("Ctrl+W",), _FILE),
    ActionSpec("start_page", mark("Start page: recent briefings, templates"), ("Ctrl+Home",), _FILE),
    ActionSpec("export", mark("Export…"), ("Ctrl+Shift+E",), _FILE),
    ActionSpec("merge", mark("Merge another briefing into this one…"), (), _FILE),
    ActionSpec("quit", mark("Quit"), ("Ctrl+Q",), _FILE),
    ActionSpec("undo", mark("Undo"), ("Ctrl+Z",), _EDIT),
    ActionSpec("redo", mark("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), _EDIT),
    ActionSpec("editor", mark("Editor"), ("Ctrl+E",), _EDIT, True),
    ActionSpec("new_statement", mark("New statement"), ("Ctrl+Shift+N",), _EDIT, list_keys=("Ins",)),
    ActionSpec("article", mark("Statements from an article…"), ("Ctrl+Shift+A",), _EDIT),
    ActionSpec("edit_statement", mark("Edit the statement"), ("F2",), _EDIT),
    ActionSpec("duplicate", mark("Duplicate the statement"), ("Ctrl+Shift+D",), _EDIT),
    ActionSpec("delete", mark("Delete the statement"), (), _EDIT, list_keys=("Ctrl+Del",)),
    ActionSpec("move_up", mark("Move the statement up"), (), _EDIT, list_keys=("Alt+Up",)),
    ActionSpec("move_down", mark("Move the statement down"), (), _EDIT, list_keys=("Alt+Down",)),
    ActionSpec("import_areas", mark("Import areas from a file…"), (), _EDIT),
    ActionSpec("paste_areas", mark("Paste areas (GeoJSON)"), ("Ctrl+Shift+V",), _EDIT),
    ActionSpec("replace", mark("Replace a speaker or source…"), ("Ctrl+H",), _EDIT),
    ActionSpec("translations", mark("Translations…"), (), _EDIT),
    ActionSpec("search", mark("Search statements and places"), ("Ctrl+F", "/"), _STATEMENTS),
    ActionSpec("next", mark("Next statement"), ("Ctrl+Down", "N"), _STATEMENTS),
    ActionSpec("previous", mark("Previous statement"), ("Ctrl+Up", "P"), _STATEMENTS),
    ActionSpec("sources", mark("Sources of the statement"), ("Ctrl+D",), _STATEMENTS, True),
    ActionSpec("media", mark("Pictures and videos of the statement"), ("Ctrl+Shift+M",), _STATEMENTS, True),
    ActionSpec("clear_filters", mark("Clear all filters"), ("Ctrl+Shift+F",), _STATEMENTS),
    ActionSpec("roomy", mark("Roomy cards: kinds as words, all areas"), (), _STATEMENTS, True),
    ActionSpec("home", mark("Show the whole region"), ("Home",), _MAP),
    ActionSpec("zoom_in", mark("Zoom in"), ("+", "=", "Ctrl++", "Ctrl+="), _MAP),
    ActionSpec("zoom_out", mark("Zoom out"), ("-", "Ctrl+-"), _MAP),
    ActionSpec("next_area", mark("Choose the next area"), ("]",), _MAP),
    ActionSpec("previous_area", mark("Choose the previous area"), ("[",), _MAP),
    ActionSpec("measure", mark("Measure a distance"), ("M",), _MAP),
    ActionSpec("place_names", mark("Place names in Ukrainian"), ("Ctrl+L",), _MAP, True),
    ActionSpec("towns", mark("Towns"), (), _MAP, True),
    ActionSpec("rivers", mark("Rivers"), (), _MAP, True),
    ActionSpec("oblasts", mark("Oblast lines"), (), _MAP, True),
    ActionSpec("background", mark("Map background"), (), _MAP),
    ActionSpec("background_fetch", mark("Fetch the background for this presentation…"), (), _MAP),
    ActionSpec("band", mark("Where the observers differ (close views)"), (), _MAP, True),
    ActionSpec("own_areas", mark("Own areas also where nothing names them"), (), _MAP, True),
    ActionSpec("time_bar", mark("Time bar"), ("Ctrl+Shift+T",), _MAP, True),
    ActionSpec("events", mark("List of events"), ("Ctrl+Shift+L",), _MAP, True),
    ActionSpec("day_back", mark("Control data of the day before"), ("Alt+Left",), _MAP),
    ActionSpec("day_on", mark("Control data of the next day"), ("Alt+Right",), _MAP),
    ActionSpec("day_shipped", mark("Show the built-in control layer"), (), _MAP),
    ActionSpec("control_data", mark("Control data of other days and observers…"), (), _MAP),
    ActionSpec("sizes", mark("Sizes over time"), (), _MAP),
    ActionSpec("compare", mark("Compare two days or observers"), (), _MAP),
    ActionSpec("terms", mark("Terms: what they would mean on the map"), ("Ctrl+Shift+K",), _MAP, True),
    ActionSpec("questions", mark("Questions: who answers what, side by side"), ("Ctrl+Shift+Y",), _MAP, True),
    ActionSpec("agreement", mark("What the observers say"), (), _MAP),
    ActionSpec("copy_map", mark("Copy the map as a picture"), ("Ctrl+Shift+C",), _MAP),
    ActionSpec("software", mark("Draw without the graphics card"), (), _MAP, True),
    ActionSpec("present", mark("Present from the start"), ("F5",), _PRESENTING),
    ActionSpec("present_here", mark("Present from the selected statement"),
               ("Shift+F5",), _PRESENTING),
    ActionSpec("present_window", mark("Present in a window (video calls, rehearsing)"), ("Ctrl+F5",), _PRESENTING),
    ActionSpec("preflight", mark("Check before presenting…"), ("F7",), _PRESENTING),
    ActionSpec("light_stage", mark("Light colours for the room"), (), _PRESENTING, True),
    ActionSpec("export_log", mark("Export the brief log…"), (), _PRESENTING),
    ActionSpec("keep_log", mark("Keep a brief log with the briefing"), (), _PRESENTING, True),
    ActionSpec("sidebar", mark("Sidebar"), ("Ctrl+B",), _WINDOW, True),
    ActionSpec("dark", mark("Dark theme"), ("Ctrl+T",), _WINDOW, True),
    ActionSpec("settings", mark("Settings…"), ("Ctrl+,",), _WINDOW),
    ActionSpec("next_pane", mark("Go to the next part of the window"), ("F6",), _WINDOW),
    ActionSpec("back", mark("Step back: close, deselect, clear"), ("Esc",), _WINDOW),
    ActionSpec("about", mark("About Line of Contact…"), (), _WINDOW),
    ActionSpec("copy_diagnostics", mark("Copy diagnostics"), (), _WINDOW),
    ActionSpec("help", mark("Keys"), ("F1", "?"), _WINDOW),
)

_FIXED_KEYS: Final = (
    (_EDIT, "A E X", mark("Accept, edit or drop a proposal (of an article)")),
    (_EDIT, "S C", mark("Accept it as support, or add it to a chain (of an article)")),
    (_STATEMENTS, "↑ ↓", mark("Go through the statements (in the list)")),
    (_STATEMENTS, "Enter", mark("Open the statement's sources (in the list)")),
    (_STATEMENTS, "Ctrl+C", mark("Copy the statement (in the list)")),
    (_STATEMENTS, "↓", mark("Go to the places found (in the search)")),
    (_MAP, "← ↑ → ↓", mark("Move the map (on the map)")),
    (_MAP, "Shift+← Shift+→", mark("Move the swipe line (on the map)")),
)


class Actions(Mapping[str, QAction]):
    """The window's actions by name. Each has exactly one handler."""

    def __init__(self, window: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        self._handlers: dict[str, Callable[[], object]] = {}
        for spec in ACTIONS:
            action = self._actions[spec.name] = QAction(tr(spec.text), window)
            action.setCheckable(spec.checkable)
            window.addAction(action)
        self.use(KeyChoices())

    def use(self, choices: KeyChoices) -> None:
        """Gives each action the keys that the user chose for it."""
        self._keys = {spec.name: choices.keys_of(spec.name, spec.keys) for spec in ACTIONS}
        for name, keys in self._keys.items():
            wanted = [QKeySequence(key) for key in keys]
            if self._actions[name].shortcuts() != wanted:
                self._actions[name].setShortcuts(wanted)

    def add_to_list(self, statements: QWidget) -> None:
        """Gives the list of statements its own keys, which act only while it has the focus."""
        for spec in ACTIONS:
            for key in spec.list_keys:
                shortcut = QShortcut(QKeySequence(key), statements)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(self._actions[spec.name].trigger)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def __len__(self) -> int:
        return len(self._actions)

    def connect(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Connects actions with their handlers. Raises ValueError for an action that already has one."""
        for name, handler in handlers.items():
            if name in self._handlers:
                raise ValueError(f"the action {name} has a handler already")
            self._handlers[name] = handler
            self._actions[name].triggered.connect(lambda _checked=False, act=handler: act())

    def of_key(self, key: str) -> QAction | None:
        """Returns the action of a key that is one letter or sign, if it is enabled."""
        name = next((name for name, keys in self._keys.items() if len(key) == 1 and key.upper() in keys), None)
        return self._actions[name] if name is not None and self._actions[name].isEnabled() else None

    @property
    def without_handler(self) -> list[str]:
        """Returns the names of the actions that have neither a handler nor a menu."""
        return [name for name, action in self._actions.items()
                if name not in self._handlers and action.menu() is None]


def with_key(text: str, action: QAction) -> str:
    """Returns a text with an action's first key, if it has one."""
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({key})" if key else text


def tell_key(button: QWidget, text: str, action: QAction) -> None:
    """Gives a button a tip with the key of its action, also when the user chooses another key."""
    def tell() -> None:
        if isValid(button):
            set_tip(button, with_key(text, action))

    action.changed.connect(tell)
    tell()


def key_lines() -> list[KeyLine]:
    """Returns the actions whose keys can be chosen: all."""
    return [KeyLine(spec.name, tr(spec.section), tr(spec.text), spec.keys, spec.list_keys) for spec in ACTIONS]


def keys_by_section(choices: KeyChoices = KeyChoices()) -> dict[str, list[tuple[str, str]]]:  # noqa: B008 (frozen)
    """Returns the help's lines, with the keys in use: {section: [(keys, what they do)]}."""
    sections: dict[str, list[tuple[str, str]]] = {}
    for spec in ACTIONS:
        for own, text in ((choices.keys_of(spec.name, spec.keys), tr(spec.text)),
                           (spec.list_keys, tr("{action} (in the list)").format(action=tr(spec.text)))):
            if own:
                said = ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in own)
                sections.setdefault(tr(spec.section), []).append((said, text))
    for section, keys, text in _FIXED_KEYS:
        sections.setdefault(tr(section), []).append((keys, tr(text)))
    return sections

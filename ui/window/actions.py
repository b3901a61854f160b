# SPDX-License-Identifier: MIT
"""Every action of the window, declared once: its words, its keys, and where the help lists it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.kit.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class ActionSpec:
    """An action's name in the code, its text, its keys, and its section of the help."""

    name: str
    text: str
    keys: tuple[str, ...]
    section: str
    checkable: bool = False


_FILE = QT_TRANSLATE_NOOP("Actions", "Briefing")
_EDIT = QT_TRANSLATE_NOOP("Actions", "Editing")
_STATEMENTS = QT_TRANSLATE_NOOP("Actions", "Statements")
_MAP = QT_TRANSLATE_NOOP("Actions", "Map")
_PRESENTING = QT_TRANSLATE_NOOP("Actions", "Presenting")
_WINDOW = QT_TRANSLATE_NOOP("Actions", "Window")

ACTIONS: Final = (
    ActionSpec("new", QT_TRANSLATE_NOOP("Actions", "New briefing"), ("Ctrl+N",), _FILE),
    ActionSpec("new_from_default", QT_TRANSLATE_NOOP("Actions", "New from the default briefing"), (), _FILE),
    ActionSpec("new_from_table", QT_TRANSLATE_NOOP("Actions", "New from a table of statements…"), (), _FILE),
    ActionSpec("save_template", QT_TRANSLATE_NOOP("Actions", "Save a template for a table…"), (), _FILE),
    ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "Open a briefing…"), ("Ctrl+O",), _FILE),
    ActionSpec("open_recent", QT_TRANSLATE_NOOP("Actions", "Open recent"), (), _FILE),
    ActionSpec("open_default", QT_TRANSLATE_NOOP("Actions", "Open the default briefing"), ("Ctrl+Shift+O",), _FILE),
    ActionSpec("save", QT_TRANSLATE_NOOP("Actions", "Save"), ("Ctrl+S",), _FILE),
    ActionSpec("save_as", QT_TRANSLATE_NOOP("Actions", "Save as…"), ("Ctrl+Shift+S",), _FILE),
    ActionSpec("save_copy", QT_TRANSLATE_NOOP("Actions", "Save a copy…"), ("Ctrl+Alt+S",), _FILE),
    ActionSpec("close", QT_TRANSLATE_NOOP("Actions", "Close the briefing"), ("Ctrl+W",), _FILE),
    ActionSpec("merge", QT_TRANSLATE_NOOP("Actions", "Merge another briefing into this one…"), (), _FILE),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), _FILE),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), _EDIT),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), _EDIT),
    ActionSpec("editor", QT_TRANSLATE_NOOP("Actions", "Editor"), ("Ctrl+E",), _EDIT, True),
    ActionSpec("new_statement", QT_TRANSLATE_NOOP("Actions", "New statement"), ("Ctrl+Shift+N", "Ins"), _EDIT),
    ActionSpec("edit_statement", QT_TRANSLATE_NOOP("Actions", "Edit the statement"), ("F2",), _EDIT),
    ActionSpec("duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate the statement"), ("Ctrl+Shift+D",), _EDIT),
    ActionSpec("delete", QT_TRANSLATE_NOOP("Actions", "Delete the statement"), ("Ctrl+Del",), _EDIT),
    ActionSpec("move_up", QT_TRANSLATE_NOOP("Actions", "Move the statement up"), ("Alt+Up",), _EDIT),
    ActionSpec("move_down", QT_TRANSLATE_NOOP("Actions", "Move the statement down"), ("Alt+Down",), _EDIT),
    ActionSpec("import_areas", QT_TRANSLATE_NOOP("Actions", "Import areas from a file…"), (), _EDIT),
    ActionSpec("paste_areas", QT_TRANSLATE_NOOP("Actions", "Paste areas (GeoJSON)"), ("Ctrl+Shift+V",), _EDIT),
    ActionSpec("replace", QT_TRANSLATE_NOOP("Actions", "Replace a speaker or source…"), ("Ctrl+H",), _EDIT),
    ActionSpec("search", QT_TRANSLATE_NOOP("Actions", "Search the statements"), ("Ctrl+F", "/"), _STATEMENTS),
    ActionSpec("next", QT_TRANSLATE_NOOP("Actions", "Next statement"), ("Ctrl+Down", "N"), _STATEMENTS),
    ActionSpec("previous", QT_TRANSLATE_NOOP("Actions", "Previous statement"), ("Ctrl+Up", "P"), _STATEMENTS),
    ActionSpec("sources", QT_TRANSLATE_NOOP("Actions", "Sources of the statement"), ("Ctrl+D",), _STATEMENTS, True),
    ActionSpec("clear_filters", QT_TRANSLATE_NOOP("Actions", "Clear all filters"), ("Ctrl+Shift+F",), _STATEMENTS),
    ActionSpec("home", QT_TRANSLATE_NOOP("Actions", "Show the whole region"), ("Home",), _MAP),
    ActionSpec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), ("+", "=", "Ctrl++", "Ctrl+="), _MAP),
    ActionSpec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), ("-", "Ctrl+-"), _MAP),
    ActionSpec("next_area", QT_TRANSLATE_NOOP("Actions", "Choose the next area"), ("]",), _MAP),
    ActionSpec("previous_area", QT_TRANSLATE_NOOP("Actions", "Choose the previous area"), ("[",), _MAP),
    ActionSpec("place_names", QT_TRANSLATE_NOOP("Actions", "Place names in Ukrainian"), ("Ctrl+L",), _MAP, True),
    ActionSpec("towns", QT_TRANSLATE_NOOP("Actions", "Towns"), (), _MAP, True),
    ActionSpec("rivers", QT_TRANSLATE_NOOP("Actions", "Rivers"), (), _MAP, True),
    ActionSpec("oblasts", QT_TRANSLATE_NOOP("Actions", "Oblast lines"), (), _MAP, True),
    ActionSpec("time_bar", QT_TRANSLATE_NOOP("Actions", "Time bar"), ("Ctrl+Shift+T",), _MAP, True),
    ActionSpec("day_back", QT_TRANSLATE_NOOP("Actions", "Control data of the day before"), ("Alt+Left",), _MAP),
    ActionSpec("day_on", QT_TRANSLATE_NOOP("Actions", "Control data of the next day"), ("Alt+Right",), _MAP),
    ActionSpec("day_shipped", QT_TRANSLATE_NOOP("Actions", "Show the shipped control layer"), (), _MAP),
    ActionSpec("control_data", QT_TRANSLATE_NOOP("Actions", "Control data of other days and observers…"), (), _MAP),
    ActionSpec("sizes", QT_TRANSLATE_NOOP("Actions", "Sizes over time"), (), _MAP),
    ActionSpec("compare", QT_TRANSLATE_NOOP("Actions", "Compare two days or observers"), (), _MAP),
    ActionSpec("agreement", QT_TRANSLATE_NOOP("Actions", "What the observers say"), (), _MAP),
    ActionSpec("software", QT_TRANSLATE_NOOP("Actions", "Draw without the graphics card"), (), _MAP, True),
    ActionSpec("present", QT_TRANSLATE_NOOP("Actions", "Present from the start"), ("F5",), _PRESENTING),
    ActionSpec("present_here", QT_TRANSLATE_NOOP("Actions", "Present from the selected statement"),
               ("Shift+F5",), _PRESENTING),
    ActionSpec("preflight", QT_TRANSLATE_NOOP("Actions", "Check before presenting…"), ("F7",), _PRESENTING),
    ActionSpec("light_stage", QT_TRANSLATE_NOOP("Actions", "Light colours for the room"), (), _PRESENTING, True),
    ActionSpec("export_log", QT_TRANSLATE_NOOP("Actions", "Export the brief log…"), (), _PRESENTING),
    ActionSpec("keep_log", QT_TRANSLATE_NOOP("Actions", "Keep a brief log with the briefing"), (), _PRESENTING, True),
    ActionSpec("sidebar", QT_TRANSLATE_NOOP("Actions", "Sidebar"), ("Ctrl+B",), _WINDOW, True),
    ActionSpec("dark", QT_TRANSLATE_NOOP("Actions", "Dark theme"), ("Ctrl+T",), _WINDOW, True),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Go to the next part of the window"), ("F6",), _WINDOW),
    ActionSpec("back", QT_TRANSLATE_NOOP("Actions", "Step back: close, deselect, clear"), ("Esc",), _WINDOW),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "About Line of Contact…"), (), _WINDOW),
    ActionSpec("copy_diagnostics", QT_TRANSLATE_NOOP("Actions", "Copy diagnostics"), (), _WINDOW),
    ActionSpec("help", QT_TRANSLATE_NOOP("Actions", "Keys"), ("F1", "?"), _WINDOW),
)

_FIXED_KEYS: Final = (
    (_STATEMENTS, "↑ ↓", QT_TRANSLATE_NOOP("Actions", "Go through the statements (in the list)")),
    (_STATEMENTS, "Enter", QT_TRANSLATE_NOOP("Actions", "Open the statement's sources (in the list)")),
    (_STATEMENTS, "Ctrl+C", QT_TRANSLATE_NOOP("Actions", "Copy the statement (in the list)")),
    (_MAP, "← ↑ → ↓", QT_TRANSLATE_NOOP("Actions", "Move the map (on the map)")),
)


def action_text(text: str) -> str:
    """A text of this module in the window's language."""
    return QCoreApplication.translate("Actions", text)


def make_actions(window: QWidget) -> dict[str, QAction]:
    """The window's actions by name; whoever carries one out connects to its ``triggered``."""
    actions = {}
    for spec in ACTIONS:
        action = QAction(action_text(spec.text), window)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        window.addAction(action)
        actions[spec.name] = action
    return actions


def keys_by_section() -> dict[str, list[tuple[str, str]]]:
    """The help's lines: {section: [(keys, what they do)]}."""
    sections: dict[str, list[tuple[str, str]]] = {}
    for spec in ACTIONS:
        if spec.keys:
            keys = ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in spec.keys)
            sections.setdefault(action_text(spec.section), []).append((keys, action_text(spec.text)))
    for section, keys, text in _FIXED_KEYS:
        sections.setdefault(action_text(section), []).append((keys, action_text(text)))
    return sections

# SPDX-License-Identifier: MIT
"""The menus: every command of the window in one place, from the same actions.

They stand in the menu bar, which Alt shows and hides (on macOS it is the system's), and in the header's first button.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from briefing.sentences import mark
from ui.kit.texts import tr

TITLES: Final = {
    "file": mark("File"), "edit": mark("Edit"), "view": mark("View"), "map": mark("Map"), "present": mark("Present"),
    "help": mark("Help"),
}
MENUS: Final[Mapping[str, tuple[str, ...]]] = {
    "file": (
        "new", "new_from_default", "new_from_article", "new_from_table", "save_template", "", "open", "open_recent",
        "open_default", "start_page", "", "save", "save_as", "save_copy", "take_over", "close", "", "merge", "",
        "export", "export_log", "", "settings", "", "quit"),
    "edit": (
        "undo", "redo", "", "editor", "new_statement", "article", "edit_statement", "duplicate", "delete", "move_up",
        "move_down", "", "import_areas", "paste_areas", "replace", "translations"),
    "view": (
        "search", "clear_filters", "next", "previous", "sources", "media", "", "sidebar", "events", "time_bar", "sizes",
        "compare", "agreement", "terms", "questions", "", "roomy", "dark", "next_pane",
        "back"),
    "map": (
        "home", "zoom_in", "zoom_out", "next_area", "previous_area", "measure", "", "place_names", "towns", "rivers",
        "oblasts", "band", "own_areas", "", "background", "background_fetch", "", "copy_map", "", "day_back",
        "day_on", "day_shipped", "control_data", "", "software"),
    "present": (
        "present", "present_here", "present_window", "", "preflight", "", "light_stage", "keep_log"),
    "help": ("help", "copy_diagnostics", "about"),
}
"""The actions of each menu by name; "" separates."""
LAYERS: Final = (
    "background", "", "towns", "rivers", "oblasts", "band", "own_areas", "", "events", "time_bar", "day_shipped",
    "control_data", "sizes", "compare", "agreement", "terms", "questions", "",
    "place_names")
EXPORT: Final = ("export", "copy_map", "", "save_copy", "save_template", "", "export_log", "keep_log")
PRESENT: Final = MENUS["present"]


def fill(menu: QMenu, names: tuple[str, ...], actions: Mapping[str, QAction]) -> QMenu:
    """Adds actions to a menu, in order."""
    for name in names:
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()
    return menu


class Menus(QObject):
    """The menu bar of a window. Its menus are made when they are first wanted."""

    def __init__(self, window: QMainWindow, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._bar: QMenuBar | None = None
        self._is_alt_alone = False
        self._menus: list[QMenu] = []
        if sys.platform == "darwin":
            self._made_bar()
        else:
            window.installEventFilter(self)

    @property
    def menus(self) -> list[QMenu]:
        """All menus, in their order."""
        if not self._menus:
            self._menus = [fill(QMenu(tr(TITLES[menu]), self._window), names, self._actions)
                           for menu, names in MENUS.items()]
        return self._menus

    def fill_button(self, menu: QMenu) -> None:
        """Makes a button's menu hold all menus."""
        if menu.isEmpty():
            for each in self.menus:
                menu.addMenu(each)

    @property
    def is_shown(self) -> bool:
        """Whether the menu bar is shown in the window."""
        return self._bar is not None and self._bar.isVisible()

    def hide_bar(self) -> bool:
        """Hides the menu bar; returns whether it was shown."""
        was_shown = sys.platform != "darwin" and self.is_shown
        if was_shown and self._bar is not None:
            for menu in self.menus:
                menu.hide()
            self._bar.hide()
        return was_shown

    def show_bar(self) -> None:
        """Shows the menu bar; Alt with the first letter of a menu opens it."""
        self._made_bar().show()

    def _made_bar(self) -> QMenuBar:
        if self._bar is None:
            self._bar = self._window.menuBar()
            for menu in self.menus:
                self._bar.addMenu(menu).setText(f"&{menu.title()}")
        return self._bar

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shows or hides the menu bar when Alt is pressed and let go with nothing between."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            self._is_alt_alone = event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat()
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.WindowDeactivate, QEvent.Type.Wheel):
            self._is_alt_alone = False
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            if self._is_alt_alone and not self.hide_bar():
                self.show_bar()
            self._is_alt_alone = False
        return super().eventFilter(watched, event)

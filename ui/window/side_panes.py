# SPDX-License-Identifier: MIT
"""The panes at the right of the map and under it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.window.list_folding import ListFolding

_WIDTH: Final = 360
SMALLEST_MAP: Final = 240
"""Pixels that the map is wide at least, whatever is open beside it."""


FOLDS_LIST: Final = "foldsList"
"""A pane with this property is in use for long, and the list of statements makes room for it."""


class SidePanes:
    """Opens and closes panes. At the right one is open at a time, and takes its width from the map's.

    A pane that closes gives the focus back to what had it when the pane opened.
    """

    def __init__(self, splitter: QSplitter, column: QVBoxLayout, folding: ListFolding) -> None:
        self._splitter = splitter
        self._folding = folding
        self._before: dict[QWidget, QWidget | None] = {}
        self._column = column
        self._right: list[QWidget] = []
        self._bottom: list[QWidget] = []
        self._behind: QWidget | None = None

    def show(self, pane: QWidget, on: bool = True) -> None:
        """Opens or closes a pane at the right; any other one there closes."""
        if on:
            self._open(pane)
            self._behind = None
        else:
            self.hide(pane)
            self._behind = None if pane is self._behind else self._behind
        self.fit_list()

    def show_over(self, pane: QWidget) -> None:
        """Opens a pane at the right for a while: ``close_over`` reopens the one that was open before."""
        self._behind = self._open(pane) or self._behind
        self.fit_list()

    def close_over(self, pane: QWidget) -> None:
        """Closes a pane that ``show_over`` opened."""
        from ui.kit.focus import can_take, first_stop, has_focus

        returning, self._behind = self._behind, None
        had_focus = has_focus(pane)
        if returning is None:
            self.hide(pane)
            self.fit_list()
            return
        before = self._before.pop(pane, None)
        self._open(returning, remember=False)
        if had_focus:
            (before if before is not None and can_take(before) else first_stop(returning)).setFocus()
        self.fit_list()

    def fit_list(self) -> None:
        """Folds the list at the left where the open pane needs the space, or unfolds it."""
        wide = (each for each in self._right if not each.isHidden() and each.property(FOLDS_LIST))
        self._folding.fit(next(wide, None))

    def hide(self, pane: QWidget) -> None:
        """Closes a pane, and gives the focus back if it had it."""
        from ui.kit.focus import has_focus

        back = self._way_back(pane)
        if has_focus(pane):
            back.setFocus()
        pane.hide()

    def _way_back(self, pane: QWidget) -> QWidget:
        """Returns what takes the focus when a pane closes: what had it before, or the first part of the window."""
        from ui.kit.focus import can_take, first_stop

        before = self._before.pop(pane, None)
        while before is not None and not can_take(before):
            around = next((each for each in self._before if isValid(before) and each.isAncestorOf(before)), None)
            before = self._before.pop(around, None) if around is not None else None
        if before is not None:
            return before
        parts = [part for index in (0, 1) if (part := self._splitter.widget(index)) is not None]
        return first_stop(next((part for part in parts if part.isVisible()), parts[-1]))

    def remember_focus(self, pane: QWidget) -> None:
        """Remembers what has the focus, for the time when this pane closes."""
        from ui.kit.focus import has_focus

        focused = QApplication.focusWidget()
        if focused is not None and not has_focus(pane):
            self._before[pane] = focused

    def _open(self, pane: QWidget, *, remember: bool = True) -> QWidget | None:
        """Opens a pane. Returns the pane that was open before, if it was another."""
        before = next((each for each in self._right if not each.isHidden()), None)
        if before is pane:
            return None
        if remember:
            self.remember_focus(pane)
        sizes = self._splitter.sizes()
        if pane not in self._right:
            self._right.append(pane)
            self._splitter.addWidget(pane)
        width = max(_WIDTH, min(pane.sizeHint().width(), self._splitter.width() // 3))
        if before is not None:
            self._replace(before, pane)
        pane.show()
        middle = sum(sizes[1:]) - width
        others = [width if each is pane else 0 for each in self._right]
        self._splitter.setSizes([sizes[0], max(SMALLEST_MAP, middle), *others])
        return before

    def _replace(self, before: QWidget, pane: QWidget) -> None:
        """Hides the pane that was open; a focus inside it goes to the new one, which later gives it back."""
        from ui.kit.focus import first_stop, has_focus

        if has_focus(before):
            pane.show()
            first_stop(pane).setFocus()
        before.hide()

    def add_bottom(self, pane: QWidget) -> None:
        """Adds a pane over the whole width, under sidebar and map."""
        self._bottom.append(pane)
        self._column.addWidget(pane)

    @property
    def is_right_open(self) -> bool:
        """Whether a pane is open at the right."""
        return any(not pane.isHidden() for pane in self._right)

    @property
    def open(self) -> list[QWidget]:
        """Returns the visible panes."""
        return [pane for pane in (*self._right, *self._bottom) if pane.isVisible()]

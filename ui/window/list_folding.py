# SPDX-License-Identifier: MIT
"""Folds the list of statements to a narrow strip while a wide pane beside the map would leave the map too little."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QSplitter, QWidget

FOLDED_WIDTH: Final = 56
_LEAST_MAP: Final = 640
"""Pixels of map for which the list makes room."""


class ListFolding:
    """Keeps the first part of a splitter as wide as it was, or folded. ``show_folded`` changes what is in it."""

    def __init__(self, splitter: QSplitter, frame: QWidget, show_folded: Callable[[bool], object]) -> None:
        self._splitter = splitter
        self._frame = frame
        self._show_folded = show_folded
        self._wide = 0
        """The list's width before it was folded; 0 while it is not."""
        self._least = frame.minimumWidth()
        self._is_held = False
        self._instead = 0
        """The list's width before a pane took its place; 0 while none has."""

    @property
    def is_folded(self) -> bool:
        """Whether the list is folded."""
        return self._wide > 0

    def unfold(self) -> None:
        """Shows the whole list, and leaves it so until the pane closes."""
        self._is_held = True
        self._set(on=False)

    def fit(self, pane: QWidget | None) -> None:
        """Folds the list, or shows all of it again; ``pane`` is the wide pane that is open, None for none."""
        if pane is None:
            self._is_held = False
        if self._frame.isHidden() or self._is_held or self._instead:
            return
        wide = self._wide or self._splitter.sizes()[0]
        left = self._splitter.width() - wide - (pane.width() if pane is not None else 0)
        self._set(on=pane is not None and left < _LEAST_MAP)

    def give_place(self, width: int) -> None:
        """Makes the list's place so wide, for a pane that is in it; 0 gives it back to the list."""
        if bool(width) == bool(self._instead):
            return
        self._set(on=False)
        sizes = self._splitter.sizes()
        to = width or self._instead
        self._instead = sizes[0] if width else 0
        middle = max(1, sizes[1] + sizes[0] - to)
        self._splitter.setSizes([to, middle, *sizes[2:]])

    def _set(self, *, on: bool) -> None:
        if on == self.is_folded:
            return
        sizes = self._splitter.sizes()
        to = FOLDED_WIDTH if on else self._wide
        self._wide = sizes[0] if on else 0
        self._show_folded(on)
        self._frame.setMinimumWidth(FOLDED_WIDTH if on else self._least)
        self._frame.setMaximumWidth(FOLDED_WIDTH if on else 16_777_215)
        self._splitter.setSizes([to, sizes[1] + sizes[0] - to, *sizes[2:]])

# SPDX-License-Identifier: MIT
"""The panes at the right of the map and under it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

_WIDTH: Final = 360
SMALLEST_MAP: Final = 240
"""Pixels that the map is wide at least, whatever is open beside it."""


class SidePanes:
    """Opens and closes panes. At the right one is open at a time, and takes its width from the map's."""

    def __init__(self, splitter: QSplitter, column: QVBoxLayout) -> None:
        self._splitter = splitter
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
            pane.setVisible(False)
            self._behind = None if pane is self._behind else self._behind

    def show_over(self, pane: QWidget) -> None:
        """Opens a pane at the right for a while: ``close_over`` reopens the one that was open before."""
        self._behind = self._open(pane) or self._behind

    def close_over(self, pane: QWidget) -> None:
        """Closes a pane that ``show_over`` opened."""
        pane.setVisible(False)
        behind, self._behind = self._behind, None
        if behind is not None:
            self._open(behind)

    def _open(self, pane: QWidget) -> QWidget | None:
        """Opens a pane. Returns the pane that was open before, if it was another."""
        before = next((each for each in self._right if not each.isHidden()), None)
        if before is pane:
            return None
        sizes = self._splitter.sizes()
        if pane not in self._right:
            self._right.append(pane)
            self._splitter.addWidget(pane)
        width = max(_WIDTH, min(pane.sizeHint().width(), self._splitter.width() // 3))
        if before is not None:
            before.hide()
        pane.show()
        middle = sum(sizes[1:]) - width
        others = [width if each is pane else 0 for each in self._right]
        self._splitter.setSizes([sizes[0], max(SMALLEST_MAP, middle), *others])
        return before

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

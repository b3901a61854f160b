# SPDX-License-Identifier: MIT
"""The positions of rows of different heights, of which only those that were seen have been measured."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate


class RowHeights:
    """Heights in pixels: an estimate for every row at first, the exact one once a row was measured.

    Ten thousand estimates take a few milliseconds, ten thousand measurements a second.
    """

    def __init__(self, guesses: list[int]) -> None:
        self._heights = guesses
        self._exact = bytearray(len(self._heights))
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def height(self, row: int) -> int:
        """Returns a row's height."""
        return self._heights[row]

    def top(self, row: int) -> int:
        """Returns how far below the first row's top a row begins; ``top(len)`` is the whole height."""
        return self._summed()[row]

    def total(self) -> int:
        """The height of all rows."""
        return self._summed()[-1]

    def row_at(self, y: int) -> int:
        """Returns the row at a height, -1 above the first or below the last."""
        if not 0 <= y < self.total():
            return -1
        return bisect_right(self._summed(), y) - 1

    def measure(self, row: int, measured: Callable[[int], int]) -> int:
        """Measures a row unless that was done. Returns by how much its height differs from the estimate."""
        if self._exact[row]:
            return 0
        self._exact[row] = 1
        truth = measured(row)
        difference = truth - self._heights[row]
        if difference:
            self._heights[row] = truth
            self._tops = None
        return difference

    def _summed(self) -> list[int]:
        if self._tops is None:
            self._tops = [0, *accumulate(self._heights)]
        return self._tops

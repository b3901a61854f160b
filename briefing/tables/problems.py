# SPDX-License-Identifier: MIT
"""What of a table is not in the briefing as it is written, by row and column."""

from __future__ import annotations

import msgspec

from briefing.sentences import Sentence


class Problem(msgspec.Struct, frozen=True):
    """A cell, or a row where ``column`` is empty, that is not taken as it is written. Rows count from 1."""

    row: int
    column: str
    reason: Sentence


class Problems:
    """Collects the problems of a table; ``name_of`` gives the heading of a column by what it holds."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self.row = 0
        self.found: list[Problem] = []

    def add(self, column: str, reason: Sentence) -> None:
        """Notes a problem in the current row."""
        self.found.append(Problem(self.row, self._names.get(column, column), reason))

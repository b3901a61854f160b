# SPDX-License-Identifier: MIT
"""Undo: an edit as a command from one whole state of the briefing to the next, and back."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtGui import QUndoCommand

from briefing.model import Briefing

MOST_UNDONE: Final = 500
"""Edits that can be undone."""
_ONE_GO_SECONDS: Final = 2.0
"""Edits of one field that follow each other within this time are undone together: a pause ends them."""


class Focus(NamedTuple):
    """The subject of an edit and its id: "statement", "speaker", "source", "area", "step", "mark", "term", "question"
    or "briefing".
    """

    thing: str
    id: str = ""


class Edit(QUndoCommand):
    """An edit from one state to the next. ``go_to`` shows a state and what it is about."""

    def __init__(self, go_to: Callable[[Briefing, Focus | None], object], name: str, before: Briefing,
                 after: Briefing, focus: Focus | None, key: object) -> None:
        super().__init__(name)
        self._go_to = go_to
        self._before = before
        self._after = after
        self._focus = focus
        self._key = key
        self._made = time.monotonic()
        self._is_made = False
        """Whether it was made before it came on its stack, which then has nothing to do for the first time."""

    def again(self, go_to: Callable[[Briefing, Focus | None], object], name: str) -> Edit:
        """Returns the same edit under a name, already made, for another stack."""
        made = Edit(go_to, name, self._before, self._after, self._focus, None)
        made._is_made = True
        return made

    def redo(self) -> None:
        """Makes the edit, for the first time or again."""
        if self._is_made:
            self._is_made = False
        else:
            self._go_to(self._after, self._focus)

    def undo(self) -> None:
        """Goes back to the state before."""
        self._go_to(self._before, self._focus)

    def id(self) -> int:
        """The number by which Qt knows edits that may be merged; -1 for one that may not."""
        return -1 if self._key is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Absorbs an edit that continued this one."""
        if not isinstance(other, Edit) or other._key != self._key or other._made - self._made > _ONE_GO_SECONDS:
            return False
        self._after, self._made = other._after, other._made
        return True

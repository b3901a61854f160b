# SPDX-License-Identifier: MIT
"""Background work of one kind that comes in numbers: a few operations run, the others wait for their turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from ui.kit.background import Background


class FewAtOnce:
    """Runs operations as `Background.run` does, at most ``most`` at a time and in order.

    Python's threads take turns: with many at work the window would wait for each of them.
    """

    def __init__(self, background: Background, most: int) -> None:
        self._background = background
        self._left = most
        self._waiting: deque[tuple[Callable[[], Any], Callable[[Any], object], Callable[[str], object]]] = deque()

    def run(self, operation: Callable[[], Any], success: Callable[[Any], object],
            failure: Callable[[str], object]) -> None:
        """Runs an operation in its turn, then calls ``success`` with its result or ``failure`` with a sentence."""
        self._waiting.append((operation, success, failure))
        self._next()

    def forget(self) -> None:
        """Drops what waits; of what runs the end is still reported."""
        self._waiting.clear()

    def _next(self) -> None:
        if not self._left or not self._waiting:
            return
        self._left -= 1
        operation, success, failure = self._waiting.popleft()
        self._background.run(operation, lambda result: self._ended(success, result),
                             lambda sentence: self._ended(failure, sentence))

    def _ended(self, tell: Callable[[Any], object], outcome: Any) -> None:
        self._left += 1
        try:
            tell(outcome)
        finally:  # what waits goes on, whatever becomes of the outcome
            self._next()

# SPDX-License-Identifier: MIT
"""Stills of an export: steps that show the same ground in the same way share one, which the map's page makes once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ui.map.still_maker import Made, Still, StillMaker

if TYPE_CHECKING:
    from ui.map.map_view import MapView

AT_ONCE: Final = 2
"""Stills that the page has in hand."""
_MOST_KEPT: Final = 24
"""Stills that are kept for a step that may want the same; those at 7680 × 4320 take some 10 MB each."""


@dataclass(eq=False)
class _Shared:
    """A still, what it became, and who waits for it."""

    still: Still
    made: Made | None = None
    takers: list[Callable[[Made], object]] = field(default_factory=list)


class SharedStills:
    """Hands out stills, the same one to all that want the same."""

    def __init__(self, view: MapView, parent: QObject) -> None:
        self._owner = parent
        self._maker = StillMaker(view, parent, at_once=AT_ONCE)
        self._kept: deque[_Shared] = deque(maxlen=_MOST_KEPT)

    def want(self, still: Still, take: Callable[[Made], object]) -> None:
        """Hands the picture to ``take``, never before this returns; one that failed is empty."""
        shared = next((each for each in self._kept if each.still == still), None)
        if shared is None:
            shared = _Shared(still)
            self._kept.append(shared)
            shared.takers.append(take)
            self._maker.want(still, lambda made: _hand_over(shared, made))
        elif shared.made is None:
            shared.takers.append(take)
        else:
            made = shared.made
            QTimer.singleShot(0, self._owner, lambda: take(made))

    def forget(self) -> None:
        """Drops all; nothing is handed over any more."""
        self._maker.forget()
        self._kept.clear()


def _hand_over(shared: _Shared, made: Made) -> None:
    shared.made = made
    takers, shared.takers = shared.takers, []
    for take in takers:
        take(made)

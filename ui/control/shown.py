# SPDX-License-Identifier: MIT
"""Which observer's day stands on a map in place of the shipped control layer."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.map_calls import MapCalls


@dataclass(frozen=True)
class ShownControl:
    """An observer's day, whom to credit for it, and where the page finds it."""

    provider: str
    name: str
    day: datetime.date
    attribution: str
    slot: int
    version: int

    def put_on(self, view: MapCalls) -> None:
        """Has a map show it."""
        view.load_pack(self.provider, self.slot, self.version)
        view.show_days([(self.provider, self.day.isoformat())])

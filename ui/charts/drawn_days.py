# SPDX-License-Identifier: MIT
"""Which days charts draw, and the time bar at one scale: one far away leaves no room for the others."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final

_FIRST: Final = datetime.date(2014, 1, 1)
_LAST: Final = datetime.date(2099, 12, 31)


def drawn(days: Iterable[datetime.date]) -> list[datetime.date]:
    """Returns the days that are drawn at one scale, in their order."""
    return [day for day in days if _FIRST <= day <= _LAST]

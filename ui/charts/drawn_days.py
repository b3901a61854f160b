# SPDX-License-Identifier: MIT
"""Which days the time bar and charts draw: a file may hold any date, and one far away leaves no room for the others."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final

_FIRST: Final = datetime.date(2014, 1, 1)
_LAST: Final = datetime.date(2099, 12, 31)


def drawn(days: Iterable[datetime.date]) -> list[datetime.date]:
    """Returns the days that are drawn, in their order."""
    return [day for day in days if _FIRST <= day <= _LAST]

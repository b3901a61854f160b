# SPDX-License-Identifier: MIT
"""Times in Kyiv, by the rule that has been in force since 1996: summer time as in the European Union.

The rule is written out because not every system has a time zone database.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Final

_ZONES: Final[Mapping[str, int]] = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "мск": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "pst": -480, "pdt": -420,
}
"""Minutes east of Greenwich."""
_OFFSET: Final = re.compile(r"(?:utc|gmt)?\s*([+\-\N{MINUS SIGN}])(\d{1,2}):?(\d{2})?", re.IGNORECASE)
_MOST_HOURS: Final = 14


def offset_of(zone: str) -> int | None:
    """Returns how many minutes a zone such as "Z", "+02:00" or "EET" is ahead of Greenwich; None if not known."""
    named = _ZONES.get(zone.lower())
    match = _OFFSET.fullmatch(zone)
    if named is not None or match is None:
        return named
    hours, minutes = int(match[2]), int(match[3] or 0)
    if hours > _MOST_HOURS or minutes > 59:
        return None
    return (hours * 60 + minutes) * (1 if match[1] == "+" else -1)


def in_kyiv(moment: datetime.datetime) -> datetime.datetime:
    """Returns the clock in Kyiv at a moment given in UTC; both without a zone."""
    begin, end = (_last_sunday(moment.year, month) for month in (3, 10))
    is_summer = begin <= moment < end
    return moved(moment, datetime.timedelta(hours=3 if is_summer else 2))


def moved(moment: datetime.datetime, by: datetime.timedelta) -> datetime.datetime:
    """Returns a moment that is later by this much, or the first or last one of the calendar, which ends with 9999."""
    try:
        return moment + by
    except OverflowError:
        return datetime.datetime.max if by > datetime.timedelta() else datetime.datetime.min


def _last_sunday(year: int, month: int) -> datetime.datetime:
    """Returns 01:00 UTC on the last Sunday of a month of 31 days."""
    last = datetime.datetime(year, month, 31, 1)
    return last - datetime.timedelta(days=(last.weekday() + 1) % 7)

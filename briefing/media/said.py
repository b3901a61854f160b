# SPDX-License-Identifier: MIT
"""Turns what a file says of itself into what a briefer may say, where it can be."""

from __future__ import annotations

import datetime
import re
from typing import Final

from briefing.happening import fault_of
from briefing.model import FileSays, Happening, Medium
from briefing.structs import changed

_TAKEN: Final = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?: ?(UTC|Z|[+-]\d\d:\d\d))?")


def said_time(taken: str) -> Happening | None:
    """Returns the time in a file's words; only the day where no zone is said, None where it is no time."""
    found = _TAKEN.fullmatch(taken)
    if found is None:
        return None
    try:
        day = datetime.date.fromisoformat(found[1])
        datetime.time.fromisoformat(found[2])
    except ValueError:
        return None
    if found[3] is None:
        return Happening(day=day)
    made = Happening(day=day, time=found[2], zone="Z" if found[3] == "UTC" else found[3])
    return made if fault_of(made) is None else Happening(day=day)


def with_said(medium: Medium) -> Medium:
    """Returns the medium with its empty fields filled from what its file says; what the briefer wrote stays."""
    says = medium.file_says or FileSays()
    taken = medium.taken or (said_time(says.taken) if says.taken is not None else None)
    has_place = medium.lon is not None or says.lat is None or abs(says.lat) > 85
    lon, lat = (medium.lon, medium.lat) if has_place else (says.lon, says.lat)
    direction = medium.direction if medium.direction is not None else says.direction
    return changed(medium, taken=taken, lon=lon, lat=lat, direction=direction)

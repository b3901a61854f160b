# SPDX-License-Identifier: MIT
"""How much of the processor the map page's main thread used, and whether it wants more of it; known on Linux only."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final, NamedTuple

_STATE, _USER, _SYSTEM = 0, 11, 12
"""Places in /proc/PID/stat after the name, which may hold spaces itself (proc(5))."""
_WANTS: Final = ("R", "D")
"""Running or waiting for its turn; waiting for the disk."""
_MOST_BYTES: Final = 4_096


class PageTime(NamedTuple):
    """Seconds of the processor so far, and whether the thread runs, or would if it were its turn."""

    seconds: float
    wants_more: bool


def page_time(pid: int, proc: Path = Path("/proc")) -> PageTime | None:
    """Returns what the main thread of a process used; None where that is not known."""
    try:
        with (proc / str(pid) / "task" / str(pid) / "stat").open("rb") as file:
            fields = file.read(_MOST_BYTES).rpartition(b")")[2].split()
        ticks = int(fields[_USER]) + int(fields[_SYSTEM])
        return PageTime(ticks / os.sysconf("SC_CLK_TCK"), fields[_STATE].decode("ascii") in _WANTS)
    except (OSError, ValueError, IndexError, AttributeError):
        return None

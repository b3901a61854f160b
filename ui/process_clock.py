# SPDX-License-Identifier: MIT
"""How long this process has been running, as its user feels it: from the start of the interpreter."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_IMPORTED = time.monotonic()


def milliseconds_since_start() -> int:
    """Milliseconds since the process began; where the system does not tell, since this module's import."""
    return round((time.monotonic() - _started()) * 1000)


def _started() -> float:
    if not sys.platform.startswith("linux"):
        return _IMPORTED
    try:
        stat = Path("/proc/self/stat").read_text(encoding="ascii", errors="replace")
        ticks = int(stat.rsplit(")", 1)[1].split()[19])  # field 22, starttime, of proc(5)
    except (OSError, ValueError, IndexError):
        return _IMPORTED
    # starttime counts from boot, as CLOCK_BOOTTIME does; monotonic may stand still in suspend.
    return time.monotonic() - (time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK"))

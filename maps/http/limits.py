# SPDX-License-Identifier: MIT
"""The bounds of every request to a network: time, size, redirects, tries."""

from __future__ import annotations

from dataclasses import dataclass

from briefing import limits


@dataclass(frozen=True)
class HttpLimits:
    """Bounds of every request, in seconds and bytes; tests make them smaller.

    ``whole_s`` holds for one ``get`` with all its redirects, waits and tries: the library's own
    time-outs are for single reads, and a server that sends byte by byte would never reach them.
    """

    connect_s: float = 5.0
    read_s: float = 20.0
    whole_s: float = 60.0
    most_bytes: int = limits.MAX_ANSWER_BYTES
    most_redirects: int = limits.MAX_REDIRECTS
    tries: int = 3
    """How often a server that is busy (429, 5xx) is asked in total."""
    backoff_s: float = 1.0
    """The wait before the second try; doubled for each further one."""
    longest_wait_s: float = 30.0
    """The longest Retry-After that is waited for; a longer one ends the fetch with an error."""

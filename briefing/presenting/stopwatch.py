# SPDX-License-Identifier: MIT
"""A stopwatch for presentations, and how its time compares with the target.

Times are seconds of any monotonic clock, such as ``time.monotonic``.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Urgency = Literal["calm", "amber", "red"]

AMBER_SHARE = 0.8
"""The share of the target from which the time is amber, but see AMBER_SECONDS."""

AMBER_SECONDS = 120.0
"""In a long presentation the time is amber only from so many seconds before the target."""


class Stopwatch(msgspec.Struct, frozen=True):
    """A stopwatch. ``elapsed_seconds`` are those before it was last started, at ``running_since`` (None: paused)."""

    elapsed_seconds: float = 0.0
    running_since: float | None = None

    def started(self, now: float) -> Stopwatch:
        """Returns the stopwatch running; unchanged if it runs already."""
        return self if self.running_since is not None else Stopwatch(self.elapsed_seconds, now)

    def paused(self, now: float) -> Stopwatch:
        """Returns the stopwatch paused, its time kept."""
        return Stopwatch(self.seconds(now))

    def toggled(self, now: float) -> Stopwatch:
        """Returns it paused if it runs, running if it is paused."""
        return self.started(now) if self.running_since is None else self.paused(now)

    def reset(self, now: float) -> Stopwatch:
        """Returns it at 0, still running if it ran."""
        return Stopwatch(0.0, None if self.running_since is None else now)

    def seconds(self, now: float) -> float:
        """The seconds it shows."""
        since = now if self.running_since is None else self.running_since
        return self.elapsed_seconds + max(0.0, now - since)


def urgency(seconds: float, target_seconds: float | None) -> Urgency:
    """Compares the time with its target: amber shortly before it, red from it on.

    Amber begins at 80 % of the target or two minutes before it, whichever is later, so
    that neither a short talk nor a long one is amber for long.
    """
    if target_seconds is None:
        return "calm"
    if seconds >= target_seconds:
        return "red"
    amber_from = max(AMBER_SHARE * target_seconds, target_seconds - AMBER_SECONDS)
    return "amber" if seconds >= amber_from else "calm"


def clock_text(seconds: float) -> str:
    """Returns whole seconds as "7:05", from an hour on as "1:02:03"; negative times as "0:00"."""
    minutes, rest = divmod(int(max(0.0, seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"

# SPDX-License-Identifier: MIT
"""Waits for a busy server as long as it asks (Retry-After: RFC 9110, 10.2.3)."""

from __future__ import annotations

import datetime
import time
from email.utils import parsedate_to_datetime
from typing import Final

from briefing.sentences import Sentence, numeral, sentence
from maps.http.faults import Cancelled, FetchCancelled, FetchError

_TICK_S: Final = 0.05


def retry_wait_s(value: str | None, now: datetime.datetime | None = None) -> float | None:
    """Returns the seconds to wait, at least 0; None if the value is unusable.

    The value is a number of seconds or a date. A date is only as good as this computer's clock: one in the past
    means no wait.
    """
    if value is None:
        return None
    text = value.strip()
    if text.isdecimal():
        return float(text[:9])
    try:
        then = parsedate_to_datetime(text)
    except (ValueError, OverflowError):  # a zone of many digits is none of this world
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=datetime.UTC)
    return max(0.0, (then - (now or datetime.datetime.now(datetime.UTC))).total_seconds())


def asking_to_wait(fault: FetchError, asked_s: float | None) -> FetchError:
    """Returns the fault, with the wait that the server asks for as its remedy."""
    if asked_s is None or asked_s < 1:
        return fault
    return FetchError(fault.kind, fault.who, fault.reason, sentence("it asks to wait {time}, so try again then",
        time=_duration(asked_s)), asked_s)


def _duration(seconds: float) -> Sentence:
    if seconds < 120:
        return sentence("{number} seconds", number=numeral(seconds, ".0f"))
    if seconds < 7_200:
        return sentence("{number} minutes", number=numeral(seconds / 60, ".0f"))
    return sentence("{number} hours", number=numeral(seconds / 3_600, ".0f"))


def wait(seconds: float, cancelled: Cancelled) -> None:
    """Waits; raises FetchCancelled as soon as it is cancelled."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if cancelled():
            raise FetchCancelled
        time.sleep(min(left, _TICK_S))

# SPDX-License-Identifier: MIT
"""How long an answer may be used without asking again, as its server says (RFC 9111, 4.2 and 5.2)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Final

_SECONDS: Final = re.compile(r"(?:^|,)\s*(?:s-maxage|max-age)\s*=\s*\"?(\d{1,9})")
NEVER: Final = -1.0
"""What must not be kept at all (``no-store``)."""


def fresh_seconds(answered: Mapping[str, str], now: datetime.datetime | None = None) -> float | None:
    """Returns the seconds from now, 0 for at once; NEVER for what may not be kept; None where the server is silent.

    ``answered`` are the answer's headers, with names in lower case.
    """
    control = answered.get("cache-control", "").lower()
    if "no-store" in control:
        return NEVER
    if "no-cache" in control:
        return 0.0
    stated = _SECONDS.search(control)
    if stated is not None:
        age = answered.get("age", "0").strip()
        return max(0.0, float(stated[1]) - (float(age) if age.isdecimal() and len(age) < 10 else 0.0))
    if "expires" not in answered:
        return None
    try:
        then = parsedate_to_datetime(answered["expires"])
    except (ValueError, OverflowError):  # "0", which means at once
        return 0.0
    if then.tzinfo is None:
        then = then.replace(tzinfo=datetime.UTC)
    return max(0.0, (then - (now or datetime.datetime.now(datetime.UTC))).total_seconds())

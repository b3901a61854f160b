# SPDX-License-Identifier: MIT
"""How the window says figures: as they were stated, and whose days they are measured on."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.quantities import claim, digits, in_own_unit, is_converted, own_unit, with_unit
from briefing.sentences import Numeral
from ui.kit.texts import observer_day_text, say, short_date, tr

if TYPE_CHECKING:
    from briefing.model import Figure


def claim_text(figure: Figure) -> str:
    """Returns "about 650 km²"; a number in another unit than the map's own also in that: "about 250 mi² (647 km²)"."""
    said = say(claim(figure))
    if not is_converted(figure.unit):
        return said
    unit = own_unit(figure.quantity)
    own = Numeral("–".join(digits(each, unit) for each in in_own_unit(figure) if each is not None))
    return tr("{stated} ({own})").format(stated=said, own=say(with_unit(own, unit)))


def observer_days_text(observer: str, days: Sequence[datetime.date]) -> str:
    """Returns "Project Owl, 20 Nov 2024", or "Project Owl, 1 Nov 2024 to 30 Nov 2024"."""
    if len(days) < 2:
        return observer_day_text(observer, days[0] if days else None)
    return tr("{observer}, {since} to {until}").format(
        observer=observer, since=short_date(days[0]), until=short_date(days[1]))

# SPDX-License-Identifier: MIT
"""The official areas of Ukraine's regions, in km², beside which the map's own stand.

Official areas count inland and some coastal water, and are surveyed; the map's borders are drawn for 1 : 10 million. So
a share of an official area can differ: the occupied ground is the same, the whole is not.

Source: State Statistics Service of Ukraine, known at second hand through Wikipedia's list of Ukrainian oblasts by area
(as of September 2018) and a table of Maps of World (Sevastopol). Neither the service's own table nor its date was read.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import fsum
from typing import Final

_OBLASTS: Final = {
    "odesa": 33_310, "dnipropetrovsk": 31_914, "chernihiv": 31_865, "kharkiv": 31_415, "zhytomyr": 29_832,
    "poltava": 28_748, "kherson": 28_461, "kyiv-oblast": 28_131, "zaporizhzhia": 27_180, "luhansk": 26_684,
    "donetsk": 26_517, "vinnytsia": 26_513, "mykolaiv": 24_598, "kirovohrad": 24_588, "sumy": 23_834, "lviv": 21_833,
    "cherkasy": 20_900, "khmelnytskyi": 20_645, "volyn": 20_144, "rivne": 20_047, "ivano-frankivsk": 13_900,
    "ternopil": 13_823, "zakarpattia": 12_777, "chernivtsi": 8_097, "kyiv": 839,
}
_CRIMEA, _SEVASTOPOL = 26_081, 864
_BY_AREA: Final = {
    **{name: _OBLASTS[name] for name in ("donetsk", "luhansk", "zaporizhzhia", "kherson", "kharkiv", "mykolaiv")},
    "crimea": _CRIMEA + _SEVASTOPOL, "ukraine": sum(_OBLASTS.values()) + _CRIMEA + _SEVASTOPOL,
}
"""By the ids of the control layer; Ukraine's is the sum of its parts, Crimea's includes Sevastopol."""


def official_km2(area_ids: Iterable[str]) -> float | None:
    """Returns the official area of these areas together, in km²; None where one has none or Ukraine is among others."""
    ids = set(area_ids)
    if not ids or not ids <= set(_BY_AREA) or ("ukraine" in ids and len(ids) > 1):
        return None
    return fsum(_BY_AREA[each] for each in ids)

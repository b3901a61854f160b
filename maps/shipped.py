# SPDX-License-Identifier: MIT
"""The shipped control layer, its day, its file, ids of its areas, and the default briefing."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Final

SHIPPED: Final = "shipped"
"""The shipped layer's id among the observers."""
SHIPPED_DAY: Final = datetime.date(2024, 11, 20)
"""The day shown by the shipped layer."""
CONTROL_LAYER: Final = SHIPPED_DAY.isoformat()
"""The shipped layer's id in a briefing and the name of its folder."""
LINE: Final = "line-of-contact"
INCURSION: Final = "kursk-incursion"
KURSK_OBLAST: Final = "kursk-oblast"
"""Ids of the line, of the ground held by Ukraine in Kursk Oblast, and of that oblast."""
SINCE_2014: Final = "occupied-2014"
SINCE_2022: Final = "occupied-2022"
"""Ids of the ground occupied since then, and how those of its parts by oblast begin."""
_DEFAULT_BRIEFING: Final = f"ceasefire-terms-{CONTROL_LAYER}.json"


def control_file(resources: Path) -> Path:
    """Returns the shipped control layer's file in the folder of resources."""
    return resources / "control" / CONTROL_LAYER / "areas.geojson"


def default_briefing(resources: Path) -> Path:
    """Returns the file of the briefing that is shown by default."""
    return resources / "briefings" / _DEFAULT_BRIEFING

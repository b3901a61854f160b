# SPDX-License-Identifier: MIT
"""The shipped control layer, its day, its file, and the default briefing."""

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
_DEFAULT_BRIEFING: Final = f"ceasefire-terms-{CONTROL_LAYER}.json"


def control_file(resources: Path) -> Path:
    """Returns the shipped control layer's file in the folder of resources."""
    return resources / "control" / CONTROL_LAYER / "areas.geojson"


def default_briefing(resources: Path) -> Path:
    """Returns the file of the briefing that is shown by default."""
    return resources / "briefings" / _DEFAULT_BRIEFING

# SPDX-License-Identifier: MIT
"""What the map's page draws of the briefer's marks: their words and lengths, and how a distance runs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefing.model import Mark
from maps.measuring import Path
from ui.map.measuring import length_text


def marks_value(marks: Iterable[Mark]) -> list[dict[str, Any]]:
    """Returns the marks as the page draws them; positions are [lon, lat] in degrees."""
    return [_value(each) for each in marks]


def _value(mark: Mark) -> dict[str, Any]:
    label = " ".join((mark.text or "").split())
    line = list(mark.points)
    if mark.kind == "distance":
        path = Path(mark.points)
        line = path.line
        label = " · ".join(filter(None, (label, length_text(path.length_km))))
    return {"kind": mark.kind, "line": line, "label": label, "colour": mark.colour, "size": mark.size,
            "shape": mark.shape, "bend": mark.bend}

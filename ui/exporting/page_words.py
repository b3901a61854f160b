# SPDX-License-Identifier: MIT
"""The words of the web page, the printed pages and the map as SVG."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ui.kit.texts import tr


def page_words(furniture: Mapping[str, Any]) -> dict[str, str]:
    """Returns the words by their names; ``furniture`` has the legend of the map's day."""
    return {
        **{f"legend_{entry['swatch']}": entry["text"] for entry in furniture["legend"]["entries"]},
        "km": tr("km"), "zoom_in": tr("Zoom in"), "zoom_out": tr("Zoom out"), "kind": tr("Kind"),
        "clear": tr("Clear"), "shown": tr("{count} of {total} statements"),
        "step_of": tr("Step {number} of {total}"), "also_here": tr("Also here"), "skip": tr("To the statements"),
        "map_keys": tr("Arrow keys move the map, + and − zoom, 0 shows the whole region."),
        "steps_hint": tr("Step through the briefing with Next."), "statement_number": tr("Statement {number}"),
        "days": tr("Days"), "play": tr("Play"), "pause": tr("Pause"), "own_day": tr("Back to the briefing's day"),
        "no_script": tr("The map needs a browser that runs scripts. Statements and sources are below."),
    }

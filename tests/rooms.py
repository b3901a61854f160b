# SPDX-License-Identifier: MIT
"""Who may import whom, room by room.

Imports inside functions and under TYPE_CHECKING count too. CONTRIBUTING.md shows the same tables; a test compares them.
"""

from __future__ import annotations

UI_ROOMS = {
    "ui/start": (),
    "ui/readers": (),
    "ui/languages": (),
    "ui/kit": ("ui/languages", "ui/readers", "ui/start"),
    "ui/window": ("ui/kit", "ui/languages", "ui/readers", "ui/start"),
    "ui/files": ("ui/window", "ui/kit", "ui/languages", "ui/readers", "ui/start"),
    "ui/map": ("ui/window", "ui/kit", "ui/start"),
    "ui/stage": ("ui/map", "ui/files", "ui/window", "ui/kit", "ui/languages", "ui/start"),
    "ui/reading": ("ui/map", "ui/files", "ui/window", "ui/kit", "ui/readers", "ui/start"),
    "ui/importing": ("ui/window", "ui/kit", "ui/readers",),
    "ui/tables": ("ui/kit", "ui/readers",),
    "ui/merging": ("ui/files", "ui/kit", "ui/languages"),
    "ui/backgrounds": ("ui/map", "ui/files", "ui/window", "ui/kit", "ui/readers", "ui/start"),
    "ui/media": ("ui/reading", "ui/map", "ui/files", "ui/window", "ui/kit", "ui/readers", "ui/start"),
    "ui/editing/fields": ("ui/files", "ui/window", "ui/kit", "ui/readers", "ui/start"),
    "ui/editing": (
        "ui/editing/fields", "ui/media", "ui/merging", "ui/tables", "ui/importing", "ui/reading", "ui/stage", "ui/map",
        "ui/files", "ui/window", "ui/kit", "ui/readers", "ui/start",
    ),
    "ui/drafting": ("ui/reading", "ui/map", "ui/files", "ui/window", "ui/kit", "ui/readers", "ui/start"),
    "ui/events": ("ui/reading", "ui/map", "ui/files", "ui/window", "ui/kit", "ui/start"),
    "ui/places": ("ui/reading", "ui/map", "ui/files", "ui/window", "ui/kit", "ui/start"),
    "ui/presenting": (
        "ui/media", "ui/places", "ui/reading", "ui/stage", "ui/map", "ui/files", "ui/window", "ui/kit",
        "ui/languages", "ui/start"),
    "ui/charts": ("ui/kit", "ui/start"),
    "ui/questions": ("ui/reading", "ui/files", "ui/window", "ui/kit"),
    "ui/translating": ("ui/files", "ui/window", "ui/kit", "ui/languages"),
    "ui/timeline": (
        "ui/events", "ui/charts", "ui/reading", "ui/stage", "ui/map", "ui/files", "ui/window", "ui/kit", "ui/readers",
        "ui/start",
    ),
    "ui/terms": (
        "ui/timeline", "ui/stage", "ui/reading", "ui/map", "ui/files", "ui/window", "ui/kit", "ui/readers", "ui/start"),
    "ui/exporting": (
        "ui/reading", "ui/stage", "ui/map", "ui/files", "ui/window", "ui/kit", "ui/languages", "ui/readers",
        "ui/start"),
    "ui": (
        "ui/drafting", "ui/terms", "ui/questions", "ui/translating", "ui/exporting", "ui/backgrounds", "ui/timeline",
        "ui/charts", "ui/presenting", "ui/places", "ui/events", "ui/editing", "ui/editing/fields", "ui/media",
        "ui/merging", "ui/tables", "ui/importing", "ui/reading", "ui/stage", "ui/map", "ui/files", "ui/window",
        "ui/kit", "ui/languages", "ui/readers", "ui/start",
    ),
}
MAPS_ROOMS = {
    "maps": (),
    "maps/http": ("maps",),
    "maps/page": ("maps",),
    "maps/importing": ("maps",),
    "maps/importing/kml": ("maps/importing", "maps"),
    "maps/importing/geojson": ("maps/importing", "maps"),
    "maps/importing/tables": ("maps/importing", "maps"),
    "maps/importing/files": (
        "maps/importing/tables", "maps/importing/geojson", "maps/importing/kml", "maps/importing", "maps",
    ),
    "maps/providers": ("maps/importing/files", "maps/importing/geojson", "maps/importing", "maps/http", "maps"),
    "maps/backgrounds": ("maps/importing/kml", "maps/importing", "maps/http", "maps"),
    "maps/lines": ("maps",),
    "maps/timeline": ("maps/providers", "maps/lines", "maps/http", "maps"),
    "maps/terms": ("maps/lines", "maps"),
    "maps/figures": ("maps/lines", "maps"),
    "maps/exporting": ("maps/importing", "maps"),
    "maps/exporting/film": ("maps/exporting", "maps"),
    "maps/exporting/paper": ("maps/exporting", "maps"),
    "maps/exporting/powerpoint": ("maps/exporting", "maps"),
    "maps/build": ("maps",),
}
BRIEFING_ROOMS = {
    "briefing": (),
    "briefing/files": ("briefing",),
    "briefing/snapshots": ("briefing/files", "briefing"),
    "briefing/media": ("briefing",),
    "briefing/sheets": ("briefing/files", "briefing"),
    "briefing/tables": ("briefing/sheets", "briefing"),
    "briefing/drafting/text": ("briefing/snapshots", "briefing"),
    "briefing/drafting/english": ("briefing/drafting/text", "briefing/snapshots", "briefing"),
    "briefing/drafting/slavic": ("briefing/drafting/text", "briefing/snapshots", "briefing"),
    "briefing/drafting": (
        "briefing/drafting/slavic", "briefing/drafting/english", "briefing/drafting/text", "briefing/snapshots",
        "briefing",
    ),
    "briefing/presenting": ("briefing",),
    "briefing/disputes": ("briefing",),
    "briefing/languages": ("briefing/presenting", "briefing"),
    "briefing/proposing": ("briefing/drafting", "briefing/drafting/text", "briefing/snapshots", "briefing"),
}
ROOMS = {**UI_ROOMS, **MAPS_ROOMS, **BRIEFING_ROOMS}

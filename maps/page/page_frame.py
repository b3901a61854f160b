# SPDX-License-Identifier: MIT
"""The HTML around folium's map, shared by the page and its cache. Does not import folium."""

from __future__ import annotations

from string import Template
from typing import Final

from maps.page.site_file import ENTRY

HOME: Final = (48.6, 32.5)
"""(lat, lon) in degrees of the map's centre until the page frames the region itself."""

START_ZOOM: Final = 6
MAX_ZOOM: Final = 11

LEAFLET_SCRIPT: Final = "/leaflet/leaflet.js"
LEAFLET_STYLE: Final = "/leaflet/leaflet.css"
FOLIUM_SCRIPT: Final = "/folium.js"
CHANNEL_SCRIPT: Final = "/qwebchannel.js"
STYLE: Final = "/web/map.css"
COLOURS: Final = "/web/colours.js"
FONTS: Final = tuple(f"/fonts/inter-{face}.ttf" for face in ("regular", "semibold", "italic"))
FIRST_DATA: Final = ("/areas.json", "/basemap/level-5.bin", "/basemap/cities.json",
                     "/basemap/regions.json")
MODULES: Final = (
    "fetching", "geometry", "atlas", "themes", "scene", "background", "basemap", "areas", "band", "rings", "labels",
    "pills", "places", "pointer", "framing", "camera", "courses", "levels", "cross", "days", "drawing", "furniture",
    "outline", "pack", "regions", "snapping", "stage", "stepframe", "time", "typeface", "waiting", "marks",
    "drawn_marks", "symbols",
)
SYMBOLS: Final = "/symbols/milsymbol.js"
"""The library of unit symbols, which the page fetches when a place has one."""
LATER_MODULES: Final = ("still", "vector_tile", "spoken")
"""Modules that the page fetches when it first needs them."""

# The inline script is a probe: the page's policy has to refuse it, and the page reports whether it ran.
_PAGE: Final = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Map</title>
<link rel="stylesheet" href="$leaflet_style">
<link rel="stylesheet" href="$style">
$preloads
<script>window.inlineScriptRan = true;</script>
</head>
<body>
<main>
$map
</main>
<script src="$leaflet_script"></script>
<script src="$folium_script"></script>
<script src="$channel_script"></script>
<script type="module" src="$entry"></script>
</body>
</html>
""")


def frame(map_element: str) -> str:
    """Returns the whole page around folium's map element."""
    scripts = (COLOURS, *(f"/web/{name}.js" for name in MODULES))
    modules = [f'<link rel="modulepreload" href="{path}">' for path in scripts]
    data = [f'<link rel="preload" as="fetch" crossorigin href="{path}">' for path in FIRST_DATA]
    faces = [f'<link rel="preload" as="font" type="font/ttf" crossorigin href="{path}">' for path in FONTS]
    # In this order: the page runs the scripts in it, and what comes late is compiled late.
    scripts_first = [f'<link rel="preload" as="script" href="{path}">' for path in
                     (LEAFLET_SCRIPT, FOLIUM_SCRIPT, CHANNEL_SCRIPT)]
    preloads = "\n".join(scripts_first + modules + data + faces)
    return _PAGE.substitute(
        map=map_element,
        preloads=preloads,
        leaflet_style=LEAFLET_STYLE,
        leaflet_script=LEAFLET_SCRIPT,
        folium_script=FOLIUM_SCRIPT,
        channel_script=CHANNEL_SCRIPT,
        style=STYLE,
        entry=ENTRY,
    )

# SPDX-License-Identifier: MIT
"""All addresses of the map page's site and their bytes. Nothing else can be requested."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from briefing.sentences import sentence
from maps.errors import MapError
from maps.page import page_frame
from maps.page.page_cache import MapPage
from maps.page.site_file import BINARY, ENTRY, HTML, JAVASCRIPT, JSON, STYLE, TYPEFACE, Served, ServedLater, Site


def map_site(page: MapPage, resources: Path, control_layer: Path, own_areas: Callable[[], bytes],
             channel_script: Callable[[], bytes], more: Mapping[str, Served | ServedLater] | None = None) -> Site:
    """Returns the site as {path: file}; MapError names a file that is missing.

    ``own_areas`` returns the briefing's own areas as a GeoJSON FeatureCollection; ``more`` holds further
    files from the program.
    """
    leaflet = leaflet_folder()
    files = {
        page_frame.LEAFLET_SCRIPT: (JAVASCRIPT, leaflet / "leaflet.js"),
        page_frame.LEAFLET_STYLE: (STYLE, leaflet / "leaflet.css"),
        page_frame.STYLE: (STYLE, resources / "web" / "map.css"),
        page_frame.SYMBOLS: (JAVASCRIPT, resources / "symbols" / "milsymbol.js"),
        ENTRY: (JAVASCRIPT, resources / "web" / "map.js"),
        "/areas.json": (JSON, control_layer),
        "/band.json": (JSON, control_layer.with_name("band.geojson")),
    }
    for name in (*page_frame.MODULES, *page_frame.LATER_MODULES):
        files[f"/web/{name}.js"] = (JAVASCRIPT, resources / "web" / f"{name}.js")
    for name in ("cities", "regions", "towns"):
        files[f"/basemap/{name}.json"] = (JSON, resources / "basemap" / f"{name}.json")
    for name in ("level-5", "level-7", "level-9"):
        files[f"/basemap/{name}.bin"] = (BINARY, resources / "basemap" / f"{name}.bin")
    for address in page_frame.FONTS:
        files[address] = (TYPEFACE, resources / "fonts" / address.rpartition("/")[2])
    for path in (path for _, path in files.values()):
        if not path.is_file():
            raise MapError(
                sentence(
                    "The map cannot be shown: {name} is missing from {folder}; install the program again.",
                    name=path.name,
                    folder=path.parent.name,
                )
            )
    site: Site = {address: Served(kind, partial(_file, path)) for address, (kind, path) in files.items()}
    site[page_frame.COLOURS] = Served(JAVASCRIPT, lambda: _as_module(resources / "web" / "colours.json"))
    site["/"] = Served(HTML, page.html.encode)
    site[page_frame.FOLIUM_SCRIPT] = Served(JAVASCRIPT, page.script.encode)
    site[page_frame.CHANNEL_SCRIPT] = Served(JAVASCRIPT, channel_script)
    site["/own-areas.json"] = Served(JSON, own_areas)
    return site | dict(more or {})


def _file(path: Path) -> Path:
    return path


def _as_module(file: Path) -> bytes:
    """A JSON file as a module that exports its value."""
    return b"export default " + file.read_bytes() + b";\n"


def leaflet_folder() -> Path:
    """Returns the folder of the Leaflet package's files; MapError if it is not installed."""
    spec = importlib.util.find_spec("xstatic.pkg.leaflet")
    if spec is None or spec.origin is None:
        raise MapError(sentence("The package XStatic-Leaflet is not installed; install the requirements again."))
    return Path(spec.origin).parent / "data"

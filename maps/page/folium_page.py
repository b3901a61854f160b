# SPDX-License-Identifier: MIT
"""Makes the map page with folium: only an empty map. The only module that imports folium.

Data never passes through folium, because folium turns data into script. Its own script is
separated from its markup, so that the page's policy can refuse every inline script.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.sentences import sentence
from maps.errors import MapError
from maps.extent import EXTENT
from maps.page.page_cache import MapPage
from maps.page.page_frame import HOME, MAX_ZOOM, START_ZOOM, frame

if TYPE_CHECKING:
    import folium


def make_page() -> MapPage:
    """Makes the page with folium (300 to 600 ms, nearly all of it folium's import)."""
    from branca.element import Figure  # folium's own element tree

    region = _empty_map()
    figure = region.get_root()
    if not isinstance(figure, Figure):
        raise MapError(
            sentence(
                "The map page cannot be made: this release of folium is not known; install the requirements again."
            )
        )
    figure.render()
    return MapPage(html=frame(figure.html.render().strip()), script=figure.script.render().strip())


def _empty_map() -> folium.Map:
    import folium

    west, south, east, north = EXTENT
    region = folium.Map(
        location=list(HOME),
        zoom_start=START_ZOOM,
        max_zoom=MAX_ZOOM,
        tiles=None,
        max_bounds=True,
        min_lon=west,
        min_lat=south,
        max_lon=east,
        max_lat=north,
        max_bounds_viscosity=1.0,
        zoom_control=False,
        attribution_control=False,
        # The camera (resources/web/camera.js) animates zoom itself, at any fraction of a level.
        zoom_snap=0,
        zoom_animation=False,
        fade_animation=False,
        scroll_wheel_zoom=False,
        double_click_zoom=False,
        keyboard=False,
        box_zoom=True,
    )
    # Of folium's default files only Leaflet is used, and it comes from its own package.
    region.default_js = []
    region.default_css = []
    region._id = "region"  # folium has no public way to name a map; a random name would defeat the cache
    return region

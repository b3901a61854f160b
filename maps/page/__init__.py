# SPDX-License-Identifier: MIT
"""The web page of the map: folium's part of it, its cache, and the files it is served."""

# SPDX-License-Identifier: MIT
"""The web page of the map: what folium makes of it, its cache, the files it is served."""

# SPDX-License-Identifier: MIT
"""Ground and the map of it: geometry, geodesy, control layers, data providers, the folium page."""

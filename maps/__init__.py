# SPDX-License-Identifier: MIT
"""Ground and its picture: geometry, geodesy, control layers, data providers, the folium page."""

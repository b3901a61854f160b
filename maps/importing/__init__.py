# SPDX-License-Identifier: MIT
"""Areas from other programs' files: GeoJSON, KML, KMZ, GPX, zipped Shapefile, GeoPackage.

``files.reading.read_layers`` and ``files.reading.read_pasted`` return a ``layers.Import``; ``simplifying`` simplifies
its outlines and measures the error; ``own_features`` turns the chosen features into a briefing's own areas.
"""

# SPDX-License-Identifier: MIT
"""Areas from other programs' files: GeoJSON, KML, KMZ, GPX, zipped Shapefile, GeoPackage.

``reading.read_layers`` and ``reading.read_pasted`` make an ``layers.Import``; ``simplifying`` makes its
outlines simpler and says by how much; ``own_features`` makes a briefing's own areas of what was chosen.
"""

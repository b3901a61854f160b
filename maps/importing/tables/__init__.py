# SPDX-License-Identifier: MIT
"""Areas from tables: zipped Shapefiles, GeoPackages."""

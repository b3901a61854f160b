# SPDX-License-Identifier: MIT
"""Areas from JSON: GeoJSON."""

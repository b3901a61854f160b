# SPDX-License-Identifier: MIT
"""How far the map's ground reaches."""

from __future__ import annotations

from typing import Final

EXTENT: Final = (5, 37, 66, 63)
"""[west, south, east, north] in degrees: the base map's ground, and as far as the page can be moved."""

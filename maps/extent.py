# SPDX-License-Identifier: MIT
"""The extent of the map."""

from __future__ import annotations

from typing import Final

EXTENT: Final = (5, 37, 66, 63)
"""[west, south, east, north] in degrees: the base map's extent, beyond which the page cannot be moved."""

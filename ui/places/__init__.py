# SPDX-License-Identifier: MIT
"""Places on the map: found by name or coordinates, marked, measured, copied."""

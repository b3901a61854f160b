# SPDX-License-Identifier: MIT
"""The statements beside the map: list, filters, sources, saved copies."""

# SPDX-License-Identifier: MIT
"""Statements beside the map: list, filters, sources, saved copies."""

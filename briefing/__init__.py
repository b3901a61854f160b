# SPDX-License-Identifier: MIT
"""Briefings: statements, sources, speakers, the areas they name, and their files.

Knows no window, no map and no network; needs only the standard library and msgspec.
"""

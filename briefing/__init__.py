# SPDX-License-Identifier: MIT
"""What a briefing is: statements, sources, speakers, the areas they name, and their files.

Knows no window, no map and no network; needs the standard library and msgspec alone.
"""

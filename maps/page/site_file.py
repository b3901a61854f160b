# SPDX-License-Identifier: MIT
"""A file of the map page's site: its media type and how its bytes are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

JAVASCRIPT: Final = "text/javascript"
STYLE: Final = "text/css"
JSON: Final = "application/json"
HTML: Final = "text/html"
BINARY: Final = "application/octet-stream"
TYPEFACE: Final = "font/ttf"

ENTRY: Final = "/web/map.js"
"""The path of the page's own script, the last file the page requests."""


@dataclass(frozen=True)
class Served:
    """One file of the site: its media type and a function for its bytes, which may raise OSError."""

    media_type: str
    read: Callable[[], bytes]


Site = dict[str, Served]
"""All paths that can be requested, and their files."""

# SPDX-License-Identifier: MIT
"""A file of the map page's site: its media type and how its bytes are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
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
    """One file of the site: its media type and a function for its bytes or a file of them, which may raise OSError."""

    media_type: str
    read: Callable[[], bytes | Path]


Found = tuple[str, bytes] | None
"""A media type and bytes; None for nothing."""


@dataclass(frozen=True)
class ServedLater:
    """Files of one path that take a while, such as tiles: distinguished by the address's query.

    ``ask`` receives the query, a function for the answer, which it calls later with a media type and bytes or None,
    and one that tells whether the answer is still wanted.
    """

    ask: Callable[[str, Callable[[Found], object], Callable[[], bool]], object]


Site = dict[str, Served | ServedLater]
"""All paths that can be requested, and their files."""

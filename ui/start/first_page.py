# SPDX-License-Identifier: MIT
"""Begins the map page before Qt is there. No Qt here."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from maps.page.page_child import begin_page

if TYPE_CHECKING:
    from maps.page.page_child import PageChild

PROGRAM: Final = "Line of Contact"
ORGANISATION: Final = "line-of-contact"
DESKTOP_FILE: Final = "org.line_of_contact.LineOfContact"
"""The name of the program's menu entry on Linux desktops."""


def begin_first_page() -> PageChild | None:
    """A child that makes the map page, where there seems to be none in the cache."""
    return begin_page(early_cache_folder())


def early_cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """``cache_folder`` of ui/window/settings.py, on Linux and without Qt."""
    caches = Path(environment.get("XDG_CACHE_HOME", ""))
    if not caches.is_absolute():
        caches = Path(environment.get("HOME", "/")) / ".cache"
    return caches / ORGANISATION / PROGRAM

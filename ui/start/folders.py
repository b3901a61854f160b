# SPDX-License-Identifier: MIT
"""The user's folder for what the program notes about itself: its log, how it draws. No Qt here."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from ui.start.first_page import ORGANISATION, PROGRAM


def state_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where Qt's StateLocation is, known before Qt is loaded."""
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or "/")
    if sys.platform == "win32":
        base = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        given = Path(environment.get("XDG_STATE_HOME", ""))
        base = given if given.is_absolute() else home / ".local" / "state"
    return base / ORGANISATION / PROGRAM

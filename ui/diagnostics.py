# SPDX-License-Identifier: MIT
"""Diagnostics as text to paste into a report, without anything about the briefing or the user."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from briefing.version import VERSION
from ui.map.web_security import engine_version, sandbox_is_off
from ui.window.licences import Licence

_PACKAGES: Final = ("PySide6", "folium", "numpy", "shapely", "pyproj", "msgspec")
_VARIABLES: Final = ("QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "QT_XCB_GL_INTEGRATION", "QT_SCALE_FACTOR",
                     "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "LANG")


def diagnostics(parts: Iterable[Licence], drawing: str, log_lines: Iterable[str]) -> str:
    """Returns versions, system, screens, how the map is drawn, and the end of the log."""
    lines = [
        f"Line of Contact {VERSION}, {'bundle' if getattr(sys, 'frozen', False) else 'source'}",
        f"{platform.platform()}, {os.cpu_count()} processors",
        f"Python {platform.python_version()}, Qt {qVersion()}, Chromium {engine_version()}",
        ", ".join(f"{part.name} {part.version}" for part in parts if part.name in _PACKAGES),
        f"Display: {QGuiApplication.platformName()}; screens: {_screens()}",
        f"Drawing: {drawing}; Chromium's sandbox: {'off' if sandbox_is_off() else 'on'}",
        ", ".join(f"{name}={os.environ[name]}" for name in _VARIABLES if name in os.environ),
        "", "Log:", *log_lines,
    ]
    return "\n".join(lines) + "\n"


def _screens() -> str:
    return ", ".join(f"{screen.size().width()}×{screen.size().height()} at {screen.devicePixelRatio():g}"
                     for screen in QGuiApplication.screens())

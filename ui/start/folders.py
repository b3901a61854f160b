# SPDX-License-Identifier: MIT
"""The user's folders for this program: settings, data, cache, state, session. No Qt here.

They are the folders of Qt's QStandardPaths, computed before Qt is loaded; a test compares the two.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

PROGRAM: Final = "Line of Contact"
ORGANISATION: Final = "line-of-contact"
DESKTOP_FILE: Final = "org.line_of_contact.LineOfContact"
"""The name of the program's menu entry on Linux desktops."""
PRIVATE_FOLDER: Final = 0o700
PRIVATE_FILE: Final = 0o600
"""Permissions of what is the user's only: settings, unsaved work, the log."""


def settings_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Returns the folder of the settings file (Qt's AppConfigLocation)."""
    return _folder(environment, "XDG_CONFIG_HOME", ".config", mac="Library/Preferences")


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Returns the folder for private data kept between starts, such as unsaved work (AppLocalDataLocation)."""
    return _folder(environment, "XDG_DATA_HOME", ".local/share", mac="Library/Application Support")


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Returns the folder for what can be made again (CacheLocation)."""
    folder = _folder(environment, "XDG_CACHE_HOME", ".cache", mac="Library/Caches")
    return folder / "cache" if sys.platform == "win32" else folder


def state_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Returns the folder for the program's notes about itself: its log, how it draws (StateLocation)."""
    return _folder(environment, "XDG_STATE_HOME", ".local/state", mac="Library/Application Support")


def _folder(environment: Mapping[str, str], variable: str, usual: str, *, mac: str) -> Path:
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or "/")
    if sys.platform == "win32":
        base = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / mac
    else:
        given = Path(environment.get(variable, ""))
        base = given if given.is_absolute() else home / usual
    return base / ORGANISATION / PROGRAM


def session_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Returns the folder for what lasts as long as the user's session; never one that somebody else made."""
    given = environment.get("XDG_RUNTIME_DIR", "")
    if given and is_own(Path(given)):
        return Path(given) / "line-of-contact"
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or environment.get("TEMP") or ".") / "line-of-contact"
    own = Path(environment.get("TMPDIR") or "/tmp") / f"line-of-contact-{os.getuid()}"  # noqa: S108 (checked next)
    try:
        own.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return Path(os.devnull) / "none"  # no lock can be created there either
    return own if is_own(own) else Path(os.devnull) / "none"


def is_own(folder: Path) -> bool:
    """Whether a folder belongs to this user and nobody else may write to it."""
    try:
        status = folder.stat(follow_symlinks=False)
    except OSError:
        return False
    return sys.platform == "win32" or (status.st_uid == os.getuid() and not status.st_mode & 0o022)


def make_private(folder: Path) -> None:
    """Makes a folder that only this user may look into, or closes one that is there. Raises OSError."""
    for each in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        each.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    if sys.platform != "win32" and folder.stat().st_mode & 0o077:
        folder.chmod(PRIVATE_FOLDER)


def open_private(name: str, flags: int) -> int:
    """Opens a file for ``open(…, opener=…)``; a new one is for this user only."""
    return os.open(name, flags, PRIVATE_FILE)

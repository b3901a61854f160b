# SPDX-License-Identifier: MIT
"""Adds the source tree to the current user's menu, and removes it again: ``make install``, ``make uninstall``.

The program stays in its folder; the installed files point there. Settings and briefings are not touched.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from briefing.version import VERSION
from bundling.desktop import shared_files, write

ROOT: Final = Path(__file__).resolve().parents[2]
_UPDATES: Final = (("update-desktop-database", "applications"), ("update-mime-database", "mime"),
                   ("gtk-update-icon-cache", "icons/hicolor"))
"""The commands that update desktops' lists of these folders; desktops without lists read the folders."""


class Place:
    """The folders of the current user's programs and their data."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        home = Path(environment.get("HOME") or Path.home())
        data = Path(environment.get("XDG_DATA_HOME", ""))
        self.share = data if data.is_absolute() else home / ".local" / "share"
        self.command = home / ".local" / "bin" / "line-of-contact"


def starter(python: Path, root: Path) -> str:
    """Returns the script that starts the program in its folder."""
    return f'#!/bin/sh\nexec {shlex.quote(str(python))} {shlex.quote(str(root / "main.py"))} "$@"\n'


def install(place: Place, python: Path, root: Path = ROOT) -> None:
    """Writes starter, menu entry, file type and icons."""
    place.command.parent.mkdir(parents=True, exist_ok=True)
    place.command.write_text(starter(python, root), "utf-8")
    place.command.chmod(0o755)
    write(shared_files(VERSION, str(place.command)), place.share)
    update(place)


def uninstall(place: Place) -> None:
    """Removes what ``install`` wrote, and the folders that are empty then."""
    for path in [place.command, *(place.share / name for name in shared_files(VERSION))]:
        path.unlink(missing_ok=True)
        if path.parent.name != "packages":  # without it the lists of file types are not updated
            _drop_empty(path.parent, place.share)
    update(place)


def _drop_empty(folder: Path, top: Path) -> None:
    while top in folder.parents and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def update(place: Place) -> None:
    """Makes the desktop notice what was written or removed."""
    for tool, folder in _UPDATES:
        if shutil.which(tool) and (place.share / folder).is_dir():
            subprocess.run([tool, str(place.share / folder)], check=False, capture_output=True)


def main(arguments: list[str]) -> int:
    """``install`` or ``uninstall``."""
    if not sys.platform.startswith("linux"):
        print("On Windows and macOS use the installer, or start main.py; this is for Linux desktops.", file=sys.stderr)
        return 1
    place = Place()
    if arguments == ["uninstall"]:
        uninstall(place)
        print("Taken out of the menu. Your briefings and settings are where they were.")
    else:
        install(place, Path(sys.executable))
        print(f"In the menu as Line of Contact; in a terminal: {place.command}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

# SPDX-License-Identifier: MIT
"""The program's files for Linux desktops: menu entry, file type, icons, AppStream metadata."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bundling.systems import APP_ID

ROOT: Final = Path(__file__).resolve().parents[2]
_FILES: Final = ROOT / "packaging" / "linux"
_ICONS: Final = ROOT / "packaging" / "icons"
_ICON_NAMES: Final = {
    "line-of-contact": f"apps/{APP_ID}",
    "briefing": f"mimetypes/{APP_ID}.briefing",
}
_RESERVED: Final = re.compile(r'[\s"\'\\><~|&;$*?#()`%]')


def shared_files(version: str, command: str = "line-of-contact",
                 environment: Mapping[str, str] = os.environ) -> dict[str, bytes]:
    """Returns the files by their path under share/; ``command`` starts the program."""
    made = {
        f"applications/{APP_ID}.desktop": desktop_entry(command),
        f"mime/packages/{APP_ID}.xml": (_FILES / f"{APP_ID}.xml").read_bytes(),
        f"metainfo/{APP_ID}.metainfo.xml": metainfo(version, release_date(environment)),
    }
    for name, place in _ICON_NAMES.items():
        made[f"icons/hicolor/scalable/{place}.svg"] = (_ICONS / f"{name}.svg").read_bytes()
        for picture in sorted((_ICONS / "png").glob(f"{name}-*.png")):
            size = picture.stem.rsplit("-", 1)[1]
            made[f"icons/hicolor/{size}x{size}/{place}.png"] = picture.read_bytes()
    return made


def desktop_entry(command: str) -> bytes:
    """Returns the menu entry for a program started by this command."""
    text = (_FILES / f"{APP_ID}.desktop").read_text("utf-8")
    text = text.replace("Exec=line-of-contact %f", f"Exec={quoted(command)} %f", 1)
    return text.replace("TryExec=line-of-contact", f"TryExec={command}", 1).encode()


def quoted(command: str) -> str:
    """Returns a program's name quoted for the Exec line of a desktop entry."""
    if not _RESERVED.search(command):
        return command
    inside = re.sub(r'(["`$\\])', r"\\\1", command).replace("%", "%%")
    # The value of any key is itself escaped once, so a backslash of the quoting is written twice.
    return '"' + inside.replace("\\", "\\\\") + '"'


def metainfo(version: str, date: datetime.date) -> bytes:
    """Returns the AppStream metadata of this version."""
    text = (_FILES / f"{APP_ID}.metainfo.xml").read_text("utf-8")
    return text.replace("@VERSION@", version).replace("@DATE@", date.isoformat()).encode()


def release_date(environment: Mapping[str, str] = os.environ) -> datetime.date:
    """Returns the day of the release: SOURCE_DATE_EPOCH if it is set, so that a build can be repeated; else today."""
    seconds = environment.get("SOURCE_DATE_EPOCH", "")
    if seconds.isdigit():
        return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()
    return datetime.datetime.now(datetime.UTC).date()


def write(files: Mapping[str, bytes], share: Path) -> list[Path]:
    """Writes the files and returns their paths."""
    written = []
    for place, data in files.items():
        path = share / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        written.append(path)
    return written

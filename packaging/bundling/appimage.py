# SPDX-License-Identifier: MIT
"""Makes an AppImage of the bundle with appimagetool: ``python -m bundling.appimage``, or ``make appimage``.

appimagetool and the runtime at the start of every AppImage are published only on their project's site, not in a package
of Debian or Python, so they are not fetched here: APPIMAGETOOL names the tool if it is not on the path, and
APPIMAGE_RUNTIME the runtime's file, without which the tool fetches it itself.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from briefing.version import VERSION
from bundling.build import BUNDLE, ROOT
from bundling.desktop import shared_files, write
from bundling.systems import APP_ID

MISSING = ("appimagetool is not installed; put it on the path, or name it: make appimage APPIMAGETOOL=/path/to/it. "
           "The same program is in dist/line-of-contact.tar.xz and in the Debian package.")


def fill(folder: Path, bundle: Path) -> None:
    """Arranges the bundle as an AppDir."""
    home = folder / "usr" / "lib" / "line-of-contact"
    shutil.copytree(bundle, home, symlinks=True)
    (folder / "usr" / "bin").mkdir(parents=True)
    (folder / "usr" / "bin" / "line-of-contact").symlink_to("../lib/line-of-contact/line-of-contact")
    write(shared_files(VERSION), folder / "usr" / "share")
    (folder / "AppRun").symlink_to("usr/lib/line-of-contact/line-of-contact")
    (folder / f"{APP_ID}.desktop").symlink_to(f"usr/share/applications/{APP_ID}.desktop")
    (folder / f"{APP_ID}.svg").symlink_to(f"usr/share/icons/hicolor/scalable/apps/{APP_ID}.svg")
    (folder / ".DirIcon").symlink_to(f"usr/share/icons/hicolor/256x256/apps/{APP_ID}.png")


def command(folder: Path, image: Path, environment: Mapping[str, str] = os.environ) -> list[str] | None:
    """Returns the command that makes the image; None if the tool is missing."""
    tool = environment.get("APPIMAGETOOL") or shutil.which("appimagetool", path=environment.get("PATH"))
    if not tool:
        return None
    runtime = environment.get("APPIMAGE_RUNTIME")
    return [tool, *(["--runtime-file", runtime] if runtime else []), str(folder), str(image)]


def main() -> int:
    """Makes the image in dist/."""
    image = BUNDLE.parent / f"line-of-contact-{VERSION}-{platform.machine()}.AppImage"
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as name:
        folder = Path(name) / "AppDir"
        make = command(folder, image)
        if make is None or not BUNDLE.exists():
            print(MISSING if make is None else "There is no bundle yet: make bundle.", file=sys.stderr)
            return 1
        fill(folder, BUNDLE)
        subprocess.run(make, check=True, env={**os.environ, "ARCH": platform.machine(), "VERSION": VERSION})
    print(f"{image.relative_to(ROOT)}: {image.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

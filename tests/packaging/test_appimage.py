# SPDX-License-Identifier: MIT
"""The AppDir an AppImage is made of; the tool that makes it is tried where it is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.version import VERSION
from bundling.appimage import command, fill
from bundling.systems import APP_ID

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")


def test_the_folder_starts_the_program_from_anywhere(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    program = bundle / "line-of-contact"
    program.write_text(f"#!/bin/sh\necho started {VERSION}\n", "utf-8")
    program.chmod(0o755)
    folder = tmp_path / "AppDir"
    fill(folder, bundle)
    for name in ("AppRun", "usr/bin/line-of-contact"):
        assert subprocess.run([folder / name], capture_output=True, text=True, cwd="/", check=True).stdout == (
            f"started {VERSION}\n")
    for name in (f"{APP_ID}.desktop", f"{APP_ID}.svg", ".DirIcon", f"usr/share/metainfo/{APP_ID}.metainfo.xml"):
        assert (folder / name).exists()
    assert not [path for path in folder.rglob("*") if path.is_symlink() and path.readlink().is_absolute()]


def test_the_tool_is_found_or_missed(tmp_path: Path) -> None:
    folder, image = tmp_path / "AppDir", tmp_path / "image"
    assert command(folder, image, {"PATH": str(tmp_path)}) is None
    named = {"APPIMAGETOOL": "/tool", "APPIMAGE_RUNTIME": "/runtime"}
    assert command(folder, image, named) == ["/tool", "--runtime-file", "/runtime", str(folder), str(image)]

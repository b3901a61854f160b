# SPDX-License-Identifier: MIT
"""Into the user's menu and out again."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.version import VERSION
from bundling.install import Place, install, uninstall
from bundling.systems import APP_ID, MIME_TYPE

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for Linux desktops")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place({"HOME": str(tmp_path / "a home")})


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_the_menu_entry_starts_the_program(place: Place) -> None:
    install(place, Path(sys.executable))
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(place.share / "applications" / f"{APP_ID}.desktop", "utf-8")
    assert entry["Desktop Entry"]["Exec"] == f'"{place.command}" %f'
    done = subprocess.run([str(place.command), "--version"], capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout == f"Line of Contact {VERSION}\n"


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
def test_the_menu_entry_is_valid(place: Place) -> None:
    install(place, Path(sys.executable))
    entry = place.share / "applications" / f"{APP_ID}.desktop"
    subprocess.run(["desktop-file-validate", "--no-hints", str(entry)], check=True)


# Where no desktop is running, xdg-mime asks mimetype for the kind of a file.
@pytest.mark.skipif(not all(map(shutil.which, ("xdg-mime", "mimetype", "update-mime-database"))),
                    reason="xdg-mime, mimetype or update-mime-database is not installed")
def test_a_briefing_is_opened_with_it(tmp_path: Path) -> None:
    install(Place({"HOME": str(tmp_path)}), Path(sys.executable))  # xdg-mime knows no homes with spaces
    briefing = tmp_path / "a.briefing"
    briefing.write_bytes(b"PK\x03\x04")
    surroundings = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "XDG_DATA_DIRS": "/usr/share"}
    for question, answer in ((["filetype", str(briefing)], MIME_TYPE), (["default", MIME_TYPE], f"{APP_ID}.desktop")):
        command = ["xdg-mime", "query", *question]
        done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == answer


def test_nothing_is_left_when_it_is_taken_out_and_nothing_else_goes(place: Place) -> None:
    install(place, Path(sys.executable))
    mine = place.share / "applications" / "mine.desktop"
    mine.write_text("", "utf-8")
    uninstall(place)
    left = {name for name in files(place.share) if APP_ID in name or "line-of-contact" in name}
    assert left == set()
    assert mine.exists() and not place.command.exists()
    uninstall(place)

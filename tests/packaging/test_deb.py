# SPDX-License-Identifier: MIT
"""The Debian package: what it holds, where, and what it asks for. `make try-deb` installs and tries it."""

from __future__ import annotations

import platform
import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.version import VERSION
from bundling.deb import needed_libraries
from bundling.systems import APP_ID
from tests.corpora import PROJECT

PACKAGES = list((PROJECT / "dist").glob(f"line-of-contact_{VERSION}_*.deb"))
MB = 1_000_000

pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not installed")
needs_package = pytest.mark.skipif(not PACKAGES, reason="make deb has not been run")


def asked(*arguments: str) -> str:
    return subprocess.run(["dpkg-deb", *arguments], capture_output=True, text=True, check=True).stdout


@needs_package
def test_it_is_small_enough_to_send() -> None:
    assert PACKAGES[0].stat().st_size <= 170 * MB


@needs_package
def test_it_says_what_it_is_and_needs() -> None:
    assert asked("-f", str(PACKAGES[0]), "Version").strip() == VERSION
    needed = asked("-f", str(PACKAGES[0]), "Depends")
    assert {"libx11-6", "libfontconfig1", "libegl1"} <= set(needed.replace(",", " ").split())
    assert "libasound2t64 | libasound2" in needed
    assert "python" not in needed


@needs_package
def test_everything_is_in_its_place_and_belongs_to_root() -> None:
    rows = [line.split(None, 5) for line in asked("-c", str(PACKAGES[0])).splitlines()]
    assert {row[1] for row in rows} == {"root/root"}
    assert all(row[0][1:] in ("rwxr-xr-x", "rw-r--r--", "rwxrwxrwx") for row in rows)
    places = {row[5].removeprefix(".") for row in rows}
    wanted = [
        "/usr/bin/line-of-contact -> ../lib/line-of-contact/line-of-contact",
        f"/usr/share/applications/{APP_ID}.desktop",
        f"/usr/share/mime/packages/{APP_ID}.xml",
        f"/usr/share/metainfo/{APP_ID}.metainfo.xml",
        f"/usr/share/icons/hicolor/256x256/apps/{APP_ID}.png",
        "/usr/share/doc/line-of-contact/copyright",
        "/usr/share/man/man1/line-of-contact.1.gz",
    ]
    assert set(wanted) <= places
    assert not [place for place in places if place.startswith(("/home", "/etc", "/var", "/opt"))]


@needs_package
def test_no_script_of_its_runs_as_root(tmp_path: Path) -> None:
    asked("-e", str(PACKAGES[0]), str(tmp_path))
    assert {path.name for path in tmp_path.iterdir()} == {"control"}


@pytest.mark.skipif(shutil.which("objdump") is None or platform.system() != "Linux", reason="objdump of Linux")
def test_a_file_needs_what_the_bundle_does_not_hold() -> None:
    shell = Path("/bin/sh").resolve()
    assert "libc.so.6" in needed_libraries([shell])
    assert "libc.so.6" not in needed_libraries([shell, Path("/nowhere/libc.so.6")])

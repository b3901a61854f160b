# SPDX-License-Identifier: MIT
"""Makes the Debian package of the bundle: ``python -m bundling.deb``, or ``make deb``."""

from __future__ import annotations

import gzip
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from briefing.version import VERSION
from bundling.build import BUNDLE, ROOT, size_of
from bundling.desktop import shared_files, write
from ui.window.licences import COLLECTED

NAME: Final = "line-of-contact"
_ALSO_NEEDED: Final = ("libegl1", "libgl1", "fontconfig")
"""Packages of libraries that Qt loads by name when it starts, without being linked to them."""
_RECOMMENDED: Final = ("fonts-dejavu-core", "xdg-utils", "xdg-desktop-portal")
_RENAMED: Final = ("libasound2", "libglib2.0-0", "libpng16-16")
"""Packages that were renamed with the change to 64-bit times: either name is accepted."""
_NEEDED: Final = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)

_CONTROL: Final = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: Line of Contact contributors <line-of-contact@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: {recommends}
Section: education
Priority: optional
Description: briefing map with sourced statements
 Shows statements, each with who said it and through whom it reached us, and
 the ground they are about. Presents them one at a time to a room. Works
 without a network.
 .
 This package holds the program with all it needs but the libraries that
 every desktop has.
"""

_MANUAL: Final = """\
.TH LINE-OF-CONTACT 1 "" "Line of Contact {version}"
.SH NAME
line-of-contact \\- briefing map with sourced statements
.SH SYNOPSIS
.B line-of-contact
.RI [ options ]
.RI [ briefing ]
.SH DESCRIPTION
Opens a briefing: a file
.IR name .briefing
or
.IR name .json,
or the one that was open last. A window that is open already takes the file over.
.SH OPTIONS
.B line-of-contact \\-\\-help
lists them.
"""


def needed_libraries(files: Iterable[Path]) -> set[str]:
    """Returns the libraries that the bundle's files are linked to but that are not in the bundle."""
    files = list(files)
    inside = {file.name for file in files}
    printed = subprocess.run(["objdump", "-p", *map(str, files)], capture_output=True, text=True, check=False).stdout
    return set(_NEEDED.findall(printed)) - inside


def packages_of(libraries: Iterable[str]) -> set[str]:
    """Returns the Debian packages that hold these libraries on this machine."""
    listed = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    places = {line.split()[0]: line.rsplit("=> ", 1)[1] for line in reversed(listed.splitlines()) if "=> " in line}
    found = set()
    for library in libraries:
        if library not in places:
            raise SystemExit(f"{library} is not installed here, so its package is not known; make run installs it.")
        found.add(_package_of(Path(places[library])))
    return found


def _package_of(file: Path) -> str:
    for path in (file, file.resolve(), Path(str(file.resolve()).removeprefix("/usr"))):
        done = subprocess.run(["dpkg", "-S", str(path)], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":", 1)[0]
    raise SystemExit(f"{file} belongs to no package; a Debian package is built on Debian with Debian's libraries.")


def dependencies(bundle: Path) -> list[str]:
    """Returns the package's dependencies, as in its control file."""
    files = [file for file in bundle.rglob("*") if file.is_file() and (".so" in file.name or os.access(file, os.X_OK))]
    packages = packages_of(needed_libraries(files)) | set(_ALSO_NEEDED)
    old = {package.removesuffix("t64") for package in packages}
    libc = platform.libc_ver()[1]
    named = {package: package for package in old}
    named |= {package: f"{package}t64 | {package}" for package in _RENAMED if package in old}
    return sorted(f"{text} (>= {libc})" if package == "libc6" else text for package, text in named.items())


def copyright_text(bundle: Path) -> str:
    """Returns the licences of everything inside, one after the other."""
    parts = json.loads((bundle / "_internal" / COLLECTED).read_text("utf-8"))
    return "\n\n".join(f"{part['name']} {part['version']}\nLicence: {part['licence']}\n\n{part['text']}"
                       for part in parts) + "\n"


def fill(tree: Path, bundle: Path) -> None:
    """Copies everything to its installed location under the tree."""
    home = tree / "usr" / "lib" / NAME
    shutil.copytree(bundle, home, symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    write(shared_files(VERSION), tree / "usr" / "share")
    papers = tree / "usr" / "share" / "doc" / NAME
    papers.mkdir(parents=True)
    (papers / "copyright").write_text(copyright_text(bundle), "utf-8")
    (papers / "NEWS.gz").write_bytes(gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0))
    manual = tree / "usr" / "share" / "man" / "man1"
    manual.mkdir(parents=True)
    (manual / f"{NAME}.1.gz").write_bytes(gzip.compress(_MANUAL.format(version=VERSION).encode(), mtime=0))
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(_CONTROL.format(
        name=NAME, version=VERSION, architecture=architecture(), kilobytes=size_of(tree) // 1024,
        depends=", ".join(dependencies(bundle)), recommends=", ".join(_RECOMMENDED)), "utf-8")
    _set_rights(tree)


def _set_rights(tree: Path) -> None:
    """Sets the usual permissions of a package's folders and files, whatever the builder's are."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            is_program = path.stat().st_mode & 0o100 and ".so" not in path.name
            path.chmod(0o755 if path.is_dir() or is_program else 0o644)


def architecture() -> str:
    """Returns this machine's architecture, by Debian's name."""
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def main() -> int:
    """Makes the package in dist/."""
    if not (BUNDLE / NAME).exists() or shutil.which("dpkg-deb") is None:
        print("A Debian package is made of the bundle, on Debian: make bundle, then make deb.", file=sys.stderr)
        return 1
    package = BUNDLE.parent / f"{NAME}_{VERSION}_{architecture()}.deb"
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
        tree = Path(folder) / "tree"
        tree.mkdir(mode=0o755)
        fill(tree, BUNDLE)
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)],
                       check=True, stdout=subprocess.DEVNULL)
    print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

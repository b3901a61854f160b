# SPDX-License-Identifier: MIT
"""Builds the one-folder program: ``python -m bundling.build``, which is what ``make bundle`` does."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Final

from ui.window.licences import COLLECTED, as_json, collected

ROOT: Final = Path(__file__).resolve().parents[2]
BUILT: Final = ROOT / "build" / "bundle"
BUNDLE: Final = ROOT / "dist" / "line-of-contact"
_OURS_TO_STRIP: Final = ("libpython*.so*", "python3*/lib-dynload/*.so", "pyproj/*.so", "shapely/*.so", "msgspec/*.so")
"""Files that come with debugging symbols. Those of numpy and Qt have none, or break when stripped."""


def build() -> Path:
    """Builds the program from scratch and returns its folder."""
    BUILT.mkdir(parents=True, exist_ok=True)
    (BUILT / COLLECTED).write_text(as_json(collected(ROOT)), "utf-8")
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", str(ROOT / "packaging" / "line-of-contact.spec"), "--noconfirm",
         "--log-level", "WARN", "--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build" / "pyinstaller")],
        check=True, cwd=ROOT)
    if sys.platform.startswith("linux"):
        strip(BUNDLE / "_internal")
    return BUNDLE


def strip(inside: Path) -> None:
    """Removes debugging symbols from the files that have them; does nothing without binutils."""
    if shutil.which("strip") is None:
        print("strip is not installed: the bundle stays 25 MB larger; on Debian: apt-get install binutils")
        return
    for pattern in _OURS_TO_STRIP:
        for file in inside.glob(pattern):
            if not file.is_symlink():
                subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)


def size_of(folder: Path) -> int:
    """Returns the bytes of all files, without links."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def pack(bundle: Path) -> Path:
    """Packs the folder as one archive, for those who want neither package nor installer."""
    archive = bundle.with_suffix(".tar.xz")
    with tarfile.open(archive, "w:xz", preset=6) as file:
        file.add(bundle, bundle.name)
    return archive


def main(arguments: list[str]) -> int:
    """Builds, packs with ``--pack``, and prints the size."""
    bundle = build()
    print(f"{bundle.relative_to(ROOT)}: {size_of(bundle) / 1e6:.0f} MB")
    if "--pack" in arguments:
        archive = pack(bundle)
        print(f"{archive.relative_to(ROOT)}: {archive.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

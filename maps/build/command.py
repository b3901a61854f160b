# SPDX-License-Identifier: MIT
"""The command line of every build: writes its files, or compares them (``--check``)."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from maps.build.sources import SOURCES_PATH, Built, shown, with_part
from maps.errors import MapError


def run(name: str, build: Callable[[], Built], arguments: list[str] | None = None) -> int:
    """Builds and writes; with ``--check`` only compares. Returns 0, or 1 after printing the reason."""
    parser = argparse.ArgumentParser(prog=f"python -m maps.build.{name}")
    parser.add_argument(
        "--check", action="store_true", help="compare with the committed files, write nothing"
    )
    options = parser.parse_args(arguments)
    try:
        built = build()
    except MapError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    files = {**built.files, SOURCES_PATH: _record(name, built)}
    return _compare(files) if options.check else _write(files)


def _record(name: str, built: Built) -> bytes:
    text = SOURCES_PATH.read_text(encoding="utf-8") if SOURCES_PATH.exists() else ""
    return with_part(text, name, built).encode("utf-8")


def _compare(files: Mapping[Path, bytes]) -> int:
    stale = [path for path, data in files.items() if _held(path) != data]
    for path in stale:
        sys.stderr.write(f"{shown(path)} differs from what the build makes; build it again.\n")
    return 1 if stale else 0


def _write(files: Mapping[Path, bytes]) -> int:
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
        sys.stdout.write(f"{shown(path)}  {len(data):,} bytes\n")
    return 0


def _held(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _replace(path: Path, data: bytes) -> None:
    """Replaces the file in one step: an interrupted build leaves the old one."""
    waiting = path.with_name(path.name + ".new")
    waiting.write_bytes(data)
    os.replace(waiting, path)

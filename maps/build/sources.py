# SPDX-License-Identifier: MIT
"""Writes ``resources/SOURCES.md``: what every built file was made from, one section per build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from maps.build.inputs import ROOT, InputFile

SOURCES_PATH = ROOT / "resources" / "SOURCES.md"

OPENING = """\
# Where the resources come from

Written by the builds in `maps/build`; do not edit by hand. Every build takes `--check`, which
compares what it makes with what is committed and writes nothing.

## Credits
- **Natural Earth**: borders, units, coasts, lakes, rivers. Public domain.
- **GeoNames**: settlements and their names, also the ends of the settlement pairs along the line
  of contact and the course of the Psel. Creative Commons Attribution 4.0 (CC BY 4.0); names were
  chosen, put into Ukrainian romanisation and shortened.
- **DeepStateMap.Live**: the line of 20 November 2024 from which the waypoints are half way to the
  other; which side held which settlement of a pair, and where between the two the line ran, rounded
  to 5 %; the waypoints of the two pockets in Kharkiv Oblast.
- **Project Owl, UA Control Map**: the other of the two lines; the waypoints around the ground held
  by Ukraine in Kursk Oblast.
"""


@dataclass(frozen=True)
class Built:
    """A build's result: the built files' bytes by path, and the package files and committed files read.

    ``notes`` say in plain sentences what was corrected, left out or guessed.
    """

    files: Mapping[Path, bytes]
    inputs: tuple[InputFile, ...] = ()
    committed: tuple[Path, ...] = ()
    notes: tuple[str, ...] = ()


def with_part(text: str, name: str, built: Built) -> str:
    """Returns the record ``text`` with this build's section replaced."""
    parts = _parts(text)
    parts[name] = _part(name, built)
    return "\n".join([OPENING, *(parts[known] for known in sorted(parts))])


def hash_of(data: bytes) -> str:
    """Returns the SHA-256 in hexadecimal."""
    return sha256(data).hexdigest()


def shown(path: Path) -> str:
    """Returns the path as in the record, from the project's root."""
    return path.relative_to(ROOT).as_posix()


def _parts(text: str) -> dict[str, str]:
    heading = "## python -m maps.build."
    pieces = text.split(heading)[1:]
    return {piece.split("\n", 1)[0]: f"{heading}{piece.rstrip()}\n" for piece in pieces}


def _part(name: str, built: Built) -> str:
    lines = [f"## python -m maps.build.{name}", "", "| makes | bytes | SHA-256 |", "|---|---|---|"]
    lines += [
        f"| `{shown(path)}` | {len(data):,} | `{hash_of(data)}` |"
        for path, data in built.files.items()
    ]
    if built.inputs:
        lines += ["", *_package_table(built.inputs)]
    if built.committed:
        lines += ["", *_committed_table(built.committed)]
    if built.notes:
        lines += ["", *(f"- {note}" for note in built.notes)]
    return "\n".join(lines) + "\n"


def _package_table(inputs: Iterable[InputFile]) -> list[str]:
    return [
        "| from | package | file | SHA-256 of the file | licence of the data |",
        "|---|---|---|---|---|",
        *(
            f"| {file.holds} | {file.package.kind}: {file.package.name} {file.package.version} "
            f"| `{file.member}` | `{file.sha256}` | {file.licence} |"
            for file in inputs
        ),
    ]


def _committed_table(paths: Iterable[Path]) -> list[str]:
    return [
        "| from this project | SHA-256 |",
        "|---|---|",
        *(f"| `{shown(path)}` | `{hash_of(path.read_bytes())}` |" for path in paths),
    ]

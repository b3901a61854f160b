# SPDX-License-Identifier: MIT
"""Takes the library of unit symbols from its package: ``python -m maps.build.symbols [--check]``.

milsymbol draws the symbols of MIL-STD-2525 and APP-6 by their codes, in the map's page. It is taken as it was released;
docs/decisions/0030-symbols.md says why it was chosen.
"""

from __future__ import annotations

from typing import Final

from maps.build.command import run
from maps.build.inputs import ROOT, InputFile, Package
from maps.build.inputs import read_input as read
from maps.build.sources import Built

FOLDER: Final = ROOT / "resources" / "symbols"
_PACKAGE: Final = Package("npm", "milsymbol", "3.0.4", "milsymbol-3.0.4.tgz")
_LICENCE: Final = "MIT"
_SCRIPT: Final = InputFile(
    _PACKAGE, "package/dist/milsymbol.js", "16227943002e45506db5555f6015a67e42b3ed263df61653ec07b0f9c04a10c4",
    "unit symbols by their codes", _LICENCE, "")
_TEXT: Final = InputFile(
    _PACKAGE, "package/LICENSE", "36d4dab09341705a8873a8dbc32f00388f9a3f0eb2e315c37f0bc2fe25d93fd7",
    "the licence of milsymbol", _LICENCE, "")


def build() -> Built:
    """Copies the library and its licence."""
    return Built({FOLDER / "milsymbol.js": read(_SCRIPT), FOLDER / "LICENSE.txt": read(_TEXT)}, (_SCRIPT, _TEXT))


def main(arguments: list[str] | None = None) -> int:
    """Builds, or compares with ``--check``; returns the exit status."""
    return run("symbols", build, arguments)


if __name__ == "__main__":
    raise SystemExit(main())

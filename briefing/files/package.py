# SPDX-License-Identifier: MIT
"""The package form of a briefing, ``NAME.briefing``: a zip, or the same as a folder.

It holds ``briefing.json``, ``areas.geojson`` if the briefing has areas of its own,
``snapshots/`` with the saved copies of sources, and ``thumbnail.png``. Packages come from
outside: every size is bounded before a byte is unpacked, and a zip that is not plain is
refused. Members with other names are kept but never read.
"""

from __future__ import annotations

import io
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from briefing import limits
from briefing.errors import NotABriefing
from briefing.files.parts import DOCUMENT, SPLIT_IT, Package
from briefing.files.regular import open_regular
from briefing.files.zip_guard import MAGIC, ZipRules, guarded_zip
from briefing.sentences import sentence

_RULES: Final = ZipRules(
    sentence("a package"), limits.MAX_PACKAGE_BYTES, limits.MAX_PACKAGE_MEMBERS, sentence("take snapshots out of it"),
    limits.MAX_UNPACKED_BYTES)
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every member, so that the same briefing always makes the same bytes."""
_PACKED_ALREADY: Final = (".pdf", ".png")


def is_package(path: Path) -> bool:
    """Checks whether this is a package rather than a plain document; False if that is unclear."""
    try:
        if path.is_dir():
            return True
        with open_regular(path) as file:
            return file.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):  # a name with U+0000 in it is a ValueError
        return False


def read_package(path: Path) -> Package:
    """Reads the package at this path, a zip or a folder; BriefingError says what is wrong with it."""
    if path.is_dir():
        from briefing.files.folder_form import read_folder

        return read_folder(path)
    with guarded_zip(path, _RULES) as archive:
        if DOCUMENT not in archive.names:
            raise NotABriefing(path.name, sentence("the zip holds no {file}", file=DOCUMENT),
                remedy=sentence("open a briefing file"))
        return Package({name: archive.read(name, limits.MAX_FILE_BYTES, SPLIT_IT) for name in archive.names})


def package_bytes(parts: Mapping[str, bytes]) -> bytes:
    """Returns a zip of these parts by name: always the same bytes for the same parts."""
    import zipfile

    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            info.create_system = 3  # the same on every system
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            info.compress_type = zipfile.ZIP_STORED if name.endswith(_PACKED_ALREADY) else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return made.getvalue()

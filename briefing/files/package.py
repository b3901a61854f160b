# SPDX-License-Identifier: MIT
"""The package form of a briefing, ``NAME.briefing``: a zip, or the same as a folder.

It holds ``briefing.json``, ``areas.geojson`` if the briefing has areas of its own,
``snapshots/`` with the saved copies of sources, ``media/`` with pictures and videos, and
``thumbnail.png``. Packages come from outside: every size is bounded before a byte is
unpacked, and a zip that is not plain is refused. Media are only read when wanted.
Members with other names are kept but never read.
"""

from __future__ import annotations

import io
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from briefing import limits
from briefing.errors import NotABriefing, UnreadableFile
from briefing.files.media_places import MEDIA, PACKAGE_RULES, StoredMedia, place_at, write_medium
from briefing.files.parts import DOCUMENT, SPLIT_IT, Package
from briefing.files.regular import open_regular
from briefing.files.zip_guard import MAGIC, guarded_zip
from briefing.sentences import numeral, sentence

if TYPE_CHECKING:
    import zipfile

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
    with guarded_zip(path, PACKAGE_RULES) as archive:
        if DOCUMENT not in archive.names:
            raise NotABriefing(path.name, sentence("the zip holds no {file}", file=DOCUMENT),
                remedy=sentence("open a briefing file"))
        parts = {name: archive.read(name, limits.MAX_FILE_BYTES, SPLIT_IT)
                 for name in archive.names if not name.startswith(MEDIA)}
        media = [name for name in archive.names if name.startswith(MEDIA)]
        _check_media(path.name, sum(map(archive.size, media)))
        return Package(parts, {name.removeprefix(MEDIA): place_at(path, name, archive.size(name)) for name in media})


def _check_media(name: str, size: int) -> None:
    """Refuses media that unpack to more than a briefing may have: saving would write them all."""
    if size > limits.MAX_MEDIA_BYTES:
        raise UnreadableFile(name, sentence("its pictures and videos have {size} MB, and a briefing's at most {most}",
            size=numeral(size / 1e6, ",.0f"), most=numeral(limits.MAX_MEDIA_BYTES // 1_000_000)),
            remedy=sentence("take some of them out of it"))


def package_bytes(parts: Mapping[str, bytes]) -> bytes:
    """Returns a zip of these parts by name: always the same bytes for the same parts."""
    made = io.BytesIO()
    write_package(made, parts, {})
    return made.getvalue()


def write_package(to: IO[bytes], parts: Mapping[str, bytes], media: StoredMedia) -> None:
    """Writes the zip to a stream; media are copied piece by piece, as they are. Raises UnreadableFile, OSError."""
    import zipfile

    with zipfile.ZipFile(to, "w") as archive:
        for name, data in parts.items():
            info = _member(name)
            info.compress_type = zipfile.ZIP_STORED if name.endswith(_PACKED_ALREADY) else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
        for name, (place, medium) in media.items():
            info = _member(f"{MEDIA}{name}")
            info.file_size = place.size
            with archive.open(info, "w") as member:
                write_medium(place, medium, member)


def _member(name: str) -> zipfile.ZipInfo:
    import zipfile

    info = zipfile.ZipInfo(name, _FIRST_DAY)
    info.create_system = 3  # the same on every system
    info.external_attr = (stat.S_IFREG | 0o644) << 16
    return info

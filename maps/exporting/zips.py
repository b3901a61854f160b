# SPDX-License-Identifier: MIT
"""Packs a made package again: parts exchanged or left out, the same bytes for the same content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Final

_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can name; every member has it."""
_PACKED: Final = (".png", ".jpg", ".jpeg")
"""Members that are packed already."""


def packed_again(package: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Returns a zip with every member as ``change`` returns it, by its name and bytes; None leaves one out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(made, "w") as target:
        for member in source.infolist():
            data = change(member.filename, source.read(member))
            if data is None:
                continue
            entry = zipfile.ZipInfo(member.filename, _DAY)
            entry.compress_type = zipfile.ZIP_STORED if member.filename.endswith(_PACKED) else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, data)
    return made.getvalue()

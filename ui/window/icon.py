# SPDX-License-Identifier: MIT
"""The program's icon for title bars and task switchers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

SIZES = (32, 64, 256)


def window_icon(resources: Path) -> QIcon:
    """Returns the icon in its sizes, which Qt reads when needed; an empty one where the files are missing."""
    icon = QIcon()
    for size in SIZES:
        icon.addFile(str(resources / "icons" / f"line-of-contact-{size}.png"), QSize(size, size))
    return icon

# SPDX-License-Identifier: MIT
"""Draws the icons in packaging/icons as PNG in every size, .ico and .icns: ``python -m bundling.icons``."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
DRAWINGS: Final = ROOT / "packaging" / "icons"
SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOW_SIZES: Final = (32, 64, 256)
"""Sizes that the running program uses in title bars and task switchers; the packages have the rest."""
_SMALL: Final = 32
_ICO_SIZES: Final = (16, 24, 32, 48, 64, 256)
_ICNS_KINDS: Final = ((16, b"icp4"), (32, b"icp5"), (64, b"icp6"), (128, b"ic07"), (256, b"ic08"), (512, b"ic09"))
"""PNG pictures by size, from Apple's list of icon types."""


def png(drawing: Path, size: int) -> bytes:
    """Returns a drawing as a square PNG picture."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def program_icon(size: int) -> bytes:
    """Returns the program's icon; small sizes have their own drawing."""
    return png(DRAWINGS / f"line-of-contact{'-small' if size <= _SMALL else ''}.svg", size)


def ico(pictures: dict[int, bytes]) -> bytes:
    """Returns an icon for Windows: a table of sizes, then the PNG pictures."""
    header = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(header) + 16 * len(pictures)
    table = b""
    for size, data in pictures.items():
        side = size % 256  # 0 means 256
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), place)
        place += len(data)
    return header + table + b"".join(pictures.values())


def icns(pictures: dict[int, bytes]) -> bytes:
    """Returns an icon for macOS: each PNG picture with its kind and length before it."""
    parts = b"".join(kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for size, kind in _ICNS_KINDS)
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def files() -> dict[Path, bytes]:
    """Returns every file that this step makes."""
    program = {size: program_icon(size) for size in SIZES}
    briefing = {size: png(DRAWINGS / "briefing.svg", size) for size in SIZES}
    made = {DRAWINGS / "png" / f"line-of-contact-{size}.png": data for size, data in program.items()}
    made |= {DRAWINGS / "png" / f"briefing-{size}.png": data for size, data in briefing.items()}
    for name, pictures in (("line-of-contact", program), ("briefing", briefing)):
        made[DRAWINGS / f"{name}.ico"] = ico({size: pictures[size] for size in _ICO_SIZES})
        made[DRAWINGS / f"{name}.icns"] = icns(pictures)
    for size in WINDOW_SIZES:
        made[ROOT / "resources" / "icons" / f"line-of-contact-{size}.png"] = program[size]
    return made


def main() -> int:
    """Writes them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    for path, data in files().items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    print(f"{len(files())} icons in {DRAWINGS.relative_to(ROOT)}")
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: MIT
"""Reads files of areas and pasted GeoJSON, in a reader."""

from __future__ import annotations

from pathlib import Path

from maps.importing.files.reading import read_layers, read_pasted
from maps.importing.layers import Import, never
from ui.readers.messages import Heard


def areas(path: Path, encoding: str | None, report: Heard) -> Import:
    """Reads a file and measures what is in it; ``encoding`` is that of names, where the user has chosen it."""
    made = read_layers(path, progress=report, encoding=encoding)
    made.measure(never)
    return made


def pasted_areas(text: str, report: Heard) -> Import:
    """Reads pasted GeoJSON."""
    made = read_pasted(text, progress=report)
    made.measure(never)
    return made

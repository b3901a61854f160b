# SPDX-License-Identifier: MIT
"""Reads tables, in a reader."""

from __future__ import annotations

from pathlib import Path

from briefing.sheets.cells import FileChoices, TableFile
from briefing.tables.reading import read_file
from ui.readers.messages import Heard


def table(path: Path, how: FileChoices, report: Heard) -> TableFile:
    """Reads the cells of a table."""
    def watch(rows: int) -> None:
        report(rows)

    return read_file(path, how, watch)

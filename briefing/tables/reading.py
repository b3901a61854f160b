# SPDX-License-Identifier: MIT
"""Reads table files that may hold statements: known headings help to find how a CSV file is divided."""

from __future__ import annotations

from pathlib import Path

from briefing.sheets.cells import FileChoices, Sheet, TableFile
from briefing.sheets.table_files import read_table_file
from briefing.sheets.watch import Watch, nobody
from briefing.tables.headings import known_headings


def read_file(path: Path, choices: FileChoices | None = None, watch: Watch = nobody) -> TableFile:
    """Reads a table file. Raises BriefingError if it cannot be read; TableCancelled."""
    return read_table_file(path, choices or FileChoices(), known_headings, watch)


def rows_of(path: Path) -> Sheet:
    """Returns the rows of a table's first sheet, read as the program would by itself."""
    return read_file(path).sheet

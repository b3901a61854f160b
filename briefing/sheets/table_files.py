# SPDX-License-Identifier: MIT
"""Reads a table file, whatever its form: a workbook by its first bytes, anything else as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from briefing import limits
from briefing.errors import NotABriefing, UnreadableFile, cannot_be_read
from briefing.files.regular import open_regular
from briefing.files.zip_guard import MAGIC
from briefing.sentences import sentence
from briefing.sheets.cells import FileChoices, TableFile
from briefing.sheets.delimited import Known, read_delimited
from briefing.sheets.watch import Watch
from briefing.sheets.workbook import read_workbook

_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The beginning of old Office files, and of new ones with a password."""


def read_table_file(path: Path, choices: FileChoices, known: Known, watch: Watch) -> TableFile:
    """Reads a table file. Raises BriefingError if it cannot be read; TableCancelled."""
    try:
        with open_regular(path) as file:
            head = file.read(len(_OLD_OFFICE))
        if head.startswith(MAGIC):
            return read_workbook(path, choices, watch)
        if head == _OLD_OFFICE:
            raise NotABriefing(path.name, sentence("this is an old spreadsheet (XLS), or one with a password"),
                               remedy=sentence("save it as XLSX without a password, or as CSV"))
        if path.stat().st_size > limits.MAX_FILE_BYTES:
            raise UnreadableFile(path.name, sentence("the table is larger than {most} MB",
                most=limits.MAX_FILE_BYTES // 1_000_000), remedy=sentence("save only the rows that are needed"))
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise cannot_be_read(path.name, error) from None
    return read_delimited(data, path.name, choices, known, watch)

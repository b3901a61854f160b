# SPDX-License-Identifier: MIT
"""The kinds of table files, and the templates to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from briefing.sentences import mark
from ui.kit.texts import tr

TABLE_KINDS: Final = "*.xlsx *.csv *.tsv *.txt"
TEMPLATE_KINDS: Final = mark("Spreadsheet (*.xlsx);;Text (*.csv)")


def template_bytes(path: Path) -> bytes:
    """Returns, in the background, the template in the format of the file name."""
    from briefing.tables.templates import XLSX_SUFFIX, csv_template, xlsx_template

    return xlsx_template(tr) if path.suffix.lower() == XLSX_SUFFIX else csv_template(tr)

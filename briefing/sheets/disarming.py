# SPDX-License-Identifier: MIT
"""Cells of CSV files that a spreadsheet would take for a formula: written after an apostrophe, and read back."""

from __future__ import annotations

import re
from typing import Final

_FORMULA: Final = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")
"""What spreadsheets may run, with apostrophes already before it, so that one more can be taken away again."""


def disarmed(text: str) -> str:
    """Returns a cell's text with an apostrophe before what could be taken for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def as_meant(text: str) -> str:
    """Returns the text that ``disarmed`` made this one of."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text

# SPDX-License-Identifier: MIT
"""Texts as other forms can hold them: without what XML forbids, escaped, shortened."""

from __future__ import annotations

import re
from html import escape
from typing import Final

FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) does not allow, lone surrogates among it."""
_CONTROL: Final = re.compile("[\u007f-\u0084\u0086-\u009f]")
"""What it discourages, and what some programs refuse."""


def legal(text: str) -> str:
    """Returns a text without characters that XML forbids; every line break is one line feed."""
    return _CONTROL.sub("", FORBIDDEN.sub("", text)).replace("\r\n", "\n").replace("\r", "\n")


def in_xml(text: str) -> str:
    """Returns a text as it is between tags, or in an attribute in double quotes, where breaks become blanks."""
    return escape(legal(text), quote=True)


def in_attribute(text: str, most: int = 2_000) -> str:
    """Returns a text on one line for an attribute, no longer than this."""
    return escape(one_line(legal(text), most), quote=True)


def one_line(text: str, most: int) -> str:
    """Returns a text on one line; a longer one ends in "…"."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"

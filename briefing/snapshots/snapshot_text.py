# SPDX-License-Identifier: MIT
"""The readable text of a snapshot. Nothing of it is run or loaded."""

from __future__ import annotations

import re

from briefing.model import MediaType
from briefing.snapshots.page import Page
from briefing.snapshots.page_encoding import decoded
from briefing.snapshots.page_reader import read_page
from briefing.snapshots.page_writer import MOST_CHARACTERS


def snapshot_text(data: bytes, media_type: MediaType) -> str:
    """Returns the text of a snapshot, whatever the bytes are; "" for a PDF, which has its own reader."""
    return read_snapshot(data, media_type).text


def read_snapshot(data: bytes, media_type: MediaType) -> Page:
    """Returns what a snapshot shows, whatever the bytes are; nothing for a PDF, which has its own reader."""
    if media_type == "application/pdf":
        return Page("")
    text = decoded(data).replace("\0", "")
    if media_type == "text/html":
        return read_page(text)
    return Page(re.sub(r"\n{3,}", "\n\n", text)[:MOST_CHARACTERS].strip())

# SPDX-License-Identifier: MIT
"""Reads what a saved copy says of itself, in a reader."""

from __future__ import annotations

from briefing.model import MediaType
from briefing.snapshots.page import Facts
from briefing.snapshots.snapshot_text import read_snapshot
from ui.readers.messages import Heard


def facts(media_type: MediaType, data: bytes, _report: Heard) -> Facts:
    """Reads title, author, day and the like of a snapshot."""
    return read_snapshot(data, media_type).facts

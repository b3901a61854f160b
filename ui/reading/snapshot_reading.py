# SPDX-License-Identifier: MIT
"""Reads snapshots in the background: what the pane shows, and whether a file can be shown before it is attached."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtGui import QImage

from briefing.errors import UnreadableFile
from briefing.model import Briefing, Snapshot
from briefing.sentences import Sentence, sentence
from briefing.snapshots.page import Page
from briefing.snapshots.snapshot_text import read_snapshot
from briefing.snapshots.taking import State, state_of, take_snapshot
from ui.reading.page_pictures import decoded_picture, decoded_pictures
from ui.reading.pdf_pages import PdfFault, page_texts, pdf_fault

_SAVE_AGAIN: Final = sentence("save or download it again")
_FAULTS: Final[dict[PdfFault, tuple[Sentence, Sentence]]] = {
    "locked": (sentence("locked: this PDF needs a password to be opened"),
               sentence("open it with its password in another program, print it into a new PDF, and attach that")),
    "broken": (sentence("broken: this is not a PDF that can be read"), _SAVE_AGAIN),
    "empty": (sentence("empty: this PDF has no pages"), _SAVE_AGAIN),
}


class Reading(NamedTuple):
    """What the pane shows of a snapshot: a page with its pictures, a PDF's texts page by page, or a picture."""

    state: State
    page: Page
    images: dict[str, QImage]
    texts: list[str]
    picture: QImage


def take_checked(path: Path, now: datetime.datetime) -> tuple[Snapshot, bytes]:
    """Takes a file as a snapshot; UnreadableFile if it cannot be shown, a locked PDF and a broken picture included."""
    snapshot, data = take_snapshot(path, now)
    if snapshot.media_type == "application/pdf":
        fault = pdf_fault(data)
        if fault is not None:
            reason, remedy = _FAULTS[fault]
            raise UnreadableFile(path.name, reason, remedy=remedy)
    if snapshot.media_type.startswith("image/") and decoded_picture(data, 64).isNull():
        raise UnreadableFile(path.name, sentence("broken: this picture cannot be read"), remedy=_SAVE_AGAIN)
    return snapshot, data


def read_for_pane(briefing: Briefing, snapshot: Snapshot, data: bytes) -> Reading:
    """Returns what the pane shows."""
    state = state_of(briefing, snapshot)
    if snapshot.media_type == "application/pdf":
        fault = pdf_fault(data) if data else None
        if fault is not None:
            reason, remedy = _FAULTS[fault]
            said = sentence("It holds no text that can be shown ({reason}); {remedy}.", reason=reason, remedy=remedy)
            return Reading(state, Page("", left_out=(said,)), {}, [], QImage())
        texts = page_texts(data) if data else []
        has_text = any(each.strip() for each in texts)
        return Reading(state, Page("\n".join(texts) if has_text else ""), {}, texts, QImage())
    if snapshot.media_type.startswith("image/"):
        return Reading(state, Page(""), {}, [], decoded_picture(data))
    page = read_snapshot(data, snapshot.media_type)
    return Reading(state, page, decoded_pictures(page.pictures), [], QImage())

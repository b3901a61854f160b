# SPDX-License-Identifier: MIT
"""Reads snapshots in the background: what the pane shows, and whether a file can be shown before it is attached."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtGui import QImage

from briefing.errors import UnreadableFile
from briefing.model import Briefing, CitedPassage, Snapshot
from briefing.sentences import Sentence, sentence
from briefing.snapshots.page import Page
from briefing.snapshots.page_quote import find_in_page, find_nearly, is_hidden
from briefing.snapshots.snapshot_text import read_snapshot
from briefing.snapshots.taking import State, state_of, take_snapshot
from briefing.snapshots.text_quote import Span
from ui.reading.page_pictures import decoded_picture, decoded_pictures
from ui.reading.pdf_pages import PdfFault, page_texts, pdf_fault

_SAVE_AGAIN: Final = sentence("save or download it again")
_HOLDERS: Final = ("multipart/related", "application/warc", "application/wacz")
"""Kinds of files that hold a page, among other things or nothing."""
_FAULTS: Final[dict[PdfFault, tuple[Sentence, Sentence]]] = {
    "locked": (sentence("locked: this PDF needs a password to be opened"),
               sentence("open it with its password in another program, print it into a new PDF, and attach that")),
    "broken": (sentence("broken: this is not a PDF that can be read"), _SAVE_AGAIN),
    "empty": (sentence("empty: this PDF has no pages"), _SAVE_AGAIN),
}


class Reading(NamedTuple):
    """What the pane shows of a snapshot: a page with its pictures, a PDF's texts page by page, or a picture.

    ``span`` is where the cited passage is in the page's text; ``is_hidden`` says that the page hides it,
    ``is_nearly`` that it is not there word for word.
    """

    state: State
    page: Page = Page("")
    images: Mapping[str, QImage] = {}
    texts: Sequence[str] = ()
    picture: QImage | None = None
    span: Span | None = None
    is_hidden: bool = False
    is_nearly: bool = False


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
    if snapshot.media_type in _HOLDERS:
        page = read_snapshot(data, snapshot.media_type)
        if not page.text and not page.pictures:
            raise UnreadableFile(path.name, sentence("it holds no page that can be shown"), remedy=_SAVE_AGAIN)
    return snapshot, data


def read_for_pane(briefing: Briefing, snapshot: Snapshot, data: bytes, passage: CitedPassage | None) -> Reading:
    """Returns what the pane shows, and where the passage is in it."""
    read = _read(snapshot, data)._replace(state=state_of(briefing, snapshot))
    if passage is None:
        return read
    span = find_in_page(read.page, passage)
    if span is not None:
        return read._replace(span=span)
    if is_hidden(read.page, passage):
        return read._replace(is_hidden=True)
    return read._replace(span=find_nearly(read.page, passage), is_nearly=True)


def _read(snapshot: Snapshot, data: bytes) -> Reading:
    if not data:
        return Reading("missing")
    if snapshot.media_type == "application/pdf":
        return _read_pdf(data)
    if snapshot.media_type.startswith("image/"):
        picture = decoded_picture(data)
        return Reading("sound", picture=None if picture.isNull() else picture)
    page = read_snapshot(data, snapshot.media_type)
    return Reading("sound", page, decoded_pictures(page.pictures))


def _read_pdf(data: bytes) -> Reading:
    fault = pdf_fault(data)
    if fault is not None:
        reason, remedy = _FAULTS[fault]
        said = sentence("It holds no text that can be shown ({reason}); {remedy}.", reason=reason, remedy=remedy)
        return Reading("sound", Page("", left_out=(said,)))
    texts = page_texts(data)
    has_text = any(each.strip() for each in texts)
    return Reading("sound", Page("\n".join(texts) if has_text else ""), texts=texts)

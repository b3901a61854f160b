# SPDX-License-Identifier: MIT
"""Takes and reads snapshots, in a reader."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Final

from briefing.errors import UnreadableFile
from briefing.model import CitedPassage, MediaType, Snapshot
from briefing.sentences import Sentence, sentence
from briefing.snapshots.page import Page
from briefing.snapshots.page_quote import find_in_page, find_nearly, is_hidden
from briefing.snapshots.snapshot_text import read_snapshot
from briefing.snapshots.taking import take_snapshot
from ui.readers.answers import ReadSnapshot
from ui.readers.messages import Heard
from ui.readers.pdf_jobs import PdfFault, PdfFile, application
from ui.readers.picture_jobs import decoded_picture, decoded_pictures
from ui.readers.pixels import pixels_of

_SAVE_AGAIN: Final = sentence("save or download it again")
_HOLDERS: Final = ("multipart/related", "application/warc", "application/wacz")
"""Kinds of files that hold a page, among other things or nothing."""
_FAULTS: Final[dict[PdfFault, tuple[Sentence, Sentence]]] = {
    "locked": (sentence("locked: this PDF needs a password to be opened"),
               sentence("open it with its password in another program, print it into a new PDF, and attach that")),
    "broken": (sentence("broken: this is not a PDF that can be read"), _SAVE_AGAIN),
    "empty": (sentence("empty: this PDF has no pages"), _SAVE_AGAIN),
}


def take(path: Path, now: datetime.datetime, _report: Heard) -> tuple[Snapshot, bytes]:
    """Takes a file as a snapshot; UnreadableFile if it cannot be shown, a locked PDF and a broken picture included."""
    snapshot, data = take_snapshot(path, now)
    if snapshot.media_type == "application/pdf":
        application()
        fault = PdfFile(data).fault
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


def snapshot(media_type: MediaType, data: bytes, passage: CitedPassage | None, _report: Heard) -> ReadSnapshot:
    """Reads a snapshot, and finds a passage in it."""
    file: PdfFile | None = None
    if media_type == "application/pdf":
        application()
        file = PdfFile(data)
        read = _read_pdf(file)
    elif media_type.startswith("image/"):
        picture = decoded_picture(data)
        read = ReadSnapshot(picture=None if picture.isNull() else pixels_of(picture))
    else:
        page = read_snapshot(data, media_type)
        read = ReadSnapshot(page, decoded_pictures(page.pictures))
    return _with_passage(read, file, passage) if passage is not None else read


def _with_passage(read: ReadSnapshot, file: PdfFile | None, passage: CitedPassage) -> ReadSnapshot:
    span = find_in_page(read.page, passage)
    if span is None and is_hidden(read.page, passage):
        return read._replace(is_hidden=True)
    is_nearly = span is None
    span = find_nearly(read.page, passage) if span is None else span
    marks = file.marks(read.texts, span.start, span.end) if file is not None and span is not None else {}
    return read._replace(span=span, is_nearly=is_nearly, marks=marks)


def _read_pdf(file: PdfFile) -> ReadSnapshot:
    if file.fault is not None:
        reason, remedy = _FAULTS[file.fault]
        said = sentence("It holds no text that can be shown ({reason}); {remedy}.", reason=reason, remedy=remedy)
        return ReadSnapshot(Page("", left_out=(said,)))
    texts = file.texts()
    has_text = any(each.strip() for each in texts)
    return ReadSnapshot(Page("\n".join(texts) if has_text else ""), pdf=file.pages(), texts=texts)

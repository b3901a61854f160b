# SPDX-License-Identifier: MIT
"""The readable text of a snapshot. Nothing of it is run or loaded."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from briefing.model import MediaType
from briefing.sentences import sentence
from briefing.snapshots.chat_export import read_chat
from briefing.snapshots.mail_page import read_letter, read_mhtml
from briefing.snapshots.page import Page
from briefing.snapshots.page_encoding import decoded
from briefing.snapshots.page_reader import read_page
from briefing.snapshots.page_writer import MOST_CHARACTERS
from briefing.snapshots.web_archive import read_archive


def snapshot_text(data: bytes, media_type: MediaType) -> str:
    """Returns the text of a snapshot, whatever the bytes are; "" for a PDF, which has its own reader."""
    return read_snapshot(data, media_type).text


def read_snapshot(data: bytes, media_type: MediaType) -> Page:
    """Returns what a snapshot shows, whatever the bytes are; no text for a PDF or a picture, which are drawn."""
    reader = _READERS.get(media_type)
    return Page("") if reader is None else reader(data)


def _plain_text(data: bytes) -> Page:
    text = re.sub(r"\n{3,}", "\n\n", decoded(data).replace("\0", "").replace("\r\n", "\n").replace("\r", "\n"))
    cut = (sentence("The text is too long to be shown whole: the rest is left out."),)
    return Page(text[:MOST_CHARACTERS].strip(), left_out=cut if len(text) > MOST_CHARACTERS else ())


def _web_page(data: bytes) -> Page:
    return read_page(decoded(data).replace("\0", ""))


_READERS: Final[Mapping[str, Callable[[bytes], Page]]] = {
    "text/plain": _plain_text, "text/html": _web_page, "multipart/related": read_mhtml, "message/rfc822": read_letter,
    "application/warc": read_archive, "application/wacz": read_archive, "application/json": read_chat,
}

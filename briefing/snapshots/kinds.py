# SPDX-License-Identifier: MIT
"""Which kind of snapshot a file is, by its content first and by its name where the content leaves it open."""

from __future__ import annotations

import re
from typing import Final

from briefing import limits
from briefing.errors import UnreadableFile
from briefing.model import MediaType
from briefing.sentences import Sentence, sentence
from briefing.snapshots.chat_export import is_chat
from briefing.snapshots.mime_parts import looks_like_mail, read_mail
from briefing.snapshots.page_encoding import decoded, is_text
from briefing.snapshots.picture_files import picture_kind, picture_size
from briefing.snapshots.web_archive import GZIP, is_wacz, is_warc

ENDINGS: Final[dict[MediaType, str]] = {
    "text/html": "html", "text/plain": "txt", "application/pdf": "pdf", "multipart/related": "mhtml",
    "message/rfc822": "eml", "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp",
    "application/warc": "warc", "application/wacz": "wacz", "application/json": "json",
}
"""How the names of snapshots end, by their kinds; a packed WARC has one more."""

_BY_SUFFIX: Final[dict[str, MediaType]] = {
    ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".txt": "text/plain", ".md": "text/plain",
    ".text": "text/plain",
}
_PICTURES: Final[dict[str, MediaType]] = {"png": "image/png", "jpeg": "image/jpeg", "webp": "image/webp"}
_LEAD: Final = re.compile(r"(?:\s++|<!--.*?-->|<\?xml[^>]{0,300}+>)*+", re.DOTALL)
_PAGE: Final = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|script|style|link|div|h[1-6]|p|table|article|main)\b[^<]{0,2000}>)",
    re.IGNORECASE)
_REMEDY: Final = sentence("save the page as HTML, MHTML or text, or print it into a PDF")


def kind_of(name: str, suffix: str, data: bytes) -> MediaType:
    """Returns the kind of a file; UnreadableFile if it cannot be shown. ``suffix`` is its name's, in small letters."""
    if b"%PDF-" in data[:1024] and (suffix == ".pdf" or data.lstrip().startswith(b"%PDF-")):
        return "application/pdf"
    picture = picture_kind(data)
    if picture in _PICTURES:
        _check_picture(name, data)
        return _PICTURES[picture]
    if is_warc(data):
        return "application/warc"
    if data.startswith(b"PK\x03\x04") and is_wacz(data, name):
        return "application/wacz"
    if not data.strip(b"\0 \t\r\n"):
        raise _refused(name, sentence("the file is empty"))
    if picture or data.startswith(GZIP) or suffix == ".pdf" or not is_text(data):
        raise _no_snapshot(name)
    return _kind_of_text(name, suffix, data)


def _kind_of_text(name: str, suffix: str, data: bytes) -> MediaType:
    if suffix not in (".txt", ".md", ".text") and looks_like_mail(data):
        head = read_mail(data[: limits.MAX_MAIL_HEAD_BYTES]).head
        is_saved = head.get_content_type() == "multipart/related" or "Snapshot-Content-Location" in head
        return "multipart/related" if is_saved or suffix in (".mht", ".mhtml") else "message/rfc822"
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if is_page(data):
        return "text/html"
    if is_chat(data, name):
        return "application/json"
    raise _no_snapshot(name)


def is_page(data: bytes) -> bool:
    """Returns whether a text is a web page: after comments, if any, it begins as one."""
    text = decoded(data)
    lead = _LEAD.match(text)
    return _PAGE.match(text, lead.end() if lead is not None else 0) is not None


def _check_picture(name: str, data: bytes) -> None:
    size = picture_size(data)
    if size is None or not size.width or not size.height:
        raise _refused(name, sentence("the picture is broken: its size cannot be read"))
    if size.width * size.height > limits.MAX_PICTURE_PIXELS:
        raise UnreadableFile(name, sentence("the picture has {width} × {height} pixels, and at most {most} million are "
            "shown", width=size.width, height=size.height, most=limits.MAX_PICTURE_PIXELS // 1_000_000),
            remedy=sentence("make it smaller, or cut out the part that counts"))


def _no_snapshot(name: str) -> UnreadableFile:
    return _refused(name, sentence("this is neither a web page nor a PDF, a picture, a mail, a web archive or a plain "
                                   "text"))


def _refused(name: str, reason: Sentence) -> UnreadableFile:
    return UnreadableFile(name, reason, remedy=_REMEDY)

# SPDX-License-Identifier: MIT
"""Saved copies of sources: takes a file into a briefing, and checks that its bytes are unchanged."""

from __future__ import annotations

import datetime
import hashlib
import stat
from pathlib import Path
from typing import Final, Literal

from briefing import limits
from briefing.errors import UnreadableFile, cannot_be_read
from briefing.model import Briefing, MediaType, Snapshot
from briefing.sentences import sentence

State = Literal["sound", "changed", "missing"]

_ENDINGS: Final[dict[MediaType, str]] = {"text/html": "html", "text/plain": "txt", "application/pdf": "pdf"}
_KINDS: Final[dict[str, MediaType]] = {
    ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".txt": "text/plain", ".md": "text/plain",
    ".pdf": "application/pdf",
}


def take_snapshot(path: Path, now: datetime.datetime) -> tuple[Snapshot, bytes]:
    """Takes a file as a snapshot at this time; UnreadableFile if it cannot be shown."""
    data = _bytes_of(path)
    kind = _media_type(path, data)
    digest = hashlib.sha256(data).hexdigest()
    name = f"{digest[:16]}.{_ENDINGS[kind]}"
    return Snapshot(name=name, media_type=kind, sha256=digest, taken=now, title=path.name[: limits.MAX_LINE]), data


def state_of(briefing: Briefing, snapshot: Snapshot) -> State:
    """Returns whether the briefing still holds the exact bytes that were taken."""
    data = briefing.snapshots.get(snapshot.name)
    if data is None:
        return "missing"
    return "sound" if hashlib.sha256(data).hexdigest() == snapshot.sha256 else "changed"


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile(path.name, sentence("this is not a file"),
                remedy=sentence("choose a saved page, a PDF or a text"))
        if status.st_size > limits.MAX_SNAPSHOT_BYTES:
            largest = limits.MAX_SNAPSHOT_BYTES // 1_000_000
            raise UnreadableFile(path.name, sentence("the file has {size} MB, and a snapshot at most {most}",
                size=f"{status.st_size / 1e6:,.1f}", most=largest),
                remedy=sentence("save the page as text or print it into a smaller PDF"))
        with path.open("rb") as file:
            return file.read(limits.MAX_SNAPSHOT_BYTES)
    except (OSError, ValueError) as error:
        raise cannot_be_read(path.name, error) from None


def _media_type(path: Path, data: bytes) -> MediaType:
    """Returns the file's media type, by its content first, then by its suffix."""
    if data.startswith(b"%PDF-"):
        return "application/pdf"
    kind = _KINDS.get(path.suffix.lower())
    if kind is None or kind == "application/pdf" or b"\0" in data[:4096]:
        raise UnreadableFile(path.name, sentence("this is neither a web page nor a PDF nor a plain text"),
                             remedy=sentence("save the page as HTML or text, or print it into a PDF"))
    return kind

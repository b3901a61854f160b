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
from briefing.model import Briefing, Snapshot
from briefing.sentences import numeral, sentence

State = Literal["sound", "changed", "missing"]

SUFFIXES: Final = (
    ".html", ".htm", ".xhtml", ".pdf", ".txt", ".md", ".mhtml", ".mht", ".eml", ".png", ".jpg", ".jpeg", ".webp",
    ".warc", ".gz", ".wacz", ".json", ".php", ".asp", ".aspx", ".jsp", ".shtml",
)
"""Suffixes of files that are usually snapshots, for dialogs and drops."""


def take_snapshot(path: Path, now: datetime.datetime) -> tuple[Snapshot, bytes]:
    """Takes a file as a snapshot at this time; UnreadableFile if it cannot be shown."""
    from briefing.snapshots.kinds import ENDINGS, kind_of  # the readers of all kinds, only for those who take a file

    data = _bytes_of(path)
    kind = kind_of(path.name, path.suffix.lower(), data)
    digest = hashlib.sha256(data).hexdigest()
    packed = ".gz" if kind == "application/warc" and data.startswith(b"\x1f\x8b") else ""
    name = f"{digest[:16]}.{ENDINGS[kind]}{packed}"
    return Snapshot(name=name, media_type=kind, sha256=digest, taken=now, title=path.name[: limits.MAX_LINE]), data


def text_snapshot(text: str, now: datetime.datetime, title: str) -> tuple[Snapshot, bytes]:
    """Takes a text, such as a pasted one, as a snapshot at this time; ``title`` says where it comes from."""
    data = text.encode("utf-8", "replace")
    digest = hashlib.sha256(data).hexdigest()
    return Snapshot(name=f"{digest[:16]}.txt", media_type="text/plain", sha256=digest, taken=now,
                    title=title[: limits.MAX_LINE]), data


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
                size=numeral(status.st_size / 1e6, ",.1f"), most=largest),
                remedy=sentence("save the page as text or print it into a smaller PDF"))
        with path.open("rb") as file:
            return file.read(limits.MAX_SNAPSHOT_BYTES)
    except (OSError, ValueError) as error:
        raise cannot_be_read(path.name, error) from None

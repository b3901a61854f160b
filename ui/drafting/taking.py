# SPDX-License-Identifier: MIT
"""Takes an article in: its bytes as a snapshot, what it says of itself, and the draft made from it."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from briefing.ids import random_id
from briefing.model import Briefing, Snapshot, Source
from briefing.snapshots.page import Facts
from briefing.snapshots.source_facts import filled_from
from briefing.snapshots.taking import text_snapshot
from briefing.structs import changed
from ui.drafting.article import Article, read_article
from ui.drafting.take_dialog import Wanted
from ui.kit.texts import tr
from ui.readers.reading import Read

if TYPE_CHECKING:
    from briefing.drafting.places import PlaceNames
    from briefing.places import Spot
    from maps.http.client import HttpClient

_ENDINGS: Final = {"text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf",
                   "text/plain": ".txt"}
"""Of the kinds that servers say, the endings by which files are known."""


Places = Callable[[], tuple["PlaceNames", Mapping[str, "Spot"]]]
"""Reads the names of places that are looked for, and the towns by name."""


@dataclass(frozen=True)
class Taken:
    """An article that was read: its source with what it says of itself, its saved copy, and its draft.

    ``is_there`` says that the briefing has the source with this very copy already.
    """

    source: Source
    snapshot: Snapshot
    data: bytes
    article: Article
    is_there: bool = False


def take_article(read: Read, wanted: Wanted, briefing: Briefing, places: Places, client: HttpClient,
                 is_cancelled: Callable[[], bool]) -> Taken:
    """Takes an article in. For the background; BriefingError and MapError in one sentence."""
    now = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    if wanted.way == "source":
        source = briefing.source(wanted.source)
        if source.snapshot is None:
            raise ValueError("a source without a saved copy")
        data = briefing.snapshots.get(source.snapshot.name, b"")
        article = read_article(read, briefing, source, source.snapshot, data, *places())
        return Taken(source, source.snapshot, data, article, True)
    snapshot, data, url = _copy_of(read, wanted, now, client, is_cancelled)
    known = next((each for each in briefing.sources
                  if each.snapshot is not None and each.snapshot.sha256 == snapshot.sha256), None)
    if known is not None:
        return Taken(known, snapshot, data, read_article(read, briefing, known, snapshot, data, *places()), True)
    facts: Facts = read("facts", snapshot.media_type, data)
    empty = Source(id=random_id(facts.title or "article", "source"), accessed=now.date(), url=url)
    source = filled_from(empty, facts)
    article = read_article(read, briefing, source, snapshot, data, *places())
    return Taken(with_draft(source, article), snapshot, data, article)


def with_draft(source: Source, article: Article) -> Source:
    """Returns the source with what the draft found where it says nothing yet."""
    draft = article.draft
    return changed(
        source, title=source.title or " ".join(draft.title.split())[:400], language=draft.language or source.language,
        publisher=source.publisher or draft.publisher, author=source.author or draft.author,
        published=source.published or draft.published)


def _copy_of(read: Read, wanted: Wanted, now: datetime.datetime, client: HttpClient,
             is_cancelled: Callable[[], bool]) -> tuple[Snapshot, bytes, str | None]:
    """Returns the article as a snapshot, its bytes, and its address, where it was fetched."""
    if wanted.way == "text":
        return (*text_snapshot(wanted.text, now, tr("Pasted text")), None)
    if wanted.way == "file" and wanted.path is not None:
        return (*read("take", wanted.path, now), None)
    host = urlsplit(wanted.text).hostname or wanted.text
    try:
        answer = client.get(wanted.text, host, cancelled=is_cancelled)
    finally:
        client.close()
    name = PurePosixPath(urlsplit(answer.address).path).name or "page"
    ending = _ENDINGS.get(answer.content_type.partition(";")[0].strip().lower(), "")
    if ending and not name.lower().endswith(ending):
        name += ending
    with tempfile.TemporaryDirectory(prefix="line-of-contact-") as folder:
        path = Path(folder) / name.replace("/", "_")[-120:]
        path.write_bytes(answer.data or b"")
        return (*read("take", path, now), answer.address)

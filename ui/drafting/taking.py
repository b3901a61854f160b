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

from briefing.folding import fold
from briefing.ids import random_id
from briefing.model import Briefing, Snapshot, Source
from briefing.proposing.rereading import PassageFate, fates
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

    ``is_there`` says that the briefing has the source with this very copy already. ``earlier`` is a source that is an
    earlier copy of the same page, ``fates`` what became of the passages cited from it.
    """

    source: Source
    snapshot: Snapshot
    data: bytes
    article: Article
    is_there: bool = False
    earlier: Source | None = None
    fates: tuple[PassageFate, ...] = ()


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
    source = with_draft(source, article)
    earlier = earlier_copy(briefing, source)
    if earlier is None or earlier.snapshot is None:
        return Taken(source, snapshot, data, article)
    old = read("snapshot", earlier.snapshot.media_type, briefing.snapshots.get(earlier.snapshot.name, b""), None).page
    if _words(old.text) == _words(article.text):  # only what surrounds the text is another
        article.source = earlier.id
        return Taken(earlier, snapshot, data, article, True)
    return Taken(source, snapshot, data, article, earlier=earlier, fates=fates(briefing, earlier.id, old, article.page))


def earlier_copy(briefing: Briefing, source: Source) -> Source | None:
    """Returns the source that is an earlier copy of the same page: of its address, or its title and publisher."""
    def is_it(each: Source) -> bool:
        if each.snapshot is None or each.id == source.id:
            return False
        if each.url and source.url:
            return _address(each.url) == _address(source.url)
        titles = (fold(each.title), fold(each.publisher)), (fold(source.title), fold(source.publisher))
        return bool(source.title) and titles[0] == titles[1]

    return next((each for each in reversed(briefing.sources) if is_it(each)), None)


def _address(url: str) -> str:
    """Returns an address without what does not tell pages apart."""
    parts = urlsplit(url)
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"


def _words(text: str) -> list[str]:
    return text.split()


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

# SPDX-License-Identifier: MIT
"""Work without end in a process of its own, to be killed: ``python -m tests.kills.work KIND FOLDER``.

Each piece that is safe by the program's word is printed as its number, on a line of its own.
"""

from __future__ import annotations

import datetime
import itertools
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from briefing.editing import attach_snapshot, put_areas
from briefing.files.read_write import save
from briefing.model import Briefing
from maps.areas import read_control_layer
from maps.http.client import HttpClient
from maps.importing.own_features import own_features
from maps.providers.own_files import DatedFolder
from maps.providers.placing import Ground
from maps.providers.protocol import Asking
from maps.shipped import control_file
from maps.timeline.day_cache import DayCache
from maps.timeline.fetching_days import fetch_days
from maps.timeline.time_pack import pack_of
from tests.corpora import PROJECT
from tests.made_days import FIRST, days_after, write_days
from ui.files.open_briefing import open_briefing
from ui.files.recovery import Recovery
from ui.files.session import Session
from ui.kit.background import Background
from ui.readers.reader_process import ReaderProcess
from ui.readers.reading import unheard

DAYS: Final = days_after(FIRST, 6)
SAVED_EACH: Final = 4
"""Every so many pieces of work are saved to the file; the others stand in the recovery copy only."""
NOW: Final = datetime.datetime(2024, 11, 21, 9, 30, tzinfo=datetime.UTC)


def layer() -> Any:
    return read_control_layer(control_file(PROJECT / "resources"))


def keep_days(folder: Path) -> None:
    """Fetches the days of a folder into the cache, packs them, and removes them again."""
    cache = DayCache(folder / "cache")
    provider = DatedFolder(Ground(layer()), write_days(folder / "days", DAYS, kursk=True))
    asking = Asking(HttpClient())
    for number in itertools.count(1):
        for outcome in fetch_days(provider, DAYS[0], DAYS[-1], cache, asking, pause_s=0):
            assert outcome.head is not None, outcome.sentence
        pack_of(cache, provider.id)
        _safe(number)
        for day in DAYS[number % 3 :: 2]:
            cache.remove(provider.id, day)


def import_areas(folder: Path) -> None:
    """Imports a file of areas again and again, one area more each time."""

    def more(briefing: Briefing, reader: ReaderProcess, number: int) -> Briefing:
        path = folder / "areas.geojson"
        path.write_text(json.dumps(_square(number)), "utf-8")
        read = reader.ask(path.name, "areas", (path, None), unheard)
        made = own_features(read.features, {str(each["id"]) for each in briefing.own_areas}, source="A file")
        return put_areas(briefing, made)

    _edit(folder, more)


def take_snapshots(folder: Path) -> None:
    """Takes a saved page as the copy of a source, another page each time."""

    def more(briefing: Briefing, reader: ReaderProcess, number: int) -> Briefing:
        path = folder / f"page {number}.html"
        path.write_text(f"<title>Page {number}</title><p>{'Words of the page. ' * 2_000}", "utf-8")
        taken, data = reader.ask(path.name, "take", (path, NOW), unheard)
        path.unlink()
        return attach_snapshot(briefing, briefing.sources[0].id, taken, data)

    _edit(folder, more)


def _edit(folder: Path, more: Callable[[Briefing, ReaderProcess, int], Briefing]) -> None:
    """Changes the briefing of the folder; each change is kept as unsaved work, and saved from time to time."""
    application = QCoreApplication([])
    owner = QObject()
    session = Session(owner, open_briefing(folder / "mine.briefing", layer()))
    recovery = Recovery(session, Background(owner), folder / "recovery")
    reader = ReaderProcess()
    (folder / "reader").write_text(str(reader.pid), "ascii")
    for number in itertools.count(1):
        briefing = more(session.briefing, reader, number)
        assert session.apply("More", _numbered(briefing, number))
        if number % SAVED_EACH:
            assert recovery.keep_now()
        else:
            session.saved(save(session.opened.file, overwrite=True))
        _safe(number)
    del application


def _numbered(briefing: Briefing, number: int) -> Briefing:
    return msgspec.structs.replace(briefing, title=f"State {number}")


def _square(number: int) -> dict[str, Any]:
    west = 34 + number % 40 / 10
    ring = [[west, 47.0], [west + 0.05, 47.0], [west + 0.05, 47.05], [west, 47.05], [west, 47.0]]
    return {"type": "Feature", "properties": {"name": f"Square {number}"},
            "geometry": {"type": "Polygon", "coordinates": [ring]}}


def _safe(number: int) -> None:
    print(number, flush=True)


WORK: Final[dict[str, Callable[[Path], None]]] = {
    "days": keep_days, "areas": import_areas, "snapshots": take_snapshots,
}

if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    WORK[sys.argv[1]](Path(sys.argv[2]))

# SPDX-License-Identifier: MIT
"""Good files of every form, and what is done with a file of each."""

from __future__ import annotations

import datetime
import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from briefing.errors import UnreadableFile
from briefing.files.media_places import place_at
from briefing.model import CitedPassage
from briefing.sheets.cells import FileChoices
from briefing.tables.layout import Choices
from briefing.tables.table import preview
from maps.areas import AreaLayer, read_control_layer
from maps.shipped import control_file
from tests import made_backgrounds, made_files
from tests.briefing.examples import document, example, write_package
from tests.briefing.media_examples import media_example
from tests.briefing.snapshots import test_kinds
from tests.corpora import PROJECT
from tests.maps.providers import making
from tests.ui.readers import made_media
from ui.files.open_briefing import OpenBriefing
from ui.readers.answers import ReadBriefing, TakenMedium
from ui.readers.held import HeldReader
from ui.readers.readers import Readers
from ui.readers.reading import Read, Reading

DATA = PROJECT / "tests" / "data"
NOW = datetime.datetime(2024, 11, 21, 9, 30, tzinfo=datetime.UTC)
PASSAGE = CitedPassage(source="paper", exact="The bridge is closed")


class Asked(NamedTuple):
    """What a file is tried with."""

    readers: Readers
    path: Path

    def __call__(self, job: str, *arguments: Any) -> Any:
        """Has a reader do a job."""
        return self.readers.ask(Reading(self.path.name), job, *arguments)


Try = Callable[[Asked], object]
BROKE_DOWN = "broke down over it"
"""What is said where a reader died."""


class PlayerBrokeDown(Exception):
    """Qt's player died over a video, and the reader with it: no fault of this program's, which said so and goes on."""


class GoodFile(NamedTuple):
    """A good file of a form; ``do`` reads it as the program does."""

    form: str
    name: str
    data: bytes
    do: Try


@cache
def shipped_layer() -> AreaLayer:
    """The ground that briefings are about."""
    return read_control_layer(control_file(PROJECT / "resources"))


def areas(asked: Asked) -> object:
    """Reads areas, and makes own areas of them."""
    from maps.importing.own_features import own_features

    made = asked("areas", asked.path, None)
    return own_features(made.features[:20], (), source="s", as_of=None, approximate=True, file=asked.path.name)


def table(asked: Asked) -> object:
    """Reads a table, and makes statements of it."""
    read = asked("table", asked.path, FileChoices())
    return preview(read.sheet, asked.path.name, datetime.date(2024, 11, 21), "2024-11-20", {}, Choices())


def snapshot(asked: Asked) -> object:
    """Takes a snapshot, reads it, finds a passage in it, and draws a page of a PDF."""
    taken, data = asked("take", asked.path, NOW)
    asked("facts", taken.media_type, data)
    read = asked("snapshot", taken.media_type, data, PASSAGE)
    if read.pdf:
        held = HeldReader(asked.readers, "open_pdf", data)
        held.do(Read(Reading(asked.path.name), asked.readers.ask), "draw_page", 0, 300, 400)
        held.close()
    return read


def briefing(asked: Asked) -> object:
    """Opens a briefing, with all that is shown of it first."""
    layer = shipped_layer()
    read: ReadBriefing = asked("briefing", asked.path, frozenset(layer.ids))
    opened = OpenBriefing(read.file, layer, own=read.own_areas)
    opened.statement_filter.prepare()
    opened.measure_own()
    return opened.sequence, opened.relations, [opened.checked(each) for each in opened.briefing.statements]


def background(asked: Asked) -> object:
    """Opens a file as a background, and reads tiles of it as the page asks for them."""
    from maps.backgrounds.opening import open_tiles
    from maps.backgrounds.tiles import PictureTiles, TilePlace

    found = asked("background", asked.path)
    tiles = PictureTiles(found.info, found.tiles) if found.tiles else open_tiles(asked.path, found.form)
    shown = [tiles.tile(TilePlace(zoom, (1 << zoom) * 58 // 100, (1 << zoom) * 34 // 100)) for zoom in range(9)]
    tiles.close()
    return shown


def medium(asked: Asked) -> object:
    """Takes a picture or video in, and shows it."""
    taken: TakenMedium = asked("take_medium", asked.path, asked.path.name)
    if not taken.media_type.startswith("video/"):
        photo = msgspec.structs.replace(
            media_example().medium("photo"), sha256=hashlib.sha256(asked.path.read_bytes()).hexdigest())
        return asked("medium_picture", place_at(asked.path), photo, 1_600)
    held = HeldReader(asked.readers, "open_video", asked.path, asked.path.name)
    try:
        return held.do(Read(Reading(asked.path.name), asked.readers.ask), "video_frame", 640, None, True)
    except UnreadableFile as error:
        if BROKE_DOWN in str(error):
            raise PlayerBrokeDown from None
        raise
    finally:
        held.close()


def day(asked: Asked) -> object:
    """Reads a day of an observer's own form."""
    from maps.providers.forms import form_of, stated_day

    data = asked.path.read_bytes()
    return stated_day(data), form_of(data, asked.path.name)


def note(asked: Asked) -> object:
    """Looks for unsaved work beside a note of it."""
    from ui.files.recovery import left_over

    asked.path.with_suffix(".briefing").write_bytes(b"x")
    return [(each.kept, each.original) for each in left_over(asked.path.parent)]


def _form_of_file(path: Path) -> str:
    return path.name.removesuffix(".gz").rpartition(".")[2] if not path.name.endswith(".geojson.gz") else "geojson.gz"


def _pictures() -> Iterator[GoodFile]:
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QColor, QImage

    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#335577"))
    for kind in ("png", "jpg", "webp"):
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, kind)
        yield GoodFile(kind, f"a.{kind}", bytes(buffer.data().data()), snapshot)


def _pages(folder: Path) -> Iterator[GoodFile]:
    from tests.ui.reading.test_snapshot_pane import pdf

    for path in sorted((DATA / "pages").iterdir()):
        yield GoodFile(f"page {_form_of_file(path)}", path.name, path.read_bytes(), snapshot)
    page = test_kinds.PAGE.encode()
    chat = {"name": "N", "type": "public_channel", "id": 1, "messages": [
        {"id": 1, "type": "message", "date": "2024-11-20T10:05:00", "from": "N",
         "text": ["a ", {"type": "b", "text": "c"}]}]}
    made = {
        "a.html": page, "a.mhtml": test_kinds.mhtml(), "a.eml": test_kinds.MAIL.encode("cp1251"),
        "a.warc": b"".join(test_kinds.warc(page, "")),
        "a.warc.gz": b"".join(map(gzip.compress, test_kinds.warc(page, ""))), "a.wacz": test_kinds.wacz(""),
        "a.json": json.dumps(chat).encode(), "a.txt": b"The bridge is closed.\n" * 9,
        "a.pdf": pdf(folder / "a.pdf").read_bytes()}
    for name, data in made.items():
        yield GoodFile(f"page {name.partition('.')[2]}", name, data, snapshot)
    yield from _pictures()


def _media() -> Iterator[GoodFile]:
    for form in ("JPEG", "PNG", "WEBP"):
        yield GoodFile(f"medium {form.lower()}", f"photo.{form.lower()}", made_media.picture(form, 6, is_told=True),
                       medium)
    yield GoodFile("medium mp4", "phone.mp4", made_media.phone_video(), medium)
    for path in sorted(made_media.VIDEOS.iterdir()):
        yield GoodFile(f"medium {path.suffix[1:]}", path.name, path.read_bytes(), medium)


def _backgrounds(folder: Path) -> Iterator[GoodFile]:
    picture, box = made_backgrounds.png(made_backgrounds.LIME, 60, 40), (30.0, 47.0, 34.0, 49.0)
    tiles = dict.fromkeys(made_backgrounds.places(most=4), made_backgrounds.png(made_backgrounds.LIME))
    vector = dict.fromkeys(made_backgrounds.places(most=3), made_backgrounds.vector_tile())
    for path in (made_backgrounds.mbtiles(folder / "a.mbtiles", tiles),
                 made_backgrounds.pmtiles(folder / "a.pmtiles", tiles, leaves=True),
                 made_backgrounds.pmtiles(folder / "vector.pmtiles", vector, 1),
                 made_backgrounds.geotiff(folder / "a.tif", made_backgrounds.LIME, box),
                 made_backgrounds.kmz(folder / "a.kmz", made_backgrounds.overlay(), {"files/over.png": picture})):
        yield GoodFile(f"background {path.suffix[1:]}", path.name, path.read_bytes(), background)


def good_files(folder: Path) -> list[GoodFile]:
    """Returns the files, by form; ``folder`` is for those that have to be made."""
    found = [GoodFile(f"areas {_form_of_file(path)}", path.name, path.read_bytes(), areas)
             for path in sorted((DATA / "areas").iterdir())]
    made = {
        "geojson": made_files.geojson, "geojsonl": made_files.lines, "json": made_files.topojson,
        "esri.json": made_files.esri, "kml": made_files.kml, "kmz": made_files.kmz, "gpx": made_files.gpx,
        "csv": made_files.wkt, "gpkg": made_files.geopackage, "zip": made_files.shapefile}
    found += [GoodFile(f"areas {suffix}", f"a.{suffix}", make(3), areas) for suffix, make in made.items()]
    found += [GoodFile(f"table {_form_of_file(path)}", path.name, path.read_bytes(), table)
              for path in sorted((DATA / "tables").iterdir())]
    found += _pages(folder)
    found += [GoodFile("briefing json", path.name, path.read_bytes(), briefing)
              for path in sorted((DATA / "versions").iterdir())]
    found += [GoodFile("briefing json", "own.json", json.dumps(document()).encode(), briefing),
              GoodFile("briefing package", "a.briefing", write_package(example()), briefing)]
    found += [GoodFile("day", "day.json", json.dumps({"id": making.seconds(datetime.date(2024, 11, 20)),
                                                     "map": making.deepstate_map()}).encode(), day)]
    found += _backgrounds(folder)
    found += _media()
    kept = {"original": "/a/b.briefing", "kept": "2026-11-28T10:00:00+00:00"}
    found.append(GoodFile("note", "kept.json", json.dumps(kept).encode(), note))
    return found

# SPDX-License-Identifier: MIT
"""Finds the ground overlays of KML and KMZ: pictures, and where they lie. A picture on the web is never fetched."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from briefing import limits
from briefing.errors import cannot_be_read, shortened
from briefing.files.regular import open_regular
from briefing.files.zip_guard import GuardedZip, ZipRules, guarded_zip
from briefing.sentences import Sentence, sentence
from maps.backgrounds.placement import Placement, Point, by_box, by_corners
from maps.backgrounds.tiles import refused
from maps.importing.collecting import FeatureCollector
from maps.importing.kml.xml_walk import walk
from maps.importing.layers import never, unheard

MOST_OVERLAYS: Final = 40
_SIDES: Final = ("west", "south", "east", "north")
_MOST_TEXT: Final = 4_000
_SMALLER: Final = sentence("make the pictures smaller")
_RULES: Final = ZipRules(sentence("a KMZ"), limits.MAX_BACKGROUND_BYTES, limits.MAX_IMPORT_MEMBERS, _SMALLER,
                         limits.MAX_BACKGROUND_BYTES)
_PIECE: Final = 65_536
_Lack = tuple[Sentence, Sentence]
"""What is missing, and what to do."""


class Overlay(NamedTuple):
    """A picture as bytes, and where it lies once its size in pixels is known. The latter may raise ValueError."""

    data: bytes
    place: Callable[[tuple[int, int]], Placement]


class _Found(NamedTuple):
    href: str
    order: float
    box: tuple[float, float, float, float] | None
    turned: float
    corners: tuple[Point, ...]

    def place(self, size: tuple[int, int]) -> Placement:
        """Returns where the picture lies."""
        if self.box is None:
            return by_corners(size, self.corners)
        return by_box(size, self.box, self.turned)


def read_kmz_overlays(path: Path) -> list[Overlay]:
    """Returns the ground overlays of a KMZ, the lowest first; UnreadableFile where it has none that can be shown."""
    with guarded_zip(path, _RULES) as archive:
        documents = [name for name in archive.names if name.lower().endswith(".kml")]
        if not documents:
            raise refused(path.name, sentence("the zip holds no KML (.kml)"))
        pieces = archive.chunks(documents[0], limits.MAX_IMPORT_BYTES, _SMALLER)
        folder = PurePosixPath(documents[0]).parent
        return _with_pictures(pieces, path, lambda href: _member(archive, folder, href), _not_inside)


def read_kml_overlays(path: Path) -> list[Overlay]:
    """Returns the ground overlays of a KML whose pictures lie beside it. Raises UnreadableFile."""
    try:
        with open_regular(path) as file:
            pieces = iter(lambda: file.read(_PIECE), b"")
            return _with_pictures(pieces, path, lambda href: _beside(path, href), _not_beside)
    except OSError as error:
        raise cannot_be_read(path.name, error) from None


def _with_pictures(
    pieces: Iterable[bytes], path: Path, picture: Callable[[str], bytes | None], missing: Callable[[str], _Lack],
) -> list[Overlay]:
    handler = _OverlayHandler()
    walk(pieces, handler, FeatureCollector(path.name, never, unheard))
    if not handler.found and handler.left_out:
        lack = sentence("its ground overlay lacks a picture, or a place that is a box or four corners")
        raise refused(path.name, lack, sentence("export it again"))
    if not handler.found:
        raise refused(path.name, sentence("the KML holds no ground overlay (GroundOverlay)"))
    overlays = []
    for each in sorted(handler.found, key=lambda found: found.order):
        data = picture(each.href)
        if data is None:
            reason, remedy = (_on_the_web if "://" in each.href else missing)(shortened(each.href))
            raise refused(path.name, reason, remedy)
        overlays.append(Overlay(data, each.place))
    return overlays


def _not_inside(name: str) -> _Lack:
    return (sentence("its picture {name} is not in the file", name=name),
            sentence("save it as KMZ, with its pictures"))


def _not_beside(name: str) -> _Lack:
    return (sentence("its picture {name} does not lie beside the file, in the same folder", name=name),
            sentence("put it there, or save the file as KMZ, with its pictures"))


def _on_the_web(name: str) -> _Lack:
    return (sentence("its picture {name} is on the web, from where nothing is fetched", name=name),
            sentence("save it as KMZ, with its pictures"))


def _member(archive: GuardedZip, folder: PurePosixPath, href: str) -> bytes | None:
    wanted = PurePosixPath(href.replace("\\", "/"))
    names = {str(folder / wanted), str(wanted)} & set(archive.names)
    return archive.read(names.pop(), limits.MAX_BACKGROUND_BYTES, _SMALLER) if names else None


def _beside(path: Path, href: str) -> bytes | None:
    """Reads a picture in the KML's own folder; never one from anywhere else."""
    plain = href.replace("\\", "/").removeprefix("./")
    name = PurePosixPath(plain).name
    if not name or name != plain:
        return None
    try:
        with open_regular(path.with_name(name)) as file:
            return file.read(limits.MAX_BACKGROUND_BYTES)
    except (OSError, ValueError):
        return None


class _OverlayHandler:
    """Collects the overlays of a document; what is incomplete is left out."""

    def __init__(self) -> None:
        self.found: list[_Found] = []
        self.left_out = 0
        self._names: list[str] = []
        self._texts: dict[str, str] = {}
        self._text: list[str] = []

    def begin(self, name: str, _attributes: dict[str, str]) -> None:
        """Handles the start of an element."""
        if name == "GroundOverlay":
            self._texts = {}
        self._names.append(name)
        self._text = []

    def text(self, text: str) -> None:
        """Handles text, of which only the first part can matter."""
        if len(self._text) < _MOST_TEXT:
            self._text.append(text)

    def end(self, name: str) -> None:
        """Handles the end of an element."""
        self._names.pop()
        if name == "GroundOverlay":
            self._add()
        elif "GroundOverlay" in self._names:
            key = f".{name}" if name == "name" else name
            self._texts.setdefault(key, "".join(self._text)[:_MOST_TEXT].strip())
        self._text = []

    def _add(self) -> None:
        said = self._texts
        try:
            box = tuple(_number(said[side]) for side in _SIDES) if "LatLonBox" in said else None
            corners = _corners(said.get("coordinates", "")) if "LatLonQuad" in said else ()
            found = _Found(said["href"], _number(said.get("drawOrder")), box,  # type: ignore[arg-type]
                           _number(said.get("rotation")), corners)
        except (KeyError, IndexError, ValueError):
            self.left_out += 1
            return
        is_placed = (box is not None and box[0] < box[2] and box[1] < box[3]) or len(corners) == 4
        if is_placed and found.href and len(self.found) < MOST_OVERLAYS:
            self.found.append(found)
        else:
            self.left_out += 1


def _number(text: str | None) -> float:
    """Returns a number, 0 for no text. Raises ValueError where it is none, or not finite."""
    value = float(text) if text else 0.0
    if not math.isfinite(value):
        raise ValueError
    return value


def _corners(text: str) -> tuple[Point, ...]:
    parts = [part.split(",") for part in text.split()[:5]]
    return tuple((_number(part[0]), _number(part[1])) for part in parts)

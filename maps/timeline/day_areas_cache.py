# SPDX-License-Identifier: MIT
"""The areas of observers' days in a folder of the user's cache, so that they are computed once.

A file holds geometries and sizes by id, and says itself whether it is whole:

    LOC-AREAS 5 <content of the day> <fingerprint of the borders> <hash of what follows>\\n
    <JSON, one line>

What differs between days with the very same ground (date, observer, what it reports) is put to it when it is read.
Whatever is broken, of another form or of other borders is computed anew and replaced. Files are replaced whole, so
that several copies of the program may share the folder.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import msgspec

from briefing.files.atomic_write import write_durably
from maps.areas import AreaLayer, Size
from maps.control_day import ControlDay
from maps.ground import Ground
from maps.layer_geojson import layer_geojson
from maps.timeline.day_areas import Found, described, shapes_of_day

FORM: Final = 5
"""Goes up whenever the same day would give other areas."""
SUFFIX: Final = ".areas"
MOST_KEPT: Final = 64
"""Files kept, the ones longest not asked for dropped first; each has some 300 kB."""


class _Kept(msgspec.Struct):
    geometry: dict[str, Any]
    area_km2: float | None
    length_km: float | None
    margin_km2: float | None


# Made while the module is imported, which only one thread does (see maps/areas.py).
_READER: Final = msgspec.json.Decoder(dict[str, _Kept])
_WRITER: Final = msgspec.json.Encoder()


class DayAreasCache:
    """The areas of days, computed or read. Safe to use from several threads and several copies of the program.

    ``folder`` is for these files only; ``ground`` is made of the borders of ``shipped``.
    """

    def __init__(self, folder: Path, shipped: AreaLayer, ground: Ground, most: int = MOST_KEPT) -> None:
        self._folder = folder
        self._shipped = shipped
        self._ground = ground
        self._most = most
        self._borders = f"{ground.fingerprint}-{hashlib.sha256(layer_geojson(shipped)).hexdigest()[:16]}"

    def of(self, day: ControlDay, observer_name: str, credit: str) -> AreaLayer:
        """The shipped layer with its control areas as they are on the day, the observer named as their source.

        Takes some tenths of a second the first time. A folder that cannot be written only costs computing again.
        """
        found = self._read(day)
        if found is None:
            found = shapes_of_day(day, self._shipped, self._ground)
            self._write(day, found)
        return described(found, day, self._shipped, observer_name, credit)

    def _path(self, day: ControlDay) -> Path:
        return self._folder / f"{day.content[:32]}-{self._borders}{SUFFIX}"

    def _head(self, day: ControlDay, body: bytes) -> bytes:
        return f"LOC-AREAS {FORM} {day.content} {self._borders} {hashlib.sha256(body).hexdigest()}\n".encode()

    def _read(self, day: ControlDay) -> dict[str, Found] | None:
        path = self._path(day)
        try:
            head, _, body = path.read_bytes().partition(b"\n")
            if head + b"\n" != self._head(day, body):
                return None
            kept = _READER.decode(body)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return None
        with suppress(OSError):
            os.utime(path)  # asked for now: the last to be dropped
        return {name: Found(each.geometry, Size(each.area_km2, each.length_km), each.margin_km2)
                for name, each in kept.items()}

    def _write(self, day: ControlDay, found: dict[str, Found]) -> None:
        body = _WRITER.encode({
            name: _Kept(each.geometry, each.size.area_km2, each.size.length_km, each.margin_km2)
            for name, each in found.items()})
        with suppress(OSError):
            write_durably(self._path(day), self._head(day, body) + body)
            self._drop_oldest()

    def _drop_oldest(self) -> None:
        ages: list[tuple[int, Path]] = []
        for path in self._folder.glob(f"*{SUFFIX}"):
            with suppress(OSError):  # another copy of the program was quicker
                ages.append((path.stat().st_mtime_ns, path))
        for _, path in sorted(ages)[: -self._most]:
            with suppress(OSError):
                path.unlink()

# SPDX-License-Identifier: MIT
"""Reads tiles from MBTiles, without changing the file or running anything in it (``maps.guarded_database``).

A view is usual here (makers keep equal tiles once), so views may be read. Each question has a time limit.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from briefing import limits
from briefing.errors import UnreadableFile, cannot_be_read, on_one_line
from briefing.files.regular import open_regular
from briefing.sentences import sentence
from maps.backgrounds.tiles import (
    Tile,
    TileInfo,
    TilePlace,
    checked_tile,
    credit_of,
    refused,
    usable_bounds,
    usable_zooms,
)
from maps.guarded_database import FAULTS, fault_of, guarded_database, has_virtual_tables

LIMIT_SECONDS: Final = 2.0
"""How long one question to the database may take."""

_METADATA: Final = "SELECT substr(name, 1, 40), substr(value, 1, 4000) FROM metadata LIMIT 100"
_TILE: Final = "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1"
_ZOOMS: Final = ("SELECT min(zoom_level) FROM tiles", "SELECT max(zoom_level) FROM tiles")
"""Two questions, each of which an index answers; one with both reads every row."""
_FIRST: Final = "SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles LIMIT 1"
_VECTOR: Final = ("pbf", "mvt")


class MBTiles:
    """An open file of tiles; for any thread, one question at a time. Raises UnreadableFile where it is none.

    ``info``: what was found in it before.
    """

    def __init__(self, path: Path, info: TileInfo | None = None) -> None:
        self._lock = threading.Lock()
        self._until = 0.0
        try:
            open_regular(path).close()
        except OSError as error:
            raise cannot_be_read(path.name, error) from None
        self._begin()
        try:
            self._database = guarded_database(
                path, self._is_over, longest=max(limits.MAX_TILE_BYTES, limits.MAX_TILE_METADATA_BYTES), views=True,
                any_thread=True)
        except FAULTS as error:
            raise _damaged(path, error) from None
        try:
            if has_virtual_tables(self._database):
                raise refused(path.name, sentence("the file holds virtual tables, which tiles have no need of"))
            self.info = self._read_info(path) if info is None else info
        except FAULTS as error:
            self._database.close()
            raise _damaged(path, error) from None
        except UnreadableFile:
            self._database.close()
            raise

    def _begin(self) -> None:
        self._until = time.monotonic() + LIMIT_SECONDS

    def _is_over(self) -> bool:
        return time.monotonic() > self._until

    def _read_info(self, path: Path) -> TileInfo:
        said = {str(name): str(value) for name, value in self._ask(_METADATA)}
        first = self._ask(_FIRST)
        if not first:
            raise refused(path.name, sentence("the file holds no tiles"))
        form = said.get("format", "").strip().lower()
        kind = "vector" if form in _VECTOR else "raster"
        data = first[0][3]
        if checked_tile(data if isinstance(data, bytes) else b"", kind) is None:
            raise refused(path.name, sentence("its tiles are neither pictures (PNG, JPEG, WebP) nor vector tiles"))
        zooms = (said["minzoom"], said["maxzoom"]) if {"minzoom", "maxzoom"} <= said.keys() else self._zooms()
        return TileInfo(on_one_line(said.get("name", "") or path.stem)[: limits.MAX_LINE],
                        "vector" if kind == "vector" else "raster", credit_of(said.get("attribution")),
                        *usable_zooms(*zooms), usable_bounds(said.get("bounds", "")))

    def _zooms(self) -> tuple[object, object]:
        """Returns the levels that there are; none where finding them takes too long."""
        with suppress(sqlite3.OperationalError):
            least, most = (self._ask(question)[0][0] for question in _ZOOMS)
            return least, most
        return None, None

    def _ask(self, question: str, values: tuple[int, ...] = ()) -> list[Any]:
        self._begin()
        return self._database.execute(question, values).fetchall()

    def tile(self, place: TilePlace) -> Tile | None:
        """Returns a tile; None where the file has none, or none that may be shown."""
        row = (1 << place.zoom) - 1 - place.y  # MBTiles counts rows from the south
        with self._lock:
            try:
                found = self._ask(_TILE, (place.zoom, place.x, row))
            except FAULTS:
                return None
        data = found[0][0] if found else None
        return checked_tile(data, self.info.kind) if isinstance(data, bytes) else None

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._database.close()


def _damaged(path: Path, error: BaseException) -> UnreadableFile:
    return refused(path.name, sentence("the MBTiles file is damaged or not one ({fault})", fault=fault_of(error)))

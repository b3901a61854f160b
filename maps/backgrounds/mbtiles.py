# SPDX-License-Identifier: MIT
"""Reads tiles from MBTiles, without changing the file or running anything in it.

The database is opened read-only and as immutable, and without extensions. A view is usual here (makers keep equal tiles
once), so views may be read, but may call nothing: no function, no recursion, no virtual table; and each question has
a time limit.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path
from typing import Any, Final

from briefing import limits
from briefing.errors import UnreadableFile, cannot_be_read, on_one_line, reason_of
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

MAGIC: Final = b"SQLite format 3\x00"
LIMIT_SECONDS: Final = 2.0
"""How long one question to the database may take."""

_STEPS: Final = 10_000
"""Steps of the database engine between two looks at the clock."""
_ALLOWED: Final = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ)
_FUNCTIONS: Final = ("min", "max", "substr")
_MADE: Final = "SELECT count(*) FROM sqlite_master WHERE sql LIKE 'create virtual%'"
_METADATA: Final = "SELECT substr(name, 1, 40), substr(value, 1, 4000) FROM metadata LIMIT 100"
_TILE: Final = "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"
_ZOOMS: Final = "SELECT min(zoom_level), max(zoom_level) FROM tiles"
_FIRST: Final = "SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles LIMIT 1"
_VECTOR: Final = ("pbf", "mvt")


class MBTiles:
    """An open file of tiles; for any thread, one question at a time. Raises UnreadableFile where it is none."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._until = 0.0
        try:
            open_regular(path).close()
        except OSError as error:
            raise cannot_be_read(path.name, error) from None
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._database = sqlite3.connect(address, uri=True, check_same_thread=False)
        try:
            _bound(self._database)
            self._database.set_progress_handler(lambda: time.monotonic() > self._until, _STEPS)
            self.info = self._read_info(path)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            self._database.close()
            raise refused(path.name, sentence("the MBTiles file is damaged or not one ({fault})",
                fault=reason_of(error))) from None
        except UnreadableFile:
            self._database.close()
            raise

    def _read_info(self, path: Path) -> TileInfo:
        if self._ask(_MADE)[0][0]:
            raise refused(path.name, sentence("the file holds virtual tables, which tiles have no need of"))
        said = {str(name): str(value) for name, value in self._ask(_METADATA)}
        first = self._ask(_FIRST)
        if not first:
            raise refused(path.name, sentence("the file holds no tiles"))
        form = said.get("format", "").strip().lower()
        kind = "vector" if form in _VECTOR else "raster"
        data = first[0][3]
        if checked_tile(data if isinstance(data, bytes) else b"", kind) is None:
            raise refused(path.name, sentence("its tiles are neither pictures (PNG, JPEG, WebP) nor vector tiles"))
        zooms = (said["minzoom"], said["maxzoom"]) if {"minzoom", "maxzoom"} <= said.keys() else self._ask(_ZOOMS)[0]
        return TileInfo(on_one_line(said.get("name", "") or path.stem)[: limits.MAX_LINE],
                        "vector" if kind == "vector" else "raster", credit_of(said.get("attribution")),
                        *usable_zooms(*zooms), usable_bounds(said.get("bounds", "")))

    def _ask(self, question: str, values: tuple[int, ...] = ()) -> list[Any]:
        self._until = time.monotonic() + LIMIT_SECONDS
        return self._database.execute(question, values).fetchmany(limits.MAX_TILE_ZOOM * 10)

    def tile(self, place: TilePlace) -> Tile | None:
        """Returns a tile; None where the file has none, or none that may be shown."""
        row = (1 << place.zoom) - 1 - place.y  # MBTiles counts rows from the south
        with self._lock:
            try:
                found = self._ask(_TILE, (place.zoom, place.x, row))
            except sqlite3.Error:
                return None
        data = found[0][0] if found else None
        return checked_tile(data, self.info.kind) if isinstance(data, bytes) else None

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._database.close()


def _bound(database: sqlite3.Connection) -> None:
    database.text_factory = lambda data: data.decode("utf-8", "replace")
    for limit, most in (
        (sqlite3.SQLITE_LIMIT_LENGTH, max(limits.MAX_TILE_BYTES, limits.MAX_TILE_METADATA_BYTES)),
        (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000), (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
        (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 50), (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 4),
        (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0), (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    ):
        database.setlimit(limit, most)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY", "query_only = ON"):
        database.execute(f"PRAGMA {pragma}")
    database.set_authorizer(_authorized)


def _authorized(action: int, _first: str | None, second: str | None, _where: str | None, by: str | None) -> int:
    """Allows only reading; functions only in the program's own questions, not in a view of the file."""
    counting = action == sqlite3.SQLITE_FUNCTION and by is None and second in (*_FUNCTIONS, "count", "like")
    return sqlite3.SQLITE_OK if action in _ALLOWED or counting else sqlite3.SQLITE_DENY

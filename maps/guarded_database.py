# SPDX-License-Identifier: MIT
"""Opens a SQLite file from outside, without changing it or running anything in it.

The database is opened read-only and as immutable, and without extensions. Only its own tables and, where that is
wanted, its views may be read; nothing in it may call a function, read a virtual table or recur. ``is_over`` is asked
again and again while the engine works, and ends the question; the engine's memory is bounded for the whole process.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final

from briefing.errors import reason_of
from briefing.sentences import Text, sentence

MAGIC: Final = b"SQLite format 3\x00"
FAULTS: Final = (sqlite3.Error, UnicodeDecodeError, MemoryError)
"""What a question to such a database raises: SQLite's message may quote bytes that are no text, and the engine's
memory is bounded."""
MOST_MEMORY: Final = 200_000_000
"""Bytes of memory that the engine takes in this process, for all databases together: twice the longest value that is
read, the geometry of a GeoPackage, and some."""
MOST_TABLES: Final = 10_000

_STEPS: Final = 200
"""Steps of the engine between two looks at ``is_over``; one step may move some megabytes."""
_MASTER: Final = frozenset({"sqlite_master", "sqlite_schema"})
_NAMES: Final = "SELECT substr(name, 1, 1000), type, substr(sql, 1, 40) FROM sqlite_master LIMIT ?"
_COMPUTED: Final = "SELECT name FROM pragma_table_xinfo(?) WHERE hidden IN (2, 3)"
"""The columns of a table that are computed: SQLite asks nobody about the functions that these call."""
_FUNCTIONS: Final = frozenset({"min", "max", "substr", "count", "like"})


def guarded_database(path: Path, is_over: Callable[[], bool], *, longest: int, views: bool = False,
                     pragmas: frozenset[str] = frozenset(), any_thread: bool = False) -> sqlite3.Connection:
    """Opens a database. Raises one of ``FAULTS``.

    ``longest`` is the most bytes of a value. The program's own questions may use ``pragmas`` and a few functions.
    """
    database = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=not any_thread)
    try:
        _bound(database, longest)
        database.set_progress_handler(is_over, _STEPS)
        database.set_authorizer(_guard(database, pragmas, views=views).authorize)
    except BaseException:
        database.close()
        raise
    return database


def fault_of(error: BaseException) -> Text:
    """Returns what one of ``FAULTS`` says, as a part of another sentence."""
    return sentence("it takes too much memory") if isinstance(error, MemoryError) else reason_of(error)


def has_virtual_tables(database: sqlite3.Connection) -> bool:
    """Whether the file holds virtual tables, which are never read."""
    question = "SELECT count(*) FROM sqlite_master WHERE sql LIKE 'create virtual%'"
    return bool(database.execute(question).fetchone()[0])


def _bound(database: sqlite3.Connection, longest: int) -> None:
    database.text_factory = lambda data: data.decode("utf-8", "replace")
    for limit, most in (
        (sqlite3.SQLITE_LIMIT_LENGTH, longest), (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (sqlite3.SQLITE_LIMIT_ATTACHED, 0), (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 50),
        (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 4), (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
        (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1), (sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
    ):
        database.setlimit(limit, most)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY", "query_only = ON",
                   f"hard_heap_limit = {MOST_MEMORY}"):
        database.execute(f"PRAGMA {pragma}")


def _guard(database: sqlite3.Connection, pragmas: frozenset[str], *, views: bool) -> _Guard:
    """Returns what guards a database that holds these tables and views."""
    readable: set[str] = set()
    computed: set[tuple[str, str]] = set()
    for name, kind, made in database.execute(_NAMES, (MOST_TABLES,)).fetchall():
        if kind == "table" and not str(made).lower().startswith("create virtual"):
            readable.add(str(name).lower())
            computed.update((str(name).lower(), str(column)) for (column,) in database.execute(_COMPUTED, (name,)))
        elif kind == "view" and views:
            readable.add(str(name).lower())
    return _Guard(frozenset(readable), frozenset(computed), pragmas)


class _Guard:
    """Says what a question may do, and the views that it reads."""

    def __init__(self, readable: frozenset[str], computed: frozenset[tuple[str, str]],
                 pragmas: frozenset[str]) -> None:
        self._readable = readable
        self._computed = computed
        self._pragmas = pragmas

    def authorize(self, action: int, first: str | None, second: str | None, _where: str | None, by: str | None) -> int:
        """Answers SQLite. ``by`` is the view that wants it; None for the question itself."""
        name = (first or "").lower()
        may = {
            sqlite3.SQLITE_SELECT: True,
            sqlite3.SQLITE_READ: self._may_read(name, second or "", by),
            sqlite3.SQLITE_FUNCTION: by is None and second in _FUNCTIONS,
            sqlite3.SQLITE_PRAGMA: by is None and name in self._pragmas,
        }
        return sqlite3.SQLITE_OK if may.get(action) else sqlite3.SQLITE_DENY

    def _may_read(self, table: str, column: str, by: str | None) -> bool:
        if table in _MASTER:
            return by is None
        return table in self._readable and (table, column) not in self._computed

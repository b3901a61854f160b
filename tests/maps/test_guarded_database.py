# SPDX-License-Identifier: MIT
"""Databases from outside: what a question may read and do, how long it may take and how much memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from maps.guarded_database import FAULTS, fault_of, guarded_database, has_virtual_tables

Ask = Callable[..., list[tuple[object, ...]]]

CROSSED = ", ".join(f"facts AS f{number}" for number in range(8))


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Callable[..., Ask]]:
    """Makes a database by a script and opens it; gives what asks it."""
    made: list[sqlite3.Connection] = []

    def opening(*script: str, is_over: Callable[[], bool] = lambda: False, **options: bool | frozenset[str]) -> Ask:
        path = tmp_path / f"{len(made)}.db"
        database = sqlite3.connect(path)
        database.execute("CREATE TABLE facts (name text, data blob)")
        database.executemany("INSERT INTO facts VALUES (?, ?)", [(f"fact {number}", b"x") for number in range(20)])
        for line in script:
            database.execute(line)
        database.commit()
        database.close()
        made.append(guarded_database(path, is_over, longest=2_000_000, **options))  # type: ignore[arg-type]
        return lambda question: made[-1].execute(question).fetchall()

    yield opening
    for each in made:
        each.close()


def test_tables_are_read_and_views_where_they_are_wanted(ask: Callable[..., Ask]) -> None:
    view = "CREATE VIEW seen AS WITH some AS (SELECT * FROM facts) SELECT some.name FROM some JOIN (VALUES (1)) LIMIT 1"
    assert ask(view, views=True)("SELECT name FROM Seen") == [("fact 0",)]
    asked = ask(view)
    assert asked("SELECT substr(name, 1, 4) FROM facts LIMIT 1") == [("fact",)]
    with pytest.raises(sqlite3.DatabaseError, match="seen"):
        asked("SELECT name FROM seen")


@pytest.mark.parametrize("body", [
    "SELECT j.value AS name FROM json_each('[1, 2]') AS j", "SELECT fullkey AS name FROM json_tree('[[[1]]]')",
    "SELECT name FROM pragma_database_list", "SELECT substr(name, 1, 1) AS name FROM facts",
    "SELECT randomblob(9) AS name", "SELECT sql AS name FROM sqlite_master",
    "WITH RECURSIVE n(name) AS (SELECT 1 UNION ALL SELECT name + 1 FROM n) SELECT name FROM n"])
def test_a_view_calls_nothing_and_reads_tables_only(ask: Callable[..., Ask], body: str) -> None:
    with pytest.raises(sqlite3.DatabaseError):
        ask(f"CREATE VIEW seen AS {body}", views=True)("SELECT name FROM seen LIMIT 1")


@pytest.mark.parametrize("question", [
    "SELECT randomblob(9)", "SELECT load_extension('x')", "INSERT INTO facts VALUES ('a', 'b')", "DROP TABLE facts",
    "ATTACH 'other.db' AS other", "PRAGMA journal_mode = WAL", "SELECT * FROM json_each('[1]')",
    "SELECT own FROM computed"])
def test_what_no_question_may_do(ask: Callable[..., Ask], question: str) -> None:
    asked = ask("CREATE TABLE computed (data blob, own AS (replace(hex(data), '0', '1')))")
    with pytest.raises(sqlite3.DatabaseError):
        asked(question)


def test_virtual_tables_are_found_and_not_read(ask: Callable[..., Ask], tmp_path: Path) -> None:
    asked = ask("CREATE VIRTUAL TABLE words USING fts5(word)", "INSERT INTO words VALUES ('a')", views=True)
    with pytest.raises(sqlite3.DatabaseError, match="words"):
        asked("SELECT word FROM words")
    database = guarded_database(tmp_path / "0.db", lambda: False, longest=1_000)
    assert has_virtual_tables(database)
    database.close()


def test_a_question_ends_as_soon_as_it_is_over(ask: Callable[..., Ask]) -> None:
    looks: list[int] = []

    def is_over() -> bool:
        looks.append(1)
        return len(looks) > 3

    asked = ask(is_over=is_over)
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        asked(f"SELECT count(*) FROM {CROSSED}")  # some billions of rows
    assert len(looks) == 4


def test_a_question_takes_no_more_memory_than_there_is_for_it(ask: Callable[..., Ask]) -> None:
    """A sorted view holds each of its rows as a whole, 8,000 times a megabyte."""
    asked = ask("UPDATE facts SET data = zeroblob(900000)",
                "CREATE VIEW seen AS SELECT a.data FROM facts AS a, facts AS b, facts AS c ORDER BY a.data",
                views=True)
    if ("DEFAULT_MEMSTATUS=0",) in sqlite3.connect(":memory:").execute("PRAGMA compile_options").fetchall():
        pytest.skip("this SQLite does not count its memory")
    with pytest.raises(MemoryError) as fault:
        asked("SELECT data FROM seen")
    assert str(fault_of(fault.value)) == "it takes too much memory"


@pytest.mark.parametrize("data", [b"", b"no database at all" * 300, b"SQLite format 3\x00" + b"\xff" * 4_000])
def test_what_is_no_database_is_a_fault(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.db"
    path.write_bytes(data)
    with pytest.raises(FAULTS):
        guarded_database(path, lambda: False, longest=1_000).execute("SELECT name FROM facts")

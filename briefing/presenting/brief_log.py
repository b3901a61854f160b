# SPDX-License-Identifier: MIT
"""The brief log: what was on the audience screen and when, and its export as a table."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from briefing.model import Shows
from briefing.sentences import mark

OnScreen = Literal["step", "explored", "black", "white"]

COLUMNS = (
    mark("begin"),
    mark("end"),
    mark("time zone"),
    mark("seconds"),
    mark("step"),
    mark("kind"),
    mark("statement"),
    mark("speaker"),
    mark("text"),
    mark("attribution"),
    mark("map measures"),
    mark("control data"),
    mark("on screen"),
    mark("briefing"),
)
_WORDS = {
    "statement": mark("statement"), "opening": mark("opening"), "closing": mark("closing"), "map": mark("map"),
    "term": mark("term"),
    "step": mark("step"), "explored": mark("explored"), "black": mark("black"), "white": mark("white"),
}
_TIME = "%Y-%m-%d %H:%M:%S"  # spreadsheets read this as a time
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """What the room sees: a step with its number, its words and its state.

    ``number`` is None if the room sees none. ``measured`` is what the map measures for the statement's figure, and
    ``control`` whose day of control data the map shows. ``explored`` is a step in which the briefer
    looks around; after a ``black`` or ``white`` screen the step is the one that comes back.
    """

    number: int | None
    shows: Shows
    statement_id: str | None
    speaker: str
    text: str
    attribution: str
    state: OnScreen
    measured: str = ""
    control: str = ""


class LogEntry(msgspec.Struct, frozen=True):
    """One entry: what was shown from ``begin`` to ``end``, which is None while it is still shown."""

    shown: Shown
    begin: datetime.datetime
    end: datetime.datetime | None = None

    @property
    def seconds(self) -> float | None:
        """How long it was shown; None while it is still shown. Never below 0, even if the clock was set back."""
        return None if self.end is None else max(0.0, (self.end - self.begin).total_seconds())


class BriefLog:
    """The log of one presentation, filled while it runs. Times need an offset (ValueError)."""

    def __init__(self) -> None:
        self._entries: list[LogEntry] = []

    @property
    def entries(self) -> tuple[LogEntry, ...]:
        """Everything shown so far, in order; the last one has no end while it is on the screen."""
        return tuple(self._entries)

    def note(self, shown: Shown, at: datetime.datetime) -> None:
        """Records that this is on the screen from now on; repeating the last entry changes nothing."""
        _check_offset(at)
        last = self._entries[-1] if self._entries else None
        if last is not None and last.end is None and last.shown == shown:
            return
        self.close(at)
        self._entries.append(LogEntry(shown, at))

    def close(self, at: datetime.datetime) -> None:
        """Ends the last entry: nothing is on the screen any more. Does nothing if it has ended already."""
        _check_offset(at)
        if self._entries and self._entries[-1].end is None:
            self._entries[-1] = msgspec.structs.replace(self._entries[-1], end=at)


def csv_bytes(entries: Iterable[LogEntry], title: str, said: Callable[[str], str] = str) -> bytes:
    """Returns the log as a CSV table (RFC 4180), in UTF-8 with the byte order mark that spreadsheets expect.

    ``title`` is the briefing's and fills the last column; ``said`` translates the program's own words. Times
    are local, with their zone beside them. Text that a spreadsheet would take for a formula gets an apostrophe
    in front (OWASP, "CSV Injection").
    """
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(map(said, COLUMNS))
    writer.writerows([_harmless(cell) for cell in _row(entry, title, said)] for entry in entries)
    return table.getvalue().encode("utf-8-sig")


def _row(entry: LogEntry, title: str, said: Callable[[str], str]) -> tuple[str, ...]:
    shown, seconds = entry.shown, entry.seconds
    return (
        f"{entry.begin:{_TIME}}",
        f"{entry.end:{_TIME}}" if entry.end else "",
        _zone(entry.begin),
        "" if seconds is None else f"{seconds:.1f}",
        str(shown.number) if shown.number is not None else "",
        said(_WORDS[shown.shows]),
        shown.statement_id or "",
        shown.speaker,
        shown.text,
        shown.attribution,
        shown.measured,
        shown.control,
        said(_WORDS[shown.state]),
        title,
    )


def _zone(at: datetime.datetime) -> str:
    return str(datetime.timezone(at.utcoffset() or datetime.timedelta()))  # "UTC+02:00"


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def _check_offset(at: datetime.datetime) -> None:
    if at.utcoffset() is None:
        raise ValueError("a time of the brief log needs its offset from UTC")

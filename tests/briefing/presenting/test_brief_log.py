# SPDX-License-Identifier: MIT
"""The brief log: what is an entry, and what its table holds, whatever the briefing's texts are."""

from __future__ import annotations

import csv
import datetime
import io
from typing import Any

import pytest

from briefing.presenting.brief_log import COLUMNS, BriefLog, LogEntry, Shown, csv_bytes
from tests.corpora import naughty_strings

ZONE = datetime.timezone(datetime.timedelta(hours=2))
BEGIN = datetime.datetime(2024, 11, 21, 10, 0, tzinfo=ZONE)


def at(seconds: float) -> datetime.datetime:
    return BEGIN + datetime.timedelta(seconds=seconds)


def shown(**changes: Any) -> Shown:
    fields = {
        "number": 1,
        "shows": "statement",
        "statement_id": "first",
        "speaker": "Two officials",
        "text": "The line may be frozen.",
        "attribution": "Two officials → The Wire",
        "state": "step",
        "measured": "110,380 km² · consistent",
        "control": "20 Nov 2024, built-in layer",
    }
    return Shown(**{**fields, **changes})


def rows(entries: Any, title: str = "A briefing") -> list[list[str]]:
    text = csv_bytes(entries, title).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_an_entry_ends_where_the_next_begins() -> None:
    log = BriefLog()
    log.note(shown(), at(0))
    assert log.entries == (LogEntry(shown(), at(0)),)
    log.note(shown(state="black"), at(5))
    log.note(shown(number=2), at(5.1))
    log.close(at(9))
    assert [(entry.begin, entry.end) for entry in log.entries] == [(at(0), at(5)), (at(5), at(5.1)), (at(5.1), at(9))]
    assert [entry.shown.state for entry in log.entries] == ["step", "black", "step"]
    assert log.entries[-1].seconds == pytest.approx(3.9)


def test_the_same_again_is_no_entry() -> None:
    log = BriefLog()
    log.note(shown(), at(0))
    log.note(shown(), at(3))
    log.close(at(5))
    assert log.entries == (LogEntry(shown(), at(0), at(5)),)


def test_the_same_after_a_closed_log_is_one() -> None:
    log = BriefLog()
    log.note(shown(), at(0))
    log.close(at(1))
    log.close(at(2))
    log.note(shown(), at(3))
    assert log.entries == (LogEntry(shown(), at(0), at(1)), LogEntry(shown(), at(3)))


def test_closing_an_empty_log_is_nothing() -> None:
    log = BriefLog()
    log.close(at(0))
    assert log.entries == ()


def test_times_need_their_offset() -> None:
    log = BriefLog()
    without = datetime.datetime(2024, 11, 21, 10, 0)
    with pytest.raises(ValueError, match="offset"):
        log.note(shown(), without)
    with pytest.raises(ValueError, match="offset"):
        log.close(without)
    assert log.entries == ()


def test_a_clock_set_back_gives_no_negative_time() -> None:
    assert LogEntry(shown(), at(0), at(-60)).seconds == 0
    assert LogEntry(shown(), at(0)).seconds is None


def test_the_table_has_a_row_for_every_entry() -> None:
    closing = shown(number=None, shows="closing", statement_id=None, speaker="", text="Sources", attribution="",
                    measured="", control="")
    entries = (LogEntry(shown(), at(0), at(12.34)), LogEntry(closing, at(12.34)))
    assert rows(entries) == [
        list(COLUMNS),
        [
            "2024-11-21 10:00:00",
            "2024-11-21 10:00:12",
            "UTC+02:00",
            "12.3",
            "1",
            "statement",
            "first",
            "Two officials",
            "The line may be frozen.",
            "Two officials → The Wire",
            "110,380 km² · consistent",
            "20 Nov 2024, built-in layer",
            "step",
            "A briefing",
        ],
        ["2024-11-21 10:00:12", "", "UTC+02:00", "", "", "closing", "", "", "Sources", "", "", "", "step",
         "A briefing"],
    ]


def test_the_table_s_bytes_are_what_spreadsheets_want() -> None:
    table = csv_bytes([LogEntry(shown(text='He said "no", twice\nover'), at(0), at(1))], "A briefing")
    assert table.startswith(b"\xef\xbb\xbfbegin,end,time zone,seconds,step,")
    assert b'"He said ""no"", twice\nover"' in table
    assert table.endswith(b"\r\n") and table.count(b"\r\n") == 2
    assert csv_bytes((), "A briefing").count(b"\r\n") == 1


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", '=HYPERLINK("https://x.example")'])
def test_nothing_is_taken_for_a_formula(text: str) -> None:
    entry = LogEntry(shown(statement_id=text, speaker=text, text=text, attribution=text, measured=text, control=text),
                     at(0), at(1))
    assert rows([entry], text)[1][6:] == [f"'{text}"] * 6 + ["step", f"'{text}"]


@pytest.mark.parametrize("text", naughty_strings())
def test_every_text_comes_back_from_the_table(text: str) -> None:
    cells = rows([LogEntry(shown(speaker=text, text=text), at(0), at(1))], text)[1]
    expected = f"'{text}" if text[0] in "=+-@\t\r\n＝＋－＠" else text
    assert [cells[7], cells[8], cells[13]] == [expected] * 3

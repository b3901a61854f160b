# SPDX-License-Identifier: MIT
"""Cells that are no formulas: the apostrophe before them in CSV, and a workbook's own way of writing characters."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.sheets.disarming import as_meant, disarmed
from briefing.tables.reading import rows_of
from tests.briefing.tables.reading_tables import row, rows, workbook


@pytest.mark.parametrize(("text", "written"), [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "'\rx"), ("＝1", "'＝1"),
    ("  =1", "'  =1"), ("'=1", "''=1"), ("plain", "plain"), ("'quoted'", "'quoted'"), ("a=b", "a=b"), ("", "")])
def test_what_could_be_run_stands_behind_an_apostrophe(text: str, written: str) -> None:
    assert disarmed(text) == written
    assert as_meant(written) == text


def test_the_apostrophe_of_another_program_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("text,note\n'=1+1,'-5\n'quoted',it's\n", "utf-8")
    assert [[cell.text for cell in row.cells.values()] for row in rows_of(path).rows] == [
        ["text", "note"], ["=1+1", "-5"], ["'quoted'", "it's"]]


@pytest.mark.parametrize(("stored", "text"), [
    ("a_x000D_", "a"), ("_x0041_b", "Ab"), ("_x005F_x0041_", "_x0041_"), ("_x41_", "_x41_"), ("x_xD800_y", "xy"),
    ("a_x0000_b", "ab")])
def test_a_workbook_may_write_characters_in_its_own_way(stored: str, text: str, tmp_path: Path) -> None:
    path = workbook(tmp_path / "table.xlsx", {"Sheet": rows(row(1, stored))})
    assert [cell.text for each in rows_of(path).rows for cell in each.cells.values()] == [text]

# SPDX-License-Identifier: MIT
"""The report on accessibility has a row for each criterion of WCAG 2.2, A and AA, and says what was found."""

from __future__ import annotations

import re

from tests.corpora import PROJECT

LEVEL_A = re.split(r"\s+", """1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1
2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2""")
LEVEL_AA = re.split(r"\s+", """1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7
2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3""")
"""https://www.w3.org/TR/WCAG22/, without 4.1.1, which it gave up."""
WORDS = {"Supports", "Partially supports", "Does not support", "Not applicable"}
TEXT = (PROJECT / "docs" / "accessibility.md").read_text("utf-8")


def rows(heading: str) -> list[tuple[str, str, str]]:
    section = TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return [(number, said, remark) for number, said, remark in re.findall(
        r"^\| (\d\.\d\.\d+) [^|]+\| ([^|]+) \| ([^|]+) \|$", section, re.M)]


def test_each_criterion_has_a_row() -> None:
    assert len(LEVEL_A) + len(LEVEL_AA) == 55
    assert [number for number, _, _ in rows("WCAG 2.2, level A")] == LEVEL_A
    assert [number for number, _, _ in rows("WCAG 2.2, level AA")] == LEVEL_AA


def test_each_row_says_what_was_found() -> None:
    for number, said, remark in (*rows("WCAG 2.2, level A"), *rows("WCAG 2.2, level AA")):
        assert said in WORDS and len(remark) >= 10, number
    assert "not evaluated" not in TEXT.lower()


def test_what_it_names_is_there() -> None:
    for path in re.findall(r"`((?:tests|docs)/[\w/.]+)`", TEXT):
        assert (PROJECT / path).exists(), path

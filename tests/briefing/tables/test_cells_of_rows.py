# SPDX-License-Identifier: MIT
"""Publishers, addresses and notes of single rows."""

from __future__ import annotations

import pytest

from tests.briefing.tables.reading_tables import last_source, one, read, reasons, reported


@pytest.mark.parametrize(("stated", "names"), [
    ("Wire → Paper", ["Wire", "Paper"]), ("Wire→Paper", ["Wire", "Paper"]), ("Wire -> Paper", ["Wire", "Paper"]),
    ("Wire --> Paper -> Site", ["Wire", "Paper", "Site"]), ("Channel <A>", ["Channel <A>"]),
    ("A/B", ["A/B"]), ("Q&A; more", ["Q&A; more"]), ("A|B", ["A|B"])])
def test_only_arrows_divide_a_chain(stated: str, names: list[str]) -> None:
    found = one({"text": "x", "publishers": stated})
    assert [source.publisher for source in found.briefing.chain_of(found.briefing.statements[0])] == names


@pytest.mark.parametrize(("shown", "url"), [
    ("t.me/a/1", "https://t.me/a/1"), ("pravda.com.ua", "https://pravda.com.ua"),
    ("www.example.org", "https://www.example.org"), ("<https://example.org/1>", "https://example.org/1"),
    ("приклад.укр/1", "https://приклад.укр/1"), ("http://example.org", "http://example.org")])
def test_addresses_are_completed(shown: str, url: str) -> None:
    found = one({"text": "x", "url": shown})
    assert (last_source(found).url, found.problems) == (url, ())


@pytest.mark.parametrize("shown", [
    "javascript:alert(1)", "https://a b", "post", "a@example.org", "https://user@example.org/", "file:///etc/passwd",
    "report.pdf", "https://", "1.5"])
def test_what_is_no_address_is_reported(shown: str) -> None:
    found = one({"text": "x", "url": shown, "publishers": "Paper"})
    assert last_source(found).url is None and reported(found) == [(2, "url")]


def test_the_first_of_several_addresses_is_taken_and_reported() -> None:
    found = one({"text": "x", "url": "https://example.org/1, https://example.org/2"})
    assert last_source(found).url == "https://example.org/1"
    assert reasons(found) == "2 url: several web addresses: the first one taken"


def test_office_and_side_of_nobody_are_reported() -> None:
    assert reported(one({"text": "x", "role": "Mayor", "side": "ukraine"})) == [(2, "role"), (2, "side")]


def test_a_day_of_publication_without_a_publisher_is_kept() -> None:
    assert last_source(one({"text": "x", "published": "2024-11-20"})).published.isoformat() == "2024-11-20"


def test_columns_without_a_heading_are_reported() -> None:
    found = read([["text", "", "speaker"], ["x", "secret", "A"], ["y", "", "B", "more"]])
    assert [str(note) for note in found.notes] == ["Columns without a heading are left out: B (1)."]
    assert reasons(found) == "3 : the row has 4 cells, the header 3: the others are left out"

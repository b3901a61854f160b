# SPDX-License-Identifier: MIT
"""Ids that nobody else makes."""

from __future__ import annotations

import re

import pytest

from briefing import limits
from briefing.ids import content_id, id_words, is_own, random_id


def test_random_ids_differ_and_keep_the_words() -> None:
    made = {random_id("Kherson bridgehead") for _ in range(2_000)}
    assert len(made) == 2_000
    assert all(each.startswith("kherson-bridgehead-") and is_own(each) for each in made)
    assert all(re.fullmatch(r"[a-z0-9-]+", each) for each in made)


def test_the_same_content_gives_the_same_id() -> None:
    assert content_id("row", "A bridge", "Peskov") == content_id("row", "A bridge", "Peskov")
    assert content_id("row", "A bridge", "Peskov") != content_id("row", "A bridgePeskov", "")
    assert is_own(content_id("", "любий", otherwise="statement"))


@pytest.mark.parametrize("words", ["", "Лінія", "€" * 400, "x" * 400])
def test_ids_are_short_and_never_empty(words: str) -> None:
    made = random_id(words, "area")
    assert len(made) <= limits.MAX_ID
    assert is_own(made)


@pytest.mark.parametrize("identifier", [
    "statement", "statement-2", "new-area", "sold-as-victory", "dmitry-peskov", "kursk-20241120", "area-1stround",
    "a-12345678", "occupied-2014-donetsk"])
def test_ids_of_words_alone_are_not_own(identifier: str) -> None:
    assert not is_own(identifier)


def test_words_are_latin_letters_and_digits() -> None:
    assert id_words("  Émile’s “Bridge” 3 ") == "emiles-bridge-3"

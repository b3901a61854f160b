# SPDX-License-Identifier: MIT
"""The gazetteer: what is found for which words, and in which order."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maps.errors import MapError
from maps.places import Gazetteer, Match, Place, differ_by_one, read_gazetteer
from tests.corpora import PROJECT

MOST_SECONDS = 0.5
"""For one query, on any machine; a usual one takes 10 ms."""


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return read_gazetteer(PROJECT / "resources")


def names(gazetteer: Gazetteer, query: str) -> list[str]:
    return [found.place.en for found in gazetteer.find(query, 8)]


@pytest.mark.parametrize(("query", "name"), [
    ("Selydove", "Selydove"), ("селидове", "Selydove"), ("SELYDOVE", "Selydove"), ("Selidovo", "Selydove"),
    ("Kyiv", "Kyiv"), ("Київ", "Kyiv"), ("Kiev", "Kyiv"), ("Киев", "Kyiv"), ("Kharkov", "Kharkiv"), ("Odessa", "Odesa"),
    ("Одеса", "Odesa"), ("Kupyansk", "Kupiansk"), ("Куп'янськ", "Kupiansk"), ("купянск", "Kupiansk"),
    ("Zaporizhzhya", "Zaporizhzhia"), ("Lugansk", "Luhansk"), ("Slavyansk", "Sloviansk"), ("Lvov", "Lviv"),
    ("Суджа", "Sudzha"), ("frankivsk", "Ivano-Frankivsk"), ("ivano frankivsk", "Ivano-Frankivsk"),
    ("Cluj", "Cluj-Napoca"), ("Chisinau", "Chișinău")])
def test_a_place_is_found_however_it_is_typed(gazetteer: Gazetteer, query: str, name: str) -> None:
    assert name in names(gazetteer, query)


def test_the_exact_name_comes_first_and_the_larger_town_before_the_smaller(gazetteer: Gazetteer) -> None:
    assert names(gazetteer, "donetsk")[0] == "Donetsk"
    mykolaiv = [found.place for found in gazetteer.find("Mykolaiv", 8)]
    assert mykolaiv[0].oblast == "Mykolaiv" and mykolaiv[0].kind == "city"
    ranks = [found.place.rank for found in gazetteer.find("pokrovske", 8) if found.match == Match.EXACT]
    assert len(ranks) > 1 and ranks == sorted(ranks)


def test_similar_names_come_only_after_better_ones(gazetteer: Gazetteer) -> None:
    matches = [found.match for found in gazetteer.find("Lvov", 8)]
    assert matches == sorted(matches) and matches[-1] == Match.SIMILAR


@pytest.mark.parametrize("query", ["", "a", "missile", "Peskov", "…", "'", "\u202e", "1" * 1000])
def test_other_words_find_nothing(gazetteer: Gazetteer, query: str) -> None:
    assert names(gazetteer, query) == []


def test_towns_know_their_oblast(gazetteer: Gazetteer) -> None:
    first = [gazetteer.find(query, 1)[0].place for query in ("Selydove", "Sudzha", "Simferopol")]
    assert [place.oblast for place in first] == ["Donetsk", "Kursk", "Crimea"]
    unknown = [place.en for place in gazetteer.places if place.country == "UA" and not place.oblast]
    assert len(unknown) < 60, "towns on coasts and islands may lie outside the outlines"


def test_an_oblast_is_found_with_what_the_map_shows_of_it(gazetteer: Gazetteer) -> None:
    found = next(each.place for each in gazetteer.find("Poltava Oblast", 4) if each.place.kind == "oblast")
    assert found.box is not None and found.box[0] < found.lon < found.box[2] and found.box[1] < found.lat < found.box[3]


@given(st.text(max_size=200))
def test_no_text_breaks_the_search(text: str) -> None:
    towns = [Place("Kyiv", "Київ", 30.5, 50.4, "capital", 1, "UA"), Place("Lviv", "Львів", 24.0, 49.8, "city", 2, "UA")]
    assert len(Gazetteer(towns).find(text, 5)) <= 2


def test_a_query_over_all_names_is_quick(gazetteer: Gazetteer) -> None:
    for query in ("s", "se", "sely", "selydove", "zzzzzz", "Харків"):
        start = time.perf_counter()
        gazetteer.find(query, 8)
        assert time.perf_counter() - start < MOST_SECONDS


@pytest.mark.parametrize(("one", "other", "is_so"), [
    ("kev", "kiv", True), ("ab", "abc", True), ("abc", "ac", True), ("abc", "abc", False), ("abc", "acb", False),
    ("", "a", True), ("a", "abc", False)])
def test_texts_that_differ_by_one_letter(one: str, other: str, is_so: bool) -> None:
    assert differ_by_one(one, other) is differ_by_one(other, one) is is_so


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(MapError, match=r"regions\.json: the base map's names cannot be read"):
        read_gazetteer(tmp_path)

# SPDX-License-Identifier: MIT
"""The labelled articles have the form that the measure of drafting relies on."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parents[3]
ARTICLES = PROJECT / "tests" / "data" / "articles"
BASEMAP = PROJECT / "resources" / "basemap"
LABELS = sorted(ARTICLES.glob("*.json"))

FIELDS = {"language", "publisher", "published", "author", "title", "statements", "notes"}
STATEMENT_FIELDS = {"passage", "speaker", "role", "anonymous", "count", "chain", "kind", "figures", "places"}
KINDS = {"position", "claim", "figure", "background"}
COMPARISONS = {"about", "more than", "less than", "between", "exactly"}
UNITS = {"km2", "ha", "mi2", "km", "percent", "people"}
AT_LEAST = {"en": 200, "uk": 70, "ru": 30}
OPENING_QUOTES, CLOSING_QUOTES = "\"'“‘«„", "\"”’»“'"
KNOWN_BESIDE_THE_MAP = {"Crimea", "Donbas"}

each_article = pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)


@each_article
def test_an_article_has_its_text_and_its_fields(path: Path) -> None:
    labels, text = _article(path)
    assert set(labels) == FIELDS
    assert labels["language"] == path.stem[:2]
    assert labels["title"] == text.split("\n", 1)[0]
    assert labels["publisher"] is None or labels["publisher"] in text
    authors = (labels["author"] or "").split(" and ")
    assert all(name.casefold() in text.casefold() for name in authors)
    assert labels["published"] is None or labels["published"][:4] in text
    assert labels["statements"]


@each_article
def test_a_passage_is_found_once_and_has_clean_ends(path: Path) -> None:
    labels, text = _article(path)
    body = text.split("\n", 1)[1]
    for passage in (statement["passage"] for statement in labels["statements"]):
        assert body.count(passage) == 1, passage
        assert passage == passage.strip(" .,;:–—"), passage
        inner = passage[1:-1]
        assert passage[0] not in OPENING_QUOTES or any(quote in inner for quote in CLOSING_QUOTES), passage
        assert passage[-1] not in CLOSING_QUOTES or any(quote in inner for quote in OPENING_QUOTES), passage
    assert all(body.count(note) == 1 for note in labels["notes"])


@each_article
def test_passages_and_notes_stand_in_the_order_of_the_text_without_overlap(path: Path) -> None:
    labels, text = _article(path)
    body = text.split("\n", 1)[1]
    end = 0
    for statement in labels["statements"]:
        start = body.index(statement["passage"])
        assert start >= end, statement["passage"]
        end = start + len(statement["passage"])
    said = [statement["passage"] for statement in labels["statements"]]
    assert not any(note in passage or passage in note for note in labels["notes"] for passage in said)


@each_article
def test_a_statement_has_known_words_in_its_fields(path: Path) -> None:
    labels, _text = _article(path)
    for statement in labels["statements"]:
        assert set(statement) == STATEMENT_FIELDS, statement
        assert statement["kind"] in KINDS, statement
        assert statement["kind"] != "background" or statement["speaker"] is None, statement
        assert statement["speaker"] is not None or statement["kind"] in {"background", "figure"}, statement
        assert statement["count"] is None or statement["anonymous"], statement
        assert statement["role"] is None or (statement["speaker"] and not statement["anonymous"]), statement
        assert not statement["chain"] or labels["publisher"] in (None, statement["chain"][-1]), statement
        for figure in statement["figures"]:
            assert figure["unit"] in UNITS, figure
            assert figure["comparison"] in COMPARISONS, figure
            assert (figure["upper"] is not None) == (figure["comparison"] == "between"), figure
            assert figure["upper"] is None or figure["value"] < figure["upper"], figure


@each_article
def test_places_have_names_of_the_map(path: Path) -> None:
    labels, _text = _article(path)
    named = {place for statement in labels["statements"] for place in statement["places"]}
    assert named <= _names_of_the_map()


@each_article
def test_one_speaker_has_one_role(path: Path) -> None:
    labels, _text = _article(path)
    roles = {(statement["speaker"], statement["role"]) for statement in labels["statements"]}
    assert len(roles) == len({speaker for speaker, _role in roles})


def test_there_are_enough_statements_in_each_language() -> None:
    counts: Counter[str] = Counter()
    for path in LABELS:
        labels, _text = _article(path)
        counts[labels["language"]] += len(labels["statements"])
    assert all(counts[language] >= enough for language, enough in AT_LEAST.items()), counts


def test_each_text_has_labels_and_no_passage_is_used_twice() -> None:
    assert {path.stem for path in ARTICLES.glob("*.txt")} == {path.stem for path in LABELS}
    passages = Counter(statement["passage"] for path in LABELS for statement in _article(path)[0]["statements"])
    assert [passage for passage, times in passages.items() if times > 1] == []


def _article(path: Path) -> tuple[dict[str, Any], str]:
    return json.loads(path.read_text("utf-8")), path.with_suffix(".txt").read_text("utf-8")


@cache
def _names_of_the_map() -> frozenset[str]:
    parts = {name: json.loads((BASEMAP / f"{name}.json").read_text("utf-8")) for name in ("cities", "towns", "regions")}
    places = parts["cities"]["towns"] + parts["cities"]["waters"] + parts["towns"]["towns"]
    oblasts = {f"{region['en']} Oblast" for region in parts["regions"]["regions"] if region["kind"] == "oblast"}
    return frozenset({place["en"] for place in places} | oblasts | KNOWN_BESIDE_THE_MAP)

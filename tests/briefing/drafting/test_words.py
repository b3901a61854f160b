# SPDX-License-Identifier: MIT
"""The word lists: each language has the same ones, in small letters where they are compared so, none written twice."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.drafting.english.lists import clause_verbs
from briefing.drafting.text.outlets import is_outlet_phrase, local_name, outlet_called, outlets, same_outlet
from briefing.drafting.text.words import FOLDER, LANGUAGES, SHARED, plural_and_singular, verb_forms

FILES = sorted(FOLDER.rglob("*.json"))
NEEDED = {
    "figures": {
        "about", "more than", "less than", "exactly", "units_km2", "units_percent", "people", "numbers", "scales",
        "shares"},
    "phrases": {"labels", "notes", "tails", "abbreviations", "sentence_starts", "position_words"},
    "dates": {"months", "weekdays", "relative"}, "ground": {"words", "lines"},
}


def lists(language: str, file: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / language / f"{file}.json").read_bytes())
    return found


def test_every_language_is_a_folder() -> None:
    assert {path.parent.name for path in FILES} == {*LANGUAGES, SHARED}
    assert sum(path.stat().st_size for path in FILES) < 1_000_000


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", NEEDED)
def test_every_language_has_the_lists_that_all_need(language: str, file: str) -> None:
    assert NEEDED[file] <= set(lists(language, file))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_list_is_empty_and_no_word_has_blanks_around(path: Any) -> None:
    for name, found in json.loads(path.read_bytes()).items():
        words = [each for each in found if isinstance(each, str)] if isinstance(found, list) else list(found)
        assert [each for each in words if each != each.strip() or not each] == [], name
        assert found or name.startswith(("claim", "reported", "background", "unreal")), name


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("claim", {"claim", "claims", "claimed", "claiming"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("admit/admitted", {"admit", "admits", "admitted", "admitting"}),
        ("insist on", {"insist on", "insists on", "insisted on", "insisting on"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
    ],
)
def test_forms_of_english_verbs(verb: str, forms: set[str]) -> None:
    assert set(verb_forms([verb])) == forms


def test_more_than_a_hundred_says_words_are_known() -> None:
    assert len({form.verb for form in clause_verbs().values()}) > 100


def test_english_nouns_in_both_numbers() -> None:
    assert plural_and_singular(["spokesman", "ministry", "source", "analysis"]) == {
        "spokesman": "spokesman", "spokesmen": "spokesman", "ministry": "ministry", "ministries": "ministry",
        "source": "source", "sources": "source", "analysis": "analysis", "analyses": "analysis"}


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("told Reuters", "Reuters"),
        ("the Kyiv Independent", "The Kyiv Independent"),
        ("агентству ТАСС", "ТАСС"),
        ("розповіли «Українській правді»", "Українська правда"),
        ("рассказали «Медузе»", "Медуза"),
        ("Укрінформу", "Укрінформ"),
    ],
)
def test_outlets_in_any_case(words: str, outlet: str) -> None:
    assert [each.name for each in outlets(words, 0, len(words))] == [outlet]


def test_names_of_one_outlet_are_the_same() -> None:
    assert same_outlet("ISW") == same_outlet("Institute for the Study of War")
    assert same_outlet("Українська правда") == same_outlet("the Ukrainska Pravda")
    assert same_outlet("Reuters") != same_outlet("TASS")
    assert same_outlet("The Village Voice") == same_outlet("village voice")
    assert local_name("Медузы") == "Медуза"
    assert outlet_called("Village Voice") == ""


@pytest.mark.parametrize(("phrase", "is_outlet"), [
    ("the state news agency Ria Novosti", True), ("Reuters", True), ("ISW", False), ("analysts at Bloomberg", False)])
def test_an_outlet_with_what_it_is(phrase: str, is_outlet: bool) -> None:
    assert is_outlet_phrase(phrase) is is_outlet

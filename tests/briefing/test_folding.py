# SPDX-License-Identifier: MIT
"""Folding: text that people type in different ways is found in each of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.folding import fold, fold_all


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kyiv", "KYIV"),
        ("Куп’янськ", "Куп'янськ"),
        ("Куп’янськ", "купʼянськ"),
        ("Куп`янськ", "Купянськ"),
        ("Russia’s", "Russia's"),
        ("km²", "km2"),
        ("70–80%", "70-80%"),
        ("Запоріжжя", "ЗАПОРІЖЖЯ"),
        ("Запорі\u0301жжя", "Запоріжжя"),
        ("Chișinău", "Chisinau"),
        ("Украї\u0308на", "Украіна"),
        ("пів\u00adострів", "півострів"),
        ("110\u00a0000", "110 000"),
        ("a \t\n b", "a b"),
        ("Straße", "STRASSE"),
        ("ﬁnal", "final"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_ways_of_writing_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Київ", "Kyiv"), ("Кирилівка", "Курилівка")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.lists(st.text(st.characters(exclude_characters="\0", codec="utf-8"))))
def test_folding_many_equals_folding_each(texts: list[str]) -> None:
    assert fold_all(texts) == [fold(text) for text in texts]


@given(st.text(st.characters(codec="utf-8")))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
